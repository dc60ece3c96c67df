"""The ministry's weekly flows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jpviewer.market.messages import Changed, Refused, Trouble, Unreachable
from jpviewer.market.tables import FLOWS, Columns
from jpviewer.sources.http import Client
from jpviewer.sources.mof_flows import MofFlows, parse
from tests.originals import original
from tests.sources.damage import HTML, damaged
from tests.sources.work import known, work
from tests.world import faults
from tests.world.ministry import MinistryWeek, ministry_csv, ministry_rows, ministry_weeks
from tests.world.world import World

WEEKS = ministry_weeks(date(2005, 1, 2), 1140)
FEW = WEEKS[-12:]
BODY = ministry_csv(FEW)
FIRST = 14
"""The row of the first week."""


def to_csv(rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("cp932")


def changed(row: int, column: int, cell: str) -> list[list[str]]:
    rows = ministry_rows(FEW)
    rows[row][column] = cell
    return rows


def refused(body: bytes) -> tuple[str, tuple[object, ...]]:
    with pytest.raises(Changed) as caught:
        parse(body)
    assert caught.value.body == body
    return caught.value.message.key, caught.value.message.args


def as_weeks(columns: Columns) -> list[tuple[int, int, float, float]]:
    names = ("start", "end", "buy", "sell")
    return list(zip(*(columns[name].tolist() for name in names), strict=True))


def in_yen(weeks: list[MinistryWeek]) -> list[tuple[int, int, float, float]]:
    return [
        (week.start, week.end, week.acquisition * 10**8, week.disposition * 10**8) for week in weeks
    ]


def test_the_whole_history_is_as_it_is() -> None:
    columns = parse(ministry_csv(WEEKS))
    assert as_weeks(columns) == in_yen(WEEKS)
    assert {name: set(columns[name].tolist()) for name in ("source", "market", "investor")} == {
        "source": {"mof"},
        "market": {"equity"},
        "investor": {"foreigners"},
    }
    assert set(columns["published"].tolist()) == {0}


@pytest.mark.parametrize(
    "period",
    [
        "2006．12．31～ 2007．1．6",
        "２００６．１２．３１～２００７．１．６",
        "2006.12.31～2007.1.6 ",
        "2006．12．31～1．6",
    ],
)
def test_a_week_over_new_year(period: str) -> None:
    rows = ministry_rows(ministry_weeks(date(2006, 12, 31), 1))
    rows[FIRST][0] = period
    found = parse(to_csv(rows))
    assert (found["start"].tolist(), found["end"].tolist()) == ([20061231], [20070106])


@given(left=some.integers(0, 4), above=some.integers(0, 4))
@settings(deadline=None, max_examples=10)
def test_columns_are_found_by_their_labels(left: int, above: int) -> None:
    rows = [[row[0], *[""] * left, *row[1:]] for row in ministry_rows(FEW)]
    assert as_weeks(parse(to_csv([[""]] * above + rows))) == in_yen(FEW)


def test_the_two_halves_may_change_places() -> None:
    rows = [[row[0], *row[12:], *row[1:12]] for row in ministry_rows(FEW)]
    rows[1], rows[4] = ministry_rows(FEW)[1], ministry_rows(FEW)[4]
    assert as_weeks(parse(to_csv(rows))) == in_yen(FEW)


@pytest.mark.parametrize("minus", ["-", "－", "▲", "△ "])
def test_minus_in_every_form(minus: str) -> None:
    week = MinistryWeek(FEW[0].start, FEW[0].end, 100_000, 300_000, -200_000)
    rows = ministry_rows([week, *FEW[1:]])
    rows[FIRST][14] = f"{minus}200,000 "
    assert as_weeks(parse(to_csv(rows)))[0][2:] == (1e13, 3e13)


@pytest.mark.parametrize("off", [-2, 2, 1000])
def test_a_net_that_does_not_fit_refuses_the_file(off: int) -> None:
    rows = changed(FIRST + 3, 14, f"{FEW[3].acquisition - FEW[3].disposition + off:,} ")
    assert refused(to_csv(rows))[0] == "sums_differ"


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_rounding_may_make_a_net_one_off(off: int) -> None:
    rows = changed(FIRST + 3, 14, f"{FEW[3].acquisition - FEW[3].disposition + off:,} ")
    assert as_weeks(parse(to_csv(rows))) == in_yen(FEW)


def test_the_older_basis_may_sign_its_net_otherwise() -> None:
    rows = ministry_rows(WEEKS[:9])
    rows[FIRST][14] = f"{WEEKS[0].disposition - WEEKS[0].acquisition:,} "
    assert as_weeks(parse(to_csv(rows))) == in_yen(WEEKS[:9])
    later = ministry_rows(FEW)
    later[FIRST][14] = f"{FEW[0].disposition - FEW[0].acquisition:,} "
    assert refused(to_csv(later))[0] == "sums_differ"


@pytest.mark.parametrize("column", [12, 13])
def test_acquisition_and_disposition_are_never_negative(column: int) -> None:
    assert refused(to_csv(changed(FIRST, column, "-1 ")))[0] == "sums_differ"


@pytest.mark.parametrize(
    ("row", "column", "cell", "label"),
    [
        (8, 12, "2. Other", "portfolioinvestmentliabilities"),
        (11, 12, "Shares", "equityandinvestmentfundshares"),
        (13, 12, "Purchases", "acquisition"),
        (13, 13, "Sales", "disposition"),
        (13, 14, "Balance", "net"),
        (4, 19, "Unit: 1 million Yen", "100 million Yen"),
    ],
)
def test_a_renamed_label_refuses_the_file(row: int, column: int, cell: str, label: str) -> None:
    assert refused(to_csv(changed(row, column, cell))) == ("label_missing", ("week.csv", label))


@pytest.mark.parametrize("cell", ["", "n/a", "1.2.3"])
def test_every_figure_must_be_there(cell: str) -> None:
    assert refused(to_csv(changed(FIRST + 2, 12, cell)))[0] == "cell_unreadable"


@pytest.mark.parametrize(
    "period",
    ["2026．10", "week 3", "2026．2．29～3．6", "2026．11．2～11．8", "2026．11．1～11．8"],
)
def test_a_week_is_from_sunday_to_saturday(period: str) -> None:
    assert refused(to_csv(changed(FIRST, 0, period)))[0] == "week_unknown"


@given(some.data())
@settings(deadline=None, max_examples=20)
def test_weeks_follow_each_other(data: some.DataObject) -> None:
    order = data.draw(some.permutations(range(len(FEW))))
    count = data.draw(some.integers(2, len(FEW)))
    rows = ministry_rows([FEW[place] for place in order[:count]])
    numbers = order[:count]
    if numbers == list(range(numbers[0], numbers[0] + count)):
        assert as_weeks(parse(to_csv(rows))) == in_yen([FEW[place] for place in numbers])
    else:
        assert refused(to_csv(rows))[0] == "weeks_broken"


@pytest.mark.parametrize("change", [lambda row: row[:-1], lambda row: [row[0], *row[4:]]])
def test_a_row_has_every_column(change: Callable[[list[str]], list[str]]) -> None:
    rows = ministry_rows(FEW)
    rows[FIRST + 1] = change(rows[FIRST + 1])
    assert refused(to_csv(rows))[0] == "answer_unreadable"


@given(some.integers(0, len(BODY) - 1))
def test_a_file_that_breaks_off_is_refused_or_whole(length: int) -> None:
    try:
        columns = parse(BODY[:length])
    except Changed as trouble:
        assert trouble.body == BODY[:length]
    else:
        assert as_weeks(columns) == in_yen(FEW)


@given(damaged(BODY))
def test_a_damaged_file_is_read_or_refused(body: bytes) -> None:
    try:
        parse(body)
    except Changed as trouble:
        assert trouble.body == body


@pytest.mark.parametrize(
    "body", [b"", HTML, BODY.decode("cp932").encode("utf-16"), b'"never closed', b"\x81"]
)
def test_anything_else_is_refused(body: bytes) -> None:
    assert refused(body)[0] in ("answer_unreadable", "label_missing")


def test_the_published_row() -> None:
    columns = parse(original("mof/week_SKELETON_one_real_row.csv"))
    assert as_weeks(columns) == [(20260906, 20260912, 381_075 * 10**8, 396_303 * 10**8)]


def test_one_request_brings_everything(world: World, client: Client) -> None:
    brought = work(MofFlows(), client, known())
    published = world.truth.published_ministry_weeks(world.now)
    rows = brought.columns(FLOWS)
    found = list(zip(*(rows[name] for name in ("start", "end", "buy", "sell")), strict=True))
    assert found == in_yen(published)
    assert len(world.requests) == 1


@pytest.mark.parametrize(
    ("fault", "kind", "key"),
    [
        (faults.NOT_FOUND, Unreachable, "missing"),
        (faults.FORBIDDEN, Refused, "forbidden"),
        (faults.cut, Changed, "answer_unreadable"),
        (faults.html, Changed, "label_missing"),
        (faults.renamed("Disposition", "Sales"), Changed, "label_missing"),
        (faults.huge, Changed, "too_large"),
    ],
    ids=["missing", "forbidden", "cut", "html", "renamed", "huge"],
)
def test_each_fault_is_said(
    world: World, client: Client, fault: faults.Fault, kind: type[Trouble], key: str
) -> None:
    world.faults.add(fault)
    with pytest.raises(kind) as caught:
        work(MofFlows(), client, known())
    assert caught.value.message.key == key
