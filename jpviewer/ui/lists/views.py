"""The views that everybody has beside lists of their own, and how the rows of each are sorted."""

from __future__ import annotations

from collections.abc import Collection

from jpviewer.analytics.ranking import Sort
from jpviewer.ui.lists.members import OF_MEMBERS
from jpviewer.ui.lists.tabs import ETFS, REITS, WHOLE_MARKET
from jpviewer.ui.tables.sorting import MOST

Sorts = tuple[Sort, ...]

SEGMENTS = {ETFS: "etf", REITS: "reit"}
"""What the views of funds hold."""
OWN_ORDER: Sorts = ()
_HOMES: dict[int, Sorts] = {
    WHOLE_MARKET: (("market_cap", False),),
    ETFS: (("adv20", False),),
    REITS: (("adv20", False),),
}
_OF_STOCKS = (
    *("segment", "size", "sector33", "topix_weight", "cap_rank", "lot", "liquidity_score"),
    *("liquidity_change", "strength_60d", "ahead_of_prime_1y"),
)
"""Columns that say nothing of a fund: it is in no segment of stocks, and its lot is not 100."""
_BARRED = {
    WHOLE_MARKET: OF_MEMBERS,
    # How fine the ticks of an ETF are depends on what it holds.
    ETFS: (*OF_MEMBERS, *_OF_STOCKS, "tick_spread"),
    REITS: (*OF_MEMBERS, *_OF_STOCKS),
}
"""Columns that the rows of a view do not have."""


def home(which: int) -> Sorts:
    """How a view is sorted at first; a list of the user's stands in its own order."""
    return _HOMES.get(which, OWN_ORDER)


def is_own(which: int) -> bool:
    """Whether it is a list of the user's."""
    return which not in _HOMES


def barred(which: int) -> tuple[str, ...]:
    """The columns that the rows of a view do not have."""
    return _BARRED.get(which, ())


class ListSorts:
    """What each view was sorted by when it was left."""

    def __init__(self) -> None:
        self._kept: dict[int, Sorts] = {}

    def of(self, which: int) -> Sorts:
        """The sorting of a view."""
        return self._kept.get(which, home(which))

    def keep(self, which: int, sorts: Sorts) -> None:
        """Remembers another sorting of a view."""
        self._kept[which] = sorts

    def choices(self) -> dict[str, list[list[object]]]:
        """By the view's id, as JSON can hold it."""
        return {str(which): [list(each) for each in sorts] for which, sorts in self._kept.items()}

    def choose(self, choices: object, known: Collection[str]) -> None:
        """Takes what `choices` gave; ignores what does not fit the `known` columns."""
        for which, sorts in choices.items() if isinstance(choices, dict) else ():
            if isinstance(which, str) and which.removeprefix("-").isdecimal():
                fitting = _fitting(sorts, known)
                if fitting or not sorts:
                    self._kept[int(which)] = fitting


def _fitting(sorts: object, known: Collection[str]) -> Sorts:
    found: dict[str, bool] = {}
    for each in sorts if isinstance(sorts, list) else ():
        match each:
            case [str(key), bool(up)] if key in known:
                found[key] = up
    return tuple(found.items())[:MOST]
