"""What the cache holds, as the sources' plans must know it."""

from __future__ import annotations

import json

from jpviewer.market.calendar import Calendar
from jpviewer.market.feeds import AFTER_CLOSE_DELAY
from jpviewer.refresh.series import SPELL
from jpviewer.sources.source import Known, Overlap
from jpviewer.store import doubts, flows
from jpviewer.store.store import Store

_SECURITIES = """
SELECT s.symbol, s.code, s.kind, s.zone, coalesce(l.segment, '') segment, coalesce(l.size, '') size,
       q.market_cap, coalesce(q.at, 0) at, coalesce(p.first, 0) first, coalesce(p.last, 0) last,
       coalesce(p.checked, 0) checked, coalesce(p.adjusted, 0) adjusted,
       coalesce(a.asked, 0) asked,
       coalesce((SELECT max(day) FROM actions e
                 WHERE e.id = s.id AND e.action = 'dividend'), 0) paid
FROM securities s
LEFT JOIN listing_now l ON l.code = s.code
LEFT JOIN quotes q ON q.id = s.id
LEFT JOIN spans p ON p.id = s.id
LEFT JOIN asked a ON a.id = s.id
WHERE l.code IS NULL OR l.listed
ORDER BY s.id
"""
_OVERLAPS = """
SELECT s.symbol, (
    SELECT json_group_array(json_array(day, close)) FROM (
        SELECT day, close FROM bars b WHERE b.id = p.id AND b.day <= p.last
        ORDER BY day DESC LIMIT 5
    )
) body
FROM spans p JOIN securities s ON s.id = p.id WHERE p.checked
"""


def read_known(
    store: Store,
    calendar: Calendar,
    now: float,
    benchmarks: tuple[str, ...],
    watched: tuple[str, ...],
    backfill: str,
) -> Known:
    """The cache's state at this moment."""
    states = store.read("SELECT source, last_ok FROM states")
    return Known(
        now=now,
        calendar=calendar,
        securities=store.read(_SECURITIES),
        benchmarks=benchmarks,
        watched=watched,
        weeks=flows.held(store),
        backfill=backfill,
        overlaps=_overlaps(store),
        doubtful=_doubtful(store, calendar, now),
        states=dict(zip(states["source"].tolist(), states["last_ok"].tolist(), strict=True)),
    )


def _overlaps(store: Store) -> dict[str, Overlap]:
    held = store.read(_OVERLAPS)
    return {
        symbol: tuple((int(day), float(close)) for day, close in reversed(json.loads(bars)))
        for symbol, bars in zip(held["symbol"].tolist(), held["body"].tolist(), strict=True)
    }


def _doubtful(store: Store, calendar: Calendar, now: float) -> dict[str, int]:
    """From some sessions before the earliest bar in doubt: if it is gone now, that shows."""
    session = calendar.last_finished(now - AFTER_CLOSE_DELAY)
    found = doubts.open_questions(store, session, _some_before(calendar, session))
    return {symbol: _some_before(calendar, day) for symbol, day in found.items()}


def _some_before(calendar: Calendar, day: int) -> int:
    return int(calendar.days[max(0, calendar.at_or_before(day) - SPELL)])
