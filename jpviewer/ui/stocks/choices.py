"""Columns of a table of stocks that go together: under one heading of a menu, or as a preset."""

from __future__ import annotations

from collections.abc import Iterable

from jpviewer.ui.stocks.columns import HIDDEN_AT_FIRST
from jpviewer.ui.tables.columns import Choice
from jpviewer.ui.tables.model import Column
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT = "stock_columns"
_OVERVIEW = QT_TRANSLATE_NOOP("stock_columns", "O&verview")
_GROUPS = (
    (
        QT_TRANSLATE_NOOP("stock_columns", "&Stock"),
        ("name", "name_ja", "name_en", "segment", "sector33", "doubt", "flags", "as_of", "note"),
    ),
    (
        QT_TRANSLATE_NOOP("stock_columns", "Size and &price"),
        (
            *("market_cap", "cap_bucket", "cap_rank", "size", "topix_weight", "close", "lot"),
            *("price_to_book", "dividend_yield"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("stock_columns", "Price &moves"),
        (
            *("change_1d", "change_5d", "change_20d", "change_60d", "change_120d", "change_ytd"),
            *(
                "change_1y",
                "change_span",
                "strength_60d",
                "ahead_of_prime_1y",
                "position_52w",
                "sparkline",
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("stock_columns", "Value &traded"),
        (
            *("turnover", "adv5", "adv20", "adv60", "adv60_median", "adv60_median_growth"),
            *("turnover_ratio", "relative_volume", "zero_days"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("stock_columns", "Way o&ut"),
        (
            *(
                "days_to_exit",
                "too_large",
                "one_percent_exit",
                "largest_position",
                "amihud",
                "tick_spread",
            ),
            *("edge", "liquidity_score", "liquidity_change"),
        ),
    ),
)
"""Headings and keys of the columns that are chosen together."""

_PRESETS = (
    (
        QT_TRANSLATE_NOOP("stock_columns", "&Liquidity"),
        (
            *("code", "name", "doubt", "market_cap", "adv20", "adv60_median", "days_to_exit"),
            *("note", "largest_position", "liquidity_score", "liquidity_change"),
            *("turnover_ratio", "relative_volume", "amihud", "tick_spread", "edge", "zero_days"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("stock_columns", "M&omentum"),
        (
            *("code", "name", "doubt", "close", "sparkline", "change_1d", "change_5d", "note"),
            *("change_20d", "change_60d", "change_120d", "change_ytd", "change_1y"),
            *("position_52w", "strength_60d", "ahead_of_prime_1y", "relative_volume"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("stock_columns", "Si&ze"),
        (
            *("code", "name", "doubt", "market_cap", "cap_bucket", "cap_rank"),
            *("topix_weight", "size"),
            *("segment", "sector33", "note", "close", "lot", "adv20", "one_percent_exit"),
        ),
    ),
)
"""Names of choices of columns, and their columns from left to right."""


def stock_groups() -> tuple[Choice, ...]:
    """Every column but the code, under headings."""
    return tuple(Choice(translate(_CONTEXT, name), keys) for name, keys in _GROUPS)


def stock_presets(columns: Iterable[Column]) -> tuple[Choice, ...]:
    """The first is what is shown at first."""
    first = tuple(each.key for each in columns if each.key not in HIDDEN_AT_FIRST)
    others = (Choice(translate(_CONTEXT, name), keys) for name, keys in _PRESETS)
    return (Choice(translate(_CONTEXT, _OVERVIEW), first), *others)
