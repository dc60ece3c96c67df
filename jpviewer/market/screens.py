"""Filters with a name: those of the program, and the user's own.

An edit takes all of the user's screens and gives them back changed, as edits of lists do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from jpviewer.market.names import distinct, tidy


class Screen(NamedTuple):
    """`text` is a line of `market.filters`; `key` names a built-in one in `ui/text/words.py`."""

    text: str
    key: str = ""
    name: str = ""
    """The user's own."""
    id: int = 0
    """Of one of the user's; 0 for one that is built in."""


Screens = tuple[Screen, ...]
"""The user's, in the user's order, their names distinct."""
ScreenEdit = Callable[[Screens], Screens]

SCREENS = (
    Screen("cap>1tn median>10bn", "liquid_giants"),
    Screen("size:small score3m>=20 rs60>0", "getting_liquid"),
    Screen("exit1pc>60", "trapped"),
    Screen("high52>=99% relvol>=2", "new_highs"),
    Screen("size:small cap>10bn prime1y<=-30% mediangrowth>=0", "left_behind"),
)


def add(screens: Screens, which: int, name: str, text: str) -> Screens:
    """A new screen behind the others, if it has a name; the caller chooses an unused id."""
    if not tidy(name):
        return screens
    held = [each.name for each in screens]
    return (*screens, Screen(canonical(text), name=distinct(held, name), id=which))


def rename(screens: Screens, which: int, name: str) -> Screens:
    """Another name for a screen; an empty one changes nothing."""
    held = [each.name for each in screens if each.id != which]
    return tuple(
        each._replace(name=distinct(held, name)) if each.id == which and tidy(name) else each
        for each in screens
    )


def change(screens: Screens, which: int, text: str) -> Screens:
    """Another filter under the same name."""
    return tuple(
        each._replace(text=canonical(text)) if each.id == which else each for each in screens
    )


def remove(screens: Screens, which: int) -> Screens:
    """The screens without one."""
    return tuple(each for each in screens if each.id != which)


def place(screens: Screens, which: int, position: int) -> Screens:
    """A screen moved so that it stands at a position."""
    moved = tuple(each for each in screens if each.id == which)
    others = remove(screens, which)
    return (*others[:position], *moved, *others[position:])


def canonical(text: str) -> str:
    """A line as it is printed; one with a fault stays as it was written."""
    return _printed(text, False)


def in_use(every: Screens, text: str, last: Screen | None) -> tuple[Screen | None, bool]:
    """Which screen a line is, and whether it was changed since it was taken.

    A line that asks for what a screen asks for is that screen; any other is the `last` one taken,
    changed, and none when it is empty or that one is gone.
    """
    if not text.strip():
        return None, False
    line = canonical(text)
    held = next((each for each in every if last and _same(each, last)), None)
    if held is not None and held.text == line:
        return held, False
    found = next((each for each in every if each.text == line), None)
    return (found, False) if found is not None else (held, held is not None)


def line(screen: Screen, japanese: bool) -> str:
    """What a screen asks for, in either language; with a fault as it was written."""
    return _printed(screen.text, japanese)


def _printed(text: str, japanese: bool) -> str:
    from jpviewer.market.filters.grammar import parse  # the start has enough to import
    from jpviewer.market.filters.printing import printed

    reading = parse(text)
    return text.strip() if reading.faults else printed(reading.filter, japanese)


def _same(one: Screen, other: Screen) -> bool:
    return (one.id, one.key) == (other.id, other.key)
