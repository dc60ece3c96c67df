"""A plot that was thrown glides on, and springs back where it was drawn beyond its end."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.kinetics import REST, Glide

if TYPE_CHECKING:
    from jpviewer.ui.plots.pane import Pane
    from jpviewer.ui.plots.scroll import Scroll

EASE = 12.0
"""How fast figures come into view, a second: a part of what is left, the same in equal times."""
FRAMES = 60.0
"""A second, on a screen that does not say how many it shows."""


class Gliding(QObject):
    """Moves the plot at every frame of the screen until it has come to rest."""

    def __init__(self, sheet: Scroll) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._glide: Glide | None = None
        self._from = sheet.extent
        self._pitch = 1.0
        self._since = QElapsedTimer()
        self._before = 0.0
        self._frame = QTimer(self)
        self._frame.setTimerType(Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """Whether the plot moves by itself."""
        return self._glide is not None

    def start(self, speed: float) -> None:
        """Lets the plot go at so many pixels a second to the right; it stays frozen till rest."""
        sheet = self._sheet
        self._from, self._pitch = sheet.extent, sheet.mapping().pitch
        ends = sheet.ends()
        low, high = ((self._from.left - each) * self._pitch for each in (ends.right, ends.left))
        self._glide, self._before = Glide(0.0, speed, low, high), 0.0
        self._since.start()
        self._frame.start(max(1, round(1000 / (sheet.screen().refreshRate() or FRAMES))))
        self._step()

    def stop(self) -> None:
        """Leaves the plot where it is."""
        self._glide = None
        self._frame.stop()

    def _step(self) -> None:
        glide, now = self._glide, self._since.elapsed() / 1000
        if glide is None:
            return
        self._show(glide.at(now))
        eased = [self._ease(pane, now - self._before) for pane in self._sheet.shown]
        self._before = now
        if glide.over(now) and all(eased):
            self.stop()
            self._show(glide.rest)
            self._sheet.thaw()

    def _show(self, moved: float) -> None:
        sheet, left = self._sheet, self._from.left - moved / self._pitch
        sheet.stretch(Extent(left, left + sheet.field().width() / self._pitch))

    def _ease(self, pane: Pane, seconds: float) -> bool:
        """Brings a pane's figures nearer into view; whether they are."""
        extent = self._sheet.extent
        fitting = None if pane.held else pane.fitting(extent, self._sheet.room(pane, extent))
        if fitting is None:
            return True
        scale = pane.mapping()
        part = 1 - math.exp(-EASE * seconds)
        off = [scale.y(fitting[0]) - scale.height, scale.y(fitting[1])]
        if max(map(abs, off)) < REST:
            return True
        low, high = scale.figure(scale.height + off[0] * part), scale.figure(off[1] * part)
        pane.show_figures(low, high)
        pane.held = False
        self._sheet.settle()
        return False
