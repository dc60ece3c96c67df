"""The gate over a market's bars beside one ordering of their closes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.measure import Row, compare, seconds
from jpviewer.market.tables import Columns
from jpviewer.refresh.checks import own_faults
from jpviewer.refresh.neighbours import judge
from jpviewer.sources.demo import answers
from jpviewer.sources.demo.bars import history
from jpviewer.sources.demo.roster import SCALES, roster
from jpviewer.sources.demo.sessions import NOW, calendar, window

STOCKS, AT_ONCE = 400, 40
"""Stocks of the market, and of one answer of its backfill."""


def rows() -> Iterator[Row]:
    known, everybody = calendar(), np.arange(STOCKS)
    parts = [_part(start) for start in range(0, STOCKS, AT_ONCE)]

    def ours() -> None:
        for bars, splits in parts:
            none = {name: values[:0] for name, values in bars.items()}
            own_faults(bars, known, NOW, np.ones(len(bars["id"]), bool))
            judge(bars, none, splits, known, everybody)

    def other() -> None:
        for bars, _ in parts:
            np.argsort(bars["close"])

    yield compare(
        "the gate against one ordering of the closes", seconds(ours), seconds(other), "s", 5.0
    )


def _part(start: int) -> tuple[Columns, Columns]:
    """Bars and splits of some stocks."""
    stocks, some = roster("small"), slice(start, start + AT_ONCE)
    past = history(stocks, some, len(window(SCALES["small"].years)))
    places = {symbol: place for place, symbol in enumerate(stocks.symbol.tolist())}
    bars = _numbered(answers.bars(stocks, some, past), places)
    actions = _numbered(answers.actions(stocks, some, past), places)
    split = actions["action"] == "split"
    return bars, {name: actions[name][split] for name in ("id", "day", "value")}


def _numbered(columns: Columns, places: dict[str, int]) -> Columns:
    ids = np.array([places[each] for each in columns["symbol"].tolist()], np.int64)
    return {name: values for name, values in columns.items() if name != "symbol"} | {"id": ids}
