"""Dividends and splits of securities."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np

from jpviewer.market.tables import ACTIONS, Columns
from jpviewer.store import bars
from jpviewer.store.store import Store

_DIVIDENDS = """
SELECT a.id, a.day, a.value FROM json_each(:ids) s
JOIN actions a ON a.id = s.value AND a.action = 'dividend' ORDER BY a.id, a.day
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


def keep_actions(store: Store, columns: Columns) -> int:
    """Writes those not held alike; total returns are to be made again with them."""
    keys = zip(*(columns[name].tolist() for name in ACTIONS.key), strict=True)
    held = store.read(_HELD, rows=json.dumps(list(keys)))["value"]
    new = ~np.isclose(columns["value"], held, rtol=1e-9, atol=0)
    fresh = {name: values[new] for name, values in columns.items()}
    if new.any():
        bars.mark_composites_stale(store)
    return store.upsert(ACTIONS, fresh)
