"""How long it takes to stop: a refresh whose host hangs, and the window while a refresh runs."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import trustme

from benchmarks.measure import Row, program, row
from jpviewer.settings import Home
from jpviewer.ui.work.refresher import Child, child_command
from tests.world import faults
from tests.world.exchange import issues
from tests.world.truth import Truth
from tests.world.world import World

RUNS = 5
CANCEL, CLOSE = 1.0, 2.0
"""Seconds within which a user sees that it stopped."""


def rows(folder: Path) -> Iterator[Row]:
    with World(Truth(issues=issues(5, 5, 5)), trustme.CA(), folder) as world:
        world.faults.add(faults.hang, "yahoo.com")
        with mock.patch.dict(os.environ, world.environment()):
            spent = [_cancel(world, folder / f"hung{number}") for number in range(RUNS)]
    yield row("cancelling a refresh that waits", statistics.median(spent), CANCEL, "s", 1.0)
    spent = [_close(folder / f"closed{number}") for number in range(RUNS)]
    yield row("closing while a refresh runs", statistics.median(spent), CLOSE, "s", 1.0)


def _cancel(world: World, home: Path) -> float:
    """From the user's wish until the child is gone."""
    world.forget()
    child = Child(child_command(Home(home), "en"), lambda _: None, lambda *_: None)
    while not world.asked("yahoo.com"):
        assert not child.join(0.01)
    started = time.perf_counter()
    child.stop()
    assert child.join(60)
    return time.perf_counter() - started


def _close(home: Path) -> float:
    """From the wish to close until the process is gone."""
    command = program("--demo", "--demo-size", "full", "--home", str(home))
    running = Home(home / "demo-full").refresh_lock.with_suffix(".json")
    with subprocess.Popen(command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as window:
        while not running.exists():
            assert window.poll() is None
            time.sleep(0.01)
        started = time.perf_counter()
        window.send_signal(signal.SIGTERM)
        window.wait(60)
        return time.perf_counter() - started
