"""Lists as other programs write them, and what each line becomes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market.imports import texts
from jpviewer.market.imports.exports import FORMS, to_csv
from jpviewer.market.imports.reading import COLUMN, TABLE, TRADINGVIEW, read
from jpviewer.market.imports.verdicts import (
    ADDED,
    HEADING,
    HELD,
    NOT_A_CODE,
    TWICE,
    UNKNOWN,
    Preview,
    preview,
)
from jpviewer.market.messages import Changed
from jpviewer.market.watchlists import COLOURS, Member
from jpviewer.ui.text.sentences import say

LISTED = {"7203", "6758", "8306", "130A", "9984", "25935"}
AT = 1_700_000_000


def seen(text: str | bytes, *held: str) -> Preview:
    body = text if isinstance(text, bytes) else text.encode()
    return preview(body, held, LISTED, AT)


def verdicts(text: str | bytes, *held: str) -> list[tuple[int, str, str]]:
    return [
        (line.number, line.verdict, line.member.code if line.member else "")
        for line in seen(text, *held).lines
    ]


def codes(text: str | bytes) -> list[str]:
    return [each.code for each in seen(text).members]


def test_a_pasted_column_of_codes_in_every_spelling() -> None:
    text = '7203\n６７５８\n\n130a.T\nTSE:8306\n9984 JT Equity\n="7203"\nhello\n1234\n25935\n72030'
    assert verdicts(text, "6758") == [
        (1, ADDED, "7203"),
        (2, HELD, "6758"),
        (4, ADDED, "130A"),
        (5, ADDED, "8306"),
        (6, ADDED, "9984"),
        (7, TWICE, "7203"),
        (8, NOT_A_CODE, ""),
        (9, UNKNOWN, "1234"),
        (10, ADDED, "25935"),
        (11, TWICE, "7203"),
    ]
    assert seen(text).form == COLUMN


def test_codes_in_one_line() -> None:
    assert codes("7203 6758　8306") == ["7203", "6758", "8306"]
    assert codes("トヨタ（7203）\n6758 ソニー") == ["7203", "6758"]


@pytest.mark.parametrize(
    "text",
    [
        "7203,6758,130A",
        "7203; 6758; 130A",
        "7203、6758、130A",
        "7203,6758\n130A\n",
        "７２０３，６７５８，130a",
    ],
)
def test_no_code_of_several_beside_one_another_is_lost(text: str) -> None:
    found = preview(text.encode(), (), {"7203", "6758", "130A"}, 5)
    assert [each.code for each in found.members] == ["7203", "6758", "130A"]
    assert found.is_plain


def test_prices_that_could_be_codes_are_none() -> None:
    found = preview(b"7203,3000\n6758,2500\n", (), {"7203", "6758", "3000"}, 5)
    assert [each.code for each in found.members] == ["7203", "6758"]


def test_a_carriage_return_in_a_note_ends_no_row() -> None:
    held = (Member("7203", "one\rtwo", "a", 0, "red", 1e6),)
    found = preview(to_csv(held, {}).encode(), (), {"7203"}, 5)
    assert found.members == (held[0]._replace(note="one\ntwo", added=5),)


def test_a_list_of_tradingview_with_its_headings() -> None:
    text = "###Makers,TSE:7203,TSE:6758,NASDAQ:AAPL,###Banks,TSE:8306,TSE:7203"
    assert verdicts(text) == [
        (1, HEADING, "#"),
        (1, ADDED, "7203"),
        (1, ADDED, "6758"),
        (1, NOT_A_CODE, ""),
        (1, HEADING, "#"),
        (1, ADDED, "8306"),
        (1, TWICE, "7203"),
    ]
    assert [line.text for line in seen(text).lines][3] == "NASDAQ:AAPL"
    assert seen(text).form == TRADINGVIEW
    assert [each.note for each in seen(text).members if each.is_separator] == ["Makers", "Banks"]
    assert codes("TSE:7203\r\nTSE:6758\r\n") == ["7203", "6758"]


def test_a_portfolio_of_yahoo() -> None:
    text = (
        "Symbol,Current Price,Date,Time,Change,Open,High,Low,Volume,Trade Date,Purchase Price,"
        "Quantity,Commission,High Limit,Low Limit,Comment\n"
        "7203.T,2500.0,2026/11/20,15:30 JST,1,2,3,4,5,20200101,1500,100,,4000,1800.5,keep\n"
        "AAPL,190,2026/11/20,16:00 EST,1,2,3,4,5,,,,,,,\n"
        "6758.T,1234,2026/11/20,15:30 JST,1,2,3,4,5,,,,,,,\n"
    )
    found = seen(text)
    assert found.form == TABLE
    assert found.members == (
        Member("7203", "keep", added=AT, target=4000.0, stop=1800.5),
        Member("6758", added=AT),
    )
    assert found.count(NOT_A_CODE) == 1


RAKUTEN = (
    '"■資産合計欄"\r\n\r\n"","時価評価額[円]"\r\n"資産合計","1,234,500"\r\n\r\n'
    '"■ 保有商品詳細"\r\n'
    '"種別","銘柄コード・ティッカー","銘柄","口座","保有数量","平均取得価額","現在値"\r\n'
    '"国内株式","7203","大自動車","特定","100","1301","2500"\r\n'
    '"国内株式","130A","青バイオ","特定","300","1306","1305"\r\n'
    '"投資信託","","世界株式","特定","5000","1","2"\r\n'
)
SBI = (
    '"保有証券一覧"\r\n\r\n"株式（特定預り）"\r\n'
    '"銘柄（コード）","買付日","数量","取得単価","現在値"\r\n'
    '"7203 大自動車","----/--/--",100,"1,301",2500\r\n'
    '"8306 一銀行","----/--/--",200,"1306",1305\r\n'
    '\r\n"株式（ＮＩＳＡ預り）"\r\n"銘柄（コード）","買付日","数量","取得単価","現在値"\r\n'
    '"6758 電機","2026/01/05",100,"1301",2500\r\n'
)


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("text", "wanted"), [(RAKUTEN, ["7203", "130A"]), (SBI, ["7203", "8306", "6758"])]
)
def test_what_brokers_write(text: str, wanted: list[str], encoding: str) -> None:
    body = text.encode(encoding)
    assert codes(body) == wanted
    assert seen(body).encoding == encoding
    assert seen(body).form == TABLE


def test_without_titles_the_column_of_codes_is_found_by_what_stands_in_it() -> None:
    text = "100,大自動車,2501,7203\n200,電機,1305,6758\n300,一銀行,1306,8306\n"
    assert codes(text) == ["7203", "6758", "8306"]
    assert codes(text.replace(",", "\t")) == ["7203", "6758", "8306"]
    assert codes(text.replace(",", ";")) == ["7203", "6758", "8306"]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    assert codes('code,note\n7203,5" wheel\n6758,"open\n8306,x\n') == ["7203", "6758", "8306"]


MEMBERS = some.lists(
    some.builds(
        Member,
        some.sampled_from(["7203", "130A", "0001", "25935", "9999"]),
        some.text(some.sampled_from("ab,\"'; \t日本\n#"), max_size=8).map(str.strip),
        some.lists(some.text("ab日", min_size=1, max_size=3), max_size=2).map(" ".join),
        some.just(AT),
        some.sampled_from(COLOURS),
        *[some.one_of(some.none(), some.integers(0, 10**15).map(lambda sen: sen / 100))] * 3,
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda each: each.code,
).map(tuple)


@given(MEMBERS, some.sampled_from([",", "\t"]), some.sampled_from(["utf-8", "cp932"]))
def test_a_table_comes_back_as_it_was(
    members: tuple[Member, ...], sign: str, encoding: str
) -> None:
    body = to_csv(members, {"7203": "大自動車"}, sign).encode(encoding)
    found = preview(body, (), {"7203", "130A"}, AT)
    back = [each._replace(added=AT) for each in found.members]
    assert back == [each._replace(note=each.note.strip()) for each in members]
    assert len(found.lines) == len(members)


@given(MEMBERS, some.sampled_from(sorted(FORMS)))
def test_every_form_keeps_every_code(members: tuple[Member, ...], form: str) -> None:
    body = FORMS[form](members, {}).encode()
    assert [each.code for each in preview(body, (), LISTED, AT).members] == [
        each.code for each in members
    ]


def test_headings_go_to_tradingview_and_back() -> None:
    members = (Member("#1", "Big, old"), Member("7203"), Member("#2", "New"), Member("130A"))
    found = seen(FORMS["tradingview"](members, {}))
    assert [(each.is_separator, each.note) for each in found.members] == [
        (True, "Big  old"),
        (False, ""),
        (True, "New"),
        (False, ""),
    ]


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (b"", "import_empty"),
        (b"hello\nworld\n", "import_empty"),
        (b"a,b\n1,2\n", "import_empty"),
        (b"\x00\x01\x02\xff", "import_unreadable"),
        (b"\x81", "import_unreadable"),
        (b"7203\0", "import_unreadable"),
        (b"7203\n" * 500_000, "import_long"),
    ],
)
def test_what_holds_no_list_is_refused_with_a_sentence(body: bytes, key: str) -> None:
    with pytest.raises(Changed) as refused:
        read(body)
    assert refused.value.message.key == key
    assert "{" not in say(refused.value.message)


def test_a_file_that_is_far_too_large_is_not_read() -> None:
    with pytest.raises(Changed, match="import_large"):
        read(b"7" * (texts.LARGEST + 1))


@given(some.binary(max_size=200))
def test_any_bytes_give_lines_or_a_sentence(body: bytes) -> None:
    try:
        found = preview(body, (), LISTED, AT)
    except Changed as trouble:
        assert trouble.message.key.startswith("import_")
    else:
        assert found.lines
