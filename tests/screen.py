"""A virtual X display with a window manager, a mouse and keys, for tests marked `display`."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAMS = ("Xvfb", "openbox", "xdotool")
REQUIRED = "JPVIEWER_REQUIRE_DISPLAY"
"""Set, a test without a display fails instead of being skipped."""
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Screen:
    """A running display; `environment` is what a program needs to open its windows there."""

    name: str

    @property
    def environment(self) -> dict[str, str]:
        """This process's, but with this display, and no choice of Qt platform made yet."""
        here = {name: text for name, text in os.environ.items() if name != "QT_QPA_PLATFORM"}
        return here | {"DISPLAY": self.name}

    def do(self, *words: str, patience: float = PATIENCE) -> str:
        """Runs an xdotool command; what it said. TimeoutExpired when it takes too long."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=patience,
            check=True,
        )
        return done.stdout.strip()

    def find(self, title: str) -> str:
        """Waits for a visible window with a title; its number, for `do`."""
        return self.do("search", "--sync", "--onlyvisible", "--limit", "1", "--name", title)

    def find_after(self, title: str, *words: str) -> str:
        """Does something until a window appears: a program that starts may not listen yet."""
        for _ in range(PATIENCE):
            self.do(*words)
            with suppress(subprocess.TimeoutExpired):
                return self.do(
                    *("search", "--sync", "--onlyvisible", "--limit", "1", "--name", title),
                    patience=1,
                )
        raise AssertionError(f"no window {title!r} after {words}")


@contextmanager
def open_screen(folder: Path, size: str = "1600x1000x24") -> Iterator[Screen]:
    """Starts a display and a window manager in it; skips the test where they are not installed."""
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing:
        reason = f"{', '.join(missing)} not installed: no display for mouse and keys"
        if os.environ.get(REQUIRED):
            pytest.fail(reason)
        pytest.skip(reason)
    with ExitStack() as stack:
        screen = Screen(_start_server(stack, size))
        _start_manager(stack, screen, folder)
        yield screen


def _start_server(stack: ExitStack, size: str) -> str:
    """Xvfb on a free display; it tells which when it is ready."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"]
    _start(stack, words, os.environ, keep=(write,))
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    return f":{number}"


def _start_manager(stack: ExitStack, screen: Screen, folder: Path) -> None:
    """Openbox gives windows the focus; it opens the pipe when it manages the display."""
    ready = folder / "managed"
    os.mkfifo(ready)
    words = ["openbox", "--startup", f"sh -c 'echo ready > {ready}'"]
    _start(stack, words, screen.environment)
    assert ready.read_text().strip() == "ready"


def _start(
    stack: ExitStack, words: list[str], environment: Mapping[str, str], keep: Sequence[int] = ()
) -> None:
    process = subprocess.Popen(
        words,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=keep,
    )
    stack.callback(process.wait, PATIENCE)
    stack.callback(process.terminate)
