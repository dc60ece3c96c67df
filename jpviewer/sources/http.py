"""The one polite client through which everything is asked."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar
from urllib.parse import urlsplit

from curl_cffi import CurlOpt
from curl_cffi.requests import Response
from curl_cffi.requests import Session as CurlSession
from curl_cffi.requests.exceptions import HTTPError, RequestException, SSLError, Timeout

from jpviewer.market.messages import Changed, Refused, Trouble, Unreachable
from jpviewer.sources.hosts import Hosts
from jpviewer.sources.turns import Turns

LIMIT = 8 * 2**20
"""Bytes of an answer; ten years of bars have half a million. As JSON each may become fifty."""
CONNECT_SECONDS, WHOLE_SECONDS = 10.0, 120.0
WAIT_AFTER = {401: 3600, 403: 3600, 429: 1800}
"""Seconds a host is left alone after the first such answer, unless it says how long."""


class Missing(Unreachable):
    """There is nothing at this address (404, 410)."""


class Session(CurlSession):  # type: ignore[misc]
    """A browser-like session whose every request waits its turn, is counted, and is bounded.

    It is what yfinance gets, too. Raises Cancelled, Spent and Changed beside curl_cffi's errors.
    """

    def __init__(
        self, turns: Turns, hosts: Hosts, now: Callable[[], float], patience: float
    ) -> None:
        slow = {CurlOpt.LOW_SPEED_LIMIT: 1, CurlOpt.LOW_SPEED_TIME: max(1, round(patience))}
        super().__init__(impersonate="chrome", verify=_bundle() or True, curl_options=slow)
        self.now = now
        self.hosts = hosts
        self._turns = turns

    def request(self, method: str, url: str, limit: int = LIMIT, **options: Any) -> Response:
        """As curl_cffi's, body included; Changed when the body is longer than `limit` bytes."""
        body = bytearray()

        def take(chunk: bytes) -> int:
            if len(body) + len(chunk) > limit:
                raise Changed("too_large", url, limit // 2**20)
            body.extend(chunk)
            return len(chunk)

        ask = partial(super().request, method, url, content_callback=take, **options)
        response = self._turns.take(urlsplit(url).hostname or url, ask)
        response.content = bytes(body)
        return response


S = TypeVar("S", bound=Session)


class Client:
    """One for a whole refresh, shared by its threads.

    `pace` is requests a second to one site; `budget` bounds all requests; `now` is the program's
    clock; after `patience` seconds without a byte a host counts as silent; `hosts` remembers what
    each has borne. Proxy and certificates come from the usual environment variables.
    """

    def __init__(
        self,
        pace: float,
        stop: threading.Event,
        budget: int | None = None,
        now: Callable[[], float] = time.time,
        patience: float = 20.0,
        hosts: Hosts | None = None,
    ) -> None:
        self.now = now
        self.hosts = hosts or Hosts(now=now)
        self._patience = patience
        self._turns = Turns(pace, stop, budget, self.hosts)
        self._lock = threading.Lock()
        self._sessions: dict[type[Session], Session] = {}

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets the threads that make requests end."""
        self._turns.close()

    @property
    def counts(self) -> dict[str, int]:
        """Requests made so far, by host."""
        return dict(self._turns.counts)

    def seconds_for(self, host: str, requests: int) -> float:
        """How long so many requests to a host take at the least, by pace and hourly budget."""
        return self._turns.seconds_for(host, requests)

    def session(self, kind: type[S]) -> S:
        """The session of a kind, made once; all of them wait the same turns."""
        with self._lock:
            if kind not in self._sessions:
                self._sessions[kind] = kind(self._turns, self.hosts, self.now, self._patience)
            found = self._sessions[kind]
        assert isinstance(found, kind)
        return found

    def get(self, url: str, limit: int = LIMIT) -> bytes:
        """The body at an address; redirects are followed.

        Raises Unreachable (Missing for a 404), Refused, Changed when it is longer than `limit`
        bytes, Spent or Cancelled.
        """
        with troubles(url):
            response = self.session(Session).get(
                url, limit=limit, timeout=(CONNECT_SECONDS, WHOLE_SECONDS)
            )
        trouble = verdict(response, url, self.hosts, self.now())
        if trouble is not None:
            raise trouble
        body: bytes = response.content
        return body


@contextmanager
def troubles(url: str) -> Iterator[None]:
    """Turns curl_cffi's errors into Unreachable; an HTTPError is an answer, and passes."""
    try:
        yield
    except HTTPError:
        raise
    except RequestException as error:
        raise Unreachable(_reason(error), urlsplit(url).hostname or url) from error


def _reason(error: RequestException) -> str:
    if isinstance(error, SSLError):
        return "untrusted"
    return "silent" if isinstance(error, Timeout) else "unreachable"


def verdict(response: Response, url: str, hosts: Hosts, now: float) -> Trouble | None:
    """What an answer's status means, to its host's standing too; None when it is a good one."""
    status, host = response.status_code, urlsplit(url).hostname or url
    if status < 400:
        hosts.answered(host)
        return None
    if status in (404, 410):
        return Missing("missing", url)
    if status in WAIT_AFTER:
        told = _told_wait(response.headers.get("retry-after", ""), now)
        until = hosts.refused(host, WAIT_AFTER[status], told)
        key = "too_many_requests" if status == 429 else "forbidden"
        return Refused(key, host, until, resume_at=until)
    return Unreachable("server_fault", host, status)


def _told_wait(retry_after: str, now: float) -> int | None:
    """Seconds to wait by a Retry-After header, which holds seconds or a date."""
    try:
        seconds = int(retry_after)
    except ValueError:
        try:
            seconds = round(parsedate_to_datetime(retry_after).timestamp() - now)
        except ValueError:
            return None
    return max(seconds, 1)


def _bundle() -> str:
    """The certificates to trust, as the environment names them; '' for the usual ones."""
    names = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
    found = (os.environ.get(name, "") for name in names)
    return next((path for path in found if path and Path(path).is_file()), "")
