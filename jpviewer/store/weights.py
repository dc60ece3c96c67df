"""Which stocks were in TOPIX since when, and with what weight."""

from __future__ import annotations

import numpy as np

from jpviewer.market.tables import WEIGHTS, Columns
from jpviewer.store.bars import mark_composites_stale
from jpviewer.store.store import Store

_LISTS = """
SELECT coalesce(s.id, 0) id, w.code, w.since, w.weight, w.size FROM weights w
LEFT JOIN securities s ON s.code = w.code AND s.kind = 'stock'
WHERE w.member ORDER BY w.since, w.code
"""
_NEWEST = """
SELECT code, since, weight, size FROM weights
WHERE member AND since = (SELECT max(since) FROM weights)
"""


def lists(store: Store) -> Columns:
    """Every list of TOPIX there was, by since and code: id, code, since, weight and size.

    `weight` is a share of 1 at the close of `since`. `id` is 0 for a stock unknown here.
    """
    return store.read(_LISTS)


def history(store: Store, code: str) -> Columns:
    """since, weight, size and member of one stock, by day; member is 0 from the list it left on."""
    return store.read(
        "SELECT since, weight, size, member FROM weights WHERE code = :code ORDER BY since",
        code=code,
    )


def keep_weights(store: Store, columns: Columns) -> int:
    """Keeps a month's whole list, and the end of each stock that only the one before had.

    The list held already, or an older one, changes nothing.
    """
    since = int(columns["since"][0])
    held = store.read(_NEWEST)
    newest = int(held["since"].max(initial=0))
    states = _states(held)
    came = _states(columns)
    if since < newest or (since == newest and states == came):
        return 0
    left = [code for code in states if code not in came]
    gone = {
        "code": np.array(left, object),
        "since": np.full(len(left), since, np.int64),
        "weight": np.zeros(len(left)),
        "size": np.full(len(left), "", object),
        "member": np.zeros(len(left), np.int64),
    }
    mark_composites_stale(store)
    return store.upsert(WEIGHTS, columns) + store.upsert(WEIGHTS, gone)


def _states(columns: Columns) -> dict[str, tuple[float, str]]:
    states = zip(columns["weight"].tolist(), columns["size"].tolist(), strict=True)
    return dict(zip(columns["code"].tolist(), states, strict=True))
