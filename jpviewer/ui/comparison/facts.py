"""What one plain series of a comparison is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """What one plain series is."""

    series: str
    currency: str = ""
    """'' for a rate, or where nobody says."""
    kind: str = ""
    code: str = ""
    name: str = ""
    name_en: str = ""
    known: bool = False
    """Whether the cache has heard of it."""
    price_only: bool = False
    """Total return was asked for, and it has none."""
    short: str = ""
    """The name of a list where there is little room."""


Facts = Mapping[str, Fact]
