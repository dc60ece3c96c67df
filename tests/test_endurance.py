"""Weeks in an unreliable world: at the end the cache holds what the world ever served rightly."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import trustme

from jpviewer.market.segments import STOCK_SEGMENTS
from tests.length import SEED, at_length
from tests.world import faults
from tests.world.exchange import issues
from tests.world.faults import Fault
from tests.world.market import FIELDS
from tests.world.places import SESSIONS, TOKYO
from tests.world.truth import Truth
from tests.world.world import World

DAYS = at_length(short=5, full=30)
FIRST = SESSIONS.index(at_length(short=20261119, full=20261026))
"""A stock splits on the 24th of November."""
TIMES = ("07:40", "10:00", "15:31", "16:05", "18:30", "23:10")
HOSTS = ("query1.finance.yahoo.com", "query2.finance.yahoo.com", "yahoo.com", "jpx.co.jp", "mof")
TROUBLES: tuple[Fault, ...] = (
    *(faults.drop, faults.truncate, faults.cut, faults.html, faults.huge),
    *(faults.NOT_FOUND, faults.FORBIDDEN, faults.UNAUTHORIZED, faults.BROKEN, faults.DOWN),
    *(faults.too_many(), faults.too_many("60"), faults.too_many("soon"), faults.slow(0.3)),
)
DONE, PARTLY = 0, 3


def absurd(body: bytes) -> bytes:
    """The newest prices of whatever is told at a hundredth, or a thousand times as high."""
    told = json.loads(body)
    factor = 0.01 if len(body) % 2 else 1000.0
    for chart in (told.get("chart") or {}).get("result") or []:
        for quote in chart["indicators"]["quote"]:
            for name in set(FIELDS) - {"volume"}:
                values = quote.get(name, [])
                values[-3:] = [value and value * factor for value in values[-3:]]
    for page in (told.get("finance") or {}).get("result") or []:
        for quote in page["quotes"][::7]:
            for name in ("Price", "Open", "DayHigh", "DayLow"):
                quote[f"regularMarket{name}"] *= factor
    return json.dumps(told).encode()


@dataclass
class Life:
    """One home in a world whose days go by."""

    world: World
    home: Path
    dice: random.Random

    def live(self, day: int) -> None:
        """A day: perhaps the computer is off, perhaps it is started three times, and killed."""
        self.world.faults.clear()
        for _ in range(self.dice.randrange(4)):
            fault, host = self.dice.choice(TROUBLES), self.dice.choice(HOSTS)
            self.world.faults.add(fault, host, times=self.dice.choice((1, 3, -1)))
        if self.dice.random() < 0.3:
            path = self.dice.choice(("/v8/finance/chart/", "/v1/finance/screener"))
            self.world.faults.add(faults.changed(absurd), path=path, times=self.dice.choice((2, 9)))
        for at in sorted(self.dice.sample(TIMES, self.dice.choice((0, 1, 1, 2, 3)))):
            self.refresh(day, at, kill_within=2.5 if self.dice.random() < 0.2 else None)

    def refresh(self, day: int, at: str, kill_within: float | None = None) -> None:
        """One refresh, killed at a random instant or seen to its end."""
        self.world.set_clock(f"{datetime.strptime(str(day), '%Y%m%d'):%Y-%m-%d}T{at}+09:00")
        with subprocess.Popen(
            self._command("refresh", "--pace", "500"),
            env=os.environ | self.world.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as child:
            try:
                _, said = child.communicate(
                    timeout=self.dice.uniform(0.2, kill_within) if kill_within else None
                )
            except subprocess.TimeoutExpired:
                child.kill()
            else:
                assert child.returncode in (DONE, PARTLY), said
                assert "Traceback" not in said
        assert self.read("PRAGMA integrity_check") == [("ok",)]

    def read(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Rows of the cache; none while it is not there."""
        if not (self.home / "cache.db").exists():
            return [("ok",)]
        with closing(sqlite3.connect(self.home / "cache.db")) as cache:
            return cache.execute(sql, values).fetchall()

    def ranking(self) -> dict[str, dict[str, str]]:
        """The exported ranking, by code."""
        told = subprocess.run(
            self._command("export", "ranking"), capture_output=True, encoding="utf-8", check=True
        )
        return {row["code"]: row for row in csv.DictReader(io.StringIO(told.stdout))}

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "jpviewer", *words, "--home", str(self.home)]


@pytest.fixture(scope="module")
def world(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with World(Truth(issues=issues(6, 5, 8)), authority, tmp_path_factory.mktemp("w")) as world:
        yield world


@pytest.fixture(scope="module")
def lived(world: World, tmp_path_factory: pytest.TempPathFactory) -> Life:
    """A home after bad weeks and two good evenings."""
    life = Life(world, tmp_path_factory.mktemp("lived"), random.Random(SEED))
    for day in SESSIONS[FIRST : FIRST + DAYS]:
        life.live(day)
    world.faults.clear()
    for day in SESSIONS[FIRST + DAYS : FIRST + DAYS + 2]:
        life.refresh(day, "18:30")
    return life


def test_every_bar_inside_a_span_is_the_world_s(lived: Life) -> None:
    now = lived.world.now
    backfilled = {
        issue.symbol
        for issue in lived.world.truth.issues
        if issue.segment in STOCK_SEGMENTS and len(issue.code) == 4
    }
    for symbol, security in lived.world.truth.market.securities.items():
        if security.place is not TOKYO:
            continue
        kind, first, last = lived.read(
            "SELECT kind, first, last FROM securities JOIN spans USING (id) WHERE symbol = ?",
            symbol,
        )[0]
        truth = security.finished(now)
        # A quote from before the close vouches for its day only when the day is past.
        behind = symbol == lived.world.truth.market.roles.sleepy
        assert last == SESSIONS[FIRST + DAYS + 1 - behind], symbol
        if symbol in backfilled:
            assert int(str(first)) <= truth["day"][0], symbol
        inside = (truth["volume"] > 0) | (kind == "index")
        inside &= truth["day"] >= first
        held = lived.read(
            "SELECT day, open, high, low, close, volume FROM bars JOIN securities USING (id) "
            "WHERE symbol = ? AND (volume > 0 OR kind = 'index') AND day >= ? ORDER BY day",
            *(symbol, first),
        )
        wanted = np.stack([truth[name][inside] for name in ("day", *FIELDS)], axis=1)
        assert [row[0] for row in held] == wanted[:, 0].tolist(), symbol
        assert np.array(held, float) == pytest.approx(wanted, rel=1e-6), symbol


def test_every_week_of_the_exchange_is_its_own(lived: Life) -> None:
    held = {
        row[:3]: row[3]
        for row in lived.read(
            "SELECT market, investor, start, buy - sell FROM flows WHERE source = 'jpx' "
            "ORDER BY print"
        )
    }
    for week in lived.world.truth.published_weeks(lived.world.now):
        for market in ("prime", "growth", "tokyo_nagoya"):
            for investor in ("foreigners", "individuals", "total"):
                assert held[market, investor, week.start] == week.net(market, investor)


def test_the_ranking_is_that_of_an_undisturbed_home(lived: Life, tmp_path: Path) -> None:
    calm = Life(lived.world, tmp_path / "calm", random.Random(0))
    calm.refresh(SESSIONS[FIRST + DAYS + 1], "18:30")
    ours, theirs = lived.ranking(), calm.ranking()
    assert ours.keys() == theirs.keys()
    for code, row in theirs.items():
        for name, text in row.items():
            assert ours[code][name] == _same(text), (code, name)


def _same(text: str) -> object:
    try:
        return _Near(float(text))
    except ValueError:
        return text


@dataclass(frozen=True, eq=False)
class _Near:
    """A figure as text that is as good as this one."""

    figure: float

    def __eq__(self, text: object) -> bool:
        return float(str(text) or "nan") == pytest.approx(self.figure, rel=1e-5, abs=1e-6)
