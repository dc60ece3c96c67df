"""Securities with bars of any kind, written beside the made-up market."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from jpviewer.market.tables import ACTIONS, BARS, LISTINGS, SECURITIES, SPANS
from jpviewer.store.store import Store
from tests.ui.panels.market import KNOWN, texts

Write = Callable[[Store], None]
Prices = Sequence[float] | np.ndarray


def security(
    symbol: str,
    closes: Prices,
    kind: str = "stock",
    currency: str = "JPY",
    zone: str = "Asia/Tokyo",
    last: int = KNOWN[-1],
    **columns: Prices,
) -> Write:
    """Bars of the sessions that end with `last`; open, high, low, volume are left out unless
    given."""

    def write(store: Store) -> None:
        code = symbol.removesuffix(".T") if symbol.endswith(".T") else ""
        names = {"symbol": symbol, "code": code, "kind": kind, "currency": currency, "zone": zone}
        store.upsert(SECURITIES, {name: texts(value) for name, value in names.items()})
        number = store.read("SELECT id FROM securities WHERE symbol = :symbol", symbol=symbol)["id"]
        end = KNOWN.index(last) + 1
        days = np.array(KNOWN[end - len(closes) : end], np.int64)
        known = ~np.isnan(np.asarray(closes, np.float64))
        rows = {"day": days, "close": closes, **columns}
        bars = {name: np.asarray(row)[known] for name, row in rows.items()}
        if known.any():
            store.upsert(BARS, {"id": np.full(int(known.sum()), number[0]), **bars})
            span = {"id": number, "first": days[:1], "last": days[-1:], "checked": days[-1:]}
            store.upsert(SPANS, span)

    return write


def actions(symbol: str, *rows: tuple[int, str, float]) -> Write:
    """Dividends and splits by day, of a security already written."""

    def write(store: Store) -> None:
        number = store.read("SELECT id FROM securities WHERE symbol = :symbol", symbol=symbol)["id"]
        store.upsert(
            ACTIONS,
            {
                "id": np.full(len(rows), number[0]),
                "day": np.array([row[0] for row in rows]),
                "action": texts(*(row[1] for row in rows)),
                "value": np.array([row[2] for row in rows]),
            },
        )

    return write


def listing(
    code: str, segment: str, name: str = "", listed: int = 1, since: int = 20260101
) -> Write:
    """A line of the exchange's list."""
    words = {"code": code, "name": name, "segment": segment, "sector33": "", "sector17": ""}

    def write(store: Store) -> None:
        columns: Mapping[str, np.ndarray] = {key: texts(value) for key, value in words.items()}
        numbers = {"since": since, "is_foreign": 0, "listed": listed}
        whole = {key: np.array([value]) for key, value in numbers.items()}
        store.upsert(LISTINGS, {**columns, **whole, "size": texts("")})

    return write


def together(*writes: Write) -> Write:
    """One after the other."""

    def write(store: Store) -> None:
        for each in writes:
            each(store)

    return write
