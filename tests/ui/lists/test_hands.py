"""The lists under a real pointer and a real keyboard."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.patience import PATIENCE
from tests.screen import Screen

pytestmark = pytest.mark.display


class Stage:
    """The panel in a process of its own, and the hands on it."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self.screen = screen
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.lists.staged", str(home)],
            env=screen.environment | {"QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self.window = screen.find("Staged lists")
        screen.do("windowactivate", "--sync", self.window)
        self.wait_until(lambda state: state["active"] and not state["busy"])

    def ask(self, question: str) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(question + "\n")
        return self.process.stdout.readline().strip()

    def wait_until(self, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE
        while not holds(state := json.loads(self.ask("how"))):
            assert time.monotonic() < end, state
        return dict(state)

    def lists_are(self, mine: str, other: str) -> None:
        wanted = {"Mine": mine.split(), "Other": other.split()}
        self.wait_until(lambda state: bool(state["lists"] == wanted))

    def press(self, *keys: str) -> None:
        self.screen.do("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        self.screen.do("type", "--delay", "20", text)

    def click(self, place: str, *held: str) -> None:
        self._go(*self._at(place))
        for key in held:
            self.screen.do("keydown", key)
        self.screen.do("click", "1")
        for key in held:
            self.screen.do("keyup", key)

    def drag(self, start: str, end: str, lower: int = 0, *held: str) -> None:
        """Presses, moves in steps as a hand does, and lets go with keys held."""
        x, y = self._at(start)
        to_x, to_y = self._at(end)
        self._go(x, y)
        self.screen.do("mousedown", "1")
        for step in range(1, 9):
            self._go(x + (to_x - x) * step // 8, y + (to_y + lower - y) * step // 8)
        for key in held:
            self.screen.do("keydown", key)
        for nudge in (1, 0, 1):
            self._go(to_x + nudge, to_y + lower)
        self.screen.do("mouseup", "1")
        for key in held:
            self.screen.do("keyup", key)

    def _at(self, place: str) -> tuple[int, int]:
        x, y = self.ask(place).split()
        return int(x), int(y)

    def _go(self, x: int, y: int) -> None:
        self.screen.do("mousemove", "--sync", str(x), str(y))


@pytest.fixture
def stage(screen: Screen, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(screen, tmp_path / "home")
    yield stage
    stage.process.kill()
    stage.process.communicate()


def test_rows_are_dragged_to_another_place_and_onto_a_tab(stage: Stage) -> None:
    stage.lists_are("#1 1301 2914 #2 4385 0001", "9984 2914")
    stage.drag("row 4385", "row 1301", -8)
    stage.lists_are("#1 4385 1301 2914 #2 0001", "9984 2914")
    stage.click("row 1301")
    stage.click("row 0001", "ctrl")
    stage.drag("row 1301", "tab Other")
    stage.lists_are("#1 4385 2914 #2", "9984 2914 1301 0001")
    stage.drag("row 4385", "tab Other", 0, "ctrl")
    stage.lists_are("#1 4385 2914 #2", "9984 2914 1301 0001 4385")
    for _ in range(3):
        stage.press("ctrl+z")
    stage.lists_are("#1 1301 2914 #2 4385 0001", "9984 2914")


def test_rows_of_the_market_are_dragged_onto_a_tab(stage: Stage) -> None:
    stage.click("tab Whole market")
    stage.drag("row 6501", "tab Other")
    stage.lists_are("#1 1301 2914 #2 4385 0001", "9984 2914 6501")


def test_everything_is_done_by_keys(stage: Stage) -> None:
    stage.click("row 1301")
    stage.press("ctrl+x")
    stage.lists_are("#1 2914 #2 4385 0001", "9984 2914")
    stage.press("ctrl+g")
    stage.wait_until(lambda state: "Lists" in state["dialog"])
    stage.type("oth")
    stage.press("Return")
    stage.wait_until(lambda state: not state["dialog"] and state["active"])
    stage.click("row 9984")
    stage.press("ctrl+v")
    stage.lists_are("#1 2914 #2 4385 0001", "9984 1301 2914")
    stage.press("F2")
    stage.type("bought")
    stage.press("Return")
    stage.wait_until(lambda state: "bought" in state["notes"])
    stage.press("ctrl+l")
    stage.wait_until(lambda state: "Lists" in state["dialog"])
    stage.type("mine")
    stage.press("Return")
    stage.lists_are("#1 2914 #2 4385 0001 1301", "9984 1301 2914")
    stage.wait_until(lambda state: not state["dialog"] and state["active"])
    stage.press("Delete")
    stage.lists_are("#1 2914 #2 4385 0001 1301", "9984 2914")
    for keys, other in (("ctrl+z", "9984 1301 2914"), ("ctrl+y", "9984 2914")):
        stage.press(keys)
        stage.lists_are("#1 2914 #2 4385 0001 1301", other)
