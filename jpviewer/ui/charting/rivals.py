"""Other securities drawn beside one, each as if it had cost the same at the start."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.indicators.averages import Row, carry
from jpviewer.analytics.relative import as_of, on_sessions
from jpviewer.market.baskets import Basket
from jpviewer.market.calendar import Calendar
from jpviewer.store import bars
from jpviewer.store.store import Store
from jpviewer.ui.comparison import baskets
from jpviewer.ui.stocks.security import Security, load_security


@dataclass(frozen=True, eq=False)
class Rival:
    """`values` are in the prices of the security it is compared with, one a session."""

    security: Security
    values: Row
    base: int
    """Where the two cost the same; -1 where no price of it is known."""
    change: float
    """Of its own price since then, to its last one."""


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
    own = on_sessions(calendar.days[: len(closes)], columns["day"], columns["level"])
    security = Security(
        basket.key, basket.key, baskets.KIND, "JPY", name_en=baskets.full_name(basket)
    )
    return rebased(security, own, closes, base)


def rebased(security: Security, own: Row, closes: Row, base: int) -> Rival:
    """From the last session up to `base` on which both are known, else from the first after it."""
    beside = carry(closes)
    start = start_of(np.where(beside > 0, own, np.nan), base)
    if start < 0:
        return Rival(security, np.full(len(closes), np.nan), -1, np.nan)
    values = own / own[start] * beside[start]
    known = np.flatnonzero(~np.isnan(own))
    return Rival(security, values, start, float(own[known[-1]] / own[start] - 1))


def start_of(closes: Row, base: int) -> int:
    """The last place up to `base` with a price above 0, else the first one; -1 for none."""
    known = np.flatnonzero(closes > 0)
    if not len(known):
        return -1
    return int(known[max(int(np.searchsorted(known, base, side="right")) - 1, 0)])
