"""How an alert stood when it was last judged, and by what: where that changed, it begins anew."""

from __future__ import annotations

import json
from typing import NamedTuple

from jpviewer.market.alerts import SCREEN, Alert
from jpviewer.market.screens import SCREENS, Screen, Screens
from jpviewer.market.watchlists import Lists, Watchlist

YES, NO, UNKNOWN = 1, 0, -1
_EXITS = ("exit_within", "exit_beyond")


class Baseline(NamedTuple):
    """How an alert stood when it was last judged; good for the `basis` it was judged by."""

    alert: int
    basis: str
    packed: str
    """Of `pack`."""


class State(NamedTuple):
    """The last session at which it was known of a stock whether it was so: YES or NO.

    UNKNOWN where it was judged by another basis: nothing up to that session is told again.
    """

    day: int
    so: int


States = dict[str, State]


def pack(states: States) -> str:
    """A line for each session and answer, with the codes that have them."""
    lines: dict[State, list[str]] = {}
    for code, state in states.items():
        lines.setdefault(state, []).append(code)
    return "\n".join(f"{day} {so} {' '.join(codes)}" for (day, so), codes in lines.items())


def unpack(packed: str) -> States:
    """The states that `pack` wrote; a line that is none is left out."""
    states: States = {}
    for line in packed.splitlines():
        day, _, rest = line.partition(" ")
        so, _, codes = rest.partition(" ")
        if day.isdecimal() and so in ("1", "0", "-1"):
            states |= dict.fromkeys(codes.split(), State(int(day), int(so)))
    return states


def later(one: States, other: States) -> States:
    """Of each code the state of the later session; of the same session that of `one`."""
    return one | {
        code: state for code, state in other.items() if code not in one or state.day > one[code].day
    }


def screen_of(alert: Alert, screens: Screens) -> Screen | None:
    """The screen an alert is about; None when it is gone."""
    every = (*SCREENS, *screens)
    return next((each for each in every if alert.subject == (each.key or str(each.id))), None)


def list_of(alert: Alert, lists: Lists) -> Watchlist | None:
    """The list an alert is about; None when it is gone."""
    return next((each for each in lists if alert.subject == str(each.id)), None)


def noted(alert: Alert, lists: Lists) -> dict[str, float]:
    """Positions in yen that the user wrote beside the members of an alert's list."""
    mine = list_of(alert, lists)
    members = mine.members if mine is not None else ()
    return {each.code: each.position for each in members if each.position is not None}


def basis(
    alert: Alert,
    lists: Lists,
    screens: Screens,
    position: float,
    participation: float,
    own: bool = False,
) -> str:
    """All that an answer of this alert depends on but the market.

    `own` says that positions noted on stocks stand before `position`.
    """
    parts: list[object] = [*alert[1:6], alert.armed]
    if alert.scope == SCREEN:
        screen = screen_of(alert, screens)
        parts += [screen.text if screen else "", position, participation]
    elif alert.kind in _EXITS:
        parts += [position, participation, sorted(noted(alert, lists).items()) if own else []]
    return json.dumps(parts, ensure_ascii=False)


def standing(wanted: str, *held: Baseline | None) -> States:
    """How an alert stood by its baselines, here and there: of each stock the later session.

    What was answered by another basis is UNKNOWN, but that session is not told again.
    """
    states: States = {}
    for each in sorted(filter(None, held), key=lambda each: each.basis != wanted):
        found = unpack(each.packed)
        if each.basis != wanted:
            found = {code: state._replace(so=UNKNOWN) for code, state in found.items()}
        states = later(states, found)
    return states
