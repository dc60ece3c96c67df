"""What the gate remembers: bars refused or in doubt, and how often they were asked for again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.doubts import DOUBT, LOOKS
from jpviewer.market.messages import Message
from jpviewer.market.tables import DOUBTS, DTYPES, Columns
from jpviewer.refresh.reasons import Reason
from jpviewer.store import bars, doubts
from jpviewer.store.store import Store

SAME = 1e-6
"""Two closes nearer than this ratio are the same figure once more."""

PASSING = (Reason.UNFINISHED, Reason.NO_SESSION, Reason.TWICE)
"""Reasons that leave no gap among a stock's sessions."""

Key = tuple[int, int]
"""A security's id and a day."""


@dataclass(frozen=True, slots=True)
class Bad:
    """A bar that did not pass as others do."""

    security: int
    day: int
    close: float
    reason: Reason
    message: Message

    @property
    def lasts(self) -> bool:
        """Whether it is to be remembered by its security and day."""
        return self.reason not in PASSING

    @property
    def said(self) -> tuple[str, Message]:
        """What it is about, and why."""
        return f"{self.message.args[0]} {self.message.args[1]}", self.message


@dataclass(frozen=True, slots=True)
class Held:
    """What was remembered of a bar until now."""

    standing: str
    close: float
    looks: int
    seen: int
    at: int


@dataclass(frozen=True, slots=True)
class Look:
    """One answer: the session it comes after, its instant, and whether bars were asked for.

    In a chart, which was, a bar that is not there is no bar, and one that is the same as before
    has been asked for again.
    """

    session: int
    at: int
    asked: bool


def retract(store: Store, columns: Columns) -> None:
    """Takes out the doubtful bars that an answer no longer has among its days, if asked for."""
    held = _held(store, distinct(columns["id"]).tolist())
    for security, days in _within(columns, held):
        came = _came(columns, held)
        missing = [day for day in days if (security, day) not in came]
        if doubted := [day for day in missing if held[security, day].standing == DOUBT]:
            bars.remove_bars(store, security, doubted)
        _forget(store, security, missing)


def remember(store: Store, look: Look, columns: Columns, bad: Sequence[Bad]) -> None:
    """Brings what is remembered of an answer's securities up to date with its bars.

    What the source has corrected is forgotten.
    """
    held = _held(store, distinct(columns["id"]).tolist())
    _write(store, look, held, bad)
    keys = {(each.security, each.day) for each in bad}
    came = _came(columns, held) if held else set()
    for security, days in _within(columns, held):
        corrected = [day for day in days if (security, day) in came - keys]
        _forget(store, security, corrected)


def distinct(ids: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each id once, in order; rows of one security mostly stand together."""
    starts = np.append(True, ids[1:] != ids[:-1])[: len(ids)]
    return np.unique(ids[starts])


def _held(store: Store, ids: Sequence[int]) -> dict[Key, Held]:
    columns = doubts.of(store, ids)
    names = ("standing", "close", "looks", "seen", "at")
    keys = zip(columns["id"].tolist(), columns["day"].tolist(), strict=True)
    rows = zip(*(columns[name].tolist() for name in names), strict=True)
    return {key: Held(*row) for key, row in zip(keys, rows, strict=True)}


def _write(store: Store, look: Look, held: dict[Key, Held], bad: Sequence[Bad]) -> None:
    rows = [
        (
            each.security,
            each.day,
            each.reason.standing,
            each.message.dump(),
            each.close,
            *_looked(look, held.get((each.security, each.day)), each),
        )
        for each in bad
    ]
    names = DOUBTS.columns
    store.upsert(
        DOUBTS,
        {
            name: np.array([row[place] for row in rows], DTYPES[name])
            for place, name in enumerate(names)
        },
    )


def _looked(look: Look, held: Held | None, bad: Bad) -> tuple[int, int, int]:
    """How often the source has stood by a figure, the session of the last time, the first one."""
    if held is None:
        return 0, look.session, look.at
    same = np.isclose(held.close, bad.close, rtol=SAME, atol=0, equal_nan=True)
    if not same or held.standing != bad.reason.standing:
        return 0, look.session, held.at
    again = look.asked and look.session > held.seen
    return min(held.looks + again, LOOKS), max(look.session, held.seen), held.at


def _within(columns: Columns, held: dict[Key, Held]) -> Iterator[tuple[int, list[int]]]:
    """By security the days remembered that lie between the first and the last of an answer."""
    for security, group in groupby(sorted(held), lambda key: key[0]):
        days = columns["day"][columns["id"] == security]
        yield security, [day for _, day in group if days.min() <= day <= days.max()]


def _forget(store: Store, security: int, days: Sequence[int]) -> None:
    if days:
        doubts.forget(store, security, days)
        bars.mark_stale(store, np.full(len(days), security), np.array(days))


def _came(columns: Columns, held: Iterable[Key]) -> set[Key]:
    """Which of the bars remembered the answer has."""
    keys = np.array([security * 10**8 + day for security, day in held], np.int64)
    found = np.isin(columns["id"] * 10**8 + columns["day"], keys)
    return set(zip(columns["id"][found].tolist(), columns["day"][found].tolist(), strict=True))
