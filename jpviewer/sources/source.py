"""What a source is: a plan of requests, and a fetch that turns one answer into columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Changed, Message
from jpviewer.market.tables import Columns, Table

if TYPE_CHECKING:
    from datetime import date

    from jpviewer.sources.http import Client


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to ask for: `subject` names it to a user, `details` is the source's own."""

    source: str
    subject: str
    details: Any = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something an answer held that was not kept, and why."""

    subject: str
    message: Message


@contextmanager
def about(body: bytes) -> Iterator[None]:
    """Whatever has changed inside, it is this body that has: it goes with the complaint."""
    try:
        yield
    except Changed as trouble:
        trouble.body = trouble.body or body
        raise


Answer = tuple[Table, Columns] | Request | Refusal
"""Rows of a table, a further request the answer led to, or a word on what was left out."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the cache holds, as far as a plan must know it.

    `securities` has, a row per security: symbol, code ("" abroad), kind, zone, segment, size,
    market_cap (yen, NaN unknown), at (the newest quote's instant, 0 for none), first and last (the
    known span as days, 0 for none), close (the last one in that span, NaN for none) and source
    (which brought the oldest bar, "" for none).
    """

    now: float
    calendar: Calendar
    securities: Columns
    benchmarks: tuple[str, ...] = ()
    watched: tuple[str, ...] = ()
    """Codes on any watchlist."""
    weeks: frozenset[tuple[str, str, int]] = frozenset()
    """Source ("jpx", "mof"), market and first day of every week of flows held."""
    backfill: str = "all"
    states: dict[str, int] = field(default_factory=dict)
    """Last success of each source, UTC seconds."""


class Source(Protocol):
    """A place figures come from."""

    @property
    def name(self) -> str:
        """As in `market/feeds.py`."""

    @property
    def host(self) -> str:
        """Sources of one host run one after the other, hosts run side by side."""

    @property
    def needs(self) -> tuple[str, ...]:
        """Sources that must have had their turn before this one is planned."""

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        """What to ask for, most wanted first; no network here."""

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """Asks, parses, and gives the answer's rows.

        Raises Unreachable, Refused, Changed, Spent or Cancelled.
        """
