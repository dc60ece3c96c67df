"""Who a security is, listed or not, and how far the cache knows it."""

from __future__ import annotations

from jpviewer.market.tables import Columns
from jpviewer.store.store import Store

_SECURITY = """
SELECT s.symbol, s.kind, s.currency, s.zone, s.name, coalesce(p.first, 0) first,
       coalesce(p.last, 0) last, coalesce(p.checked, 0) checked,
       coalesce((SELECT max(as_of) FROM figures), 0) as_of
FROM securities s LEFT JOIN spans p ON p.id = s.id WHERE s.symbol = :symbol
"""
_LISTING = """
SELECT l.code, l.name, coalesce(e.name_en, '') name_en, l.segment, l.size, l.sector33, l.listed,
       l.since, coalesce(s.kind, '') kind
FROM listing_now l
LEFT JOIN english_names e ON e.code = l.code
LEFT JOIN securities s ON s.code = l.code
WHERE l.code = :code
"""


def security(store: Store, symbol: str) -> Columns:
    """Kind, currency, zone and Yahoo's name; no row for one the cache has not heard of.

    Its known span and up to when its splits and dividends are known, 0 for not at all; `as_of` is
    the newest session for which any stock has figures.
    """
    return store.read(_SECURITY, symbol=symbol)


def listing(store: Store, code: str) -> Columns:
    """What the exchange's list says, or said last; no row for what never stood there.

    `since` is the day of the list in which this state was first seen: with `listed` 0, the first
    one without it.
    """
    return store.read(_LISTING, code=code)
