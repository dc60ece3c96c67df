"""An alert at the price a right click was on: a line in the menu of a chart."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from jpviewer.market import codes
from jpviewer.market.segments import TOPIX500_SIZES
from jpviewer.market.ticks import tick
from jpviewer.ui.alerts.offer import offer_alert
from jpviewer.ui.charting.study import Study
from jpviewer.ui.desk import Desk
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot

_ROUND = (1, 2, 5, 10)
HAND = 2
"""Pixels that a hand is exact to."""


class PriceOffer(QObject):
    """Where the click was on no price, the alert is offered without one."""

    def __init__(
        self, desk: Desk, plot: Plot, prices: Pane, study: Callable[[], Study | None]
    ) -> None:
        super().__init__(plot)
        self._desk = desk
        self._plot = plot
        self._prices = prices
        self._study = study
        self._price = 0.0
        plot.asked.connect(self._look)
        plot.menus.append(self._fill)

    def _look(self, session: int, figure: float, at: QPoint) -> None:
        """What a right click was on."""
        y, study = self._plot.viewport().mapFromGlobal(at).y(), self._study()
        self._price = 0.0
        if study is not None and study.last >= 0 and self._plot.pane_at(y) is self._prices:
            top = self._prices.geometry().top()
            reach = abs(self._prices.mapping().figure(y - top - HAND) - figure)
            self._price = rounded(figure, reach, study.security.size in TOPIX500_SIZES)

    def _fill(self, menu: QMenu, session: int) -> None:
        study = self._study()
        if study is not None and codes.parse(study.security.code) is not None:
            known = study.sessions.close[~np.isnan(study.sessions.close)]
            falls = self._price and len(known) and self._price < known[-1]
            kind = "below" if falls else "above"
            offer_alert(menu, self._desk, study.security.code, kind, self._price)


def rounded(price: float, reach: float, fine: bool) -> float:
    """The roundest price within a reach of one, on the exchange's tick; 0 for none.

    `fine` are the ticks of TOPIX 500.
    """
    if not (price > 0 and math.isfinite(price)):
        return 0.0
    step = max(float(tick(np.array([price]), np.array([fine]))[0]), _round_step(reach))
    return round(round(price / step) * step, 1)


def _round_step(reach: float) -> float:
    """The largest step of 1, 2 or 5 times a power of ten up to twice the reach."""
    if not reach > 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(2 * reach))
    return max(each * power for each in _ROUND if each * power <= 2 * reach)
