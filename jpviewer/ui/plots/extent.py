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

    def within(self, first: int, last: int) -> Extent:
        """As near to this as sessions `first` to `last` allow; the width stays where it can."""
        count = last - first + 1
        widest = max(count / (1 - 2 * MARGIN), NARROWEST)
        if self.width >= widest:
            middle = (first + last) / 2
            return Extent(middle - widest / 2, middle + widest / 2)
        left_end = first - 0.5 - MARGIN * self.width
        right_end = last + 0.5 + MARGIN * self.width
        return self.moved(max(0.0, left_end - self.left) + min(0.0, right_end - self.right))


def around(first: int, last: int) -> Extent:
    """Shows sessions `first` to `last` and the margins."""
    margin = (last - first + 1) * MARGIN / (1 - 2 * MARGIN)
    return Extent(first - 0.5 - margin, last + 0.5 + margin)
