"""Series in one currency: yen and dollars at the rate that was known at Tokyo's close."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from jpviewer.analytics.relative import Levels, Row

YEN, DOLLAR = "JPY", "USD"


def converted(levels: Levels, of: str, to: str, rate: Row) -> Levels:
    """A series of yen in dollars, or the other way about; any other one as it is.

    `rate` is yen a dollar by session, of the last bar that was complete before its close
    (`relative.as_of`); where it is NaN the level is not known either.
    """
    if not is_converted(of, to):
        return levels
    factor = rate if to == YEN else 1 / np.where(rate > 0, rate, np.nan)
    return replace(levels, level=levels.level * factor)


def is_converted(of: str, to: str) -> bool:
    """Whether a rate is needed to say a series of one currency in another."""
    return {of, to} == {YEN, DOLLAR}
