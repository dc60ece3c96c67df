"""What a refresh of the whole market costs: CPU seconds and peak memory of the child."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, child, program, row

CPU_GOAL, MEMORY_GOAL = 30.0, 600.0


def rows(full: Path) -> Iterator[Row]:
    """Builds the full demo market: 3,900 stocks, ten years, figures and composites."""
    environment = os.environ | {"JPVIEWER_HOME": str(full)}
    command = program("refresh", "--demo", "--demo-size", "full")
    cpu, memory = child(command, env=environment)
    yield row("full demo market, CPU of the child", cpu, CPU_GOAL, "s", 1.0)
    yield row("full demo market, peak memory", memory, MEMORY_GOAL, "MB", 1.0)
