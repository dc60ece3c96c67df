"""The exchange's weekly trading by investor type, in the layout of today and the one before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from tests.world.exchange import MARKETS, Week
from tests.world.workbooks import Cell, Rows, to_xls, to_xlsx

# The layout since 2026-09-29: one sheet, fourteen groups of four columns, two rows a market.
_GROUPS = (
    ("自己 Proprietary", "自己 Proprietary", "現金取引 Cash", None),
    (None, None, "信用取引 Margin", None),
    ("委託 Brokerage", "個人 Individuals", "現金取引 Cash", None),
    (None, None, "信用取引 Margin", None),
    (None, "海外投資家 Foreigners ", "法人 Institutions", None),
    (None, None, "個人 Individuals", None),
    (None, "証券会社 Securities Cos.", "証券会社 Securities Cos.", None),
    (None, "法人 Institutions", "投資信託 Investment Trusts", None),
    (None, None, "事業法人 Business Cos. ", None),
    (None, None, "その他法人等 Other Cos.", None),
    (None, None, "金融機関 Financial Institutions", "生保・損保 Life & Non-Life"),
    (None, None, None, "都銀・地銀等 City & Regional BK"),
    (None, None, None, "信託銀行 Trust BK"),
    (None, None, None, "その他金融機関 Other Financials"),
)
_COLUMNS = ("売 Sales", "買 Purchases", "差引 Balance", "合計 Total")
_NAMES = {
    "prime": "東証プライム\r\nTSE Prime Market",
    "standard": "東証スタンダード\r\nTSE Standard Market",
    "growth": "東証グロース\r\nTSE Growth Market",
    "tokyo_nagoya": "二市場\r\nTokyo & Nagoya Markets",
}
_MERGED = (
    *("D3:K3", "L3:BG3", "D4:K4", "L4:S4", "T4:AA4", "AB4:AE4", "AF4:BG4", "AR5:BG5"),
    *("A8:A15", "B8:B9", "B10:B11", "B12:B13", "B14:B15"),
)


def week_rows(week: Week, scale: int = 1) -> Rows:
    """The sheet of a week; `scale` 1000 makes the mistake of the exchange's own sample."""
    rows: Rows = [["投資部門別 株式売買状況 Stocks by Investor Type"], []]
    rows += [_heading(level) for level in range(4)]
    heads = "年月週 Year, Month, Week", "市場／Market", "株数／金額 Shares／Value 千株／千円"
    rows.append([*heads[:2], f"{heads[2]} 1,000 Shares／1,000 yen", *_COLUMNS * len(_GROUPS)])
    for market in MARKETS:
        shares = [(sell // 1234, buy // 1234) for sell, buy in week.parts[market].values()]
        values = [(sell * scale, buy * scale) for sell, buy in week.parts[market].values()]
        first = week_code(week) if market == "prime" else None
        rows.append([first, _NAMES[market], "株数 Shares", *_quadruples(shares)])
        rows.append([None, None, "金額 Value", *_quadruples(values)])
    return rows


def _heading(level: int) -> list[Cell]:
    # The lowest level names every group, the ones above only where a group begins.
    texts = [group[3] or group[2] if level == 3 else group[level] for group in _GROUPS]
    return [None, None, None, *(cell for text in texts for cell in (text, None, None, None))]


def _quadruples(pairs: Iterable[tuple[int, int]]) -> list[Cell]:
    return [cell for sell, buy in pairs for cell in (sell, buy, buy - sell, sell + buy)]


def week_xlsx(week: Week, scale: int = 1) -> bytes:
    """`stock_1_w_START_END.xlsx`."""
    return to_xlsx(week_rows(week, scale), "sheet1", _MERGED)


def week_name(week: Week) -> str:
    """The file's name since 2026-09-29."""
    return f"stock_1_w_{week.start}_{week.end}.xlsx"


def week_number(week: Week) -> tuple[int, int, int]:
    """Year, month and number of a week: it belongs to the month that has most of its open days."""
    start = date(week.start // 10000, week.start // 100 % 100, week.start % 100)
    middle = start - timedelta(days=start.weekday() - 2)
    if week.end < int(middle.strftime("%Y%m%d")):
        middle = start
    return middle.year, middle.month, (middle.day - 1) // 7 + 1


def week_code(week: Week) -> str:
    """`2026093` for the third week of September 2026."""
    return "{}{:02}{}".format(*week_number(week))


# The layout until then: a sheet for each market, three rows for each investor.
_LINES: dict[int, tuple[str, str]] = {
    12: ("自己計", "proprietary"),
    15: ("委託計", "brokerage"),
    18: ("総　計", "total"),
    23: ("法　人", "institutions"),
    26: ("個　人", "individuals"),
    29: ("海外投資家", "foreigners"),
    32: ("証券会社", "securities"),
    37: ("投資信託", "investment_trusts"),
    40: ("事業法人", "business"),
    43: ("その他法人等", "other_corporations"),
    46: ("金融機関", "financials"),
    51: ("生保・損保", "insurers"),
    54: ("都銀・地銀等", "banks"),
    57: ("信託銀行", "trust_banks"),
    60: ("その他金融機関", "other_financials"),
}
SHEETS = {
    "TSE Prime": "prime",
    "TSE Standard": "standard",
    "TSE Growth": "growth",
    "Tokyo & Nagoya": "tokyo_nagoya",
}
OLD_SHEETS = {
    "TSE 1st": "prime",
    "TSE 2nd": "standard",
    "Mothers": "growth",
    "JASDAQ": "growth",
    "Tokyo & Nagoya": "tokyo_nagoya",
}
"""Before April 2022, with the figures of whichever market of today."""


def legacy_name(week: Week) -> str:
    """The file's name until then: year, month and number of the week."""
    year, month, number = week_number(week)
    return f"stock_val_1_{year % 100:02}{month:02}{number:02}.xls"


def legacy_xls(
    week: Week, previous: Week | None = None, sheets: Mapping[str, str] = SHEETS
) -> bytes:
    """`stock_val_1_YYMMWW.xls`, with the week before at its left."""
    return to_xls({name: legacy_rows(week, previous, market) for name, market in sheets.items()})


def legacy_rows(week: Week, previous: Week | None, market: str) -> Rows:
    """The sheet of one market."""
    rows: Rows = [[None] * 11 for _ in range(70)]
    year, month, number = week_number(week)
    days = " - ".join(f"{day // 100 % 100}/{day % 100}" for day in (week.start, week.end))
    rows[0][0] = "投資部門別 株式売買状況 東証・名証 [金額]"
    rows[3][0] = f"{year}年{month}月第{number}週 {year}/{month} week{number}  ( {days} )"
    rows[4][10] = "千円,%  1,000 yen, %"
    rows[21][0] = "委託内訳　Brokerage Trading"
    rows[35][0] = "法人内訳　Institutions"
    rows[49][0] = "金融機関内訳　Financial Institutions"
    rows[67] = ["現金", "信用", "Cash", None, "Margin"]
    blocks = [(week, 7)] if previous is None else [(previous, 3), (week, 7)]
    for shown, column in blocks:
        _legacy_block(rows, column, shown, market)
    return rows


def _legacy_block(rows: Rows, column: int, week: Week, market: str) -> None:
    rows[8][column + 1] = f"{sum(week.figures(market)['total']):,}"
    rows[10][column] = "～".join(
        f"{day // 100 % 100:02}/{day % 100:02}" for day in (week.start, week.end)
    )
    rows[11][column + 1 : column + 4] = ["金額 Value", "比率 Ratio", "差引き Balance"]
    figures = _with_groups(week.figures(market))
    for at, (label, investor) in _LINES.items():
        sell, buy = figures[investor]
        names = (label, "売り", "Sales"), (None, "買い", "Purchases"), (None, "合計", "Total")
        for offset, (name, amount) in enumerate(zip(names, (sell, buy, sell + buy), strict=True)):
            rows[at + offset][:3] = name
            rows[at + offset][column + 1] = f"{amount:,}"
            rows[at + offset][column + 2] = "12.3"
        side = 0 if sell > buy else 1
        rows[at + side][column + 3] = f"{buy - sell:,}".replace("-", "▲ ")


def _with_groups(figures: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    def add(*investors: str) -> tuple[int, int]:
        pairs = [figures[investor] for investor in investors]
        return sum(sell for sell, _ in pairs), sum(buy for _, buy in pairs)

    figures["financials"] = add("insurers", "banks", "trust_banks", "other_financials")
    figures["institutions"] = add(
        "investment_trusts", "business", "other_corporations", "financials"
    )
    return figures
