"""A frame of the window while a refresh runs, beside the same frame when nothing else does."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, row


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    command = [sys.executable, "-m", "benchmarks.dragging", str(full / "demo-full")]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    busy, idle = json.loads(found.stdout)
    yield row("frame while a refresh runs, against idle", busy * 1e3, idle * 1e3, "ms", 1.3)
