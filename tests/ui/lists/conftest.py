"""The watchlist panel on a made-up cache with a list that has everything on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market.watchlists import Lists, Member, Watchlist
from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui.desk import Desk
from jpviewer.ui.lane import Lane
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme
from tests.ui.panels.stocks import seed

MINE = Watchlist(
    5,
    "Mine",
    (
        Member("#1", "Fish"),
        Member("1301", "keep", "food sea", 7, "red", 2.5e8, 4000.0, 3000.0),
        Member("2914", "", "food", 8, "blue"),
        Member("#2", "Others"),
        Member("4385", added=9),
        Member("0001", "gone", added=10),
    ),
)
OTHER = Watchlist(6, "Other", (Member("9984", added=11), Member("2914", "mine", added=12)))
OpenLists = Callable[..., WatchlistPanel]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    home.path.mkdir()
    seed(home)
    return home


def write(home: Home, lists: Lists) -> None:
    with UserFile(home.user) as file:
        file.edit(lambda _: lists)


def kept(home: Home) -> Lists:
    with UserFile(home.user, readonly=True) as file:
        return file.lists()


def settle(qtbot: QtBot, panel: WatchlistPanel) -> None:
    """Until every question is answered and every edit written."""
    qtbot.waitUntil(lambda: not panel.desk.reading.busy and not panel.desk.writing.busy)


@pytest.fixture
def open_lists(qtbot: QtBot, home: Home) -> Iterator[OpenLists]:
    """Opens the panel on some lists, the first of them shown."""
    desks: list[Desk] = []

    def open_(*lists: Watchlist, language: str = "en") -> WatchlistPanel:
        write(home, lists or (MINE, OTHER))
        desk = Desk(
            home,
            Settings(language=language),
            make_theme(False, "auto", language),
            Formats(language),
            Lane(lambda: Store(home.cache)),
            Lane(lambda: UserFile(home.user)),
        )
        desks.append(desk)
        panel = WatchlistPanel(desk)
        qtbot.addWidget(panel)
        panel.resize(1600, 500)
        panel.choose({"list": (lists or (MINE,))[0].id})
        panel.show()
        qtbot.waitExposed(panel)
        panel.reload()
        settle(qtbot, panel)
        panel.table.setFocus()
        return panel

    yield open_
    for desk in desks:
        assert desk.reading.close()
        assert desk.writing.close()


@pytest.fixture
def panel(open_lists: OpenLists) -> WatchlistPanel:
    """On MINE, with OTHER behind it."""
    return open_lists()


def cells(panel: WatchlistPanel, key: str) -> list[str]:
    model = panel.table.model()
    place = [column.key for column in panel.table.columns].index(key)
    return [model.index(row, place).data() for row in range(model.rowCount())]
