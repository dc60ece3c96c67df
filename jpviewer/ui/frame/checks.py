"""A column of check boxes, one for each key."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget


class Checks(QScrollArea):
    """Scrolls when there are many; the order is that in which keys were added."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addStretch()
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for part in (self.viewport(), self._inside):
            part.setAutoFillBackground(False)  # the ground of the page shows through

    def show_keys(self, names: Mapping[str, str], checked: Collection[str]) -> None:
        """Takes other keys with their names on screen."""
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.deleteLater()
        self._boxes.clear()
        for key, name in names.items():
            self.add(key, name, key in checked)

    def add(self, key: str, name: str, checked: bool = True) -> None:
        """One more, or the one there is checked anew."""
        if key not in self._boxes:
            self._boxes[key] = QCheckBox(name.replace("&", "&&"))
            self._column.insertWidget(self._column.count() - 1, self._boxes[key])
        self._boxes[key].setChecked(checked)

    @property
    def whole_height(self) -> int:
        """The pixels in which nothing has to scroll."""
        return self._inside.sizeHint().height()

    def checked(self) -> tuple[str, ...]:
        """The keys whose boxes are checked, in order."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())
