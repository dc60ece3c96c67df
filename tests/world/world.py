"""The outside world on loopback: Yahoo, the exchange and the ministry, at an instant of choice."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path
from types import TracebackType

import trustme

from tests.world import pages, yahoo
from tests.world.faults import Faults
from tests.world.ministry import PATH, ministry_csv
from tests.world.proxy import Proxy
from tests.world.replies import Asked, Reply, text
from tests.world.truth import Truth

JPX, MOF = "www.jpx.co.jp", "www.mof.go.jp"
HOSTS = (*yahoo.HOSTS, JPX, MOF)
NOW = "2026-11-20T16:05+09:00"
"""A Friday, half an hour after the close."""


class World:
    """Everything the program may ask, over real HTTPS; use it as a context manager.

    `truth` never changes; `set_clock` chooses how much of it is known yet; `faults` go wrong on
    demand; `requests` and `strangers` tell who was asked.
    """

    def __init__(self, truth: Truth, authority: trustme.CA, folder: Path, now: str = NOW) -> None:
        self.truth = truth
        self.faults = Faults()
        self.set_clock(now)
        self._bundle = folder / "authority.pem"
        authority.cert_pem.write_to_path(str(self._bundle))
        self._books: dict[tuple[str, int, int], bytes] = {}
        self._lock = threading.Lock()
        self._proxy = Proxy(authority, HOSTS, self._answer, self.faults.find, lambda: self.now)

    def __enter__(self) -> World:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._proxy.close()

    def set_clock(self, now: str) -> None:
        """The instant it is: ISO, with a zone."""
        self.now = datetime.fromisoformat(now).timestamp()

    @property
    def requests(self) -> list[Asked]:
        """Everything asked so far, in order."""
        return list(self._proxy.requests)

    @property
    def strangers(self) -> list[str]:
        """Hosts that were asked for though nobody may."""
        return list(self._proxy.strangers)

    @property
    def poured(self) -> int:
        """Bytes of endless bodies that somebody took."""
        return self._proxy.poured

    def asked(self, host: str = "", path: str = "") -> list[Asked]:
        """Requests to hosts that end, and paths that begin, so."""
        return [
            each
            for each in self.requests
            if each.host.endswith(host) and each.path.startswith(path)
        ]

    def forget(self) -> None:
        """Starts the list of requests anew."""
        self._proxy.requests.clear()

    def forgive(self) -> None:
        """Starts the list of strangers anew."""
        self._proxy.strangers.clear()

    def environment(self) -> dict[str, str]:
        """What a process needs to live in this world, its clock included."""
        proxies = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")
        bundles = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
        return {
            **dict.fromkeys(proxies, self._proxy.url),
            **dict.fromkeys(bundles, str(self._bundle)),
            **dict.fromkeys(("NO_PROXY", "no_proxy"), ""),
            "JPVIEWER_NOW": datetime.fromtimestamp(self.now).astimezone().isoformat(),
        }

    def _answer(self, asked: Asked) -> Reply:
        if asked.host in yahoo.HOSTS:
            return yahoo.answer(self.truth.market, asked, self.now)
        body = self._book(asked)
        if body is None:
            return text("not found", 404)
        kind = "text/html" if asked.path.endswith(".html") else "application/octet-stream"
        return Reply(body, kind=kind)

    def _book(self, asked: Asked) -> bytes | None:
        """A page or file of the exchange or the ministry; made once for what is published."""
        weeks = self.truth.published_weeks(self.now)
        of_ministry = self.truth.published_ministry_weeks(self.now)
        site = pages.listings_site(self.truth.issues, self.truth.listing_day(self.now))
        site |= pages.flows_site(weeks)
        site |= pages.weights_site(
            self.truth.issues, self.truth.market, self.truth.weights_day(self.now)
        )
        site = {PATH: lambda: ministry_csv(of_ministry)} if asked.host == MOF else site
        make = site.get(asked.path)
        if make is None:
            return None
        with self._lock:
            key = (asked.path, len(weeks) + len(of_ministry), self.truth.listing_day(self.now))
            if key not in self._books:
                self._books[key] = make()
            return self._books[key]
