"""Which series are compared, and what stays at hand of those that were before."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from jpviewer.market import pairs
from jpviewer.market.pairs import Pair
from jpviewer.market.segments import COMPOSITE_SERIES, STOCK_SEGMENTS
from jpviewer.ui.comparison.picture import PAIR

MOST = 20
"""Series at a time."""
MOST_KEPT = 30
HOME = Pair(*PAIR).key
_ABROAD = (Pair("SPY", "IWM"), Pair("OEF", "RSP"))


def abroad(benchmarks: Collection[str]) -> str:
    """Large over small in the United States, of funds whose prices are fetched if there are any."""
    whole = (pair for pair in _ABROAD if pair.one in benchmarks and pair.other in benchmarks)
    return next(whole, _ABROAD[0]).key


class Chosen:
    """There is always at least one series, and never more than MOST."""

    def __init__(self) -> None:
        self.series: tuple[str, ...] = STOCK_SEGMENTS
        self.hidden: set[str] = set()
        """Shown in the legend only."""
        self.kept: tuple[str, ...] = ()
        """Pairs and codes that were shown once: they stay in the list of series."""
        self._before: tuple[str, ...] = self.series

    @property
    def ratio(self) -> bool:
        """Whether Prime ÷ Growth is shown, alone or beside its sibling."""
        return self.series == (HOME,) or self.sibling

    @property
    def sibling(self) -> bool:
        """Whether the American ratio stands beside it."""
        return self.series in [(HOME, pair.key) for pair in _ABROAD]

    def show_ratio(self, on: bool) -> None:
        """Prime ÷ Growth alone, or back to what was shown before."""
        self.pick((HOME,) if on else self._before)

    def show_sibling(self, on: bool, benchmarks: Collection[str]) -> None:
        """Both ratios, or the first alone."""
        self.pick((HOME, abroad(benchmarks)) if on else (HOME,))

    def pick(self, series: tuple[str, ...]) -> None:
        """Compares these from now on; those of them that were hidden stay so."""
        if not self.ratio:
            self._before = self.series
        self.series = series[:MOST] or self.series
        self.hidden &= set(self.series)
        others = [key for key in (*self.series, *self.kept) if key not in COMPOSITE_SERIES]
        self.kept = tuple(dict.fromkeys(others))[:MOST_KEPT]

    def add(self, key: str) -> bool:
        """One more, if there is room; a pair takes the place of the same turned round."""
        pair = pairs.parse(key)
        turned = pair.turned.key if pair is not None else ""
        rest = tuple(each for each in self.series if each not in (key, turned))
        if len(rest) >= MOST:
            return False
        self.pick((*rest, key))
        return True

    def remove(self, key: str) -> None:
        """All but one, unless it is the only one."""
        self.pick(tuple(each for each in self.series if each != key))

    def hide(self, key: str, shown: bool) -> None:
        """Draws a series no more, or again."""
        (self.hidden.discard if shown else self.hidden.add)(key)

    def choices(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {
            "series": list(self.series),
            "before": list(self._before),
            "kept": list(self.kept),
            "hidden": sorted(self.hidden),
        }

    def choose(self, choices: dict[str, Any]) -> None:
        """Takes choices that `choices` gave; ignores what does not fit."""
        self.series = _series(choices.get("series"))[:MOST] or self.series
        self._before = _series(choices.get("before"))[:MOST] or self._before
        self.kept = _series(choices.get("kept")) or self.kept
        self.hidden = set(_series(choices.get("hidden"))) & set(self.series)


def _series(stored: object) -> tuple[str, ...]:
    """Those of a stored list that can be series."""
    if not isinstance(stored, list):
        return ()
    usable = (each for each in stored if isinstance(each, str) and pairs.is_series(each))
    return tuple(dict.fromkeys(usable))[:MOST_KEPT]
