"""Panels on a made-up cache, each with a desk of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui.desk import Desk
from jpviewer.ui.lane import Lane
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme
from tests.ui.panels.market import Truth, seed

OpenPanel = Callable[..., Any]


@pytest.fixture
def open_panel(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenPanel]:
    """Opens a panel on a truth, with a code or a range chosen, and waits for its answer."""
    desks: list[Desk] = []

    def open_(kind: Any, truth: Truth | None = None, language: str = "en", **chosen: str) -> Any:
        home = Home(tmp_path / str(len(desks)))
        seed(home, truth or Truth())
        desk = Desk(
            home,
            Settings(language=language),
            make_theme(True, "green_up", language),
            Formats(language),
            Lane(lambda: Store(home.cache)),
            Lane(lambda: UserFile(home.user)),
        )
        desks.append(desk)
        for name, value in chosen.items():
            setattr(desk, name, value)
        panel = kind(desk)
        qtbot.addWidget(panel)
        panel.resize(900, 500)
        panel.show()
        qtbot.waitExposed(panel)
        panel.reload()
        settle(qtbot, panel)
        return panel

    yield open_
    for desk in desks:
        assert desk.reading.close()
        assert desk.writing.close()


def settle(qtbot: QtBot, panel: Any) -> None:
    """Until every question is answered."""
    qtbot.waitUntil(lambda: not panel.desk.reading.busy)
