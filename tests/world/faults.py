"""What can go wrong on the way, to be switched on by host and path."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from threading import Event
from typing import Protocol

from tests.world.replies import Asked, Reply

Make = Callable[[], Reply]


class Line(Protocol):
    """One request's way back, as a fault may use it."""

    def send(self, reply: Reply, length: int | None = None) -> None:
        """Sends an answer; `length` is a Content-Length that need not be true."""

    def pour(self, chunks: Iterator[bytes], length: int) -> None:
        """Sends a body as long as the other side reads on."""

    def wait(self, seconds: float | None = None) -> None:
        """Keeps the other side waiting, at most until the world ends."""

    def hang_up(self) -> None:
        """Ends the connection."""


Fault = Callable[[Line, Make], None]


def status(code: int, words: str = "", **headers: str) -> Fault:
    """An answer of nothing but a status and a few words."""

    def act(line: Line, make: Make) -> None:
        line.send(Reply(words.encode(), code, "text/plain", headers))

    return act


NOT_FOUND = status(404, "not found")
FORBIDDEN = status(403, "forbidden")
UNAUTHORIZED = status(401, "unauthorized")
BROKEN = status(500, "internal error")
DOWN = status(503, "Will be right back")


def too_many(retry_after: str = "") -> Fault:
    """429 in plain text, as Yahoo's edge says it."""
    headers = {"Retry-After": retry_after} if retry_after else {}
    return status(429, "Edge: Too Many Requests", **headers)


def hang(line: Line, make: Make) -> None:
    """No answer at all."""
    line.wait()
    line.hang_up()


def slow(seconds: float) -> Fault:
    """The right answer, late."""

    def act(line: Line, make: Make) -> None:
        line.wait(seconds)
        line.send(make())

    return act


def held(gate: Event) -> Fault:
    """The right answer, once a gate is open."""

    def act(line: Line, make: Make) -> None:
        gate.wait()
        line.send(make())

    return act


def drop(line: Line, make: Make) -> None:
    """The connection ends instead of an answer."""
    line.hang_up()


def truncate(line: Line, make: Make) -> None:
    """Half a body, then the end of the connection."""
    reply = make()
    line.send(replace(reply, body=reply.body[: len(reply.body) // 2]), len(reply.body))
    line.hang_up()


def changed(change: Callable[[bytes], bytes]) -> Fault:
    """Another body in the place of the right one."""

    def act(line: Line, make: Make) -> None:
        reply = make()
        line.send(replace(reply, body=change(reply.body)))

    return act


cut = changed(lambda body: body[: len(body) // 2])
"""Half a body that says it is whole."""
html = changed(lambda body: b"<!DOCTYPE html><html><body>Maintenance</body></html>")
"""A page in the place of a file."""


def renamed(old: str, new: str, encoding: str = "utf-8") -> Fault:
    """Every `old` of a text written as `new`."""
    return changed(lambda body: body.replace(old.encode(encoding), new.encode(encoding)))


def huge(line: Line, make: Make) -> None:
    """500 MB of nothing."""
    chunk = bytes(2**16)
    line.pour((chunk for _ in range(8000)), 8000 * len(chunk))


@dataclass
class Rule:
    """A fault and where it strikes; `left` times, or for ever when negative."""

    fault: Fault
    host: str
    path: str
    left: int

    def strikes(self, asked: Asked) -> bool:
        """Whether it does this time."""
        fits = asked.host.endswith(self.host) and asked.path.startswith(self.path)
        if not fits or self.left == 0:
            return False
        self.left -= 1
        return True


class Faults:
    """Those switched on; the newest that fits strikes."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []

    def add(self, fault: Fault, host: str = "", path: str = "", times: int = -1) -> None:
        """Switches a fault on for hosts that end, and paths that begin, so."""
        self._rules.insert(0, Rule(fault, host, path, times))

    def clear(self) -> None:
        """All is well again."""
        self._rules.clear()

    def find(self, asked: Asked) -> Fault | None:
        """The fault that strikes a request."""
        return next((rule.fault for rule in list(self._rules) if rule.strikes(asked)), None)
