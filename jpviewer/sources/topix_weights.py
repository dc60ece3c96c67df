"""Which stocks are in TOPIX, and with what weight: the exchange's list of each month's end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from jpviewer.market import codes
from jpviewer.market.days import iso, to_day
from jpviewer.market.feeds import JPX
from jpviewer.market.messages import Changed, Message
from jpviewer.market.tables import DTYPES, WEIGHTS, Columns
from jpviewer.sources import csv_rows
from jpviewer.sources.cells import amount, compact, day, text
from jpviewer.sources.issues import ODD_SHARE, SIZE_LABELS
from jpviewer.sources.links import links
from jpviewer.sources.source import Answer, Known, Refusal, Request, about

if TYPE_CHECKING:
    from jpviewer.sources.http import Client

PAGE = f"https://{JPX}/markets/indices/topix/index.html"
NAME = "topixweight_j.csv"

PAGE_LIMIT, FILE_LIMIT = 4 * 2**20, 2**20
_LABELS = {
    "since": "日付",
    "code": "コード",
    "weight": "TOPIXに占める個別銘柄のウエイト",
    "size": "ニューインデックス区分",
}
_HALF_PRINTED = 0.5e-6
"""A weight is printed as a percentage of four decimals: so far it may be from the true one."""

Line = dict[str, str]
"""The texts of a row by the keys of the labels."""


@dataclass(frozen=True, slots=True)
class _File:
    """The list, and the last day that it may bear."""

    url: str
    latest: int


class TopixWeights:
    """The page of the index, then the list it links."""

    name = "topix_weights"
    host = JPX
    needs: tuple[str, ...] = ()

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        """The page: the folder of the list is another one every few years."""
        yield Request(self.name, PAGE.rsplit("/", 1)[-1], _File(PAGE, to_day(today)))

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """A further request from the page; WEIGHTS by code from the list."""
        step: _File = request.details
        if step.url == PAGE:
            yield self._list(step, client.get(PAGE, PAGE_LIMIT))
            return
        weights, refusals = parse(client.get(step.url, FILE_LIMIT), step.latest)
        yield WEIGHTS, weights
        yield from refusals

    def _list(self, step: _File, page: bytes) -> Request:
        url = next((link.url for link in links(page, PAGE) if link.name == NAME), "")
        if not url:
            raise Changed("link_missing", PAGE, NAME, body=page)
        return Request(self.name, NAME, _File(url, step.latest))


def parse(body: bytes, latest: int = 99991231) -> tuple[Columns, list[Refusal]]:
    """The rows of WEIGHTS in the file's order, and what was left out of them.

    Weights are shares of 1, as of the close of `since`; `size` is "" outside the size groups.
    Raises Changed: a label is missing, a code stands twice, days differ or lie after `latest`, or
    the weights do not add up to 1, which a list cut off does not.
    """
    with about(body):
        rows = csv_rows.read(body, NAME)
        at, places = _header(rows)
        lines = list(_lines(rows[at + 1 :], places))
        since = {day(line["since"], NAME, _LABELS["since"]) for line in lines}
        if len(since) != 1:
            raise Changed("dates_differ", NAME)
        if max(since) > latest:
            raise Changed("date_ahead", NAME, iso(max(since)))
        weights = [_weight(line) for line in lines]
        if abs(sum(weights) - 1) > _HALF_PRINTED * len(weights) + 1e-9:
            raise Changed("sums_differ", NAME, _LABELS["weight"])
        return _columns(lines, weights, since.pop())


def _header(rows: list[list[str]]) -> tuple[int, dict[str, int]]:
    """The number of the header's row, and the column of each label."""
    first = compact(_LABELS["since"])
    heads = [[compact(cell) for cell in row] for row in rows[:20]]
    at = next((at for at, head in enumerate(heads) if first in head), 0)
    head = heads[at] if heads else []
    for label in _LABELS.values():
        if compact(label) not in head:
            raise Changed("label_missing", NAME, label)
    return at, {key: head.index(compact(label)) for key, label in _LABELS.items()}


def _lines(rows: list[list[str]], places: dict[str, int]) -> Iterator[Line]:
    """The rows under the header; below them are notes, where no day stands."""
    for row in rows:
        if len(row) <= max(places.values()) or not compact(row[places["since"]]).isdecimal():
            return
        yield {key: row[place] for key, place in places.items()}


def _weight(line: Line) -> float:
    printed = compact(line["weight"])
    weight = amount(printed.removesuffix("%"), NAME, text(line["code"])) / 100
    if not printed.endswith("%") or not 0 <= weight <= 1:
        raise Changed("cell_unreadable", NAME, text(line["code"]), text(line["weight"]))
    return weight


def _columns(lines: list[Line], weights: list[float], since: int) -> tuple[Columns, list[Refusal]]:
    rows: dict[str, tuple[object, ...]] = {}
    refusals = []
    for line, weight in zip(lines, weights, strict=True):
        shown = text(line["code"])
        code = codes.parse(shown)
        size = SIZE_LABELS.get(compact(line["size"]))
        if code is None:
            refusals.append(_refusal("code_unknown", shown))
            continue
        if code in rows:
            raise Changed("label_twice", NAME, code)
        if size is None:
            refusals.append(_refusal("size_unknown", code, text(line["size"])))
        rows[code] = (code, since, weight, size or "", 1)
    if (odd := len(lines) - len(rows)) > max(1, len(lines) // ODD_SHARE) or not rows:
        raise Changed("rows_odd", NAME, odd, len(lines))
    columns = zip(WEIGHTS.columns, zip(*rows.values(), strict=True), strict=True)
    return {name: np.array(values, DTYPES[name]) for name, values in columns}, refusals


def _refusal(key: str, *args: str) -> Refusal:
    return Refusal(f"{NAME} {args[0]}", Message(key, args))
