"""Refreshes that are killed at random instants, in homes that can be looked into."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from jpviewer.store.mending import mend_cache

IGNORED = {"fetch", "seen", "print", "id"}
"""Columns that tell of the way to a figure, not of the figure."""
OF_SECURITIES = ("bars", "spans", "actions", "figures")
WHOLE = ("listings", "flows", "composites", "sessions", "english_names")
HALF = """
SELECT s.symbol, b.day FROM bars b JOIN securities s USING (id)
WHERE NOT EXISTS (SELECT 1 FROM spans p WHERE p.id = b.id AND b.day BETWEEN p.first AND p.last)
"""


@dataclass
class Home:
    """A home, the words that refresh it, and the world it lives in."""

    path: Path
    words: tuple[str, ...] = ()
    world: Mapping[str, str] = field(default_factory=dict)

    @property
    def cache(self) -> Path:
        return self.path / ("demo-small/cache.db" if "--demo" in self.words else "cache.db")

    def start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "jpviewer", "refresh", "--pace", "1000", *self.words]
        return subprocess.Popen(
            [*command, "--home", str(self.path)],
            env=os.environ | self.world,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def finish(self) -> float:
        """A refresh that nobody disturbs; its seconds."""
        started = time.monotonic()
        with self.start() as process:
            _, errors = process.communicate()
        assert process.returncode in (0, 3), errors.decode()
        assert b"Traceback" not in errors
        return time.monotonic() - started

    def kill(self, after: float) -> float:
        """A refresh that is killed after some seconds; its seconds when it was through before."""
        started = time.monotonic()
        with self.start() as process:
            try:
                process.communicate(timeout=after)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
        return 0.0 if process.returncode == -signal.SIGKILL else time.monotonic() - started

    def copy(self, to: Path) -> Home:
        """The same home at another place."""
        if self.path.exists():
            shutil.copytree(self.path, to)
        return Home(to, self.words, self.world)

    def maul(self, dice: random.Random) -> str:
        """What a disk may do to a log and its index; the name of what it did."""
        log, index = (self.cache.with_name(f"cache.db-{end}") for end in ("wal", "shm"))
        deed = dice.choice(("nothing", "no index", "torn log"))
        if deed == "no index":
            index.unlink(missing_ok=True)
        elif deed == "torn log" and log.exists():
            os.truncate(log, dice.randrange(log.stat().st_size + 1))
        return deed

    def look(self) -> bool:
        """Opens the cache as the window does; it is sound and holds no half. False for none yet."""
        if not self.cache.exists():
            return False
        mend_cache(self.cache, self.cache.with_name("refresh.lock"))
        assert self.read("PRAGMA integrity_check") == [("ok",)]
        assert self.read(HALF) == []
        return True

    def read(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.cache)) as cache:
            return cache.execute(sql).fetchall()

    def content(self) -> dict[str, list[tuple[object, ...]]]:
        """Every figure of the cache, by the names of what they are of."""
        found = {}
        for table in (*OF_SECURITIES, *WHOLE):
            columns = [str(row[1]) for row in self.read(f"PRAGMA table_info({table})")]
            names = ", ".join(f"t.{name}" for name in columns if name not in IGNORED)
            whose = "s.symbol, " if table in OF_SECURITIES else ""
            join = "JOIN securities s USING (id)" if whose else ""
            rows = self.read(f"SELECT {whose}{names} FROM {table} t {join}")
            found[table] = sorted(rows, key=repr)
        return found

    def ranking(self) -> str:
        """As the command writes it."""
        words = [*(each for each in self.words if each == "--demo"), "--home", str(self.path)]
        done = subprocess.run(
            [sys.executable, "-m", "jpviewer", "export", "ranking", *words],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout
