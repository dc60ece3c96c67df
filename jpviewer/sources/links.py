"""The links of a web page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

# Not html.parser: 64 KB of "<a " keep that of Python 3.11 busy for a minute. Every repetition here
# is bounded or goes to the end, so that any page takes time by its length.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style)\b.*?(?:</\1|\Z)"
    r"|<(?P<tag>/?[a-z]{1,12})(?P<attributes>[^<>]{0,2000})>"
    r"|(?P<text>[^<]+)",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"([a-z-]{1,20})\s{0,9}=\s{0,9}(\"[^\"]*\"|'[^']*'|[^\s\"']+)", re.IGNORECASE
)
_ADDRESS = {"a": "href", "option": "value"}
_LONGEST_ROW = 500


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

    Those a user would choose from a list count too. What is no page has none.
    """
    found: dict[str, Link] = {}
    row = ""
    for token in _TOKEN.finditer(page.decode("utf-8", "replace")):
        tag = (token["tag"] or "").lower()
        if token["text"] and len(row) < _LONGEST_ROW:
            row += unescape(token["text"][:_LONGEST_ROW])
        elif tag == "tr":
            row = ""
        elif tag in _ADDRESS and (url := _home(_address(token["attributes"], tag), base)):
            found.setdefault(url, Link(url, row))
    return list(found.values())


def _address(attributes: str, tag: str) -> str:
    for name, value in _ATTRIBUTE.findall(attributes):
        if name.lower() == _ADDRESS[tag]:
            return unescape(value.strip("\"'"))
    return ""


def _home(address: str, base: str) -> str:
    """The whole address, "" when it leads elsewhere or nowhere."""
    if not address:
        return ""
    try:
        url = urljoin(base, address)
        there, here = urlsplit(url), urlsplit(base)
    except ValueError:
        return ""
    return url if (there.scheme, there.hostname) == ("https", here.hostname) else ""
