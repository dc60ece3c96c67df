"""The plot on a real display, under a real mouse and real keys."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest

from jpviewer.ui.plots.extent import MARGIN
from tests.screen import Screen
from tests.ui.plots.stand import BASE, TITLE

Said = dict[str, Any]
Hear = Callable[[Callable[[Said], bool]], Said]

pytestmark = pytest.mark.display

LAST = 2799
"""The last session that has a figure."""


@pytest.fixture(params=["linear"])
def hear(screen: Screen, request: pytest.FixtureRequest) -> Iterator[Hear]:
    """A window with a plot on a scale; reads what it says until something fits."""
    command = [sys.executable, "-m", "tests.ui.plots.stand", request.param]
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


on_every_scale = pytest.mark.parametrize("hear", ["linear", "log"], indirect=True)


def go(screen: Screen, x: int, y: int) -> None:
    screen.do("mousemove", "--window", screen.find(TITLE), str(x), str(y))


def at(x: int, what: str = "move") -> Callable[[Said], bool]:
    return lambda said: said["what"] == what and abs(said["x"] - x) < 1.5


def happens(what: str) -> Callable[[Said], bool]:
    return lambda said: bool(said["what"] == what)


def let_go(screen: Screen) -> None:
    """The hand holds still before it lifts, as one that does not throw."""
    screen.do("sleep", "0.2", "mouseup", "1")


def off_by(said: Said, session: float) -> float:
    """Pixels between a session and the cursor."""
    return abs(float(said["session"]) - session) * float(said["pitch"])


@on_every_scale
def test_a_drag_holds_the_session_and_fits_when_let_go(screen: Screen, hear: Hear) -> None:
    go(screen, 400, 200)
    before = hear(at(400))
    screen.do("mousedown", "1")
    for x in (430, 500, 620, 300, 250):
        go(screen, x, 210)
        said = hear(at(x))
        assert off_by(said, before["session"]) <= 1
        assert (said["low"], said["high"]) == (before["low"], before["high"])
    let_go(screen)
    after = hear(happens("rest"))
    assert after["left"] == pytest.approx(said["left"], abs=1 / said["pitch"])
    assert (after["low"], after["high"]) != (before["low"], before["high"])


@on_every_scale
def test_the_wheel_zooms_at_the_cursor(screen: Screen, hear: Hear) -> None:
    go(screen, 555, 200)
    before = hear(at(555))
    for button, turns in (("4", 6), ("5", 3)):
        for _ in range(turns):
            screen.do("click", button)
            said = hear(at(555, "wheel"))
            assert off_by(said, before["session"]) <= 1
    assert said["right"] - said["left"] < (before["right"] - before["left"]) / 1.5


@on_every_scale
def test_a_held_axis_goes_with_the_paper(screen: Screen, hear: Hear) -> None:
    go(screen, 400, 200)
    hear(at(400))
    screen.do("key", "a")
    assert not hear(happens("key"))["auto"]
    go(screen, 401, 200)
    before = hear(at(401))
    screen.do("mousedown", "1")
    for x, y in ((500, 260), (350, 150)):
        go(screen, x, y)
        said = hear(at(x))
        assert off_by(said, before["session"]) <= 1
        per_pixel = (before["high"] / before["low"]) ** (1 / 400)
        assert said["figure"] == pytest.approx(before["figure"], rel=3 * (per_pixel - 1))
    let_go(screen)


def test_what_is_thrown_glides_on_until_it_lies_still(screen: Screen, hear: Hear) -> None:
    go(screen, 300, 200)
    hear(at(300))
    push = ["mousemove_relative", "--", "15", "0", "sleep", "0.012"] * 12
    screen.do("mousedown", "1", *push, "mouseup", "1")
    lifted = hear(happens("release"))
    rest = hear(happens("rest"))
    assert (lifted["left"] - rest["left"]) * rest["pitch"] > 20
    go(screen, 300, 250)
    assert hear(at(300))["left"] == rest["left"]


def test_a_press_stops_what_glides(screen: Screen, hear: Hear) -> None:
    go(screen, 300, 200)
    hear(at(300))
    push = ["mousemove_relative", "--", "15", "0", "sleep", "0.012"] * 12
    screen.do("mousedown", "1", *push, "mouseup", "1", "mousedown", "1")
    hear(happens("release"))
    go(screen, 700, 200)
    one = hear(at(700))
    go(screen, 660, 200)
    assert off_by(hear(at(660)), one["session"]) <= 1
    let_go(screen)


def test_the_end_gives_way_less_and_less_and_comes_back(screen: Screen, hear: Hear) -> None:
    go(screen, 700, 200)
    hear(at(700))
    screen.do("key", "End")
    end = hear(happens("key"))
    screen.do("mousedown", "1")
    beyond = [0.0]
    for x in (600, 500, 400, 300):
        go(screen, x, 200)
        said = hear(at(x))
        beyond.append((said["left"] - end["left"]) * said["pitch"])
    steps = [far - near for near, far in pairwise(beyond)]
    assert 100 > steps[0] > steps[1] > steps[2] > steps[3] > 0
    let_go(screen)
    rest = hear(happens("rest"))
    width = rest["right"] - rest["left"]
    assert rest["right"] == pytest.approx(LAST + 0.5 + MARGIN * width, abs=1 / rest["pitch"])


def test_shift_draws_a_box_and_shows_what_is_in_it(screen: Screen, hear: Hear) -> None:
    go(screen, 200, 100)
    left = hear(at(200))["session"]
    screen.do("keydown", "shift", "mousedown", "1")
    go(screen, 350, 200)
    assert hear(at(350))["box"] == pytest.approx(150, abs=2)
    go(screen, 500, 300)
    right = hear(at(500))["session"]
    screen.do("mouseup", "1", "keyup", "shift")
    rest = hear(happens("rest"))
    assert (rest["left"], rest["right"]) == pytest.approx((left, right), abs=0.5)
    assert not rest["auto"]
    assert rest["box"] == 0


def test_ctrl_lays_a_ruler_that_stays_until_esc(screen: Screen, hear: Hear) -> None:
    go(screen, 200, 200)
    first = round(hear(at(200))["session"])
    screen.do("keydown", "ctrl", "mousedown", "1")
    go(screen, 600, 200)
    last = round(hear(at(600))["session"])
    screen.do("mouseup", "1", "keyup", "ctrl")
    said = hear(happens("rest"))
    assert f"sessions {last - first}" in said["ruler"][0]
    assert len(said["ruler"]) == 3
    go(screen, 610, 210)
    assert hear(at(610))["ruler"] == said["ruler"]
    screen.do("key", "Escape")
    assert hear(happens("key"))["ruler"] == []


def test_the_base_line_is_taken_by_the_hand(screen: Screen, hear: Hear) -> None:
    go(screen, 700, 200)
    before = hear(at(700))
    assert before["base"] == BASE
    x = round(before["base_x"]) + 2
    go(screen, x, 200)
    hear(at(x))
    screen.do("mousedown", "1")
    for target in (x + 50, x + 120):
        go(screen, target, 220)
        said = hear(at(target))
        assert abs(said["base_x"] + 2 - target) <= said["pitch"] / 2 + 1
        assert said["left"] == pytest.approx(before["left"])
    screen.do("mouseup", "1")
    moved = hear(happens("rest"))["base"]
    assert moved > BASE
    screen.do("key", "bracketright", "bracketright")
    hear(happens("key"))
    assert hear(happens("key"))["base"] == moved + 2


def test_keys_reach_the_plot_once_it_is_clicked(screen: Screen, hear: Hear) -> None:
    go(screen, 300, 200)
    before = hear(at(300))
    screen.do("click", "1")
    screen.do("key", "Left")
    said = hear(happens("key"))
    assert said["left"] < before["left"]
    assert said["right"] - said["left"] == pytest.approx(before["right"] - before["left"])
    screen.do("key", "Next")
    paged = hear(happens("key"))
    assert paged["left"] == pytest.approx(said["right"])
    screen.do("key", "End")
    assert hear(happens("key"))["right"] > LAST
    screen.do("key", "Home")
    assert hear(happens("key"))["left"] < 0
