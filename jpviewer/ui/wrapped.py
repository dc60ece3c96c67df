"""A text of several lines that gives way line by line where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

SHARE = 0.15
"""Of its parent's height, that the text may take; one line in any case."""


class Wrapped(QLabel):
    """As high as its lines; in a low parent the first of them, ending in '…' unless it is rich.

    What is cut is said in full under the pointer. Qt's own wrapped label insists on its height,
    and lies over its neighbours where there is less.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._watched: QObject | None = None
        self._cut = False
        self._folded = False
        self._hint = ""

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def hint(self, text: str) -> None:
        """What to say under the pointer besides."""
        self._hint = text
        self._tell()

    def fold(self, folded: bool) -> None:
        """One line, whatever room there is, or as many as it takes."""
        self._folded = folded
        self.updateGeometry()

    @property
    def cut(self) -> bool:
        """Whether there is more of it than is seen."""
        return self._cut

    def heightForWidth(self, width: int) -> int:
        whole, parent = super().heightForWidth(width), self.parentWidget()
        line = self.fontMetrics().lineSpacing()
        lines = 1
        if parent is not None and not self._folded:
            lines = max(int(parent.height() * SHARE) // line, 1)
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
        handled = super().event(event)
        if event.type() == QEvent.Type.FontChange:
            self._tell()
        return handled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A layout remembers heights by width alone.
        if isinstance(event, QResizeEvent) and event.size().height() != event.oldSize().height():
            self.updateGeometry()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.cut and self.textFormat() == Qt.TextFormat.PlainText:
            self._paint_cut()
        else:
            super().paintEvent(event)

    def _paint_cut(self) -> None:
        """The lines that have room, the last of them with all that follows, as far as it goes."""
        painter, area, text = QPainter(self), QRectF(self.contentsRect()), self.text()
        painter.setPen(self.palette().color(self.foregroundRole()))
        line, y, start = self.fontMetrics().lineSpacing(), area.top(), 0
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        while y + 2 * line <= area.bottom() + 1:
            whole = layout.createLine()
            whole.setLineWidth(area.width())
            whole.setPosition(QPointF(area.left(), y))
            start, y = whole.textStart() + whole.textLength(), y + line
        layout.endLayout()
        layout.draw(painter, QPointF())
        right = Qt.TextElideMode.ElideRight
        rest = self.fontMetrics().elidedText(text[start:], right, int(area.width()))
        painter.drawText(QRectF(area.left(), y, area.width(), line), rest)
        painter.end()

    def _tell(self) -> None:
        # Not while it is painted: a rich text that is measured wants to be painted anew, for ever.
        self._cut = super().heightForWidth(self.width()) > self.height()
        whole = [self.text()] if self.cut else []
        self.setToolTip("\n\n".join(filter(None, [*whole, self._hint])))

    def _margins(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()
