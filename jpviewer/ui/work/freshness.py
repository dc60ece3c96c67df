"""How each source stands, and which of them it is time to ask again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from jpviewer.market import feeds
from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Message
from jpviewer.market.tables import Columns
from jpviewer.store import figures, listings
from jpviewer.store.store import Store

FRESH, LATE, FAILED, WAITING, NEVER, OFF = "fresh", "late", "failed", "waiting", "never", "off"

GRACE = 30 * 60
"""Seconds after which a source that should have brought something is late."""
RETRY = 15 * 60
"""Seconds between tries of a source that does not answer."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """A source: instants in UTC seconds, 0 for never."""

    feed: feeds.Feed
    state: str
    last_ok: int = 0
    last_try: int = 0
    rows: int = 0
    error: Message | None = None
    resume_at: int = 0
    next_due: int = 0


@dataclass(frozen=True, eq=False, slots=True)
class States:
    """What the cache knows of the sources, and the calendar their rhythm follows."""

    rows: Mapping[str, Mapping[str, int | str]]
    calendar: Calendar

    def instant(self, source: str, name: str) -> int:
        """One of a source's instants or counts; 0 when it was never tried."""
        return int(self.rows.get(source, {}).get(name, 0))

    @property
    def newest_try(self) -> int:
        """When the cache was last brought up to date: the demo market's idea of now."""
        return max((int(row["last_try"]) for row in self.rows.values()), default=0)


def load_states(store: Store) -> States:
    """Reads them from the cache."""
    return States(_by_source(figures.state(store)), listings.calendar(store))


def judge(states: States, now: float, enabled: Collection[str]) -> tuple[Freshness, ...]:
    """Every source in the order of `feeds.FEEDS`."""
    return tuple(_judge(feed, states, now, feed.name in enabled) for feed in feeds.FEEDS)


def wanted(
    states: States,
    now: float,
    sources: Collection[str],
    tried: Mapping[str, float],
    held: float = 0,
) -> tuple[str, ...]:
    """The sources to refresh unasked: due, not told to wait, and not tried in vain just now.

    `tried` has the last attempts of this window; after `held`, the instant a user cancelled,
    a source waits for its next instant.
    """

    def is_wanted(feed: feeds.Feed) -> bool:
        attempt = max(states.instant(feed.name, "last_try"), int(tried.get(feed.name, 0)))
        calendar = states.calendar
        if states.instant(feed.name, "resume_at") > now:
            return False
        if held and not feeds.due(feed, calendar, now, int(held)):
            return False
        if now - attempt < RETRY and not feeds.due(feed, calendar, now, attempt):
            return False
        return feeds.due(feed, calendar, now, states.instant(feed.name, "last_ok"))

    return tuple(feed.name for feed in feeds.FEEDS if feed.name in sources and is_wanted(feed))


def _judge(feed: feeds.Feed, states: States, now: float, enabled: bool) -> Freshness:
    last_ok = states.instant(feed.name, "last_ok")
    resume_at = states.instant(feed.name, "resume_at")
    error = str(states.rows.get(feed.name, {}).get("error", ""))
    if not enabled:
        state = OFF
    elif resume_at > now:
        state = WAITING
    elif error:
        state = FAILED
    elif not last_ok:
        state = NEVER
    else:
        state = LATE if feeds.due(feed, states.calendar, now - GRACE, last_ok) else FRESH
    return Freshness(
        feed,
        state,
        last_ok,
        states.instant(feed.name, "last_try"),
        states.instant(feed.name, "rows"),
        Message.load(error) if error else None,
        resume_at,
        feeds.next_due(feed, states.calendar, now) if enabled else 0,
    )


def _by_source(columns: Columns) -> dict[str, dict[str, int | str]]:
    names = tuple(columns)
    rows = zip(*(columns[name].tolist() for name in names), strict=True)
    found = (dict(zip(names, row, strict=True)) for row in rows)
    return {str(row.pop("source")): row for row in found}
