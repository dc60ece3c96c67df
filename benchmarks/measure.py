"""Interleaved measuring: the machine's mood falls on both sides alike."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

SUCCESS = (0, 3)
"""Done, or done in part: a made-up market holds a stock that Yahoo does not know."""

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


def child(
    command: Sequence[str], env: dict[str, str] | None = None, told: bytes = b""
) -> tuple[float, float]:
    """CPU seconds and peak memory (MB) of a command, which must succeed."""
    with subprocess.Popen(
        command, env=env, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as process:
        assert process.stdin is not None
        process.stdin.write(told)
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in SUCCESS:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


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
