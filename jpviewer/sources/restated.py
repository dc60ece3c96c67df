"""Whether Yahoo has rewritten what is held: its new print of bars against the cached ones."""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np

from jpviewer.sources.chart import Chart
from jpviewer.sources.source import Overlap

SAME_PRICE = 1e-3
"""How far two prints of a close, or a quote's previous one and the last held, may lie apart."""
ABSURD = 150.0
"""A price this many times another of the same stock is a squeeze-out's, not a split's."""


class Verdict(enum.Enum):
    """What an answer's overlap says of the history before it."""

    SAME = enum.auto()
    REWRITTEN = enum.auto()
    """Older closes moved, by a split as a rule: the whole history is to be fetched anew."""
    EARLY = enum.auto()
    """A split is told, but closes before it are not adjusted yet: what follows does not fit."""
    ABSURD = enum.auto()
    VANISHED = enum.auto()
    """None of the cached bars is there any more: the answer vouches for nothing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`factor` is new over old; `split_day` the first split after the overlap, or 0."""

    verdict: Verdict
    factor: float = 1.0
    split_day: int = 0


def compare(overlap: Overlap, last: int, chart: Chart, adjusted: int = 0) -> Finding:
    """Holds a chart against the newest bars cached (which end on or before day `last`).

    Their prices have every split up to day `adjusted`, which may lie after them: Yahoo adjusts
    in the morning.

    The oldest of the common closes decides: single bars that Yahoo mends later on are simply taken,
    but what moved there has moved before, too.
    """
    if not last:
        return Finding(Verdict.SAME)
    ratios = _ratios(overlap, chart)
    splits = (chart.bars["split"] > 0) & (chart.bars["day"] > max(last, adjusted))
    ratio = float(np.prod(chart.bars["split"][splits]))
    split_day = int(chart.bars["day"][splits][0]) if splits.any() else 0
    if not len(ratios):
        return Finding(Verdict.VANISHED if overlap else Verdict.SAME)
    typical = float(np.median(ratios))
    if max(typical, 1 / typical) > ABSURD:
        return Finding(Verdict.ABSURD, typical)
    if abs(ratios[0] - 1) > SAME_PRICE:
        return Finding(Verdict.REWRITTEN, typical)
    if abs(ratio - 1) > SAME_PRICE:
        return Finding(Verdict.EARLY, ratio, split_day)
    return Finding(Verdict.SAME)


def _ratios(overlap: Overlap, chart: Chart) -> list[float]:
    found = dict(zip(chart.bars["day"].tolist(), chart.bars["close"].tolist(), strict=True))
    return [found[day] / close for day, close in overlap if found.get(day, np.nan) > 0 < close]
