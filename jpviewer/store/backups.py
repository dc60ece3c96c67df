"""Copies of the user's file, under dated names in a folder beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from time import time

from jpviewer.market.days import iso, tokyo_day
from jpviewer.market.messages import StoreError
from jpviewer.store.database import Database, connect
from jpviewer.store.troubles import DAMAGED, on_disk, said

KEPT = 10


def copy(connection: sqlite3.Connection, path: Path, name: str) -> None:
    """Copies a file once, made whole before the copy takes its dated name; the oldest go."""
    folder = path.with_name("backups")
    named, part = folder / f"user-{name}.db", folder / "user.part"
    with on_disk(folder):
        if named.exists():
            return
        folder.mkdir(exist_ok=True)
        part.unlink(missing_ok=True)
        with said(named), closing(connect(part, readonly=False)) as target:
            connection.backup(target)
        with Database(part, readonly=False) as whole:
            if whole.damage():  # never in the place of a good one
                raise StoreError(DAMAGED, str(path))
        part.replace(named)
        for old in copies(path)[KEPT:]:
            old.unlink()


def copies(path: Path) -> list[Path]:
    """The backups of a file, the newest first.

    One of a day still to come was made while the clock was wrong: it stands behind all others, or
    nothing newer would ever be kept or come back.
    """
    today = f"user-{iso(tokyo_day(time()))}~"
    found = path.with_name("backups").glob("user-*.db")
    return sorted(found, key=lambda each: (each.name <= today, each.name), reverse=True)
