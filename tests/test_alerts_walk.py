"""From a server on loopback to an alert that a user reads: once, whatever becomes of the cache."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
import trustme
from pytestqt.qtbot import QtBot

from jpviewer.market.alerts import STOCK, Alert
from jpviewer.market.watch import Hit, Watch
from jpviewer.settings import Home, Settings
from jpviewer.store import alerts
from jpviewer.store.database import connect
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.store.user_steps import STEPS
from jpviewer.ui.session import Session
from tests.world.truth import Truth
from tests.world.world import World

THURSDAY, FRIDAY = "2026-11-19T16:05+09:00", "2026-11-20T16:05+09:00"
DAYS = (20261119, 20261120)

pytestmark = pytest.mark.usefixtures("garbage")


def refresh(world: World, home: Home, now: str, *more: str) -> str:
    """The command in a process of its own; what it said."""
    world.set_clock(now)
    words = ("refresh", "--pace", "500", "--backfill", "watchlists", "--home", str(home.path))
    finished = subprocess.run(
        [sys.executable, "-m", "jpviewer", *words, *more],
        env=os.environ | world.environment() | {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stderr


def closes(world: World, symbol: str) -> tuple[float, float]:
    """What the exchange says of both evenings."""
    world.set_clock(FRIDAY)
    bars = world.truth.market.securities[symbol].finished(world.now)
    found = dict(zip(bars["day"].tolist(), bars["close"].tolist(), strict=True))
    return found[DAYS[0]], found[DAYS[1]]


def wishes(world: World) -> tuple[Alert, Alert, float]:
    """A rise through a price between the two closes of a stock, and one that does not happen."""
    for issue in world.truth.issues:
        if issue.segment == "prime" and issue.symbol in world.truth.market.securities:
            before, after = closes(world, issue.symbol)
            if after > before * 1.005:
                middle = round((before + after) / 2, 1)
                met = Alert(1, STOCK, issue.code, "above", middle, armed=1, since=DAYS[0])
                return met, met._replace(id=2, threshold=after * 2), after
    raise LookupError("no stock rose")


def set_alerts(home: Home, *wanted: Alert) -> None:
    with UserFile(home.user) as file:
        file.edit_watch(lambda watch: Watch(wanted, watch.hits, watch.baselines))


def held(home: Home) -> Watch:
    with UserFile(home.user, readonly=True) as file:
        return file.watch()


def found(home: Home) -> tuple[Hit, ...]:
    with Store(home.cache) as store:
        return alerts.hits(store)


def look(qtbot: QtBot, home: Home) -> list[str]:
    """Opens the window, and closes it; what it said."""
    session = Session(home, Settings("en", "dark"), home, automatic=False)
    said: list[str] = []
    session.desk.said.connect(lambda text, _: said.append(text))
    with qtbot.waitSignal(session.window.begun):
        session.window.open(None)
    qtbot.waitUntil(lambda: not (session.reading.busy or session.writing.busy))
    session.window.close()
    assert session.close()
    return said


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    home.make()
    return home


def test_a_crossing_reaches_the_user_once(
    qtbot: QtBot, truth: Truth, authority: trustme.CA, tmp_path: Path, home: Home
) -> None:
    with World(truth, authority, tmp_path) as world:
        met, other, close = wishes(world)
        set_alerts(home, met, other)
        assert "Alerts" not in refresh(world, home, THURSDAY)
        assert found(home) == ()
        assert "Alerts: 1 new" in refresh(world, home, FRIDAY)
        (hit,) = found(home)
        assert (hit.code, hit.day) == (met.subject, DAYS[1])
        assert hit.value == pytest.approx(close)
        # Nobody looked yet: another refresh neither loses nor doubles it.
        assert "Alerts" not in refresh(world, home, FRIDAY)
        assert [each.key for each in found(home)] == [hit.key]
        # The window takes it over, and says so at its start.
        (said,) = [each for each in look(qtbot, home) if met.subject in each]
        assert f"{met.subject} " in said
        assert [each.key for each in held(home).hits] == [hit.key]
        assert not held(home).hits[0].seen
        assert [each for each in look(qtbot, home) if met.subject in each] == []
        # The cache is lost, and fetched anew.
        for each in home.path.glob("cache.db*"):
            each.unlink()
        assert "Alerts" not in refresh(world, home, FRIDAY)
        assert found(home) == ()
        assert [each for each in look(qtbot, home) if met.subject in each] == []
        assert len(held(home).hits) == 1
        rows = exported(home)
        assert [(row["code"], row["session"], row["kind"]) for row in rows] == [
            (met.subject, "2026-11-20", "above")
        ]
        assert float(rows[0]["value"]) == pytest.approx(close)
        assert world.strangers == []


def exported(home: Home) -> list[dict[str, str]]:
    command = [sys.executable, "-m", "jpviewer", "export", "alerts", "--home", str(home.path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return list(csv.DictReader(io.StringIO(done.stdout)))


@pytest.mark.parametrize("state", ["absent", "older", "newer", "damaged", "torn"])
def test_a_refresh_goes_on_without_the_users_file(
    truth: Truth, authority: trustme.CA, tmp_path: Path, home: Home, state: str
) -> None:
    with World(truth, authority, tmp_path) as world:
        met, _, _ = wishes(world)
        if state != "absent":
            set_alerts(home, met)
        if state in ("older", "newer"):
            version = len(STEPS) + (1 if state == "newer" else -1)
            connection = connect(home.user, readonly=False)
            connection.execute(f"PRAGMA user_version = {version}")
            connection.close()
        elif state == "damaged":
            home.user.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
        elif state == "torn":
            whole = home.user.read_bytes()
            home.user.write_bytes(whole[:8192] + b"\0" * (len(whole) - 8192))
        before = home.user.read_bytes() if home.user.exists() else b""
        refresh(world, home, FRIDAY, "--only", "jpx_listings,yahoo_quotes")
        assert found(home) == ()
        assert (home.user.read_bytes() if home.user.exists() else b"") == before
