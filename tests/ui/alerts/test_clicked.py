"""A click on the message on the desktop shows the stock it told of."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jpviewer.settings import Home
from tests.screen import Screen
from tests.ui.alerts.seeds import FOUND, find, set_alerts
from tests.ui.test_hands import Stage

pytestmark = pytest.mark.display
TRAY = Path(__file__).with_name("tray.py")


@pytest.fixture
def tray(screen: Screen) -> Iterator[None]:
    """The display has a place for icons: without one Qt tells of nothing on X11."""
    words = [sys.executable, str(TRAY)]
    with subprocess.Popen(
        words, env=screen.environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield
        finally:
            process.kill()


@pytest.fixture
def home(demo: Path, tmp_path: Path) -> Home:
    """The demo market, where an alert is set."""
    shutil.copytree(demo / "demo-small", tmp_path / "demo-small")
    home = Home(tmp_path / "demo-small")
    set_alerts(home)
    return home


@pytest.fixture
def stage(screen: Screen, tray: None, home: Home, tmp_path: Path) -> Iterator[Stage]:
    """The window on it."""
    stage = Stage(screen, tmp_path)
    yield stage
    stage.process.kill()
    stage.process.communicate()


def test_a_click_on_the_message_raises_the_window_at_the_stock(stage: Stage, home: Home) -> None:
    stage.screen.do("windowminimize", "--sync", stage.window)
    stage.wait_until(lambda state: not state["active"])
    find(home, FOUND[0])
    assert stage.ask("tell") == "told"
    stage.wait_until(lambda state: bool(state["message"]))
    x, y = json.loads(stage.ask("how"))["message"]
    stage.screen.do("mousemove", "--sync", str(x), str(y), "click", "1")
    stage.wait_until(lambda state: state["active"] and state["code"] == FOUND[0].code)
    stage.wait_until(lambda state: "alerts:1" in state["seen"] and not state["message"])
