"""What the frame loads before it is painted: nothing that only plots need."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("room", ["ui.session", "ui.panels.watchlist"])
def test_the_frame_and_its_rows_stand_before_plots_are_loaded(room: str) -> None:
    assert _after(room, "'jpviewer.ui.plots.plot' in sys.modules") == "False"


def test_nobody_reads_the_source_of_what_the_window_is_made_of() -> None:
    assert _after("app", "[name for name in linecache.cache if 'jpviewer' in name]") == "[]"


def _after(room: str, told: str) -> str:
    """What holds once a room of the window is loaded, in a process of its own."""
    program = f"import jpviewer.{room}, linecache, sys; print({told})"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return found.stdout.strip()
