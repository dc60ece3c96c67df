"""What the cache holds, as the sources' plans must know it."""

from __future__ import annotations

from jpviewer.market.calendar import Calendar
from jpviewer.sources.source import Known
from jpviewer.store import flows
from jpviewer.store.store import Store

_SECURITIES = """
SELECT s.symbol, s.code, s.kind, s.zone, coalesce(l.segment, '') segment, coalesce(l.size, '') size,
       q.market_cap, coalesce(q.at, 0) at, coalesce(p.first, 0) first, coalesce(p.last, 0) last,
       (SELECT b.close FROM bars b WHERE b.id = s.id AND b.day <= p.last
        ORDER BY b.day DESC LIMIT 1) close,
       coalesce((SELECT f.source FROM bars b JOIN fetches f ON f.number = b.fetch
                 WHERE b.id = s.id ORDER BY b.day LIMIT 1), '') source
FROM securities s
LEFT JOIN listing_now l ON l.code = s.code
LEFT JOIN quotes q ON q.id = s.id
LEFT JOIN spans p ON p.id = s.id
WHERE l.code IS NULL OR l.listed
ORDER BY s.id
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
        states=dict(zip(states["source"].tolist(), states["last_ok"].tolist(), strict=True)),
    )
