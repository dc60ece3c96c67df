"""What a panel says of its plot, for a picture that leaves the program without it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Caption:
    """What it is, what it shows, and whose figures these are."""

    title: str
    sentences: tuple[str, ...] = ()
    source: str = ""
    until: int = 0
    """The last day that has figures; 0 for the last of the plot."""
    demo: str = ""
    """Said loudest when the figures are made up; '' when they are not."""
