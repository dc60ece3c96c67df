"""Stocks whose history was rewritten: as Yahoo really printed them, and made up after those."""

from __future__ import annotations

import csv
import io
from collections import defaultdict

import numpy as np

from tests.originals import original
from tests.world.places import SESSIONS as DAYS
from tests.world.prints import Print, Printed, printed

ABSURD = 150.0
"""A factor beyond which it is a squeeze-out's."""


def real_stocks() -> list[Printed]:
    text = original("prices/yahoo_restated_closes_31_tickers.csv").decode()
    rows: dict[str, dict[int, list[tuple[int, float, float]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for row in csv.DictReader(io.StringIO(text)):
        day, print_day = (int(row[name].replace("-", "")) for name in ("Date", "rev"))
        close, volume = (float(row[name] or "nan") for name in ("Close", "Volume"))
        rows[row["Ticker"]][print_day].append((day, close, volume))
    return [
        printed(
            symbol,
            _whole(
                [
                    Print(day, *(np.array(column) for column in zip(*sorted(bars), strict=True)))
                    for day, bars in sorted(prints.items())
                ]
            ),
        )
        for symbol, prints in rows.items()
    ]


def _whole(prints: list[Print]) -> list[Print]:
    """Each was saved with its last sixty sessions; what lies before moved as the first of them."""
    found = prints[:1]
    for each in prints[1:]:
        last = found[-1]
        before = last.days < each.days[0]
        (then,) = last.closes[last.days == each.days[0]]
        factor = each.closes[0] / then
        found.append(
            Print(
                each.day,
                np.append(last.days[before], each.days),
                np.append(last.closes[before] * factor, each.closes),
                np.append(last.volumes[before] / factor, each.volumes),
            )
        )
    return found


def made_up(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Days, closes and volumes of sixty sessions."""
    dice = np.random.default_rng(seed)
    days = np.array(DAYS[100:160], np.int64)
    closes = np.round(1500 * np.exp(np.cumsum(dice.normal(0, 0.01, len(days)))), 0)
    return days, closes, np.round(dice.uniform(1e3, 9e4, len(days))) * 100


def prints_of(
    symbol: str, seed: int, factor: float = 1.0, since: int = 99, only_last: bool = False
) -> Printed:
    """Six evenings; from the one at place `since` on, all closes, or the last, times a factor."""
    days, closes, volumes = made_up(seed)
    prints = []
    for place in range(6):
        end = 55 + place
        said, traded = closes[:end].copy(), volumes[:end].copy()
        if place >= since and factor > ABSURD:
            said[54 + since :] = np.nan  # nothing was traded after the squeeze-out
            traded[54 + since :] = np.nan
            traded[53 + since] = 0.0
        if place >= since:
            said[53 + since if only_last else 0 : 54 + since] *= factor
            if factor < ABSURD:
                said[54 + since :] *= factor
        prints.append(Print(int(days[end - 1]), days[:end], said, traded))
    return printed(symbol, prints)
