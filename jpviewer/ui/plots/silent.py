"""A series that is drawn and has nothing to say: it makes no room and answers no cross."""

from __future__ import annotations

import math

from jpviewer.ui.plots.series import Column, Reading, Series


class Silent(Series):
    """What stands behind or beside the figures of a pane."""

    compared = False

    def __init__(self, colour: str = "") -> None:
        super().__init__("", colour, lambda figure: "")

    @property
    def count(self) -> int:
        return 0

    @property
    def unscaled(self) -> int:
        return 0

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        return math.inf, -math.inf

    def figure(self, session: int) -> float:
        return math.nan

    def columns(self) -> list[Column]:
        return []

    def readings(self, session: int) -> list[Reading]:
        return []
