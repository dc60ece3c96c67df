"""Small plots of the flows panel are copied and saved with the words that stand over them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.plots.dots import Dots
from jpviewer.ui.plots.graph import Graph
from tests.ui.panels.conftest import OpenPanel
from tests.ui.panels.market import DAYS, Truth, wave
from tests.ui.panels.test_flow_views import view


def graph_of(open_panel: OpenPanel, key: str, qtbot: QtBot) -> Graph | Dots:
    truth = Truth(composites={"all": wave(DAYS[: DAYS.index(20261120) + 1], 100, 0.2, 19)})
    truth.sessions = [20231229, *DAYS]
    panel = open_panel(FlowsPanel, truth, range="general_election")
    panel.resize(700, 900)
    shown = view(panel, key, qtbot)
    (graph,) = (each for kind in (Graph, Dots) for each in shown.findChildren(kind))
    qtbot.waitUntil(graph.isVisible)
    assert isinstance(graph, Graph | Dots)
    return graph


def press(graph: Graph | Dots, key: str) -> None:
    (action,) = (each for each in graph.actions() if each.shortcut() == QKeySequence(key))
    action.trigger()


@pytest.mark.parametrize("key", ["since", "prices", "years"])
def test_a_picture_is_copied_with_its_words(open_panel: OpenPanel, qtbot: QtBot, key: str) -> None:
    graph = graph_of(open_panel, key, qtbot)
    QGuiApplication.clipboard().clear()
    press(graph, "Ctrl+C")
    image = QGuiApplication.clipboard().image()
    assert image.width() == round(graph.width() * graph.devicePixelRatioF())
    assert image.height() > graph.height() * graph.devicePixelRatioF() + 20
    ground = graph.theme.ground
    rows = [
        any(image.pixelColor(x, y).name() != ground for x in range(0, image.width(), 1))
        for y in range(image.height())
    ]
    assert any(rows[: image.height() - graph.height()])  # the title
    assert any(rows[-14:])  # and whose figures they are


def test_a_picture_is_saved_where_the_user_says(open_panel: OpenPanel, qtbot: QtBot) -> None:
    graph = graph_of(open_panel, "years", qtbot)
    press(graph, "Ctrl+S")
    (dialog,) = graph.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("jpviewer-flows-years-2026-11-13.png")
    dialog.reject()


def test_of_nothing_no_picture_is_taken(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel, Truth(nets={}))
    (graph,) = view(panel, "years", qtbot).findChildren(Graph)
    QGuiApplication.clipboard().setText("before")
    with qtbot.waitSignal(panel.desk.said):
        press(graph, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "before"
