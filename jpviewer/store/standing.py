"""How far what each source brought reaches, and what of it was refused or is in doubt."""

from __future__ import annotations

from jpviewer.market.days import tokyo_day
from jpviewer.market.doubts import DOUBT
from jpviewer.market.tables import Columns
from jpviewer.store.figures import rejections
from jpviewer.store.store import Store

_NEWEST = {
    "jpx_listings": "SELECT coalesce(max(since), 0) day FROM listings",
    "jpx_flows": "SELECT coalesce(max(end), 0) day FROM flows WHERE source = 'jpx'",
    "mof_flows": "SELECT coalesce(max(end), 0) day FROM flows WHERE source = 'mof'",
    "topix_weights": "SELECT coalesce(max(since), 0) day FROM weights",
    "yahoo_bars": "SELECT coalesce(max(last), 0) day FROM spans",
}
_HISTORIES = """
SELECT count(p.id) number, count(*) rows FROM listing_now l
JOIN securities s ON s.code = l.code AND s.kind = 'stock'
LEFT JOIN spans p ON p.id = s.id
WHERE l.listed AND l.segment IN ('prime', 'standard', 'growth')
"""
_DOUBTED = """
SELECT 'yahoo_bars' source, s.symbol subject, d.day, d.reason, d.at, d.looks
FROM doubts d JOIN securities s ON s.id = d.id
WHERE d.standing = :standing ORDER BY d.at DESC, s.symbol, d.day
"""
_NAMES = """
SELECT s.symbol, s.code, l.name, coalesce(e.name_en, '') name_en
FROM securities s JOIN listing_now l ON l.code = s.code
LEFT JOIN english_names e ON e.code = s.code
"""


def newest(store: Store) -> dict[str, int]:
    """By source the last day that its rows know of; 0 for none."""
    days = {source: int(store.read(sql)["day"][0]) for source, sql in _NEWEST.items()}
    quoted = int(store.read("SELECT coalesce(max(at), 0) at FROM quotes")["at"][0])
    return days | {"yahoo_quotes": tokyo_day(quoted) if quoted else 0}


def histories(store: Store) -> tuple[int, int]:
    """Of how many stocks daily bars are known, and how many there are."""
    found = store.read(_HISTORIES)
    return int(found["number"][0]), int(found["rows"][0])


def refused(store: Store) -> Columns:
    """source, subject, reason (a Message as text) and at of all that was refused, newest first."""
    columns = rejections(store)
    gone = columns["standing"] != DOUBT
    return {name: values[gone] for name, values in columns.items()}


def doubted(store: Store) -> Columns:
    """source, subject (a symbol), day, reason, at and looks of bars kept in doubt, newest first."""
    return store.read(_DOUBTED, standing=DOUBT)


def names(store: Store) -> Columns:
    """symbol, code, name and name_en of what is listed and quoted."""
    return store.read(_NAMES)
