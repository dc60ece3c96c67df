"""The columns of a table of stocks: how each figure is written, in the order shown at first."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.holding import Terms
from jpviewer.ui.stocks.titles import TITLES
from jpviewer.ui.tables.model import BAR, LEFT, LINE, PLAIN, QUIET, RIGHT, Column, Tones, by_sign
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.text.translate import translate

_CONTEXT = "stock_columns"
LEAST_DAYS = 0.1
LEAST_CHANGE = 0.0005
"""Below it a change is written 0.0%, and has no direction."""
LEAST_POINTS = 0.05
BP = 10_000
AMIHUD_SCALE = BP / 10
"""From a ratio per yen billion to basis points per 100 million."""

MARK = "?"
"""Of a stock in doubt."""

HIDDEN_AT_FIRST = (
    *("change_5d", "change_60d", "turnover", "zero_days", "sector33", "topix_weight", "cap_rank"),
    *("lot", "change_120d", "change_1y", "strength_60d", "ahead_of_prime_1y", "sparkline", "adv5"),
    *("adv60", "relative_volume", "edge", "one_percent_exit", "largest_position"),
    *("liquidity_score", "liquidity_change"),
)


def stock_columns(formats: Formats, terms: Terms) -> tuple[Column, ...]:
    """Every column, in the order shown at first."""
    days_to_exit, *of_terms = terms_columns(formats, terms)
    return (
        _column("code", str, LEFT, 4),
        _column("name", lambda name: name or UNKNOWN, LEFT, 17),
        replace(_column("doubt", lambda reason: MARK if reason else "", LEFT, 1), mark=MARK),
        _column("market_cap", formats.amount, width=7),
        _column("close", formats.price, width=8),
        _change("change_1d", formats),
        days_to_exit,
        _column("note", str, LEFT, 18, editable=True),
        _column("adv20", formats.amount, width=7),
        _column("adv60_median", formats.amount, width=7),
        _column("turnover_ratio", formats.share, width=7),
        *(_change(key, formats) for key in ("change_20d", "change_ytd", "change_5d")),
        *(_change(key, formats) for key in ("change_60d", "change_120d", "change_1y")),
        _line("sparkline", "change_60d"),
        _bar("position_52w", lambda value: formats.share(value, 0)),
        *(_change(key, formats) for key in ("strength_60d", "ahead_of_prime_1y")),
        _column("amihud", lambda value: formats.number(value * AMIHUD_SCALE, 2), width=8),
        _column("tick_spread", lambda value: formats.number(value * BP, 1), width=6),
        _column("edge", lambda value: edge_text(formats, value), width=6),
        _column("zero_days", formats.number, width=4),
        _column("turnover", formats.amount, width=7),
        _column("adv5", formats.amount, width=7),
        _column("adv60", formats.amount, width=7),
        _column("relative_volume", lambda value: formats.number(value, 2), width=6),
        *of_terms,
        _column("liquidity_score", lambda value: formats.number(value, 1), width=6),
        replace(
            _column("liquidity_change", lambda value: formats.signed(value, 1), width=6),
            colour=partial(by_sign, least=LEAST_POINTS),
        ),
        _column("cap_rank", formats.number, width=5),
        _column("topix_weight", lambda value: weight_text(formats, value), width=7),
        _column("lot", formats.amount, width=7),
        _column("segment", lambda key: words.segment(key) or UNKNOWN, LEFT, 9),
        _column("size", lambda key: words.size(key) if key else UNKNOWN, LEFT, 8),
        _column("sector33", lambda code: words.sector(code) if code else UNKNOWN, LEFT, 16),
        replace(_column("as_of", lambda day: formats.day(int(day)), width=10), colour=_if_any),
    )


def terms_columns(formats: Formats, terms: Terms) -> tuple[Column, Column, Column]:
    """Those whose figures follow from a position and how it is sold: days to exit first."""
    whole = round(terms.participation * 100, 6).is_integer()
    named = (
        formats.round_money(terms.position),
        formats.share(terms.participation, 0 if whole else 1),
        formats.number(terms.days),
    )
    days = partial(days_text, formats)

    def column(key: str, text: Callable[[Any], str]) -> Column:
        plain = _column(key, text)
        return replace(plain, title=plain.title.format(*named), hint=plain.hint.format(*named))

    return (
        column("days_to_exit", days),
        column("one_percent_exit", days),
        column("largest_position", formats.amount),
    )


def days_text(formats: Formats, days: float) -> str:
    """'12.5', '<0.1', 'never', or the dash."""
    if math.isinf(days):
        return translate("stock_columns", "never")
    if days < LEAST_DAYS:
        return f"<{LEAST_DAYS}"
    return formats.number(days, 1)


def weight_text(formats: Formats, weight: float) -> str:
    """'4.123%', 'not in', or the dash."""
    return translate("stock_columns", "not in") if weight == 0 else formats.share(weight, 3)


def edge_text(formats: Formats, spread: float) -> str:
    """Basis points; nothing where the estimate is no spread, and the dash."""
    return "" if spread <= 0 else formats.number(spread * BP, 1)


def _column(
    key: str,
    text: Callable[[Any], str],
    align: int = RIGHT,
    width: int = 8,
    editable: bool = False,
) -> Column:
    title, hint = (translate(_CONTEXT, text) if text else "" for text in TITLES[key])
    return Column(key, title, text, align, hint=hint, width=width, editable=editable)


def _change(key: str, formats: Formats) -> Column:
    return replace(
        _column(key, formats.percent, width=6), colour=partial(by_sign, least=LEAST_CHANGE)
    )


def _bar(key: str, text: Callable[[Any], str]) -> Column:
    return replace(_column(key, text, width=6), drawn=BAR)


def _line(key: str, ranked_by: str) -> Column:
    return replace(_column(key, lambda line: "", width=10), drawn=LINE, ranked_by=ranked_by)


def _if_any(days: NDArray[Any]) -> Tones:
    return np.where(days == 0, QUIET, PLAIN).astype(np.int8)
