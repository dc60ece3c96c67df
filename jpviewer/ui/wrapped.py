"""A text of several lines that gives way line by line where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

SHARE = 0.15
"""Of its parent's height, that the text may take; one line in any case."""


class Wrapped(QLabel):
    """As high as its lines; in a low parent the first of them, whole.

    Qt's own wrapped label insists on its height, and lies over its neighbours where there is less.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._watched: QObject | None = None

    def heightForWidth(self, width: int) -> int:
        whole, parent = super().heightForWidth(width), self.parentWidget()
        line = self.fontMetrics().lineSpacing()
        lines = 1 if parent is None else max(int(parent.height() * SHARE) // line, 1)
        return min(whole, lines * line + self._margins())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing() + self._margins())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentChange:
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            self._watched = self.parentWidget()
            if self._watched is not None:
                self._watched.installEventFilter(self)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A layout remembers heights by width alone.
        if isinstance(event, QResizeEvent) and event.size().height() != event.oldSize().height():
            self.updateGeometry()
        return False

    def _margins(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()
