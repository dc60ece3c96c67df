"""What can happen to an SQLite file: each takes its path and does it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.length import SEED

Harm = Callable[[Path], None]


def header(path: Path) -> None:
    _write(path, 0, random.Random(SEED).randbytes(100))


def zero_length(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Dear diary, this is no database.\n" * 400, "utf-8")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "letter.txt").write_text("in the way")


def half(path: Path) -> None:
    """The second half of the file is missing."""
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def pages_of(name: str) -> Harm:
    """The first page of a table or an index holds nonsense, the rest of the file does not."""

    def harm(path: Path) -> None:
        with closing(sqlite3.connect(path)) as plain:
            found = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
            (root,) = plain.execute(found, (name,)).fetchone()
            (size,) = plain.execute("PRAGMA page_size").fetchone()
        _write(path, (root - 1) * size, random.Random(SEED).randbytes(size))

    return harm


def _write(path: Path, place: int, nonsense: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(nonsense)
