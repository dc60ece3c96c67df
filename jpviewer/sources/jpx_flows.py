"""Weekly trading by investor type: the exchange's pages of weeks, and the file of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
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
RECHECKED = 4
"""Newest weeks that are asked for again each time: revisions replace the file."""

_USUAL = {number: INDEX.replace("index", f"00-00-archives-{number:02}") for number in range(11)}
"""Pages of years as they are usually called; 00 is this year's."""
_ARCHIVE = re.compile(r"00-00-archives-([0-9]{2})\.html")
_EVERYWHERE = ("jpx", "tokyo_nagoya")
"""The market that every file has, also those from before the segments."""
_PAGE_LIMIT, _FILE_LIMIT = 4 * 2**20, 8 * 2**20
_LISTED = timedelta(days=28)
"""The index lists at least the weeks that began since."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of weeks.

    Of its weeks those that are not `held` are asked for; from it to archive pages of the `wanted`
    numbers (None: all) that are not `seen` yet.
    """

    url: str
    held: frozenset[int]
    wanted: frozenset[int] | None
    seen: frozenset[int] = frozenset()


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
        yield self._request(INDEX, _Page(INDEX, held, archives))

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """Further requests from a page, newest week first; a week's flows from a file."""
        step = request.details
        if isinstance(step, _File):
            yield from _week(step.link, client)
        elif step.url == INDEX:
            yield from self._index(step, client)
        else:
            yield from self._archive(step, request.subject, client)

    def _index(self, step: _Page, client: Client) -> Iterator[Answer]:
        body = client.get(step.url, _PAGE_LIMIT)
        found = links(body, step.url)
        weeks = _weeks(found)
        if not weeks:
            raise Changed("link_missing", step.url, "stock_1_w_*.xlsx", body=body)
        for place, (start, link) in enumerate(weeks):
            if place < RECHECKED or start not in step.held:
                yield self._request(link.url, _File(link))
        held = step.held | {start for start, _ in weeks if start}
        pages = _archives(found)
        if not pages or step.wanted is not None:
            pages = _USUAL | pages
        yield from self._further(replace(step, held=held), pages)

    def _archive(self, step: _Page, subject: str, client: Client) -> Iterator[Answer]:
        try:
            found = links(client.get(step.url, _PAGE_LIMIT), step.url)
        except Missing as trouble:
            yield Refusal(subject, trouble.message)
            return
        for start, link in _weeks(found):
            if start not in step.held:
                yield self._request(link.url, _File(link))
        yield from self._further(step, _archives(found))

    def _further(self, step: _Page, pages: Mapping[int, str]) -> Iterator[Request]:
        seen = step.seen | pages.keys()
        for number in sorted(pages.keys() - step.seen):
            if step.wanted is None or number in step.wanted:
                yield self._request(pages[number], replace(step, url=pages[number], seen=seen))

    def _request(self, url: str, step: _Page | _File) -> Request:
        return Request(self.name, url.rsplit("/", 1)[-1], step)


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
    """The archive pages that a page links, by their numbers."""
    return {int(match[1]): link.url for link in found if (match := _ARCHIVE.fullmatch(link.name))}


def _week(link: Link, client: Client) -> Iterator[Answer]:
    body = client.get(link.url, _FILE_LIMIT)
    if jpx_sheet.named_week(link.name):
        yield FLOWS, jpx_sheet.parse(body, link.name).columns()
        return
    week, refusals = jpx_book.parse(body, link.name)
    yield FLOWS, week.columns()
    yield from refusals
