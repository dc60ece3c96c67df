"""What is fuzzed: a parser, files to begin from, and what must hold of whatever it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from jpviewer.sources import issues, jpx_book, jpx_sheet, mof_flows, topix_weights
from tests.fuzz import laws, yahoo
from tests.world import exchange, flow_books, ministry, topix
from tests.world.market import Market
from tests.world.workbooks import listing_xls, listing_xlsx


@dataclass(frozen=True, slots=True)
class Target:
    """`check` raises nothing, whatever it is given."""

    seeds: Callable[[], Iterable[bytes]]
    check: Callable[[bytes], None]


@cache
def _weeks() -> tuple[exchange.Week, exchange.Week]:
    before, week = exchange.weeks(20260907, 2)
    return before, week


def _workbooks() -> Iterable[bytes]:
    before, week = _weeks()
    listed = exchange.issues(3, 3, 6)
    yield listing_xlsx(listed, 20261030)
    yield listing_xls(listed, 20261030)
    yield flow_books.week_xlsx(week)
    yield flow_books.legacy_xls(before, week)


def _check_workbook(body: bytes) -> None:
    """The file under each of the names by which the exchange may serve it."""
    before, week = _weeks()
    for language in (issues.JAPANESE, issues.ENGLISH):
        with laws.known_trouble(body):
            found, refusals = issues.parse(body, "data.xls", language, latest=20991231)
            laws.listings(found)
            laws.are_said(refusals)
    with laws.known_trouble(body):
        laws.flows(jpx_sheet.parse(body, flow_books.week_name(week)).columns(), "jpx")
    with laws.known_trouble(body):
        read, refusals = jpx_book.parse(body, flow_books.legacy_name(before))
        laws.flows(read.columns(), "jpx")
        laws.are_said(refusals)


def _csvs() -> Iterable[bytes]:
    listed = exchange.issues(6, 3, 6)
    yield topix.weights_csv(listed, Market(listed), 20261030)
    yield ministry.ministry_csv(ministry.ministry_weeks(date(2013, 12, 15), 6))


def _check_csv(body: bytes) -> None:
    with laws.known_trouble(body):
        laws.flows(mof_flows.parse(body), "mof")
    with laws.known_trouble(body):
        found, refusals = topix_weights.parse(body)
        laws.weights(found)
        laws.are_said(refusals)


TARGETS = {
    "workbook": Target(_workbooks, _check_workbook),
    "csv": Target(_csvs, _check_csv),
    "json": Target(yahoo.answers, yahoo.check),
}
