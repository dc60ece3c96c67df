"""Colours of the window: light or dark, and by which colours up and down are told."""

from __future__ import annotations

from typing import NamedTuple

# Okabe and Ito's palette, distinct to colour-blind eyes; the darker set is for light grounds.
_SERIES_DARK = (
    "#56b4e9",
    "#e69f00",
    "#009e73",
    "#cc79a7",
    "#f0e442",
    "#d55e00",
    "#8c9eff",
    "#bdbdbd",
)
_SERIES_LIGHT = (
    "#0072b2",
    "#b87400",
    "#007a5a",
    "#a8507e",
    "#8a7d00",
    "#c04e00",
    "#5560c8",
    "#666666",
)

_FIXED = ("prime", "growth", "standard", "all", "core30", "small", "mid400", "large70")
"""Series whose colour is the same in every panel, in the palette's order."""


class Theme(NamedTuple):
    """Colours as '#rrggbb'; texts have a contrast of at least 4.5 on their ground."""

    dark: bool
    up: str
    down: str
    ground: str
    raised: str
    """Headers, tool bars."""
    line: str
    """Grids and separators."""
    text: str
    quiet: str
    """Axes, unknown figures, hints."""
    accent: str
    fault: str
    series: tuple[str, ...]

    def series_colour(self, name: str, order: int = 0) -> str:
        """The colour of a series: fixed for composites, else by its order among the shown."""
        if name in _FIXED:
            return self.series[_FIXED.index(name)]
        return self.series[(3 + order) % len(self.series)]


_UP_DOWN = {
    ("red_up", True): ("#ff6b6b", "#4dabf7"),
    ("red_up", False): ("#c92a2a", "#1864ab"),
    ("green_up", True): ("#51cf66", "#ff6b6b"),
    ("green_up", False): ("#1e7a34", "#c92a2a"),
    ("blue_orange", True): ("#56b4e9", "#e69f00"),
    ("blue_orange", False): ("#0063a0", "#a05a00"),
}


def make_theme(dark: bool, up_down: str, language: str) -> Theme:
    """The theme for a choice of `settings.UP_DOWN`; 'auto' is red up in Japanese."""
    scheme = up_down if up_down != "auto" else "red_up" if language == "ja" else "green_up"
    up, down = _UP_DOWN[scheme, dark]
    if dark:
        return Theme(
            True, up, down, "#14171c", "#1c2027", "#2b313b", "#e4e7eb", "#98a2b0", "#6ea8fe",
            "#ff8787", _SERIES_DARK,
        )  # fmt: skip
    return Theme(
        False, up, down, "#ffffff", "#f4f5f7", "#dfe2e7", "#1b1f24", "#5d6673", "#1a5fb4",
        "#b3261e", _SERIES_LIGHT,
    )  # fmt: skip
