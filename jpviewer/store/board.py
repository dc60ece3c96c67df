"""The board of the exchange: everything listed beside its figures, kept packed in columns.

A window that starts waits for nothing else: 4,000 rows from SQLite take it a quarter of a bare
window's time, these two dozen next to none. Whoever makes figures keeps the board anew in the same
transaction, so that it never says other than they do.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.tables import BOARD, DTYPES, Columns
from jpviewer.market.tables import FIGURES as MADE
from jpviewer.store.figures import BEHIND, FLAGS
from jpviewer.store.store import Store

FIGURES = tuple(name for name in MADE.values if name not in ("as_of", "sparkline"))
"""What a table of stocks shows."""
COMPARED = (
    "cap_rank",
    "liquidity_score",
    "liquidity_change",
    "strength_60d",
    "ahead_of_prime_1y",
)
"""What is known of a stock beside all others; whoever keeps the board works it out."""
QUOTED = ("price_to_book", "dividend_yield")
"""What quotes tell and bars do not."""
_ISSUE = ("code", "name", "name_en", "segment", "size", "sector33", "kind", "doubt")
_COLUMNS = (*_ISSUE, "as_of", "behind", "sparkline", *FIGURES, "topix_weight", *COMPARED, *QUOTED)
_END = "\0"
"""Ends a text, for it cannot stand in one."""

_BOARD = f"""
WITH newest AS MATERIALIZED (SELECT max(as_of) day FROM figures),
     topix AS MATERIALIZED (SELECT max(since) day FROM weights)
SELECT l.code, l.name, coalesce(e.name_en, '') name_en, l.segment, l.size, l.sector33,
       iif(s.id IN (SELECT id FROM dead), 'dead', coalesce(s.kind, '')) kind,
       coalesce(d.reason, '') doubt, coalesce(f.as_of, 0) as_of,
       {BEHIND} behind, coalesce(f.sparkline, x'') sparkline,
       {
    ", ".join(
        "coalesce(f.sessions, 0) sessions" if name == "sessions" else f"f.{name}"
        for name in FIGURES
    )
},
       iif(topix.day, coalesce(w.weight, 0), NULL) topix_weight,
       {", ".join(f"NULL {name}" for name in COMPARED)},
       {", ".join(f"q.{name}" for name in QUOTED)}
FROM listing_now l CROSS JOIN newest CROSS JOIN topix
LEFT JOIN securities s ON s.code = l.code
LEFT JOIN {FLAGS} d ON d.id = s.id
LEFT JOIN english_names e ON e.code = l.code
LEFT JOIN figures f ON f.id = s.id
LEFT JOIN weights w ON w.code = l.code AND w.since = topix.day
LEFT JOIN quotes q ON q.id = s.id
WHERE l.listed ORDER BY l.code
"""


def board(store: Store) -> Columns:
    """Every listed issue by code, with `FIGURES` and `COMPARED`; NaN where unknown.

    `kind` is 'dead' for a stock that trades no more, `doubt` a Message as text or ''. `as_of` is 0
    for an issue without prices, `behind` counts sessions to the newest `as_of`, `topix_weight` is
    a share of 1, 0 outside TOPIX and NaN while no list of it is known.
    """
    held = store.read("SELECT name, packed FROM board")
    packed = dict(zip(held["name"].tolist(), held["packed"].tolist(), strict=True))
    if packed.keys() != set(_COLUMNS):  # never packed, or by a version with other columns
        return board_now(store)
    return {name: _unpacked(packed[name], DTYPES[name]) for name in _COLUMNS}


def board_now(store: Store) -> dict[str, NDArray[Any]]:
    """The board put together from its tables, with nothing in COMPARED."""
    return store.read(_BOARD)


def keep_board(store: Store, columns: Columns) -> None:
    """Packs the board, with COMPARED in it; stands inside a transaction."""
    store.execute("DELETE FROM board")
    packed = np.empty(len(columns), object)
    packed[:] = [_packed(values) for values in columns.values()]
    store.upsert(BOARD, {"name": np.array(list(columns), object), "packed": packed})


def _packed(values: NDArray[Any]) -> bytes:
    """Figures as they lie in memory; texts one after the other, each with its end."""
    if values.dtype.kind == "O":
        return "".join(f"{text}{_END}" for text in values.tolist()).encode()
    return values.astype(values.dtype.newbyteorder("<")).tobytes()


def _unpacked(packed: bytes, dtype: np.dtype[Any]) -> NDArray[Any]:
    if dtype.kind == "O":
        return np.array(packed.decode().split(_END)[:-1], object)
    return np.frombuffer(packed, dtype.newbyteorder("<")).astype(dtype)
