"""What the legend says of a picture: a chip a series."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from jpviewer.analytics.relative import ENOUGH, Track
from jpviewer.market import pairs
from jpviewer.ui.comparison.legend import Entry
from jpviewer.ui.comparison.names import short_name
from jpviewer.ui.comparison.notes import hint
from jpviewer.ui.comparison.picture import Picture, is_spread
from jpviewer.ui.styles import Style
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


def entries(
    picture: Picture, styles: Mapping[str, Style], hidden: Collection[str], formats: Formats
) -> list[Entry]:
    """In the order of the series; a figure that is not known is a dash."""
    return [
        Entry(
            key,
            styles[key],
            short_name(key, picture.comparison.facts, formats.language),
            _figure(key, picture.tracks[key], formats),
            _remark(key, picture, formats),
            hint(picture, key, formats),
            key not in hidden,
            picture.tracks[key].base >= 0,
        )
        for key in picture.shown
    ]


def _figure(key: str, track: Track, formats: Formats) -> str:
    if not is_spread(key):
        return formats.percent(track.change(track.last))
    points = float(track.values[track.last]) if track.base >= 0 else float("nan")
    return translate("segments", "{0} pts").format(formats.signed(points, 1))


def _remark(key: str, picture: Picture, formats: Formats) -> str:
    """In brackets, what keeps a series from being like the others."""
    track, facts = picture.tracks[key], picture.comparison.facts
    if track.base < 0:
        return ""
    said = []
    coverage = float(track.levels.coverage[track.last])
    if any(facts[each].price_only for each in pairs.plain([key])):
        said.append(translate("segments", "price only"))
    if coverage < ENOUGH and not picture.comparison.choices.total:
        text = translate("segments", "weight with prices {0}")
        said.append(text.format(formats.share(coverage, 0)))
    if track.base > picture.base:
        day = formats.day(int(picture.comparison.calendar.days[track.base]))
        said.append(translate("segments", "from {0}").format(day))
    return translate("segments", " ({0})").format(", ".join(said)) if said else ""
