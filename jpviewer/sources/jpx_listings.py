"""What is listed in Tokyo: the exchange's monthly list, in Japanese and with English names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np

from jpviewer.market.days import to_day
from jpviewer.market.feeds import JPX
from jpviewer.market.messages import Changed, Unreachable
from jpviewer.market.tables import ENGLISH_NAMES, LISTINGS, SECURITIES
from jpviewer.sources.issues import ENGLISH, JAPANESE, parse, securities
from jpviewer.sources.links import links
from jpviewer.sources.source import Answer, Known, Refusal, Request

if TYPE_CHECKING:
    from jpviewer.sources.http import Client

_PATH = "/markets/statistics-equities/misc/01.html"
_PAGES = {JAPANESE: f"https://{JPX}{_PATH}", ENGLISH: f"https://{JPX}/english{_PATH}"}
_FILES = {JAPANESE: ("data_j.xls", "data_j.xlsx"), ENGLISH: ("data_e.xls", "data_e.xlsx")}
_PAGE_LIMIT, _FILE_LIMIT = 4 * 2**20, 8 * 2**20
_AHEAD = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class _Step:
    """A page or a file of one language, and what its list must have to be believed."""

    url: str
    language: str
    least: int
    latest: int


class JpxListings:
    """The page of the list, then the file it links; English names are welcome but not needed."""

    name = "jpx_listings"
    host = JPX
    needs: tuple[str, ...] = ()

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        """The Japanese page. A list half as long as the known one, or of next month, is none."""
        listed = int(np.count_nonzero(known.securities["code"] != ""))
        step = _Step(_PAGES[JAPANESE], JAPANESE, max(1, listed // 2), to_day(today + _AHEAD))
        yield self._request(step)

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """Further requests from a page; securities, listings or English names from a file."""
        step: _Step = request.details
        answers = self._page if step.url in _PAGES.values() else self._file
        try:
            yield from answers(step, client)
        except (Unreachable, Changed) as trouble:
            if step.language == JAPANESE:
                raise
            yield Refusal(request.subject, trouble.message)

    def _page(self, step: _Step, client: Client) -> Iterator[Answer]:
        body = client.get(step.url, _PAGE_LIMIT)
        found = {link.name: link.url for link in links(body, step.url)}
        # Where both are linked, the newer format is the one that is kept up.
        files = {
            language: found[name]
            for language, names in _FILES.items()
            for name in names
            if name in found
        }
        if step.language not in files:
            raise Changed("link_missing", step.url, _FILES[step.language][1], body=body)
        yield self._request(replace(step, url=files[step.language]))
        if step.language == JAPANESE:
            url = files.get(ENGLISH, _PAGES[ENGLISH])
            yield self._request(replace(step, url=url, language=ENGLISH))

    def _file(self, step: _Step, client: Client) -> Iterator[Answer]:
        name = _name(step.url)
        body = client.get(step.url, _FILE_LIMIT)
        rows, refusals = parse(body, name, step.language, step.least, step.latest)
        if step.language == ENGLISH:
            yield ENGLISH_NAMES, {"code": rows["code"], "name_en": rows["name"]}
            return
        yield SECURITIES, securities(rows)
        yield LISTINGS, rows
        yield from refusals

    def _request(self, step: _Step) -> Request:
        return Request(self.name, _name(step.url), step)


def _name(url: str) -> str:
    return urlsplit(url).path.rsplit("/", 1)[-1]
