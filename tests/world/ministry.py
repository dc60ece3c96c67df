"""The ministry's weekly flows as its CSV prints them, from made-up truth."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

PATH = "/policy/international_policy/reference/itn_transactions_in_securities/week.csv"


@dataclass(frozen=True, slots=True)
class MinistryWeek:
    """Sunday to Saturday; acquisition, disposition and printed net in 100 million yen."""

    start: int
    end: int
    acquisition: int
    disposition: int
    net: int


def ministry_weeks(sunday: date, count: int, seed: int = 2) -> list[MinistryWeek]:
    """Weeks in order; every third net is one off, as rounding makes it."""
    found = []
    for number in range(count):
        first = sunday + timedelta(weeks=number)
        start, end = (int(f"{day:%Y%m%d}") for day in (first, first + timedelta(days=6)))
        dice = random.Random(seed + start)
        acquisition, disposition = dice.randrange(90_000, 400_000), dice.randrange(90_000, 400_000)
        net = acquisition - disposition + (number % 3 == 2)
        found.append(MinistryWeek(start, end, acquisition, disposition, net))
    return found


def ministry_rows(weeks: Iterable[MinistryWeek]) -> list[list[str]]:
    """The rows of `week.csv`, header and notes included; all but inward equity is filler."""
    rows = [[""] * 23 for _ in range(14)]
    rows[0][0] = "対外及び対内証券売買契約等の状況（週次・指定報告機関ベース）"
    rows[1][0] = (
        "International Transactions in Securities "
        "(Weekly; based on reports from designated major investors)"
    )
    rows[1][19] = "Final Update November 19 , 2026"
    rows[3][19], rows[4][19] = "（単位：億円）", "Unit: 100 million Yen"
    rows[8][1] = "1. Portfolio Investment Assets"
    rows[8][12] = "2. Portfolio Investment Liabilities"
    for first in (1, 12):
        rows[10][first] = "株式・\n投資ファンド持分"
        for ahead, text in (
            (0, "Equity and investment fund shares"),
            (3, "Long-term debt securities"),
            (6, "Subtotal"),
            (7, "Short-term debt securities"),
            (10, "Total"),
        ):
            rows[11][first + ahead] = text
        flow = ["Acquisition", "Disposition", "Net"]
        rows[13][first : first + 11] = [*flow, *flow, "Net", *flow, "Net"]
    rows += [_ministry_row(week) for week in weeks]
    rows += [[""] * 23, ["(Note 1)", "Classification starting from January 2014.", *[""] * 21]]
    rows.append(["(Note 2)", "Figures may not add up because of rounding.", *[""] * 21])
    return rows


def _ministry_row(week: MinistryWeek) -> list[str]:
    start, end = (
        f"{day // 10000}．{day // 100 % 100}．{day % 100}" for day in (week.start, week.end)
    )
    same_year = week.start // 10000 == week.end // 10000
    period = f"{start}～{end.split('．', 1)[1]}" if same_year else f"{start}～ {end}"
    filler = [1000, 900, 100, 500, 700, -200, -100, 30, 10, 20, -80]
    inward = [week.acquisition, week.disposition, week.net, *filler[3:]]
    return [period, *(f"{figure:,} " for figure in [*filler, *inward])]


def ministry_csv(weeks: Iterable[MinistryWeek]) -> bytes:
    """`week.csv`: cp932, every cell a text with a blank behind its figure."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(ministry_rows(weeks))
    return text.getvalue().encode("cp932")
