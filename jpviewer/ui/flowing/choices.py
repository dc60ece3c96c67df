"""What the user chose to see of flows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from jpviewer.analytics.flows.pace import WINDOWS
from jpviewer.analytics.flows.years import CALENDAR, FISCAL
from jpviewer.market.investors import COMPOSITES, INVESTORS, MARKETS, SUMS, Scope

PLACES = tuple((source, market) for source, markets in MARKETS.items() for market in markets)
"""Every source and market, in the order of the chooser."""
OF_MINISTRY = ("foreigners",)
"""The one kind of investor that the ministry counts."""
MOST = 8
"""Kinds of investors at a time: as many as there are colours."""
OWN, NONE = "own", ""
INDICES = (OWN, "prime", "standard", "growth", "all", NONE)
"""What may stand above: the market's own composite, one of them all, or nothing."""
AUTO = "auto"
YEN = ("trillion", "hundred_million")
"""Units that yen may be kept to; `AUTO` is the fitting one, in tables the language's usual."""
VIEWS = ("weeks", "pace", "since", "segments", "prices", "years")
"""What may stand below; `AUTO` is the first where there is room, '' nothing."""


@dataclass(frozen=True, slots=True)
class FlowChoices:
    """Whose trades, where, and how they are told."""

    source: str = "jpx"
    market: str = "tokyo_nagoya"
    investors: tuple[str, ...] = ("foreigners",)
    """As they are drawn and listed."""
    lead: str = "foreigners"
    """One of them, whom words and tables are of."""
    stacked: bool = True
    """Several on top of one another, not side by side."""
    window: int = 1
    """Weeks that a bar adds up."""
    total: bool = True
    """The running total is shown."""
    index: str = OWN
    unit: str = AUTO
    view: str = AUTO
    begins: int = CALENDAR
    """The month in which years begin."""
    listed: bool = False
    """Views that have a picture and a table show the table where only one has room."""

    @staticmethod
    def read(stored: Mapping[str, Any]) -> FlowChoices:
        """From what `stored` gave; what does not fit is as usual."""
        fitting = {
            name: value
            for name, fits in _FITS.items()
            if name in stored and fits(value := stored[name])
        }
        place = stored.get("source"), stored.get("market")
        if place not in PLACES:
            place = PLACES[0]
        chosen = stored.get("investors")
        usable = [each for each in chosen if each in INVESTORS] if isinstance(chosen, list) else []
        whole = FlowChoices(**fitting).at(str(place[0]), str(place[1]))
        return whole.showing(usable or whole.investors, str(stored.get("lead")))

    def stored(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {
            "source": self.source,
            "market": self.market,
            "investors": list(self.investors),
            "lead": self.lead,
            **{name: getattr(self, name) for name in _FITS},
        }

    @property
    def scope(self) -> Scope:
        """Whose trades words and tables are of."""
        return Scope(self.source, self.market, self.lead)

    @property
    def offered(self) -> tuple[str, ...]:
        """Kinds of investors that the source tells apart."""
        return INVESTORS if self.source == "jpx" else OF_MINISTRY

    @property
    def composite(self) -> str:
        """The key of the composite above; '' for none."""
        return COMPOSITES.get(self.market, "") if self.index == OWN else self.index

    @property
    def piled(self) -> bool:
        """Whether bars stand on one another: a whole and its part never do."""
        return self.stacked and not overlap(self.investors)

    def at(self, source: str, market: str) -> FlowChoices:
        """In another market; the ministry counts foreigners only."""
        moved = replace(self, source=source, market=market)
        kept = [each for each in self.investors if each in moved.offered]
        return moved.showing(kept or OF_MINISTRY, self.lead)

    def showing(self, investors: Sequence[str], lead: str = "") -> FlowChoices:
        """These investors, of which there is at least one; the lead stays while it can."""
        kept = [each for each in self.offered if each in investors][:MOST] or [*OF_MINISTRY]
        wanted = lead or self.lead
        return replace(self, investors=tuple(kept), lead=wanted if wanted in kept else kept[0])

    def switched(self, investor: str) -> FlowChoices:
        """With one more, or without one of several."""
        if investor in self.investors:
            return self.showing([each for each in self.investors if each != investor])
        return self.showing([*self.investors, investor], investor)


def overlap(investors: Sequence[str]) -> bool:
    """Whether one of them contains another."""
    return any(two in _parts(one) or one in _parts(two) for one, two in combinations(investors, 2))


def _parts(investor: str) -> set[str]:
    direct = SUMS.get(investor, ())
    return set(direct).union(*(_parts(each) for each in direct))


def _flag(value: object) -> bool:
    return isinstance(value, bool)


_FITS: dict[str, Callable[[Any], bool]] = {
    "stacked": _flag,
    "window": lambda value: not _flag(value) and value in WINDOWS,
    "total": _flag,
    "index": lambda value: value in INDICES,
    "unit": lambda value: value in (AUTO, *YEN),
    "view": lambda value: value in (AUTO, "", *VIEWS),
    "begins": lambda value: not _flag(value) and value in (CALENDAR, FISCAL),
    "listed": _flag,
}
