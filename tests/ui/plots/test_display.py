"""The plot on a real display, under a real mouse and real keys."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.screen import Screen
from tests.ui.plots.stand import TITLE

Said = dict[str, Any]
Hear = Callable[[Callable[[Said], bool]], Said]

pytestmark = pytest.mark.display


@pytest.fixture
def hear(screen: Screen) -> Iterator[Hear]:
    """A window with a plot; reads what it says until something fits."""
    command = [sys.executable, "-m", "tests.ui.plots.stand"]
    with subprocess.Popen(
        command,
        env=screen.environment | {"QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        lines = window.stdout

        def until(fits: Callable[[Said], bool]) -> Said:
            for line in lines:
                said: Said = json.loads(line)
                if fits(said):
                    return said
            raise AssertionError("the window closed")

        number = screen.find(TITLE)
        screen.do("windowmove", "--sync", number, "100", "100")
        screen.do("windowactivate", "--sync", number)
        yield until
        window.terminate()


def go(screen: Screen, x: int, y: int) -> None:
    screen.do("mousemove", "--window", screen.find(TITLE), str(x), str(y))


def at(x: int, what: str = "move") -> Callable[[Said], bool]:
    return lambda said: said["what"] == what and abs(said["x"] - x) < 1.5


def off_by(said: Said, session: float) -> float:
    """Pixels between a session and the cursor."""
    return abs(float(said["session"]) - session) * float(said["pitch"])


def test_a_drag_holds_the_session_and_fits_when_let_go(screen: Screen, hear: Hear) -> None:
    go(screen, 400, 200)
    before = hear(at(400))
    screen.do("mousedown", "1")
    for x in (430, 500, 620, 300, 250):
        go(screen, x, 210)
        said = hear(at(x))
        assert off_by(said, before["session"]) <= 1
        assert (said["low"], said["high"]) == (before["low"], before["high"])
    screen.do("mouseup", "1")
    after = hear(at(250, "release"))
    assert off_by(after, before["session"]) <= 1
    assert (after["low"], after["high"]) != (before["low"], before["high"])


def test_the_wheel_zooms_at_the_cursor(screen: Screen, hear: Hear) -> None:
    go(screen, 555, 200)
    before = hear(at(555))
    for button, turns in (("4", 6), ("5", 3)):
        for _ in range(turns):
            screen.do("click", button)
            said = hear(at(555, "wheel"))
            assert off_by(said, before["session"]) <= 1
    assert said["right"] - said["left"] < (before["right"] - before["left"]) / 1.5


def test_keys_reach_the_plot_once_it_is_clicked(screen: Screen, hear: Hear) -> None:
    go(screen, 300, 200)
    before = hear(at(300))
    screen.do("click", "1")
    screen.do("key", "Left")
    said = hear(lambda said: said["what"] == "key")
    assert said["left"] < before["left"]
    assert said["right"] - said["left"] == pytest.approx(before["right"] - before["left"])
    screen.do("key", "End")
    said = hear(lambda said: said["what"] == "key")
    assert said["right"] > 2799
