"""Yen in the unit that the user chose, on axes, in readouts and in tables; kept with the layout."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from jpviewer.ui.flowing.choices import FlowChoices
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.plots.bars import Bars
from tests.ui.panels.conftest import OpenPanel
from tests.ui.panels.market import Truth
from tests.ui.panels.test_flow_views import NETS, rows, view
from tests.ui.panels.test_flows import total_of

LAST = list(NETS.values())[-1]


def units(panel: FlowsPanel) -> list[QAction]:
    (line,) = (each for each in panel.controls.look_menu.actions() if each.text() == "Yen in")
    menu = line.menu()
    assert isinstance(menu, QMenu)
    return list(menu.actions())


def choose(panel: FlowsPanel, place: int, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.drawn):
        units(panel)[place].trigger()


def axis_of(panel: FlowsPanel) -> list[str]:
    panel.grab()
    return list(panel.plot.value_axes[panel.plot.panes.index(panel.bars)].texts)


def readout(panel: FlowsPanel) -> str:
    (bars,) = (each for each in panel.bars.series if isinstance(each, Bars))
    return bars.words(LAST)


def test_a_unit_is_kept_to_everywhere(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel)
    table = view(panel, "weeks", qtbot).table
    headers = {each.key: each.title for each in table.model().columns}
    assert headers["net"] == "Net\n¥tn"
    choose(panel, 2, qtbot)
    assert panel.choices()["unit"] == "hundred_million"
    assert readout(panel) == f"{'+' if LAST > 0 else '−'}¥{abs(LAST) / 1e8:,.0f}×100m"
    assert all(text.endswith("×100m") or text == "0" for text in axis_of(panel))
    headers = {each.key: each.title for each in table.model().columns}
    assert headers["net"] == "Net\n¥100m"
    assert table.texts[0][list(headers).index("net")].lstrip("+−") == f"{abs(LAST) / 1e8:,.0f}"
    # What is taken along stays in yen.
    assert float(rows(panel.below.views["weeks"])[0]["net"]) == pytest.approx(LAST)
    choose(panel, 1, qtbot)
    assert readout(panel).lstrip("+−") == f"¥{abs(LAST) / 1e12:.3f}tn"
    choose(panel, 0, qtbot)
    assert readout(panel) == panel.desk.formats.signed_money(LAST)


def test_units_in_japanese(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel, language="ja")
    panel.controls.choose(FlowChoices.read(panel.choices() | {"unit": "trillion"}))
    qtbot.waitUntil(lambda: panel.study.choices.unit == "trillion" and not panel.desk.reading.busy)
    assert readout(panel).lstrip("+−") == f"{abs(LAST) / 1e12:.3f}兆円"


def test_dollars_know_no_unit_of_yen(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel)
    choose(panel, 2, qtbot)
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_currency("dollar")
    assert readout(panel) == panel.desk.formats.signed_dollars(LAST)
    assert not any("×" in text for text in axis_of(panel))


def test_a_running_total_of_nothing_takes_no_room(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(FlowsPanel, truth, range="since:20261119")
    assert not panel.total.shown
    panel = open_panel(FlowsPanel, truth, range="since:20260610")
    assert panel.total.shown
    assert total_of(panel)
