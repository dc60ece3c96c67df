"""How each source stands, and which of them it is time to ask again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from jpviewer.market import feeds
from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Message
from jpviewer.market.tables import Columns
from jpviewer.store import figures, listings, standing
from jpviewer.store.store import Store

FRESH, LATE, FAILED, WAITING, NEVER, OFF = "fresh", "late", "failed", "waiting", "never", "off"
PARTLY = "partly"
"""Rows came, but never yet all that there are."""

GRACE = 30 * 60
"""Seconds after which a source that should have brought something is late."""
RETRY = 15 * 60
"""Seconds between tries of a source that does not answer."""
LOOK_FOR_LATE = 60 * 60
"""Seconds between tries of a source that answers, but lacks what was to be out by now."""


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
    newest: int = 0
    """The last day that its rows know of; 0 for none."""
    missing: int = 0
    """The day they should reach by now but do not; 0 when they do, or nothing is promised."""
    due_at: int = 0
    """Since when something new can have come that nobody asked for; 0 for no such instant."""
    next_try: int = 0
    """When it is asked next without a hand of the user's; 0 when nobody knows."""


@dataclass(frozen=True, eq=False, slots=True)
class States:
    """What the cache knows of the sources, and the calendar their rhythm follows."""

    rows: Mapping[str, Mapping[str, int | str]]
    calendar: Calendar
    newest: Mapping[str, int] = field(default_factory=dict)
    """By source the last day that its rows know of."""

    def instant(self, source: str, name: str) -> int:
        """One of a source's instants or counts; 0 when it was never tried."""
        return int(self.rows.get(source, {}).get(name, 0))

    @property
    def newest_try(self) -> int:
        """When the cache was last brought up to date: the demo market's idea of now."""
        return max((int(row["last_try"]) for row in self.rows.values()), default=0)


def load_states(store: Store) -> States:
    """Reads them from the cache."""
    return States(
        _by_source(figures.state(store)), listings.calendar(store), standing.newest(store)
    )


def judge(states: States, now: float, enabled: Collection[str]) -> tuple[Freshness, ...]:
    """Every source in the order of `feeds.FEEDS`."""
    return tuple(_judge(feed, states, now, feed.name in enabled) for feed in feeds.FEEDS)


def wanted(
    states: States,
    now: float,
    sources: Collection[str],
    tried: Mapping[str, float],
    held: float = 0,
    begun: float = 0,
) -> tuple[str, ...]:
    """The sources to refresh unasked: due, not told to wait, and not tried in vain just now.

    `tried` has the last attempts of this window; after `held`, the instant a user cancelled,
    a source waits for its next instant, and so it does while a refresh runs, since it has `begun`.
    """

    def is_wanted(feed: feeds.Feed) -> bool:
        last_try = states.instant(feed.name, "last_try")
        attempt = max(last_try, int(tried.get(feed.name, 0)), int(begun))
        calendar = states.calendar
        resume_at = states.instant(feed.name, "resume_at")
        if resume_at > now:
            return False
        if held and not feeds.due(feed, calendar, now, int(held)):
            return False
        if begun or (now - attempt < RETRY and attempt >= resume_at):
            return feeds.due(feed, calendar, now, attempt)
        if feeds.due(feed, calendar, now, states.instant(feed.name, "last_ok")):
            return True
        return bool(_missing(feed, states, now)) and now - attempt >= LOOK_FOR_LATE

    return tuple(feed.name for feed in feeds.FEEDS if feed.name in sources and is_wanted(feed))


def _judge(feed: feeds.Feed, states: States, now: float, enabled: bool) -> Freshness:
    last_ok = states.instant(feed.name, "last_ok")
    last_try = states.instant(feed.name, "last_try")
    resume_at = states.instant(feed.name, "resume_at")
    error = str(states.rows.get(feed.name, {}).get("error", ""))
    newest = states.newest.get(feed.name, 0)
    missing = _missing(feed, states, now) if last_ok else 0
    due_at = _due_since(feed, states, now - GRACE, last_ok) if last_ok else 0
    if not enabled:
        state = OFF
    elif resume_at > now:
        state = WAITING
    elif error:
        state = FAILED
    elif not last_ok:
        state = PARTLY if newest else NEVER
    else:
        state = LATE if due_at or missing else FRESH
    return Freshness(
        feed,
        state,
        last_ok,
        last_try,
        states.instant(feed.name, "rows"),
        Message.load(error) if error else None,
        resume_at,
        newest,
        missing,
        due_at,
        _next_try(feed, states, now) if enabled else 0,
    )


def _missing(feed: feeds.Feed, states: States, now: float) -> int:
    """The promised day that is not there half an hour later; 0 when all is there."""
    first, last = feeds.promised(feed, states.calendar, now - GRACE)
    return last if feed.name in states.newest and states.newest[feed.name] < first else 0


def _due_since(feed: feeds.Feed, states: States, now: float, last_ok: int) -> int:
    """The first instant of the last weeks, after the last success, at which something was due."""
    instants = feeds.instants(feed.rhythm, states.calendar, now)
    return next((at for at in instants if last_ok < at <= now), 0)


def _next_try(feed: feeds.Feed, states: States, now: float) -> int:
    """When `wanted` has it next."""
    last_try, last_ok = (states.instant(feed.name, name) for name in ("last_try", "last_ok"))
    resume_at, planned = states.instant(feed.name, "resume_at"), 0
    if feeds.due(feed, states.calendar, now, last_ok):
        planned = max(int(now), last_try + RETRY)
    elif _missing(feed, states, now):
        planned = max(int(now), last_try + LOOK_FOR_LATE)
    due = feeds.next_due(feed, states.calendar, now)
    planned = min(filter(None, (planned, due)), default=0)
    return max(planned, resume_at)


def _by_source(columns: Columns) -> dict[str, dict[str, int | str]]:
    names = tuple(columns)
    rows = zip(*(columns[name].tolist() for name in names), strict=True)
    found = (dict(zip(names, row, strict=True)) for row in rows)
    return {str(row.pop("source")): row for row in found}
