"""What series are called: short where there is little room, in full where they are explained."""

from __future__ import annotations

from jpviewer.market import codes, pairs
from jpviewer.market.baskets import is_basket
from jpviewer.market.segments import COMPOSITE_SERIES, FLOAT_SERIES, STOCK_SEGMENTS
from jpviewer.ui.comparison.facts import Facts
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_SHORT = {
    "all": QT_TRANSLATE_NOOP("segments", "All three"),
    "core30": QT_TRANSLATE_NOOP("segments", "Core30"),
    "large70": QT_TRANSLATE_NOOP("segments", "Large70"),
    "mid400": QT_TRANSLATE_NOOP("segments", "Mid400"),
    "small": QT_TRANSLATE_NOOP("segments", "Outside TOPIX 500"),
    "all_float": QT_TRANSLATE_NOOP("segments", "TOPIX members (float)"),
    "prime_float": QT_TRANSLATE_NOOP("segments", "Prime (float)"),
    "core30_float": QT_TRANSLATE_NOOP("segments", "Core30 (float)"),
    "large70_float": QT_TRANSLATE_NOOP("segments", "Large70 (float)"),
    "mid400_float": QT_TRANSLATE_NOOP("segments", "Mid400 (float)"),
    "small_float": QT_TRANSLATE_NOOP("segments", "TOPIX Small (float)"),
}


def short_name(series: str, facts: Facts, language: str) -> str:
    """For legends and sentences; a pair is its two short names around its sign."""
    pair = pairs.parse(series)
    if pair is not None:
        parts = [
            _abroad(each) or short_name(each, facts, language) for each in (pair.one, pair.other)
        ]
        return (" ÷ " if pair.is_ratio else " − ").join(parts)
    if series in STOCK_SEGMENTS:
        return words.segment(series)
    if (fact := facts.get(series)) is not None and fact.short:
        return fact.short
    if series in _SHORT:
        return translate("segments", _SHORT[series])
    return full_name(series, facts, language)


def full_name(series: str, facts: Facts, language: str) -> str:
    """Never the name of an index it is not: composites say whose they are and how weighed."""
    pair = pairs.parse(series)
    if pair is not None:
        parts = (full_name(each, facts, language) for each in (pair.one, pair.other))
        return (" ÷ " if pair.is_ratio else " − ").join(parts)
    known = words.series(series)
    if known != series:
        return known
    fact = facts.get(series)
    if is_basket(series):
        return (fact and fact.name) or translate("segments", "A list that is gone")
    code = series.removesuffix(".T")
    if fact is None or not (fact.name or fact.name_en):
        return code if codes.parse(code) else series
    name = (fact.name_en if language == "en" else fact.name) or fact.name or fact.name_en
    return f"{code} {name}"


def definition(series: str) -> str:
    """One sentence on how a plain series is made; '' where its name says it."""
    if series in FLOAT_SERIES:
        return translate(
            "segments",
            "Chained daily returns of the stocks that TOPIX holds, weighed by TOPIX's own weights "
            "carried on by price; not the exchange's index.",
        )
    if is_basket(series):
        return translate(
            "segments",
            "Chained daily returns of the stocks that are on the list today, as if they had always "
            "been: what has done well since is more likely to be on it.",
        )
    if series in COMPOSITE_SERIES:
        return translate(
            "segments",
            "Chained daily returns of its stocks, weighed by full market cap; "
            "not the exchange's index, which counts free float only.",
        )
    if series == "1306.T":
        return translate(
            "segments", "A fund: without dividends its price drops on each ex-day in July."
        )
    return ""


def _abroad(series: str) -> str:
    """A symbol such as SPY says more in a pair than its long name."""
    return series if series.isalpha() and series.isupper() else ""
