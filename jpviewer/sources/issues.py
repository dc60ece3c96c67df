"""The exchange's list of issues as a workbook: ten columns, found by their headers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market import codes
from jpviewer.market.days import iso
from jpviewer.market.messages import Changed, Message
from jpviewer.market.securities import TOKYO
from jpviewer.market.segments import SIZES, STOCK_SEGMENTS
from jpviewer.market.tables import DTYPES, LISTINGS, SECURITIES, Columns
from jpviewer.sources.cells import Rows, compact, day, text
from jpviewer.sources.source import Refusal, about
from jpviewer.sources.workbook import read

JAPANESE, ENGLISH = "ja", "en"

_LABELS = {
    JAPANESE: {
        "since": "日付",
        "code": "コード",
        "name": "銘柄名",
        "segment": "市場・商品区分",
        "sector33": "33業種コード",
        "sector17": "17業種コード",
        "size": "規模区分",
    },
    ENGLISH: {
        "since": "Effective Date",
        "code": "Local Code",
        "name": "Name (English)",
        "segment": "Section/Products",
        "sector33": "33 Sector(Code)",
        "sector17": "17 Sector(Code)",
        "size": "Size (New Index Series)",
    },
}
_FUNDS = "REIT・ベンチャーファンド・カントリーファンド・インフラファンド"
_STOCKS = (
    ("プライム", "スタンダード", "グロース"),
    ("Prime Market", "Standard Market", "Growth Market"),
)
_ORIGINS = (("（内国株式）", "（外国株式）"), ("(Domestic)", "(Foreign)"))
_SEGMENTS: dict[str, tuple[str, int]] = {
    compact(label): (segment, 0)
    for label, segment in {
        "PRO Market": "pro",
        "ETF・ETN": "etf",
        "ETFs/ ETNs": "etf",
        _FUNDS: "reit",
        "REIT, Venture Funds, Country Funds and Infrastructure Funds": "reit",
        "出資証券": "certificate",
        "Equity Contribution Securities": "certificate",
    }.items()
} | {
    # The English labels have a blank before the bracket or not, from one to the next.
    compact(market + origin): (segment, is_foreign)
    for markets, origins in zip(_STOCKS, _ORIGINS, strict=True)
    for market, segment in zip(markets, STOCK_SEGMENTS, strict=True)
    for is_foreign, origin in enumerate(origins)
}
SIZE_LABELS = {f"topix{size}": size for size in SIZES} | {"-": "", "": ""}
"""Size by the exchange's compact label."""
ODD_SHARE = 100
"""Of so many rows one may be odd; more of them mean that the file is another one."""


def parse(
    body: bytes, name: str, language: str = JAPANESE, least: int = 1, latest: int = 99991231
) -> tuple[Columns, list[Refusal]]:
    """The rows of LISTINGS in the file's order, and what was left out of them.

    Names are NFKC; `sector33` has four digits, it and `sector17` are "" where there is none;
    `segment` is "" where its words are not known.
    Raises Changed: a column is missing, dates differ or lie after `latest`, a code stands twice,
    too many rows are odd, or there are fewer than `least`.
    """
    with about(body):
        rows = next(iter(read(body, name).values()), [])
        at, places = _header(rows, name, _LABELS[language])
        found = _Found(name)
        for row in rows[at + 1 :]:
            cells = {key: row[place] if place < len(row) else "" for key, place in places.items()}
            if compact(cells["code"]):
                found.add(cells)
        return found.columns(least, latest), found.refusals


def securities(listings: Columns) -> Columns:
    """The rows of SECURITIES for rows of LISTINGS."""
    found = listings["code"].tolist()
    kinds = map(_kind, found, listings["segment"].tolist())
    count = len(found)
    rows: dict[str, list[str]] = {
        "symbol": [codes.symbol(code) for code in found],
        "code": found,
        "kind": list(kinds),
        "currency": ["JPY"] * count,
        "zone": [TOKYO] * count,
        "name": [""] * count,
    }
    return {key: np.array(rows[key], DTYPES[key]) for key in SECURITIES.columns}


def _kind(code: str, segment: str) -> str:
    if segment in ("etf", "reit"):
        return segment
    return "stock" if codes.is_common(code) else "class"


def _header(rows: Rows, name: str, labels: dict[str, str]) -> tuple[int, dict[str, int]]:
    """The number of the header's row, and the column of each label."""
    wanted = {compact(label) for label in labels.values()}
    heads = [[compact(cell) for cell in row] for row in rows[:20]]
    at = max(range(len(heads)), key=lambda row: len(wanted & set(heads[row])), default=0)
    head = heads[at] if heads else []
    for label in labels.values():
        if compact(label) not in head:
            raise Changed("label_missing", name, label)
    return at, {key: head.index(compact(label)) for key, label in labels.items()}


class _Found:
    """Rows as they come in."""

    def __init__(self, name: str) -> None:
        self.refusals: list[Refusal] = []
        self._name = name
        self._rows: dict[str, tuple[Any, ...]] = {}
        self._count = self._odd = 0

    def add(self, cells: dict[str, object]) -> None:
        """Keeps a row, and a word on what of it is not known."""
        self._count += 1
        shown = text(cells["code"])
        code = codes.parse(shown)
        section = _SEGMENTS.get(compact(cells["segment"]))
        if code is None:
            self._refuse("code_unknown", shown)
            return
        if section is None:
            self._refuse("segment_unknown", code, text(cells["segment"]))
        if code in self._rows:
            raise Changed("label_twice", self._name, code)
        size = SIZE_LABELS.get(compact(cells["size"]))
        if size is None:
            self._refuse("size_unknown", code, text(cells["size"]))
        self._rows[code] = (
            code,
            day(cells["since"], self._name, "日付"),
            text(cells["name"]),
            *(section or ("", 0)),
            _sector(cells["sector33"], 4),
            _sector(cells["sector17"], 0),
            size or "",
            1,
        )

    def columns(self, least: int, latest: int) -> Columns:
        """Everything kept."""
        if self._odd > max(1, self._count // ODD_SHARE):
            raise Changed("rows_odd", self._name, self._odd, self._count)
        if len(self._rows) < least:
            raise Changed("list_short", self._name, len(self._rows), least)
        values = zip(*self._rows.values(), strict=True)
        rows: dict[str, NDArray[Any]] = {
            key: np.array(column, DTYPES[key])
            for key, column in zip(LISTINGS.columns, values, strict=True)
        }
        if len(set(rows["since"].tolist())) != 1:
            raise Changed("dates_differ", self._name)
        if rows["since"][0] > latest:
            # Believed, it would shut out every true list until then.
            raise Changed("date_ahead", self._name, iso(int(rows["since"][0])))
        return rows

    def _refuse(self, key: str, *args: str) -> None:
        self._odd += 1
        self.refusals.append(Refusal(f"{self._name} {args[0]}", Message(key, args)))


def _sector(cell: object, digits: int) -> str:
    shown = compact(cell)
    return shown.zfill(digits) if shown.isdigit() else ""
