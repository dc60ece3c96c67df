"""Sessions put together to weeks and months, against a dictionary of them."""

from __future__ import annotations

import math
from itertools import groupby

import numpy as np
import pytest

from jpviewer.analytics.periods import Prices, daily, grouped
from jpviewer.market.calendar import weekdays
from jpviewer.market.days import to_date

CLOSED = (20251231, 20260101, 20260102, 20260112, 20260211)
DAYS = np.array([day for day in weekdays(20251201, 20260430).days.tolist() if day not in CLOSED])
NAN = float("nan")


def prices(count: int) -> Prices:
    rng = np.random.default_rng(3)
    close = np.round(rng.uniform(90, 110, count), 1)
    close[3:6] = NAN
    spread = rng.uniform(0, 3, (2, count))
    open_ = close + 0.5
    open_[::7] = NAN
    volume = np.where(np.isnan(close), 0.0, rng.integers(1, 50, count) * 100.0)
    volume[8:9] = NAN
    high, low = close + 0.5 + spread[0], close - spread[1]
    return daily(DAYS, open_, high, low, close, volume, volume * close)


def key(day: int, period: str) -> tuple[int, ...]:
    return to_date(day).isocalendar()[:2] if period == "week" else (day // 100,)


@pytest.mark.parametrize("period", ["week", "month"])
@pytest.mark.parametrize("count", [1, 17, 60])
def test_a_bar_is_of_a_true_week_or_month(period: str, count: int) -> None:
    days = DAYS.tolist()
    one = prices(count)
    found = grouped(one, DAYS, period)
    groups = [list(group) for _, group in groupby(days, lambda day: key(day, period))]
    assert found.left.tolist() == [days.index(group[0]) - 0.5 for group in groups]
    assert found.right.tolist() == [days.index(group[-1]) + 0.5 for group in groups]
    known = [[days.index(day) for day in group if days.index(day) < count] for group in groups]
    for place, sessions in enumerate(filter(None, known)):
        traded = [each for each in sessions if not math.isnan(one.close[each])]
        if not traded:
            assert math.isnan(found.close[place])
            continue
        first = traded[0]
        open_ = one.close[first] if math.isnan(one.open[first]) else one.open[first]
        assert found.open[place] == open_
        assert found.close[place] == one.close[traded[-1]]
        assert found.high[place] == max(one.high[each] for each in traded)
        assert found.low[place] == min(one.low[each] for each in traded)
        sums = [one.volume[each] for each in sessions if not math.isnan(one.volume[each])]
        assert found.volume[place] == sum(sums)
    whole = len([each for each in known if each])
    assert len(found.close) == whole
    assert found.finished == (len(known[whole - 1]) == len(groups[whole - 1]))


def test_a_week_under_way_is_not_finished() -> None:
    friday = DAYS.tolist().index(20260130)
    assert not grouped(prices(friday), DAYS, "week").finished
    assert grouped(prices(friday + 1), DAYS, "week").finished


def test_a_session_finds_its_week_and_weeks_to_come_have_a_place() -> None:
    days = DAYS.tolist()
    found = grouped(prices(30), DAYS, "week")
    monday = days.index(20260202)
    assert found.place(monday) == found.place(monday + 4)
    assert found.at[found.place(monday)] == monday + 2
    assert len(found.at) > len(found.close)


def test_without_a_bar_there_is_no_week() -> None:
    found = grouped(prices(0), DAYS, "week")
    assert len(found.close) == 0
    assert len(found.left) == len(found.right) > 0
