"""The window under a real pointer and a real keyboard, on a display of its own."""

from __future__ import annotations

import json
import shutil
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

STAGED = Path(__file__).with_name("staged.py")


class Stage:
    """The window in a process of its own, and the hands on it."""

    def __init__(self, screen: Screen, base: Path) -> None:
        self.screen = screen
        self.process = subprocess.Popen(
            [sys.executable, str(STAGED), str(base)],
            env=screen.environment | {"PYTHONPATH": str(STAGED.parents[2])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self.window = screen.find("DEMO, made-up companies")
        screen.do("windowactivate", "--sync", self.window)
        self.wait_until(lambda state: state["active"] and not state["busy"])

    def ask(self, question: str) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(question + "\n")
        return self.process.stdout.readline().strip()

    def wait_until(self, holds: Callable[[dict[str, Any]], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not holds(state := json.loads(self.ask("how"))):
            assert time.monotonic() < end, state

    def press(self, *keys: str) -> None:
        self.screen.do("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        self.screen.do("type", "--delay", "20", text)

    def point_at(self, name: str) -> tuple[int, int]:
        x, y = map(int, self.ask(f"where {name}").split())
        self.screen.do("mousemove", "--sync", str(x), str(y))
        return x, y


@pytest.fixture
def stage(screen: Screen, demo: Path, tmp_path: Path) -> Iterator[Stage]:
    shutil.copytree(demo / "demo-small", tmp_path / "demo-small")
    stage = Stage(screen, tmp_path)
    yield stage
    stage.process.kill()
    stage.process.communicate()


def test_a_click_on_a_range_is_everybodys_range(stage: Stage) -> None:
    stage.point_at("3Y")
    stage.screen.do("click", "1")
    stage.wait_until(lambda state: state["range"] == "3y")


def test_a_stock_is_found_and_shown_by_keys_alone(stage: Stage) -> None:
    first = json.loads(stage.ask("how"))["code"]
    stage.press("ctrl+k")
    stage.type("bank")
    stage.press("Down", "Down", "Return")
    stage.wait_until(lambda state: state["code"] not in ("", first))
    stage.press("slash")
    stage.type(first)
    stage.press("Return")
    stage.wait_until(lambda state: state["code"] == first)


def test_a_dock_is_dragged_onto_another_floated_and_docked_again(stage: Stage) -> None:
    x, y = stage.point_at("segments:1")
    to_x, to_y = map(int, stage.ask("where watchlist:1").split())
    stage.screen.do("mousedown", "1")
    for step in range(1, 11):
        place = x + (to_x + 220 - x) * step // 10, y + (to_y + 400 - y) * step // 10
        stage.screen.do("mousemove", "--sync", *map(str, place))
    stage.screen.do("mouseup", "1")
    stage.wait_until(lambda state: "watchlist:1" not in state["seen"])
    stage.point_at("segments:1")
    stage.screen.do("click", "--repeat", "2", "--delay", "60", "1")
    stage.wait_until(lambda state: state["floating"] == ["segments:1"])
    stage.screen.do("windowactivate", "--sync", stage.window)
    stage.press("alt+v")
    stage.press("d")
    stage.wait_until(lambda state: state["floating"] == [])


def test_a_panel_is_closed_and_opened_by_keys(stage: Stage) -> None:
    stage.press("ctrl+3")
    stage.press("ctrl+w")
    stage.wait_until(lambda state: "watchlist:1" not in state["seen"])
    stage.press("ctrl+3")
    stage.wait_until(lambda state: "watchlist:1" in state["seen"])
    stage.press("ctrl+t")
    stage.wait_until(lambda state: "chart:2" in state["seen"])


def test_a_refresh_is_started_and_cancelled_by_keys(stage: Stage) -> None:
    stage.press("F5")
    stage.wait_until(lambda state: state["running"])
    stage.press("Escape")
    stage.wait_until(lambda state: not state["running"])


def test_quit_ends_the_program(stage: Stage) -> None:
    stage.press("ctrl+q")
    assert stage.process.wait(PATIENCE) == 0
