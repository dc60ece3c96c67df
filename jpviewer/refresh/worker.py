"""One source at work on a thread of its own: asks, parses, and hands answers over in order."""

from __future__ import annotations

import logging
import queue
import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from jpviewer.market.messages import (
    Cancelled,
    Changed,
    Message,
    Refused,
    Spent,
    Trouble,
    Unreachable,
)
from jpviewer.market.tables import Columns, Table
from jpviewer.sources.http import Client
from jpviewer.sources.source import Anew, Refusal, Request, Source

log = logging.getLogger(__name__)

PATIENCE = 3
"""Requests in a row without an answer, after which a host is left alone."""
PUZZLED = 20
"""Answers in a row that nobody understands, after which the others will be no better."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """One request answered, or not: `trouble` says why not."""

    source: str
    request: Request
    ahead: int
    """Requests still to come."""
    tables: tuple[tuple[Table, Columns], ...] = ()
    refusals: tuple[Refusal, ...] = ()
    anew: tuple[str, ...] = ()
    """Symbols whose whole history this is."""
    trouble: Message | None = None
    puzzling: bool = False
    """Whether the trouble is an answer that nobody understands; asking again will not help."""
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Ended:
    """A source is through, or stopped for `trouble`."""

    source: str
    trouble: Message | None = None
    resume_at: int = 0
    spent: bool = False


Outcome = Fetched | Ended


@dataclass(slots=True)
class Worker:
    """Runs a source's requests one after the other and puts the outcomes into a queue."""

    source: Source
    client: Client
    outcomes: queue.Queue[Outcome]
    stop: threading.Event
    _silent: int = field(default=0, init=False)
    _puzzled: int = field(default=0, init=False)

    def run(self, requests: Iterable[Request]) -> None:
        """Works through the requests and those they lead to; never raises."""
        try:
            ended = self._work(deque(requests))
        except Cancelled:
            ended = Ended(self.source.name)
        except Exception as bug:
            log.exception("source %s failed", self.source.name)
            ended = Ended(self.source.name, Message("bug", (type(bug).__name__, str(bug))))
        self._put(ended)

    def _work(self, ahead: deque[Request]) -> Ended:
        while ahead and not self.stop.is_set():
            request = ahead.popleft()
            try:
                self._ask(request, ahead)
                self._silent = self._puzzled = 0
            except Unreachable as trouble:
                self._silent += 1
                self._put(self._failed(request, ahead, trouble))
                if self._silent >= PATIENCE:
                    return Ended(self.source.name, trouble.message)
            except Changed as trouble:
                self._silent, self._puzzled = 0, self._puzzled + 1
                self._put(self._puzzling(request, ahead, trouble))
                if self._puzzled >= PUZZLED:
                    return Ended(self.source.name, trouble.message)
            except Refused as trouble:
                return Ended(self.source.name, trouble.message, trouble.resume_at)
            except Spent as trouble:
                return Ended(self.source.name, trouble.message, spent=True)
        return Ended(self.source.name)

    def _ask(self, request: Request, ahead: deque[Request]) -> None:
        tables: list[tuple[Table, Columns]] = []
        refusals: list[Refusal] = []
        further: list[Request] = []
        anew: list[str] = []
        for answer in self.source.fetch(request, self.client):
            if isinstance(answer, Request):
                further.append(answer)
            elif isinstance(answer, Refusal):
                refusals.append(answer)
            elif isinstance(answer, Anew):
                anew.append(answer.symbol)
            else:
                tables.append(answer)
        ahead.extendleft(reversed(further))
        name = self.source.name
        self._put(Fetched(name, request, len(ahead), tuple(tables), tuple(refusals), tuple(anew)))

    def _failed(self, request: Request, ahead: deque[Request], trouble: Trouble) -> Fetched:
        return Fetched(self.source.name, request, len(ahead), trouble=trouble.message)

    def _puzzling(self, request: Request, ahead: deque[Request], trouble: Changed) -> Fetched:
        failed = self._failed(request, ahead, trouble)
        return replace(failed, puzzling=True, body=trouble.body)

    def _put(self, outcome: Outcome) -> None:
        """Waits for room, so that a fast source never piles up what the store cannot take."""
        while not self.stop.is_set() or isinstance(outcome, Ended):
            try:
                self.outcomes.put(outcome, timeout=0.2)
                return
            except queue.Full:
                if self.stop.is_set():
                    return
