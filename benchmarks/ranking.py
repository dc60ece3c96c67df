"""The ranking of 3,900 stocks beside the plain pandas way from the same bars."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd

from benchmarks.measure import Row, child, compare, program, row, seconds
from jpviewer.analytics.holding import Terms, holding
from jpviewer.analytics.liquidity import days_to_exit
from jpviewer.analytics.ranking import change_since, order
from jpviewer.analytics.screening import Rows
from jpviewer.market.filters.grammar import parse
from jpviewer.store import closes
from jpviewer.store.board import board
from jpviewer.store.store import Store

CPU_GOAL = 0.6
LINE = "segment:growth cap>10bn adv20>100m exit<5 ret60>10% bio"
SPAN_SESSIONS = 180
KEY_SECONDS, RERANK_SECONDS = 0.005, 0.02


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    cache = full / "demo-full" / "cache.db"
    with Store(cache) as store:

        def ours() -> None:
            columns = dict(board(store))
            columns["days_to_exit"] = days_to_exit(columns["adv60_median"], 1e8, 0.2)
            order(columns, "days_to_exit", ascending=True)

        yield compare(
            "ranking against pandas", seconds(ours), seconds(lambda: _pandas(cache)), "s", 1 / 20
        )
        yield from _on_screen(store, cache)
    environment = os.environ | {"JPVIEWER_HOME": str(full)}
    cpu = [
        child(
            program("export", "ranking", "--top", "20", "--demo", "--demo-size", "full"),
            env=environment,
        )[0]
        for _ in range(5)
    ]
    yield row("export ranking, CPU of the command", sorted(cpu)[2], CPU_GOAL, "s", 1.0)


def _on_screen(store: Store, cache: Path) -> Iterator[Row]:
    """What happens while a user types, changes a position or drags a span."""
    market = board(store)
    ready = Rows({**market, **holding(market, Terms())})
    yield _fixed(
        "filter of the whole market, a key", lambda: ready.wanted(parse(LINE).filter), KEY_SECONDS
    )

    def rerank() -> None:
        order({**market, **holding(market, Terms(3e8, 0.1))}, "days_to_exit", ascending=True)

    yield _fixed("a position changed and ranked anew", rerank, RERANK_SECONDS)
    day = _day(cache, SPAN_SESSIONS)
    yield compare(
        "change of the whole market since a day, against pandas",
        seconds(lambda: change_since(market, closes.by_then(store, day))),
        seconds(lambda: _pandas_change(cache, day)),
        "s",
        1 / 20,
    )


def _fixed(name: str, work: Callable[[], object], goal: float) -> Row:
    """The median of some runs against so many seconds."""
    spent = sorted(seconds(work)() for _ in range(9))[4]
    return row(name, spent, goal, "s", 1.0)


def _day(cache: Path, back: int) -> int:
    with sqlite3.connect(cache) as plain:
        (day,) = plain.execute(
            "SELECT day FROM sessions WHERE day <= (SELECT max(as_of) FROM figures) "
            "ORDER BY day DESC LIMIT 1 OFFSET ?",
            (back,),
        ).fetchone()
    return int(day)


def _pandas_change(cache: Path, day: int) -> pd.Series[float]:
    with sqlite3.connect(cache) as plain:
        bars = pd.read_sql("SELECT id, day, close FROM bars WHERE day >= ?", plain, params=[day])
    closes = bars.sort_values("day").groupby("id")["close"]
    return closes.last() / closes.first() - 1


def _pandas(cache: Path) -> pd.DataFrame:
    """What one would write without figures kept ready: last 60 sessions, group by stock."""
    with sqlite3.connect(cache) as plain:
        (since,) = plain.execute(
            "SELECT day FROM sessions WHERE day <= (SELECT max(as_of) FROM figures) "
            "ORDER BY day DESC LIMIT 1 OFFSET 60"
        ).fetchone()
        bars = pd.read_sql(
            "SELECT id, day, close, volume FROM bars WHERE day >= ?", plain, params=[since]
        )
    bars["turnover"] = bars["close"] * bars["volume"]
    groups = bars.groupby("id")
    table = pd.DataFrame(
        {
            "adv20": groups["turnover"].apply(lambda part: part.tail(20).mean()),
            "median": groups["turnover"].median(),
            "change": groups["close"].apply(lambda part: part.iloc[-1] / part.iloc[0] - 1),
        }
    )
    table["days_to_exit"] = 1e8 / (0.2 * table["median"])
    return table.sort_values("days_to_exit")
