"""What refreshing the whole market costs: requests, CPU and memory of the child, and its pace."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import trustme

from benchmarks.measure import Row, child, program, row
from tests.world.exchange import issues
from tests.world.truth import Truth
from tests.world.world import World

DEMO_CPU_GOAL, EVENING_CPU_GOAL = 30.0, 15.0
MEMORY_GOAL = 500.0
REQUESTS_GOAL = 110
STOCK_CPU_GOAL = 20.0
"""Milliseconds beyond what yfinance itself costs."""
PACE = 2.0
EVENING_AFTER = "2026-11-24T16:05+09:00"
"""The session after the one that the world stands at."""


def rows(folder: Path) -> Iterator[Row]:
    """Builds the full demo market in `folder`, and fetches made-up ones over loopback."""
    command = program("refresh", "--demo", "--demo-size", "full", "--home", str(folder))
    cpu, memory = child(command)
    yield row("full demo market, CPU of the child", cpu, DEMO_CPU_GOAL, "s", 1.0)
    yield row("full demo market, peak memory", memory, MEMORY_GOAL, "MB", 1.0)
    yield from _fetched(folder)
    yield _paced(folder)


def _fetched(folder: Path) -> Iterator[Row]:
    """3,900 stocks by the unmodified yfinance from a server on loopback, ours and bare."""
    truth = Truth(issues=issues(1660, 1610, 630))
    symbols = [issue.symbol for issue in truth.issues if issue.symbol in truth.market.securities]
    with World(truth, trustme.CA(), folder) as world:
        command = program("refresh", "--pace", "1000", "--home", str(folder / "fetched"))
        environment = os.environ | world.environment()
        cpu, memory = child(command, env=environment)
        plain = [*command[:1], "-m", "benchmarks.plain_yahoo", str(folder / "plain")]
        floor, _ = child(plain, env=environment, told=" ".join(symbols).encode())
        beyond = 1000 * (cpu - floor) / len(symbols)
        yield row("backfill, CPU a stock beyond yfinance's", beyond, STOCK_CPU_GOAL, "ms", 1.0)
        yield row("backfill of 3,900 stocks, peak memory", memory, MEMORY_GOAL, "MB", 1.0)
        world.set_clock(EVENING_AFTER)
        world.forget()
        cpu, memory = child(command, env=os.environ | world.environment())
        asked = len(world.asked("yahoo.com"))
    yield row("an evening of 3,900 stocks, requests to Yahoo", asked, REQUESTS_GOAL, "", 1.0)
    yield row("an evening of 3,900 stocks, CPU", cpu, EVENING_CPU_GOAL, "s", 1.0)
    yield row("an evening of 3,900 stocks, peak memory", memory, MEMORY_GOAL, "MB", 1.0)


def _paced(folder: Path) -> Row:
    """Some sixty charts at the usual pace, from the first arrival to the last."""
    with World(Truth(issues=issues(20, 20, 20)), trustme.CA(), folder) as world:
        command = program("refresh", "--pace", str(PACE), "--home", str(folder / "paced"))
        child(command, env=os.environ | world.environment())
        arrivals = [each.at for each in world.asked("yahoo.com")]
    took, allowed = arrivals[-1] - arrivals[0], (len(arrivals) - 1) / PACE
    return row("a backfill at the usual pace, wall time", took, allowed, "s", 1.05)
