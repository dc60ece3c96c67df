"""Indices, funds and the yen of the demo market."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.securities import TOKYO, guess
from jpviewer.market.segments import GROWTH, PRIME, STANDARD
from jpviewer.market.tables import Columns
from jpviewer.market.ticks import tick
from jpviewer.sources.demo.roster import SEED
from jpviewer.sources.demo.sessions import window
from jpviewer.sources.demo.trends import US, US_SMALL, YEN, path, weekdays


@dataclass(frozen=True, slots=True)
class Fund:
    """What a series follows: powers of the trends' levels, its last close, its usual volume."""

    parts: tuple[tuple[str, float], ...]
    last: float
    volume: float
    payout: float = 0.0
    """Of its price a year; an index and a currency pay nothing."""
    months: tuple[int, ...] = (7,)
    """In whose middle it is first traded without the dividend."""


_HALVES, _QUARTERS = (6, 12), (3, 6, 9, 12)

FUNDS = {
    "^N225": Fund(((PRIME, 1.12),), 60_412.35, 0),
    "1306.T": Fund(((PRIME, 1.0),), 431.2, 4e7, 0.021),
    "2516.T": Fund(((GROWTH, 1.05),), 612.0, 1.5e6),
    "1551.T": Fund(((STANDARD, 0.95),), 2_134.0, 900, 0.019),
    "1312.T": Fund(((PRIME, 0.5), (STANDARD, 0.5)), 4_105.0, 700, 0.02),
    "1311.T": Fund(((PRIME, 1.08),), 2_218.0, 30_000, 0.02),
    "EWJ": Fund(((PRIME, 1.0), (YEN, -1.0)), 98.4, 9e6, 0.02, _HALVES),
    "DXJ": Fund(((PRIME, 1.03),), 171.2, 5e5, 0.025, _QUARTERS),
    "SCJ": Fund(((PRIME, 0.4), (STANDARD, 0.6), (YEN, -1.0)), 99.1, 2e4, 0.018, _HALVES),
    "SPY": Fund(((US, 1.0),), 702.6, 7e7, 0.012, _QUARTERS),
    "IWM": Fund(((US_SMALL, 1.0),), 251.3, 3e7, 0.011, _QUARTERS),
    "OEF": Fund(((US, 1.06),), 352.7, 6e5, 0.01, _QUARTERS),
    "RSP": Fund(((US, 0.4), (US_SMALL, 0.5)), 196.5, 1.4e7, 0.016, _QUARTERS),
    "JPY=X": Fund(((YEN, 1.0),), 157.02, 0),
    "1601.T": Fund(((PRIME, 0.8),), 2_741.0, 120_000, 0.036, _HALVES),
    "1602.T": Fund(((YEN, 1.2),), 11_830.0, 25_000),
    "1603.T": Fund(((US, 1.0), (YEN, 1.0)), 3_466.0, 90_000, 0.011, _HALVES),
    "1604.T": Fund(((YEN, -0.2),), 912.5, 4_000, 0.007, _HALVES),
    "8951.T": Fund(((PRIME, 0.5),), 128_300.0, 9_500, 0.041, (1, 7)),
    "8953.T": Fund(((PRIME, 0.4),), 104_700.0, 6_800, 0.045, (2, 8)),
    "8955.T": Fund(((STANDARD, 0.5),), 83_900.0, 3_100, 0.049, (3, 9)),
    "8957.T": Fund(((GROWTH, 0.5),), 61_200.0, 2_400, 0.038, (6, 12)),
    "9281.T": Fund(((STANDARD, 0.3),), 92_600.0, 350, 0.062, (5, 11)),
}
ON_TICKS = tuple(FUNDS)[list(FUNDS).index("1601.T") :]
"""Funds that nothing is compared with, with the ticks of most stocks."""
_OWN = 0.0012
_REACH = 0.004
_PAID_FROM = 16


def bars(symbol: str, years: int) -> Columns:
    """Daily bars of one of FUNDS, oldest first; abroad they end the day before Tokyo's last."""
    fund = FUNDS[symbol]
    abroad = guess(symbol).zone != TOKYO
    days = weekdays() if abroad else window(10)
    level = sum((power * path(name, abroad) for name, power in fund.parts), np.zeros(len(days)))
    rng = np.random.default_rng((SEED, 3, list(FUNDS).index(symbol)))
    own, opened, high, low, busy = rng.standard_normal((5, len(days)))
    close = fund.last * np.exp(level - level[-1] + _OWN * (own - own[-1]))
    start = np.concatenate([close[:1], close[:-1]]) * np.exp(0.4 * _REACH * opened)
    start, close = _rounded(symbol, start), _rounded(symbol, close)
    top = np.maximum(start, close) * np.exp(_REACH * np.abs(high))
    bottom = np.minimum(start, close) * np.exp(-_REACH * np.abs(low))
    inside = days >= window(years)[0]
    columns = {
        "symbol": np.full(len(days), symbol, object),
        "day": days,
        "open": start,
        "high": _rounded(symbol, top),
        "low": _rounded(symbol, bottom),
        "close": close,
        "volume": np.round(fund.volume * np.exp(0.4 * busy)),
    }
    return {name: values[inside] for name, values in columns.items()}


def dividends(symbol: str, bars: Columns) -> Columns:
    """What one of FUNDS paid in the days of its bars: its share of the year's payout."""
    fund, days = FUNDS[symbol], bars["day"]
    late = days % 100 >= _PAID_FROM
    first = np.flatnonzero(late[1:] & ~late[:-1]) + 1
    first = first[np.isin(days[first] // 100 % 100, fund.months)] if fund.payout else first[:0]
    value = bars["close"][first - 1] * fund.payout / len(fund.months)
    return {
        "symbol": bars["symbol"][first],
        "day": days[first],
        "action": np.full(len(first), "dividend", object),
        "value": np.round(value, 3),
    }


def _rounded(symbol: str, prices: NDArray[np.float64]) -> NDArray[np.float64]:
    if symbol in ON_TICKS:
        steps = tick(prices, np.zeros(prices.shape, bool))
        return np.asarray(np.round(prices / steps) * steps)
    return np.asarray(np.round(prices, 1 if symbol.endswith(".T") else 2))
