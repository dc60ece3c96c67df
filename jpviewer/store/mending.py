"""What is done about damage: a cache begins anew, the user's file comes back from its backups."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jpviewer.market.messages import Message, StoreError
from jpviewer.market.tables import FLOWS, HOSTS, LISTINGS, WEIGHTS
from jpviewer.store.backups import copies
from jpviewer.store.damage import forget_oldest, is_damaged, set_aside
from jpviewer.store.database import Database, Waiting, nothing
from jpviewer.store.lock import only_one
from jpviewer.store.store import Store, prepare
from jpviewer.store.troubles import DAMAGED, on_disk
from jpviewer.store.user_file import UserFile
from jpviewer.store.user_steps import STEPS

SAVED = (LISTINGS, WEIGHTS, FLOWS, HOSTS)
"""What was listed when, weeks as first printed, and the hosts that asked to be left alone."""
OPENING = 5.0
"""Seconds that the window waits for another program before it says so instead of opening."""


def is_damage(trouble: StoreError, path: Path) -> bool:
    """Whether it says that this file is damaged."""
    return trouble.message == Message(DAMAGED, (str(path),))


def mend_cache(path: Path, lock: Path) -> Message | None:
    """Makes the cache ready; what is to be said when it had to begin anew.

    Raises Running when it is damaged and a refresh is at work on it.
    """
    try:
        prepare(path, OPENING)
    except StoreError as trouble:
        if not is_damage(trouble, path):
            raise
    else:
        return None
    with on_disk(path):
        path.stat()  # never a new one where a drive is missing
    with only_one(lock):
        return begin_anew(path)


def begin_anew(path: Path, waiting: Waiting = nothing) -> Message | None:
    """Makes the cache ready as `mend_cache` does, for who holds the refresh's lock already."""
    try:
        prepare(path, waiting=waiting)
    except StoreError as trouble:
        if not is_damage(trouble, path):
            raise
        aside = set_aside(path)
        forget_oldest(path)
        prepare(path)
        _save(aside, path)
        return Message("cache_set_aside", (str(path), aside.name))
    return None


def _save(aside: Path, path: Path) -> None:
    """Takes over the tables that nobody would give again, those of them that are sound."""
    if not aside.is_file() or not aside.stat().st_size:
        return
    with suppress(StoreError), Store(aside) as old, Store(path, readonly=False) as new:
        for table in SAVED:
            with suppress(StoreError), new.transaction():
                if not old.damage(table.name):
                    names = ", ".join(table.columns)
                    new.upsert(table, old.read(f"SELECT {names} FROM {table.name}"))


def open_user_file(path: Path, say: Callable[[Message], None]) -> UserFile:
    """The user's file for writing, read whole before; what was done about damage is said."""
    if _is_lost(path):
        say(_bring_back(path))
    return UserFile(path)


def _is_lost(path: Path) -> bool:
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        return bool(copies(path))
    if is_damaged(path):
        return True
    try:
        with Database(path, readonly=True) as file:
            return file.version <= len(STEPS) and bool(file.damage())
    except StoreError as trouble:
        return is_damage(trouble, path)


def _bring_back(path: Path) -> Message:
    gone = not path.exists()
    aside = set_aside(path).name  # of a file that is gone, what belonged to it
    part = path.with_name("user.part")
    for copy in copies(path):
        with on_disk(path):
            shutil.copyfile(copy, part)
        if _is_good(part):
            with on_disk(path):
                part.replace(path)
            day = copy.stem.removeprefix("user-")[:10]
            if gone:
                return Message("user_file_found", (str(path), day))
            return Message("user_file_restored", (str(path), aside, day))
    part.unlink(missing_ok=True)
    return Message("user_file_lost", (str(path), aside))


def _is_good(copy: Path) -> bool:
    try:
        with Database(copy, readonly=False) as file:
            return 0 < file.version <= len(STEPS) and not file.damage()
    except StoreError:
        return False
