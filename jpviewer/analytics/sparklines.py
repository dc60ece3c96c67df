"""The last closes of a stock as a line too small to read figures off: a byte for each."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

SESSIONS = 60
TOP = 255
"""The highest close; the lowest is 1, and 0 is not known."""
FLAT = 128


def packed(closes: Matrix) -> NDArray[Any]:
    """The last SESSIONS closes (stocks x sessions) as one text of bytes a stock."""
    levels = np.zeros((len(closes), SESSIONS), np.uint8)
    last = closes[:, -SESSIONS:]
    known = ~np.isnan(last)
    low = np.where(known, last, np.inf).min(axis=1, keepdims=True, initial=np.inf)
    width = np.where(known, last, -np.inf).max(axis=1, keepdims=True, initial=-np.inf) - low
    with np.errstate(divide="ignore", invalid="ignore"):
        scaled = np.where(width > 0, 1 + np.rint((last - low) / width * (TOP - 1)), FLAT)
    levels[:, SESSIONS - last.shape[1] :] = np.where(known, scaled, 0).astype(np.uint8)
    return levels.view(f"S{SESSIONS}")[:, 0]


def unpacked(lines: NDArray[Any]) -> NDArray[np.uint8]:
    """Stocks x SESSIONS, oldest first: 1 to 255 from the lowest close to the highest, 0 unknown."""
    whole = np.ascontiguousarray(lines.astype(f"S{SESSIONS}"))
    return whole.view(np.uint8).reshape(len(lines), SESSIONS)
