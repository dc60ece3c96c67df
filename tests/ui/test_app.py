"""The program as a process: it opens, refuses in one sentence, is raised, and ends."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from jpviewer.settings import Home, Settings
from jpviewer.ui.frame.layout import read_layout
from jpviewer.ui.session import Session
from jpviewer.ui.single_instance import SingleInstance
from tests.patience import PATIENCE

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
HIDDEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "JPVIEWER_HOME")


def start(base: Path, *words: str, **environment: str) -> subprocess.Popen[str]:
    """The program without a display, in English."""
    command = [sys.executable, "-m", "jpviewer", *words, "--home", str(base), "--lang", "en"]
    shown = {name: text for name, text in os.environ.items() if name not in HIDDEN}
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=shown | environment,
    )


def run(base: Path, *words: str, **environment: str) -> tuple[int, str]:
    """Exit code and stderr."""
    with start(base, *words, **environment) as process:
        _, errors = process.communicate(timeout=PATIENCE)
    return process.returncode, errors


def close(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Asks the window to close, as the end of a desktop's session does: exit code and stderr."""
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=PATIENCE)
    return process.returncode, errors


@pytest.fixture
def base(tmp_path: Path, demo: Path) -> Path:
    """A user's home in which the demo market is built."""
    shutil.copytree(demo / "demo-small", tmp_path / "demo-small")
    return tmp_path


@pytest.fixture
def opened(base: Path, qapp: object) -> Iterator[subprocess.Popen[str]]:
    """The window on the demo market, answering."""
    process = start(base, "--demo", **OFFSCREEN)
    instance = SingleInstance(Home(base / "demo-small"))
    end = time.monotonic() + PATIENCE
    while not instance.raise_first(100):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
    yield process
    process.kill()
    process.communicate()


def test_the_window_closes_and_leaves_its_layout(base: Path, opened: subprocess.Popen[str]) -> None:
    assert close(opened) == (0, "")
    assert Home(base / "demo-small").layout.exists()


def test_floating_docks_come_through_the_end_of_the_desktop_s_session(
    base: Path, qtbot: QtBot
) -> None:
    home = Home(base / "demo-small")
    session = Session(home, Settings("en"), Home(base), "small", automatic=False)
    with qtbot.waitSignal(session.window.begun):
        session.window.open(None)
    session.window.docks["segments:1"].setFloating(True)
    session.window.docks.add("chart").setFloating(True)
    session.window.close()
    assert session.close()
    process = start(base, "--demo", **OFFSCREEN)
    instance = SingleInstance(home)
    end = time.monotonic() + PATIENCE
    while not instance.raise_first(100):
        assert time.monotonic() < end
    assert close(process) == (0, "")
    layout = read_layout(home.layout)
    assert layout is not None
    assert {"chart:2", "segments:1"} <= {each.name for each in layout.panels}
    session = Session(home, Settings("en"), Home(base), "small", automatic=False)
    session.window.open(layout)
    for name in ("chart:2", "segments:1"):
        dock = session.window.docks[name]
        assert dock.isFloating()
        assert not dock.isHidden()
    session.window.close()
    assert session.close()


def test_a_second_start_raises_the_first_and_is_done(
    base: Path, opened: subprocess.Popen[str]
) -> None:
    assert run(base, "--demo", **OFFSCREEN) == (0, "")
    assert opened.poll() is None


def test_the_window_closes_while_a_refresh_runs(tmp_path: Path, qapp: object) -> None:
    lock = Home(tmp_path / "demo-full").refresh_lock
    with start(tmp_path, "--demo", "--demo-size", "full", **OFFSCREEN) as process:
        end = time.monotonic() + PATIENCE
        while not lock.exists():
            assert time.monotonic() < end
        assert close(process) == (0, "")
    command = ["refresh", "--demo", "--demo-size", "full", "--only", "jpx_listings"]
    assert run(tmp_path, *command)[0] == 0  # nobody holds the lock any more


def test_without_network_and_figures_the_demo_market_is_shown(tmp_path: Path, qapp: object) -> None:
    nowhere = dict.fromkeys(("HTTPS_PROXY", "https_proxy"), "http://127.0.0.1:9")
    demo = Home(tmp_path / "demo-small")
    with start(tmp_path, "--demo-if-empty", **OFFSCREEN, **nowhere) as process:
        end = time.monotonic() + PATIENCE
        while not demo.cache.exists():
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < end
        assert close(process) == (0, "")
    assert demo.layout.exists()


def test_without_a_display_the_window_says_so(base: Path) -> None:
    code, errors = run(base, "--demo")
    assert code == 1
    assert errors.startswith("jpviewer: There is no display")
    assert len(errors.splitlines()) == 1


def test_a_display_that_does_not_answer_is_none(base: Path) -> None:
    code, errors = run(base, "--demo", DISPLAY=":4711", QT_QPA_PLATFORM="xcb")
    assert code == 1
    assert len(errors.splitlines()) == 1


def test_a_home_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    code, errors = run(tmp_path / "file", "--demo", **OFFSCREEN)
    assert code == 1
    assert "cannot be opened or written" in errors
    assert len(errors.splitlines()) == 1


@pytest.mark.parametrize("panel", ["", "segments", "flows", "watchlist", "chart", "sources"])
def test_a_picture_of_the_window_and_of_each_panel(base: Path, panel: str) -> None:
    file = base / "picture.png"
    words = ["--demo", "screenshot", str(file), "--size", "900x600", "--theme", "dark"]
    assert run(base, *words, *(["--panel", panel] if panel else [])) == (0, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (900, 600)
    colours = {image.pixel(x, y) for x in range(0, 900, 7) for y in range(0, 600, 7)}
    assert len(colours) > 20
    assert image.pixelColor(1, 1).lightness() < 128


def test_pictures_are_light_where_wanted(base: Path) -> None:
    file = base / "picture.png"
    words = ["--demo", "screenshot", str(file), "--size", "600x400", "--theme", "light"]
    assert run(base, *words) == (0, "")
    assert QImage(str(file)).pixelColor(1, 1).lightness() > 128


def test_a_picture_of_a_market_not_built_yet_builds_it(tmp_path: Path) -> None:
    file = tmp_path / "picture.png"
    assert run(tmp_path, "--demo", "screenshot", str(file), "--panel", "watchlist") == (0, "")
    assert QImage(str(file)).width() == 1600


def test_a_picture_that_cannot_be_written_is_one_sentence(base: Path) -> None:
    code, errors = run(base, "--demo", "screenshot", str(base / "absent" / "picture.png"))
    assert code == 1
    assert "cannot be written" in errors
    assert len(errors.splitlines()) == 1


def test_the_window_never_imports_what_only_a_refresh_needs(base: Path) -> None:
    driven = Path(__file__).with_name("driven.py")
    command = [sys.executable, str(driven), str(base / "demo-small")]
    environment = os.environ | OFFSCREEN | {"PYTHONPATH": str(driven.parents[2])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    panels, foreign, plots = done.stdout.splitlines()
    assert panels.split() == ["alerts", "chart", "flows", "segments", "sources", "watchlist"]
    assert foreign == ""
    assert plots == "False"  # a view that nobody opened loads it
