"""How the demo market as a whole moved: levels on chosen days, noise in between."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import from_datetime64, to_datetime64
from jpviewer.market.segments import GROWTH, PRIME, STANDARD
from jpviewer.sources.demo.roster import SEED
from jpviewer.sources.demo.sessions import FIRST, LAST, window

US, US_SMALL, YEN = "us", "us_small", "yen"
_NAMES = (PRIME, STANDARD, GROWTH, US, US_SMALL, YEN)
_NOISE = {PRIME: 0.003, STANDARD: 0.003, GROWTH: 0.009, US: 0.008, US_SMALL: 0.011, YEN: 0.005}
_COMMON_NOISE = 0.0075
# Two neighbouring sessions make a jump: the leadership vote, the election.
_LEVELS = np.array(
    [
        # day, prime, standard, growth, us, us_small, yen per dollar
        (20161101, 100, 100, 100, 100, 100, 105.0),
        (20180123, 136, 150, 160, 135, 135, 110.5),
        (20181225, 105, 112, 105, 118, 110, 110.0),
        (20191217, 125, 132, 118, 155, 140, 109.5),
        (20200316, 92, 95, 72, 118, 90, 107.0),
        (20201016, 118, 113, 150, 168, 135, 105.0),
        (20210216, 143, 128, 158, 190, 190, 106.0),
        (20211230, 146, 128, 125, 225, 190, 115.0),
        (20220404, 143, 125, 98, 215, 170, 123.0),
        (20221021, 138, 126, 93, 182, 148, 150.0),
        (20230116, 139, 129, 92, 190, 155, 128.0),
        (20230619, 168, 145, 104, 212, 158, 142.0),
        (20240322, 206, 165, 95, 250, 172, 151.0),
        (20240711, 214, 168, 84, 268, 178, 161.5),
        (20240805, 163, 138, 62, 252, 176, 144.0),
        (20241230, 204, 167, 82, 287, 190, 157.0),
        (20250407, 169, 150, 78, 245, 156, 147.0),
        (20251003, 229, 190, 97, 326, 210, 147.5),
        (20251006, 237, 192, 96.5, 327, 211, 150.3),
        (20260206, 270, 205, 92, 334, 222, 156.5),
        (20260209, 278, 207, 92.5, 335, 223, 156.0),
        (20260331, 264, 203, 86, 322, 212, 158.5),
        (20261120, 318, 214, 91, 366, 238, 157.0),
    ]
)
_DAYS = _LEVELS[:, 0].astype(np.int64)
Row = NDArray[np.float64]


@cache
def weekdays() -> NDArray[np.int64]:
    """Days on which New York and London trade; both close after Tokyo, so LAST is not one."""
    first, last = to_datetime64(np.array([FIRST, LAST]))
    dates = np.arange(first, last)
    days = from_datetime64(dates[np.is_busday(dates)])
    return days[~np.isin(days % 10000, (101, 1225))]


@cache
def _noise(name: str, length: int) -> Row:
    rng = np.random.default_rng((SEED, length, _NAMES.index(name)))
    own = rng.standard_normal(length) * _NOISE[name]
    if name not in (PRIME, STANDARD, GROWTH):
        return np.cumsum(own)
    common = np.random.default_rng((SEED, length)).standard_normal(length) * _COMMON_NOISE
    return np.cumsum(own + common)


@cache
def path(name: str, abroad: bool = False) -> Row:
    """Natural log of a level on the sessions of ten years (or on `weekdays`), oldest first."""
    x = _numbers(weekdays() if abroad else window(10))
    noise = _noise(name, len(x))
    knots = _numbers(_DAYS)
    wished = np.interp(x, knots, np.log(_LEVELS[:, 1 + _NAMES.index(name)]))
    strayed = np.interp(x, knots, np.interp(knots, x, noise))
    result: Row = wished + noise - strayed
    return result


def _numbers(days: NDArray[np.int64]) -> NDArray[Any]:
    return to_datetime64(days).astype(np.int64)
