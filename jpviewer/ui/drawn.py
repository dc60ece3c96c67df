"""A series as a line of a plot in the stroke that is its own."""

from __future__ import annotations

from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.markings import Beads, Broad, Core
from jpviewer.ui.plots.samples import CORE, USUAL, WIDTHS
from jpviewer.ui.plots.series import Mask, Row, Words
from jpviewer.ui.theme import Theme


class Drawn:
    """The items that together show one series; `stroke` is one of `styles.STROKES`."""

    def __init__(
        self,
        name: str,
        colour: str,
        stroke: str,
        theme: Theme,
        words: Words,
        width: float = USUAL,
    ) -> None:
        kind = Broad if stroke in WIDTHS else Line
        self.line = kind(name, colour, words, WIDTHS.get(stroke, width))
        self.line.stroke = stroke
        self._over: list[Line] = []
        if stroke == "hollow":
            self._over.append(Core(theme.ground, CORE))
        if stroke in ("beaded", "ringed"):
            self._over.append(Beads(colour, ring=stroke == "ringed"))

    @property
    def items(self) -> list[Line]:
        """From above: `Pane.put` lays earlier ones over later ones."""
        return [*self._over, self.line]

    def set_values(
        self, values: Row, doubtful: Mask | None = None, carried: Mask | None = None
    ) -> None:
        """Figures from the calendar's first session on."""
        for each in self.items:
            each.set_values(0, values, doubtful, carried)

    def set_points(
        self, at: Row, values: Row, doubtful: Mask | None = None, carried: Mask | None = None
    ) -> None:
        """Figures at rising positions, in sessions."""
        for each in self.items:
            each.set_points(at, values, doubtful, carried)
