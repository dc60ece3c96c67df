"""Damaged, changed and hostile files, in a short form; JPVIEWER_LENGTH=full for the long one."""

from __future__ import annotations

import importlib.util
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jpviewer.sources import issues, jpx_book, jpx_sheet, mof_flows, topix_weights
from tests.fuzz import mutations
from tests.fuzz.targets import TARGETS
from tests.length import SEED, at_length
from tests.sources.damage import damaged
from tests.world import exchange, flow_books

SEEDS = {name: list(target.seeds()) for name, target in TARGETS.items()}


def run(module: str, *words: str) -> str:
    """What a process of its own says; the test fails where it does."""
    command = [sys.executable, "-W", "error", "-m", f"tests.fuzz.{module}", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-6000:]
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", TARGETS)
@settings(deadline=None, max_examples=at_length(60, 5000))
@given(some.data())
def test_a_damaged_file_gives_rows_that_hold_or_a_known_error(
    name: str, data: some.DataObject
) -> None:
    whole = data.draw(some.sampled_from(SEEDS[name]))
    TARGETS[name].check(data.draw(damaged(whole)))


@pytest.mark.parametrize("name", TARGETS)
@settings(deadline=None, max_examples=at_length(60, 5000))
@given(some.data())
def test_so_does_one_that_is_changed_inside(name: str, data: some.DataObject) -> None:
    def change(part: bytes) -> bytes:
        return data.draw(damaged(part)) if part else part

    whole = data.draw(some.sampled_from(SEEDS[name]))
    dice = random.Random(data.draw(some.integers(0, 2**32)))
    TARGETS[name].check(mutations.INSIDE[name](whole, change, dice))


@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris has no build for this system"
)
@pytest.mark.parametrize("name", TARGETS)
def test_so_does_whatever_reaches_new_lines(name: str) -> None:
    said = run("guided", name, str(at_length(4, 600)), str(SEED))
    assert "Done" in said


@pytest.mark.skipif(sys.platform != "linux", reason="bounds of memory are set as Linux has them")
def test_a_hostile_file_stays_within_a_gigabyte_and_half_a_minute() -> None:
    said = run("hostile").splitlines()
    assert len(said) >= 25


def test_the_files_to_begin_from_are_good_ones() -> None:
    before, week = exchange.weeks(20260907, 2)
    japanese, older, newest, legacy = SEEDS["workbook"]
    weights, ministry = SEEDS["csv"]
    assert all(len(issues.parse(body, "data_j.xls")[0]["code"]) > 9 for body in (japanese, older))
    assert jpx_sheet.parse(newest, flow_books.week_name(week)).start == week.start
    assert jpx_book.parse(legacy, flow_books.legacy_name(before))[0].start == before.start
    assert len(topix_weights.parse(weights)[0]["code"]) > 1
    assert len(mof_flows.parse(ministry)["start"]) == 6
