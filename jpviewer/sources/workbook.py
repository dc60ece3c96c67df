"""The sheets of a workbook, .xls or .xlsx, whatever a damaged or hostile file does."""

from __future__ import annotations

import io
import re
import zipfile

import xlrd
from python_calamine import CalamineWorkbook

from jpviewer.market.messages import Changed

Rows = list[list[object]]
"""Rows of one length. Cells are text, numbers, dates or truth values; an empty one is ""."""

UNPACKED_LIMIT = 64 * 2**20
"""Bytes that an .xlsx may unpack to; the largest of the exchange has two million."""

# calamine makes room for everything up to the farthest cell, and for as many texts as are
# announced: past such a corner it takes the whole process down instead of raising.
_FAR = re.compile(
    rb'<(?:\w+:)?(?:c|row)\b[^>]*?\br="(?:[A-Z]{3,}|[A-Z]*[0-9]{6,})|uniqueCount="[0-9]{8,}"'
)


def read(body: bytes, name: str) -> dict[str, Rows]:
    """The rows of every sheet by its name, from the first row and column on.

    The content decides between .xls and .xlsx. Raises Changed when it is neither, is damaged, or
    unpacks to more than UNPACKED_LIMIT.
    """
    try:
        if zipfile.is_zipfile(io.BytesIO(body)):
            return _read_xlsx(body, name)
        return _read_xls(body)
    except Changed:
        raise
    except BaseException as error:
        # A panic of calamine's Rust code is no Exception, and its class cannot be imported.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise Changed("answer_unreadable", name, body=body) from error


def _read_xls(body: bytes) -> dict[str, Rows]:
    # Not calamine: a loop in a damaged file's table of sectors makes it take all memory (0.37).
    with xlrd.open_workbook(file_contents=body, logfile=io.StringIO()) as book:
        return {sheet.name: [_cells(row) for row in sheet.get_rows()] for sheet in book.sheets()}


def _cells(row: list[xlrd.sheet.Cell]) -> list[object]:
    return ["#" if cell.ctype == xlrd.XL_CELL_ERROR else cell.value for cell in row]


def _read_xlsx(body: bytes, name: str) -> dict[str, Rows]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        if sum(member.file_size for member in archive.infolist()) > UNPACKED_LIMIT:
            raise Changed("workbook_too_large", name, UNPACKED_LIMIT // 2**20, body=body)
        # Reading proves every sum, so that no member is longer than it says.
        if any(_FAR.search(archive.read(member)) for member in archive.infolist()):
            raise Changed("answer_unreadable", name, body=body)
    with CalamineWorkbook.from_filelike(io.BytesIO(body)) as book:
        return {
            sheet: [list(row) for row in book.get_sheet_by_name(sheet).to_python(False)]
            for sheet in book.sheet_names
        }
