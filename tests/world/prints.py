"""Securities as somebody printed them evening after evening: each print a whole series anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tests.world.market import FIELDS, NULL, STALE, TRADED, Columns, Security
from tests.world.places import TOKYO


@dataclass(frozen=True, eq=False)
class Print:
    """What was said on the evening of `day`: closes, NaN where there is none, and volumes."""

    day: int
    days: NDArray[np.int64]
    closes: NDArray[np.float64]
    volumes: NDArray[np.float64]


@dataclass(frozen=True)
class Printed(Security):
    """A stock whose history is what the newest print says; open, high and low are the close."""

    prints: Sequence[Print] = ()

    def newest(self, now: float) -> Print:
        """The print of the last evening before an instant."""
        heard = now - self.place.delay
        out = [
            each for each in self.prints if self.place.instant(each.day, self.place.closes) <= heard
        ]
        return out[-1]

    @cached_property
    def history(self) -> Columns:
        return _bars(self.prints[-1])

    def bars(self, now: float) -> Columns:
        return _bars(self.newest(now))

    def stamp(self, now: float) -> float:
        bars = self.bars(now)
        priced = bars["day"][bars["kind"] != NULL]
        return self.place.instant(int(priced[-1]), self.place.closes)

    def quote(self, now: float) -> dict[str, float]:
        bars = self.bars(now)
        rows = np.flatnonzero(bars["kind"] != NULL)
        last = {name: float(bars[name][rows[-1]]) for name in FIELDS}
        price = last.pop("close")
        return last | {
            "at": self.stamp(now),
            "price": price,
            "previous_close": float(bars["close"][rows[-2]]),
            "market_cap": price * self.shares,
            "shares": self.shares,
        }


def _bars(found: Print) -> Columns:
    kind = np.where(found.volumes > 0, TRADED, STALE)
    kind[np.isnan(found.closes)] = NULL
    prices = dict.fromkeys(("open", "high", "low", "close"), found.closes)
    columns: Columns = {"day": found.days, **prices, "volume": found.volumes, "kind": kind}
    return {name: values.copy() for name, values in columns.items()}


def printed(symbol: str, prints: Sequence[Print], shares: int = 10_000_000) -> Printed:
    """A stock of Tokyo."""
    return Printed(symbol, f"{symbol} Printed", "EQUITY", TOKYO, shares=shares, prints=prints)
