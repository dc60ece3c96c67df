"""The ranking of 3,900 stocks beside the plain pandas way from the same bars."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from benchmarks.measure import Row, child, compare, program, row, seconds
from jpviewer.analytics.liquidity import days_to_exit
from jpviewer.analytics.ranking import order
from jpviewer.store import figures
from jpviewer.store.store import Store

CPU_GOAL = 0.6


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    cache = full / "demo-full" / "cache.db"
    with Store(cache) as store:

        def ours() -> None:
            columns = dict(figures.stocks(store))
            columns["days_to_exit"] = days_to_exit(columns["adv60_median"], 1e8, 0.2)
            order(columns, "days_to_exit", ascending=True)

        yield compare(
            "ranking against pandas", seconds(ours), seconds(lambda: _pandas(cache)), "s", 1 / 20
        )
    environment = os.environ | {"JPVIEWER_HOME": str(full)}
    cpu = [
        child(
            program("export", "ranking", "--top", "20", "--demo", "--demo-size", "full"),
            env=environment,
        )[0]
        for _ in range(5)
    ]
    yield row("export ranking, CPU of the command", sorted(cpu)[2], CPU_GOAL, "s", 1.0)


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
