"""One refresh at a time per home, one computer at a time; the system frees a dead one's lock."""

from __future__ import annotations

import json
import os
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from platform import node
from typing import NamedTuple

from jpviewer.market.messages import StoreError
from jpviewer.store.troubles import on_disk

PAUSE, TRIES = 0.05, 20
"""Seconds between looks for the name of a holder, who writes it right after taking the lock."""


class Running(StoreError):  # noqa: N818 - a state of affairs
    """Another refresh holds the lock."""

    exit_code = 4


class _Holder(NamedTuple):
    """Who holds a lock; `since` is UTC seconds."""

    pid: int
    since: int
    host: str


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Holds the lock; raises Running with who holds it, StoreError when it cannot be written."""
    from filelock import FileLock, Timeout  # slow to import, and the window rarely wants it

    holder, lock = path.with_suffix(".json"), FileLock(path)
    with on_disk(path), warnings.catch_warnings():
        # A network drive without locks: the file itself is the lock then, and says so.
        warnings.simplefilter("ignore", UserWarning)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise _running(holder) from error
    try:
        with on_disk(holder):
            holder.write_text(json.dumps([os.getpid(), int(time.time()), node()]))
        yield
    finally:
        with suppress(OSError):  # the drive is gone, and the lock with it
            holder.unlink(missing_ok=True)
            lock.release()


def check_alone(folder: Path) -> None:
    """Raises StoreError when another computer works in this folder, as on a shared drive.

    The log of a cache is shared through memory: two computers would damage it.
    """
    window = folder / "window.lock"
    holder = _of_window(window)
    if holder is not None and holder.host != node():
        raise StoreError("home_elsewhere", str(folder), holder.host, holder.pid, str(window))
    refresh = folder / "refresh.lock"
    holder = _read(refresh.with_suffix(".json"))
    if holder is not None and holder.host != node():
        with only_one(refresh):
            """Nobody holds it: that computer went down, and what it left is gone now."""


def _running(path: Path) -> Running:
    for _ in range(TRIES):
        holder = _read(path)
        if holder is None:
            time.sleep(PAUSE)
        elif holder.host == node():
            return Running("refresh_running", holder.pid, holder.since)
        else:
            return Running("refresh_running_on", holder.host, holder.pid, holder.since)
    return Running("refresh_running_somewhere")


def _read(path: Path) -> _Holder | None:
    try:
        pid, since, host = json.loads(path.read_text("utf-8"))
        return _Holder(int(pid), int(since), str(host))
    except (OSError, ValueError, TypeError):
        return None


def _of_window(path: Path) -> _Holder | None:
    """The holder as Qt's lock file names it: process, program and host, a line each."""
    try:
        pid, _, host = path.read_text("utf-8").splitlines()[:3]
        return _Holder(int(pid), 0, host)
    except (OSError, ValueError):
        return None
