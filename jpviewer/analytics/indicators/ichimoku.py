"""Ichimoku Kinko Hyo: middles of ranges, drawn now and ahead, and the close drawn back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from jpviewer.analytics.indicators.averages import Row, carry

CONVERSION, BASE, SPAN = 9, 26, 52
AHEAD = BASE - 1
"""Bars by which spans are drawn ahead, and the close back: 26 with the bar itself counted, as its
inventor counts; programs that shift by 26 are a bar off."""


@dataclass(frozen=True, eq=False)
class Ichimoku:
    """A figure a bar; the spans have `AHEAD` bars more, for those to come."""

    conversion: Row
    """転換線"""
    base: Row
    """基準線"""
    first_span: Row
    """先行スパン1"""
    second_span: Row
    """先行スパン2"""
    lagging: Row
    """遅行スパン: at each bar the close of the one `AHEAD` later; NaN for the last ones."""


def ichimoku(high: Row, low: Row, close: Row) -> Ichimoku:
    """After Goichi Hosoda, 一目均衡表 (1969), as the charts of Tokyo's brokers draw it.

    Conversion and base are (highest high + lowest low) ÷ 2 of 9 and 26 bars, the first span is the
    middle of the two, the second that of 52 bars. NaN until there are as many bars. A bar without
    high and low reaches from its close to its close.
    """
    carried = carry(close)
    high, low = np.fmax(high, carried), np.fmin(low, carried)
    conversion, base, slow = (_middle(high, low, count) for count in (CONVERSION, BASE, SPAN))
    coming = np.full(AHEAD, np.nan)
    return Ichimoku(
        conversion,
        base,
        np.append(coming, (conversion + base) / 2),
        np.append(coming, slow),
        np.append(carried[AHEAD:], coming)[: len(close)],
    )


def _middle(high: Row, low: Row, count: int) -> Row:
    middle = np.full(len(high), np.nan)
    if len(high) >= count:
        highest, lowest = sliding_window_view(high, count), sliding_window_view(low, count)
        middle[count - 1 :] = (highest.max(axis=1) + lowest.min(axis=1)) / 2
    return middle
