"""Damaged files: noted by whoever meets the damage, set aside by whoever may, with all they are."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from jpviewer.store.troubles import on_disk
from jpviewer.store.wal import is_torn

SIDES = ("-wal", "-shm")
"""Endings of what belongs to an SQLite file."""
KEPT = 2
"""Damaged caches kept; each may be as large as the cache."""

Identity = tuple[int, int]
"""Device and inode: what a file stays under any name, and no other has while it exists."""


def identity(path: Path) -> Identity | None:
    """Of the file under a path; None for none."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def note(path: Path, whose: Identity | None) -> None:
    """Remembers that the file opened as `whose` is damaged; in a closed folder nobody can."""
    if whose is None:
        return
    with suppress(OSError):
        _mark(path).write_text(" ".join(map(str, whose)), "utf-8")


def is_noted(path: Path) -> bool:
    """Whether somebody noted that the file under this path is damaged."""
    try:
        noted = _mark(path).read_text("utf-8").split()
    except (OSError, UnicodeDecodeError):
        return False
    whose = identity(path)
    return whose is not None and noted == [str(each) for each in whose]


def is_damaged(path: Path) -> bool:
    """What can be seen without opening: a folder, nothing, a torn log, or somebody's note.

    Nobody leaves an empty file: caches are made whole before they have their name.
    """
    try:
        empty = path.is_dir() or not path.stat().st_size
    except OSError:
        return False
    return empty or is_torn(path) or is_noted(path)


def set_aside(path: Path) -> Path:
    """Gives a file and all that belongs to it a dated name; returns where it is.

    Nobody may be writing. Readers that still have it open go on reading what they opened.
    """
    aside = _free_name(path)
    with on_disk(path):
        # The log goes first: without its file it is nothing, but the next file would take it in.
        for side in (*SIDES, ""):
            old = path.with_name(path.name + side)
            if old.exists():
                old.rename(aside.with_name(aside.name + side))
        _mark(path).unlink(missing_ok=True)
    return aside


def asides(path: Path) -> list[Path]:
    """Where damaged files of this name lie, the oldest first."""
    return sorted(path.parent.glob(f"{path.stem}-damaged-*{path.suffix}"))


def forget_oldest(path: Path) -> None:
    """Deletes the damaged files that are too many; a folder that was in the way is kept."""
    for old in asides(path)[:-KEPT]:
        for side in ("", *SIDES):
            whole = old.with_name(old.name + side)
            if whole.is_file():
                with on_disk(whole):
                    whole.unlink()


def _mark(path: Path) -> Path:
    return path.with_name(f"{path.name}.damaged")


def _free_name(path: Path) -> Path:
    at = time.time()
    while True:
        day = time.strftime("%Y-%m-%d-%H%M%S", time.localtime(at))
        aside = path.with_name(f"{path.stem}-damaged-{day}{path.suffix}")
        if not aside.exists():
            return aside
        at += 1
