"""Which sessions a sheet shows: those asked for, or where a hand or another plot has brought it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from jpviewer.ui.plots.extent import Extent, around
from jpviewer.ui.plots.link import place, session
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.sheet import Sheet
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import Theme

FAR = 1e7
"""Sessions, more than any calendar has."""


class Scroll(Sheet):
    """Wider than its window; it ends with the first and the last session that has a figure."""

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        panes: Sequence[Pane],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, formats, panes, parent)
        self.sessions = (0, 0)
        """First and last session that has a figure."""
        self._settled = self.extent
        """What was shown when it last lay still."""
        self._led = False
        """Another plot has led it to where it may have no figures."""
        self._range: object = None
        self._wanted: tuple[int, int] | None = None
        self._start = 0

    def set_days(self, days: NDArray[np.int64]) -> None:
        """Takes the calendar whose positions are the sessions."""
        if not np.array_equal(days, self.days):
            if len(self.days) and len(days):
                # The first true calendar takes the place of weekdays: the days shown stay.
                left, right = (place(self.days, each) for each in self.extent.edges)
                self.extent = Extent(session(days, left), session(days, right))
            super().set_days(days)

    def refresh(self) -> None:
        """Takes notice of new series and panes; what is shown stays where there are sessions."""
        self._arrange()
        ends = [
            (each.first, each.first + each.count - 1)
            for pane in self.panes
            for each in pane.series
            if each.count
        ]
        first = min((end[0] for end in ends), default=0)
        self.sessions = first, max((end[1] for end in ends), default=first)
        if self.frozen:
            moved = self._moved
            self.stretch(self.extent, exactly=True)
            self._moved = moved
        else:
            self.show_extent(self.extent)

    def fit(self) -> None:
        """Shows every session, and every figure of them."""
        for pane in self.panes:
            pane.held = False
        self._moved, self._led = True, False
        self.show_extent(around(*self.sessions))

    def show_range(self, key: object, first: int, last: int) -> None:
        """Shows sessions `first` to `last`, unless the user has moved since `key` was last new.

        Waits while a hand holds the plot.
        """
        if self.frozen:
            if key != self._range:
                self._range, self._wanted = key, (first, last)
        elif key != self._range or not self._moved:
            self._range, self._moved, self._led = key, False, False
            self._start = first
            for pane in self.panes:
                pane.held = False
            self.show_extent(around(first, max(first, last)))

    @property
    def opening(self) -> int:
        """The session a range starts from, or the first one in view once the user has moved."""
        ranged = self._range is not None and not self._moved
        return self._start if ranged else round(self.extent.left + 0.5)

    def let_range(self) -> None:
        """The next `show_range` is obeyed, wherever the user has moved meanwhile."""
        self._moved = False

    def thaw(self) -> None:
        """Nothing holds it any more: it shows what it was asked for meanwhile, and fits."""
        self.frozen = False
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._moved = False
            self.show_range(self._range, *wanted)
        else:
            self.show_extent(self.extent, anchored=self._moved)

    def show_extent(self, extent: Extent, anchored: bool = False) -> None:
        """Shows these sessions as far as there are any, fitted unless a hand holds the plot.

        `anchored` is for the user's moves: when the figures' axis needs more room, no session
        gives way, only the right edge does.
        """
        beside = self._settled if self._led else None
        self._led = self._led and extent.within(*self.sessions) != extent
        self.stretch(extent.within(*self.sessions, beside), anchored)
        self._settled = self.extent

    def follow(self, extent: Extent) -> None:
        """Shows these sessions because another plot does, also where there are no figures."""
        if not self.frozen:
            self._led = self._moved = True
            self._settled = extent
            self.stretch(extent, anchored=True, exactly=True)

    def ends(self) -> Extent:
        """How far left and how far right the left edge may come at the present width."""
        beside = self._settled if self._led else None
        left, right = (
            self.extent.moved(by).within(*self.sessions, beside).left for by in (-FAR, FAR)
        )
        return Extent(left, right)
