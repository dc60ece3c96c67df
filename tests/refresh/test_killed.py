"""Killed at any instant: the cache is sound, holds no half stock, and is completed next time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from jpviewer.store.damage import asides
from tests.length import SEED, at_length
from tests.refresh.killing import Home
from tests.store import harm
from tests.world.exchange import issues
from tests.world.truth import Truth
from tests.world.world import World

KILLS = at_length(3, 67)
"""Of each kind of refresh: 201 at full length."""
THURSDAY, FRIDAY = "2026-11-19T16:05+09:00", "2026-11-20T16:05+09:00"
ROUND = at_length(3, 5)
"""Kills of one home, before it is let finish and compared with one that was never disturbed."""


@pytest.fixture(scope="module")
def world(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Six stocks of each segment, on a Thursday evening."""
    folder = tmp_path_factory.mktemp("world")
    with World(Truth(issues=issues(6, 6, 6)), authority, folder, THURSDAY) as world:
        yield world


@pytest.fixture(scope="module")
def thursday(world: World, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Refreshed for the first time, undisturbed."""
    world.set_clock(THURSDAY)
    home = Home(tmp_path_factory.mktemp("thursday") / "home", (), world.environment())
    home.finish()
    return home


def test_killed_while_the_demo_market_is_built(tmp_path: Path) -> None:
    kill_and_compare(Home(tmp_path / "begin", ("--demo",)), tmp_path)


def test_killed_while_ten_years_are_fetched(world: World, tmp_path: Path) -> None:
    world.set_clock(THURSDAY)
    kill_and_compare(Home(tmp_path / "begin", (), world.environment()), tmp_path)


def test_killed_in_an_evening(world: World, thursday: Home, tmp_path: Path) -> None:
    world.set_clock(FRIDAY)
    kill_and_compare(Home(thursday.path, (), world.environment()), tmp_path)


def test_damaged_in_between_the_cache_becomes_what_it_was(
    world: World, thursday: Home, tmp_path: Path
) -> None:
    world.set_clock(THURSDAY)
    expected, ranking = thursday.content(), thursday.ranking()
    home = thursday.copy(tmp_path / "home")
    harm.pages_of("bars")(home.cache)
    home.finish()
    assert home.content() == expected
    assert home.ranking() == ranking
    assert len(asides(home.cache)) == 1


def kill_and_compare(begin: Home, folder: Path) -> None:
    """Each round begins where `begin` is, and must end where the undisturbed refresh did."""
    dice = random.Random(SEED)
    whole = begin.copy(folder / "whole")
    seconds = whole.finish()
    assert whole.look()
    expected, ranking = whole.content(), whole.ranking()
    seen: Counter[str] = Counter()
    for number in range(0, KILLS, ROUND):
        home = begin.copy(folder / f"round{number}")
        for _ in range(min(ROUND, KILLS - number)):
            through = home.kill(dice.uniform(0.0, seconds))
            seen["was through" if through else "killed"] += 1
            seconds = min(seconds, through or seconds)
            seen[home.maul(dice)] += 1
            seen["opened" if home.look() else "not begun"] += 1
        home.finish()
        assert home.look()
        assert home.content() == expected
        assert home.ranking() == ranking
        seen["set aside"] += len(list(home.cache.parent.glob("cache-damaged-*.db")))
    print(f"seed {SEED}, {seconds:.1f} s undisturbed: {dict(seen)}")
    assert seen["killed"]
