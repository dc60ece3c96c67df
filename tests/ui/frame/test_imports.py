"""What the frame loads before it is painted: nothing that only plots need."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("room", ["session", "panels.watchlist"])
def test_the_frame_and_its_rows_stand_before_plots_are_loaded(room: str) -> None:
    program = f"import jpviewer.ui.{room}, sys; print('jpviewer.ui.plots.plot' in sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == ["False"]
