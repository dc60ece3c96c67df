"""What the gate remembers: bars refused or in doubt, and how often they were asked for again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def remember(store: Store, look: Look, columns: Columns, bad: Sequence[Bad]) -> None:
    """Brings what is remembered of an answer's securities up to date with its bars.

    What the source has corrected is forgotten; a bar kept in doubt that it no longer gives goes.
    """
    held = _held(store, distinct(columns["id"]).tolist())
    _write(store, look, held, bad)
    if held:
        _clear(store, look, columns, held, {(each.security, each.day) for each in bad})


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
            *_looked(look, held.get((each.security, each.day)), each.close),
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


def _looked(look: Look, held: Held | None, close: float) -> tuple[int, int, int]:
    """How often the source has stood by a figure, the session of the last time, the first one."""
    if held is None:
        return 0, look.session, look.at
    if not np.isclose(held.close, close, rtol=SAME, atol=0, equal_nan=True):
        return 0, look.session, held.at
    again = look.asked and look.session > held.seen
    return min(held.looks + again, LOOKS), max(look.session, held.seen), held.at


def _clear(
    store: Store, look: Look, columns: Columns, held: dict[Key, Held], bad: set[Key]
) -> None:
    came = _came(columns, held)
    ends = _ends(columns, {security for security, _ in held})
    for security, group in groupby(sorted(held.keys() - bad), lambda key: key[0]):
        if security not in ends:
            continue
        first, last = ends[security]
        within = [day for _, day in group if first <= day <= last]
        missing = [day for day in within if (security, day) not in came] if look.asked else []
        doubted = [day for day in missing if held[security, day].standing == DOUBT]
        corrected = [day for day in within if (security, day) in came]
        if doubted:
            bars.remove_bars(store, security, doubted)
        if gone := corrected + missing:
            doubts.forget(store, security, gone)
            bars.mark_stale(store, np.full(len(gone), security), np.array(gone))


def _came(columns: Columns, held: Iterable[Key]) -> set[Key]:
    """Which of the bars remembered the answer has."""
    keys = np.array([security * 10**8 + day for security, day in held], np.int64)
    found = np.isin(columns["id"] * 10**8 + columns["day"], keys)
    return set(zip(columns["id"][found].tolist(), columns["day"][found].tolist(), strict=True))


def _ends(columns: Columns, securities: Iterable[int]) -> dict[int, Key]:
    """The first and last day that the answer has of each of these securities."""
    ends = {}
    for security in securities:
        days = columns["day"][columns["id"] == security]
        if len(days):
            ends[security] = (int(days.min()), int(days.max()))
    return ends
