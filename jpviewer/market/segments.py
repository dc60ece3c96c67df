"""Segments, size groups and the series made of them."""

from __future__ import annotations

PRIME, STANDARD, GROWTH = "prime", "standard", "growth"
STOCK_SEGMENTS = (PRIME, STANDARD, GROWTH)
OTHER_SEGMENTS = ("pro", "etf", "reit", "certificate")
SEGMENTS = STOCK_SEGMENTS + OTHER_SEGMENTS

SIZES = ("core30", "large70", "mid400", "small1", "small2")
TOPIX500_SIZES = SIZES[:3]

FULL_SERIES = (*STOCK_SEGMENTS, "all", "core30", "large70", "mid400", "small")
"""Composites weighed by full market cap."""
FLOAT_SERIES = tuple(
    f"{each}_float" for each in ("all", "prime", "core30", "large70", "mid400", "small")
)
"""The same groups as far as they are in TOPIX, weighed as TOPIX weighs them.

There is none of Standard and of Growth: TOPIX holds so few of their stocks that such a line would
not be what its name says.
"""
COMPOSITE_SERIES = FULL_SERIES + FLOAT_SERIES
SEGMENTS_BEGAN = 20220404
"""Prime, Standard and Growth replaced the old sections on this day."""


def is_member(series: str, segment: str, size: str) -> bool:
    """Whether a common stock of a segment and size belongs to a composite.

    `small` is everything outside TOPIX 500, the unsized included. Of FLOAT_SERIES only TOPIX's
    members are asked about.
    """
    series = series.removesuffix("_float")
    if series in STOCK_SEGMENTS:
        return segment == series
    if series == "all":
        return True
    if series == "small":
        return size not in TOPIX500_SIZES
    return size == series
