"""Foreigners' weekly trading of Japanese shares as the Ministry of Finance counts it.

The ministry counts investment-fund shares and trades off the exchange too, by other weeks
(Sunday to Saturday) and other reporters: its figures are never mixed with the exchange's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from jpviewer.market.days import to_day
from jpviewer.market.feeds import MOF
from jpviewer.market.messages import Changed
from jpviewer.market.tables import DTYPES, FLOWS, Columns
from jpviewer.sources import csv_rows
from jpviewer.sources.cells import amount, compact, text
from jpviewer.sources.jpx_week import MOST
from jpviewer.sources.source import Answer, Known, Request, about

if TYPE_CHECKING:
    from jpviewer.sources.http import Client

NAME = "week.csv"
URL = f"https://{MOF}/policy/international_policy/reference/itn_transactions_in_securities/{NAME}"
UNIT = 100_000_000
"""Yen: the file counts in 100 million."""

LIMIT = 2**20
"""Bytes; the file of twenty years has a quarter of that."""
_WEEK = timedelta(days=7)
_PERIOD = re.compile(
    r"([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})[~〜](?:([0-9]{4})\.)?([0-9]{1,2})\.([0-9]{1,2})"
)
_SECTION, _CATEGORY = "portfolioinvestmentliabilities", "equityandinvestmentfundshares"
_MEASURES = ("acquisition", "disposition", "net")
_SIGNED_SINCE = date(2014, 1, 1)
"""Before, the series is on an older basis (the file's first note), the sign of its net included."""


class MofFlows:
    """One file with the whole history."""

    name = "mof_flows"
    host = MOF
    needs: tuple[str, ...] = ()

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        """The file; the ministry revises it without a word, so it is always read whole."""
        yield Request(self.name, NAME)

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """Every week of the file."""
        yield FLOWS, parse(client.get(URL, LIMIT))


def parse(body: bytes) -> Columns:
    """The rows of FLOWS in yen, by week, without those columns that only the store knows.

    Raises Changed when a label or the unit is not found, a week does not follow the one before
    it, a net does not fit, or the file breaks off.
    """
    with about(body):
        rows = csv_rows.read(body, NAME)
        at, places = _header(rows)
        weeks = list(_weeks(rows[at + 1 :], places, len(rows[at])))
        count = len(weeks)
        starts, ends, buys, sells = zip(*weeks, strict=True)
        columns = {
            "source": ["mof"] * count,
            "market": ["equity"] * count,
            "investor": ["foreigners"] * count,
            "start": starts,
            "end": ends,
            "published": [0] * count,
            "sell": sells,
            "buy": buys,
        }
        return {name: np.array(values, DTYPES[name]) for name, values in columns.items()}


def _header(rows: list[list[str]]) -> tuple[int, list[int]]:
    """The number of the lowest header row, and the columns of the three measures."""
    labels = [[compact(cell) for cell in row] for row in rows[:40]]
    at = next((at for at, row in enumerate(labels) if _places(row, _MEASURES[0])), None)
    if at is None:
        raise Changed("label_missing", NAME, _MEASURES[0])
    if not any("100millionyen" in label for row in labels[:at] for label in row):
        raise Changed("label_missing", NAME, "100 million Yen")
    above = [row for row in labels[:at] if len(row) == len(labels[at])]
    section = _reach(above, _SECTION, range(len(labels[at])))
    category = _reach(above, _CATEGORY, section)
    places = []
    for measure in _MEASURES:
        found = [place for place in _places(labels[at], measure) if place in category]
        if len(found) != 1:
            raise Changed("label_missing" if not found else "label_twice", NAME, measure)
        places += found
    return at, places


def _places(row: list[str], label: str) -> list[int]:
    # Where a cell has both languages, the English comes last.
    return [place for place, cell in enumerate(row) if cell.endswith(label)]


def _reach(above: list[list[str]], label: str, within: range) -> range:
    """The columns under a header: from its cell to the next one in its row."""
    for row in above:
        filled = [place for place in within if row[place]]
        for place in filled:
            if row[place].endswith(label):
                later = [other for other in filled if other > place]
                return range(place, min(later, default=within.stop))
    raise Changed("label_missing", NAME, label)


def _weeks(
    rows: list[list[str]], places: list[int], width: int
) -> Iterator[tuple[int, int, float, float]]:
    """First and last day, acquisition and disposition in yen of each week, in order."""
    expected: date | None = None
    for row in rows:
        if not any(map(text, row)):
            if expected is None:
                continue
            return
        start = _start(row[0])
        if len(row) != width:
            # A lost comma would shift the figures of others into our columns.
            raise Changed("answer_unreadable", NAME)
        if expected not in (None, start):
            raise Changed("weeks_broken", NAME, text(row[0]))
        expected = start + _WEEK
        buy, sell = _pair(row, places, start)
        yield to_day(start), to_day(start + timedelta(days=6)), buy * UNIT, sell * UNIT
    # The notes under the table are the proof that nothing is cut off.
    raise Changed("answer_unreadable", NAME)


def _start(cell: str) -> date:
    found = _PERIOD.fullmatch(compact(cell))
    if found is None:
        raise Changed("week_unknown", f"{NAME} {text(cell)}")
    year, month, day, end_year, end_month, end_day = (int(part or 0) for part in found.groups())
    try:
        start = date(year, month, day)
        end = date(end_year or year + (end_month < month), end_month, end_day)
    except ValueError:
        raise Changed("week_unknown", f"{NAME} {text(cell)}") from None
    if start.weekday() != 6 or end - start != timedelta(days=6):
        raise Changed("week_unknown", f"{NAME} {text(cell)}")
    return start


def _pair(row: list[str], places: list[int], start: date) -> tuple[float, float]:
    label = text(row[0])
    buy, sell, net = (amount(row[place], NAME, label) for place in places)
    off = abs(buy - sell - net)
    if start < _SIGNED_SINCE:
        off = abs(abs(buy - sell) - abs(net))
    if buy < 0 or sell < 0 or off > 1:
        raise Changed("sums_differ", NAME, label)
    if max(buy, sell) * UNIT > MOST:
        raise Changed("figures_too_large", NAME, label)
    return buy, sell
