"""A cache with six made-up stocks and a fund, each one standing for a kind of trouble."""

from __future__ import annotations

from typing import Any

import numpy as np

from jpviewer.market.tables import ENGLISH_NAMES, FIGURES, LISTINGS, SECURITIES, SESSIONS, Columns
from jpviewer.settings import Home
from jpviewer.store.store import Store, prepare

NAN = float("nan")
FRIDAY, LONG_AGO = 20261120, 20261106
SESSION_DAYS = (20261106, 20261109, 20261110, 20261111, 20261112, 20261113, 20261116, 20261120)

# code, Japanese and English name, segment, size, market cap, close, change, median turnover, as of
# One has no English name, one never trades, one is stale, one has no figures yet.
STOCKS = (
    ("1301", "あおば水産", "Aoba Fisheries", "prime", "small1", 5e10, 3500.0, 0.012, 2e8, FRIDAY),
    ("130A", "みらいロボ", "", "growth", "", 2e9, 812.0, -0.034, 5e6, FRIDAY),
    ("2914", "さくら食品", "Sakura Foods", "prime", "core30", 5e12, 4100.0, 0.0, 4e10, FRIDAY),
    ("4385", "ネクスト通販", "Next Retail", "standard", "", 9e9, 455.5, 0.1, 0.0, FRIDAY),
    (
        "6501",
        "ひので電機",
        "Hinode Electric",
        "prime",
        "large70",
        9e12,
        2000.0,
        0.02,
        5e10,
        LONG_AGO,
    ),
    ("9984", "ソラ通信", "Sora Telecom", "prime", "core30", NAN, NAN, NAN, NAN, 0),
)
ETF = ("1306", "上場投信東京", "Tokyo Index Fund", "etf", "")


def texts(*values: str) -> np.ndarray[Any, Any]:
    return np.array(values, object)


def seed(home: Home) -> None:
    """A cache with the stocks above and a fund."""
    prepare(home.cache)
    codes = [each[0] for each in STOCKS]
    listed = [each[:5] for each in (*STOCKS, ETF)]
    size = len(listed)
    with Store(home.cache, readonly=False) as store, store.transaction():
        store.upsert(
            SECURITIES,
            {
                "symbol": texts(*(f"{row[0]}.T" for row in listed)),
                "code": texts(*(row[0] for row in listed)),
                "kind": texts(*("etf" if row == ETF else "stock" for row in listed)),
                "currency": texts(*["JPY"] * size),
                "zone": texts(*["Asia/Tokyo"] * size),
            },
        )
        store.upsert(
            LISTINGS,
            {
                name: texts(*(row[place] for row in listed))
                for name, place in (("code", 0), ("name", 1), ("segment", 3), ("size", 4))
            }
            | {
                "since": np.full(size, 20260101),
                "is_foreign": np.zeros(size, np.int64),
                "sector33": texts(*[""] * size),
                "sector17": texts(*[""] * size),
                "listed": np.ones(size, np.int64),
            },
        )
        store.upsert(
            ENGLISH_NAMES,
            {
                "code": texts(*(row[0] for row in listed if row[2])),
                "name_en": texts(*(row[2] for row in listed if row[2])),
            },
        )
        days = np.array(SESSION_DAYS)
        store.upsert(SESSIONS, {"day": days, "close_at": days})
        ids = store.read("SELECT id, code FROM securities")
        by_code = dict(zip(ids["code"].tolist(), ids["id"].tolist(), strict=True))
        store.upsert(FIGURES, figures([by_code[code] for code in codes[:-1]]))


def figures(ids: list[int]) -> Columns:
    """The figures of all stocks but the last, which has none."""
    rows = STOCKS[:-1]
    given = {"market_cap": 5, "close": 6, "change_1d": 7, "adv60_median": 8, "as_of": 9}
    unknown = {name: np.full(len(rows), NAN) for name in FIGURES.values}
    known = {name: np.array([row[place] for row in rows]) for name, place in given.items()}
    counts = {"sessions": np.full(len(rows), 60)}
    more = {
        "adv20": known["adv60_median"] * 2,
        "amihud": np.full(len(rows), 0.025),
        "tick_spread": np.full(len(rows), 0.00123),
    }
    return {"id": np.array(ids), **unknown, **known, **counts, **more}
