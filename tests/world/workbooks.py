"""Workbooks of made-up rows, and the exchange's list of issues as such."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence

import openpyxl
import xlwt

from tests.world.exchange import Issue

Cell = str | int | float | None
Rows = list[list[Cell]]

LISTING_HEADERS = (
    "日付",
    "コード",
    "銘柄名",
    "市場・商品区分",
    "33業種コード",
    "33業種区分",
    "17業種コード",
    "17業種区分",
    "規模コード",
    "規模区分",
)
LISTING_HEADERS_E = (
    "Effective Date",
    "Local Code",
    "Name (English)",
    "Section/Products",
    "33 Sector(Code)",
    "33 Sector(name)",
    "17 Sector(Code)",
    "17 Sector(name)",
    "Size Code (New Index Series)",
    "Size (New Index Series)",
)
_FUNDS = "REIT・ベンチャーファンド・カントリーファンド・インフラファンド"
_FUNDS_E = "REIT, Venture Funds, Country Funds and Infrastructure Funds"
# Segment and whether foreign, in Japanese and English; the English blanks are as uneven as this.
_SECTIONS = {
    ("prime", False): ("プライム（内国株式）", "Prime Market (Domestic)"),
    ("prime", True): ("プライム（外国株式）", "Prime Market(Foreign)"),
    ("standard", False): ("スタンダード（内国株式）", "Standard Market(Domestic)"),
    ("standard", True): ("スタンダード（外国株式）", "Standard Market(Foreign)"),
    ("growth", False): ("グロース（内国株式）", "Growth Market(Domestic)"),
    ("growth", True): ("グロース（外国株式）", "Growth Market (Foreign)"),
    ("pro", False): ("PRO Market", "PRO Market"),
    ("etf", False): ("ETF・ETN", "ETFs/ ETNs"),
    ("reit", False): (_FUNDS, _FUNDS_E),
    ("certificate", False): ("出資証券", "Equity Contribution Securities"),
}
SIZE_LABELS: dict[str, tuple[Cell, str]] = {
    "core30": (1, "TOPIX Core30"),
    "large70": (2, "TOPIX Large70"),
    "mid400": (4, "TOPIX Mid400"),
    "small1": (6, "TOPIX Small 1"),
    "small2": (7, "TOPIX Small 2"),
    "": ("-", "-"),
}


def listing_rows(issues: Iterable[Issue], day: int, english: bool = False) -> Rows:
    """Header and rows of the list of issues; codes of digits are numbers, as in the original."""
    rows: Rows = [list(LISTING_HEADERS_E if english else LISTING_HEADERS)]
    for issue in issues:
        section = _SECTIONS[issue.segment, issue.is_foreign][english]
        rows.append(
            [
                day,
                int(issue.code) if issue.code.isdigit() else issue.code,
                issue.name_en if english else issue.name,
                section,
                int(issue.sector33) if issue.sector33 else "-",
                "業種 " if issue.sector33 else "-",
                int(issue.sector17) if issue.sector17 else "-",
                "業種 " if issue.sector17 else "-",
                *SIZE_LABELS[issue.size],
            ]
        )
    return rows


def listing_xls(issues: Iterable[Issue], day: int, english: bool = False) -> bytes:
    """`data_j.xls`, or `data_e.xls`."""
    return to_xls({"Sheet1": listing_rows(issues, day, english)})


def listing_xlsx(issues: Iterable[Issue], day: int, english: bool = False) -> bytes:
    """`data_j.xlsx`, or `data_e.xlsx`."""
    return to_xlsx(listing_rows(issues, day, english), "Sheet1")


def to_xls(sheets: Mapping[str, Rows]) -> bytes:
    """Rows as a BIFF8 workbook."""
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, column, cell)
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()


def to_xlsx(rows: Rows, name: str = "sheet1", merged: Sequence[str] = ()) -> bytes:
    """Rows as a workbook of one sheet; merged ranges keep the text of their first cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()
