"""Politeness: one site's requests run one after the other, and not too fast."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from typing import Any, TypeVar

from jpviewer.market.messages import Cancelled, Spent
from jpviewer.sources.hosts import Hosts, site

T = TypeVar("T")

GLANCE = 0.1
"""Seconds between two looks at the stop flag while a request is under way."""
CATCH_UP = 0.05
"""Of the gap between two requests, what a late one may be made up for."""


class Turns:
    """Whose turn it is, for all hosts, until `stop` is set or `budget` requests were made."""

    def __init__(
        self, pace: float, stop: threading.Event, budget: int | None, hosts: Hosts
    ) -> None:
        self.counts: dict[str, int] = {}
        self._bearing = hosts
        self._gap = 1 / pace
        self._stop = stop
        self._budget = budget
        self._left = budget
        self._lock = threading.Lock()
        self._sites: dict[str, _Site] = {}

    def take(self, host: str, work: Callable[[], T]) -> T:
        """Does a piece of work when the turn of the host's site has come.

        Raises Spent, or Cancelled as soon as `stop` is set: a request that is under way by then is
        left to end by itself.
        """
        with self._lock:
            name = site(host)
            if name not in self._sites:
                self._sites[name] = _Site(self._gap, self._stop, partial(self._bearing.wait, name))
            queue = self._sites[name]
        with queue:
            self._spend(host)
            return queue.run(work)

    def seconds_for(self, host: str, requests: int) -> float:
        """How long so many requests to a host take at the least."""
        return max(requests * self._gap, self._bearing.seconds_for(host, requests))

    def close(self) -> None:
        """Lets the hosts' threads end once they are idle."""
        with self._lock:
            for each in self._sites.values():
                each.close()

    def _spend(self, host: str) -> None:
        with self._lock:
            if self._left is not None:
                if self._left <= 0:
                    raise Spent("requests_spent", self._budget or 0)
                self._left -= 1
            self.counts[host] = self.counts.get(host, 0) + 1
        self._bearing.spend(host)


_Jobs = SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None]


class _Site:
    """One site: a lock for its turns, and a thread that makes its requests.

    The thread is there because nothing else can leave a request that hangs; it keeps one
    connection open, as a curl handle belongs to the thread that uses it.
    """

    def __init__(self, gap: float, stop: threading.Event, wait: Callable[[], float]) -> None:
        self._gap = gap
        self._stop = stop
        self._wait = wait
        self._free_at = 0.0
        self._lock = threading.Lock()
        self._jobs: _Jobs | None = None

    def __enter__(self) -> None:
        while not self._lock.acquire(timeout=GLANCE):
            self._look()
        now = time.monotonic()
        begin = max(now, self._free_at, now + self._wait())
        try:
            self._stop.wait(begin - now)
            self._look()
        except Cancelled:
            self._lock.release()
            raise
        # What waking up late costs must not add up, nor bring the next request much nearer.
        self._free_at = max(begin, time.monotonic() - CATCH_UP * self._gap) + self._gap

    def __exit__(self, *error: object) -> None:
        self._lock.release()

    def run(self, work: Callable[[], T]) -> T:
        if self._jobs is None:
            self._jobs = SimpleQueue()
            threading.Thread(
                target=_serve, args=(self._jobs,), name="requests", daemon=True
            ).start()
        answer: Future[T] = Future()
        self._jobs.put((answer, work))
        while True:
            try:
                return answer.result(timeout=GLANCE)
            except TimeoutError:
                if answer.done():
                    return answer.result()
                self._look()

    def close(self) -> None:
        if self._jobs is not None:
            self._jobs.put(None)
            self._jobs = None

    def _look(self) -> None:
        if self._stop.is_set():
            raise Cancelled


def _serve(jobs: _Jobs) -> None:
    while job := jobs.get():
        _do(*job)
        del job  # an idle thread must not keep an answer alive


def _do(answer: Future[Any], work: Callable[[], Any]) -> None:
    try:
        answer.set_result(work())
    except BaseException as error:
        answer.set_exception(error)
