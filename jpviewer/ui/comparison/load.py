"""What a comparison reads: levels by session of Tokyo, in one currency, and what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from jpviewer.analytics import currency, relative
from jpviewer.analytics.relative import Levels, Row
from jpviewer.market import pairs
from jpviewer.market.baskets import Baskets
from jpviewer.market.calendar import Calendar
from jpviewer.market.securities import guess
from jpviewer.market.segments import (
    COMPOSITE_SERIES,
    PRIME,
    SEGMENTS_BEGAN,
    STOCK_SEGMENTS,
)
from jpviewer.market.tables import Columns
from jpviewer.store import bars, listings
from jpviewer.store import series as securities
from jpviewer.store.store import Store
from jpviewer.ui import ranges
from jpviewer.ui.comparison import baskets
from jpviewer.ui.comparison.facts import Fact

RATE = "JPY=X"
_CURRENCIES = {"yen": currency.YEN, "dollar": currency.DOLLAR}
_OF_SEGMENTS = tuple(f"{key}{end}" for key in STOCK_SEGMENTS for end in ("", "_float"))


@dataclass(frozen=True, slots=True)
class Choices:
    """Which series over which range, and how they are measured."""

    series: tuple[str, ...] = STOCK_SEGMENTS
    range: str = "1y"
    currency: str = "yen"
    total: bool = False
    """Dividends reinvested."""
    early: bool = False
    """Segments before they began: today's members carried back."""
    baskets: Baskets = ()
    """The lists among the series."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """All rows of one length; plain series and ratios by key, `prime` among them in any case."""

    choices: Choices
    calendar: Calendar
    levels: Mapping[str, Levels]
    facts: Mapping[str, Fact]
    """Of the plain series."""
    start: int
    """Position of the session whose close the range starts from; -1 is before the first."""
    rate_missing: bool
    """A rate would be needed that is not known."""

    @property
    def count(self) -> int:
        """Sessions, from the calendar's first to the last that any series reaches."""
        return len(next(iter(self.levels.values())).level)


def load(store: Store, choices: Choices) -> Comparison:
    """Reads the chosen series; a series that is not known has no levels, and raises nothing."""
    calendar = listings.calendar(store)
    shown = pairs.plain(choices.series)
    facts = _facts(store, shown) | baskets.facts(choices.baskets)
    to = _CURRENCIES[choices.currency]
    needed = any(currency.is_converted(facts[key].currency, to) for key in shown)
    wanted = tuple(dict.fromkeys((*shown, PRIME, *([RATE] if needed else []))))
    columns, price_only = _read(store, wanted, choices)
    columns = baskets.joined(columns, store, calendar, choices.baskets)
    levels = {each.series: each for each in relative.align(calendar, columns, wanted)}
    sessions = calendar.days[: len(levels[PRIME].level)]
    rate = levels[RATE].level if needed else np.full(len(sessions), np.nan)
    if not choices.early:
        levels = {key: _begun(each, sessions) for key, each in levels.items()}
    plain = {
        key: currency.converted(each, _currency(facts, key), to, rate)
        for key, each in levels.items()
    }
    return Comparison(
        choices,
        calendar,
        plain | _ratios(choices.series, levels, facts, rate),
        {key: _by_price(fact, price_only, choices.total) for key, fact in facts.items()},
        ranges.start(choices.range, calendar, int(sessions[-1]) if len(sessions) else 0),
        needed and not np.isfinite(rate).any(),
    )


def _read(store: Store, series: tuple[str, ...], choices: Choices) -> tuple[Columns, set[str]]:
    """Levels as the store has them, by price for those that have no total return; and which."""
    columns = _levels(store, series, choices)
    known = set(columns["series"][np.isfinite(columns["level"])]) if choices.total else set(series)
    bare = [key for key in series if key not in known]
    if not bare:
        return columns, set()
    whole = ~np.isin(columns["series"].astype(str), bare)
    prices = _levels(store, bare, replace(choices, total=False))
    joined = {name: np.concatenate((columns[name][whole], prices[name])) for name in columns}
    return joined, set(prices["series"].tolist())


def _levels(store: Store, series: Sequence[str], choices: Choices) -> Columns:
    """What is shown of them: before segments began, nothing need be read of them."""
    begun = [key for key in series if key in _OF_SEGMENTS and not choices.early]
    others = [key for key in series if key not in begun]
    parts = [
        bars.levels(store, keys, since, choices.total)
        for keys, since in ((begun, SEGMENTS_BEGAN), (others, 0))
        if keys
    ]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _by_price(fact: Fact, price_only: set[str], total: bool) -> Fact:
    """Says that nobody reinvests the dividends of a series, a list's among them."""
    listed = total and fact.kind == baskets.KIND
    return replace(fact, price_only=listed or fact.series in price_only)


def _facts(store: Store, series: tuple[str, ...]) -> dict[str, Fact]:
    columns = securities.facts(store, series)
    names = ("currency", "kind", "code", "name", "name_en")
    found = {
        symbol: Fact(symbol, **{name: columns[name][row] for name in names}, known=True)
        for row, symbol in enumerate(columns["symbol"].tolist())
    }
    return {key: _fact(key, found.get(key, Fact(key))) for key in series}


def _fact(key: str, found: Fact) -> Fact:
    if key in COMPOSITE_SERIES:
        return Fact(key, currency.YEN, "composite", known=True)
    guessed = guess(key)
    kind = found.kind or guessed.kind
    money = "" if kind == "fx" else found.currency or guessed.currency
    return replace(found, currency=money, kind=kind)


def _currency(facts: Mapping[str, Fact], key: str) -> str:
    return facts[key].currency if key in facts else _fact(key, Fact(key)).currency


def _begun(levels: Levels, sessions: relative.Days) -> Levels:
    """Without what would lie before the segments began."""
    if levels.series not in _OF_SEGMENTS:
        return levels
    return replace(levels, level=np.where(sessions < SEGMENTS_BEGAN, np.nan, levels.level))


def _ratios(
    series: tuple[str, ...], levels: Mapping[str, Levels], facts: Mapping[str, Fact], rate: Row
) -> dict[str, Levels]:
    """Of two series of one currency no rate is needed; others are both taken in yen."""
    made = {}
    for key in series:
        pair = pairs.parse(key)
        if pair is None or not pair.is_ratio:
            continue
        of = [_currency(facts, each) for each in (pair.one, pair.other)]
        sides = [levels[each] for each in (pair.one, pair.other)]
        if of[0] != of[1]:
            sides = [
                currency.converted(side, money, currency.YEN, rate)
                for side, money in zip(sides, of, strict=True)
            ]
        made[key] = relative.ratio(*sides)
    return made
