"""The layout of trading by investor type until September 2026: a sheet for each market.

Each investor has three rows (sales, purchases, total); the week before stands at the left of the
week itself, and the figures one column right of the dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jpviewer.market.investors import OLD_MARKETS
from jpviewer.market.messages import Changed, Message
from jpviewer.sources.cells import Rows, amount, compact, text
from jpviewer.sources.jpx_week import Pair, Title, Week, complete, pair, titled
from jpviewer.sources.source import Refusal, about
from jpviewer.sources.workbook import read

NAME = re.compile(r"stock_val_1_([0-9]{6})\.xls")

_SHEETS = {
    "tseprime": "prime",
    "tsestandard": "standard",
    "tsegrowth": "growth",
    "tokyo&nagoya": "tokyo_nagoya",
}
_OLD_SHEETS = {
    "tse1st": "first_section",
    "tse2nd": "second_section",
    "mothers": "mothers",
    "tsemothers": "mothers",
    "jasdaq": "jasdaq",
    "tsejasdaq": "jasdaq",
}
"""Until March 2022. Nobody who built this has seen such a sheet as published, so that one which is
not as known is told and left out, and the rest of its file is kept."""
_INVESTORS = {
    "自己計": "proprietary",
    "委託計": "brokerage",
    "総計": "total",
    "法人": "institutions",
    "個人": "individuals",
    "海外投資家": "foreigners",
    "証券会社": "securities",
    "投資信託": "investment_trusts",
    "事業法人": "business",
    "その他法人等": "other_corporations",
    "金融機関": "financials",
    "生保・損保": "insurers",
    "都銀・地銀等": "banks",
    "信託銀行": "trust_banks",
    "その他金融機関": "other_financials",
}
_LINES = ["sales", "purchases", "total"]
_HEADER_ROWS = 12
_SPAN = re.compile(r"([0-9]{1,2}/[0-9]{1,2})(?:[~〜]([0-9]{1,2}/[0-9]{1,2}))?")


def parse(body: bytes, name: str) -> tuple[Week, list[Refusal]]:
    """The week of a file, and a word on each sheet that has no figures.

    Sheets of other names are passed over. Raises Changed when anything of today's markets is not
    as known or does not add up; a sheet of an older one is left out then, with a word on it.
    """
    with about(body):
        days: set[tuple[int, int]] = set()
        markets: dict[str, dict[str, Pair]] = {}
        refusals = []
        for sheet, rows in read(body, name).items():
            market = _SHEETS.get(compact(sheet)) or _OLD_SHEETS.get(compact(sheet), "")
            if not market:
                continue
            try:
                week, figures = _week(rows, name), _market(rows, name, market)
            except Changed as trouble:
                if market not in OLD_MARKETS:
                    raise
                refusals.append(Refusal(f"{name} {sheet}", trouble.message))
                continue
            days.add(week)
            if figures:
                markets[market] = figures
            else:
                refusals.append(Refusal(f"{name} {sheet}", Message("sheet_empty", (name, sheet))))
        if not markets.keys() - set(OLD_MARKETS):
            raise Changed("label_missing", name, "Tokyo & Nagoya")
        if len(days) != 1:
            raise Changed("dates_differ", name)
        return Week(*days.pop(), markets), refusals


def _market(rows: Rows, name: str, market: str) -> dict[str, Pair]:
    """A sheet's figures with every sum; none where it has no rows of investors."""
    lines = list(_triples(rows))
    return complete(_figures(rows, lines, name), name, market) if lines else {}


def _week(rows: Rows, name: str) -> tuple[int, int]:
    head = [compact(cell) for row in rows[:_HEADER_ROWS] for cell in row]
    if not any("千円" in cell for cell in head):
        raise Changed("label_missing", name, "千円")
    title = next(filter(None, map(titled, head)), None) or _title_by_name(head, name)
    if title is None:
        raise Changed("week_unknown", name)
    if title.code not in name:
        raise Changed("week_differs", name, title.code)
    return title.start, title.end


def _title_by_name(head: list[str], name: str) -> Title | None:
    """Where no title says it: the month by the file's name, the days by the last dates given."""
    found = NAME.search(name)
    spans = [cell for cell in head if _days(cell)]
    if found is None or not spans:
        return None
    year, month, number = (int(found[1][place : place + 2]) for place in (0, 2, 4))
    return titled(f"20{year:02}年{month}月第{number}週({spans[-1]})")


def _triples(rows: Rows) -> Iterator[int]:
    """The numbers of the rows that open an investor's three."""
    labels = [_line(row) for row in rows]
    for at in range(len(rows) - 2):
        if labels[at : at + 3] == _LINES:
            yield at


def _line(row: list[object]) -> str:
    return next((label for label in map(compact, row[:4]) if label in _LINES), "")


def _figures(rows: Rows, lines: list[int], name: str) -> dict[str, Pair]:
    value = _value_column(rows, lines[0], name)
    figures: dict[str, Pair] = {}
    for at in lines:
        label = next(filter(None, map(compact, rows[at])), "")
        if investor := _INVESTORS.get(label):
            if investor in figures:
                raise Changed("label_twice", name, label)
            figures[investor] = _pair(rows[at : at + 3], value, name, label)
    return figures


def _value_column(rows: Rows, first: int, name: str) -> int:
    """The first column, from that of this week's dates on, with a figure on all three rows."""
    week = [f"{day // 100 % 100}/{day % 100}" for day in _week(rows, name)]
    for row in rows[:first]:
        for start, cell in enumerate(row):
            if _days(cell) == week:
                for place in range(start, len(row) - 2):
                    if all(text(line[place]) for line in rows[first : first + 3]):
                        return place
    raise Changed("label_missing", name, "-".join(week))


def _days(cell: object) -> list[str]:
    """["2/9", "2/13"] of `02/09～02/13`."""
    found = _SPAN.fullmatch(compact(cell))
    if found is None:
        return []
    first, last = found[1], found[2] or found[1]
    return ["/".join(str(int(number)) for number in day.split("/")) for day in (first, last)]


def _pair(lines: Rows, value: int, name: str, label: str) -> Pair:
    sell, buy, total = (amount(row[value], name, label) for row in lines)
    # The ratio stands between; the balance on the row of sales or on that of purchases.
    printed = [row[value + 2] for row in lines[:2] if text(row[value + 2])]
    balance = amount(printed[0], name, label) if printed else buy - sell
    return pair(name, label, sell, buy, balance, total)
