"""Judges the user's alerts once figures are made: finds crossings, and notes how each stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.answers import Answered, ScreenJudge
from jpviewer.analytics.crossing import crossings
from jpviewer.analytics.holding import Terms
from jpviewer.market.alerts import LIST, SCREEN, STOCK, Alert
from jpviewer.market.baselines import (
    UNKNOWN,
    Baseline,
    State,
    States,
    basis,
    list_of,
    pack,
    screen_of,
    standing,
    unpack,
)
from jpviewer.market.calendar import Calendar
from jpviewer.market.days import NEVER
from jpviewer.market.user import User
from jpviewer.market.watch import Hit
from jpviewer.refresh.judging import StockJudge
from jpviewer.store import alerts as kept
from jpviewer.store.board import board
from jpviewer.store.store import Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants to be told, and on which terms days to exit are counted."""

    user: User
    terms: Terms = field(default_factory=Terms)


Ask = Callable[[], Wanted | None]
"""What is wanted now; None while the user's file cannot be read."""


def nobody() -> Wanted | None:
    """Where there is no user's file."""
    return None


def judge_alerts(store: Store, calendar: Calendar, wanted: Wanted | None, now: float) -> int:
    """How many new hits there are; stands in the transaction in which figures were made.

    What the window has taken over meanwhile leaves the cache.
    """
    if wanted is None:
        return 0
    user, terms = wanted.user, wanted.terms
    here = {each.alert: each for each in kept.baselines(store)}
    there = {each.alert: each for each in user.watch.baselines}
    held = _untaken(kept.hits(store), user, there)
    if not user.watch.alerts and not here:
        return 0
    spent = {hit.alert for hit in held}
    due = [
        each for each in user.watch.alerts if each.enabled and not (each.once and each.id in spent)
    ]
    found: list[Hit] = []
    for alert, answered in _answers(store, calendar, due, wanted):
        by = basis(alert, user.lists, user.screens, terms.position, terms.participation, terms.own)
        before = here.get(alert.id), there.get(alert.id)
        begun = any(each is not None and each.basis == by for each in before)
        states = standing(by, *before)
        hits, after = _judged(alert, answered, states, begun, _label(alert, user), int(now))
        found += _once(hits) if alert.once else hits
        if after:
            here[alert.id] = Baseline(alert.id, by, pack(after))
    mine = {each.id for each in user.watch.alerts}
    kept.keep(store, [*held, *found], [each for each in here.values() if each.alert in mine])
    return len(found)


def _untaken(hits: Iterable[Hit], user: User, there: dict[int, Baseline]) -> list[Hit]:
    """Those that the user's file knows nothing of yet, of alerts that are still there."""
    mine = {each.id for each in user.watch.alerts}
    judged = {alert: unpack(each.packed) for alert, each in there.items()}
    nothing = State(0, UNKNOWN)
    return [
        hit
        for hit in hits
        if hit.alert in mine and hit.day > judged.get(hit.alert, {}).get(hit.code, nothing).day
    ]


def _answers(
    store: Store, calendar: Calendar, due: Collection[Alert], wanted: Wanted
) -> Iterable[tuple[Alert, Answered]]:
    user, terms = wanted.user, wanted.terms
    of_stocks = [(each, _codes(each, user)) for each in due if each.scope in (STOCK, LIST)]
    if codes := sorted({code for _, mine in of_stocks for code in mine}):
        judge = StockJudge(store, calendar, codes)
        for alert, mine in of_stocks:
            yield alert, judge.answer(alert, mine, user, terms)
    of_screens = [(each, screen_of(each, user.screens)) for each in due if each.scope == SCREEN]
    if any(screen is not None for _, screen in of_screens):
        market = ScreenJudge(board(store), user.lists, terms)
        for alert, screen in of_screens:
            if screen is not None and market.settled:
                yield alert, market.answer(alert, screen)


def _judged(
    alert: Alert, answered: Answered, before: States, begun: bool, label: str, now: int
) -> tuple[list[Hit], States]:
    """The crossings of one alert, and how it stands after them."""
    days, count = answered.days, len(answered.codes)
    held = [before.get(code, State(0, UNKNOWN)) for code in answered.codes]
    floors = np.array([each.day for each in held], np.int64)
    so = np.array([each.so for each in held], np.int8)
    # A stock whose state is not known is first noted: as it was when the alert was set, or is now.
    newest = np.arange(days.shape[1]) == days.shape[1] - 1
    first = newest[None, :] | ((days >= _set_at(days, alert.since)) & (not begun))
    judged = np.where((so == UNKNOWN)[:, None], first, days > floors[:, None])
    states = np.where(judged, answered.states, UNKNOWN).astype(np.int8)
    crossed, after = crossings(states, so)
    crossed &= days > floors[:, None]
    known_at = np.where(states == UNKNOWN, 0, days).max(axis=1, initial=0)
    stand = before | {
        answered.codes[row]: State(int(max(known_at[row], floors[row])), int(after[row]))
        for row in range(count)
        if after[row] != UNKNOWN
    }
    hits = [
        Hit(
            alert.id,
            answered.codes[row],
            int(days[row, place]),
            alert.kind,
            float(answered.thresholds[row]),
            alert.span,
            label,
            None if np.isnan(answered.figures[row, place]) else float(answered.figures[row, place]),
            now,
        )
        for row, place in zip(*(each.tolist() for each in np.nonzero(crossed)), strict=True)
    ]
    return sorted(hits, key=lambda hit: (hit.day, hit.code)), stand


def _set_at(days: NDArray[np.int64], since: int) -> NDArray[np.int64]:
    """Of each stock the last session known when an alert was set; NEVER where unknown."""
    if not since:
        return np.full((len(days), 1), NEVER)
    return np.asarray(np.where(days <= since, days, 0).max(axis=1, initial=0)[:, None])


def _once(hits: list[Hit]) -> list[Hit]:
    """Those of the first session alone."""
    return [hit for hit in hits if hit.day == hits[0].day]


def _codes(alert: Alert, user: User) -> tuple[str, ...]:
    if alert.scope == STOCK:
        return (alert.subject,)
    mine = list_of(alert, user.lists)
    return mine.codes if mine is not None else ()


def _label(alert: Alert, user: User) -> str:
    if alert.scope == SCREEN:
        screen = screen_of(alert, user.screens)
        return (screen.key or screen.name) if screen else ""
    mine = list_of(alert, user.lists) if alert.scope == LIST else None
    return mine.name if mine is not None else ""
