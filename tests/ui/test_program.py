"""The demo market in place of the real one, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from jpviewer.app import Program
from jpviewer.cli.options import read_options
from jpviewer.market.messages import StoreError
from jpviewer.settings import Home, Settings
from jpviewer.store.damage import asides
from jpviewer.ui.frame.banner import Banner
from jpviewer.ui.frame.main_window import MainWindow
from jpviewer.ui.work.fallback import Fallback


@pytest.fixture
def program(qtbot: QtBot, home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """Opened on an empty home, with no way out into the network."""
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    program = made(home, "--demo-if-empty")
    program.open()
    yield program
    shown().close()
    program.close()


def made(home: Home, *words: str) -> Program:
    return Program(read_options([*words, "--home", str(home.path), "--lang", "en"]))


def shown() -> MainWindow:
    """The one window there is."""
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    (visible,) = [each for each in windows if each.isVisible()]
    return visible


def test_nothing_can_be_fetched_then_the_demo_then_another_try(
    qtbot: QtBot, program: Program, home: Home
) -> None:
    first = shown()
    assert first.desk.home == home
    assert not first.desk.demo
    fallback = program.findChild(Fallback)
    assert isinstance(fallback, Fallback)
    with qtbot.waitSignal(first.refresher.started):
        pass
    fallback.given_up.emit()
    demo = shown()
    assert demo.desk.demo
    assert "DEMO" in demo.windowTitle()
    banner = demo.findChild(Banner)
    assert isinstance(banner, Banner)
    qtbot.waitUntil(banner.isVisible)
    with qtbot.waitSignal(demo.refresher.ended):
        pass
    assert demo.desk.home.cache.exists()
    demo.desk.choose_settings(demo.desk.settings._replace(inertia=False))
    banner.findChildren(QPushButton)[0].click()
    again = shown()
    assert again.desk.home == home
    assert not again.desk.demo
    assert again.findChild(Banner) is None
    assert not again.desk.settings.inertia
    assert not Settings.read(home.settings).inertia
    assert home.layout.exists()
    assert demo.desk.home.layout.exists()


def test_a_damaged_cache_is_put_aside_and_said(qtbot: QtBot, home: Home) -> None:
    home.path.mkdir()
    home.cache.write_bytes(b"no database at all" * 500)
    home.cache.with_name("cache.db-wal").write_bytes(b"half a transaction")
    home.settings.write_text('{"automatic": false}')
    program = made(home)
    program.open()
    (aside,) = asides(home.cache)
    assert aside.read_bytes().startswith(b"no database")
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"half a transaction"
    qtbot.waitUntil(lambda: shown().findChild(Banner) is not None)
    banner = shown().findChild(Banner)
    assert isinstance(banner, Banner)
    assert aside.name in banner.text
    banner.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: shown().findChild(Banner) is None)
    shown().close()
    program.close()


def test_the_file_of_a_newer_version_is_left_alone(qtbot: QtBot, home: Home) -> None:
    home.path.mkdir()
    with closing(sqlite3.connect(home.cache)) as newer:
        newer.execute("PRAGMA user_version = 999")
        newer.commit()
    before = home.cache.read_bytes()
    with pytest.raises(StoreError) as raised:
        made(home).open()
    assert raised.value.message.key == "file_newer"
    assert home.cache.read_bytes() == before


def test_damaged_settings_are_said_until_read(qtbot: QtBot, home: Home) -> None:
    home.path.mkdir()
    home.settings.write_text('{"automatic": false')
    program = made(home)
    program.open()
    qtbot.waitUntil(lambda: shown().findChild(Banner) is not None)
    banner = shown().findChild(Banner)
    assert isinstance(banner, Banner)
    assert "settings.json is damaged" in banner.text
    shown().close()
    program.close()
