"""A cache that turns out to be damaged, or is replaced, while the window shows it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market import watchlists
from jpviewer.settings import Home, Settings
from jpviewer.store.damage import asides
from jpviewer.store.figures import largest
from jpviewer.store.mending import begin_anew
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui.frame.banner import Banner
from jpviewer.ui.session import Session
from tests.patience import PATIENCE
from tests.store import harm
from tests.ui.conftest import settle


@pytest.fixture
def base(demo: Path, tmp_path: Path) -> Home:
    """A user's home in which the demo market is built."""
    shutil.copytree(demo / "demo-small", tmp_path / "demo-small")
    return Home(tmp_path)


@pytest.fixture
def home(base: Home) -> Home:
    return Home(base.path / "demo-small")


@pytest.fixture
def session(qtbot: QtBot, base: Home, home: Home) -> Iterator[Session]:
    """Not yet on the screen; it refreshes by itself."""
    session = Session(home, Settings("en", "dark"), base, "small")
    yield session
    session.window.close()
    session.close()
    assert session.work.close(PATIENCE)


def stocks(home: Home) -> str:
    with Store(home.cache) as store:
        return largest(store)


def told(session: Session) -> list[str]:
    return [banner.text for banner in session.window.findChildren(Banner)]


def test_damage_is_mended_before_the_eyes_of_the_user(
    qtbot: QtBot, home: Home, session: Session
) -> None:
    harm.pages_of("composites")(home.cache)
    session.window.open(None)
    qtbot.waitUntil(lambda: len(asides(home.cache)) == 1)
    qtbot.waitUntil(lambda: len(told(session)) == 1)
    assert asides(home.cache)[0].name in told(session)[0]
    with qtbot.waitSignal(session.work.ended) as ended:
        pass
    assert ended.args == [0, ""]
    settle(qtbot, session)
    assert stocks(home) != ""
    shown: list[str] = []
    session.reading.ask(largest, shown.append, session)
    qtbot.waitUntil(lambda: shown == [stocks(home)])
    assert len(told(session)) == 1


def test_a_cache_that_another_program_replaced_is_read_on(
    qtbot: QtBot, home: Home, session: Session
) -> None:
    with qtbot.waitSignal(session.window.begun):
        session.window.open(None)
    settle(qtbot, session)
    with Store(home.cache) as other:
        other.note_damage()
    assert begin_anew(home.cache) is not None
    shown: list[str] = []
    session.reading.ask(largest, shown.append, session)
    qtbot.waitUntil(lambda: shown == [""])
    qtbot.waitUntil(lambda: len(told(session)) == 1)
    with qtbot.waitSignal(session.work.ended):
        pass
    assert stocks(home) != ""


def test_lists_that_were_damaged_come_back_and_an_edit_goes_on(
    qtbot: QtBot, home: Home, session: Session
) -> None:
    with UserFile(home.user) as file:
        file.edit(lambda lists: watchlists.create(lists, 1, "Mine"))
        file.edit(lambda lists: watchlists.add(lists, 1, ["7203"], at=5))
        for copy in home.backups.iterdir():
            copy.unlink()
        file.back_up()
    with qtbot.waitSignal(session.window.begun):
        session.window.open(None)
    settle(qtbot, session)
    strange = home.path / "strange.db"
    shutil.copy(home.user, strange)
    harm.text(strange)
    strange.replace(home.user)
    for code in ("6758", "9984"):
        session.desk.lists.edit("Add", partial(watchlists.add, which=1, codes=[code], at=6))
    settle(qtbot, session)
    (aside,) = asides(home.user)
    qtbot.waitUntil(lambda: len(told(session)) == 1)
    assert aside.name in told(session)[0]
    with UserFile(home.user, readonly=True) as file:
        assert file.codes() == ("7203", "6758", "9984")
        assert session.desk.lists.lists == file.lists()
