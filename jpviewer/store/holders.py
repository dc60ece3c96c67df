"""Which other program keeps a file locked, where the system tells."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LOCKS = Path("/proc/locks")
"""Linux only. Opening the file to ask about its locks would give up our own: POSIX wants it so."""


class Holder(NamedTuple):
    """A process, by its name and the instant of its start."""

    name: str
    pid: int
    since: int


def holder(path: Path) -> Holder | None:
    """Another process with a lock on an SQLite file, one that writes first; None where unknown."""
    try:
        files = {_place(each) for each in (path, path.with_name(f"{path.name}-shm"))}
        found = sorted(_locks(files - {""}), key=lambda lock: lock[0] != "WRITE")
    except (OSError, ValueError, IndexError):
        return None
    return next((each for _, pid in found if (each := _process(pid)) is not None), None)


def _place(path: Path) -> str:
    """Device and inode as `/proc/locks` writes them; '' for no file."""
    try:
        stat = path.stat()
    except OSError:
        return ""
    return f"{os.major(stat.st_dev):02x}:{os.minor(stat.st_dev):02x}:{stat.st_ino}"


def _locks(files: set[str]) -> Iterator[tuple[str, int]]:
    """Kind (READ or WRITE) and process of every lock that another process has on these files."""
    for line in LOCKS.read_text().splitlines():
        words = line.split()
        # Those that wait for a lock have an arrow in the second place.
        if words[1] != "->" and words[5] in files and int(words[4]) not in (0, os.getpid()):
            yield words[3], int(words[4])


def _process(pid: int) -> Holder | None:
    folder = Path("/proc", str(pid))
    try:
        return Holder((folder / "comm").read_text().strip(), pid, int(folder.stat().st_mtime))
    except OSError:
        return None
