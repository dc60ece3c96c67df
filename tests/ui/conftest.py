"""Windows opened on copies of the demo market."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store, prepare
from jpviewer.store.user_file import UserFile
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.layout import Layout
from jpviewer.ui.lane import Lane
from jpviewer.ui.session import Session
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme
from tests.patience import PATIENCE

OpenWindow = Callable[..., Session]
ENGLISH = Settings("en", "dark")


@pytest.fixture(autouse=True)
def tidied(garbage: None) -> None:
    """Every test here makes widgets."""


@pytest.fixture(scope="package", autouse=True)
def swept() -> Iterator[None]:
    """What is left of the widgets goes before a test with threads can collect it on one of them."""
    yield
    gc.collect()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home."""
    return Home(tmp_path / "home")


@pytest.fixture
def full_home(home: Home, demo: Path) -> Home:
    """A home with the demo market's cache."""
    shutil.copytree(demo / "demo-small", home.path)
    return home


@pytest.fixture
def desk(qtbot: QtBot, home: Home) -> Iterator[Desk]:
    """A desk without a window, its cache empty."""
    prepare(home.cache)
    reading: Lane[Store] = Lane(lambda: Store(home.cache))
    writing: Lane[UserFile] = Lane(lambda: UserFile(home.user))
    theme = make_theme(True, "auto", "en")
    yield Desk(home, Settings("en"), theme, Formats("en"), reading, writing)
    assert reading.close(PATIENCE)
    assert writing.close(PATIENCE)


@pytest.fixture
def open_window(qtbot: QtBot, full_home: Home) -> Iterator[OpenWindow]:
    """Opens windows on the full home, one after the other, and closes the last."""
    sessions: list[Session] = []

    def close() -> None:
        for session in sessions:
            settle(qtbot, session)
            session.window.close()
            assert session.close()
        sessions.clear()

    def open_(layout: Layout | None = None, settings: Settings = ENGLISH) -> Session:
        close()
        session = Session(full_home, settings, full_home, "small", automatic=False)
        sessions.append(session)
        with qtbot.waitSignal(session.window.begun):
            session.window.open(layout)
        settle(qtbot, session)
        return session

    yield open_
    close()


def settle(qtbot: QtBot, session: Session) -> None:
    """Waits until every panel has drawn what it asked for."""
    qtbot.waitUntil(lambda: not (session.reading.busy or session.writing.busy))
