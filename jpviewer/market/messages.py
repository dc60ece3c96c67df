"""What is said to a user, kept as a key and its arguments until somebody reads it."""

from __future__ import annotations

import json
from typing import NamedTuple

Argument = str | int | float


class Message(NamedTuple):
    """A sentence of `ui/text/sentences.py` by its key, with what fills its places."""

    key: str
    args: tuple[Argument, ...] = ()

    def dump(self) -> str:
        """As text for the cache or a pipe."""
        return json.dumps([self.key, *self.args], ensure_ascii=False)

    @staticmethod
    def load(text: str) -> Message:
        """The message that `dump` wrote."""
        key, *args = json.loads(text)
        return Message(key, tuple(args))


class Trouble(Exception):  # noqa: N818 - the classes below say what kind
    """Something the world did, with a sentence that says what and what to do."""

    def __init__(self, key: str, *args: Argument) -> None:
        super().__init__(key, *args)
        self.message = Message(key, args)


class Unreachable(Trouble):
    """No answer: network, time-out, a server's own fault. Tried again next time."""


class Refused(Trouble):
    """The host will not answer (401, 403, 429): it is left alone until `resume_at`."""

    def __init__(self, key: str, *args: Argument, resume_at: int = 0) -> None:
        super().__init__(key, *args)
        self.resume_at = resume_at


class Changed(Trouble):
    """An answer in a layout that is not known; `body` is put aside, nothing of it is kept."""

    def __init__(self, key: str, *args: Argument, body: bytes = b"") -> None:
        super().__init__(key, *args)
        self.body = body


class Spent(Trouble):
    """The number of requests this refresh may make is used up."""


class StoreError(Trouble):
    """The cache or the user's file cannot be used: full disk, newer schema, damage."""


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The user, or the end of the window, stopped the work."""
