"""A plot's end of a link: what happens on it is told, what happens on others is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.link import Link, Stretch, place, session

if TYPE_CHECKING:
    from jpviewer.ui.plots.surface import Surface


class Following(QObject):
    """Sessions are told by their days, for calendars may differ; a hidden plot catches up."""

    def __init__(self, plot: Surface, link: Link) -> None:
        super().__init__(plot)
        self._plot = plot
        self._link = link
        self._missed: Stretch | None = None
        self._told = 0
        self.session: int | None = None
        """The session pointed at on another plot; None for none."""
        link.moved.connect(self._follow)
        link.pointed.connect(self._point)

    def end(self) -> None:
        """Neither tells nor follows any more."""
        self._link.moved.disconnect(self._follow)
        self._link.pointed.disconnect(self._point)
        self.tell_day(None)
        self.deleteLater()

    def tell_extent(self) -> None:
        """The hand has brought the plot to another extent."""
        days, extent = self._plot.days, self._plot.extent
        if len(days):
            self._link.move(self._plot, (place(days, extent.left), place(days, extent.right)))

    def tell_day(self, at: int | None) -> None:
        """The mouse is over a session; None when over none."""
        day = 0 if at is None else int(self._plot.days[at])
        if day != self._told:
            self._told = day
            self._link.point(self._plot, day)

    def catch_up(self) -> None:
        """The plot is seen again."""
        missed, self._missed = self._missed, None
        if missed is not None and len(self._plot.days):
            left, right = (session(self._plot.days, each) for each in missed)
            self._plot.follow(Extent(left, right))

    def _follow(self, plot: object, stretch: Stretch) -> None:
        if plot is not self._plot:
            self._missed = stretch
            if self._plot.isVisible():
                self.catch_up()

    def _point(self, plot: object, day: int) -> None:
        if plot is self._plot:
            return
        days, before = self._plot.days, self.session
        found = int(np.searchsorted(days, day, "right")) - 1 if day else -1
        self.session = found if found >= 0 else None
        if self.session != before:
            self._plot.crosshair.update()
