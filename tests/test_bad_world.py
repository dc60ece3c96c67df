"""Whatever the world does, a refresh ends in sentences, and what was known stays."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from jpviewer.market.feeds import NAMES
from tests.world import faults
from tests.world.exchange import issues
from tests.world.faults import Fault
from tests.world.truth import Truth
from tests.world.world import World

FAILED, PARTLY = 1, 3
TABLES = (("listings",), ("flows",), ("ranking",), ("segments", "--series", "prime"))


@dataclass
class Told:
    """How a refresh ended."""

    code: int
    words: str


@dataclass
class Household:
    """A small world and a home that was refreshed in it once, when all was well."""

    world: World
    home: Path

    def refresh(self, *arguments: str, **environment: str) -> Told:
        command = [sys.executable, "-m", "jpviewer", "refresh", "--pace", "500", *arguments]
        done = subprocess.run(
            [*command, "--home", str(self.home)],
            env=os.environ | self.world.environment() | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert "Traceback" not in done.stderr
        return Told(done.returncode, done.stderr)

    def figures(self) -> list[str]:
        command = [sys.executable, "-m", "jpviewer", "--home", str(self.home), "export"]
        return [
            subprocess.run([*command, *table], capture_output=True, text=True, check=True).stdout
            for table in TABLES
        ]


@pytest.fixture(scope="module")
def household(
    authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Household]:
    folder = tmp_path_factory.mktemp("household")
    with World(Truth(issues=issues(6, 5, 8)), authority, folder) as world:
        household = Household(world, folder / "home")
        assert household.refresh().code in (0, PARTLY)
        yield household


@pytest.fixture
def all_is_well(household: Household) -> Iterator[Household]:
    yield household
    household.world.faults.clear()
    for rest in household.home.glob("rejected/*"):
        rest.unlink()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (faults.drop, "network"),
        (faults.NOT_FOUND, "found"),
        (faults.DOWN, "503"),
        (faults.html, "expected"),
    ],
    ids=["no network", "404", "503", "a page instead of a file"],
)
def test_each_source_says_what_is_wrong_and_nothing_is_lost(
    all_is_well: Household, fault: Fault, words: str
) -> None:
    before = all_is_well.figures()
    all_is_well.world.set_clock("2026-11-24T16:05+09:00")
    all_is_well.world.faults.add(fault)
    told = all_is_well.refresh()
    assert told.code == PARTLY
    lines = told.words.strip().splitlines()
    assert len(lines) == len(NAMES), told.words
    assert all(line.endswith(".") for line in lines), told.words
    assert all_is_well.figures() == before


def test_a_host_that_had_enough_is_not_asked_again_before_its_time(
    all_is_well: Household,
) -> None:
    world = all_is_well.world
    world.set_clock("2026-11-25T16:05+09:00")
    world.faults.add(faults.too_many("900"), "yahoo.com")
    assert all_is_well.refresh("--only", "yahoo_quotes,yahoo_bars").code == PARTLY
    world.faults.clear()
    world.forget()
    world.set_clock("2026-11-25T16:15+09:00")
    told = all_is_well.refresh("--only", "yahoo_quotes,yahoo_bars")
    assert told.code == PARTLY
    assert world.asked("yahoo.com") == []
    world.set_clock("2026-11-25T16:25+09:00")
    assert all_is_well.refresh("--only", "yahoo_quotes").code == 0


def test_a_used_up_budget_is_said_and_gone_on_from(all_is_well: Household) -> None:
    world = all_is_well.world
    world.set_clock("2026-11-26T16:05+09:00")
    world.forget()
    told = all_is_well.refresh("--max-requests", "2")
    assert told.code == PARTLY
    assert len(world.requests) == 2
    assert "2" in told.words


def test_a_clock_set_wrong_keeps_nothing(all_is_well: Household) -> None:
    before = all_is_well.figures()
    all_is_well.world.set_clock("2026-11-27T16:05+09:00")
    told = all_is_well.refresh(
        "--only", "yahoo_quotes,yahoo_bars", JPVIEWER_NOW="2026-11-28T16:05+09:00"
    )
    assert told.code == PARTLY
    assert "clock" in told.words
    assert all_is_well.figures() == before


def test_a_home_on_something_that_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file in the way")
    done = subprocess.run(
        [sys.executable, "-m", "jpviewer", "refresh", "--home", str(tmp_path / "home")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == FAILED
    assert done.stderr.count("\n") == 1
    assert "--home" in done.stderr
