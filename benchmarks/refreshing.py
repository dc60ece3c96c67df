"""What a refresh of the whole market costs: CPU seconds and peak memory of the child."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import trustme

from benchmarks.measure import Row, child, program, row
from tests.world.exchange import issues
from tests.world.truth import Truth
from tests.world.world import World

CPU_GOAL, MEMORY_GOAL = 30.0, 600.0


def rows(folder: Path) -> Iterator[Row]:
    """Builds the full demo market in `folder`, and fetches a made-up one over loopback."""
    command = program("refresh", "--demo", "--demo-size", "full", "--home", str(folder))
    cpu, memory = child(command)
    yield row("full demo market, CPU of the child", cpu, CPU_GOAL, "s", 1.0)
    yield row("full demo market, peak memory", memory, MEMORY_GOAL, "MB", 1.0)
    yield from _fetched(folder)


def _fetched(folder: Path) -> Iterator[Row]:
    """3,900 stocks by the unmodified yfinance from a server on loopback, ours and bare."""
    truth = Truth(issues=issues(1660, 1610, 630))
    symbols = [issue.symbol for issue in truth.issues if issue.symbol in truth.market.securities]
    with World(truth, trustme.CA(), folder) as world:
        environment = os.environ | world.environment()
        command = program("refresh", "--pace", "1000", "--home", str(folder / "fetched"))
        cpu, memory = child(command, env=environment)
        plain = [*command[:1], "-m", "benchmarks.plain_yahoo", str(folder / "plain")]
        floor, _ = child(plain, env=environment, told=" ".join(symbols).encode())
    yield row("refresh of 3,900 stocks against bare yfinance, CPU", cpu, floor, "s", 2.0)
    yield row("refresh of 3,900 stocks, peak memory", memory, MEMORY_GOAL, "MB", 1.0)
