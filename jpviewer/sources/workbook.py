"""The sheets of a workbook, .xls or .xlsx, whatever a damaged or hostile file does."""

from __future__ import annotations

import io
import zipfile

import xlrd

from jpviewer.market.messages import Changed
from jpviewer.sources import xlsx
from jpviewer.sources.cells import Rows
from jpviewer.sources.xlsx import MOST_CELLS

MOST_SHEETS = 50
"""The older files of flows have five."""


def read(body: bytes, name: str) -> dict[str, Rows]:
    """The rows of every sheet by its name, from the first row and column on, of one length.

    The content decides between .xls and .xlsx. Cells are texts, floats or truth values, "" where
    empty and "#" for an error; a date is the number that the file has. Raises Changed when it is
    neither, is damaged, or larger than the exchange's files can be.
    """
    try:
        if zipfile.is_zipfile(io.BytesIO(body)):
            return xlsx.read(body, name)
        return _read_xls(body)
    except Changed:
        raise
    except Exception as error:
        # Both readers trust the file: on a damaged one they fail wherever they happen to be.
        raise Changed("answer_unreadable", name, body=body) from error


def _read_xls(body: bytes) -> dict[str, Rows]:
    options = {"logfile": io.StringIO(), "on_demand": True, "ragged_rows": True}
    with xlrd.open_workbook(file_contents=body, **options) as book:
        if book.nsheets > MOST_SHEETS:
            raise ValueError(book.nsheets)
        left = MOST_CELLS
        found = {}
        for title in book.sheet_names():
            sheet = book.sheet_by_name(title)
            left -= sheet.nrows * sheet.ncols
            if left < 0:
                raise ValueError(sheet.nrows, sheet.ncols)
            found[title] = [_cells(row, sheet.ncols) for row in sheet.get_rows()]
            book.unload_sheet(title)
    return found


def _cells(row: list[xlrd.sheet.Cell], width: int) -> list[object]:
    values = ["#" if cell.ctype == xlrd.XL_CELL_ERROR else cell.value for cell in row]
    return values + [""] * (width - len(values))
