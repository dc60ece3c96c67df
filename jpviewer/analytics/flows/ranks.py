"""How strong a figure is among figures of its kind, and how far one has to go back for its like."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.weeks import Row


@dataclass(frozen=True, slots=True)
class Rank:
    """Where a figure stands among those known, itself included, in its own direction.

    Buying is compared by how much was bought net, selling by how much was sold.
    """

    sign: int
    """1 for buying, -1 for selling, 0 without a rank: a net of nothing, or one not known."""
    place: int
    """1 for the strongest; figures that are equal share the best of their places."""
    count: int
    ties: int
    """Others that are just as strong."""
    since: int
    """Position of the last one before that was at least as strong; -1 when there is none."""
    first: int
    """Position of the first figure known: no claim reaches beyond it."""
    gaps: int = 0
    """Figures since the last one as strong that are not known: one of them may have been."""

    @property
    def record(self) -> bool:
        """Whether none of several is stronger."""
        return self.place == 1 and self.count > 1

    @property
    def stronger_than(self) -> float:
        """The share of the others that are weaker; NaN without others."""
        if self.count < 2 or not self.sign:
            return np.nan
        return (self.count - self.place - self.ties) / (self.count - 1)


UNRANKED = Rank(0, 0, 0, 0, -1, -1)


def rank(figures: Row, at: int = -1) -> Rank:
    """The rank of the figure at a position (the last) among all that are known."""
    if not len(figures):
        return UNRANKED
    at = range(len(figures))[at]
    figure = figures[at]
    if np.isnan(figure) or not figure:
        return UNRANKED
    known = np.flatnonzero(~np.isnan(figures))
    signed = figures[known] * np.sign(figure)
    mine = abs(figure)
    before = known[(signed >= mine) & (known < at)]
    since = int(before[-1]) if len(before) else -1
    return Rank(
        sign=int(np.sign(figure)),
        place=int((signed > mine).sum()) + 1,
        count=len(known),
        ties=int((signed == mine).sum()) - 1,
        since=since,
        first=int(known[0]),
        gaps=int(np.isnan(figures[since + 1 : at]).sum()) if since >= 0 else 0,
    )


def places(figures: Row) -> Row:
    """The place of each figure, 1 for the largest, equals sharing the best; NaN where unknown."""
    ordered = np.sort(figures[~np.isnan(figures)])
    found = len(ordered) - np.searchsorted(ordered, figures, side="right") + 1.0
    return np.where(np.isnan(figures), np.nan, found)


def ahead(figures: Row) -> Row:
    """The share of the others that are smaller than each figure; NaN for one unknown or alone."""
    ordered = np.sort(figures[~np.isnan(figures)])
    smaller = np.searchsorted(ordered, figures, side="left")
    others = len(ordered) - 1
    return np.where(np.isnan(figures) | (others < 1), np.nan, smaller / max(others, 1))
