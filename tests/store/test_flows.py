"""Weeks of flows and their prints."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import groupby, zip_longest
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jpviewer.market.tables import Columns
from jpviewer.store import flows
from jpviewer.store.store import Store, prepare


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    prepare(tmp_path / "cache.db")
    with Store(tmp_path / "cache.db", readonly=False) as opened:
        yield opened


def weeks(*rows: tuple[str, int, float, float], source: str = "jpx") -> Columns:
    """Investor, Monday, sell, buy."""
    investors, starts, sells, buys = zip(*rows, strict=True)
    count = len(rows)
    return {
        "source": np.full(count, source, object),
        "market": np.full(count, "prime", object),
        "investor": np.array(investors, object),
        "start": np.array(starts),
        "end": np.array(starts) + 4,
        "published": np.zeros(count, np.int64),
        "sell": np.array(sells, np.float64),
        "buy": np.array(buys, np.float64),
    }


def test_a_week_seen_again_unchanged_is_no_new_print(store: Store) -> None:
    week = weeks(("foreigners", 20261109, 5.0, 7.0))
    assert flows.keep_flows(store, week, 1000) == 1
    assert flows.keep_flows(store, week, 2000) == 0
    found = flows.weeks(store)
    assert (found["net"].tolist(), found["seen"].tolist()) == ([2.0], [1000])


def test_a_revised_week_shows_its_newest_print_and_keeps_the_first(store: Store) -> None:
    flows.keep_flows(
        store, weeks(("foreigners", 20261109, 5.0, 7.0), ("banks", 20261109, 1.0, 1.0)), 1000
    )
    flows.keep_flows(
        store, weeks(("foreigners", 20261109, 5.0, 6.5), ("banks", 20261109, 1.0, 1.0)), 2000
    )
    newest = flows.weeks(store, "jpx", "prime", "foreigners")
    assert (newest["net"].tolist(), newest["print"].tolist()) == ([1.5], [2])
    every = flows.weeks(store, investor="foreigners", every_print=True)
    assert every["net"].tolist() == [2.0, 1.5]
    assert flows.weeks(store, investor="banks", every_print=True)["print"].tolist() == [1]


def test_prints_come_by_investor_week_and_number(store: Store) -> None:
    first = weeks(("foreigners", 20261109, 5.0, 7.0), ("banks", 20261109, 1.0, 1.0))
    flows.keep_flows(store, first, 1000)
    flows.keep_flows(store, weeks(("foreigners", 20261102, 5.0, 9.0)), 2000)
    flows.keep_flows(store, weeks(("foreigners", 20261109, 5.0, 6.5)), 3000)
    found = flows.prints(store, "jpx", "prime", ["foreigners", "banks", "insurers"])
    names = ("investor", "start", "print", "buy", "seen")
    assert list(zip(*(found[name].tolist() for name in names), strict=True)) == [
        ("banks", 20261109, 1, 1.0, 1000),
        ("foreigners", 20261102, 1, 9.0, 2000),
        ("foreigners", 20261109, 1, 7.0, 1000),
        ("foreigners", 20261109, 2, 6.5, 3000),
    ]
    assert len(flows.prints(store, "mof", "equity", ["foreigners"])["start"]) == 0


NETS = some.sampled_from([1.0, 2.0, 3.0])


@settings(deadline=None, max_examples=25)
@given(prints=some.lists(NETS, min_size=1, max_size=8), ministry=some.lists(NETS, max_size=8))
def test_every_print_seen_is_kept_and_the_newest_shown(
    prints: list[float], ministry: list[float]
) -> None:
    """Also one that takes a revision back; what the other source says of the week is its own."""
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder) / "cache.db")
        with Store(Path(folder) / "cache.db", readonly=False) as store:
            for seen, (jpx, mof) in enumerate(zip_longest(prints, ministry)):
                for source, net in (("jpx", jpx), ("mof", mof)):
                    if net is not None:
                        week = weeks(("foreigners", 20261109, 5.0, 5.0 + net), source=source)
                        flows.keep_flows(store, week, seen)
            for source, told in (("jpx", prints), ("mof", ministry)):
                every = flows.weeks(store, source, every_print=True)
                assert every["net"].tolist() == [net for net, _ in groupby(told)]
                assert every["print"].tolist() == list(range(1, len(every["net"]) + 1))
                assert flows.weeks(store, source)["net"].tolist() == told[-1:]


def test_a_revision_of_one_investor_leaves_the_others_prints_alone(store: Store) -> None:
    flows.keep_flows(store, weeks(("banks", 20261109, 1.0, 2.0), ("total", 20261109, 9.0, 9.0)), 1)
    flows.keep_flows(store, weeks(("banks", 20261109, 1.0, 3.0), ("total", 20261109, 9.0, 9.0)), 2)
    newest = flows.weeks(store)
    assert newest["investor"].tolist() == ["banks", "total"]
    assert newest["print"].tolist() == [2, 1]
    assert newest["seen"].tolist() == [2, 1]


def test_sources_are_never_mixed(store: Store) -> None:
    flows.keep_flows(store, weeks(("foreigners", 20261109, 5.0, 7.0)), 1000)
    flows.keep_flows(store, weeks(("foreigners", 20261109, 1.0, 9.0), source="mof"), 1000)
    assert flows.weeks(store, source="mof")["net"].tolist() == [8.0]
    assert flows.held(store) == {("jpx", "prime", 20261109), ("mof", "prime", 20261109)}


def test_since_takes_the_weeks_that_reach_into_it(store: Store) -> None:
    flows.keep_flows(
        store, weeks(("foreigners", 20261102, 1.0, 1.0), ("foreigners", 20261109, 1.0, 2.0)), 1
    )
    assert flows.weeks(store, since=20261110)["start"].tolist() == [20261109]
