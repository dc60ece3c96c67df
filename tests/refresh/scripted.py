"""Sources that do as they are told, and refreshes of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from jpviewer.market.progress import Event
from jpviewer.market.tables import ENGLISH_NAMES
from jpviewer.refresh.refresh import Refresh
from jpviewer.sources.http import Client
from jpviewer.sources.source import Answer, Known, Request, Source
from jpviewer.store.store import Store
from tests.refresh.market import CALENDAR

NOW = 1_763_625_900.0


@dataclass
class Scripted:
    """A source that does for each subject what its script says."""

    name: str
    script: dict[str, Callable[[], Iterable[Answer]]]
    host: str = "one.example"
    needs: tuple[str, ...] = ()
    asked: list[str] = field(default_factory=list)

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        return [Request(self.name, subject) for subject in self.script]

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        self.asked.append(request.subject)
        return self.script.get(request.subject, lambda: rows(request.subject))()


def rows(code: str) -> Iterable[Answer]:
    """One row of the simplest table."""
    columns = {"code": np.array([code], object), "name_en": np.array([f"{code} Inc."], object)}
    return [(ENGLISH_NAMES, columns)]


def raising(error: Exception) -> Callable[[], Iterable[Answer]]:
    def script() -> Iterable[Answer]:
        raise error

    return script


@dataclass
class Run:
    """What came of a refresh."""

    code: int
    events: list[Event]

    def of(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]


def run(
    store: Store,
    sources: Sequence[Source],
    stop: threading.Event | None = None,
    client: Client | None = None,
) -> Run:
    events: list[Event] = []
    stop = stop or threading.Event()
    refresh = Refresh(
        store,
        sources,
        client or Client(1000, stop, now=lambda: NOW),
        CALENDAR,
        store.path.with_name("rejected"),
        events.append,
        lambda: NOW,
        stop,
    )
    return Run(refresh.run(), events)


def good(name: str, *codes: str, **more: object) -> Scripted:
    return Scripted(name, {code: lambda code=code: rows(code) for code in codes}, **more)  # type: ignore[misc,arg-type]
