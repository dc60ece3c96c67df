"""Others at the same files: programs, computers, readers that stay. Nobody hears of a lock."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market.messages import Cancelled, StoreError
from jpviewer.market.tables import ENGLISH_NAMES
from jpviewer.settings import Home
from jpviewer.store.holders import LOCKS
from jpviewer.store.lock import only_one
from jpviewer.store.store import Store, prepare
from jpviewer.store.wal import log_size
from jpviewer.ui.single_instance import SingleInstance
from jpviewer.ui.work.refresher import BUSY, Refresher, child_command
from tests.patience import PATIENCE

OTHER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2].split(";"):
    other.execute(statement).fetchall()
print("held", flush=True)
sys.stdin.read()
"""
EXCLUSIVE = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM english_names"
READING = "BEGIN; SELECT count(*) FROM bars"
FAILED, RUNNING, CANCELLED = 1, 4, 130


@contextmanager
def other_program(path: Path, does: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that keeps the file as it has it; it lets go when its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(path), does],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.stdin.close()


@pytest.fixture
def home(demo: Path, tmp_path: Path) -> Home:
    """A home with the demo market in it; `--home` is the folder around it."""
    shutil.copytree(demo / "demo-small", tmp_path / "demo-small")
    return Home(tmp_path / "demo-small")


def refresh(home: Home, *around: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "jpviewer", "--lang", "en", "refresh", "--demo"]
    return subprocess.Popen(
        [*around, *command, "--home", str(home.path.parent)],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def english_name() -> dict[str, np.ndarray]:
    return {"code": np.array(["9999"], object), "name_en": np.array(["New"], object)}


def test_who_holds_the_cache_is_named_when_it_lasts(home: Home) -> None:
    with (
        Store(home.cache, readonly=False) as store,
        other_program(home.cache, "BEGIN IMMEDIATE; DELETE FROM english_names") as other,
    ):
        store.patience = 0.0
        with pytest.raises(StoreError) as error, store.transaction():
            store.upsert(ENGLISH_NAMES, english_name())
        message = error.value.message
        if LOCKS.exists():
            assert (message.key, message.args[2]) == ("file_held", other.pid)
        else:
            assert message.key == "file_busy"


def test_a_refresh_waits_for_a_program_that_keeps_the_cache_to_itself(home: Home) -> None:
    with other_program(home.cache, EXCLUSIVE) as other:
        with pytest.raises(StoreError):
            prepare(home.cache, patience=0.0)
        with refresh(home) as process:
            lock = home.refresh_lock.with_suffix(".json")
            while not lock.exists():
                assert process.poll() is None
            assert other.stdin is not None
            other.stdin.close()
            _, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, "locked" in said) == (0, False), said


def test_waiting_ends_when_the_refresh_is_stopped(home: Home) -> None:
    looks: list[None] = []

    def stop() -> None:
        looks.append(None)
        raise Cancelled

    with (
        Store(home.cache, readonly=False) as store,
        other_program(home.cache, "BEGIN IMMEDIATE; DELETE FROM english_names"),
    ):
        store.waiting = stop
        with pytest.raises(Cancelled), store.transaction():
            pass
    assert len(looks) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_a_command_that_waits_can_be_interrupted(home: Home) -> None:
    with other_program(home.cache, EXCLUSIVE), refresh(home) as process:
        lock = home.refresh_lock.with_suffix(".json")
        while not lock.exists():
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == CANCELLED, said


def test_a_reader_that_stays_sees_its_state_and_the_log_is_emptied_after_it(home: Home) -> None:
    count = "SELECT count(*) AS rows FROM english_names"
    with other_program(home.cache, READING), Store(home.cache, readonly=False) as store:
        before = store.read(count)["rows"][0]
        with store.fetch("a", "b", 0):
            store.upsert(ENGLISH_NAMES, english_name())
        assert store.read(count)["rows"][0] == before + 1
        assert not store.tidy()
        assert log_size(home.cache) > 0
    with Store(home.cache, readonly=False) as store, Store(home.cache):
        assert store.tidy()
        assert log_size(home.cache) == 0


def test_a_log_never_grows_for_ever_under_a_reader_that_stays(home: Home) -> None:
    with other_program(home.cache, READING) as other, Store(home.cache, readonly=False) as store:
        store.longest_log, store.patience = 200_000, 0.0
        said: StoreError | None = None
        for number in range(1000):
            try:
                with store.fetch("a", str(number), number):
                    store.upsert(ENGLISH_NAMES, english_name())
            except StoreError as error:
                said = error
                break
        assert said is not None
        assert said.message.key == "file_read_on"
        assert log_size(home.cache) < 300_000
        assert other.stdin is not None
        other.stdin.close()
        other.wait(PATIENCE)
        with store.fetch("a", "b", 0):
            store.upsert(ENGLISH_NAMES, english_name())
        assert log_size(home.cache) < 100_000


def test_the_window_s_refresh_says_who_else_is_at_it(qtbot: QtBot, home: Home) -> None:
    refresher = Refresher(lambda sources: child_command(Home(home.path.parent), "en", (), "small"))
    with only_one(home.refresh_lock), qtbot.waitSignal(refresher.ended) as ended:
        refresher.refresh()
    assert ended.args is not None
    code, words = ended.args
    assert code == BUSY
    assert f"(process {os.getpid()})" in words


def elsewhere() -> list[str]:
    """What makes a command run on a computer of another name."""
    words = ["unshare", "--uts", "sh", "-c", 'hostname elsewhere && exec "$@"', "sh"]
    tried = [*words, "true"] if shutil.which("unshare") else ["false"]
    if subprocess.run(tried, capture_output=True, check=False).returncode:
        pytest.skip("this process cannot pretend to be on another computer")
    return words


def test_a_refresh_on_another_computer_is_named(home: Home) -> None:
    with only_one(home.refresh_lock), refresh(home, *elsewhere()) as process:
        _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == RUNNING
    assert socket.gethostname() in said
    assert f"process {os.getpid()}" in said


def test_what_a_computer_that_went_down_left_is_no_hindrance(home: Home) -> None:
    home.refresh_lock.touch()
    home.refresh_lock.with_suffix(".json").write_text('[4711, 1763625900, "gone"]')
    with refresh(home) as process:
        _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said


def test_a_window_on_another_computer_is_named(home: Home, qapp: object) -> None:
    instance = SingleInstance(home)
    assert instance.claim()
    try:
        with refresh(home, *elsewhere()) as process:
            _, said = process.communicate(timeout=PATIENCE)
        assert process.returncode == FAILED
        assert f"the computer {socket.gethostname()} (process {os.getpid()})" in said
        with refresh(home) as process:
            process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
    finally:
        instance.release()
