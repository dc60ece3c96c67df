"""The columns of a table of stocks: their titles, units and meanings."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.ui.tables.model import LEFT, PLAIN, QUIET, RIGHT, Column, Tones, by_sign
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT = "stock_columns"
LEAST_DAYS = 0.1
LEAST_CHANGE = 0.0005
"""Below it a change is written 0.0%, and has no direction."""
BP = 10_000
AMIHUD_SCALE = BP / 10
"""From a ratio per yen billion to basis points per 100 million."""

MARK = "?"
"""Of a stock in doubt."""

HIDDEN_AT_FIRST = ("change_5d", "change_60d", "turnover", "zero_days")

_TITLES = {
    "code": (QT_TRANSLATE_NOOP("stock_columns", "Code"), ""),
    "name": (QT_TRANSLATE_NOOP("stock_columns", "Name"), ""),
    "doubt": (
        QT_TRANSLATE_NOOP("stock_columns", "In doubt"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "A bar of the last 60 sessions was refused or is in doubt; point at the row to see why",
        ),
    ),
    "market_cap": (
        QT_TRANSLATE_NOOP("stock_columns", "Market\ncap"),
        QT_TRANSLATE_NOOP("stock_columns", "Market capitalisation in yen, all shares"),
    ),
    "close": (
        QT_TRANSLATE_NOOP("stock_columns", "Close"),
        QT_TRANSLATE_NOOP("stock_columns", "Last close in yen, adjusted for splits"),
    ),
    "change_1d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n1 day"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 1 session"),
    ),
    "change_5d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n5 days"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 5 sessions"),
    ),
    "change_20d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n20 days"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 20 sessions"),
    ),
    "change_60d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n60 days"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 60 sessions"),
    ),
    "change_ytd": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\nthis year"),
        QT_TRANSLATE_NOOP("stock_columns", "Change since the last close of the year before"),
    ),
    "position_52w": (
        QT_TRANSLATE_NOOP("stock_columns", "52-week\nposition"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Where the close lies between the 52-week low (0%) and high (100%)"
        ),
    ),
    "turnover": (
        QT_TRANSLATE_NOOP("stock_columns", "Value\ntraded"),
        QT_TRANSLATE_NOOP("stock_columns", "Yen traded in the last session"),
    ),
    "adv20": (
        QT_TRANSLATE_NOOP("stock_columns", "Traded,\nmean 20 d"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Value traded, 20-day average; sessions without a trade count as zero",
        ),
    ),
    "adv60_median": (
        QT_TRANSLATE_NOOP("stock_columns", "Traded,\nmedian 60 d"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Value traded, median of 60 sessions, those without a trade included"
        ),
    ),
    "days_to_exit": (
        QT_TRANSLATE_NOOP("stock_columns", "Days to exit\n{0} at {1}"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Sessions it takes to sell {0} at {1} of the median value traded; change both in "
            "Settings",
        ),
    ),
    "turnover_ratio": (
        QT_TRANSLATE_NOOP("stock_columns", "Turnover\nratio"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Value traded in a year at the pace of 60 sessions, as a share of the market cap",
        ),
    ),
    "amihud": (
        QT_TRANSLATE_NOOP("stock_columns", "Impact, bp\nper ¥100m"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Amihud's illiquidity: mean move of the price per value traded, over 60 sessions",
        ),
    ),
    "tick_spread": (
        QT_TRANSLATE_NOOP("stock_columns", "Tick,\nbp"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "The tick as a share of the close: the smallest spread there can be"
        ),
    ),
    "zero_days": (
        QT_TRANSLATE_NOOP("stock_columns", "Days without\na trade"),
        QT_TRANSLATE_NOOP("stock_columns", "Sessions without a trade among the last 60"),
    ),
    "segment": (
        QT_TRANSLATE_NOOP("stock_columns", "Segment"),
        QT_TRANSLATE_NOOP("stock_columns", "Market segment of the Tokyo exchange"),
    ),
    "size": (
        QT_TRANSLATE_NOOP("stock_columns", "Size"),
        QT_TRANSLATE_NOOP("stock_columns", "Size group of the TOPIX indices"),
    ),
    "as_of": (
        QT_TRANSLATE_NOOP("stock_columns", "As of"),
        QT_TRANSLATE_NOOP("stock_columns", "The last session that the figures know"),
    ),
    "note": (
        QT_TRANSLATE_NOOP("stock_columns", "Note"),
        QT_TRANSLATE_NOOP("stock_columns", "Your own words; F2 edits them"),
    ),
}


def stock_columns(formats: Formats, position: float, participation: float) -> tuple[Column, ...]:
    """Every column, in the order shown at first."""
    changes = ("change_20d", "change_ytd", "change_5d", "change_60d")
    return (
        _column("code", str, LEFT, 4),
        _column("name", lambda name: name or UNKNOWN, LEFT, 18),
        replace(_column("doubt", lambda reason: MARK if reason else "", LEFT, 1), mark=MARK),
        _column("market_cap", formats.amount, width=7),
        _column("close", formats.price, width=8),
        _change("change_1d", formats),
        exit_column(formats, position, participation),
        _column("note", str, LEFT, 18, editable=True),
        _column("adv20", formats.amount, width=7),
        _column("adv60_median", formats.amount, width=7),
        _column("turnover_ratio", formats.share, width=7),
        *(_change(key, formats) for key in changes),
        _column("position_52w", lambda value: formats.share(value, 0), width=6),
        _column("amihud", lambda value: formats.number(value * AMIHUD_SCALE, 2), width=8),
        _column("tick_spread", lambda value: formats.number(value * BP, 1), width=6),
        _column("zero_days", formats.number, width=4),
        _column("turnover", formats.amount, width=7),
        _column("segment", lambda key: words.segment(key) or UNKNOWN, LEFT, 9),
        _column("size", lambda key: words.size(key) if key else UNKNOWN, LEFT, 8),
        replace(_column("as_of", lambda day: formats.day(int(day)), width=10), colour=_if_any),
    )


def exit_column(formats: Formats, position: float, participation: float) -> Column:
    """Days to exit, for a position in yen and a share of the value traded."""
    title, hint = (translate(_CONTEXT, text) for text in _TITLES["days_to_exit"])
    whole = round(participation * 100, 6).is_integer()
    named = formats.round_money(position), formats.share(participation, 0 if whole else 1)
    return Column(
        "days_to_exit",
        title.format(*named),
        lambda days: days_text(formats, days),
        hint=hint.format(*named),
    )


def days_text(formats: Formats, days: float) -> str:
    """'12.5', '<0.1', 'never', or the dash."""
    if math.isinf(days):
        return translate(_CONTEXT, "never")
    if days < LEAST_DAYS:
        return f"<{LEAST_DAYS}"
    return formats.number(days, 1)


def _column(
    key: str,
    text: Callable[[Any], str],
    align: int = RIGHT,
    width: int = 8,
    editable: bool = False,
) -> Column:
    title, hint = (translate(_CONTEXT, text) if text else "" for text in _TITLES[key])
    return Column(key, title, text, align, hint=hint, width=width, editable=editable)


def _change(key: str, formats: Formats) -> Column:
    return replace(
        _column(key, formats.percent, width=6), colour=partial(by_sign, least=LEAST_CHANGE)
    )


def _if_any(days: NDArray[Any]) -> Tones:
    return np.where(days == 0, QUIET, PLAIN).astype(np.int8)
