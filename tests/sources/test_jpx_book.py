"""The layout of trading by investor type until September 2026."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jpviewer.market.investors import INVESTORS, JPX_MARKETS
from jpviewer.market.messages import Changed
from jpviewer.sources.jpx_book import parse
from tests.originals import original
from tests.sources.damage import NOTHING_LIKE_IT, damaged
from tests.world.exchange import Week, weeks
from tests.world.flow_books import OLD_SHEETS, SHEETS, legacy_name, legacy_rows, legacy_xls
from tests.world.workbooks import Cell, Rows, to_xls

BEFORE, WEEK = weeks(20260824, 2)
NAME = legacy_name(WEEK)
BODY = legacy_xls(WEEK, BEFORE)
PRINTED = [
    investor for investor in INVESTORS if not investor.startswith(("foreign_", "individuals_"))
]
VALUE, BALANCE = 8, 10
"""Columns of this week's figures and balances."""
LINES = [at for at, row in enumerate(legacy_rows(WEEK, BEFORE, "prime")) if row[2:3] == ["Sales"]]


def book(**changed: Rows) -> bytes:
    """The file with the sheets of these markets replaced."""
    sheets = {
        sheet: changed.get(market) or legacy_rows(WEEK, BEFORE, market)
        for sheet, market in SHEETS.items()
    }
    return to_xls(sheets)


def changed(row: int, column: int, cell: Cell) -> Rows:
    rows = legacy_rows(WEEK, BEFORE, "growth")
    rows[row][column] = cell
    return rows


def refused(rows: Rows) -> tuple[str, tuple[object, ...]]:
    body = book(growth=rows)
    with pytest.raises(Changed) as caught:
        parse(body, NAME)
    assert caught.value.body == body
    return caught.value.message.key, caught.value.message.args


@pytest.mark.parametrize("before", [BEFORE, None], ids=["with the week before", "alone"])
def test_every_figure_is_as_it_is(before: Week | None) -> None:
    week, refusals = parse(legacy_xls(WEEK, before), NAME)
    assert (week.start, week.end) == (20260831, 20260904)
    assert set(week.markets) == set(JPX_MARKETS)
    for market in JPX_MARKETS:
        true = WEEK.figures(market)
        assert {name: week.markets[market][name] for name in PRINTED} == {
            name: true[name] for name in PRINTED
        }
    assert refusals == []


OLD = weeks(20220321, 1)[0]
OLD_MARKETS = {
    "TSE 1st": "first_section",
    "TSE 2nd": "second_section",
    "Mothers": "mothers",
    "JASDAQ": "jasdaq",
    "Tokyo & Nagoya": "tokyo_nagoya",
}


def test_the_old_sections_are_markets_of_their_own() -> None:
    week, refusals = parse(legacy_xls(OLD, None, OLD_SHEETS), legacy_name(OLD))
    assert set(week.markets) == set(OLD_MARKETS.values())
    for sheet, market in OLD_MARKETS.items():
        true = OLD.figures(OLD_SHEETS[sheet])
        assert {name: week.markets[market][name] for name in PRINTED} == {
            name: true[name] for name in PRINTED
        }
    columns = week.columns()
    assert set(columns["market"].tolist()) == set(OLD_MARKETS.values())
    assert refusals == []


def test_an_old_section_that_is_not_as_known_harms_no_other() -> None:
    sheets = {sheet: legacy_rows(OLD, None, market) for sheet, market in OLD_SHEETS.items()}
    sheets["Mothers"][LINES[2]][VALUE] = "1"
    week, refusals = parse(to_xls(sheets), legacy_name(OLD))
    assert set(week.markets) == set(OLD_MARKETS.values()) - {"mothers"}
    (refusal,) = refusals
    assert refusal.subject.endswith("Mothers")
    assert refusal.message.key == "sums_differ"


def test_figures_may_be_numbers() -> None:
    rows = legacy_rows(WEEK, BEFORE, "growth")
    for row in rows:
        for column in (VALUE, BALANCE):
            if column < len(row) and isinstance(cell := row[column], str) and cell[-1].isdigit():
                row[column] = int(cell.replace(",", "").replace("▲ ", "-"))
    assert parse(book(growth=rows), NAME) == parse(BODY, NAME)


@given(at=some.sampled_from([5, 9, *LINES]), count=some.integers(1, 3))
@settings(deadline=None, max_examples=20)
def test_rows_are_searched_for(at: int, count: int) -> None:
    rows = legacy_rows(WEEK, BEFORE, "growth")
    rows[at:at] = [[] for _ in range(count if at > 9 else 1)]
    assert parse(book(growth=rows), NAME) == parse(BODY, NAME)


def test_columns_are_searched_for() -> None:
    rows = [[*row[:3], None, *row[3:]] for row in legacy_rows(WEEK, BEFORE, "growth")]
    assert parse(book(growth=rows), NAME) == parse(BODY, NAME)


def test_a_lone_dash_is_nil_where_the_sums_agree() -> None:
    parts = dict(WEEK.parts["growth"])
    parts["insurers"] = (0, parts["insurers"][1])
    idle = Week(WEEK.start, WEEK.end, {**WEEK.parts, "growth": parts})
    rows = legacy_rows(idle, BEFORE, "growth")
    at = next(at for at in LINES if rows[at][0] == "生保・損保")
    rows[at][VALUE] = "-"
    week, _ = parse(book(growth=rows), NAME)
    assert week.markets["growth"]["insurers"] == parts["insurers"]


@given(some.sampled_from(LINES), some.integers(0, 2), some.integers(-(10**6), 10**6).filter(bool))
@settings(deadline=None, max_examples=40)
def test_one_figure_out_of_place_refuses_the_file(line: int, offset: int, off: int) -> None:
    rows = legacy_rows(WEEK, BEFORE, "growth")
    printed = str(rows[line + offset][VALUE])
    rows[line + offset][VALUE] = f"{int(printed.replace(',', '')) + off:,}"
    assert refused(rows)[0] == "sums_differ"


@given(some.sampled_from(LINES))
@settings(deadline=None, max_examples=10)
def test_sales_and_purchases_are_not_taken_for_each_other(line: int) -> None:
    rows = legacy_rows(WEEK, BEFORE, "growth")
    rows[line][VALUE], rows[line + 1][VALUE] = rows[line + 1][VALUE], rows[line][VALUE]
    assert refused(rows)[0] == "sums_differ"


def test_an_investor_under_another_name_refuses_the_file() -> None:
    at = next(at for at in LINES if changed(0, 0, "")[at][0] == "海外投資家")
    assert refused(changed(at, 0, "外国人")) == ("label_missing", (NAME, "growth foreigners"))


def test_an_investor_stands_once() -> None:
    assert refused(changed(LINES[3], 0, "個人"))[0] == "label_twice"


def test_another_unit_refuses_the_file() -> None:
    assert refused(changed(4, 10, "円,%  yen, %")) == ("label_missing", (NAME, "千円"))


@pytest.mark.parametrize(
    ("row", "column", "cell", "key"),
    [
        (3, 0, "2026年9月第2週 2026/9 week2 ( 9/7 - 9/11 )", "week_differs"),
        (3, 0, "2020年9月第1週 2020/9 week1 ( 8/31 - 9/4 )", "week_differs"),
        (3, 0, "2026年9月第1週 2026/9 week1 ( 8/31 - 9/3 )", "label_missing"),
        (10, 7, "", "label_missing"),
        (10, 7, "09/07～09/11", "label_missing"),
        (LINES[5], VALUE, "n/a", "cell_unreadable"),
    ],
)
def test_the_days_must_be_those_of_the_title(row: int, column: int, cell: Cell, key: str) -> None:
    assert refused(changed(row, column, cell))[0] == key


def test_without_a_title_the_name_and_the_dates_tell_the_week() -> None:
    sheets = {sheet: legacy_rows(WEEK, BEFORE, market) for sheet, market in SHEETS.items()}
    for rows in sheets.values():
        rows[3][0] = "週間"
    assert parse(to_xls(sheets), NAME) == parse(BODY, NAME)
    with pytest.raises(Changed) as caught:
        parse(to_xls(sheets), "stock_val_1_261201.xls")
    assert caught.value.message.key == "week_unknown"


def test_all_sheets_are_about_one_week() -> None:
    short = Week(WEEK.start, WEEK.end - 1, WEEK.parts)
    assert refused(legacy_rows(short, None, "growth"))[0] == "dates_differ"


def test_the_week_of_the_sheets_must_be_that_of_the_name() -> None:
    with pytest.raises(Changed) as caught:
        parse(BODY, legacy_name(BEFORE))
    assert caught.value.message.key == "week_differs"


def test_an_empty_sheet_is_left_out_with_a_word() -> None:
    week, refusals = parse(book(growth=legacy_rows(WEEK, BEFORE, "growth")[:12]), NAME)
    assert set(week.markets) == {"prime", "standard", "tokyo_nagoya"}
    assert [(each.subject, each.message.key) for each in refusals] == [
        (f"{NAME} TSE Growth", "sheet_empty")
    ]


@pytest.mark.parametrize("sheets", [{"Sheet1": "prime"}, {"TSE 1st": "prime", "JASDAQ": "growth"}])
def test_a_file_without_our_markets_is_refused(sheets: dict[str, str]) -> None:
    with pytest.raises(Changed) as caught:
        parse(legacy_xls(WEEK, None, sheets), NAME)
    assert caught.value.message.key == "label_missing"


@pytest.mark.parametrize("body", NOTHING_LIKE_IT.values(), ids=NOTHING_LIKE_IT.keys())
def test_no_workbook_is_no_week(body: bytes) -> None:
    with pytest.raises(Changed) as caught:
        parse(body, NAME)
    assert caught.value.message.key == "answer_unreadable"


@given(damaged(BODY))
def test_a_damaged_file_gives_no_other_figures(body: bytes) -> None:
    try:
        week, _ = parse(body, NAME)
    except Changed as trouble:
        assert trouble.body == body
    else:
        true, _ = parse(BODY, NAME)
        assert (week.start, week.end) == (true.start, true.end)
        assert week.markets.items() <= true.markets.items()


def test_the_published_figures() -> None:
    name = "legacy_layout_RECONSTRUCTED_stock_val_1_260202.xls"
    week, refusals = parse(original(f"jpx_investor_type/{name}"), "stock_val_1_260202.xls")
    assert (week.start, week.end) == (20260209, 20260213)
    sell, buy = week.markets["prime"]["foreigners"]
    history = original(
        "jpx_investor_type/jquants_v2_investor_types_TSEPrime_2022-04_2026-02.csv"
    ).decode()
    header, *rows = (line.split(",") for line in history.splitlines())
    row = dict(zip(header, next(row for row in rows if row[1] == "2026-02-09"), strict=True))
    assert (sell, buy) == (int(row["FrgnSell"]), int(row["FrgnBuy"]))
    assert buy - sell == 1_191_806_644
    assert [each.message.key for each in refusals] == ["sheet_empty"] * 3
