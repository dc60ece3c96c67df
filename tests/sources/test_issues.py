"""The list of issues."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jpviewer.market.messages import Changed
from jpviewer.market.tables import DTYPES, LISTINGS, SECURITIES
from jpviewer.sources.issues import ENGLISH, JAPANESE, parse, securities
from tests.originals import original
from tests.sources.damage import NOTHING_LIKE_IT, damaged
from tests.world.exchange import issues
from tests.world.workbooks import (
    LISTING_HEADERS,
    Rows,
    listing_rows,
    listing_xls,
    listing_xlsx,
    to_xlsx,
)

ISSUES = issues()
DAY = 20261030
SMALL = listing_xls(ISSUES[:12], DAY)


def rows() -> Rows:
    return listing_rows(ISSUES, DAY)


def refused(changed: Rows, least: int = 1, latest: int = DAY) -> tuple[str, tuple[object, ...]]:
    body = to_xlsx(changed)
    with pytest.raises(Changed) as caught:
        parse(body, "data_j.xlsx", least=least, latest=latest)
    assert caught.value.body == body
    return caught.value.message.key, caught.value.message.args


@pytest.mark.parametrize("make", [listing_xls, listing_xlsx])
def test_every_issue_is_as_it_is(make: Callable[..., bytes]) -> None:
    found, refusals = parse(make(ISSUES, DAY), "data_j")
    assert refusals == []
    assert list(zip(*(found[name].tolist() for name in LISTINGS.columns), strict=True)) == [
        (
            issue.code,
            DAY,
            unicodedata.normalize("NFKC", issue.name),
            issue.segment,
            int(issue.is_foreign),
            issue.sector33,
            issue.sector17,
            issue.size,
            1,
        )
        for issue in ISSUES
    ]
    assert {name: found[name].dtype for name in LISTINGS.columns} == {
        name: DTYPES[name] for name in LISTINGS.columns
    }


@pytest.mark.parametrize("make", [listing_xls, listing_xlsx])
def test_the_english_list_says_the_same(make: Callable[..., bytes]) -> None:
    japanese, _ = parse(make(ISSUES, DAY), "data_j", JAPANESE)
    english, refusals = parse(make(ISSUES, DAY, True), "data_e", ENGLISH)
    assert refusals == []
    assert english["name"].tolist() == [issue.name_en for issue in ISSUES]
    for name in set(LISTINGS.columns) - {"name"}:
        assert english[name].tolist() == japanese[name].tolist()


def test_names_can_be_searched() -> None:
    found, _ = parse(listing_xls(ISSUES, DAY), "data_j")
    assert "NURE FUNDS TOPIX(年1回)" in found["name"].tolist()
    assert not any("\u3000" in name for name in found["name"].tolist())


def test_every_issue_is_a_security_of_its_kind() -> None:
    found = securities(parse(listing_xls(ISSUES, DAY), "data_j")[0])
    assert list(found) == list(SECURITIES.columns)
    assert found["symbol"].tolist() == [issue.symbol for issue in ISSUES]
    kinds = dict(zip(found["code"].tolist(), found["kind"].tolist(), strict=True))
    for issue in ISSUES:
        expected = issue.segment if issue.segment in ("etf", "reit") else "stock"
        assert kinds[issue.code] == ("class" if len(issue.code) == 5 else expected)
    assert set(found["currency"].tolist()) == {"JPY"}
    assert set(found["zone"].tolist()) == {"Asia/Tokyo"}


@given(order=some.permutations(range(len(LISTING_HEADERS))), above=some.integers(0, 5))
@settings(deadline=None, max_examples=25)
def test_columns_are_found_by_their_labels(order: list[int], above: int) -> None:
    shuffled: Rows = [["東証上場銘柄一覧"]] * above
    shuffled += [[row[place] for place in order] for row in listing_rows(ISSUES[:9], DAY)]
    found, _ = parse(to_xlsx(shuffled), "data_j")
    assert found["code"].tolist() == [issue.code for issue in ISSUES[:9]]
    assert found["sector33"].tolist() == [issue.sector33 for issue in ISSUES[:9]]
    assert found["size"].tolist() == [issue.size for issue in ISSUES[:9]]


@pytest.mark.parametrize("label", ["日付", "コード", "銘柄名", "市場・商品区分", "規模区分"])
def test_a_renamed_column_is_refused(label: str) -> None:
    changed = rows()
    changed[0][LISTING_HEADERS.index(label)] = "別名"
    assert refused(changed) == ("label_missing", ("data_j.xlsx", label))


def test_a_header_without_rows_is_refused() -> None:
    assert refused(rows()[:1]) == ("list_short", ("data_j.xlsx", 0, 1))


def test_half_a_list_is_refused() -> None:
    half = len(ISSUES) // 2
    assert refused(rows()[: half + 1], least=half + 1)[0] == "list_short"


def test_notes_under_the_table_are_no_rows() -> None:
    found, refusals = parse(to_xlsx([*rows(), [], ["（注）月末現在"]]), "data_j")
    assert len(found["code"]) == len(ISSUES)
    assert refusals == []


def test_one_unknown_segment_is_left_open_with_a_word() -> None:
    changed = rows()
    changed[5][3] = "ネクスト（内国株式）"
    found, refusals = parse(to_xlsx(changed), "data_j.xlsx")
    assert found["code"].tolist() == [issue.code for issue in ISSUES]
    assert found["segment"][4] == ""
    assert [(each.subject, each.message.key, each.message.args) for each in refusals] == [
        (
            f"data_j.xlsx {ISSUES[4].code}",
            "segment_unknown",
            (ISSUES[4].code, "ネクスト(内国株式)"),
        )
    ]


def test_an_unknown_size_counts_as_unsized() -> None:
    changed = rows()
    place = next(place for place, issue in enumerate(ISSUES) if issue.size)
    changed[place + 1][9] = "TOPIX Tiny"
    found, refusals = parse(to_xlsx(changed), "data_j.xlsx")
    assert found["size"][place] == ""
    assert [each.message.key for each in refusals] == ["size_unknown"]


def test_a_code_that_is_none_is_left_out() -> None:
    changed = rows()
    changed[1][1] = "B0I0"
    found, refusals = parse(to_xlsx(changed), "data_j.xlsx")
    assert len(found["code"]) == len(ISSUES) - 1
    assert [each.message.args for each in refusals] == [("B0I0",)]


def test_many_odd_rows_are_another_file() -> None:
    changed = rows()
    for row in changed[1:4]:
        row[3] = "ネクスト（内国株式）"
    assert refused(changed) == ("rows_odd", ("data_j.xlsx", 3, len(ISSUES)))


def test_a_code_stands_once() -> None:
    changed = rows()
    assert refused([*changed, changed[1]]) == ("label_twice", ("data_j.xlsx", ISSUES[0].code))


@pytest.mark.parametrize(
    ("day", "key"), [(20261029, "dates_differ"), (20261032, "cell_unreadable")]
)
def test_one_date_for_all(day: int, key: str) -> None:
    changed = rows()
    changed[-1][0] = day
    assert refused(changed)[0] == key


def test_a_list_of_the_future_is_refused() -> None:
    assert refused(rows(), latest=DAY - 1) == ("date_ahead", ("data_j.xlsx", "2026-10-30"))
    assert parse(to_xlsx(rows()), "data_j", latest=DAY)


@pytest.mark.parametrize("body", NOTHING_LIKE_IT.values(), ids=NOTHING_LIKE_IT.keys())
def test_no_workbook_is_no_list(body: bytes) -> None:
    with pytest.raises(Changed) as caught:
        parse(body, "data_j.xls")
    assert caught.value.message.key == "answer_unreadable"


@given(damaged(SMALL))
def test_a_damaged_list_is_read_or_refused(body: bytes) -> None:
    try:
        found, _ = parse(body, "data_j.xls")
    except Changed as trouble:
        assert trouble.body == body
    else:
        assert set(found["segment"].tolist()) <= {"", *(issue.segment for issue in ISSUES)}


def test_the_published_list() -> None:
    found, refusals = parse(original("jpx_listed/data_j_20250530.xls"), "data_j.xls")
    kinds = securities(found)["kind"]
    domestic = found["is_foreign"] == 0
    counts = Counter(found["segment"][domestic].tolist())
    assert len(found["code"]) == 4409
    assert (counts["prime"], counts["standard"], counts["growth"]) == (1630, 1572, 612)
    prime = Counter(kinds[domestic & (found["segment"] == "prime")].tolist())
    assert prime == {"stock": 1626, "class": 4}
    assert refusals == []


def test_the_damaged_list_is_refused() -> None:
    body = original("jpx_listed/data_j_corrupt.xls")
    with pytest.raises(Changed) as caught:
        parse(body, "data_j.xls")
    assert caught.value.message.key == "answer_unreadable"
    assert caught.value.body == body
