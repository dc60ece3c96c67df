"""The flows panel under a real pointer and real keys, in the default window."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.ui.test_hands import Stage, stage

__all__ = ["stage"]

pytestmark = pytest.mark.display


def flows(stage: Stage) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(stage.ask("how"))["flows"]
    return told


def click(stage: Stage, button: str) -> None:
    stage.point_at(button)
    stage.screen.do("click", "1")


def chosen(stage: Stage, **wanted: object) -> None:
    stage.wait_until(
        lambda state: (
            not state["busy"]
            and all(state["flows"][name] == value for name, value in wanted.items())
        )
    )


def test_views_are_opened_and_closed_with_the_mouse(stage: Stage) -> None:
    click(stage, "Years")
    chosen(stage, view="years")
    click(stage, "Fiscal years from April")
    chosen(stage, begins=4)
    click(stage, "flows:1/Table")
    chosen(stage, listed=True)
    click(stage, "Since an event")
    chosen(stage, view="since")
    click(stage, "Since an event")
    chosen(stage, view="")


def test_who_where_and_what_a_bar_adds_up_are_chosen_by_keys(stage: Stage) -> None:
    before = flows(stage)
    assert "cash equities in Tokyo & Nagoya" in before["said"]
    click(stage, "Foreigners ▾")
    stage.press("Up", "Up", "Return")  # the last but one: all clients of brokers
    chosen(stage, investors=["foreigners", "brokerage"])
    click(stage, "Foreigners and 1 more ▾")
    stage.press("Down", "Return")
    chosen(stage, investors=["brokerage"])
    stage.press("ctrl+2", "Down")
    chosen(stage, market="prime")
    assert "cash equities in Prime" in flows(stage)["said"]
    click(stage, "flows:1/View ▾")
    stage.press("Down", "Down", "Return")
    chosen(stage, window=4)
