"""Edits, undos, redos and imports in a process that is killed again and again: nothing is lost."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jpviewer.store.mending import open_user_file
from jpviewer.store.user_file import UserFile
from tests.length import SEED, at_length
from tests.ui.lists.plain import Edit, Plain, drawn, told

EDITS = at_length(240, 10_000)
KILLS = 1 / 40
"""Of the edits; half of them before the file has answered."""


class Keeper:
    """The process with the lists."""

    def __init__(self, path: Path, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.lists.keeper", str(path), *words],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def send(self, edit: Edit) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(edit) + "\n")
        self.process.stdin.flush()

    def hear(self, word: str) -> None:
        assert self.process.stdout is not None
        heard = self.process.stdout.readline().strip()
        assert heard == word, heard

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()
        assert self.process.returncode == -signal.SIGKILL


@contextmanager
def keeper(path: Path, *words: str) -> Iterator[Keeper]:
    kept = Keeper(path, *words)
    try:
        yield kept
    finally:
        kept.process.kill()
        kept.process.communicate()


def held(path: Path) -> list[list[Any]]:
    with open_user_file(path, lambda message: None) as file:
        assert file.damage() == ""
        return told(file.lists())


def test_what_is_saved_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    with keeper(path) as lists:
        for edit in (["create", 1, "Mine"], ["import", 1, "7203 6758", 5]):
            lists.send(edit)
            lists.hear("done")
            lists.hear("saved")
        lists.kill()
    assert [(name, [row["code"] for row in rows]) for _, name, rows in held(path)] == [
        ("Mine", ["7203", "6758"])
    ]


def test_closing_waits_for_the_last_edit(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    with keeper(path, "close") as lists:
        assert lists.process.wait(60) == 0
    with UserFile(path, readonly=True) as file:
        assert [each.name for each in file.lists()] == ["Last"]


def test_whatever_is_done_and_whenever_it_ends_the_lists_are_those_of_the_plain_ones(
    tmp_path: Path,
) -> None:
    path, dice, plain, done = tmp_path / "user.db", random.Random(SEED), Plain(), 0
    while done < EDITS:
        with keeper(path) as lists:
            plain.forget()
            while done < EDITS:
                edit, before = drawn(dice, plain), plain.copy()
                plain.do(edit)
                done += 1
                lists.send(edit)
                lists.hear("done")
                if dice.random() < KILLS:
                    if answered := dice.random() < 0.5:
                        lists.hear("saved")
                    lists.kill()
                    found = held(path)
                    if not answered and found == before.held():
                        plain = before
                    assert found == plain.held(), (SEED, done, edit)
                    break
                lists.hear("saved")
                if done % 50 == 0:
                    with UserFile(path, readonly=True) as file:
                        assert told(file.lists()) == plain.held(), (SEED, done, edit)
    assert held(path) == plain.held()
