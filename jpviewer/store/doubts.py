"""Bars that were refused or are in doubt, and what the gate needs to judge others beside them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from jpviewer.market.doubts import LOOKS
from jpviewer.market.tables import Columns
from jpviewer.store.store import Store

MOST, OLD = 60, 10
"""Bars asked for again in an evening, recent and older ones: the others wait for the next."""

_AROUND = """
SELECT b.id, b.day, b.open, b.high, b.low, b.close, b.volume
FROM json_each(:ids) s JOIN bars b ON b.id = s.value AND b.day BETWEEN
    coalesce((SELECT max(p.day) FROM bars p WHERE p.id = s.value AND p.day < :since), :since)
    AND :until
ORDER BY b.id, b.day
"""
_SPLITS = """
SELECT a.id, a.day, a.value FROM json_each(:ids) s
JOIN actions a ON a.id = s.value AND a.action = 'split' AND a.value > 0
"""
_OF = """
SELECT d.id, d.day, d.standing, d.close, d.looks, d.seen, d.at
FROM json_each(:ids) s JOIN doubts d ON d.id = s.value
"""
_OPEN = """
WITH open AS MATERIALIZED (
    SELECT s.symbol, d.day, d.standing FROM doubts d JOIN securities s ON s.id = d.id
    JOIN spans p ON p.id = d.id AND p.checked  -- others are not asked for one by one
    WHERE d.standing <> 'dead' AND d.looks < :looks AND d.seen < :session
)
SELECT symbol, min(day) day FROM (
    SELECT * FROM (SELECT * FROM open WHERE day >= :since ORDER BY day DESC, symbol LIMIT :most)
    UNION ALL
    SELECT * FROM (SELECT * FROM open WHERE day < :since AND standing = 'doubt'
                   ORDER BY day DESC, symbol LIMIT :old)
) GROUP BY symbol
"""
_REFUSED = """
SELECT d.id, d.day FROM json_each(:ids) s
JOIN doubts d ON d.id = s.value AND d.day >= :since AND d.standing <> 'doubt'
ORDER BY d.id, d.day
"""


def around(store: Store, ids: Sequence[int], since: int, until: int) -> Columns:
    """Bars of some securities (prices, volume) from the last before `since` on, by id and day."""
    return store.read(_AROUND, ids=json.dumps(list(ids)), since=since, until=until)


def splits(store: Store, ids: Sequence[int]) -> Columns:
    """id, day and ratio of every split known of some securities."""
    return store.read(_SPLITS, ids=json.dumps(list(ids)))


def of(store: Store, ids: Sequence[int]) -> Columns:
    """What is remembered of some securities: id, day, standing, close, looks, seen, at."""
    return store.read(_OF, ids=json.dumps(list(ids)))


def open_questions(store: Store, session: int, since: int) -> dict[str, int]:
    """By symbol the earliest of the bars that are to be asked for again after a session's close.

    Each is on two evenings after the one it came on: what is in doubt, and what was refused of the
    days from `since` on. A history is full of bars that Yahoo will not mend any more.
    """
    found = store.read(_OPEN, looks=LOOKS, session=session, since=since, most=MOST, old=OLD)
    return dict(zip(found["symbol"].tolist(), found["day"].tolist(), strict=True))


def refused(store: Store, ids: Sequence[int], since: int) -> Columns:
    """id and day of bars of some securities that were refused, since a day."""
    return store.read(_REFUSED, ids=json.dumps(list(ids)), since=since)


def is_dead(store: Store, security: int) -> bool:
    """Whether a stock trades no more, as far as its bars tell."""
    return bool(len(store.read("SELECT id FROM dead WHERE id = :id", id=security)["id"]))


def forget(store: Store, security: int, days: Sequence[int]) -> None:
    """What was said of these bars of a security no longer holds."""
    store.execute(
        "DELETE FROM doubts WHERE id = :id AND day IN (SELECT value FROM json_each(:days))",
        id=security,
        days=json.dumps(list(days)),
    )
