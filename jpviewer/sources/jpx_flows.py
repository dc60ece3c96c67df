"""Weekly trading by investor type: the exchange's pages of weeks, and the file of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from jpviewer.market.calendar import week_of
from jpviewer.market.days import to_day
from jpviewer.market.feeds import JPX
from jpviewer.market.messages import Changed
from jpviewer.market.tables import FLOWS
from jpviewer.sources import jpx_book, jpx_sheet
from jpviewer.sources.http import Missing
from jpviewer.sources.jpx_week import titled
from jpviewer.sources.links import Link, links
from jpviewer.sources.source import Answer, Known, Refusal, Request

if TYPE_CHECKING:
    from jpviewer.sources.http import Client

INDEX = f"https://{JPX}/markets/statistics-equities/investor-type/index.html"
ARCHIVES = 11
"""Pages of years to try when the index lists none: this year's is 00."""
RECHECKED = 4
"""Newest weeks that are asked for again each time: revisions replace the file."""

_ARCHIVE = re.compile(r"00-00-archives-([0-9]{2})\.html")
_EVERYWHERE = ("jpx", "tokyo_nagoya")
"""The market that every file has, also those from before the segments."""
_PAGE_LIMIT, _FILE_LIMIT = 4 * 2**20, 16 * 2**20
_LISTED = timedelta(days=28)
"""The index lists at least the weeks that began since."""


@dataclass(frozen=True, slots=True)
class _Index:
    """The newest weeks; from there to the archive pages of these numbers (None: all)."""

    held: frozenset[int]
    archives: frozenset[int] | None


@dataclass(frozen=True, slots=True)
class _Archive:
    """A year's weeks, without those that are held or asked for already."""

    url: str
    held: frozenset[int]


@dataclass(frozen=True, slots=True)
class _File:
    """One week in either layout."""

    link: Link


class JpxFlows:
    """First the newest weeks and the whole archive; later the newest, and what is missing."""

    name = "jpx_flows"
    host = JPX
    needs: tuple[str, ...] = ()

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        """The index, which leads to everything else."""
        held = frozenset(
            start for source, market, start in known.weeks if (source, market) == _EVERYWHERE
        )
        whole = not known.states.get(self.name) or not held
        archives = None if whole else missing_archives(held, known, today)
        yield Request(self.name, "index.html", _Index(held, archives))

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """Further requests from a page, newest week first; a week's flows from a file."""
        step = request.details
        if isinstance(step, _Index):
            yield from self._index(step, client)
        elif isinstance(step, _Archive):
            yield from self._archive(step, request.subject, client)
        else:
            yield from _week(step.link, client)

    def _index(self, step: _Index, client: Client) -> Iterator[Answer]:
        body = client.get(INDEX, _PAGE_LIMIT)
        found = links(body, INDEX)
        weeks = _weeks(found)
        if not weeks:
            raise Changed("link_missing", INDEX, "stock_1_w_*.xlsx", body=body)
        for place, (start, link) in enumerate(weeks):
            if place < RECHECKED or start not in step.held:
                yield self._file(link)
        held = step.held | {start for start, _ in weeks if start}
        for number, url in _archives(found).items():
            if step.archives is None or number in step.archives:
                name = url.rsplit("/", 1)[-1]
                yield Request(self.name, name, _Archive(url, held))

    def _archive(self, step: _Archive, subject: str, client: Client) -> Iterator[Answer]:
        try:
            body = client.get(step.url, _PAGE_LIMIT)
        except Missing as trouble:
            yield Refusal(subject, trouble.message)
            return
        for start, link in _weeks(links(body, step.url)):
            if start not in step.held:
                yield self._file(link)

    def _file(self, link: Link) -> Request:
        return Request(self.name, link.name, _File(link))


def missing_archives(held: frozenset[int], known: Known, today: date) -> frozenset[int]:
    """The pages of those years in which a week is missing that the index no longer lists.

    Only sessions tell that a week is missing: while they are guessed, none is.
    """
    if known.calendar.guessed:
        return frozenset()
    days = known.calendar.days
    days = days[(days >= min(held)) & (days < to_day(today - _LISTED))]
    mondays = {week_of(start)[0] for start in held}
    numbers = {today.year - day // 10000 for day in days.tolist() if week_of(day)[0] not in mondays}
    # The pages move on with the first week of the new year, some time in January.
    earlier = {number - 1 for number in numbers if number} if today.month == 1 else set()
    return frozenset(numbers | earlier)


def _weeks(found: Iterable[Link]) -> list[tuple[int, Link]]:
    """The files of weeks with their first day (0: not told), the newest first."""
    weeks = []
    for link in found:
        if days := jpx_sheet.named_week(link.name):
            weeks.append((days[0], link))
        elif jpx_book.NAME.fullmatch(link.name):
            title = titled(link.row)
            weeks.append((title.start if title else 0, link))
    return sorted(weeks, key=lambda week: -week[0])


def _archives(found: Iterable[Link]) -> dict[int, str]:
    """The archive pages by number: those that the index lists, else those there used to be."""
    listed = {int(match[1]): link.url for link in found if (match := _ARCHIVE.fullmatch(link.name))}
    folder = INDEX.rsplit("/", 1)[0]
    return listed or {
        number: f"{folder}/00-00-archives-{number:02}.html" for number in range(ARCHIVES)
    }


def _week(link: Link, client: Client) -> Iterator[Answer]:
    body = client.get(link.url, _FILE_LIMIT)
    if jpx_sheet.named_week(link.name):
        yield FLOWS, jpx_sheet.parse(body, link.name).columns()
        return
    week, refusals = jpx_book.parse(body, link.name)
    yield FLOWS, week.columns()
    yield from refusals
