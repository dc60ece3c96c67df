"""What an index of chosen stocks is made from."""

from __future__ import annotations

import json
from collections.abc import Iterable

from jpviewer.market.tables import Columns
from jpviewer.store.store import Store

_MEMBERS = """
SELECT s.id, s.code, q.market_cap, q.price,
       coalesce(max(p.first, (SELECT min(day) FROM bars b WHERE b.id = s.id)), 0) first,
       coalesce(p.last, 0) last
FROM json_each(:codes) w JOIN securities s ON s.code = w.value
LEFT JOIN quotes q ON q.id = s.id LEFT JOIN spans p ON p.id = s.id
WHERE s.id NOT IN (SELECT id FROM dead) ORDER BY s.id
"""


def members(store: Store, codes: Iterable[str]) -> Columns:
    """id, code, market_cap and price (NaN unknown), first and last known session (0 for none).

    By id, each code once. What the cache does not know, or trades no more, is left out.
    """
    return store.read(_MEMBERS, codes=json.dumps(list(dict.fromkeys(codes))))
