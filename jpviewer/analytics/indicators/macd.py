"""Appel's moving average convergence and divergence."""

from __future__ import annotations

from dataclasses import dataclass

from jpviewer.analytics.indicators.averages import Row, carry, exponential_average

FAST, SLOW, SIGNAL = 12, 26, 9


@dataclass(frozen=True, eq=False)
class Macd:
    """The distance of two averages, and its own average."""

    line: Row
    signal: Row

    @property
    def histogram(self) -> Row:
        """How far the line is above its average."""
        return self.line - self.signal


def macd(closes: Row, fast: int = FAST, slow: int = SLOW, signal: int = SIGNAL) -> Macd:
    """Exponential average of `fast` closes - that of `slow`, and the average of `signal` of it.

    G. Appel, "Technical Analysis: Power Tools for Active Investors" (2005). In the price's own
    unit; NaN for the first `slow` - 1 closes, and `signal` - 1 more for the signal. Each average
    begins as a mean, as StockCharts' do.
    """
    carried = carry(closes)
    line = exponential_average(carried, fast) - exponential_average(carried, slow)
    return Macd(line, exponential_average(line, signal))
