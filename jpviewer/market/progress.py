"""What a refresh reports while it runs: one event is one line of JSON from the child."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from jpviewer.market.messages import Message


class Progress(NamedTuple):
    """`done` of `total` requests of a source; `left` is seconds to go, negative when unknown."""

    source: str
    subject: str
    done: int
    total: int
    left: float


class Written(NamedTuple):
    """Rows of these tables are in the cache now."""

    source: str
    tables: tuple[str, ...]
    rows: int


class Rejected(NamedTuple):
    """A figure or file was not kept, and why."""

    source: str
    subject: str
    message: Message


class Failed(NamedTuple):
    """A source stopped, and why."""

    source: str
    message: Message


Event = Progress | Written | Rejected | Failed
Report = Callable[[Event], None]
"""Takes an event; raising `Cancelled` from it stops the refresh."""

_KINDS: dict[str, type[Any]] = {
    kind.__name__.lower(): kind for kind in (Progress, Written, Rejected, Failed)
}


def dump(event: Event) -> str:
    """The event as one line of JSON."""
    fields = event._asdict()
    if isinstance(event, Rejected | Failed):
        fields["message"] = event.message.dump()
    return json.dumps({"event": type(event).__name__.lower(), **fields}, ensure_ascii=False)


def load(line: str) -> Event:
    """The event of a line; ValueError when it is none."""
    try:
        fields = json.loads(line)
        kind = _KINDS[fields.pop("event")]
        if "message" in fields:
            fields["message"] = Message.load(fields["message"])
        if "tables" in fields:
            fields["tables"] = tuple(fields["tables"])
        event: Event = kind(**fields)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(line) from error
    return event
