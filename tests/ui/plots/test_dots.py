"""The cloud of flows against prices: what a wheel, a drag, keys and a pointer do with it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.dots import Cloud, Dots
from jpviewer.ui.theme import make_theme

THEME = make_theme(True, "green_up", "en")
X, Y = np.array([-2e11, 0.5e11, 3e11, 1e11]), np.array([-0.02, 0.01, 0.03, 0.005])


@pytest.fixture
def dots(qtbot: QtBot) -> Dots:
    made = Dots(THEME)
    qtbot.addWidget(made)
    made.resize(500, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.show_cloud(Cloud(X, Y, 1e-13, 0.0, "bought", "return", hint=lambda at: f"week {at}"))
    return made


def wheel(dots: Dots, at: QPointF, up: bool) -> None:
    view = dots.viewport()
    point, turned = QPoint(), QPoint(0, 120 if up else -120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(view.mapToGlobal(at.toPoint()))
    event = QWheelEvent(at, place, point, turned, *none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view, event)
    QApplication.processEvents()


def test_all_points_are_shown_where_their_figures_say(dots: Dots) -> None:
    places = dots.places()
    assert (places >= 0).all()
    assert (places[:, 0] <= dots.width()).all() and (places[:, 1] <= dots.height()).all()
    # Pixels stand in line with figures, upward with the other sign.
    for row, pixels in ((X, places[:, 0]), (Y, -places[:, 1])):
        assert np.diff(pixels) / np.diff(row) == pytest.approx([np.ptp(pixels) / np.ptp(row)] * 3)


def test_the_wheel_zooms_at_the_pointer_and_a_double_click_shows_all(dots: Dots) -> None:
    before = dots.places()
    wheel(dots, QPointF(*before[1]), up=True)
    after = dots.places()
    assert after[1] == pytest.approx(before[1], abs=1)
    assert np.ptp(after[:, 0]) > np.ptp(before[:, 0])
    QTest.mouseDClick(dots.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert dots.places() == pytest.approx(before, abs=1e-6)


def test_keys_move_zoom_and_show_all(dots: Dots) -> None:
    before = dots.places()
    QTest.keyClick(dots, Qt.Key.Key_Right)
    assert (dots.places()[:, 0] < before[:, 0]).all()
    QTest.keyClick(dots, Qt.Key.Key_Up)
    assert (dots.places()[:, 1] > before[:, 1]).all()
    QTest.keyClick(dots, Qt.Key.Key_Plus)
    assert np.ptp(dots.places()[:, 0]) > np.ptp(before[:, 0])
    QTest.keyClick(dots, Qt.Key.Key_Home)
    assert dots.places() == pytest.approx(before, abs=1e-6)


def test_nobody_gets_lost(dots: Dots) -> None:
    for _ in range(200):
        QTest.keyClick(dots, Qt.Key.Key_Right)
        QTest.keyClick(dots, Qt.Key.Key_Minus)
    assert dots.viewRect().width() < 20 * np.ptp(X)
    assert dots.viewRect().left() < 20 * X.max()


def test_the_dot_under_the_pointer_is_told(dots: Dots) -> None:
    assert dots.told(QPointF(*dots.places()[2])) == "week 2"
    assert dots.told(QPointF(-50, -50)) == ""


def test_a_sentence_stands_in_the_place_of_points(dots: Dots) -> None:
    dots.show_cloud(Cloud(), "Nothing yet")
    assert dots.message == "Nothing yet"
    assert not dots.plotItem.isVisible()
    assert dots.told(QPointF(100, 100)) == ""
    dots.show_cloud(Cloud(X[:1], Y[:1]))  # a single week has no line
    assert dots.message == ""
    assert dots.plotItem.isVisible()
    assert len(dots.places()) == 1
