"""A layout like words in a paragraph, beside a block that keeps the upper right corner."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

LEAST = 0.45
"""Of the width, that must be left beside the corner; with less it has the first line alone."""


class FlowLayout(QLayout):
    """Widgets stand side by side as long as there is room, then on the next line."""

    def __init__(self, corner: QWidget | None = None) -> None:
        super().__init__()
        self._placed: list[QLayoutItem] = []
        self._corner = corner
        self.setSpacing(2)

    def addItem(self, item: QLayoutItem) -> None:
        self._placed.append(item)

    def count(self) -> int:
        return len(self._placed)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._placed[index] if 0 <= index < len(self._placed) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._placed.pop(index) if 0 <= index < len(self._placed) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [each.minimumSize() for each in self._placed]
        if self._corner is not None:
            sizes.append(self._corner.minimumSizeHint())
        margins = self.contentsMargins()
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Places everything in a rectangle; the height that this takes."""
        inside = rect.marginsRemoved(self.contentsMargins())
        corner = self._corner_in(inside, move)
        x, y, line = inside.left(), inside.top(), 0
        if corner.isValid() and inside.width() - corner.width() < LEAST * inside.width():
            y = corner.bottom() + 1
        for item in self._placed:
            if item.isEmpty():  # hidden
                continue
            size = item.sizeHint().boundedTo(QSize(inside.width(), 1 << 20))
            room = (
                corner.left() - 8 if y <= corner.bottom() and corner.isValid() else inside.right()
            )
            if x > inside.left() and x + size.width() - 1 > room:
                x, y, line = inside.left(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self.spacing(), max(line, size.height())
        bottom = max(y + line - 1, corner.bottom())
        return bottom - rect.top() + 1 + self.contentsMargins().bottom()

    def _corner_in(self, inside: QRect, move: bool) -> QRect:
        if self._corner is None:
            return QRect()
        size = self._corner.sizeHint().boundedTo(QSize(inside.width(), 1 << 20))
        rect = QRect(QPoint(inside.right() - size.width() + 1, inside.top()), size)
        if move:
            self._corner.setGeometry(rect)
        return rect
