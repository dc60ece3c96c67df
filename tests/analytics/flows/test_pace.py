"""Rolling sums, ranks and runs, against plain loops."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.analytics.flows.pace import WINDOWS, pace, paces, rolling
from jpviewer.analytics.flows.ranks import UNRANKED, places, rank
from jpviewer.analytics.flows.streaks import runs, streaks

UNKNOWN = math.nan
nets = some.lists(some.one_of(some.integers(-4, 4).map(float), some.just(UNKNOWN)), max_size=40)


@given(nets, some.sampled_from(WINDOWS))
def test_a_window_is_the_sum_of_its_weeks_or_not_known(net: list[float], window: int) -> None:
    sums = rolling(np.array(net), window)
    assert len(sums) == len(net)
    for place, total in enumerate(sums.tolist()):
        part = net[place - window + 1 : place + 1] if place >= window - 1 else [UNKNOWN]
        assert total == sum(part) or (math.isnan(total) and math.isnan(sum(part)))


@given(nets, some.data())
def test_a_rank_counts_the_stronger_ones(net: list[float], data: some.DataObject) -> None:
    figures = np.array(net)
    if not net:
        assert rank(figures) == UNRANKED
        return
    at = data.draw(some.integers(0, len(net) - 1))
    found, mine = rank(figures, at), net[at]
    if math.isnan(mine) or mine == 0:
        assert found == UNRANKED
        return
    known = [each for each in net if not math.isnan(each)]
    # Stronger is more in the same direction; the other direction is always weaker.
    stronger = [each for each in known if (each > mine if mine > 0 else each < mine)]
    same = [each for each in known if each == mine]
    assert (found.place, found.count, found.ties) == (
        len(stronger) + 1,
        len(known),
        len(same) - 1,
    )
    assert found.record == (not stronger and len(known) > 1)
    if len(known) > 1:
        weaker = len(known) - len(stronger) - len(same)
        assert found.stronger_than == weaker / (len(known) - 1)
    like = [
        place for place, each in enumerate(net[:at]) if (each >= mine if mine > 0 else each <= mine)
    ]
    assert found.since == max(like, default=-1)
    assert not math.isnan(net[found.first])
    assert all(math.isnan(each) for each in net[: found.first])


@given(nets)
def test_places_are_those_of_a_sorted_list(net: list[float]) -> None:
    ordered = sorted((each for each in net if not math.isnan(each)), reverse=True)
    for place, each in zip(places(np.array(net)).tolist(), net, strict=True):
        if math.isnan(each):
            assert math.isnan(place)
        else:
            assert place == ordered.index(each) + 1


def test_a_record_of_selling_is_one_too() -> None:
    found = pace(np.array([1.0, -2.0, 5.0, -4.0, -3.0]), 2)
    assert found.sums[1:].tolist() == [-1.0, 3.0, 1.0, -7.0]
    assert (found.sum, found.rank.sign, found.rank.record) == (-7.0, -1, True)


def test_windows_across_a_missing_week_are_counted_as_broken_not_as_less() -> None:
    net = np.array([5.0, UNKNOWN, 5.0, 5.0, 1.0])
    found = pace(net, 2)
    assert np.isnan(found.sums).tolist() == [True, True, True, False, False]
    assert found.broken == 2
    assert (found.rank.place, found.rank.count, found.rank.first) == (2, 2, 3)
    assert [each.window for each in paces(net)] == list(WINDOWS)
    assert math.isnan(pace(net, 4).sum)
    assert pace(net, 4).rank == UNRANKED


def test_no_week_has_no_pace() -> None:
    assert math.isnan(pace(np.empty(0), 4).sum)
    assert pace(np.empty(0), 1).broken == 0


@given(nets, some.data())
def test_runs_are_those_of_a_plain_walk(net: list[float], data: some.DataObject) -> None:
    figures = np.array(net)
    walked: list[list[int]] = []
    for place, each in enumerate(net):
        sign = 0 if math.isnan(each) else int(np.sign(each))
        if not sign:
            continue
        if walked and walked[-1][-1] == place - 1 and net[place - 1] * sign > 0:
            walked[-1].append(place)
        else:
            walked.append([place])
    first, lengths = (each.tolist() for each in runs(figures))
    assert first == [run[0] for run in walked]
    assert lengths == [len(run) for run in walked]
    if not net:
        return
    at = data.draw(some.integers(0, len(net) - 1))
    told = streaks(figures, at)
    mine = next((run for run in walked if at in run), [])
    so_far = [place for place in mine if place <= at]
    assert told.now.length == len(so_far)
    assert told.now.total == sum(net[place] for place in so_far)
    unknown = bool(mine) and (mine[0] == 0 or math.isnan(net[mine[0] - 1]))
    assert told.now.at_least == unknown
    for longest, sign in ((told.buying, 1), (told.selling, -1)):
        lengths = [len(run) for run in walked if net[run[0]] * sign > 0]
        assert longest.length == max(lengths, default=0)


def test_a_run_knows_the_one_of_the_other_sign_right_before_it() -> None:
    found = streaks(np.array([2.0, -1.0, -1.0, -1.0, 3.0])).before
    assert (found.sign, found.length, found.first, found.total) == (-1, 3, 1, -3.0)
    assert streaks(np.array([-1.0, UNKNOWN, 3.0])).before.length == 0
    assert streaks(np.array([-1.0, 0.0, 3.0])).before.length == 0
    assert streaks(np.array([3.0])).before.length == 0


def test_of_runs_as_long_the_newest_is_told() -> None:
    found = streaks(np.array([1.0, 1.0, -1.0, 2.0, 2.0, -1.0]))
    assert (found.buying.first, found.buying.total) == (3, 4.0)
    assert (found.selling.first, found.now.first) == (5, 5)


@pytest.mark.parametrize("net", [[], [0.0], [UNKNOWN]])
def test_nothing_is_no_run(net: list[float]) -> None:
    assert streaks(np.array(net)).now.length == 0
