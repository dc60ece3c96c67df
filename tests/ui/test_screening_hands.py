"""Chips and the map under a real pointer and a real keyboard."""

from __future__ import annotations

import json

import pytest

from tests.ui.staged import FILTER
from tests.ui.test_hands import Stage, stage

pytestmark = pytest.mark.display
__all__ = ["stage"]
FIRST, BELOW = 40, 60
"""Two dots of the map, by their size."""


def test_a_condition_is_typed_edited_and_removed(stage: Stage) -> None:
    stage.point_at(FILTER)
    stage.screen.do("click", "1")
    stage.type("segment:growth cap>1bn")
    stage.press("Return")
    stage.wait_until(lambda state: state["filter"] == "segment:growth cap>1bn")
    stage.point_at("Market cap > ¥1bn")
    stage.screen.do("click", "1")
    stage.type("5")
    stage.press("Return")
    stage.wait_until(lambda state: state["filter"] == "segment:growth cap>5bn")
    stage.point_at("Segment: Growth")
    stage.screen.do("click", "3")
    stage.press("r")
    stage.wait_until(lambda state: state["filter"] == "cap>5bn")


def test_a_box_on_the_map_makes_a_list_and_a_click_selects(stage: Stage) -> None:
    stage.press("ctrl+7")
    stage.wait_until(lambda state: "map:1" in state["seen"] and bool(state["dots"]))
    (codes,) = json.loads(stage.ask("how"))["dots"]
    x, y = stage.point_at(f"dot:{FIRST}")
    stage.screen.do("click", "1")
    stage.wait_until(lambda state: state["code"] in codes[FIRST - 20 : FIRST + 20])
    stage.screen.do("mousemove", "--sync", str(x - 12), str(y - 12))
    stage.screen.do("keydown", "shift")
    stage.screen.do("mousedown", "1")
    for step in (2, 8, 14, 20, 26):
        stage.screen.do("mousemove", "--sync", str(x - 12 + step), str(y - 12 + step))
    stage.screen.do("mouseup", "1")
    stage.screen.do("keyup", "shift")
    stage.press("n")
    stage.screen.find("New list")
    stage.type("Boxed")
    stage.press("Return")
    stage.wait_until(lambda state: codes[FIRST] in state["lists"].get("Boxed", ()))
    stage.press("ctrl+z")
    stage.wait_until(lambda state: state["lists"] == {})
