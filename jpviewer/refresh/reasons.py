"""Why a bar was refused or is in doubt: small numbers in arrays, message keys for a reader."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.doubts import DEAD, DOUBT, REFUSED

Codes = NDArray[np.uint8]
"""A Reason for each bar."""
Mask = NDArray[np.bool_]


class Reason(IntEnum):
    """FINE, or what is wrong; its key in `ui/text/sentences.py` is `bar_` and its name."""

    FINE = 0
    UNFINISHED = 1
    NO_SESSION = 2
    UNPRICED = 3
    NOT_POSITIVE = 4
    DISORDERED = 5
    TWICE = 6
    REPEATED = 7
    ABSURD = 8
    DEAD = 9
    RETURNED = 10
    OUTSIDE_LIMITS = 11
    UNTRADED = 12

    @property
    def key(self) -> str:
        """The message's key."""
        return f"bar_{self.name.lower()}"

    @property
    def standing(self) -> str:
        """How the cache remembers such a bar."""
        if self >= Reason.OUTSIDE_LIMITS:
            return DOUBT
        return DEAD if self is Reason.DEAD else REFUSED


def none(count: int) -> Codes:
    """As many bars that are fine."""
    return np.zeros(count, np.uint8)


def refused(codes: Codes) -> Mask:
    """Which bars may not be kept."""
    result: Any = (codes != Reason.FINE) & (codes < Reason.OUTSIDE_LIMITS)
    return np.asarray(result, bool)
