"""A list of stocks as a series: an index of its own, by cap or with equal weights."""

from __future__ import annotations

from typing import NamedTuple

from jpviewer.market.watchlists import Lists

_LIST, _EQUAL = "list:", ":equal"


class Basket(NamedTuple):
    """The stocks that are on a list now."""

    which: int
    """The id of the list."""
    name: str
    codes: tuple[str, ...]
    equal: bool = False
    """Whether all weigh the same, not by their market caps."""

    @property
    def key(self) -> str:
        """How it is written among series: 'list:3', 'list:3:equal'."""
        return f"{_LIST}{self.which}{_EQUAL if self.equal else ''}"


Baskets = tuple[Basket, ...]


def is_basket(series: str) -> bool:
    """Whether the key of a plain series names a list, be it there or not."""
    number = series.removeprefix(_LIST).removesuffix(_EQUAL)
    return series.startswith(_LIST) and number.isdecimal()


def of_lists(lists: Lists) -> Baskets:
    """Both indices of every list that has a stock on it."""
    return tuple(
        Basket(each.id, each.name, each.codes, equal)
        for each in lists
        if each.codes
        for equal in (False, True)
    )
