"""The background worker: runs the refresh as a child process and turns its lines into signals."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from jpviewer.market import progress
from jpviewer.settings import Home

if TYPE_CHECKING:
    import subprocess

log = logging.getLogger(__name__)

KILL_AFTER = 0.9
"""Seconds a child has to leave by itself; it needs 0.7 at most."""
SPOKEN = "jpviewer: "
"""How a line on stderr begins that is meant for the user; the others are the log's."""
DONE, FAILED, PARTLY, BUSY, CANCELLED = 0, 1, 3, 4, 130
"""Exit codes of a refresh; busy: another one is running."""


def child_command(
    home: Home, language: str, sources: Sequence[str] = (), demo: str = ""
) -> list[str]:
    """The command line of a refresh, from source or frozen; `demo` is '', 'small' or 'full'."""
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "jpviewer"]
    )
    only = ["--only", ",".join(sources)] if sources else []
    market = ["--demo", "--demo-size", demo] if demo else []
    return [
        *(*program, "refresh", "--child", "--home", str(home.path), "--lang", language),
        *market,
        *only,
    ]


class Child:
    """One child process, read line by line on a thread of its own."""

    def __init__(
        self,
        command: Sequence[str],
        report: Callable[[progress.Event], None],
        ended: Callable[[int, str], None],
    ) -> None:
        self._command = command
        self._report = report
        self._ended = ended
        self._process: subprocess.Popen[str] | None = None
        self.stopped = False
        self._guard = threading.Lock()
        self._last_words = ""
        self._thread = threading.Thread(target=self._run, name="refresher", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ends the child's standard input, which it obeys, and the child if it does not."""
        with self._guard:
            self.stopped = True
            self._hang_up()
        timer = threading.Timer(KILL_AFTER, self._kill)
        timer.daemon = True
        timer.start()

    def join(self, seconds: float) -> bool:
        """Whether the child and its thread have ended within this time."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _hang_up(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _start(self) -> subprocess.Popen[str]:
        import subprocess  # here, for the start of the window has enough to import

        return subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            bufsize=1,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)
            | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
        )

    def _run(self) -> None:
        try:
            with self._guard:
                process = self._process = self._start()
                if self.stopped:
                    self._hang_up()
        except OSError as error:
            log.exception("the refresh could not be started")
            self._ended(FAILED, str(error))
            return
        with process:
            errors = threading.Thread(target=self._log, args=(process,), daemon=True)
            errors.start()
            for line in process.stdout or ():
                self._hear(line)
            errors.join()
            code = process.wait()
        self._ended(CANCELLED if self.stopped else code, self._last_words)

    def _hear(self, line: str) -> None:
        try:
            event = progress.load(line)
        except ValueError:
            log.warning("the refresh said: %s", line.rstrip())
        else:
            self._report(event)

    def _log(self, process: subprocess.Popen[str]) -> None:
        for line in process.stderr or ():
            log.info("refresh: %s", line.rstrip())
            if line.startswith(SPOKEN):
                self._last_words = line.removeprefix(SPOKEN).strip()


class Refresher(QObject):
    """Runs one refresh at a time; a wish for single sources goes before one for all."""

    started = Signal()
    reported = Signal(object)
    """An Event of `market/progress.py`."""
    ended = Signal(int, str)
    """The exit code of a refresh and its last words to the user; nothing else is waiting."""
    _heard = Signal(object)
    _left = Signal(int, str)

    def __init__(self, command: Callable[[Sequence[str]], list[str]]) -> None:
        """`command` gives the command line for some sources, none being all."""
        super().__init__()
        self._command = command
        self._child: Child | None = None
        self._begun = 0.0
        self._sources: tuple[str, ...] = ()
        self._waiting: list[tuple[str, ...]] = []
        self._heard.connect(self.reported, Qt.ConnectionType.QueuedConnection)
        self._left.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a refresh runs."""
        return self._child is not None

    @property
    def begun(self) -> float:
        """When the refresh that runs began; 0 while none does."""
        return self._begun if self.running else 0.0

    def refresh(self, sources: tuple[str, ...] = ()) -> None:
        """Refreshes these sources, or all.

        While another refresh runs, single sources go first and it goes on after them.
        """
        if self._child is None:
            self._start(sources)
            return
        present = [] if self._child.stopped else [self._sources]
        if sources in (*present, *self._waiting):
            return
        if sources:
            self._waiting = [sources, *present, *self._waiting]
            self._child.stop()
        else:
            self._waiting.append(sources)

    def cancel(self) -> None:
        """Stops within a second; what is in the cache stays, the next refresh goes on from it."""
        self._waiting.clear()
        if self._child is not None:
            self._child.stop()

    def close(self, seconds: float = 1.5) -> bool:
        """Stops, and waits for it; no signal comes after this."""
        self.blockSignals(True)
        self.cancel()
        return self._child is None or self._child.join(seconds)

    def _start(self, sources: tuple[str, ...]) -> None:
        self._sources, self._begun = sources, time.time()
        self._child = Child(self._command(sources), self._heard.emit, self._left.emit)
        self.started.emit()

    def _go_on(self, code: int, words: str) -> None:
        self._child = None
        if self._waiting:
            self._start(self._waiting.pop(0))
        else:
            self.ended.emit(code, words)
