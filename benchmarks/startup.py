"""From the start of the process to what is painted, beside a bare QMainWindow."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, Timed, compare

RUNS = 11
"""More than elsewhere: a start is short, and what else a machine does falls on few of them."""


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    home = str(full / "demo-full")
    with tempfile.TemporaryDirectory() as compiled:
        bare = _opening(compiled, "bare")
        listed = _opening(compiled, "rows", home)
        yield compare("frame and rows against a bare window", listed, bare, "s", 3.0, RUNS)
        drawn = _opening(compiled, "all", home)
        yield compare("all panels against a bare window", drawn, bare, "s", 6.0, RUNS)


def _opening(compiled: str, *arguments: str) -> Timed:
    """What an installed program costs: it is compiled once, whatever this shell says of that."""
    here = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = here | {"PYTHONPYCACHEPREFIX": compiled}

    def timed() -> float:
        command = [sys.executable, "-m", "benchmarks.opening", *arguments]
        started = time.perf_counter()
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - started

    return timed
