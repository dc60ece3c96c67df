"""Series against each other in words: their names and colours, the legend, the headline."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from html import escape

from jpviewer.analytics.relative import ENOUGH, Track
from jpviewer.market.calendar import Calendar
from jpviewer.market.segments import COMPOSITE_SERIES, FULL_SERIES, STOCK_SEGMENTS
from jpviewer.ui import ranges
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

PAIR = ("prime", "growth")
"""The two whose gap the program is about."""


def short_name(series: str) -> str:
    """A name where there is little room; what kind of composite it is stands elsewhere."""
    if "/" in series:
        return " ÷ ".join(map(short_name, series.split("/")))
    return words.segment(series) if series in STOCK_SEGMENTS else words.series(series)


def colours(series: Sequence[str], offered: Sequence[str], theme: Theme) -> dict[str, str]:
    """Composites keep their colour; another series takes the first one free from its place on."""
    chosen = {key: theme.series_colour(key) for key in series if key in FULL_SERIES}
    for key in series:
        if key not in chosen:
            place = offered.index(key) if key in offered else len(offered)
            tries = [theme.series_colour(key, place + step) for step in range(len(theme.series))]
            taken = set(chosen.values())
            chosen[key] = next((each for each in tries if each not in taken), tries[0])
    return chosen


def legend(tracks: Sequence[Track], chosen: dict[str, str], theme: Theme, formats: Formats) -> str:
    """Rich text: a stroke of its colour, the name, the change since the base."""
    return " &nbsp; ".join(_chip(each, chosen[each.series], theme, formats) for each in tracks)


def _chip(track: Track, colour: str, theme: Theme, formats: Formats) -> str:
    change = formats.percent(track.change(track.last))
    name = short_name(track.series)
    coverage = track.levels.coverage[track.last] if track.last >= 0 else math.nan
    if coverage < ENOUGH:
        text = translate("segments", "weight with prices {0}")
        name += f" ({text.format(formats.share(float(coverage), 0))})"
    # A chip is never broken over two lines; a legend is, between chips.
    name = escape(name).replace(" ", "&nbsp;")
    tone = theme.text if track.last >= 0 else theme.quiet
    return (
        f"<span style='color:{colour}'>━━</span>"
        f"<span style='color:{tone}'>&nbsp;{name}&nbsp;<b>{change}</b></span>"
    )


def headline(tracks: Sequence[Track], calendar: Calendar, key: str, formats: Formats) -> str:
    """How far two series went apart, from which close to which; '' when nothing is known."""
    known = [each for each in tracks if each.base >= 0]
    if not known:
        return ""
    # Only what starts from the same close can be compared: a series may begin later.
    base = Counter(each.base for each in known).most_common(1)[0][0]
    known = [each for each in known if each.base == base]
    last = min(each.last for each in known)
    if last <= base:  # one close is no movement
        return ""
    since = _since(key, formats.day(int(calendar.days[base])), formats)
    until = formats.day(int(calendar.days[last]))
    if len(known) == 1:
        return _alone(known[0], last, since, until, formats)
    one, other = _pair(known, last)
    text = translate("segments", "{0} {1}, {2} {3} since {4}, to {5}: a gap of {6} points.")
    changes = one.change(last), other.change(last)
    return text.format(
        short_name(one.series),
        formats.percent(changes[0]),
        short_name(other.series),
        formats.percent(changes[1]),
        since,
        until,
        formats.number(abs(changes[0] - changes[1]) * 100, 1),
    )


def _since(key: str, base: str, formats: Formats) -> str:
    if event := ranges.event_day(key):
        text = translate("segments", "{0} (from the close of {1})")
        return text.format(formats.day(event), base)
    return translate("segments", "the close of {0}").format(base)


def _alone(track: Track, last: int, since: str, until: str, formats: Formats) -> str:
    text = translate("segments", "{0} {1} since {2}, to {3}.")
    change = track.change(last)
    said = text.format(short_name(track.series), formats.percent(change), since, until)
    if "/" not in track.series or not change:
        return said
    ahead = translate("segments", "{0} gained on {1}.")
    behind = translate("segments", "{0} lost ground to {1}.")
    names = map(short_name, track.series.split("/"))
    return f"{said} {(ahead if change > 0 else behind).format(*names)}"


def _pair(tracks: Sequence[Track], last: int) -> tuple[Track, Track]:
    """Prime and Growth where both are shown, else the strongest and the weakest."""
    by_name = {each.series: each for each in tracks}
    if all(key in by_name for key in PAIR):
        return by_name[PAIR[0]], by_name[PAIR[1]]
    ordered = sorted(tracks, key=lambda each: each.change(last))
    return ordered[-1], ordered[0]


def note(tracks: Sequence[Track], base: int) -> str:
    """What kind of figures these are, quietly."""
    shown = [each for each in tracks if each.base >= 0]
    start = max(base, 0)
    parts = []
    if any(part in COMPOSITE_SERIES for each in shown for part in each.series.split("/")):
        parts.append(translate("segments", "Own composites: full market cap, price only."))
    if any(each.levels.carried_back[start:].any() for each in shown):
        parts.append(translate("segments", "Today's members carried back."))
    if any(each.doubtful[start:].any() for each in shown):
        parts.append(translate("segments", "Faint where less than 95% of the weight has prices."))
    return " ".join(parts)
