"""A week of trading by investor type: proved by its sums before anybody may keep it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from jpviewer.market.calendar import week_of
from jpviewer.market.days import to_day
from jpviewer.market.investors import INVESTORS, MARKETS, SUMS
from jpviewer.market.messages import Changed
from jpviewer.market.tables import DTYPES, Columns
from jpviewer.sources.cells import compact

Pair = tuple[float, float]
"""Sales and purchases in thousand yen."""

MOST = 200e12
"""Yen: four times the busiest week of all markets; the exchange's own sample is far above."""

# Sums that the older layout prints and nobody keeps, and those of the parts nobody keeps.
_SUMS: dict[str, tuple[str, ...]] = {
    "proprietary": ("proprietary_cash", "proprietary_margin"),
    "financials": ("insurers", "banks", "trust_banks", "other_financials"),
    "institutions": ("investment_trusts", "business", "other_corporations", "financials"),
} | SUMS
_SPLIT = frozenset(part for whole in ("foreigners", "individuals") for part in SUMS[whole])
_NEEDED = tuple(investor for investor in INVESTORS if investor not in _SPLIT)

_DAY = r"([0-9]{1,2})[/月]([0-9]{1,2})日?"
_TITLE = re.compile(rf"([0-9]{{4}})年([0-9]{{1,2}})月第([0-9])週.*?\({_DAY}(?:[-~〜]{_DAY})?\)")


@dataclass(frozen=True, slots=True)
class Week:
    """First and last open day, and the figures by market and investor."""

    start: int
    end: int
    markets: Mapping[str, Mapping[str, Pair]]

    def columns(self) -> Columns:
        """The rows of FLOWS in yen, without those columns that only the store knows."""
        rows = [
            ("jpx", market, investor, self.start, self.end, 0, 1000 * pair[0], 1000 * pair[1])
            for market in MARKETS["jpx"]
            for investor in INVESTORS
            if (pair := self.markets.get(market, {}).get(investor)) is not None
        ]
        names = ("source", "market", "investor", "start", "end", "published", "sell", "buy")
        return {
            name: np.array(values, DTYPES[name])
            for name, values in zip(names, zip(*rows, strict=True), strict=True)
        }


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says of its week: `260902` (the second of September 2026) and its days."""

    code: str
    start: int
    end: int


def pair(name: str, label: str, sell: float, buy: float, balance: float, total: float) -> Pair:
    """Sales and purchases, when balance and total agree with them; Changed when not."""
    if sell < 0 or buy < 0 or sell + buy != total or buy - sell != balance:
        raise Changed("sums_differ", name, label)
    return sell, buy


def complete(figures: Mapping[str, Pair], name: str, market: str) -> dict[str, Pair]:
    """A market's figures with every sum: those printed are checked, the others are made.

    Raises Changed when a sum differs, an investor is missing, or the whole is too large.
    """
    whole = dict(figures)
    for investor, parts in _SUMS.items():
        if all(part in whole for part in parts):
            summed = sum(whole[part][0] for part in parts), sum(whole[part][1] for part in parts)
            if whole.setdefault(investor, summed) != summed:
                raise Changed("sums_differ", name, f"{market} {investor}")
    for investor in _NEEDED:
        if investor not in whole:
            raise Changed("label_missing", name, f"{market} {investor}")
    if 1000 * max(whole["total"]) > MOST:
        raise Changed("figures_too_large", name, market)
    return whole


def titled(cell: object) -> Title | None:
    """The title in `2026年9月第2週(9月7日～9月11日)`, or in the same with `9/7 - 9/11`.

    None where there is no such title, or its days are not of one week.
    """
    found = _TITLE.search(compact(cell))
    if found is None:
        return None
    year, month, number, *first = map(int, found.groups()[:5])
    last = [int(part) for part in found.groups()[5:] if part]
    try:
        start = _day(year, month, *first)
        end = _day(year, month, *last) if last else start
    except ValueError:
        return None
    if start > end or week_of(start) != week_of(end):
        return None
    return Title(f"{year % 100:02}{month:02}{number:02}", start, end)


def _day(year: int, week_month: int, month: int, day: int) -> int:
    """A day of a week that is counted to a month: at most one month away, maybe of another year."""
    if (month - week_month) % 12 not in (0, 1, 11):
        raise ValueError(month)
    return to_day(date(year + round((week_month - month) / 12), month, day))
