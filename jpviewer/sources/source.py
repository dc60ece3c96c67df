"""What a source is: a plan of requests, and a fetch that turns one answer into columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class Anew:
    """The answer holds a security's whole history: what was kept of it before goes with this."""

    symbol: str


@contextmanager
def about(body: bytes) -> Iterator[None]:
    """Whatever has changed inside, it is this body that has: it goes with the complaint."""
    try:
        yield
    except Changed as trouble:
        trouble.body = trouble.body or body
        raise


Answer = tuple[Table, Columns] | Request | Refusal | Anew
"""Rows of a table, a further request the answer led to, or a word on what goes or was left out."""

Overlap = tuple[tuple[int, float], ...]
"""Days and closes of the newest bars kept of a security, the oldest first."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the cache holds, as far as a plan must know it.

    `securities` has, a row per security: symbol, code ("" abroad), kind, zone, segment, size,
    market_cap (yen, NaN unknown), at (the newest quote's instant), first and last (the known span),
    checked (up to which session of it a chart has told dividends and splits), asked (the newest
    session finished when a chart was asked for), adjusted (up to which session its prices have all
    splits) and paid (the newest ex-dividend day); 0 for none.
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
    overlaps: Mapping[str, Overlap] = field(default_factory=dict)
    """By symbol; only of those that have bars in a known span."""
    doubtful: Mapping[str, int] = field(default_factory=dict)
    """By symbol the day from which bars are to be asked for again this evening."""
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
