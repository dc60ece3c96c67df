"""Workbooks, whole, damaged and hostile."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jpviewer.market.messages import Changed
from jpviewer.sources.workbook import UNPACKED_LIMIT, read
from tests.sources.damage import NOTHING_LIKE_IT, damaged
from tests.world.workbooks import Rows, to_xls, to_xlsx

ROWS: Rows = [["名前", "Figure"], ["ア", 12], [None, -3.5], ["ウ", 10**10]]
EXPECTED = [["名前", "Figure"], ["ア", 12.0], ["", -3.5], ["ウ", 1e10]]
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


@settings(deadline=None)
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


def rezipped(name: str, change: bytes) -> bytes:
    """The .xlsx with one member replaced."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(XLSX)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for member in source.namelist():
            copy.writestr(member, change if member == name else source.read(member))
    return target.getvalue()


def test_a_bomb_is_not_unpacked() -> None:
    body = rezipped("xl/styles.xml", bytes(UNPACKED_LIMIT + 1))
    assert len(body) < 2**20
    with pytest.raises(Changed) as caught:
        read(body, "file")
    assert caught.value.message.key == "workbook_too_large"


SHEET = "xl/worksheets/sheet1.xml"
FAR = (
    b'<c r="XFD1048576"><v>1</v></c>',
    b'<row r="1048576"><c><v>1</v></c></row>',
    b'<x:c s="1" r="A9999999"><v>1</v></x:c>',
)


@pytest.mark.parametrize("cell", FAR)
def test_a_cell_at_the_end_of_the_world_is_refused(cell: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(XLSX)) as archive:
        sheet = archive.read(SHEET).replace(b"</sheetData>", cell + b"</sheetData>")
    with pytest.raises(Changed) as caught:
        read(rezipped(SHEET, sheet), "file")
    assert caught.value.message.key == "answer_unreadable"
