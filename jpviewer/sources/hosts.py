"""What each site has borne of late: the budget of an hour, refusals in a row, and its rest.

The budget is a bucket: a quarter of an hour's requests may be made at once, the rest flows back in
evenly, so that no hour ever sees more than the whole, and what is left to wait can be told.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from jpviewer.market.tables import DTYPES, HOSTS, Columns

PER_HOUR = 2000.0
"""Requests that Yahoo is known to bear."""
AT_ONCE = 0.25
"""Of an hour's budget, what may be made as fast as the pace allows."""
LONGEST_REST = 24 * 3600
_HOUR = 3600.0
_SECOND_LEVEL = frozenset(("ac", "co", "go", "ne", "or"))


def site(host: str) -> str:
    """What a host belongs to: query2.finance.yahoo.com to yahoo.com, www.jpx.co.jp to jpx.co.jp."""
    labels = host.split(".")
    return ".".join(labels[-3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else -2 :])


@dataclass(slots=True)
class _Standing:
    """`left` requests at instant `at` of a clock that never goes back."""

    left: float
    at: float
    refusals: int = 0
    resume_at: int = 0


class Hosts:
    """Every site's standing; any thread may ask.

    `per_hour` bounds the requests to one site (None: nothing does); `held` is HOSTS as kept by the
    refresh before, `now` the program's clock.
    """

    def __init__(
        self,
        per_hour: float | None = None,
        held: Columns | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        whole = per_hour or 0.0
        self._size = max(1.0, whole * AT_ONCE)
        self._rate = max(whole - self._size, whole / 2) / _HOUR
        self._now = now
        self._lock = threading.Lock()
        self._sites: dict[str, _Standing] = {}
        names = HOSTS.columns
        for host, left, at, refusals, resume_at in zip(
            *(held[name].tolist() for name in names) if held else ((),) * len(names), strict=True
        ):
            # A clock set back must not fill the bucket, nor one set forward empty it.
            flowed = max(0.0, now() - at) * self._rate
            standing = _Standing(min(left + flowed, self._size), time.monotonic())
            standing.refusals, standing.resume_at = refusals, resume_at
            self._sites[host] = standing

    def wait(self, host: str) -> float:
        """Seconds until the budget has room for another request; 0 when it has."""
        return self.seconds_for(host, 1)

    def spend(self, host: str) -> None:
        """Counts a request."""
        with self._lock:
            self._flowed(host).left -= 1.0

    def seconds_for(self, host: str, requests: int) -> float:
        """How long the budget makes so many requests take, the pace aside."""
        if not self._rate or requests <= 0:
            return 0.0
        with self._lock:
            return max(0.0, requests - self._flowed(host).left) / self._rate

    def refused(self, host: str, usual: int, told: int | None) -> int:
        """Until when a host that refused is left alone: as told, else longer with every refusal."""
        with self._lock:
            standing = self._flowed(host)
            grown = usual * 2 ** min(standing.refusals, 10) if told is None else told
            standing.refusals += 1
            standing.resume_at = int(self._now()) + min(grown, LONGEST_REST)
            return standing.resume_at

    def let_rest(self, host: str, until: int) -> None:
        """Leaves a host alone at least until an instant."""
        with self._lock:
            standing = self._flowed(host)
            standing.resume_at = max(standing.resume_at, until)

    def answered(self, host: str) -> None:
        """A good answer makes refusals forgotten."""
        with self._lock:
            self._flowed(host).refusals = 0

    def columns(self) -> Columns:
        """Rows of HOSTS, as they stand now."""
        with self._lock:
            rows = {each: self._flowed(each) for each in self._sites}
            now = int(self._now())
        columns = {
            "host": list(rows),
            "budget": [each.left for each in rows.values()],
            "at": [now] * len(rows),
            "refusals": [each.refusals for each in rows.values()],
            "resume_at": [each.resume_at for each in rows.values()],
        }
        return {name: np.array(values, DTYPES[name]) for name, values in columns.items()}

    def _flowed(self, host: str) -> _Standing:
        now = time.monotonic()
        standing = self._sites.setdefault(site(host), _Standing(self._size, now))
        standing.left = min(standing.left + (now - standing.at) * self._rate, self._size)
        standing.at = now
        return standing
