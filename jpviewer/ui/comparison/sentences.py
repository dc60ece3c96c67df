"""What a picture says in words: the gap, how unusual it is, and what kind of figures these are."""

from __future__ import annotations

import math

from jpviewer.analytics import divergence
from jpviewer.analytics.divergence import Standing
from jpviewer.analytics.relative import Track
from jpviewer.market import pairs
from jpviewer.ui import ranges
from jpviewer.ui.comparison.names import short_name
from jpviewer.ui.comparison.picture import Picture, compared, farthest, is_spread
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


def headline(picture: Picture, formats: Formats) -> str:
    """How far two series went apart, from which close to which; '' when nothing is known."""
    sentences = _Sentences(picture, formats)
    known = compared(picture)
    if not known:
        return sentences.of_spread()
    last = min(each.last for each in known)
    base = known[0].base
    if last <= base:  # one close is no movement
        return ""
    plain = [each for each in known if pairs.parse(each.series) is None]
    if len(plain) > 1:
        return sentences.of_two(*farthest(plain, last), base, last)
    if len(known) > 1:
        return sentences.beside(known, base, last)
    return sentences.alone(known[0], base, last)


def counted(picture: Picture) -> str:
    """What the headline counts, for whoever points at it; '' when nothing is known."""
    known = compared(picture)
    if not known:
        return ""
    span = min(each.last for each in known) - known[0].base
    text = translate("segments", "Every span of {0} sessions is counted; they overlap.")
    return text.format(span) if span > 0 else ""


class _Sentences:
    """Of one picture, in one language."""

    def __init__(self, picture: Picture, formats: Formats) -> None:
        self._picture = picture
        self._formats = formats
        self._facts = picture.comparison.facts

    def of_two(self, one: Track, other: Track, base: int, last: int) -> str:
        formats = self._formats
        changes = one.change(last), other.change(last)
        said = (
            self._name(one.series),
            formats.percent(changes[0]),
            self._name(other.series),
            formats.percent(changes[1]),
            self._since(base),
            self._day(last),
            formats.number(abs(changes[0] - changes[1]) * 100, 1),
        )
        standing = self._picture.gap_standing(one.series, other.series, base, last)
        if standing is None:
            text = translate("segments", "{0} {1}, {2} {3} since {4}, to {5}: a gap of {6} points.")
            return text.format(*said)
        if standing.below == standing.count:
            text = translate(
                "segments",
                "{0} {1}, {2} {3} since {4}, to {5}: the gap of {6} points is wider than after "
                "every one of {8} such spans since {9}.",
            )
        elif not standing.below and not standing.equal:
            text = translate(
                "segments",
                "{0} {1}, {2} {3} since {4}, to {5}: the gap of {6} points is narrower than after "
                "every one of {8} such spans since {9}.",
            )
        else:
            text = translate(
                "segments",
                "{0} {1}, {2} {3} since {4}, to {5}: the gap of {6} points is wider than after "
                "{7} of {8} such spans since {9}.",
            )
        return text.format(*said, *self._counted(standing))

    def beside(self, known: list[Track], base: int, last: int) -> str:
        """Two lines that are no pair of plain series: what each did, and no gap."""
        text = translate("segments", "{0} {1}, {2} {3} since {4}, to {5}.")
        one, other = known[:2]
        said = text.format(
            self._name(one.series),
            self._formats.percent(one.change(last)),
            self._name(other.series),
            self._formats.percent(other.change(last)),
            self._since(base),
            self._day(last),
        )
        return self._formats.joined(said, self._z_sentence(one.series))

    def alone(self, track: Track, base: int, last: int) -> str:
        text = translate("segments", "{0} {1} since {2}, to {3}.")
        change = track.change(last)
        said = text.format(
            self._name(track.series),
            self._formats.percent(change),
            self._since(base),
            self._day(last),
        )
        pair = pairs.parse(track.series)
        if pair is None:
            return said
        ahead = translate("segments", "{0} gained on {1}.")
        behind = translate("segments", "{0} lost ground to {1}.")
        moved = (ahead if change > 0 else behind).format(
            self._name(pair.one), self._name(pair.other)
        )
        return self._formats.joined(said, moved if change else "", self._z_sentence(track.series))

    def of_spread(self) -> str:
        """The first spread that is known, for want of other series."""
        tracks = (self._picture.tracks[key] for key in self._picture.shown if is_spread(key))
        track = next((each for each in tracks if each.base >= 0), None)
        if track is None or track.last <= track.base:
            return ""
        text = translate("segments", "{0}: {1} points since {2}, to {3}.")
        said = text.format(
            self._name(track.series),
            self._formats.signed(float(track.values[track.last]), 1),
            self._since(track.base),
            self._day(track.last),
        )
        return self._formats.joined(said, self._z_sentence(track.series))

    def _z_sentence(self, key: str) -> str:
        """Where a pair stands against its own last sessions; '' where too little is known."""
        if pairs.parse(key) is None:
            return ""
        scores = self._picture.z_scores(key)
        last = self._picture.tracks[key].last
        standing = divergence.standing(scores, last)
        if standing is None:
            return ""
        text = translate(
            "segments",
            "The z-score of {5} over {0} sessions is {1}, higher than in {2} of {3} sessions since "
            "{4}.",
        )
        share, count, since = self._counted(standing)
        score = self._formats.signed(float(scores[last]), 1)
        return text.format(divergence.WINDOW, score, share, count, since, self._name(key))

    def _counted(self, standing: Standing) -> tuple[str, str, str]:
        """The share, what it counts, and since when."""
        return (
            self._formats.share(*_rounded(standing)),
            self._formats.number(standing.count),
            self._day(standing.first),
        )

    def _since(self, base: int) -> str:
        close = self._day(base)
        event = ranges.event_day(self._picture.comparison.choices.range)
        days = self._picture.comparison.calendar.days
        if event and days[base] < event <= days[min(base + 1, len(days) - 1)]:
            text = translate("segments", "{0} (from the close of {1})")
            return text.format(self._formats.day(event), close)
        return translate("segments", "the close of {0}").format(close)

    def _day(self, place: int) -> str:
        return self._formats.day(int(self._picture.comparison.calendar.days[place]))

    def _name(self, series: str) -> str:
        return short_name(series, self._facts, self._formats.language)


def _rounded(standing: Standing) -> tuple[float, int]:
    """A share and its decimals, rounded down: 100% would say more than is true."""
    decimals = 0 if 0.01 <= standing.share < 0.99 else 1
    finest = 10 ** (2 + decimals)
    return math.floor(standing.share * finest) / finest, decimals
