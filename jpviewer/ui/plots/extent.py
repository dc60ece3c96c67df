"""Which sessions a plot shows, and how dragging and zooming change that."""

from __future__ import annotations

from dataclasses import dataclass

NARROWEST = 5.0
"""Sessions across a plot that is zoomed in as far as it goes."""
MARGIN = 0.02
"""What is left free on either side of the first and last session, of the width."""


@dataclass(frozen=True, slots=True)
class Extent:
    """From edge to edge, in sessions: a session lies half a unit around its position."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """Sessions across."""
        return self.right - self.left

    @property
    def edges(self) -> tuple[float, float]:
        """Left and right."""
        return self.left, self.right

    @property
    def centre(self) -> float:
        """The session in the middle."""
        return (self.left + self.right) / 2

    def moved(self, by: float) -> Extent:
        """Later by so many sessions."""
        return Extent(self.left + by, self.right + by)

    def zoomed(self, at: float, factor: float) -> Extent:
        """`factor` times as many sessions, the one at `at` staying where it is."""
        if factor < 1:
            factor = min(1.0, max(factor, NARROWEST / self.width))
        return Extent(at - (at - self.left) * factor, at + (self.right - at) * factor)

    def within(self, first: int, last: int, beside: Extent | None = None) -> Extent:
        """As near to this as sessions `first` to `last` allow; the width stays where it can.

        Where `beside` reaches further, this may too: a linked plot is where another has led it.
        """
        count = last - first + 1
        widest = max(count / (1 - 2 * MARGIN), NARROWEST)
        margin = MARGIN * min(self.width, widest)
        ends = Extent(first - 0.5 - margin, last + 0.5 + margin)
        if ends.width < widest <= self.width:
            middle = (first + last) / 2
            ends = Extent(middle - widest / 2, middle + widest / 2)
        if beside is not None:
            ends = Extent(min(ends.left, beside.left), max(ends.right, beside.right))
        if self.width >= ends.width:
            return ends
        return self.moved(max(0.0, ends.left - self.left) + min(0.0, ends.right - self.right))


def around(first: int, last: int) -> Extent:
    """Shows sessions `first` to `last` and the margins."""
    margin = (last - first + 1) * MARGIN / (1 - 2 * MARGIN)
    return Extent(first - 0.5 - margin, last + 0.5 + margin)
