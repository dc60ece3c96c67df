"""The program as a user has it: a process of its own on a display, under a mouse and keys."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.screen import Screen

pytestmark = pytest.mark.display
SEGMENTS_TITLE = ("900", "78")
"""A place on the title of the Segments dock in the window as it opens, from its left top corner."""
FLOATING = "^Segments$"


@pytest.fixture
def base(demo: Path, tmp_path: Path) -> Path:
    """A user's folder that holds the demo market."""
    shutil.copytree(demo, tmp_path, dirs_exist_ok=True)
    return tmp_path


@contextmanager
def opened(screen: Screen, base: Path) -> Iterator[str]:
    """Runs the program; its window's number. Ctrl+Q must end it, at once and without complaint."""
    command = [sys.executable, "-m", "jpviewer", "--demo", "--lang", "en", "--home", str(base)]
    with subprocess.Popen(
        command, env=screen.environment, stderr=subprocess.PIPE, text=True
    ) as program:
        try:
            window = screen.find("jpviewer – DEMO")
            yield window
            screen.do("windowactivate", "--sync", window)
            screen.do("key", "ctrl+q")
            _, complaint = program.communicate(timeout=PATIENCE)
            assert (program.returncode, complaint) == (0, "")
        finally:
            program.kill()


def test_keys_open_a_dialog_and_quit(screen: Screen, base: Path) -> None:
    with opened(screen, base) as window:
        screen.do("windowactivate", "--sync", window)
        dialog = screen.find_after("Keyboard shortcuts", "key", "F1")
        screen.do("windowactivate", "--sync", dialog, "key", "Escape")


def test_a_dock_floats_by_mouse_and_is_there_again_next_time(screen: Screen, base: Path) -> None:
    with opened(screen, base) as window:
        at_title = ("mousemove", "--window", window, *SEGMENTS_TITLE)
        screen.find_after(FLOATING, *at_title, "click", "--repeat", "2", "--delay", "60", "1")
    with opened(screen, base):
        screen.find(FLOATING)


def test_a_second_start_raises_the_first(screen: Screen, base: Path) -> None:
    with opened(screen, base) as window:
        words = [sys.executable, "-m", "jpviewer", "--demo", "--home", str(base)]
        subprocess.run(words, env=screen.environment, timeout=PATIENCE, check=True)
        assert screen.do("search", "--onlyvisible", "--name", "jpviewer – DEMO") == window


def test_why_it_cannot_open_is_said_in_a_box_too(screen: Screen, base: Path) -> None:
    with closing(sqlite3.connect(base / "demo-small" / "cache.db")) as newer:
        newer.execute("PRAGMA user_version = 999")
    command = [sys.executable, "-m", "jpviewer", "--demo", "--lang", "en", "--home", str(base)]
    with subprocess.Popen(
        command, env=screen.environment, stderr=subprocess.PIPE, text=True
    ) as program:
        try:
            box = screen.find("^jpviewer$")
            screen.do("windowactivate", "--sync", box, "key", "Escape")
            _, complaint = program.communicate(timeout=PATIENCE)
        finally:
            program.kill()
    assert program.returncode == 1
    assert "newer version" in complaint
