"""Other securities drawn beside one, each as if it had cost the same at the start."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.indicators.averages import Row, carry
from jpviewer.analytics.relative import ENOUGH, as_of, on_sessions
from jpviewer.market.baskets import Basket
from jpviewer.market.calendar import Calendar
from jpviewer.store import bars
from jpviewer.store.store import Store
from jpviewer.ui.comparison import baskets
from jpviewer.ui.stocks.security import Security, load_security

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Rival:
    """`values` are in the prices of the security it is compared with, one a session."""

    security: Security
    name: str
    """What the cross calls it: its code, or a list's short name."""
    values: Row
    base: int
    """Where the two cost the same; -1 where no price of it is known."""
    change: float
    """Of its own price since then, to its last one."""
    doubtful: Mask | None = None
    """Sessions of which too little of a list's weight is known; None for one security."""
    carried: Mask | None = None
    """Sessions to which a list's members of today are carried back; None for one security."""


def load_rival(store: Store, code: str, calendar: Calendar, closes: Row, base: int) -> Rival:
    """Reads a security's closes and rebases them at place `base` of the other's `closes`."""
    security = load_security(store, code)
    columns = bars.bars(store, security.symbol)
    place = on_sessions if security.in_tokyo else as_of
    own = place(calendar.days[: len(closes)], columns["day"], columns["close"])
    return rebased(security, own, closes, base)


def load_basket(store: Store, basket: Basket, calendar: Calendar, closes: Row, base: int) -> Rival:
    """The same of a list as an index of its own; it has no code, and its key for one."""
    columns = baskets.levels(store, calendar, basket)
    days = calendar.days[: len(closes)]
    own, coverage, carried = (
        on_sessions(days, columns["day"], columns[name].astype(np.float64))
        for name in ("level", "coverage", "carried_back")
    )
    security = Security(
        basket.key, basket.key, baskets.KIND, "JPY", name_en=baskets.full_name(basket)
    )
    found = rebased(security, own, closes, base, baskets.short_name(basket))
    return replace(found, doubtful=coverage < ENOUGH, carried=carried == 1)


def rebased(security: Security, own: Row, closes: Row, base: int, name: str = "") -> Rival:
    """From the last session up to `base` on which both are known, else from the first after it."""
    beside = carry(closes)
    start = start_of(np.where(beside > 0, own, np.nan), base)
    if start < 0:
        return Rival(security, name or security.code, np.full(len(closes), np.nan), -1, np.nan)
    values = own / own[start] * beside[start]
    known = np.flatnonzero(~np.isnan(own))
    change = float(own[known[-1]] / own[start] - 1)
    return Rival(security, name or security.code, values, start, change)


def start_of(closes: Row, base: int) -> int:
    """The last place up to `base` with a price above 0, else the first one; -1 for none."""
    known = np.flatnonzero(closes > 0)
    if not len(known):
        return -1
    return int(known[max(int(np.searchsorted(known, base, side="right")) - 1, 0)])
