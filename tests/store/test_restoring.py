"""The user's file comes back from the newest good backup, and what was there is kept aside."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from jpviewer.market import watchlists
from jpviewer.market.messages import Message, StoreError
from jpviewer.store.damage import asides
from jpviewer.store.mending import open_user_file
from jpviewer.store.user_file import UserFile
from jpviewer.store.user_steps import STEPS
from tests.store import harm
from tests.store.harm import Harm

HARMS = {
    "header": harm.header,
    "page": harm.pages_of("members"),
    "text": harm.text,
    "folder": harm.folder,
}
OLDER, NEWER = "user-2026-11-18.db", "user-2026-11-19.db"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three codes in the file, of which the backups hold one and two."""
    path, backups = tmp_path / "user.db", tmp_path / "backups"
    backups.mkdir()
    with UserFile(path) as file:
        file.edit(lambda lists: watchlists.create(lists, 1, "Mine"))
    for code, name in (("7203", OLDER), ("130A", NEWER), ("9984", "")):
        with UserFile(path) as file:
            file.edit(partial(watchlists.add, which=1, codes=[code], at=5))
        if name:
            shutil.copy(path, backups / name)
    for today in set(backups.iterdir()) - {backups / OLDER, backups / NEWER}:
        today.unlink()
    return path


def codes(path: Path, said: list[Message]) -> tuple[str, ...]:
    with open_user_file(path, said.append) as file:
        return file.codes()


def test_a_sound_file_is_left_as_it_is(path: Path) -> None:
    said: list[Message] = []
    assert codes(path, said) == ("7203", "130A", "9984")
    assert said == []


@pytest.mark.parametrize("damage", HARMS.values(), ids=HARMS)
def test_a_damaged_file_is_restored_and_kept_aside(path: Path, damage: Harm) -> None:
    damage(path)
    before = path.read_bytes() if path.is_file() else b""
    said: list[Message] = []
    assert codes(path, said) == ("7203", "130A")
    (aside,) = asides(path)
    assert said == [Message("user_file_restored", (str(path), aside.name, "2026-11-19"))]
    assert (aside.read_bytes() if aside.is_file() else b"") == before
    assert codes(path, said) == ("7203", "130A")
    assert len(said) == 1


def test_a_backup_of_a_day_to_come_is_none_of_the_newest(path: Path) -> None:
    ahead = path.with_name("backups") / "user-2999-01-01.db"
    (path.with_name("backups") / OLDER).rename(ahead)
    path.write_bytes(b"")
    assert codes(path, []) == ("7203", "130A")


def test_a_file_that_lost_everything_is_restored_too(path: Path) -> None:
    said: list[Message] = []
    path.write_bytes(b"")
    assert codes(path, said) == ("7203", "130A")
    path.unlink()
    assert codes(path, said) == ("7203", "130A")
    assert [message.key for message in said] == ["user_file_restored", "user_file_found"]


def test_a_backup_that_is_damaged_or_newer_itself_is_passed_over(path: Path) -> None:
    backups = path.with_name("backups")
    harm.pages_of("members")(backups / NEWER)
    shutil.copy(path, backups / "user-2026-11-20.db")
    with closing(sqlite3.connect(backups / "user-2026-11-20.db")) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    harm.header(path)
    said: list[Message] = []
    assert codes(path, said) == ("7203",)
    assert said[0].args[2] == "2026-11-18"


def test_without_a_good_backup_new_lists_begin_and_the_old_file_stays(path: Path) -> None:
    for copy in path.with_name("backups").iterdir():
        harm.header(copy)
    harm.text(path)
    before = path.read_bytes()
    said: list[Message] = []
    assert codes(path, said) == ()
    (aside,) = asides(path)
    assert said == [Message("user_file_lost", (str(path), aside.name))]
    assert aside.read_bytes() == before


def test_a_newer_file_is_refused_untouched_and_not_restored(path: Path) -> None:
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = path.read_bytes()
    said: list[Message] = []
    with pytest.raises(StoreError, match="file_newer"):
        open_user_file(path, said.append)
    assert (path.read_bytes(), said) == (before, [])


def test_damage_never_takes_the_place_of_a_good_backup(path: Path) -> None:
    backups = path.with_name("backups")
    before = {copy.name: copy.read_bytes() for copy in backups.iterdir()}
    with UserFile(path) as window:
        assert window.codes()
        harm.pages_of("members")(path)
        with UserFile(path) as other, pytest.raises(StoreError, match="file_damaged"):
            other.edit(lambda lists: watchlists.add(lists, 1, ["6758"], at=6))
    kept = {copy.name: copy.read_bytes() for copy in backups.glob("user-*.db")}
    assert kept == before
    said: list[Message] = []
    assert codes(path, said) == ("7203", "130A")
