"""The list of TOPIX weights, and its source against the exchange's web site."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jpviewer.market.messages import Changed, Refused, Trouble, Unreachable
from jpviewer.market.segments import SIZES
from jpviewer.market.tables import DTYPES, WEIGHTS
from jpviewer.sources.http import Client
from jpviewer.sources.topix_weights import TopixWeights, parse
from tests.originals import original
from tests.sources.damage import HTML, damaged
from tests.sources.work import known, serves, work
from tests.world import faults
from tests.world.exchange import issues
from tests.world.market import Market
from tests.world.pages import TOPIX_FOLDER, WEIGHTS_NAME, attached, page, weights_page
from tests.world.topix import Rows, members, to_csv, weight_rows, weights
from tests.world.world import World

ISSUES = issues()
MARKET = Market(ISSUES)
DAY = 20261030
TRUE = weights(ISSUES, MARKET, DAY)
BODY = to_csv(weight_rows(ISSUES, MARKET, DAY))
COUNT = len(TRUE)
PAGE, FILE = f"{TOPIX_FOLDER}index.html", attached(TOPIX_FOLDER, WEIGHTS_NAME)
CODE, WEIGHT, SIZE = 2, 4, 5


def changed(row: int, column: int, cell: str) -> Rows:
    rows = weight_rows(ISSUES, MARKET, DAY)
    rows[row][column] = cell
    return rows


def refused(body: bytes, latest: int = DAY) -> tuple[str, tuple[object, ...]]:
    with pytest.raises(Changed) as caught:
        parse(body, latest)
    assert caught.value.body == body
    return caught.value.message.key, caught.value.message.args


def test_every_weight_is_as_it_is() -> None:
    found, refusals = parse(BODY)
    assert refusals == []
    assert found["code"].tolist() == [issue.code for issue in members(ISSUES)]
    assert found["size"].tolist() == [issue.size for issue in members(ISSUES)]
    assert found["weight"].tolist() == pytest.approx(list(TRUE.values()), abs=0.6e-6)
    assert set(found["since"].tolist()) == {DAY}
    assert set(found["member"].tolist()) == {1}
    assert {name: found[name].dtype for name in WEIGHTS.columns} == {
        name: DTYPES[name] for name in WEIGHTS.columns
    }


@given(order=some.permutations(range(6)), above=some.integers(0, 4))
@settings(deadline=None, max_examples=10)
def test_columns_are_found_by_their_labels(order: list[int], above: int) -> None:
    rows = [[row[place] for place in order] for row in weight_rows(ISSUES, MARKET, DAY)]
    found, _ = parse(to_csv([["TOPIX"]] * above + rows))
    assert found["code"].tolist() == list(TRUE)


@pytest.mark.parametrize("column", [0, CODE, WEIGHT, SIZE])
def test_a_renamed_label_refuses_the_file(column: int) -> None:
    assert refused(to_csv(changed(0, column, "別名")))[0] == "label_missing"


@given(some.integers(1, COUNT - 1))
def test_a_list_that_breaks_off_is_refused(rows: int) -> None:
    assert refused(to_csv(weight_rows(ISSUES, MARKET, DAY)[: rows + 1]))[0] == "sums_differ"


def test_one_weight_out_of_place_refuses_the_file() -> None:
    assert refused(to_csv(changed(3, WEIGHT, "9.0000%")))[0] == "sums_differ"


@pytest.mark.parametrize("cell", ["", "0.0123", "n/a%", "-0.5%", "1.2.3%", "101%"])
def test_a_weight_is_a_percentage(cell: str) -> None:
    assert refused(to_csv(changed(2, WEIGHT, cell)))[0] == "cell_unreadable"


@pytest.mark.parametrize(
    ("day", "key"), [("20261029", "dates_differ"), ("20261032", "cell_unreadable")]
)
def test_one_day_for_all(day: str, key: str) -> None:
    assert refused(to_csv(changed(2, 0, day)))[0] == key


def test_a_list_of_the_future_is_refused() -> None:
    assert refused(BODY, DAY - 1) == ("date_ahead", (WEIGHTS_NAME, "2026-10-30"))


def test_a_code_stands_once() -> None:
    first = members(ISSUES)[0].code
    assert refused(to_csv(changed(2, CODE, first))) == ("label_twice", (WEIGHTS_NAME, first))


def test_an_odd_code_is_left_out_and_many_are_another_file() -> None:
    rows = changed(1, CODE, "B0I0")
    found, refusals = parse(to_csv(rows))
    assert found["code"].tolist() == list(TRUE)[1:]
    assert [each.message.args for each in refusals] == [("B0I0",)]
    for row in rows[2:5]:
        row[CODE] = "B0I0"
    assert refused(to_csv(rows)) == ("rows_odd", (WEIGHTS_NAME, 4, COUNT))


def test_an_unknown_size_counts_as_unsized() -> None:
    found, refusals = parse(to_csv(changed(1, SIZE, "TOPIX Tiny")))
    assert found["size"][0] == ""
    assert [each.message.key for each in refusals] == ["size_unknown"]


@given(damaged(BODY))
def test_a_damaged_list_is_read_or_refused(body: bytes) -> None:
    try:
        found, refusals = parse(body)
    except Changed as trouble:
        assert trouble.body == body
    else:
        whole = found["weight"].sum() == pytest.approx(1, abs=COUNT * 1e-6)
        assert whole or "code_unknown" in {each.message.key for each in refusals}


@pytest.mark.parametrize(
    "body", [b"", HTML, BODY.decode("cp932").encode("utf-16"), b'"never closed', b"\x81", b"\n"]
)
def test_anything_else_is_refused(body: bytes) -> None:
    assert refused(body)[0] in ("answer_unreadable", "label_missing")


def test_brings_the_list_that_the_page_links(world: World, client: Client) -> None:
    brought = work(TopixWeights(), client, known())
    assert brought.columns(WEIGHTS)["code"] == [issue.code for issue in members(world.truth.issues)]
    assert brought.refusals == []
    assert [asked.path for asked in world.asked()] == [PAGE, FILE]


def test_follows_the_list_to_another_folder(world: World, client: Client) -> None:
    elsewhere = f"/automation{TOPIX_FOLDER}files/{WEIGHTS_NAME}"
    moved = weights_page().replace(FILE.encode(), elsewhere.encode())
    world.faults.add(serves(moved), path=PAGE)
    world.faults.add(serves(BODY), path=elsewhere)
    assert len(work(TopixWeights(), client, known()).columns(WEIGHTS)["code"]) == COUNT


def test_says_that_a_page_has_no_link(world: World, client: Client) -> None:
    world.faults.add(serves(page("<a href='topix_j.pdf'>x</a>")), path=PAGE)
    with pytest.raises(Changed) as caught:
        work(TopixWeights(), client, known())
    assert caught.value.message.key == "link_missing"


@pytest.mark.parametrize("path", [PAGE, FILE], ids=["page", "file"])
@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (faults.NOT_FOUND, Unreachable),
        (faults.too_many(), Refused),
        (faults.huge, Changed),
        (faults.html, Changed),
    ],
    ids=["missing", "too many", "huge", "html"],
)
def test_each_fault_is_said(
    world: World, client: Client, path: str, fault: faults.Fault, kind: type[Trouble]
) -> None:
    world.faults.add(fault, path=path)
    with pytest.raises(kind):
        work(TopixWeights(), client, known())


def test_the_published_list() -> None:
    found, refusals = parse(original("topix_weight/topixweight_j_20260430.csv"))
    assert refusals == []
    sizes = found["size"].tolist()
    assert [sizes.count(size) for size in SIZES] == [31, 69, 395, 489, 666]
    assert found["weight"].sum() == pytest.approx(0.999984)
    assert found["code"][found["weight"].argmax()] == "8306"
