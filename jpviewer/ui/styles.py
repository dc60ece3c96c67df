"""How each series is drawn: one colour and one kind of stroke, the same in every panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

STROKES = ("plain", "thick", "hollow", "beaded", "ringed")
"""Kinds of line. None of them has gaps: dashes say that members were carried back."""
COLOURS = 8
"""Of a theme's series; with the strokes they make twice as many styles as are shown at once."""
MOST_REMEMBERED = 200


class Style(NamedTuple):
    """`colour` is a place in a theme's `series`."""

    colour: int
    stroke: str = STROKES[0]


def _places(stroke: str, keys: str) -> dict[str, Style]:
    named = zip(range(COLOURS), keys.split(), strict=True)
    return {key: Style(colour, stroke) for colour, key in named if key != "."}


FIXED: Mapping[str, Style] = {
    **_places("plain", "prime growth standard all core30 small mid400 large70"),
    **_places(
        "hollow", "prime_float . . all_float core30_float small_float mid400_float large70_float"
    ),
    **_places("thick", "prime/growth SPY/IWM ^N225 1306.T 2516.T 1551.T SPY IWM"),
    **_places("beaded", "1312.T 1311.T EWJ DXJ SCJ OEF RSP JPY=X"),
}
"""Styles that are nobody else's: a float-weighted composite has the colour of the full one."""
_ALL = tuple(Style(colour, stroke) for stroke in reversed(STROKES) for colour in range(COLOURS))


class Styles:
    """Gives every other series a free style, in a colour not yet shown if any is, and keeps it."""

    def __init__(self) -> None:
        self._given: dict[str, Style] = {}
        """The last one given stands last."""

    def of(self, series: Sequence[str]) -> dict[str, Style]:
        """The styles of the series shown together, no two alike (up to as many as there are).

        A series keeps its style until all of them are given away and another needs one.
        """
        chosen = {key: FIXED[key] for key in series if key in FIXED}
        for key in series:
            kept = self._given.get(key)
            if kept is not None and kept not in chosen.values():
                chosen[key] = kept
        for key in series:
            if key not in chosen:
                chosen[key] = self._free(set(chosen.values()))
            if key not in FIXED:
                self._remember(key, chosen[key])
        return chosen

    def choices(self) -> dict[str, list[object]]:
        """What was given, as JSON can hold it."""
        return {key: [style.colour, style.stroke] for key, style in self._given.items()}

    def choose(self, choices: object) -> None:
        """Takes what `choices` gave; ignores what does not fit."""
        for key, style in choices.items() if isinstance(choices, dict) else ():
            for known in _ALL:
                if style == [known.colour, known.stroke] and key not in FIXED:
                    self._remember(str(key), known)

    def _free(self, shown: set[Style]) -> Style:
        fixed = set(FIXED.values())
        given = list(self._given.values())  # the one not used for longest is taken away first
        ordered = [each for each in _ALL if each not in fixed and each not in given]
        seen = {each.colour for each in shown}
        ordered.sort(key=lambda each: each.colour in seen)
        ordered += [*given, *(each for each in _ALL if each in fixed), *_ALL]
        return next((each for each in ordered if each not in shown), _ALL[0])

    def _remember(self, key: str, style: Style) -> None:
        self._given.pop(key, None)
        self._given[key] = style
        for oldest in list(self._given)[: max(len(self._given) - MOST_REMEMBERED, 0)]:
            del self._given[oldest]
