"""The links of a web page."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from jpviewer.market.messages import Changed


@dataclass(frozen=True, slots=True)
class Link:
    """An address, and the text that stands before it in its row of a table."""

    url: str
    row: str

    @property
    def name(self) -> str:
        """The last part of the path."""
        return unquote(urlsplit(self.url).path.rsplit("/", 1)[-1])


def links(page: bytes, base: str) -> list[Link]:
    """The links of a page that lead to its own host over HTTPS, in order, each once.

    Those a user would choose from a list count too. Changed when the page cannot be read.
    """
    reader = _Reader(base)
    try:
        reader.feed(page.decode("utf-8", "replace"))
        reader.close()
    except AssertionError as error:
        # html.parser, on a broken declaration.
        raise Changed("answer_unreadable", base, body=page) from error
    return list(reader.found.values())


class _Reader(HTMLParser):
    def __init__(self, base: str) -> None:
        super().__init__()
        self.found: dict[str, Link] = {}
        self._base = base
        self._row = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._row = ""
        wanted = {"a": "href", "option": "value"}.get(tag)
        address = dict(attrs).get(wanted) if wanted else None
        if address and _leads_home(address, self._base):
            url = urljoin(self._base, address)
            self.found.setdefault(url, Link(url, self._row))

    def handle_data(self, data: str) -> None:
        self._row += data


def _leads_home(address: str, base: str) -> bool:
    try:
        there, here = urlsplit(urljoin(base, address)), urlsplit(base)
    except ValueError:
        return False
    return (there.scheme, there.hostname) == ("https", here.hostname)
