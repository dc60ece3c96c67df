"""Interleaved measuring: the machine's mood falls on both sides alike."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

Timed = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison; `ratio` is ours / other and holds when it is at most `goal`."""

    name: str
    ours: float
    other: float
    unit: str
    ratio: float
    goal: float
    holds: bool


def compare(name: str, ours: Timed, other: Timed, unit: str, goal: float, runs: int = 5) -> Row:
    """Medians of interleaved runs, after one of each that does not count."""
    ours()
    other()
    pairs = [(ours(), other()) for _ in range(runs)]
    mine, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    return row(name, mine, theirs, unit, goal)


def row(name: str, ours: float, other: float, unit: str, goal: float) -> Row:
    """A comparison of two figures at hand."""
    ratio = ours / other
    return Row(name, ours, other, unit, ratio, goal, ratio <= goal)


def seconds(work: Callable[[], object]) -> Timed:
    """Wall-clock seconds of a piece of work."""

    def timed() -> float:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started

    return timed


def child(command: Sequence[str], **options: object) -> tuple[float, float]:
    """CPU seconds and peak memory (MB) of a command, which must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, after.ru_maxrss / 1024


def program(*arguments: str) -> list[str]:
    """The command line of our own program."""
    return [sys.executable, "-m", "jpviewer", *arguments]


def report(rows: Sequence[Row], path: Path) -> None:
    """Prints a table and writes the rows as JSON."""
    width = max(len(each.name) for each in rows)
    print(f"{'':{width}}  {'ours':>10}  {'other':>10}  unit   {'ratio':>7}  {'goal':>7}")
    for each in rows:
        print(
            f"{each.name:{width}}  {each.ours:10.3f}  {each.other:10.3f}  {each.unit:5}  "
            f"{each.ratio:7.3f}  {each.goal:7.3f}  {'ok' if each.holds else 'MISSED'}"
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(each) for each in rows], indent=1) + "\n", "utf-8")
