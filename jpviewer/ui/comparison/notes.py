"""What kind of figures a picture shows: quietly below it, and in full under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from jpviewer.analytics.relative import ENOUGH, START, Track
from jpviewer.market import pairs
from jpviewer.market.days import iso
from jpviewer.market.segments import COMPOSITE_SERIES, FLOAT_SERIES
from jpviewer.ui.comparison.names import definition, full_name, short_name
from jpviewer.ui.comparison.picture import Picture, is_spread
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


def note(picture: Picture, formats: Formats) -> str:
    """One line: from which close, in what, of what kind, and what is not as it should be."""
    if picture.base < 0:
        return _without_rate(picture, formats)
    parts = (
        _base(picture, formats),
        _money(picture),
        _dividends(picture, formats),
        _composites(picture),
        _doubts(picture, formats),
        _without_rate(picture, formats),
        _unknown_currency(picture, formats),
    )
    return formats.joined(*parts)


def basis(picture: Picture, key: str) -> str:
    """What the figures of a series count in: from which close, in what money, with dividends."""
    track, choices = picture.tracks[key], picture.comparison.choices
    if track.base < 0:
        return ""
    since = iso(int(picture.comparison.calendar.days[track.base]))
    if is_spread(key):
        begun = translate("segments", "points since {0}").format(since)
    else:
        begun = f"{since} = {START:.0f}"
    paid = translate("segments", "dividends reinvested")
    return ", ".join([begun, *["USD"] * (choices.currency == "dollar"), *[paid] * choices.total])


def hint(picture: Picture, key: str, formats: Formats) -> str:
    """All there is to say of one series, a line each."""
    track, facts = picture.tracks[key], picture.comparison.facts
    day = _dated(picture, formats)
    lines = [full_name(key, facts, formats.language)]
    lines += [definition(each) for each in pairs.plain([key])]
    lines += [fact.name_en for fact in (facts.get(key),) if fact and _is_fund(fact.kind)]
    if track.base < 0:
        lines.append(translate("segments", "No prices of it are known."))
        return "\n".join(dict.fromkeys(filter(None, lines)))
    if track.base > picture.base:
        lines.append(translate("segments", "Begins on {0}, at 100.").format(day(track.base)))
    if set(pairs.plain([key])) & set(COMPOSITE_SERIES):
        text = translate("segments", "Weight with prices {0}, at the base {1}")
        now, then = (track.levels.coverage[place] for place in (track.last, track.base))
        lines.append(text.format(formats.share(float(now)), formats.share(float(then))))
    carried = np.flatnonzero(track.levels.carried_back & np.isfinite(track.values))
    if len(carried):
        text = translate("segments", "Today's members carried back until {0}")
        lines.append(text.format(day(int(carried[-1]))))
    if picture.comparison.choices.total:
        lines.append(_paid(picture, key, formats))
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _is_fund(kind: str) -> bool:
    return kind in ("etf", "foreign")


def _base(picture: Picture, formats: Formats) -> str:
    text = translate("segments", "100 at the close of {0}.")
    return text.format(_dated(picture, formats)(picture.base))


def _money(picture: Picture) -> str:
    if picture.comparison.choices.currency == "dollar":
        return translate("segments", "In US dollars.")
    return translate("segments", "In yen.")


def _dividends(picture: Picture, formats: Formats) -> str:
    if not picture.comparison.choices.total:
        return translate("segments", "Without dividends.")
    ends = [_paid_until(picture.tracks[key]) for key in picture.shown if _has_total(picture, key)]
    if not ends:
        return translate("segments", "No dividends are known: by price.")
    known = [end for end in ends if end >= 0]
    if not known or min(known) >= picture.last:
        return translate("segments", "Dividends reinvested.")
    text = translate("segments", "Dividends reinvested as far as they are known, until {0}.")
    return text.format(_dated(picture, formats)(min(known)))


def _paid(picture: Picture, key: str, formats: Formats) -> str:
    if not _has_total(picture, key):
        return translate("segments", "No total return is known: shown by price.")
    end = _paid_until(picture.tracks[key])
    if end < 0:
        return translate("segments", "Its dividends are not known yet.")
    return translate("segments", "Dividends known until {0}").format(_dated(picture, formats)(end))


def _has_total(picture: Picture, key: str) -> bool:
    """Whether dividends enter it, if it is shown at all."""
    facts = picture.comparison.facts
    return not any(facts[each].price_only for each in pairs.plain([key]))


def _paid_until(track: Track) -> int:
    """The last session of which enough of the dividends are known; -1 for none."""
    sure = np.flatnonzero(np.isfinite(track.values) & (track.levels.coverage >= ENOUGH))
    return int(sure[-1]) if len(sure) else -1


def _composites(picture: Picture) -> str:
    plain = set(pairs.plain(picture.shown))
    full, floating = plain & (set(COMPOSITE_SERIES) - set(FLOAT_SERIES)), plain & set(FLOAT_SERIES)
    if full and floating:
        return translate("segments", "Own composites: full market cap, or TOPIX's float weights.")
    if floating:
        return translate("segments", "Own composites: TOPIX's float weights.")
    return translate("segments", "Own composites: full market cap.") if full else ""


def _doubts(picture: Picture, formats: Formats) -> str:
    start = max(min(picture.base, picture.comparison.start), 0)  # the base may have been drawn on
    tracks = [each for each in picture.tracks.values() if each.base >= 0]
    parts = []
    if _any(tracks, lambda each: each.levels.carried_back[start:]):
        parts.append(translate("segments", "Dashed: today's members carried back."))
    if _any(tracks, lambda each: each.doubtful[start:]):
        parts.append(_faint(picture.comparison.choices.total))
    return formats.joined(*parts)


def _faint(total: bool) -> str:
    if not total:
        return translate("segments", "Faint: less than 95% of the weight is known.")
    return translate(
        "segments", "Faint: prices and dividends of less than 95% of the weight are known."
    )


def _any(tracks: Iterable[Track], mask: Callable[[Track], np.ndarray]) -> bool:
    return any(bool(mask(each).any()) for each in tracks)


def _without_rate(picture: Picture, formats: Formats) -> str:
    if not picture.comparison.rate_missing:
        return ""
    if picture.comparison.choices.currency == "dollar":
        return translate(
            "segments",
            "USD/JPY is not known yet, so nothing of Tokyo can be told in dollars: refresh the "
            "daily bars, or choose ¥.",
        )
    return translate(
        "segments",
        "USD/JPY is not known yet, so no fund abroad can be told in yen: refresh the daily bars.",
    )


def _unknown_currency(picture: Picture, formats: Formats) -> str:
    facts = picture.comparison.facts
    unknown = [
        short_name(fact.series, facts, formats.language)
        for fact in facts.values()
        if not fact.currency and fact.kind != "fx" and fact.known
    ]
    if not unknown:
        return ""
    text = translate("segments", "As quoted, its currency not known: {0}.")
    return text.format(", ".join(unknown))


def _dated(picture: Picture, formats: Formats) -> Callable[[int], str]:
    days = picture.comparison.calendar.days
    return lambda place: formats.day(int(days[place]))
