"""What a panel waits for its figures while a refresh writes, beside the same when nobody does."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.measure import Row, program, row, seconds
from jpviewer.store import figures
from jpviewer.store.store import Store
from jpviewer.ui.panels import chart, flows, segments, watchlist

QUERIES, ROUNDS, GOAL = 100, 3, 1.5


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it; a copy of it is written into."""
    home = full / "read"
    shutil.copytree(full / "demo-full", home / "demo-full")
    idle: dict[str, list[float]] = {}
    busy: dict[str, list[float]] = {}
    with Store(home / "demo-full" / "cache.db") as store:
        loads = _loads(store)
        _ask(store, loads, {})
        for _ in range(ROUNDS):
            _ask(store, loads, idle)
            with _writing(home):
                _ask(store, loads, busy)
    shutil.rmtree(home)
    for name in loads:
        ours, other = (float(np.percentile(each[name], 99)) * 1e3 for each in (busy, idle))
        yield row(f"{name} while a refresh writes, p99", ours, other, "ms", GOAL)


def _loads(store: Store) -> dict[str, Callable[[Store], object]]:
    code = figures.largest(store)
    return {
        "segments": partial(segments.load, choices=segments.Choices()),
        "flows": partial(flows.load, choices=flows.Choices()),
        "ranking": partial(watchlist.load, english=True),
        "chart": partial(chart.load, code=code, range_="1y"),
    }


def _ask(
    store: Store, loads: dict[str, Callable[[Store], object]], spent: dict[str, list[float]]
) -> None:
    for _ in range(QUERIES):
        for name, load in loads.items():
            spent.setdefault(name, []).append(seconds(partial(load, store))())


@contextmanager
def _writing(home: Path) -> Iterator[None]:
    """A child that fetches every stock's ten years again, as the window has it done."""
    with closing(sqlite3.connect(home / "demo-full" / "cache.db")) as plain:
        plain.execute("UPDATE spans SET first = last")
        plain.commit()
    command = program("refresh", "--child", "--demo", "--demo-size", "full", "--home", str(home))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if b'"yahoo_bars"' in line:
                break
        yield
        assert child.poll() is None
        child.kill()
