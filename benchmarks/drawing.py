"""Frames of our plot beside a bare widget, pyqtgraph's own ways and finplot, round by round.

Ratios are of processor time, percentiles too: by the clock a frame that is twice as long is
interrupted by the machine's other work more than twice as often.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from importlib.util import find_spec
from statistics import mean, median

from benchmarks.measure import Row, row

ROUNDS = 9
FEW, MANY, LONG = 2_500, 100_000, 10_000
Milliseconds = list[list[float]]
"""Of each round the frames, by the processor or by the clock."""


def rows() -> Iterator[Row]:
    yield from _pan()
    ours, floor = _interleaved([("ours", "zoom", MANY), ("floor", "zoom", MANY)])
    p99, bare = (_percentile(side["wall"], 99) for side in (ours, floor))
    limit = max(8.0, 2 * bare)
    yield row("zoom-out to 100,000 candles, p99: 8 ms or twice bare", p99, limit, "ms", 1.0)
    ours, curves = _interleaved([("our_lines", "whole", LONG), ("curves", "whole", LONG)])
    yield _cpu("20 lines of 10,000 sessions, PlotCurveItem", ours, curves, 1 / 8)
    yield row("memory of 100,000 candles", _megabytes(), 8.0, "MB", 1.0)


def _pan() -> Iterator[Row]:
    sides = [("ours", "pan", FEW), ("floor", "pan", FEW), ("example", "pan", FEW)]
    sides.append(("ours", "pan", MANY))
    if find_spec("finplot"):
        sides.append(("finplot", "pan", FEW))
    ours, floor, example, many, *finplot = _interleaved(sides)
    yield _cpu("pan of 2,500 candles, CPU: a bare widget", ours, floor, 2.0)
    for share in (50, 99):
        mine, bare = (_percentile(side["cpu"], share) for side in (ours, floor))
        yield row(f"pan of 2,500 candles, p{share}: a bare widget", mine, bare, "ms", 2.0)
    yield _cpu("pan of 2,500 candles, CPU: pyqtgraph's example", ours, example, 1 / 4)
    yield _cpu("pan of 100,000 candles, CPU: of 2,500", many, ours, 1.3)
    for each in finplot:
        yield _cpu("pan of 2,500 candles, CPU: finplot", ours, each, 1 / 3)
    if not finplot:
        print("finplot is not installed: not compared", file=sys.stderr)


def _interleaved(sides: Sequence[tuple[str, str, int]]) -> list[dict[str, Milliseconds]]:
    """Every side in a process of its own, one round of each after the other."""
    found: list[dict[str, Milliseconds]] = [{"wall": [], "cpu": []} for _ in sides]
    with ExitStack() as stack:
        easels = [stack.enter_context(_easel(*side)) for side in sides]
        for each in easels:
            _ask(each, "")
        for _ in range(ROUNDS):
            for each, known in zip(easels, found, strict=True):
                for clock, frames in _ask(each, "round\n").items():
                    known[clock].append(frames)
        for each in easels:
            each.kill()
    return found


def _easel(side: str, work: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.easel", side, work, str(count)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)


def _ask(easel: subprocess.Popen[str], wish: str) -> dict[str, list[float]]:
    assert easel.stdin is not None
    assert easel.stdout is not None
    easel.stdin.write(wish)
    easel.stdin.flush()
    answer: dict[str, list[float]] = json.loads(easel.stdout.readline())
    return answer


def _cpu(
    name: str, ours: dict[str, Milliseconds], other: dict[str, Milliseconds], goal: float
) -> Row:
    mine, theirs = (median(map(mean, side["cpu"])) for side in (ours, other))
    return row(name, mine, theirs, "ms", goal)


def _percentile(rounds: Milliseconds, share: int) -> float:
    """The median of the rounds' percentiles: one disturbed moment is a percentile by itself."""
    places = (min(len(each) * share // 100, len(each) - 1) for each in rounds)
    return median(sorted(each)[place] for each, place in zip(rounds, places, strict=True))


def _megabytes() -> float:
    """What a drawn series of many candles keeps, without the figures it was given."""
    command = [sys.executable, "-m", "benchmarks.easel", "memory", str(MANY)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return float(told.stdout) / 1e6
