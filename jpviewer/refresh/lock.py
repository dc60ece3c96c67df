"""One refresh at a time per home; the operating system frees the lock of a process that died."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from jpviewer.market.messages import StoreError


class Running(StoreError):  # noqa: N818 - a state of affairs
    """Another refresh holds the lock."""

    exit_code = 4


@contextmanager
def only_one(path: Path, now: float) -> Iterator[None]:
    """Holds the lock; raises Running with the holder's pid and start, StoreError when the folder
    cannot be written.
    """
    holder = path.with_suffix(".json")
    lock = FileLock(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        pid, started = _read(holder)
        raise Running("refresh_running", pid, started) from error
    except OSError as error:
        raise StoreError("file_unusable", str(path)) from error
    try:
        holder.write_text(json.dumps([os.getpid(), int(now)]), "utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _read(holder: Path) -> tuple[int, int]:
    try:
        pid, started = json.loads(holder.read_text("utf-8"))
        return int(pid), int(started)
    except (OSError, ValueError, TypeError):
        return 0, 0
