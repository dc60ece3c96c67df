"""Runs every benchmark, prints a table, writes build/bench.json."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks import (
    drawing,
    figures,
    frames,
    growing,
    judging,
    leaving,
    listing,
    mapping,
    panels,
    ranking,
    reading,
    refreshing,
    startup,
    storing,
    switching,
    tables,
    terms,
)
from benchmarks.measure import Row, report

OUT = Path(__file__).parent.parent / "build" / "bench.json"


def every(folder: Path) -> Iterator[Row]:
    yield from refreshing.rows(folder)
    yield from storing.rows(folder)
    yield from growing.rows(folder)
    yield from judging.rows()
    yield from ranking.rows(folder)
    yield from figures.rows(folder)
    yield from tables.rows(folder)
    yield from terms.rows(folder)
    yield from reading.rows(folder)
    yield from leaving.rows(folder)
    yield from listing.rows(folder)
    yield from startup.rows(folder)
    yield from panels.rows(folder)
    yield from switching.rows(folder)
    yield from frames.rows(folder)
    yield from drawing.rows()
    yield from mapping.rows()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        report(list(every(Path(name))), OUT)
