"""Prints: what was said first, and what is said now."""

from __future__ import annotations

import math

import numpy as np
import pytest

from jpviewer.analytics.flows.prints import prints
from jpviewer.analytics.flows.table import table
from jpviewer.analytics.flows.weeks import Weeks, weeks
from jpviewer.market.days import instant
from jpviewer.market.tables import Columns
from tests.analytics.flows.made import SESSIONS, WEEKS, columns, together

FIRST = WEEKS.index((20251006, 20251010))
HELD = WEEKS[FIRST : FIRST + 4]


def seen(part: Columns, at: int, number: int = 1, published: int = 0) -> Columns:
    count = len(part["start"])
    return {
        **part,
        "seen": np.full(count, at),
        "print": np.full(count, number),
        "published": np.full(count, published),
    }


def revised() -> tuple[Weeks, Columns]:
    """Four weeks, the second said otherwise a week later."""
    nets = {week: 1e9 * (place + 1) for place, week in enumerate(HELD)}
    first = seen(columns(nets), instant(20251106, 16, 0), published=0)
    second = seen(columns({HELD[1]: 7e9}), instant(20251113, 16, 0), 2, 20251113)
    others = seen(columns({HELD[1]: -1.0}, "brokerage", 4e12), instant(20251113, 16, 0))
    rows = together(first, second)
    order = np.lexsort((rows["print"], rows["start"]))
    rows = together({name: values[order] for name, values in rows.items()}, others)
    return weeks(SESSIONS, rows), rows


def test_the_first_print_is_kept_beside_the_newest() -> None:
    row, rows = revised()
    found = prints(row, rows, "foreigners", SESSIONS)
    assert found.count.tolist() == [1, 2, 1, 1]
    assert found.revised.tolist() == [False, True, False, False]
    assert found.first_net.tolist() == [1e9, 2e9, 3e9, 4e9]
    assert row.net("foreigners").tolist() == [1e9, 7e9, 3e9, 4e9]
    assert found.published.tolist() == [0, 20251113, 0, 0]
    assert found.seen[1] == instant(20251113, 16, 0)
    assert found.first_seen[1] == instant(20251106, 16, 0)


@pytest.mark.parametrize(
    ("at", "prompt"),
    # The week to October 10th comes on the 16th, the one after it on the 23rd.
    [
        (instant(20251016, 15, 31), True),
        (instant(20251022, 23, 59), True),
        (instant(20251023, 0, 1), False),
    ],
)
def test_what_is_seen_when_the_next_week_is_out_is_not_called_a_first_print(
    at: int, prompt: bool
) -> None:
    rows = seen(columns(dict.fromkeys(HELD[:1], 1.0)), at)
    row = weeks(SESSIONS, rows)
    assert prints(row, rows, "foreigners", SESSIONS).prompt.tolist() == [prompt]


def test_the_ministry_may_revise_on_the_thursday_of_a_week_with_holidays() -> None:
    # Of April 28th to May 2nd the fourth session after is May 12th, the ministry's day the 8th.
    before = WEEKS.index((20250421, 20250425))
    for at, prompt in ((instant(20250507, 23, 59), True), (instant(20250508, 8, 51), False)):
        rows = seen(columns({WEEKS[before]: 1.0}), at)
        row = weeks(SESSIONS, rows)
        assert prints(row, rows, "foreigners", SESSIONS).prompt.tolist() == [prompt]


def test_of_nobody_nothing_is_known() -> None:
    row, rows = revised()
    found = prints(row, rows, "banks", SESSIONS)
    assert found.count.tolist() == [0] * 4
    assert np.isnan(found.first_net).all()
    assert not found.prompt.any()
    nothing = columns({})
    assert len(prints(weeks(SESSIONS, nothing), nothing, "banks", SESSIONS).count) == 0


def test_the_table_has_a_row_for_each_week_held() -> None:
    row, rows = revised()
    shown = table(row, "foreigners", prints(row, rows, "foreigners", SESSIONS))
    assert shown["start"].tolist() == [week[0] for week in HELD]
    assert shown["rank"].tolist() == [4, 1, 3, 2]
    assert shown["share"][1] == pytest.approx((2e12 + 7e9) / (8e12 - 1))
    assert math.isnan(shown["share"][0])
    assert shown["first_net"].tolist() == [1e9, 2e9, 3e9, 4e9]
    banks = table(row, "brokerage", prints(row, rows, "brokerage", SESSIONS))
    assert (banks["start"].tolist(), banks["at"].tolist()) == ([HELD[1][0]], [1])
