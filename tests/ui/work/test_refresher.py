"""The background worker with real child processes: what they say, and how they end."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market.messages import Message
from jpviewer.market.progress import Event, Failed, Progress, Written
from jpviewer.settings import Home
from jpviewer.ui.work.refresher import BUSY, CANCELLED, FAILED, Refresher, child_command
from tests.patience import PATIENCE

# Says which sources it was asked for, then obeys the end of its standard input as a refresh does.
OBEDIENT = """
import sys
from jpviewer.market.progress import Progress, dump
print(dump(Progress(sys.argv[1], "first", 1, 2, 3.5)), flush=True)
sys.stdin.read()
"""
# Never looks at its standard input.
DEAF = """
import time
from jpviewer.market.progress import Progress, dump
print(dump(Progress("deaf", "", 0, 1, -1.0)), flush=True)
time.sleep(60)
"""
SPEAKER = """
import sys
from jpviewer.market.messages import Message
from jpviewer.market.progress import Failed, Progress, Written, dump
for event in (
    Progress("yahoo_bars", "7203 トヨタ", 1, 3900, 1800.0),
    Written("yahoo_bars", ("bars", "figures"), 2450),
    Failed("jpx_flows", Message("file_busy", ("cache.db",))),
):
    print(dump(event))
print("not an event")
print("first line", file=sys.stderr)
print("jpviewer: another refresh is running", file=sys.stderr)
print("WARNING a library: something else", file=sys.stderr)
sys.exit(4)
"""


class Worker:
    """A refresher whose children run a script; what it said, in order."""

    def __init__(self, script: str) -> None:
        self.said: list[Event] = []
        self.ends: list[tuple[int, str]] = []
        self.refresher = Refresher(lambda sources: command(script, sources))
        self.refresher.reported.connect(self.said.append)
        self.refresher.ended.connect(lambda code, words: self.ends.append((code, words)))

    @property
    def sources(self) -> list[str]:
        return [event.source for event in self.said if isinstance(event, Progress)]


def command(script: str, sources: Sequence[str]) -> list[str]:
    return [sys.executable, "-c", script, ",".join(sources)]


@pytest.fixture
def worker(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker(request.param)
    yield worker
    assert worker.refresher.close(PATIENCE)


@pytest.mark.parametrize("worker", [SPEAKER], indirect=True)
def test_every_line_of_the_child_becomes_an_event(qtbot: QtBot, worker: Worker) -> None:
    worker.refresher.refresh()
    qtbot.waitUntil(lambda: bool(worker.ends))
    assert worker.said == [
        Progress("yahoo_bars", "7203 トヨタ", 1, 3900, 1800.0),
        Written("yahoo_bars", ("bars", "figures"), 2450),
        Failed("jpx_flows", Message("file_busy", ("cache.db",))),
    ]
    assert worker.ends == [(BUSY, "another refresh is running")]


@pytest.mark.parametrize("worker", [OBEDIENT, DEAF], indirect=True)
def test_cancel_ends_a_child_that_obeys_and_one_that_is_deaf(qtbot: QtBot, worker: Worker) -> None:
    worker.refresher.refresh()
    qtbot.waitUntil(lambda: bool(worker.said))
    worker.refresher.cancel()
    qtbot.waitUntil(lambda: bool(worker.ends))
    assert worker.ends == [(CANCELLED, "")]
    assert not worker.refresher.running


@pytest.mark.parametrize("worker", [DEAF], indirect=True)
def test_cancel_in_the_moment_of_the_start_holds(qtbot: QtBot, worker: Worker) -> None:
    worker.refresher.refresh()
    worker.refresher.cancel()
    qtbot.waitUntil(lambda: bool(worker.ends))
    assert worker.ends == [(CANCELLED, "")]


@pytest.mark.parametrize("worker", [OBEDIENT], indirect=True)
def test_single_sources_go_first_and_the_rest_goes_on_after_them(
    qtbot: QtBot, worker: Worker
) -> None:
    worker.refresher.refresh()
    qtbot.waitUntil(lambda: worker.sources == [""])
    worker.refresher.refresh(("jpx_flows",))
    worker.refresher.refresh(("jpx_flows",))
    qtbot.waitUntil(lambda: worker.sources == ["", "jpx_flows"])
    worker.refresher.refresh(("mof_flows",))
    qtbot.waitUntil(lambda: worker.sources == ["", "jpx_flows", "mof_flows"])
    assert not worker.ends
    worker.refresher.cancel()
    qtbot.waitUntil(lambda: bool(worker.ends))
    assert worker.sources == ["", "jpx_flows", "mof_flows"]


@pytest.mark.parametrize("worker", [OBEDIENT], indirect=True)
def test_a_refresh_after_a_cancel_starts_anew(qtbot: QtBot, worker: Worker) -> None:
    worker.refresher.refresh()
    qtbot.waitUntil(lambda: len(worker.said) == 1)
    worker.refresher.cancel()
    worker.refresher.refresh()
    qtbot.waitUntil(lambda: len(worker.said) == 2)
    assert worker.refresher.running
    assert not worker.ends


@pytest.mark.parametrize("worker", [DEAF], indirect=True)
def test_closing_waits_for_the_child_and_says_nothing_after(qtbot: QtBot, worker: Worker) -> None:
    worker.refresher.refresh()
    qtbot.waitUntil(lambda: bool(worker.said))
    with qtbot.assertNotEmitted(worker.refresher.ended, wait=50):
        assert worker.refresher.close(PATIENCE)


def test_a_program_that_cannot_be_started_is_a_failed_refresh(qtbot: QtBot, tmp_path: Path) -> None:
    refresher = Refresher(lambda sources: [str(tmp_path / "absent")])
    with qtbot.waitSignal(refresher.ended) as ended:
        refresher.refresh()
    assert ended.args is not None
    code, words = ended.args
    assert code == FAILED
    assert "absent" in words


def test_the_demo_market_is_built_by_the_real_child(qtbot: QtBot, home: Home) -> None:
    refresher = Refresher(lambda sources: child_command(home, "en", sources, "small"))
    said: list[Event] = []
    refresher.reported.connect(said.append)
    with qtbot.waitSignal(refresher.ended) as ended:
        refresher.refresh()
    assert ended.args == [0, ""]
    written = {table for event in said if isinstance(event, Written) for table in event.tables}
    assert {"bars", "listings", "flows"} <= written
    assert Home(home.path / "demo-small").cache.exists()


def test_the_real_child_is_cancelled(qtbot: QtBot, home: Home) -> None:
    refresher = Refresher(lambda sources: child_command(home, "en", sources, "full"))
    with qtbot.waitSignal(refresher.reported):
        refresher.refresh()
    with qtbot.waitSignal(refresher.ended) as ended:
        refresher.cancel()
    assert ended.args is not None
    assert ended.args[0] == CANCELLED


def test_the_command_line_names_the_sources_and_the_market(home: Home) -> None:
    words = child_command(home, "ja", ("jpx_flows", "mof_flows"))
    assert words[-2:] == ["--only", "jpx_flows,mof_flows"]
    assert "--demo" not in words
    assert "--demo" in child_command(home, "ja", (), "full")
