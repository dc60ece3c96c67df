"""What is known of the securities behind series: their names, their kind, their currency."""

from __future__ import annotations

import json
from collections.abc import Sequence

from jpviewer.market.tables import Columns
from jpviewer.store.store import Store

_FACTS = """
SELECT s.symbol, s.kind, s.currency, s.code, coalesce(l.name, s.name) name,
       coalesce(e.name_en, s.name) name_en
FROM json_each(:symbols) w JOIN securities s ON s.symbol = w.value
LEFT JOIN listing_now l ON l.code = s.code AND l.code <> '' AND l.listed
LEFT JOIN english_names e ON e.code = l.code
ORDER BY s.symbol
"""


def facts(store: Store, symbols: Sequence[str]) -> Columns:
    """symbol, kind, currency ('' unknown), code, name and name_en of the securities known.

    The names are the exchange's list's, else what Yahoo calls them, else ''.
    """
    return store.read(_FACTS, symbols=json.dumps(list(symbols)))
