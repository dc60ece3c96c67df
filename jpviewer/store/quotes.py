"""The newest quotes, and what the cache knows of their stocks besides."""

from __future__ import annotations

import json
from collections.abc import Sequence

from jpviewer.market.tables import Columns
from jpviewer.store.store import Store

_HELD = """
SELECT w.value id, coalesce(p.first, 0) first, coalesce(p.last, 0) last,
       coalesce(p.checked, 0) checked,
       (SELECT close FROM bars b WHERE b.id = w.value AND b.day <= p.last
        ORDER BY b.day DESC LIMIT 1) close,
       coalesce(q.at, 0) at, coalesce(q.seen, 0) seen, q.price, q.open, q.high, q.low, q.volume,
       q.previous_close
FROM json_each(:ids) w
LEFT JOIN spans p ON p.id = w.value
LEFT JOIN quotes q ON q.id = w.value
ORDER BY w.key
"""


def held(store: Store, ids: Sequence[int]) -> Columns:
    """A row per id, in the order given: known span (0 for none), the last close in it (NaN for
    none), and the quote kept, `at` 0 for none.
    """
    return store.read(_HELD, ids=json.dumps(list(ids)))
