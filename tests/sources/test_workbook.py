"""Workbooks, whole, damaged and hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market.messages import Changed
from jpviewer.sources.workbook import MOST_SHEETS, read
from jpviewer.sources.xlsx import UNPACKED_LIMIT
from tests.sources.damage import NOTHING_LIKE_IT, damaged
from tests.world.workbooks import Rows, to_xls, to_xlsx

ROWS: Rows = [["名前", "Figure"], ["ア", 12], [None, -3.5], ["ウ", 10**10]]
EXPECTED = [["名前", "Figure"], ["ア", 12.0], ["", -3.5], ["ウ", 1e10]]
PARTS = {
    "sheet": "xl/worksheets/sheet1.xml",
    "texts": "xl/sharedStrings.xml",
    "book": "xl/workbook.xml",
    "relations": "xl/_rels/workbook.xml.rels",
}
XLS, XLSX = to_xls({"Sheet1": ROWS}), to_xlsx(ROWS, "Sheet1")


@pytest.mark.parametrize("body", [XLS, XLSX], ids=["xls", "xlsx"])
def test_both_formats_give_the_same_rows(body: bytes) -> None:
    assert read(body, "file") == {"Sheet1": EXPECTED}


def test_rows_begin_at_the_first_row_and_column_and_are_of_one_length() -> None:
    rows: Rows = [[], [None, None, "x"], ["y"]]
    assert read(to_xlsx(rows), "file")["sheet1"] == [["", "", ""], ["", "", "x"], ["y", "", ""]]
    assert read(to_xls({"s": rows}), "file")["s"] == [["", "", ""], ["", "", "x"], ["y", "", ""]]


@pytest.mark.parametrize("body", NOTHING_LIKE_IT.values(), ids=NOTHING_LIKE_IT.keys())
def test_anything_else_is_refused(body: bytes) -> None:
    with pytest.raises(Changed) as caught:
        read(body, "data_j.xls")
    assert caught.value.message.key == "answer_unreadable"
    assert caught.value.message.args == ("data_j.xls",)
    assert caught.value.body == body


@given(some.one_of(damaged(XLS), damaged(XLSX)))
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(body: bytes) -> None:
    try:
        read(body, "file")
    except Changed as trouble:
        assert trouble.message.key in ("answer_unreadable", "workbook_too_large")


def test_a_loop_in_the_table_of_sectors_is_refused() -> None:
    body = bytearray(XLS)
    table = 512 * (1 + int.from_bytes(body[76:80], "little"))
    directory = int.from_bytes(body[48:52], "little")
    body[table + 4 * directory : table + 4 * directory + 4] = directory.to_bytes(4, "little")
    with pytest.raises(Changed):
        read(bytes(body), "file")


def rezipped(**changes: bytes) -> bytes:
    """The .xlsx with parts (named in PARTS) replaced or added."""
    target = io.BytesIO()
    bodies = {PARTS[key]: body for key, body in changes.items()}
    with (
        zipfile.ZipFile(io.BytesIO(XLSX)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        parts = {member: source.read(member) for member in source.namelist()} | bodies
        for member, body in parts.items():
            copy.writestr(member, body)
    return target.getvalue()


def part(key: str) -> bytes:
    """A part of the .xlsx as it is."""
    with zipfile.ZipFile(io.BytesIO(XLSX)) as archive:
        return archive.read(PARTS[key])


def test_a_bomb_is_not_unpacked() -> None:
    body = rezipped(sheet=bytes(UNPACKED_LIMIT + 1))
    assert len(body) < 2**20
    with pytest.raises(Changed) as caught:
        read(body, "file")
    assert caught.value.message.key == "workbook_too_large"


CELL = b'<c r="A1"><v>1</v></c>'


def sheet(cells: bytes, **others: bytes) -> bytes:
    """The .xlsx with other cells in its sheet, and other parts."""
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    opening = b'<x:worksheet xmlns:x="' + main + b'" xmlns="' + main + b'"><x:sheetData>'
    return rezipped(sheet=opening + cells + b"</x:sheetData></x:worksheet>", **others)


def only(body: bytes) -> list[list[object]]:
    return read(body, "file")["Sheet1"]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (b"<v>1.5</v>", 1.5),
        (b' t="b"><v>1</v>', True),
        (b' t="e"><v>#REF!</v>', "#"),
        (b' t="str"><f>1+1</f><v>two</v>', "two"),
        (b"><f>1+1</f><v>2</v>", 2.0),
        (b' t="inlineStr"><is><r><t>na</t></r><r><t>me</t></r></is>', "name"),
        (b' t="str"><v>a_x000D_\nb</v>', "a\r\nb"),
    ],
)
def test_kinds_of_cells(cell: bytes, value: object) -> None:
    opened = b'<c r="A1"' + (cell if cell.startswith((b" ", b">")) else b">" + cell)
    assert only(sheet(b'<row r="1">' + opened + b"</c></row>")) == [[value]]


def test_cells_without_a_place_follow_the_one_before() -> None:
    cells = b'<x:row><c><v>1</v></c></x:row><row r="3"><c r="B3"/><c r="C3"><v>2</v></c></row>'
    assert only(sheet(cells + b"<row><c/><c><v>3</v></c></row>")) == [
        [1.0, "", ""],
        ["", "", ""],
        ["", "", 2.0],
        ["", 3.0, ""],
    ]


def test_readings_above_words_are_no_part_of_them() -> None:
    words = "<si><t>極</t><rPh><t>x</t></rPh></si><si><r><t>1</t></r><r><t>2</t></r></si>"
    cells = b'<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
    link = b'<Relationship Id="s" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>'
    relations = part("relations").replace(b"</Rel", link + b"</Rel")
    body = sheet(cells, texts=f"<sst>{words}</sst>".encode(), relations=relations)
    assert only(body) == [["極", "12"]]


def test_sheets_may_lie_anywhere() -> None:
    """The parts are found by their relations, as the format has it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(XLSX)) as source, zipfile.ZipFile(target, "w") as copy:
        for member in source.namelist():
            body = source.read(member)
            if member.endswith(".rels"):
                body = body.replace(b"xl/worksheets/", b"deep/").replace(
                    b'"worksheets/', b'"/deep/'
                )
            copy.writestr(member.replace("xl/worksheets/", "deep/"), body)
    assert only(target.getvalue()) == EXPECTED


LAUGHS = b"".join(
    b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9)
)
FAR = {
    "the last cell": b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    "two corners": b'<row r="1">' + CELL + b'</row><row r="9999"><c r="ZZ1"><v>1</v></c></row>',
    "no cell at all": b'<row r="9"><c r="\xc3\x84\xc3\x841"><v>1</v></c></row>',
    "before the first": b'<row r="0"><c r="A0"><v>1</v></c></row>',
    "outside a row": CELL,
    "a million columns": b'<row r="1">' + b"<c><v>1</v></c>" * 300_000 + b"</row>",
    "a million rows": b"<row/>" * 600_000 + b"<row><c><v>1</v></c></row>",
    "rows and columns": b"<row>"
    + b"<c/>" * 999
    + b"<c><v>1</v></c></row>"
    + b"<row/>" * 9999
    + CELL,
    "deep": b"<a>" * 100_000,
    "a long number": b"<row><c><v>" + b"1" * 10**6 + b"</v></c></row>",
    "a text of nowhere": b'<row><c t="s"><v>99999999</v></c></row>',
    "a text before the first": b'<row><c t="s"><v>-1</v></c></row>',
}


@pytest.mark.parametrize("cells", FAR.values(), ids=FAR.keys())
def test_hostile_cells_are_refused(cells: bytes) -> None:
    with pytest.raises(Changed) as caught:
        read(sheet(cells), "file")
    assert caught.value.message.key == "answer_unreadable"


@pytest.mark.parametrize(
    "inner",
    [b'<!ENTITY a "x">' + LAUGHS, b'<!ENTITY j SYSTEM "file:///etc/passwd">'],
    ids=["a billion laughs", "another file"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(inner: bytes, encoding: str) -> None:
    cells = "<sheetData><row><c t='str'><v>&j;</v></c></row></sheetData>"
    page = f"<!DOCTYPE x [{inner.decode()}]><worksheet>{cells}</worksheet>"
    with pytest.raises(Changed):
        read(rezipped(sheet=page.encode(encoding)), "file")


def a_thousand_sheets(body: bytes) -> bytes:
    """The same sheet under many names."""
    at, end = body.index(b"<sheet "), body.index(b"</sheets>")
    one = body[at:end]
    return (
        body[:at]
        + b"".join(one.replace(b'"Sheet1"', b'"%d"' % number) for number in range(10**5))
        + body[end:]
    )


@pytest.mark.parametrize("change", [a_thousand_sheets, lambda body: body.replace(b"r:id", b"id")])
def test_a_book_of_nonsense_is_refused(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(Changed):
        read(rezipped(book=change(part("book"))), "file")


def test_a_workbook_of_many_sheets_is_refused() -> None:
    many = {str(number): ROWS[:1] for number in range(MOST_SHEETS + 1)}
    with pytest.raises(Changed):
        read(to_xls(many), "file")


def test_another_packing_is_refused() -> None:
    """One that may ask for four gigabytes before the first byte."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(XLSX)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as copy,
    ):
        for member in source.namelist():
            copy.writestr(member, source.read(member))
    with pytest.raises(Changed):
        read(target.getvalue(), "file")
