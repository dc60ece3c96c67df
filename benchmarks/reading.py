"""What a panel waits for its figures while a refresh writes, beside the same when nobody does."""

from __future__ import annotations

import shutil
import sqlite3
import statistics
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.measure import Row, program, row, seconds
from jpviewer.store import figures
from jpviewer.store.store import Store
from jpviewer.ui.charting import study
from jpviewer.ui.charting.choices import ChartChoices
from jpviewer.ui.comparison import load as comparison
from jpviewer.ui.flowing import shown
from jpviewer.ui.flowing.study import Question
from jpviewer.ui.panels import watchlist

QUERIES, ROUNDS, GOAL = 150, 5, 1.5

Spent = dict[str, float]
"""By panel, the 99th percentile of one round in milliseconds."""


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it; a copy of it is written into.

    The median of the rounds: one disturbed moment of the machine is a percentile by itself.
    """
    home = full / "read"
    shutil.copytree(full / "demo-full", home / "demo-full")
    idle: list[Spent] = []
    busy: list[Spent] = []
    cache = home / "demo-full" / "cache.db"
    with Store(cache) as store:
        loads = _loads(store)
    _ask(cache, loads)
    for _ in range(ROUNDS):
        idle.append(_ask(cache, loads))
        with _writing(home):
            busy.append(_ask(cache, loads))
    shutil.rmtree(home)
    for name in loads:
        ours, other = (statistics.median(each[name] for each in side) for side in (busy, idle))
        yield row(f"{name} while a refresh writes, p99", ours, other, "ms", GOAL)


def _loads(store: Store) -> dict[str, Callable[[Store], object]]:
    code = figures.largest(store)
    return {
        "segments": partial(comparison.load, choices=comparison.Choices()),
        "flows": partial(shown.load, question=Question()),
        "ranking": partial(watchlist.load, english=True),
        "chart": partial(study.load, question=study.Question(code, "1y", ChartChoices())),
    }


def _ask(cache: Path, loads: dict[str, Callable[[Store], object]]) -> Spent:
    """Each of a store that remembers nothing: what others write is never remembered either."""
    spent: dict[str, list[float]] = {name: [] for name in loads}
    for _ in range(QUERIES):
        for name, load in loads.items():
            with Store(cache) as store:
                spent[name].append(seconds(partial(load, store))())
    return {name: float(np.percentile(each, 99)) * 1e3 for name, each in spent.items()}


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
