"""The columns of a table of stocks: how each figure is written, in the order shown at first."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.flags import bucket_word
from jpviewer.analytics.holding import Terms
from jpviewer.settings import Settings
from jpviewer.ui.stocks.spans import sessions_of
from jpviewer.ui.stocks.texts import (
    BP,
    amihud_text,
    change_text,
    edge_text,
    flags_text,
    name_text,
    weight_text,
)
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
MARK, TOO_LARGE = "?", ">5%"
"""Of a stock in doubt, and of a position above `holding.TOO_LARGE` of its company."""

HIDDEN_AT_FIRST = (
    *("name_ja", "name_en", "price_to_book", "dividend_yield"),
    *("change_5d", "change_60d", "turnover", "zero_days", "sector33", "topix_weight", "cap_rank"),
    *("lot", "change_120d", "change_1y", "strength_60d", "ahead_of_prime_1y", "sparkline", "adv5"),
    *(
        "adv60",
        "adv60_median_growth",
        "relative_volume",
        "edge",
        "one_percent_exit",
        "largest_position",
    ),
    *("liquidity_score", "liquidity_change", "change_span", "cap_bucket", "flags", "too_large"),
)


class Measure(NamedTuple):
    """What the user chose that figures follow from."""

    terms: Terms = Terms()
    span: str = ""
    """The key of a span."""
    since: int = 0
    """The session whose close the span starts from; 0 unknown."""
    dollars: bool = False
    rate: float = math.nan
    """Yen for a dollar."""


def terms_of(settings: Settings) -> Terms:
    """On which terms the user sells."""
    whole = settings.position, settings.participation, settings.exit_days
    return Terms(*whole, own=settings.own_positions)


def stock_columns(formats: Formats, measure: Measure) -> tuple[Column, ...]:
    """Every column, in the order shown at first."""
    days_to_exit, too_large, *of_terms, change, lot = measured_columns(formats, measure)
    return (
        _column("code", str, LEFT, 4),
        *(_column(key, name_text, LEFT, 17) for key in ("name", "name_ja", "name_en")),
        _column("doubt", lambda reason: MARK if reason else "", LEFT, 1)._replace(mark=MARK),
        _column("market_cap", formats.amount, width=7),
        _column("close", formats.price, width=8),
        _change("change_1d", formats),
        days_to_exit,
        too_large,
        _column("note", str, LEFT, 18, editable=True),
        _column("adv20", formats.amount, width=7),
        _column("adv60_median", formats.amount, width=7),
        _column("turnover_ratio", formats.share, width=7),
        *(_change(key, formats) for key in ("change_20d", "change_ytd", "change_5d")),
        *(_change(key, formats) for key in ("change_60d", "change_120d", "change_1y")),
        change,
        _line("sparkline", "change_60d"),
        _bar("position_52w", lambda value: formats.share(value, 0)),
        *(_change(key, formats) for key in ("strength_60d", "ahead_of_prime_1y")),
        _column("amihud", lambda value: amihud_text(formats, value), width=8),
        _column("tick_spread", lambda value: formats.number(value * BP, 1), width=6),
        _column("edge", lambda value: edge_text(formats, value), width=6),
        _column("zero_days", formats.number, width=4),
        _column("turnover", formats.amount, width=7),
        _column("adv5", formats.amount, width=7),
        _column("adv60", formats.amount, width=7),
        _change("adv60_median_growth", formats),
        _column("relative_volume", lambda value: formats.number(value, 2), width=6),
        *of_terms,
        _column("liquidity_score", lambda value: formats.number(value, 1), width=6),
        _column("liquidity_change", lambda value: formats.signed(value, 1), width=6)._replace(
            colour=partial(by_sign, least=LEAST_POINTS),
        ),
        _column("cap_bucket", lambda place: words.cap_bucket(bucket_word(place)), width=6),
        _column("cap_rank", formats.number, width=5),
        _column("price_to_book", lambda value: formats.number(value, 2), width=5),
        _column("dividend_yield", lambda value: formats.share(value, 2), width=6),
        _column("topix_weight", lambda value: weight_text(formats, value), width=7),
        lot,
        _column("segment", lambda key: words.segment(key) or UNKNOWN, LEFT, 9),
        _column("size", lambda key: words.size(key) if key else UNKNOWN, LEFT, 8),
        _column("sector33", lambda code: words.sector(code) if code else UNKNOWN, LEFT, 16),
        _column("as_of", lambda day: formats.day(int(day)), width=10)._replace(colour=_if_any),
        _column("flags", flags_text, LEFT, 16),
    )


def measured_columns(formats: Formats, measure: Measure) -> tuple[Column, ...]:
    """Those whose figures, or how they are written, follow from what the user chose.

    Days to exit, whether the position is too large, the way out of 1 % and the largest position;
    the change over a span; the cost of a lot.
    """
    return (
        *_terms_columns(formats, measure.terms),
        _span_column(formats, measure),
        _lot_column(formats, measure),
    )


def position_text(formats: Formats, terms: Terms) -> str:
    """'¥100m', or 'own or ¥100m' where the position noted on a stock comes first."""
    general = formats.round_money(terms.position)
    return translate("stock_columns", "own or {0}").format(general) if terms.own else general


def participation_text(formats: Formats, terms: Terms) -> str:
    """'20%', with a decimal where there is one."""
    whole = round(terms.participation * 100, 6).is_integer()
    return formats.share(terms.participation, 0 if whole else 1)


def _terms_columns(formats: Formats, terms: Terms) -> tuple[Column, ...]:
    named = (
        position_text(formats, terms),
        participation_text(formats, terms),
        formats.number(terms.days),
    )
    days = partial(days_text, formats)

    def column(key: str, text: Callable[[Any], str]) -> Column:
        plain = _column(key, text)
        return plain._replace(title=plain.title.format(*named), hint=plain.hint.format(*named))

    too_large = _column("too_large", lambda large: TOO_LARGE if large else "", LEFT, 3)
    return (
        column("days_to_exit", days)._replace(warned_by="too_large"),
        too_large._replace(mark=TOO_LARGE),
        column("one_percent_exit", days),
        column("largest_position", formats.amount),
    )


def _span_column(formats: Formats, measure: Measure) -> Column:
    """Headed by its sessions, or by the day whose close it starts from."""
    plain, since = _change("change_span", formats), formats.day(measure.since)
    if count := sessions_of(measure.span):
        title = translate("stock_columns", "Change\n{0} days").format(formats.number(count))
    else:
        title = translate("stock_columns", "Change since\n{0}").format(since)
    return plain._replace(title=title, hint=plain.hint.format(since), width=10)


def _lot_column(formats: Formats, measure: Measure) -> Column:
    if not measure.dollars:
        return _column("lot", formats.amount, width=7)
    hint = translate(
        "stock_columns",
        "US dollars that 100 shares cost at the last close, at the last known USD/JPY",
    )
    plain = _column("lot", lambda yen: formats.dollars(yen / measure.rate), width=8)
    return plain._replace(title=translate("stock_columns", "One lot\nin $"), hint=hint)


def days_text(formats: Formats, days: float) -> str:
    """'12.5', '<0.1', 'never', or the dash."""
    if math.isinf(days):
        return translate("stock_columns", "never")
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
    title, hint = (translate(_CONTEXT, text) if text else "" for text in TITLES[key])
    return Column(key, title, text, align, hint=hint, width=width, editable=editable)


def _change(key: str, formats: Formats) -> Column:
    text = partial(change_text, formats)
    return _column(key, text, width=6)._replace(colour=partial(by_sign, least=LEAST_CHANGE))


def _bar(key: str, text: Callable[[Any], str]) -> Column:
    return _column(key, text, width=6)._replace(drawn=BAR)


def _line(key: str, ranked_by: str) -> Column:
    return _column(key, lambda line: "", width=10)._replace(drawn=LINE, ranked_by=ranked_by)


def _if_any(days: NDArray[Any]) -> Tones:
    return np.where(days == 0, QUIET, PLAIN).astype(np.int8)
