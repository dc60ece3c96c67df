"""Fixtures that every test may use: a world on loopback, and a client that lives in it."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from jpviewer.sources.http import Client
from tests.length import at_length
from tests.patience import PatientBot
from tests.screen import Screen, open_screen
from tests.world.truth import Truth
from tests.world.world import World

# What everybody runs is the same each time; a long run looks elsewhere.
settings.register_profile("jpviewer", deadline=None, derandomize=at_length(short=True, full=False))
settings.load_profile("jpviewer")


MUCH = 50_000
"""Objects after which a test's garbage is collected."""


@pytest.fixture
def garbage() -> Iterator[None]:
    """As in the program: widgets are collected on this thread, not on a lane's or a server's."""
    gc.disable()
    yield
    if gc.get_count()[0] > MUCH:
        gc.collect()
    gc.enable()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Signs the world's certificates."""
    return trustme.CA()


@pytest.fixture(scope="session")
def truth() -> Truth:
    """What the world shows, and what tests compare with."""
    return Truth()


@pytest.fixture
def world(
    truth: Truth, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    """A world of its own for each test, on Friday 2026-11-20 at 16:05, which this process lives in.

    Nobody else may have been asked when the test is over.
    """
    with World(truth, authority, tmp_path) as world:
        for name, value in world.environment().items():
            monkeypatch.setenv(name, value)
        yield world
        assert world.strangers == []


@pytest.fixture
def stop() -> threading.Event:
    """Set, it ends what the client does."""
    return threading.Event()


@pytest.fixture
def client(world: World, stop: threading.Event) -> Iterator[Client]:
    """A client in the world, quick and impatient: five seconds without a byte are too long."""
    with Client(pace=200, stop=stop, now=lambda: world.now, patience=5) as client:
        yield client


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose small demo market is built, by the command; tests only read its cache."""
    home = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "jpviewer", "refresh", "--demo", "--home", str(home)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True)
    return home


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A virtual display with a window manager, for tests marked `display`."""
    with open_screen(tmp_path_factory.mktemp("screen")) as screen:
        yield screen
