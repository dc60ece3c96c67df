"""What an alert is about, how it stands, and what it told, as a reader says it."""

from __future__ import annotations

import math
from collections.abc import Callable

from jpviewer.market.alerts import CONDITIONS, DAYS, RATIO, TIMES, YEN, Alert
from jpviewer.market.screens import SCREENS
from jpviewer.market.watch import Hit
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT = "alert_words"
LEAST_DAYS = 0.1

_KINDS = {
    "above": QT_TRANSLATE_NOOP("alert_words", "Close at or above"),
    "below": QT_TRANSLATE_NOOP("alert_words", "Close at or below"),
    "rise": QT_TRANSLATE_NOOP("alert_words", "Rise by at least"),
    "fall": QT_TRANSLATE_NOOP("alert_words", "Fall by at least"),
    "volume": QT_TRANSLATE_NOOP("alert_words", "Value traded, of its 20-session mean"),
    "high": QT_TRANSLATE_NOOP("alert_words", "New 52-week high"),
    "low": QT_TRANSLATE_NOOP("alert_words", "New 52-week low"),
    "exit_within": QT_TRANSLATE_NOOP("alert_words", "Days to exit at most"),
    "exit_beyond": QT_TRANSLATE_NOOP("alert_words", "Days to exit at least"),
    "enters": QT_TRANSLATE_NOOP("alert_words", "A stock enters it"),
    "leaves": QT_TRANSLATE_NOOP("alert_words", "A stock leaves it"),
}
_SENTENCES = {
    "above": QT_TRANSLATE_NOOP("alert_words", "closes at or above {0}"),
    "below": QT_TRANSLATE_NOOP("alert_words", "closes at or below {0}"),
    "rise": QT_TRANSLATE_NOOP("alert_words", "rises by {0} or more"),
    "fall": QT_TRANSLATE_NOOP("alert_words", "falls by {0} or more"),
    "volume": QT_TRANSLATE_NOOP("alert_words", "trades {0} its usual value or more"),
    "high": QT_TRANSLATE_NOOP("alert_words", "makes a new 52-week high"),
    "low": QT_TRANSLATE_NOOP("alert_words", "makes a new 52-week low"),
    "exit_within": QT_TRANSLATE_NOOP("alert_words", "can be sold within {0} days"),
    "exit_beyond": QT_TRANSLATE_NOOP("alert_words", "takes {0} days or more to sell"),
    "enters": QT_TRANSLATE_NOOP("alert_words", "enters the screen"),
    "leaves": QT_TRANSLATE_NOOP("alert_words", "leaves the screen"),
}
_OVER_SPANS = {
    "rise": QT_TRANSLATE_NOOP("alert_words", "rises by {0} or more in {1} sessions"),
    "fall": QT_TRANSLATE_NOOP("alert_words", "falls by {0} or more in {1} sessions"),
}
_STATES = {
    "armed": QT_TRANSLATE_NOOP("alert_words", "armed"),
    "waiting": QT_TRANSLATE_NOOP("alert_words", "waiting"),
    "off": QT_TRANSLATE_NOOP("alert_words", "off"),
    "met": QT_TRANSLATE_NOOP("alert_words", "met, off"),
    "so": QT_TRANSLATE_NOOP("alert_words", "so now"),
    "gone": QT_TRANSLATE_NOOP("alert_words", "gone"),
}


def kind(key: str) -> str:
    """What a kind is called where its threshold follows."""
    return translate(_CONTEXT, _KINDS[key])


def state(key: str) -> str:
    """How an alert stands."""
    return translate(_CONTEXT, _STATES[key])


def condition(of: Alert | Hit, formats: Formats) -> str:
    """'closes at or above ¥3,000'."""
    over = of.span > 1 and CONDITIONS[of.kind].spans
    text = translate(_CONTEXT, (_OVER_SPANS if over else _SENTENCES)[of.kind])
    return text.format(figure(of.kind, of.threshold, formats), of.span)


def figure(of_kind: str, value: float | None, formats: Formats, whole: bool = False) -> str:
    """A threshold in the unit of its kind; `whole` what was found, with all that stands alone.

    '' where there is none.
    """
    unit = CONDITIONS[of_kind].unit
    if value is None or (not unit and not value):
        return ""
    if math.isnan(value):
        return UNKNOWN
    texts: dict[str, Callable[[], str]] = {
        YEN: lambda: yen(value, formats),
        "": lambda: yen(value, formats),
        RATIO: lambda: _ratio(value, formats, whole),
        TIMES: lambda: _times(value, formats),
        DAYS: lambda: _days(value, formats, whole),
    }
    return texts[unit]()


def yen(value: float, formats: Formats) -> str:
    """'¥3,000', '3,000円'; a tenth only where there is one."""
    text = formats.number(value, 0 if float(value).is_integer() else 1)
    return f"{text}円" if formats.language == "ja" else f"¥{text}"


def subject(hit: Hit) -> str:
    """The list or screen through which a stock was told of; '' for neither."""
    built_in = next((each for each in SCREENS if each.key == hit.subject), None)
    return words.screen(built_in) if built_in is not None else hit.subject


def told(hit: Hit, name: str, formats: Formats) -> str:
    """One hit as a sentence: '7203 Toyota closes at or above ¥3,000: ¥3,010 (20 Nov 2026)'."""
    what = condition(hit, formats)
    if hit.kind in ("enters", "leaves"):
        named = (
            translate("alert_words", "enters “{0}”")
            if hit.kind == "enters"
            else (translate("alert_words", "leaves “{0}”"))
        )
        what = named.format(subject(hit))
    who = f"{hit.code} {name}".strip()
    value = figure(hit.kind, hit.value, formats, whole=True)
    day = formats.date(hit.day)
    if not value:
        return translate("alert_words", "{0} {1} ({2})").format(who, what, day)
    return translate("alert_words", "{0} {1}: {2} ({3})").format(who, what, value, day)


def _ratio(value: float, formats: Formats, whole: bool) -> str:
    decimals = (
        0
        if round(value * 100, 6).is_integer()
        else 1
        if (round(value * 1000, 6).is_integer() or whole)
        else 2
    )
    return formats.percent(value, 1) if whole else formats.share(value, decimals)


def _times(value: float, formats: Formats) -> str:
    text = formats.number(value, 1 if round(value * 10, 6).is_integer() else 2)
    return translate("alert_words", "{0} times").format(text)


def _days(value: float, formats: Formats, whole: bool) -> str:
    if math.isinf(value):
        return translate("alert_words", "never")
    number = formats.number(value, 0 if float(value).is_integer() or value >= 100 else 1)
    text = f"<{LEAST_DAYS}" if value < LEAST_DAYS else number
    return translate("alert_words", "{0} days").format(text) if whole else text
