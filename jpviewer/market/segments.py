"""Segments, size groups and the series made of them."""

from __future__ import annotations

PRIME, STANDARD, GROWTH = "prime", "standard", "growth"
STOCK_SEGMENTS = (PRIME, STANDARD, GROWTH)
OTHER_SEGMENTS = ("pro", "etf", "reit", "certificate")
SEGMENTS = STOCK_SEGMENTS + OTHER_SEGMENTS

SIZES = ("core30", "large70", "mid400", "small1", "small2")
TOPIX500_SIZES = SIZES[:3]

COMPOSITE_SERIES = (*STOCK_SEGMENTS, "all", "core30", "large70", "mid400", "small")
SEGMENTS_BEGAN = 20220404
"""Prime, Standard and Growth replaced the old sections on this day."""


def is_member(series: str, segment: str, size: str) -> bool:
    """Whether a common stock of a segment and size belongs to a composite.

    `small` is everything outside TOPIX 500, the unsized included.
    """
    if series in STOCK_SEGMENTS:
        return segment == series
    if series == "all":
        return True
    if series == "small":
        return size not in TOPIX500_SIZES
    return size == series
