"""Figures kept ready for rankings, and how the sources stand."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from jpviewer.market.doubts import RECENT
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import FIGURES, Columns
from jpviewer.store.store import Store

FLAGS = f"""
(SELECT id, max(day), reason FROM doubts WHERE day >= coalesce((
    SELECT day FROM sessions WHERE day <= (SELECT max(as_of) FROM figures)
    ORDER BY day DESC LIMIT 1 OFFSET {RECENT - 1}
), 0) GROUP BY id)
"""
"""id and reason of the newest bar that was refused or is in doubt, of the last sessions."""

BEHIND = """
CASE WHEN f.as_of < newest.day THEN (SELECT count(*) FROM sessions
     WHERE sessions.day > f.as_of AND sessions.day <= newest.day) ELSE 0 END
"""
"""Sessions from a stock's `as_of` to the newest one."""

_MADE = ", ".join(
    "coalesce(f.sparkline, x'') sparkline" if name == "sparkline" else f"f.{name}"
    for name in FIGURES.values
    if name not in ("as_of", "sessions")
)

_STOCKS = f"""
WITH newest AS MATERIALIZED (SELECT max(as_of) day FROM figures),
     topix AS MATERIALIZED (SELECT max(since) day FROM weights)
SELECT s.id, l.code, l.name, coalesce(e.name_en, '') name_en, l.segment, l.size, l.sector33,
       l.is_foreign, coalesce(f.as_of, 0) as_of,
       {BEHIND} behind,
       coalesce(f.sessions, 0) sessions,
       {_MADE},
       iif(topix.day, coalesce(w.weight, 0), NULL) topix_weight, coalesce(d.reason, '') doubt,
       q.price_to_book, q.dividend_yield
FROM listing_now l CROSS JOIN newest CROSS JOIN topix
JOIN securities s ON s.code = l.code AND s.kind = 'stock' AND s.id NOT IN (SELECT id FROM dead)
LEFT JOIN {FLAGS} d ON d.id = s.id
LEFT JOIN english_names e ON e.code = l.code
LEFT JOIN figures f ON f.id = s.id
LEFT JOIN weights w ON w.code = l.code AND w.since = topix.day
LEFT JOIN quotes q ON q.id = s.id
WHERE l.listed AND l.segment IN ('prime', 'standard', 'growth') AND length(l.code) = 4
ORDER BY l.code
"""

_STOCK = f"""
SELECT l.code, l.name, coalesce(e.name_en, '') name_en, l.segment, l.size, l.sector33,
       l.is_foreign, coalesce(d.reason, '') doubt, coalesce(f.as_of, 0) as_of,
       {_MADE}
FROM listing_now l
LEFT JOIN securities s ON s.code = l.code
LEFT JOIN {FLAGS} d ON d.id = s.id
LEFT JOIN english_names e ON e.code = l.code
LEFT JOIN figures f ON f.id = s.id
WHERE l.code = :code AND l.listed
"""


_LARGEST = """
SELECT l.code FROM figures f
JOIN securities s ON s.id = f.id AND s.kind = 'stock' AND s.id NOT IN (SELECT id FROM dead)
JOIN listing_now l ON l.code = s.code AND l.listed
WHERE l.segment IN ('prime', 'standard', 'growth') AND length(l.code) = 4
ORDER BY f.market_cap DESC, l.code LIMIT 1
"""

_CAPS = """
SELECT l.segment, sum(f.market_cap) market_cap FROM figures f
JOIN securities s ON s.id = f.id AND s.kind = 'stock' AND s.id NOT IN (SELECT id FROM dead)
JOIN listing_now l ON l.code = s.code AND l.listed
WHERE l.segment IN ('prime', 'standard', 'growth') AND length(l.code) = 4 GROUP BY l.segment
"""

_REJECTIONS = """
SELECT source, subject, 'refused' standing, reason, at FROM rejections
WHERE :source IN ('', source)
UNION ALL
SELECT 'yahoo_bars', s.symbol || ' ' || substr(d.day, 1, 4) || '-' || substr(d.day, 5, 2) || '-' ||
    substr(d.day, 7, 2), d.standing, d.reason, d.at
FROM doubts d JOIN securities s ON s.id = d.id WHERE :source IN ('', 'yahoo_bars')
ORDER BY at DESC, subject
"""


def largest(store: Store) -> str:
    """The code of the stock with the largest market cap; '' while no figures are known."""
    codes = store.read(_LARGEST)["code"]
    return str(codes[0]) if len(codes) else ""


def caps(store: Store) -> dict[str, float]:
    """Market cap in yen of the common stocks of each segment, and of `all` three; NaN unknown."""
    found = store.read(_CAPS)
    known = dict(zip(found["segment"].tolist(), found["market_cap"].tolist(), strict=True))
    each = {segment: known.get(segment, math.nan) for segment in STOCK_SEGMENTS}
    return each | {"all": sum(each.values())}


def stocks(store: Store) -> Columns:
    """Every common stock of the three segments by code, with its figures; NaN where unknown.

    `as_of` is 0 for a stock without prices; `behind` counts sessions to the newest `as_of`;
    `topix_weight` is a share of 1, 0 outside TOPIX and NaN while no list of it is known; `doubt`
    is what is wrong (a Message as text) with the newest of the bars of the last sessions that were
    refused or are in doubt, '' for nothing. Stocks that trade no more are left out.
    """
    return store.read(_STOCKS)


def stock(store: Store, code: str) -> Columns:
    """One listed issue of any kind with its figures, NaN where unknown; no row when not listed."""
    return store.read(_STOCK, code=code)


def state(store: Store) -> Columns:
    """Every source that was ever tried: successes, tries, rows, error, when it may be asked."""
    return store.read(
        "SELECT source, last_ok, last_try, rows, error, resume_at FROM states ORDER BY source"
    )


def rejections(store: Store, source: str = "") -> Columns:
    """What was refused or is in doubt, and why (a Message as text), the newest first.

    `standing` is one of `market/doubts.py`.
    """
    return store.read(_REJECTIONS, source=source)


def stale(store: Store) -> Columns:
    """id and since: stocks whose figures are older than their bars or quotes."""
    return store.read("SELECT id, since FROM stale ORDER BY id")


def sources_of_figures(store: Store, kinds: Sequence[str] = ("stock",)) -> Columns:
    """What figures are made from, a row per listed security of some kinds, by id.

    id, code, kind, segment, size, market_cap and price (NaN unknown), first (the later of the
    span's start and the first bar) and last, 0 for none, checked (up to which session dividends
    are known), source of the oldest bar ('' for none).
    """
    return store.read(
        """
        SELECT s.id, s.code, s.kind, l.segment, l.size, q.market_cap, q.price,
               coalesce(max(p.first, (SELECT min(day) FROM bars b WHERE b.id = s.id)), 0) first,
               coalesce(p.last, 0) last, coalesce(p.checked, 0) checked,
               coalesce((SELECT f.source FROM bars b JOIN fetches f ON f.number = b.fetch
                         WHERE b.id = s.id ORDER BY b.day LIMIT 1), '') source
        FROM securities s JOIN listing_now l ON l.code = s.code
        LEFT JOIN quotes q ON q.id = s.id LEFT JOIN spans p ON p.id = s.id
        WHERE s.kind IN (SELECT value FROM json_each(:kinds)) ORDER BY s.id
        """,
        kinds=json.dumps(list(kinds)),
    )


def memberships(store: Store) -> Columns:
    """Every state a stock was listed in: id, segment, size, listed, since; by id and since."""
    return store.read(
        """
        SELECT s.id, l.segment, l.size, l.listed, l.since
        FROM listings l JOIN securities s ON s.code = l.code
        WHERE s.kind = 'stock' AND length(l.code) = 4 ORDER BY s.id, l.since
        """
    )
