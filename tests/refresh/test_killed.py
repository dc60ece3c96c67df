"""Killed at any instant: the cache is sound, holds no half stock, and is completed next time."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

TABLES = ("listings", "bars", "spans", "flows", "figures", "composites")


def command(home: Path) -> list[str]:
    return [sys.executable, "-m", "jpviewer", "refresh", "--demo", "--home", str(home)]


def read(home: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(home / "demo-small" / "cache.db")) as cache:
        return cache.execute(sql).fetchall()


def content(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every figure of the cache, the numbers of the fetches aside."""
    found = {}
    for table in TABLES:
        columns = [row[1] for row in read(home, f"PRAGMA table_info({table})")]
        names = ", ".join(str(name) for name in columns if name not in ("fetch", "seen", "print"))
        found[table] = sorted(read(home, f"SELECT {names} FROM {table}"), key=repr)
    return found


def test_killed_refreshes_lose_nothing(demo: Path, tmp_path: Path) -> None:
    dice = random.Random(7)
    for _ in range(8):
        with subprocess.Popen(
            command(tmp_path), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as child:
            try:
                child.wait(timeout=dice.uniform(0.3, 2.5))
            except subprocess.TimeoutExpired:
                child.kill()
        if not (tmp_path / "demo-small" / "cache.db").exists():
            continue
        assert read(tmp_path, "PRAGMA integrity_check") == [("ok",)]
        if read(tmp_path, "SELECT name FROM sqlite_master WHERE name = 'bars'"):
            half = "SELECT count(*) FROM bars WHERE id NOT IN (SELECT id FROM spans)"
            assert read(tmp_path, half) == [(0,)]
    subprocess.run(command(tmp_path), check=True, stdin=subprocess.DEVNULL, capture_output=True)
    assert content(tmp_path) == content(demo)
