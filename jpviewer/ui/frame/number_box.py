"""A box for a number that a file may hold finer than the box shows it."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox


class NumberBox(QDoubleSpinBox):
    """With one decimal; a number that nobody turned is given back as it came."""

    def __init__(self, least: float, most: float, scale: float = 1.0) -> None:
        """`scale` is how many of what the box shows are one of what it stands for."""
        super().__init__()
        self.setRange(least, most)
        self.setDecimals(1)
        self._scale = scale
        self._came = self._shown = 0.0

    def take(self, number: float) -> None:
        """Shows a number."""
        self.setValue(number * self._scale)
        self._came, self._shown = number, self.value()

    def number(self) -> float:
        """The number that is shown, or that came."""
        return self._came if self.value() == self._shown else self.value() / self._scale
