"""A right click at a price of a chart offers an alert there."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from jpviewer.market.alerts import STOCK, Alert
from jpviewer.ui.alerts.dialog import AlertDialog
from jpviewer.ui.charting.price_offer import rounded
from jpviewer.ui.panels.chart import ChartPanel
from jpviewer.ui.plots.pane import Pane, Scaling
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import KNOWN, Truth


@pytest.mark.parametrize(
    ("price", "reach", "fine", "expected"),
    [
        (2998.4, 6.0, False, 3000.0),
        (2996.2, 0.6, False, 2996.0),
        (2996.2, 0.1, True, 2996.0),
        (2996.3, 0.1, True, 2996.5),
        (812.34, 0.01, True, 812.3),
        (812.34, 0.01, False, 812.0),
        (4012.0, 0.5, False, 4010.0),  # above 3,000 yen the tick is 5
        (48_123.0, 10.0, False, 48_100.0),
        (0.3, 0.01, False, 0.0),
        (-5.0, 1.0, False, 0.0),
        (math.inf, 1.0, True, 0.0),
    ],
)
def test_a_price_is_as_round_as_the_hand_is_exact_and_on_the_tick(
    price: float, reach: float, fine: bool, expected: float
) -> None:
    assert rounded(price, reach, fine) == expected


def at_price(panel: ChartPanel, price: float) -> QPoint:
    pane = panel.prices
    y = pane.geometry().top() + float(pane.mapping().y(price))
    return QPoint(panel.plot.width() // 2, round(y))


def right_click(panel: ChartPanel, at: QPoint) -> list[QAction]:
    """What the menu there offers about alerts."""
    viewport = panel.plot.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    menu = panel.plot.findChildren(QMenu)[-1]
    found = [each for each in menu.actions() if "alert" in each.text().replace("&", "")]
    menu.hide()
    return found


def opened(qtbot: QtBot, panel: ChartPanel, action: QAction) -> Alert:
    """What the dialog behind an action begins with, once it knows the market."""
    action.trigger()
    dialog = panel.findChildren(QDialog)[-1]
    assert isinstance(dialog, AlertDialog)
    settle(qtbot, panel)
    alert = dialog.form.alert
    dialog.reject()
    return alert


@pytest.mark.parametrize("scale", ["linear", "log", "percent"])
def test_the_alert_is_at_the_price_under_the_mouse(
    qtbot: QtBot, open_panel: OpenPanel, scale: Scaling
) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301")
    panel.plot.set_scale(panel.prices, scale)
    close = truth.closes["1301.T"][KNOWN[-1]]
    for wanted, kind in ((close * 1.01, "above"), (close * 0.97, "below")):
        (action,) = right_click(panel, at_price(panel, wanted))
        alert = opened(qtbot, panel, action)
        low, high = panel.prices.mapping().low, panel.prices.mapping().high
        pixels = 3 * (high - low) / panel.prices.mapping().height
        assert alert.threshold == pytest.approx(wanted, abs=max(pixels, 1.0))
        assert (alert.scope, alert.subject, alert.kind) == (STOCK, "1301", kind)
        assert f"¥{alert.threshold:,.0f}" in action.text()


def test_on_the_volume_it_begins_at_the_last_close(qtbot: QtBot, open_panel: OpenPanel) -> None:
    panel = open_panel(ChartPanel, Truth(), code="1301")
    volume: Pane = panel.below["volume"]
    at = QPoint(panel.plot.width() // 2, round(volume.geometry().center().y()))
    (action,) = right_click(panel, at)
    assert "¥" not in action.text()
    alert = opened(qtbot, panel, action)
    assert (alert.subject, alert.kind) == ("1301", "above")


def test_an_index_has_no_alerts(open_panel: OpenPanel) -> None:
    panel = open_panel(ChartPanel, Truth(), code="^N225")
    assert right_click(panel, QPoint(panel.plot.width() // 2, 60)) == []
