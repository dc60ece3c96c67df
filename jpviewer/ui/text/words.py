"""The market's terms as the reader knows them: names of segments, investors, series, sources."""

from __future__ import annotations

from jpviewer.market.events import MarketEvent
from jpviewer.market.screens import Screen
from jpviewer.market.sectors import NAMES
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT = "words"
_ENGLISH = QT_TRANSLATE_NOOP("words", "English")
"""The reader's language, which says which of two names is wanted."""

_SEGMENTS = {
    "prime": QT_TRANSLATE_NOOP("words", "Prime"),
    "standard": QT_TRANSLATE_NOOP("words", "Standard"),
    "growth": QT_TRANSLATE_NOOP("words", "Growth"),
    "pro": QT_TRANSLATE_NOOP("words", "PRO Market"),
    "etf": QT_TRANSLATE_NOOP("words", "ETF and ETN"),
    "reit": QT_TRANSLATE_NOOP("words", "REIT and funds"),
    "certificate": QT_TRANSLATE_NOOP("words", "Certificate"),
}
_SIZES = {
    "core30": QT_TRANSLATE_NOOP("words", "Core30"),
    "large70": QT_TRANSLATE_NOOP("words", "Large70"),
    "mid400": QT_TRANSLATE_NOOP("words", "Mid400"),
    "small1": QT_TRANSLATE_NOOP("words", "Small 1"),
    "small2": QT_TRANSLATE_NOOP("words", "Small 2"),
    "": QT_TRANSLATE_NOOP("words", "unsized"),
}
_KINDS = {
    "index": QT_TRANSLATE_NOOP("words", "Index"),
    "fx": QT_TRANSLATE_NOOP("words", "Exchange rate"),
    "foreign": QT_TRANSLATE_NOOP("words", "Traded abroad"),
}
_SERIES = {
    "prime": QT_TRANSLATE_NOOP("words", "Prime (jpviewer, full cap)"),
    "standard": QT_TRANSLATE_NOOP("words", "Standard (jpviewer, full cap)"),
    "growth": QT_TRANSLATE_NOOP("words", "Growth (jpviewer, full cap)"),
    "all": QT_TRANSLATE_NOOP("words", "All three segments (jpviewer, full cap)"),
    "core30": QT_TRANSLATE_NOOP("words", "Core30 (jpviewer, full cap)"),
    "large70": QT_TRANSLATE_NOOP("words", "Large70 (jpviewer, full cap)"),
    "mid400": QT_TRANSLATE_NOOP("words", "Mid400 (jpviewer, full cap)"),
    "small": QT_TRANSLATE_NOOP("words", "Outside TOPIX 500 (jpviewer, full cap)"),
    "all_float": QT_TRANSLATE_NOOP("words", "TOPIX members (jpviewer, TOPIX float weights)"),
    "prime_float": QT_TRANSLATE_NOOP("words", "Prime in TOPIX (jpviewer, TOPIX float weights)"),
    "core30_float": QT_TRANSLATE_NOOP("words", "Core30 (jpviewer, TOPIX float weights)"),
    "large70_float": QT_TRANSLATE_NOOP("words", "Large70 (jpviewer, TOPIX float weights)"),
    "mid400_float": QT_TRANSLATE_NOOP("words", "Mid400 (jpviewer, TOPIX float weights)"),
    "small_float": QT_TRANSLATE_NOOP(
        "words", "TOPIX outside TOPIX 500 (jpviewer, TOPIX float weights)"
    ),
    "^N225": QT_TRANSLATE_NOOP("words", "Nikkei 225"),
    "1306.T": QT_TRANSLATE_NOOP("words", "TOPIX ETF (1306)"),
    "2516.T": QT_TRANSLATE_NOOP("words", "Growth 250 ETF (2516)"),
    "1551.T": QT_TRANSLATE_NOOP("words", "Standard Top 20 ETF (1551)"),
    "1312.T": QT_TRANSLATE_NOOP("words", "Small Cap ETF (1312)"),
    "1311.T": QT_TRANSLATE_NOOP("words", "TOPIX Core 30 ETF (1311)"),
    "EWJ": QT_TRANSLATE_NOOP("words", "MSCI Japan ETF (EWJ)"),
    "DXJ": QT_TRANSLATE_NOOP("words", "Japan ETF, USD-hedged (DXJ)"),
    "SCJ": QT_TRANSLATE_NOOP("words", "MSCI Japan Small Cap ETF (SCJ)"),
    "SPY": QT_TRANSLATE_NOOP("words", "S&P 500 ETF (SPY)"),
    "IWM": QT_TRANSLATE_NOOP("words", "Russell 2000 ETF (IWM)"),
    "OEF": QT_TRANSLATE_NOOP("words", "S&P 100 ETF (OEF)"),
    "RSP": QT_TRANSLATE_NOOP("words", "S&P 500 equal-weight ETF (RSP)"),
    "JPY=X": QT_TRANSLATE_NOOP("words", "USD/JPY"),
}
_INVESTORS = {
    "foreigners": QT_TRANSLATE_NOOP("words", "Foreigners (non-residents)"),
    "foreign_institutions": QT_TRANSLATE_NOOP("words", "Foreign institutions"),
    "foreign_individuals": QT_TRANSLATE_NOOP("words", "Foreign individuals"),
    "individuals": QT_TRANSLATE_NOOP("words", "Individuals"),
    "individuals_cash": QT_TRANSLATE_NOOP("words", "Individuals, cash"),
    "individuals_margin": QT_TRANSLATE_NOOP("words", "Individuals, margin"),
    "proprietary": QT_TRANSLATE_NOOP("words", "Proprietary"),
    "securities": QT_TRANSLATE_NOOP("words", "Securities companies"),
    "investment_trusts": QT_TRANSLATE_NOOP("words", "Investment trusts"),
    "business": QT_TRANSLATE_NOOP("words", "Business companies"),
    "other_corporations": QT_TRANSLATE_NOOP("words", "Other corporations"),
    "insurers": QT_TRANSLATE_NOOP("words", "Insurers"),
    "banks": QT_TRANSLATE_NOOP("words", "City and regional banks"),
    "trust_banks": QT_TRANSLATE_NOOP("words", "Trust banks"),
    "other_financials": QT_TRANSLATE_NOOP("words", "Other financials"),
    "brokerage": QT_TRANSLATE_NOOP("words", "All clients of brokers"),
    "total": QT_TRANSLATE_NOOP("words", "Total"),
}
_MARKETS = {
    "tokyo_nagoya": QT_TRANSLATE_NOOP("words", "Tokyo & Nagoya"),
    "prime": QT_TRANSLATE_NOOP("words", "Prime"),
    "standard": QT_TRANSLATE_NOOP("words", "Standard"),
    "growth": QT_TRANSLATE_NOOP("words", "Growth"),
    "first_section": QT_TRANSLATE_NOOP("words", "First Section (until Apr 2022)"),
    "second_section": QT_TRANSLATE_NOOP("words", "Second Section (until Apr 2022)"),
    "mothers": QT_TRANSLATE_NOOP("words", "Mothers (until Apr 2022)"),
    "jasdaq": QT_TRANSLATE_NOOP("words", "JASDAQ (until Apr 2022)"),
    "equity": QT_TRANSLATE_NOOP("words", "Japanese equity and fund shares"),
}
_SOURCES = {
    "jpx_listings": QT_TRANSLATE_NOOP("words", "JPX: listed issues"),
    "jpx_flows": QT_TRANSLATE_NOOP("words", "JPX: trading by investor type"),
    "mof_flows": QT_TRANSLATE_NOOP("words", "Ministry of Finance: weekly flows"),
    "topix_weights": QT_TRANSLATE_NOOP("words", "JPX: TOPIX weights"),
    "yahoo_quotes": QT_TRANSLATE_NOOP("words", "Yahoo: quotes and market cap"),
    "yahoo_bars": QT_TRANSLATE_NOOP("words", "Yahoo: daily bars"),
}
_EVENTS = {
    "segment_reform": QT_TRANSLATE_NOOP("words", "Segment reform"),
    "longer_hours": QT_TRANSLATE_NOOP("words", "Close moved to 15:30"),
    "ldp_vote": QT_TRANSLATE_NOOP("words", "LDP leadership vote"),
    "prime_minister": QT_TRANSLATE_NOOP("words", "New prime minister"),
    "general_election": QT_TRANSLATE_NOOP("words", "General election"),
    "topix_second_stage": QT_TRANSLATE_NOOP("words", "TOPIX second stage"),
}


_SCREENS = {
    "liquid_giants": QT_TRANSLATE_NOOP("words", "Liquid giants"),
    "getting_liquid": QT_TRANSLATE_NOOP("words", "Small but getting liquid"),
    "trapped": QT_TRANSLATE_NOOP("words", "Trapped"),
    "new_highs": QT_TRANSLATE_NOOP("words", "New highs on volume"),
    "left_behind": QT_TRANSLATE_NOOP("words", "Left behind"),
}


_BUCKETS = {
    "": "–",
    "mega": QT_TRANSLATE_NOOP("words", "Mega"),
    "large": QT_TRANSLATE_NOOP("words", "Large"),
    "mid": QT_TRANSLATE_NOOP("words", "Mid"),
    "small": QT_TRANSLATE_NOOP("words", "Small"),
    "micro": QT_TRANSLATE_NOOP("words", "Micro"),
}


def _word(table: dict[str, str], key: str) -> str:
    text = table.get(key)
    return key if text is None else translate(_CONTEXT, text)


def segment(key: str) -> str:
    """The name of a market segment."""
    return _word(_SEGMENTS, key)


def cap_bucket(key: str) -> str:
    """The word for a market cap (`analytics/flags.py`)."""
    return _word(_BUCKETS, key)


def size(key: str) -> str:
    """The name of a TOPIX size group."""
    return _word(_SIZES, key)


def kind(key: str) -> str:
    """What a security without a code in Tokyo is."""
    return _word(_KINDS, key)


def sector(code: str) -> str:
    """The name of one of the exchange's 33 sectors."""
    japanese = translate(_CONTEXT, _ENGLISH) != _ENGLISH
    return NAMES[code][japanese] if code in NAMES else code


def series(key: str) -> str:
    """The full name of a composite or benchmark: never the name of an index it is not."""
    return _word(_SERIES, key)


def series_in_english(key: str) -> str:
    """What `series` says in English, whatever the reader's language."""
    return _SERIES.get(key, key)


def investor(key: str) -> str:
    """The name of a kind of investor."""
    return _word(_INVESTORS, key)


def market(key: str) -> str:
    """The name of a market in the flow statistics."""
    return _word(_MARKETS, key)


def source(key: str) -> str:
    """The name of a source."""
    return _word(_SOURCES, key)


def event(which: MarketEvent) -> str:
    """The name of a market event, the user's own as it was written."""
    return which.name or _word(_EVENTS, which.key)


def screen(which: Screen) -> str:
    """The name of a screen, the user's own as it was given."""
    return which.name or _word(_SCREENS, which.key)
