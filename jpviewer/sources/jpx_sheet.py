"""The layout of trading by investor type since 2026-09-29: one sheet for all markets.

Headers stand on several levels above the columns, with text only in the first cell of a group;
each market has a row of shares and one of value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jpviewer.market.calendar import week_of
from jpviewer.market.days import to_date
from jpviewer.market.investors import JPX_MARKETS
from jpviewer.market.messages import Changed
from jpviewer.sources.cells import Rows, amount, compact, text
from jpviewer.sources.jpx_week import Pair, Week, complete, pair
from jpviewer.sources.source import about
from jpviewer.sources.workbook import read

# Digits are demanded: the exchange's page also links a sample with the letters YYYYMMDD.
NAME = re.compile(r"stock_1_w_([0-9]{8})_([0-9]{8})\.xlsx?")

_HEADER_ROWS = 40
_MARKETS = {
    "東証プライム": "prime",
    "東証スタンダード": "standard",
    "東証グロース": "growth",
    "二市場": "tokyo_nagoya",
}
# What the lowest header begins with, and a header above it where that alone says too little.
_GROUPS = {
    ("自己", "現金"): "proprietary_cash",
    ("自己", "信用"): "proprietary_margin",
    ("個人", "現金"): "individuals_cash",
    ("個人", "信用"): "individuals_margin",
    ("海外投資家", "法人"): "foreign_institutions",
    ("海外投資家", "個人"): "foreign_individuals",
    ("", "証券会社"): "securities",
    ("", "投資信託"): "investment_trusts",
    ("", "事業法人"): "business",
    ("", "その他法人"): "other_corporations",
    ("", "生保"): "insurers",
    ("", "都銀"): "banks",
    ("", "信託銀行"): "trust_banks",
    ("", "その他金融機関"): "other_financials",
}


@dataclass(frozen=True, slots=True)
class _Group:
    """An investor's four columns."""

    investor: str
    sell: int
    buy: int
    balance: int
    total: int


def named_week(name: str) -> tuple[int, int] | None:
    """First and last day in a file's name, None where there are none."""
    found = NAME.fullmatch(name)
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    try:
        monday = week_of(start)[0]
        return (start, end) if week_of(end)[0] == monday and start <= end else None
    except ValueError:
        return None


def parse(body: bytes, name: str) -> Week:
    """The week of a file; Changed when anything is not as known or does not add up."""
    with about(body):
        days = named_week(name)
        if days is None:
            raise Changed("week_unknown", name)
        rows = next(iter(read(body, name).values()), [])
        at = _header_row(rows, name)
        lead = [_place(rows[at], label, name) for label in ("年月週", "市場", "株数／金額")]
        groups = list(_groups(rows, at, name))
        codes, markets = _values(rows[at + 1 :], lead, groups, name)
        if len(codes) != 1 or not codes <= _codes(*map(to_date, days)):
            raise Changed("week_differs", name, ", ".join(sorted(codes)))
        return Week(*days, markets)


def _header_row(rows: Rows, name: str) -> int:
    for at, row in enumerate(rows[:_HEADER_ROWS]):
        if any(compact(cell).startswith("年月週") for cell in row):
            if not any("千円" in compact(cell) for cell in row):
                raise Changed("label_missing", name, "千円")
            return at
    raise Changed("label_missing", name, "年月週")


def _place(header: Sequence[object], label: str, name: str, start: int = 0) -> int:
    for place in range(start, len(header)):
        if compact(header[place]).startswith(compact(label)):
            return place
    raise Changed("label_missing", name, label)


def _groups(rows: Rows, at: int, name: str) -> Iterator[_Group]:
    header = [compact(cell) for cell in rows[at]]
    starts = [place for place, label in enumerate(header) if label.startswith("売")]
    missing = set(_GROUPS.values())
    for start, stop in zip(starts, [*starts[1:], len(header)], strict=True):
        path = _path(rows[:at], start)
        investor = _investor(path)
        if investor not in missing:
            raise Changed("label_unknown", name, " ".join(path[-2:]))
        missing.remove(investor)
        others = (_place(header[:stop], label, name, start) for label in ("買", "差引", "合計"))
        yield _Group(investor, start, *others)
    if missing:
        raise Changed("label_missing", name, min(missing))


def _path(above: Rows, column: int) -> list[str]:
    """The headers over a column, the widest first.

    A header reaches from its cell to the next one of its level, but never out of the one above.
    """
    path, left = [], 0
    for row in above:
        reach = [place for place in range(left, column + 1) if place < len(row) and row[place]]
        if reach:
            left = reach[-1]
            path.append(text(row[left]))
    return path


def _investor(path: list[str]) -> str:
    labels = [compact(label) for label in path]
    fitting = [
        investor
        for (above, lowest), investor in _GROUPS.items()
        if any(label.startswith(above) for label in labels[:-1]) and labels[-1].startswith(lowest)
    ]
    return fitting[0] if len(fitting) == 1 else ""


def _values(
    rows: Rows, lead: list[int], groups: list[_Group], name: str
) -> tuple[set[str], dict[str, dict[str, Pair]]]:
    """The codes of the week that were met, and the figures by market."""
    codes: set[str] = set()
    markets: dict[str, dict[str, Pair]] = {}
    market = ""
    for row in rows:
        code, place, kind = (compact(row[column]) for column in lead)
        codes |= {code} if code.isdigit() else set()
        # Merged cells: the market stands in the first of its rows only.
        market = place or market
        if kind.startswith("金額"):
            key = next((key for label, key in _MARKETS.items() if market.startswith(label)), "")
            if not key:
                raise Changed("label_unknown", name, market)
            if key in markets:
                raise Changed("label_twice", name, market)
            figures = {group.investor: _pair(row, group, name) for group in groups}
            markets[key] = complete(figures, name, key)
    for key in JPX_MARKETS:
        if key not in markets:
            raise Changed("label_missing", name, key)
    return codes, markets


def _pair(row: list[object], group: _Group, name: str) -> Pair:
    places = group.sell, group.buy, group.balance, group.total
    return pair(
        name, group.investor, *(amount(row[place], name, group.investor) for place in places)
    )


def _codes(start: date, end: date) -> set[str]:
    """The codes a week may have: `2026093` is the third week of September 2026.

    A week belongs to the month of its Wednesday. Around New Year, when that may be a holiday, to
    that of its open days, and the weeks after it may count from there.
    """
    wednesday = start + timedelta(days=2 - start.weekday())
    days = {wednesday} | ({start, end} if wednesday.month == 1 else set())
    return {f"{day:%Y%m}{(day.day - 1) // 7 + 1}" for day in days}
