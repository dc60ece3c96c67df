"""The demo market gives the gate nothing to say."""

from __future__ import annotations

import numpy as np

from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import Columns
from jpviewer.refresh.checks import own_faults
from jpviewer.refresh.neighbours import judge
from jpviewer.sources.demo import answers
from jpviewer.sources.demo.bars import history
from jpviewer.sources.demo.roster import SCALES, roster
from jpviewer.sources.demo.sessions import NOW, calendar, window
from tests.length import at_length


def with_ids(columns: Columns, symbols: list[str]) -> Columns:
    places = {symbol: place for place, symbol in enumerate(symbols)}
    ids = np.array([places[each] for each in columns["symbol"].tolist()], np.int64)
    return {name: values for name, values in columns.items() if name != "symbol"} | {"id": ids}


def test_every_bar_of_the_demo_market_passes() -> None:
    size = at_length("small", "full")
    stocks = roster(size)
    symbols: list[str] = stocks.symbol.tolist()
    sessions = len(window(SCALES[size].years))
    known: Calendar = calendar()
    for start in range(0, len(symbols), 40):
        rows = slice(start, min(start + 40, len(symbols)))
        past = history(stocks, rows, sessions)
        bars = with_ids(answers.bars(stocks, rows, past), symbols)
        actions = with_ids(answers.actions(stocks, rows, past), symbols)
        split = actions["action"] == "split"
        splits = {name: actions[name][split] for name in ("id", "day", "value")}
        none = {name: values[:0] for name, values in bars.items()}
        everything = np.arange(len(symbols))
        assert not own_faults(bars, known, NOW, np.ones(len(bars["id"]), bool)).any()
        assert not judge(bars, none, splits, known, everything).new.any()
