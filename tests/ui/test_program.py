"""The demo market in place of the real one, and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from jpviewer.app import Program
from jpviewer.cli.options import read_options
from jpviewer.settings import Home
from jpviewer.ui.banner import Banner
from jpviewer.ui.fallback import Fallback
from jpviewer.ui.main_window import MainWindow


@pytest.fixture
def program(qtbot: QtBot, home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """Opened on an empty home, with no way out into the network."""
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    program = Program(read_options(["--demo-if-empty", "--home", str(home.path), "--lang", "en"]))
    program.open()
    yield program
    shown().close()
    program.close()


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
    with qtbot.waitSignal(first.refresher.started, timeout=20_000):
        pass
    fallback.given_up.emit()
    demo = shown()
    assert demo.desk.demo
    assert "DEMO" in demo.windowTitle()
    banner = demo.findChild(Banner)
    assert isinstance(banner, Banner)
    qtbot.waitUntil(banner.isVisible)
    with qtbot.waitSignal(demo.refresher.ended, timeout=60_000):
        pass
    assert demo.desk.home.cache.exists()
    banner.findChildren(QPushButton)[0].click()
    again = shown()
    assert again.desk.home == home
    assert not again.desk.demo
    assert again.findChild(Banner) is None
    assert home.layout.exists()
    assert demo.desk.home.layout.exists()
