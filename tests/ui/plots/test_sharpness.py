"""Lines and candles lie on whole pixels of the screen, at any scale factor."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from jpviewer.ui.theme import make_theme
from tests.ui.plots.scaled import COUNT, PLACE

Colours = NDArray[np.uint32]
THEME = make_theme(True, "green_up", "en")
GROUND, GRID, UP, DOWN = (
    QColor(each).rgb() for each in (THEME.ground, THEME.line, THEME.up, THEME.down)
)


@pytest.fixture(scope="module", params=["1", "1.25", "1.5", "2"])
def painted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Colours, Colours, int]:
    """Pixels of a plot's panes and of the axis below, and how many a thinnest line has."""
    picture = tmp_path_factory.mktemp("sharp") / "plot.png"
    environment = os.environ | {"QT_SCALE_FACTOR": request.param, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.plots.scaled", str(picture)]
    run = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    ratio, width, height = json.loads(run.stdout)
    assert ratio == float(request.param)
    pixels = colours(picture)
    left, top, right, bottom = (
        round(each * ratio) for each in (PLACE[0], PLACE[1], PLACE[0] + width, PLACE[1] + height)
    )
    return (
        pixels[top + 2 : bottom - 2, left + 2 : right - 2],
        pixels[bottom:, left:right],
        int(ratio),
    )


def colours(picture: Path) -> Colours:
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32)
    return rows.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()


def stretches(line: Colours, colour: int) -> list[tuple[int, int]]:
    """First pixel and length of each run of a colour."""
    found, at = [], 0
    for same, run in groupby((line == colour).tolist()):
        length = len(list(run))
        if same:
            found.append((at, length))
        at += length
    return found


def test_nothing_is_blurred(painted: tuple[Colours, Colours, int]) -> None:
    field, _, _ = painted
    assert set(np.unique(field).tolist()) == {GROUND, GRID, UP, DOWN}


def test_the_grid_is_as_thin_as_the_screen_shows(painted: tuple[Colours, Colours, int]) -> None:
    field, _, stroke = painted
    free = [row for row in field if set(row.tolist()) == {GROUND, GRID}]
    upright = stretches(free[0], GRID)
    assert len(upright) >= 3
    assert {length for _, length in upright} == {stroke}
    level = stretches(field[:, upright[0][0] // 2], GRID)
    assert len(level) >= 3
    assert {length for _, length in level} == {stroke}


def test_a_date_stands_under_its_line(painted: tuple[Colours, Colours, int]) -> None:
    field, below, stroke = painted
    free = next(row for row in field if set(row.tolist()) == {GROUND, GRID})
    lines = [at + 2 + length / 2 for at, length in stretches(free, GRID)]
    inked = np.flatnonzero((below != GROUND).any(axis=0))
    words = np.split(inked, np.flatnonzero(np.diff(inked) > 9 * stroke) + 1)
    middles = [(word[0] + word[-1] + 1) / 2 for word in words]
    assert middles == pytest.approx(lines, abs=2 * stroke)


def test_a_wick_is_in_the_middle_of_its_body(painted: tuple[Colours, Colours, int]) -> None:
    field, _, stroke = painted
    candles = (field == UP) | (field == DOWN)
    at = np.flatnonzero(candles.any(axis=0))
    each = np.split(at, np.flatnonzero(np.diff(at) > 1) + 1)
    assert len(each) == COUNT
    for body in each:
        mine = candles[:, body[0] : body[-1] + 1]
        heights = np.flatnonzero(mine.any(axis=1))
        ((wick, length),) = stretches(mine[heights[0]].astype(np.uint32), 1)
        assert length == stroke
        assert wick == (mine.shape[1] - stroke) / 2
