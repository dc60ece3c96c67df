"""Dividends and splits of securities."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.tables import ACTIONS, Columns
from jpviewer.store import bars
from jpviewer.store.store import Store

_DIVIDENDS = """
SELECT a.id, a.day, a.value FROM json_each(:ids) s
JOIN actions a ON a.id = s.value AND a.action = 'dividend' ORDER BY a.id, a.day
"""
_BEFORE = """
SELECT (SELECT close FROM bars b
        WHERE b.id = json_extract(w.value, '$[0]') AND b.day < json_extract(w.value, '$[1]')
        ORDER BY b.day DESC LIMIT 1) close
FROM json_each(:rows) w ORDER BY w.key
"""
_HELD = """
SELECT a.value FROM json_each(:rows) w LEFT JOIN actions a
ON a.id = json_extract(w.value, '$[0]') AND a.day = json_extract(w.value, '$[1]')
   AND a.action = json_extract(w.value, '$[2]')
ORDER BY w.key
"""


def dividends(store: Store, ids: Sequence[int]) -> Columns:
    """id, day (the first session without) and yen a share, split-adjusted; by id and day."""
    return store.read(_DIVIDENDS, ids=json.dumps(list(ids)))


def closes_before(store: Store, columns: Columns) -> NDArray[np.float64]:
    """The last close before each action, NaN where none is held."""
    return store.read(_BEFORE, rows=_rows(columns))["close"]


def keep_actions(store: Store, columns: Columns) -> int:
    """Writes those not held alike; total returns are to be made again with them."""
    held = store.read(_HELD, rows=_rows(columns))["value"]
    new = ~np.isclose(columns["value"], held, rtol=1e-9, atol=0)
    fresh = {name: values[new] for name, values in columns.items()}
    if new.any():
        bars.mark_composites_stale(store)
    return store.upsert(ACTIONS, fresh)


def _rows(columns: Columns) -> str:
    """The key of each action as JSON."""
    return json.dumps(list(zip(*(columns[name].tolist() for name in ACTIONS.key), strict=True)))
