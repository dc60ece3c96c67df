"""A demo market built once by the real refresh, and windows opened on copies of it."""

from __future__ import annotations

import gc
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.settings import Home, Settings
from jpviewer.ui.layout import Layout
from jpviewer.ui.session import Session

OpenWindow = Callable[..., Session]
MUCH = 50_000
ENGLISH = Settings("en", "dark")


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """As in the program: widgets are collected on this thread, not on a lane's."""
    gc.disable()
    yield
    if gc.get_count()[0] > MUCH:
        gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def demo_market(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The home of a small demo market."""
    base = tmp_path_factory.mktemp("market")
    command = [sys.executable, "-m", "jpviewer", "refresh", "--demo", "--home", str(base)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return Home(base / "demo-small")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home."""
    return Home(tmp_path / "home")


@pytest.fixture
def full_home(home: Home, demo_market: Home) -> Home:
    """A home with the demo market's cache."""
    shutil.copytree(demo_market.path, home.path)
    return home


@pytest.fixture
def open_window(qtbot: QtBot, full_home: Home) -> Iterator[OpenWindow]:
    """Opens windows on the full home, one after the other, and closes the last."""
    sessions: list[Session] = []

    def close() -> None:
        for session in sessions:
            session.window.close()
            assert session.close()
        sessions.clear()

    def open_(layout: Layout | None = None, settings: Settings = ENGLISH) -> Session:
        close()
        session = Session(full_home, settings, full_home, "small", automatic=False)
        sessions.append(session)
        with qtbot.waitSignal(session.window.begun, timeout=20_000):
            session.window.open(layout)
        settle(qtbot, session)
        return session

    yield open_
    close()


def settle(qtbot: QtBot, session: Session) -> None:
    """Waits until every panel has drawn what it asked for."""
    qtbot.waitUntil(lambda: not (session.reading.busy or session.writing.busy), timeout=20_000)
