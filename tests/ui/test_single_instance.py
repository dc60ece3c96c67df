"""Two processes on one home: the second raises the first."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from jpviewer.market.messages import StoreError
from jpviewer.settings import Home
from jpviewer.ui.single_instance import SingleInstance
from tests.patience import PATIENCE

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from jpviewer.settings import Home
from jpviewer.ui.single_instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance(Home(Path(sys.argv[1])))
print(instance.claim(), instance.holder)
print(instance.raise_first(), flush=True)
"""
KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from jpviewer.settings import Home
from jpviewer.ui.single_instance import SingleInstance
application = QCoreApplication([])
assert SingleInstance(Home(Path(sys.argv[1]))).claim()
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def first(qtbot: QtBot, home: Home) -> Iterator[SingleInstance]:
    instance = SingleInstance(home)
    assert instance.claim()
    yield instance
    instance.release()


def start(script: str, home: Home) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, str(home.path)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_second_start_raises_the_first(qtbot: QtBot, first: SingleInstance, home: Home) -> None:
    with start(SECOND, home) as second:
        with qtbot.waitSignal(first.raised):
            pass
        qtbot.waitUntil(lambda: second.poll() is not None)
        assert second.stdout is not None
        claimed, raised = second.stdout.read().splitlines()
    assert claimed.startswith("False ")
    assert raised == "True"


def test_homes_do_not_know_each_other(first: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(Home(tmp_path / "other"))
    assert other.name != first.name
    assert other.claim()
    other.release()


def test_a_home_is_the_same_by_every_spelling(first: SingleInstance, home: Home) -> None:
    spelled = home.path.parent / "elsewhere" / ".." / home.path.name
    assert SingleInstance(Home(spelled)).name == first.name


def test_what_a_killed_process_left_is_taken_over(qtbot: QtBot, home: Home) -> None:
    with start(KILLED, home) as killed:
        killed.wait(PATIENCE)
    instance = SingleInstance(home)
    assert instance.claim()
    with start(SECOND, home) as second:
        with qtbot.waitSignal(instance.raised):
            pass
        second.wait(PATIENCE)
    instance.release()


def test_the_next_start_is_first_again_after_a_release(first: SingleInstance, home: Home) -> None:
    first.release()
    with start(SECOND, home) as second:
        assert second.stdout is not None
        assert second.stdout.readline().startswith("True")


def test_a_first_that_does_not_answer_is_noticed(qtbot: QtBot, home: Home) -> None:
    instance = SingleInstance(home)
    assert instance.claim()
    QLocalServer.removeServer(instance.name)
    assert not SingleInstance(home).raise_first(100)
    instance.release()


def test_a_home_that_cannot_be_made_is_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as raised:
        SingleInstance(Home(tmp_path / "file" / "home")).claim()
    assert raised.value.message.key == "file_unusable"
