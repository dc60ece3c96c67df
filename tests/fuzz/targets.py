"""What is fuzzed: a parser, files to begin from, and what must hold of whatever it gives."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from jpviewer.market import archive, codes, watchlists
from jpviewer.market.alerts import Alert
from jpviewer.market.baselines import Baseline
from jpviewer.market.events import MarketEvent
from jpviewer.market.imports import exports, verdicts
from jpviewer.market.messages import Changed
from jpviewer.market.screens import Screen
from jpviewer.market.user import User
from jpviewer.market.watch import Hit, Watch
from jpviewer.market.watchlists import Member, Watchlist
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


def _lists() -> Iterable[bytes]:
    members = (Member("7203", "look", "auto", 9, "red", 1e8, 3000.5), Member("#1", "Banks"))
    for form in exports.FORMS.values():
        yield form((*members, Member("130A")), {"7203": "大自動車"}).encode()
        yield form((*members, Member("8306")), {"7203": "大自動車"}).encode("cp932")
    yield "■保有\n\n銘柄（コード）,数量\n大自動車（７２０３）,100\n\n".encode("cp932")


def _check_list(body: bytes) -> None:
    """Lines with a verdict each, or a sentence; what comes onto the list can be kept."""
    try:
        found = verdicts.preview(body, {"7203"}, {"7203", "8306"}, at=5)
    except Changed as trouble:
        laws.can_be_said(trouble.message)
        return
    taken = found.members
    assert len({each.code for each in taken if not each.is_separator}) == sum(
        not each.is_separator for each in taken
    )
    assert all(each.is_separator or codes.parse(each.code) == each.code for each in taken)
    assert [line.number for line in found.lines] == sorted(line.number for line in found.lines)
    (mine,) = watchlists.put((Watchlist(1, "mine"),), 1, taken)
    user = User((mine,))
    try:
        assert archive.load(archive.dump(user)) == user
    except Changed as trouble:  # words that a file of ours cannot hold
        assert trouble.message.key == "archive_wrong"


def _archives() -> Iterable[bytes]:
    lists = (Watchlist(5, "Mine", (Member("7203", "look", "auto", 9, "red", 1e8, 3000.5),)),)
    events = (MarketEvent(20251004, name="vote", id=3),)
    wanted = (
        Alert(1, "list", "5", "fall", 0.05, 5, note="why", armed=7, since=20261119),
        Alert(2, "screen", "8", "enters", once=True, enabled=False),
    )
    hits = (Hit(1, "7203", 20261120, "exit_beyond", 5.0, 1, "Mine", math.inf, 9, seen=True),)
    watch = Watch(wanted, hits, (Baseline(1, "by", "20261120 1 7203"),))
    yield archive.dump(User(lists, events, (Screen("cap>10bn", name="Big", id=8),), watch))


def _check_archive(body: bytes) -> None:
    try:
        user = archive.load(body)
    except Changed as trouble:
        laws.can_be_said(trouble.message)
        return
    assert archive.load(archive.dump(user)) == user


TARGETS = {
    "workbook": Target(_workbooks, _check_workbook),
    "csv": Target(_csvs, _check_csv),
    "json": Target(yahoo.answers, yahoo.check),
    "list": Target(_lists, _check_list),
    "archive": Target(_archives, _check_archive),
}
