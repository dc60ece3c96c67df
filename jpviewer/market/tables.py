"""The tables of the cache: what a source brings, what the store keeps, what a panel reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Columns = Mapping[str, NDArray[Any]]
"""The columns of one table or query, all of the same length."""


class Table(NamedTuple):
    """A table of the cache; a row is found by `key`, the rest is `values`."""

    name: str
    key: tuple[str, ...]
    values: tuple[str, ...]
    traced: bool = False
    """Whether each row carries the number of the fetch that brought it."""
    merge: tuple[tuple[str, str], ...] = ()
    """Values that do not simply replace what a row had: column and SQL of its new value."""

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, the key first."""
        return self.key + self.values


# A column name means the same thing, and has the same type, wherever it stands.
# Days are local dates as integers (20261120); instants are UTC seconds since 1970.
_INTEGERS = (
    "id day since start end published seen first last at close_at number listed is_foreign "
    "quarter print carried_back rows last_ok last_try resume_at as_of behind sessions fetch member "
    "checked asked adjusted refusals paid looks estimated alert span"
)
_TEXTS = (
    "symbol code kind currency zone name name_en segment sector33 sector17 size source market "
    "investor series action subject error reason standing doubt body host packed basis"
)
_FIGURES = (
    "open high low close volume turnover price previous_close market_cap shares value sell buy net "
    "level coverage total total_coverage adv5 adv20 adv60 adv60_median turnover_ratio amihud "
    "tick_spread zero_days days_to_exit change_1d change_5d change_20d change_60d change_120d "
    "change_ytd change_1y position_52w weight topix_weight budget adv60_median_3m adv60_median_1y "
    "edge roll corwin_schultz abdi_ranaldo cap_rank liquidity_score liquidity_change strength_60d "
    "ahead_of_prime_1y lot relative_volume one_percent_exit largest_position adv60_median_growth "
    "change_span price_to_book dividend_yield threshold"
)
DTYPES: dict[str, np.dtype[Any]] = (
    dict.fromkeys(_INTEGERS.split(), np.dtype(np.int64))
    | dict.fromkeys(_TEXTS.split(), np.dtype(object))
    | dict.fromkeys(_FIGURES.split(), np.dtype(np.float64))
    | {"sparkline": np.dtype("S60")}  # `analytics/sparklines.py`
)

SECURITIES = Table(
    "securities",
    ("symbol",),
    ("code", "kind", "currency", "zone", "name"),
    merge=tuple(
        (name, f"iif(excluded.{name} = '', {name}, excluded.{name})")
        for name in ("code", "currency", "zone", "name")
    ),
)
LISTINGS = Table(
    "listings",
    ("code", "since"),
    ("name", "segment", "is_foreign", "sector33", "sector17", "size", "listed"),
    True,
)
ENGLISH_NAMES = Table("english_names", ("code",), ("name_en",))
BARS = Table("bars", ("id", "day"), ("open", "high", "low", "close", "volume", "turnover"), True)
CLOSES = Table("closes", ("id", "quarter"), ("packed",))
ACTIONS = Table("actions", ("id", "day", "action"), ("value",), True)
# A span that overlaps the one held widens it; apart from it, the later one stands.
SPANS = Table(
    "spans",
    ("id",),
    ("first", "last", "checked", "adjusted"),
    merge=(
        (
            "first",
            "CASE WHEN excluded.first > last THEN excluded.first "
            "WHEN excluded.last < first THEN first ELSE min(first, excluded.first) END",
        ),
        ("last", "max(last, excluded.last)"),
        ("checked", "max(checked, excluded.checked)"),
        ("adjusted", "max(adjusted, excluded.adjusted)"),
    ),
)
# The newest session that was over when a security's chart was last asked for.
ASKED = Table("asked", ("id",), ("asked",))
HOSTS = Table("hosts", ("host",), ("budget", "at", "refusals", "resume_at"))
QUOTES = Table(
    "quotes",
    ("id",),
    (
        "at",
        "price",
        "open",
        "high",
        "low",
        "volume",
        "previous_close",
        "market_cap",
        "shares",
        "seen",
        "price_to_book",
        "dividend_yield",
    ),
    True,
)
FLOWS = Table(
    "flows",
    ("source", "market", "investor", "start", "print"),
    ("end", "published", "seen", "sell", "buy"),
    True,
)
WEIGHTS = Table("weights", ("code", "since"), ("weight", "size", "member"), True)
SESSIONS = Table("sessions", ("day",), ("close_at",))
STATES = Table("states", ("source",), ("last_ok", "last_try", "rows", "error", "resume_at"))
REJECTIONS = Table("rejections", ("source", "subject", "reason"), ("at",))
# What is remembered of a bar that was refused, or kept in doubt (`market/doubts.py`): the figure,
# how often it was asked for again in vain, and the session at which it was last seen.
DOUBTS = Table("doubts", ("id", "day"), ("standing", "reason", "close", "looks", "seen", "at"))
FIGURES = Table(
    "figures",
    ("id",),
    (
        "as_of",
        "sessions",
        "close",
        "market_cap",
        "turnover",
        "adv5",
        "adv20",
        "adv60_median",
        "turnover_ratio",
        "amihud",
        "tick_spread",
        "zero_days",
        "change_1d",
        "change_5d",
        "change_20d",
        "change_60d",
        "change_ytd",
        "position_52w",
        "adv60",
        "adv60_median_3m",
        "adv60_median_1y",
        "change_120d",
        "change_1y",
        "edge",
        "roll",
        "corwin_schultz",
        "abdi_ranaldo",
        "sparkline",
    ),
)
BOARD = Table("board", ("name",), ("packed",))
STALE = Table("stale", ("id",), ("since",), merge=(("since", "min(since, excluded.since)"),))
COMPOSITES = Table(
    "composites",
    ("series", "day"),
    ("level", "coverage", "carried_back", "total", "total_coverage"),
)
# What alerts found, and how each stood, until the window has taken it over.
ALERT_HITS = Table(
    "alert_hits",
    ("alert", "code", "day"),
    ("kind", "threshold", "span", "subject", "value", "at"),
)
ALERT_BASELINES = Table("alert_baselines", ("alert",), ("basis", "packed"))
