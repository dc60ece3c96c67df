"""Politeness: one host's requests run one after the other, and not too fast."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

from jpviewer.market.messages import Cancelled, Spent

T = TypeVar("T")

GLANCE = 0.1
"""Seconds between two looks at the stop flag while a request is under way."""


class Turns:
    """Whose turn it is, for all hosts, until `stop` is set or `budget` requests were made."""

    def __init__(self, pace: float, stop: threading.Event, budget: int | None) -> None:
        self.counts: dict[str, int] = {}
        self._gap = 1 / pace
        self._stop = stop
        self._budget = budget
        self._left = budget
        self._lock = threading.Lock()
        self._hosts: dict[str, _Host] = {}

    def take(self, host: str, work: Callable[[], T]) -> T:
        """Does a piece of work when the host's turn has come.

        Raises Spent, or Cancelled as soon as `stop` is set: a request that is under way by then is
        left to end by itself.
        """
        with self._lock:
            queue = self._hosts.setdefault(host, _Host(self._gap, self._stop))
        with queue:
            self._spend(host)
            return queue.run(work)

    def close(self) -> None:
        """Lets the hosts' threads end once they are idle."""
        with self._lock:
            for host in self._hosts.values():
                host.close()

    def _spend(self, host: str) -> None:
        with self._lock:
            if self._left is not None:
                if self._left <= 0:
                    raise Spent("requests_spent", self._budget or 0)
                self._left -= 1
            self.counts[host] = self.counts.get(host, 0) + 1


_Jobs = SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None]


class _Host:
    """One host: a lock for its turns, and a thread that makes its requests.

    The thread is there because nothing else can leave a request that hangs; it keeps one
    connection open, as a curl handle belongs to the thread that uses it.
    """

    def __init__(self, gap: float, stop: threading.Event) -> None:
        self._gap = gap
        self._stop = stop
        self._free_at = 0.0
        self._lock = threading.Lock()
        self._jobs: _Jobs | None = None

    def __enter__(self) -> None:
        while not self._lock.acquire(timeout=GLANCE):
            self._look()
        try:
            self._stop.wait(max(0.0, self._free_at - time.monotonic()))
            self._look()
        except Cancelled:
            self._lock.release()
            raise
        self._free_at = time.monotonic() + self._gap

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
