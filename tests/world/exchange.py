"""A made-up exchange: issues, weeks of flows, and the sums of them.

Names are syllables, figures come from a seeded generator; nobody's real ones are here. The sums
are written out by hand, so that a test holds the program against a second opinion.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

Pair = tuple[int, int]
"""Sales and purchases."""

MARKETS = ("prime", "standard", "growth", "tokyo_nagoya")
PARTS = (
    "proprietary_cash",
    "proprietary_margin",
    "individuals_cash",
    "individuals_margin",
    "foreign_institutions",
    "foreign_individuals",
    "securities",
    "investment_trusts",
    "business",
    "other_corporations",
    "insurers",
    "banks",
    "trust_banks",
    "other_financials",
)


@dataclass(frozen=True, slots=True)
class Issue:
    """A listed issue; `sector33` has four digits or is empty, `size` is a key or empty."""

    code: str
    name: str
    name_en: str
    segment: str
    is_foreign: bool = False
    sector33: str = ""
    sector17: str = ""
    size: str = ""

    @property
    def symbol(self) -> str:
        return f"{self.code}.T"


@dataclass(frozen=True, slots=True)
class Week:
    """Trading of a week in thousand yen: market, part, sales and purchases."""

    start: int
    end: int
    parts: Mapping[str, Mapping[str, Pair]]

    def figures(self, market: str) -> dict[str, Pair]:
        """Every investor of the statistics, the sums included, in thousand yen."""
        part = self.parts[market]
        figures = {key: part[key] for key in PARTS[2:]}
        figures["proprietary"] = _add(part["proprietary_cash"], part["proprietary_margin"])
        figures["individuals"] = _add(part["individuals_cash"], part["individuals_margin"])
        figures["foreigners"] = _add(part["foreign_institutions"], part["foreign_individuals"])
        figures["brokerage"] = _add(*(part[key] for key in PARTS[2:]))
        figures["total"] = _add(*(part[key] for key in PARTS))
        return figures

    def net(self, market: str, investor: str) -> int:
        """Purchases less sales, in yen."""
        sell, buy = self.figures(market)[investor]
        return 1000 * (buy - sell)


def _add(*pairs: Pair) -> Pair:
    return sum(sell for sell, _ in pairs), sum(buy for _, buy in pairs)


def _day(value: date) -> int:
    return value.year * 10000 + value.month * 100 + value.day


def _date(day: int) -> date:
    return date(day // 10000, day // 100 % 100, day % 100)


def weeks(monday: int, count: int, closed: Collection[int] = (), seed: int = 1) -> list[Week]:
    """Trading weeks in order, from a Monday on; weeks without an open day are left out."""
    found = []
    for number in range(count):
        first = _date(monday) + timedelta(weeks=number)
        days = [_day(first + timedelta(days=ahead)) for ahead in range(5)]
        days = [day for day in days if day not in closed]
        if days:
            found.append(Week(days[0], days[-1], _trading(random.Random(seed + days[0]))))
    return found


def _trading(dice: random.Random) -> dict[str, dict[str, Pair]]:
    parts: dict[str, dict[str, Pair]] = {}
    for market, scale in (("prime", 900_000_000), ("standard", 20_000_000), ("growth", 30_000_000)):
        parts[market] = {part: _pair(dice, scale * _WEIGHT.get(part, 1)) for part in PARTS}
    nagoya = {part: _pair(dice, 90_000 * _WEIGHT.get(part, 1)) for part in PARTS}
    parts["tokyo_nagoya"] = {
        part: _add(nagoya[part], *(parts[market][part] for market in MARKETS[:3])) for part in PARTS
    }
    return parts


_WEIGHT = {
    "proprietary_cash": 5,
    "individuals_cash": 3,
    "individuals_margin": 9,
    "foreign_institutions": 30,
}


def _pair(dice: random.Random, scale: int) -> Pair:
    return dice.randrange(scale // 2, scale), dice.randrange(scale // 2, scale)


_KANA = {
    "": "アイウ",
    "k": "カキク",
    "s": "サシス",
    "t": "タチツ",
    "n": "ナニヌ",
    "h": "ハヒフ",
    "m": "マミム",
    "y": "ヤ",
    "r": "ラリル",
    "w": "ワ",
}
_SOUNDS = [
    (kana, consonant + vowel)
    for consonant, row in _KANA.items()
    for kana, vowel in zip(row, "aiu", strict=False)
]
_TRADES = (("工業", "Industries"), ("化学", "Chemical"), ("商事", "Trading"), ("電機", "Electric"))
# Sector of 33 and the sector of 17 it belongs to, as the exchange pairs them.
_SECTORS = (("0050", "1"), ("3200", "4"), ("3650", "9"), ("5250", "10"), ("6100", "14"))
_SIZES = ("core30", "large70", "mid400", "mid400", "small1", "small2", "small2", "")
_OTHERS = (
    Issue("1306", "ＮＵＲＥ　ＦＵＮＤＳ　ＴＯＰＩＸ（年１回）", "NURE FUNDS TOPIX", "etf"),
    Issue("2516", "ミキラ　グロース２５０上場投信", "Mikira Growth 250 ETF", "etf"),
    Issue("8951", "ヤマヌ不動産投資法人　投資証券", "Yamanu REIT Investment Corp.", "reit"),
    Issue("8301", "ワラ銀行　出資証券", "Wara Bank", "certificate"),
    Issue("3900", "ツムキ", "Tsumuki", "pro", sector33="6100", sector17="14"),
    Issue("9399", "ＨＩＭＩ　ＧＬＯＢＡＬ", "HIMI GLOBAL INC.", "prime", True, "5250", "10"),
    Issue("9400", "Ｋａｓａ　Ｂｉｏ", "Kasa Bio Inc.", "growth", True, "3250", "5"),
)


def issues(prime: int = 40, standard: int = 36, growth: int = 18, seed: int = 3) -> list[Issue]:
    """An exchange by code: domestic stocks as asked, and a few issues of every other kind."""
    dice = random.Random(seed)
    segments = ["prime"] * prime + ["standard"] * standard + ["growth"] * growth
    dice.shuffle(segments)
    stocks = [
        _stock(dice, code, number, segment)
        for number, (code, segment) in enumerate(zip(_codes(), segments, strict=False))
    ]
    parents = [stock for stock in stocks if stock.segment == "prime" and stock.code.isdigit()]
    shares = [_class_share(parent) for parent in parents[:1]]
    return sorted([*stocks, *shares, *_OTHERS], key=lambda issue: issue.code)


def _codes() -> Iterator[str]:
    """Codes that no other issue has, every ninth with a letter, some 9,600 of them."""
    taken = {issue.code for issue in _OTHERS}
    lettered = (f"{number}{letter}" for letter in "AC" for number in range(130, 1000))
    for number in range(1400, 10000):
        if number % 8 == 0:
            yield next(lettered)
        if str(number) not in taken:
            yield str(number)


def _stock(dice: random.Random, code: str, number: int, segment: str) -> Issue:
    sounds = dice.choices(_SOUNDS, k=4)
    trade, trade_en = _TRADES[number % len(_TRADES)]
    sector33, sector17 = _SECTORS[number % len(_SECTORS)]
    return Issue(
        code,
        "".join(kana for kana, _ in sounds) + trade,
        "".join(latin for _, latin in sounds).capitalize() + f" {trade_en} Co.,Ltd.",
        segment,
        sector33=sector33,
        sector17=sector17,
        size=_SIZES[number % len(_SIZES)] if segment == "prime" else "",
    )


def _class_share(stock: Issue) -> Issue:
    name, name_en = f"{stock.name}　第１種優先株式", f"{stock.name_en} Class 1 Preferred Shares"
    return Issue(f"{stock.code}5", name, name_en, "prime", False, stock.sector33, stock.sector17)
