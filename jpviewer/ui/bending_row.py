"""A row of widgets that stand below one another where they have no room side by side."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout

_SIDE_BY_SIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class BendingRow(QBoxLayout):
    """Bends where it is narrower than `room` pixels and has more than one widget to show."""

    def __init__(self, room: int) -> None:
        super().__init__(_SIDE_BY_SIDE)
        self.setSpacing(6)
        self.setContentsMargins(6, 4, 6, 4)
        self._room = room

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [size.height() for size in self._sizes()]
        margins = self.contentsMargins()
        between = self.spacing() * (len(heights) - 1)
        high = sum(heights) + between if self._bends(width) else max(heights, default=0)
        return high + margins.top() + margins.bottom()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        shown = (self.itemAt(place) for place in range(self.count()))
        widths = [each.minimumSize().width() for each in shown if each and not each.isEmpty()]
        wide = max(widths, default=0) + margins.left() + margins.right()
        return QSize(wide, self.heightForWidth(self._room))

    def setGeometry(self, rect: QRect) -> None:
        wanted = _BELOW if self._bends(rect.width()) else _SIDE_BY_SIDE
        if self.direction() != wanted:
            self.setDirection(wanted)
        super().setGeometry(rect)

    def _bends(self, width: int) -> bool:
        return width < self._room and len(self._sizes()) > 1

    def _sizes(self) -> list[QSize]:
        """Of those that are shown."""
        shown = (self.itemAt(place) for place in range(self.count()))
        return [each.sizeHint() for each in shown if each is not None and not each.isEmpty()]
