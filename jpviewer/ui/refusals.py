"""What was refused or is kept in doubt, gathered so that a reader sees it at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from jpviewer.market.days import from_iso
from jpviewer.market.messages import Message
from jpviewer.market.tables import Columns
from jpviewer.store import standing
from jpviewer.store.store import Store

MANY = 40
"""Securities with the same trouble, from which on one row counts them all."""
_DATED = re.compile(r"(.+) (\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True, slots=True)
class Refusal:
    """One figure or file: `day` is 0 where it is of none, `doubted` says that it was kept."""

    at: int
    source: str
    subject: str
    day: int
    reason: Message
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """Refusals of one source for one reason, the newest first, of one subject or of many."""

    refusals: tuple[Refusal, ...]

    @property
    def newest(self) -> Refusal:
        """The one that stands for all."""
        return self.refusals[0]

    @property
    def subjects(self) -> tuple[str, ...]:
        """What they are about, each once."""
        return tuple(dict.fromkeys(each.subject for each in self.refusals))

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day; zeros where they are of none."""
        days = [each.day for each in self.refusals]
        return min(days), max(days)


def load(store: Store) -> tuple[Refusal, ...]:
    """All of them, the newest first."""
    refused, doubted = standing.refused(store), standing.doubted(store)
    found = chain(_refused(refused), _doubted(doubted))
    return tuple(sorted(found, key=lambda each: (-each.at, each.source, each.subject, -each.day)))


def names(store: Store, refusals: Iterable[Refusal], english: bool) -> dict[str, str]:
    """Code and name of the securities among the subjects."""
    wanted = {each.subject for each in refusals}
    listed = standing.names(store) if wanted else {name: np.empty(0) for name in _NAMED}
    rows = zip(*(listed[name].tolist() for name in _NAMED), strict=True)
    return {
        symbol: f"{code} {(english and name_en) or name}"
        for symbol, code, name, name_en in rows
        if symbol in wanted
    }


def gather(refusals: Sequence[Refusal]) -> tuple[Gathered, ...]:
    """One for each security or file and reason; where those are many, one for the reason."""
    by_reason: dict[tuple[str, str], dict[str, list[Refusal]]] = {}
    for each in refusals:
        subjects = by_reason.setdefault((each.source, each.reason.key), {})
        subjects.setdefault(each.subject, []).append(each)
    rows: list[Gathered] = []
    for subjects in by_reason.values():
        if len(subjects) > MANY:
            rows.append(Gathered(tuple(_newest_first(chain(*subjects.values())))))
        else:
            rows += (Gathered(tuple(each)) for each in subjects.values())
    return tuple(_by_instant(rows))


def count(refusals: Iterable[Refusal]) -> Mapping[str, int]:
    """How many there are by source."""
    counts: dict[str, int] = {}
    for each in refusals:
        counts[each.source] = counts.get(each.source, 0) + 1
    return counts


_NAMED = ("symbol", "code", "name", "name_en")


def _newest_first(refusals: Iterable[Refusal]) -> list[Refusal]:
    return sorted(refusals, key=lambda each: -each.at)


def _by_instant(rows: Iterable[Gathered]) -> list[Gathered]:
    return sorted(rows, key=lambda each: -each.newest.at)


def _refused(columns: Columns) -> Iterable[Refusal]:
    names = ("at", "source", "subject", "reason")
    for at, source, subject, reason in zip(
        *(columns[name].tolist() for name in names), strict=True
    ):
        about, day = _parted(subject)
        yield Refusal(at, source, about, day, Message.load(reason))


def _doubted(columns: Columns) -> Iterable[Refusal]:
    names = ("at", "source", "subject", "day", "reason")
    for at, source, subject, day, reason in zip(
        *(columns[name].tolist() for name in names), strict=True
    ):
        yield Refusal(at, source, subject, day, Message.load(reason), doubted=True)


def _parted(subject: str) -> tuple[str, int]:
    """'7203.T 2026-11-20' as a symbol and a day; a file's name and 0 for any other."""
    found = _DATED.fullmatch(subject)
    return (found[1], from_iso(found[2])) if found else (subject, 0)
