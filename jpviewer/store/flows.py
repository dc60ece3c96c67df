"""Weeks of trading by kind of investor, every print of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from jpviewer.market.tables import FLOWS, Columns
from jpviewer.store.store import Store

_WEEKS = """
SELECT source, market, investor, start, end, published, seen, print, sell, buy, buy - sell net
FROM flows f
WHERE (:source = '' OR source = :source) AND (:market = '' OR market = :market)
  AND (:investor = '' OR investor = :investor) AND end >= :since
  AND (:every OR print = (SELECT max(print) FROM flows n WHERE n.source = f.source
       AND n.market = f.market AND n.investor = f.investor AND n.start = f.start))
ORDER BY source, market, investor, start, print
"""
_PRINTS = """
SELECT investor, start, end, published, seen, print, sell, buy FROM flows
WHERE source = :source AND market = :market AND investor = :investor ORDER BY start, print
"""
_NEWEST = """
SELECT market, investor, start, sell, buy, max(print) print FROM flows
WHERE source = :source AND start BETWEEN :first AND :last GROUP BY market, investor, start
"""


def weeks(
    store: Store,
    source: str = "",
    market: str = "",
    investor: str = "",
    since: int = 0,
    every_print: bool = False,
) -> Columns:
    """Weeks in yen by source, market, investor and start; '' means any.

    The newest print of each week, or every one; `published` is 0 where nobody knows it.
    """
    return store.read(
        _WEEKS, source=source, market=market, investor=investor, since=since, every=every_print
    )


def prints(store: Store, source: str, market: str, investors: Sequence[str]) -> Columns:
    """Every print of the weeks of some investors in one market, by investor, start and print.

    In yen; `published` is 0 where nobody knows it.
    """
    parts = [store.recall(_prints, source, market, each) for each in sorted({*investors})]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _prints(store: Store, source: str, market: str, investor: str) -> Columns:
    return store.read(_PRINTS, source=source, market=market, investor=investor)


def held(store: Store) -> frozenset[tuple[str, str, int]]:
    """Source, market and first day of every week in the cache."""
    found = store.read("SELECT DISTINCT source, market, start FROM flows")
    return frozenset(
        zip(*(found[name].tolist() for name in ("source", "market", "start")), strict=True)
    )


def keep_flows(store: Store, columns: Columns, seen: int) -> int:
    """Adds a print where a week of one source is new or differs from its newest print.

    Figures that come back after a revision are a print of their own: it is the source's last word.
    """
    key = ("market", "investor", "start")
    if not len(columns["start"]):
        return 0
    newest = store.read(
        _NEWEST,
        source=columns["source"][0],
        first=int(columns["start"].min()),
        last=int(columns["start"].max()),
    )
    known = dict(
        zip(
            zip(*(newest[name].tolist() for name in key), strict=True),
            zip(*(newest[name].tolist() for name in ("sell", "buy", "print")), strict=True),
            strict=True,
        )
    )
    places, prints = [], []
    rows = zip(*(columns[name].tolist() for name in (*key, "sell", "buy")), strict=True)
    for place, (*week, sell, buy) in enumerate(rows):
        old_sell, old_buy, number = known.get(tuple(week), (None, None, 0))
        if (sell, buy) != (old_sell, old_buy):
            places.append(place)
            prints.append(number + 1)
    kept = {name: np.asarray(values)[places] for name, values in columns.items()}
    kept["print"] = np.array(prints, np.int64)
    kept["seen"] = np.full(len(places), seen, np.int64)
    return store.upsert(FLOWS, kept)
