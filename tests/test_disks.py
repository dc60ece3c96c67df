"""Full, closed and vanished disks: a sentence, no traceback, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market import watchlists
from jpviewer.market.messages import Message
from jpviewer.settings import Home, Settings
from jpviewer.store.user_file import UserFile
from jpviewer.ui.session import Session
from tests.disk import Drive, close_for_writing, fill, small_disk
from tests.patience import PATIENCE
from tests.ui.conftest import settle

FAILED = 1
COMMANDS = {
    "window": (),
    "refresh": ("refresh",),
    "screenshot": ("screenshot", "{out}"),
    "doctor": ("doctor",),
}
every_command = pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)


def run(home: Path, *words: str) -> tuple[int, str]:
    """Exit code and everything said, of a command in the demo market."""
    picture = home.parent.with_name("picture.png")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "jpviewer", "--demo", "--home", str(home), "--lang", "en"),
            *(word.format(out=picture) for word in words),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr if words != ("doctor",) else done.stdout


@pytest.fixture
def disk(demo: Path, tmp_path: Path) -> Iterator[Path]:
    """A small disk with the demo market on it."""
    with small_disk(tmp_path / "disk", 80) as disk:
        shutil.copytree(demo, disk / "home")
        yield disk


def kept(disk: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in disk.rglob("*.db")}


@every_command
def test_a_full_disk_is_said(disk: Path, words: tuple[str, ...]) -> None:
    before = kept(disk)
    fill(disk)
    code, said = run(disk / "home", *words)
    assert code == FAILED
    assert "disk is full" in said
    assert before.items() <= kept(disk).items()


@every_command
def test_a_disk_that_can_only_be_read_is_said(disk: Path, words: tuple[str, ...]) -> None:
    before = kept(disk)
    close_for_writing(disk)
    code, said = run(disk / "home", *words)
    assert code == FAILED
    assert "cannot be opened or written" in said
    assert before.items() <= kept(disk).items()


def test_what_is_there_can_be_read_from_a_closed_disk(disk: Path) -> None:
    for side in ("-wal", "-shm"):
        (disk / f"home/demo-small/cache.db{side}").unlink(missing_ok=True)
    close_for_writing(disk)
    assert run(disk / "home", "export", "listings") == (0, "")


def test_what_is_there_can_be_read_from_a_full_disk(disk: Path) -> None:
    for side in ("-wal", "-shm"):
        (disk / f"home/demo-small/cache.db{side}").unlink(missing_ok=True)
    fill(disk)
    assert run(disk / "home", "export", "listings") == (0, "")


def test_a_refresh_that_fills_the_disk_keeps_what_it_had_and_goes_on_with_more_room(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk", 12) as disk:
        code, said = run(disk / "home", "refresh")
        assert code == FAILED
        assert "disk is full" in said
        assert run(disk / "home", "export", "listings")[0] == 0
        subprocess.run(["mount", "-o", "remount,size=80m", str(disk)], check=True)
        assert run(disk / "home", "refresh")[0] == 0
        assert run(disk / "home", "doctor")[0] == 0


@pytest.mark.parametrize("words", [(), ("refresh",)], ids=["window", "refresh"])
def test_a_home_on_a_drive_that_is_gone_is_not_made_elsewhere(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    home = Path("/mnt", f"no-such-drive-{tmp_path.name}", "jpviewer")
    code, said = run(home, *words)
    assert code == FAILED
    assert "Connect its drive" in said
    assert not home.parent.exists()


@pytest.mark.usefixtures("garbage")
def test_a_drive_pulled_out_under_the_window_loses_nothing(
    qtbot: QtBot, demo: Path, tmp_path: Path
) -> None:
    drive = Drive(tmp_path)
    drive.plug_in()
    home = Home(drive.place / "demo-small")
    shutil.copytree(demo / "demo-small", home.path)
    with UserFile(home.user) as file:
        file.edit(lambda lists: watchlists.create(lists, 1, "Mine"))
    session = Session(home, Settings("en", "dark"), Home(drive.place), "small", automatic=False)
    refused: list[Message] = []
    session.desk.lists.refused.connect(refused.append)
    add = partial(watchlists.add, which=1, at=5)
    try:
        with qtbot.waitSignal(session.window.begun):
            session.window.open(None)
        settle(qtbot, session)
        session.desk.lists.edit("Add", partial(add, codes=["7203"]))
        settle(qtbot, session)
        drive.pull_out()
        session.desk.lists.edit("Add", partial(add, codes=["6758"]))
        settle(qtbot, session)
        assert [message.key for message in refused] == ["file_unusable"]
        assert list(drive.place.iterdir()) == []
        drive.plug_in()
        session.desk.lists.edit("Add", partial(add, codes=["9984"]))
        settle(qtbot, session)
        assert session.desk.lists.lists[0].codes == ("7203", "9984")
        session.window.close()
        assert session.close()
        with UserFile(home.user, readonly=True) as file:
            assert file.codes() == ("7203", "9984")
    finally:
        drive.pull_out()
