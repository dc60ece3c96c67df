"""The rows of a table of stocks: the whole market, or the members of a list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.flags import buckets, flags
from jpviewer.analytics.holding import Terms, holding
from jpviewer.analytics.ranking import STALE_SESSIONS
from jpviewer.market.codes import sought
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import (
    DTYPES,
    ENGLISH_NAMES,
    FIGURES,
    LISTINGS,
    SECURITIES,
    SESSIONS,
    Columns,
)
from jpviewer.market.watchlists import Members, Watchlist
from jpviewer.ui.stocks.issues import Issue

READS = (LISTINGS, ENGLISH_NAMES, SECURITIES, FIGURES, SESSIONS)
"""The tables that a board comes from."""
NEVER_KNOWN = 1_000_000
"""Sessions behind for what the market does not know: ranks last."""


@dataclass(frozen=True, eq=False)
class Market:
    """Everything listed, in columns, by code.

    The last row stands for what is not listed: nothing about it is known.
    """

    columns: Columns
    stocks: NDArray[np.int64]
    """The rows that are common stocks of the three segments."""

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each code."""
        return {code: row for row, code in enumerate(self.columns["code"][:-1].tolist())}

    @cached_property
    def names(self) -> dict[str, str]:
        """The name shown of each code."""
        pairs = zip(
            self.columns["code"][:-1].tolist(), self.columns["shown"][:-1].tolist(), strict=True
        )
        return dict(pairs)

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """Every row but the last as it is searched for."""
        names = ("code", "name", "name_en")
        texts = zip(*(self.columns[name][:-1].tolist() for name in names), strict=True)
        return tuple(Issue(code, ja, en, sought(f"{code} {ja} {en}")) for code, ja, en in texts)

    @property
    def newest(self) -> int:
        """The newest session that any figure knows; 0 while none does."""
        return int(self.columns["as_of"].max(initial=0))

    def of(self, segment: str, mine: Watchlist | None = None) -> Columns:
        """The members of a list, else what is listed in a segment of funds, else all stocks."""
        if mine is not None:
            return self.listed(mine.members)
        return self.in_segment(segment) if segment else self.whole()

    def whole(self) -> Columns:
        """The stocks of the three segments, by code."""
        return self._taken(self.stocks) | {"note": np.full(len(self.stocks), "", object)}

    def in_segment(self, segment: str) -> Columns:
        """What is listed in a segment of funds (`etf`, `reit`), by code."""
        at = np.flatnonzero(self.columns["segment"] == segment)
        return self._taken(at) | {"note": np.full(len(at), "", object)}

    def listed(self, members: Members) -> Columns:
        """A row a member, in their order, with its note and position."""
        at = np.array([self.rows.get(each.code, -1) for each in members], np.int64)
        return self._taken(at) | {
            "code": np.array([each.code for each in members], object),
            "note": np.array([each.note for each in members], object),
            "position": np.array([each.position for each in members], np.float64),
        }

    def _taken(self, at: NDArray[np.int64]) -> dict[str, NDArray[Any]]:
        rows = {name: values[at] for name, values in self.columns.items()}
        names = {"name": rows["shown"], "name_ja": rows["name"]}
        return rows | names | {"cap_bucket": buckets(rows["market_cap"]), "flags": flags(rows)}


def market(board: Columns, english: bool) -> Market:
    """The board with the names shown, English ones where they are wanted and known."""
    names = np.where(board["name_en"] != "", board["name_en"], board["name"])
    columns = {**board, "shown": names if english else board["name"]}
    kinds = zip(board["kind"].tolist(), board["segment"].tolist(), strict=True)
    stocks = [kind == "stock" and segment in STOCK_SEGMENTS for kind, segment in kinds]
    return Market(
        {name: np.append(values, _unknown(name)) for name, values in columns.items()},
        np.flatnonzero(stocks),
    )


def with_terms(rows: Columns, terms: Terms) -> Columns:
    """The rows with what it means to hold each: a lot, the way out, the largest position."""
    return {**rows, **holding(rows, terms, rows.get("position") if terms.own else None)}


def stale(rows: Columns) -> NDArray[np.bool_]:
    """Rows whose figures are too old to be compared, or not listed at all."""
    return np.asarray(rows["behind"] > STALE_SESSIONS)


def _unknown(name: str) -> NDArray[Any]:
    """What a column has for an issue that is not listed."""
    if name == "behind":
        return np.array([NEVER_KNOWN])
    dtype = DTYPES.get(name, np.dtype(object))
    return np.array([{"O": "", "f": np.nan, "S": b""}.get(dtype.kind, 0)], dtype)
