"""From the start of the process to what is painted, beside a bare QMainWindow."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, Timed, compare


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    home = str(full / "demo-full")
    bare = _opening("bare")
    yield compare("frame and rows against a bare window", _opening("rows", home), bare, "s", 3.0)
    yield compare("all panels against a bare window", _opening("all", home), bare, "s", 6.0)


def _opening(*arguments: str) -> Timed:
    def timed() -> float:
        command = [sys.executable, "-m", "benchmarks.opening", *arguments]
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - started

    return timed
