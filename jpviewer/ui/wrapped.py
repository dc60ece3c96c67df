"""A text of several lines that gives way line by line where there is little room."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from jpviewer.ui.look import tip

SHARE = 0.15
"""Of its parent's height, that the text may usually take; one line in any case."""
_JOINER = "\u2060"
_TORN = re.compile(r"(?<=[+−])(?=[¥$])|(?<=[0-9])(?=[兆億万円])|(?<=[兆億万])(?=円)")


class Wrapped(QLabel):
    """As high as its lines; in a low parent the first of them, ending in '…' unless it is rich.

    What is cut is said in full under the pointer, and stands there in full after a click or Space.
    Qt's own wrapped label insists on its height, and lies over its neighbours where there is less;
    and its lines end after the minus of '−¥87bn', so that the next one tells of what was bought.
    """

    turned = Signal()
    """A click opened it, or folded it again."""

    def __init__(self, share: float = SHARE) -> None:
        """`share` is how much of its parent's height the text may take."""
        super().__init__()
        self._share = share
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._watched: QObject | None = None
        self._folded = self._opened = self._cut = False
        self._hint = ""

    def setText(self, text: str) -> None:
        super().setText(_TORN.sub(_JOINER, text) if self._plain else text)
        self._tell()

    def text(self) -> str:
        shown = super().text()
        return shown.replace(_JOINER, "") if self._plain else shown

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

    @property
    def _plain(self) -> bool:
        return self.textFormat() == Qt.TextFormat.PlainText

    @property
    def _turns(self) -> bool:
        """Whether a click shows more of it, or less."""
        return self._opened or (self.cut and self._plain)

    def heightForWidth(self, width: int) -> int:
        whole, parent = super().heightForWidth(width), self.parentWidget()
        if self._opened:
            return whole
        line = self.fontMetrics().lineSpacing()
        lines = 1
        if parent is not None and not self._folded:
            lines = max(int(parent.height() * self._share) // line, 1)
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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if self._turns and inside and event.button() == Qt.MouseButton.LeftButton:
            self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._turns and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        self._opened = not self._opened
        self._tell()
        self.updateGeometry()
        self.turned.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.cut and self._plain:
            self._paint_cut()
        else:
            super().paintEvent(event)
        if self.hasFocus() and self._plain:
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    def _paint_cut(self) -> None:
        """The lines that have room, the last of them with all that follows, as far as it goes."""
        painter, area, text = QPainter(self), QRectF(self.contentsRect()), super().text()
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
        place = QRectF(area.left(), y, area.width(), line)
        # What fits to a hair Qt would break, and the dots with it.
        painter.drawText(place, Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, rest)
        painter.end()

    def _tell(self) -> None:
        # Not while it is painted: a rich text that is measured wants to be painted anew, for ever.
        self._cut = super().heightForWidth(self.width()) > self.height()
        whole = [self.text()] if self.cut else []
        if self._plain:  # links have a hand of their own
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if self._turns else arrow)
            tab, never = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
            self.setFocusPolicy(tab if self._turns else never)
        said = "\n\n".join(filter(None, [*whole, self._hint]))
        self.setToolTip(tip(said) if self._plain else said)

    def _margins(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()
