"""The layout of trading by investor type since 2026-09-29."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jpviewer.market.investors import INVESTORS, JPX_MARKETS
from jpviewer.market.messages import Changed
from jpviewer.sources.jpx_sheet import named_week, parse
from tests.originals import original
from tests.sources.damage import NOTHING_LIKE_IT, damaged
from tests.world.exchange import PARTS, weeks
from tests.world.flow_books import week_name, week_rows, week_xlsx
from tests.world.workbooks import Cell, Rows, to_xlsx

WEEK = weeks(20260914, 1)[0]
NAME = week_name(WEEK)
BODY = week_xlsx(WEEK)
HEADER, FIRST = 6, 3
"""Of the sheet: the lowest row of headers, the first column of figures."""


def refused(rows: Rows, name: str = NAME) -> tuple[str, tuple[object, ...]]:
    body = to_xlsx(rows)
    with pytest.raises(Changed) as caught:
        parse(body, name)
    assert caught.value.body == body
    return caught.value.message.key, caught.value.message.args


def changed(row: int, column: int, cell: Cell) -> Rows:
    rows = week_rows(WEEK)
    rows[row][column] = cell
    return rows


def test_every_figure_is_as_it_is() -> None:
    week = parse(BODY, NAME)
    assert (week.start, week.end) == (WEEK.start, WEEK.end)
    assert set(week.markets) == set(JPX_MARKETS)
    for market in JPX_MARKETS:
        figures = week.markets[market]
        assert {name: figures[name] for name in INVESTORS} == WEEK.figures(market)


def test_merged_or_not_is_the_same() -> None:
    assert parse(to_xlsx(week_rows(WEEK)), NAME) == parse(BODY, NAME)


@given(above=some.integers(0, 4), left=some.integers(0, 3))
@settings(deadline=None, max_examples=12)
def test_labels_are_searched_for(above: int, left: int) -> None:
    blank: list[Cell] = [None] * left
    moved: Rows = [[]] * above + [[*blank, *row] for row in week_rows(WEEK)]
    assert parse(to_xlsx(moved), NAME) == parse(BODY, NAME)


@given(order=some.permutations(range(7)))
@settings(deadline=None, max_examples=12)
def test_groups_may_stand_in_another_order(order: list[int]) -> None:
    # The seven of the institutions: under their common header any order says the same.
    starts = [FIRST + 4 * (PARTS.index("investment_trusts") + place) for place in order]
    rows = week_rows(WEEK)
    tail = FIRST + 4 * PARTS.index("investment_trusts")
    for row in range(4, len(rows)):
        cells = [cell for start in starts for cell in rows[row][start : start + 4]]
        rows[row][tail:] = cells
    rows[4] = rows[5]
    assert parse(to_xlsx(rows), NAME) == parse(BODY, NAME)


@given(some.integers(0, 7), some.integers(0, 4 * len(PARTS) - 1), some.integers(1, 10**6))
@settings(deadline=None, max_examples=40)
def test_one_figure_out_of_place_refuses_the_file(row: int, column: int, off: int) -> None:
    rows = week_rows(WEEK)
    cell = rows[HEADER + 1 + row][FIRST + column]
    assert isinstance(cell, int)
    rows[HEADER + 1 + row][FIRST + column] = cell + off
    if row % 2:
        assert refused(rows)[0] == "sums_differ"
    else:
        # Shares are not read.
        assert parse(to_xlsx(rows), NAME) == parse(BODY, NAME)


@given(some.integers(0, 4 * len(PARTS) - 1), some.sampled_from([None, "n/a", True]))
@settings(deadline=None, max_examples=10)
def test_every_figure_must_be_there(column: int, cell: Cell) -> None:
    assert refused(changed(HEADER + 2, FIRST + column, cell))[0] == "cell_unreadable"


@given(some.integers(0, 4 * len(PARTS) - 1))
@settings(deadline=None, max_examples=20)
def test_a_renamed_column_refuses_the_file(column: int) -> None:
    assert refused(changed(HEADER, FIRST + column, "別名 Other"))[0] in (
        "label_missing",
        "label_unknown",
    )


@pytest.mark.parametrize("part", range(len(PARTS)))
def test_a_renamed_investor_refuses_the_file(part: int) -> None:
    key, args = refused(changed(HEADER - 1, FIRST + 4 * part, "新部門 New"))
    assert key == "label_unknown"
    assert str(args[1]).endswith("新部門 New")


def test_headers_that_contradict_each_other_refuse_the_file() -> None:
    rows = week_rows(WEEK)
    rows[3][FIRST], rows[3][FIRST + 8] = rows[3][FIRST + 8], rows[3][FIRST]
    assert refused(rows)[0] == "label_unknown"


def test_an_investor_stands_once() -> None:
    rows = week_rows(WEEK)
    rows[HEADER - 1][-4] = rows[HEADER - 1][-8]
    assert refused(rows)[0] == "label_unknown"


@pytest.mark.parametrize("column", range(3))
def test_the_leading_columns_must_be_there(column: int) -> None:
    assert refused(changed(HEADER, column, "別名"))[0] == "label_missing"


def test_another_unit_refuses_the_file() -> None:
    assert refused(changed(HEADER, 2, "株数／金額 Shares／Value 株／円")) == (
        "label_missing",
        (NAME, "千円"),
    )


def test_yen_under_a_heading_of_thousand_yen_refuses_the_file() -> None:
    assert refused(week_rows(WEEK, scale=1000))[0] == "figures_too_large"


def test_an_unknown_market_refuses_the_file() -> None:
    assert refused(changed(HEADER + 1, 1, "東証ネクスト"))[0] == "label_unknown"


def test_a_market_stands_once() -> None:
    assert refused(changed(HEADER + 3, 1, "東証プライム"))[0] == "label_twice"


@pytest.mark.parametrize("rows", [1, 3, 7])
def test_every_market_must_be_there(rows: int) -> None:
    assert refused(week_rows(WEEK)[: HEADER + 1 + rows])[0] == "label_missing"


def test_a_sheet_of_headers_is_refused() -> None:
    assert refused(week_rows(WEEK)[: HEADER + 1])[0] == "label_missing"


@pytest.mark.parametrize("code", ["2026092", "2026094", "2026083", "2025093", "", "20260903"])
def test_the_week_of_the_sheet_must_be_that_of_the_name(code: str) -> None:
    assert refused(changed(HEADER + 1, 0, code))[0] == "week_differs"


def test_the_code_of_the_week_may_be_a_number() -> None:
    assert parse(to_xlsx(changed(HEADER + 1, 0, 2026093)), NAME) == parse(BODY, NAME)


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        # A week belongs to the month that has most of its days.
        (20260831, 20260904, "2026091"),
        (20260928, 20261002, "2026095"),
        (20270329, 20270402, "2027035"),
        # Short weeks around holidays.
        (20260924, 20260925, "2026094"),
        # Around New Year: a December of one open day, and a January that counts from its first.
        (20291228, 20291228, "2029124"),
        (20301230, 20301230, "2030125"),
        (20310106, 20310110, "2031011"),
        (20310106, 20310110, "2031012"),
    ],
)
def test_codes_of_weeks(start: int, end: int, code: str) -> None:
    rows = changed(HEADER + 1, 0, code)
    week = parse(to_xlsx(rows), f"stock_1_w_{start}_{end}.xlsx")
    assert (week.start, week.end) == (start, end)


@given(some.dates(date(2026, 9, 14), date(2040, 1, 1)), some.integers(0, 4))
def test_a_name_tells_its_week(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    name = f"stock_1_w_{first:%Y%m%d}_{last:%Y%m%d}.xlsx"
    same_week = first.isocalendar()[:2] == last.isocalendar()[:2]
    days = (int(f"{first:%Y%m%d}"), int(f"{last:%Y%m%d}"))
    assert named_week(name) == (days if same_week else None)


@pytest.mark.parametrize(
    "name",
    [
        "stock_1_w_YYYYMMDD_YYYYMMDD.xlsx",
        "stock_1_w_20260931_20260931.xlsx",
        "stock_1_w_20260918_20260914.xlsx",
        "stock_1_w_20260914_20260925.xlsx",
        "stock_1_w_20260914_20260918.pdf",
        "stock_1_m202609.xlsx",
    ],
)
def test_other_names_tell_none(name: str) -> None:
    assert named_week(name) is None
    with pytest.raises(Changed) as caught:
        parse(BODY, name)
    assert caught.value.message.key == "week_unknown"


@pytest.mark.parametrize("body", NOTHING_LIKE_IT.values(), ids=NOTHING_LIKE_IT.keys())
def test_no_workbook_is_no_week(body: bytes) -> None:
    with pytest.raises(Changed) as caught:
        parse(body, NAME)
    assert caught.value.message.key == "answer_unreadable"


@given(damaged(BODY))
def test_a_damaged_file_gives_the_true_figures_or_none(body: bytes) -> None:
    try:
        week = parse(body, NAME)
    except Changed as trouble:
        assert trouble.body == body
    else:
        assert week == parse(BODY, NAME)


def test_the_published_week() -> None:
    folder = "jpx_investor_type/new_layout"
    body = original(f"{folder}/stock_1_w_20260914_20260918.RECONSTRUCTED.xlsx")
    week = parse(body, "stock_1_w_20260914_20260918.xlsx")
    nets = {market: figures["foreigners"] for market, figures in week.markets.items()}
    assert nets["prime"][1] - nets["prime"][0] == -671_952_210
    assert nets["tokyo_nagoya"][1] - nets["tokyo_nagoya"][0] == -642_508_847
