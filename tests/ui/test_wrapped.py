"""Sentences give way line by line and never lie over what stands below them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jpviewer.ui.wrapped import SHARE, Wrapped

LONG = "Foreigners sold a net amount of cash equities in the week that ended. " * 3


def column_of(qtbot: QtBot, height: int) -> tuple[QWidget, Wrapped, QWidget]:
    """A sentence over a body that needs some room."""
    whole, said, body = QWidget(), Wrapped(), QWidget()
    qtbot.addWidget(whole)
    said.setText(LONG)
    body.setMinimumHeight(70)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(said)
    column.addWidget(body, 1)
    whole.resize(300, height)
    whole.show()
    qtbot.waitExposed(whole)
    return whole, said, body


def test_with_room_every_line_is_there(qtbot: QtBot) -> None:
    whole, said, _ = column_of(qtbot, 800)
    high = said.height()
    assert high >= 3 * said.fontMetrics().height()
    whole.resize(900, 800)
    assert said.height() < high


def test_with_little_room_the_first_lines_are_left_and_nothing_overlaps(qtbot: QtBot) -> None:
    whole, said, body = column_of(qtbot, 800)
    line = said.fontMetrics().lineSpacing()
    low = round(2.5 * line / SHARE)
    whole.resize(300, low)
    qtbot.waitUntil(lambda: said.height() == 2 * line)
    assert said.geometry().bottom() < body.geometry().top()
    whole.resize(300, 90)
    qtbot.waitUntil(lambda: said.height() == line)
    assert said.geometry().bottom() < body.geometry().top()
    assert body.geometry().bottom() < whole.height()
    whole.resize(300, 800)
    qtbot.waitUntil(lambda: said.height() > 2 * line)


def test_its_least_size_is_a_line_of_any_width(qtbot: QtBot) -> None:
    _, said, _ = column_of(qtbot, 800)
    assert said.minimumSizeHint().width() == 0
    assert said.minimumSizeHint().height() == said.fontMetrics().lineSpacing()


def test_what_is_cut_ends_in_dots_and_is_said_under_the_pointer(qtbot: QtBot) -> None:
    whole, said, _ = column_of(qtbot, 800)
    said.hint("Counted since April 2022.")
    assert not said.cut
    assert said.toolTip() == "Counted since April 2022."
    said.fold(True)
    qtbot.waitUntil(lambda: said.height() == said.fontMetrics().lineSpacing())
    assert said.cut
    assert said.text() == LONG
    assert said.toolTip() == f"{LONG}\n\nCounted since April 2022."
    said.clearFocus()
    alike = QLabel(said.fontMetrics().elidedText(LONG, Qt.TextElideMode.ElideRight, said.width()))
    qtbot.addWidget(alike)
    alike.setParent(whole)
    alike.setGeometry(said.geometry())
    alike.show()
    assert said.grab().toImage() == alike.grab().toImage()
    said.fold(False)
    qtbot.waitUntil(lambda: not said.cut)
    assert said.toolTip() == "Counted since April 2022."


def test_the_lines_before_the_last_are_those_of_the_whole_text(qtbot: QtBot) -> None:
    whole, said, _ = column_of(qtbot, 800)
    line = said.fontMetrics().lineSpacing()
    above = QRect(0, 0, said.width(), line)
    first = said.grab(above).toImage()
    whole.resize(300, round(2.5 * line / SHARE))
    qtbot.waitUntil(lambda: said.height() == 2 * line)
    assert said.cut
    assert said.grab(above).toImage() == first


def test_what_a_user_wrote_is_no_markup_under_the_pointer(qtbot: QtBot) -> None:
    _, said, _ = column_of(qtbot, 100)
    said.setText("<h1>My list</h1> & others +1.0%\n" + LONG)
    assert said.cut
    shown = QTextDocumentFragment.fromHtml(said.toolTip()).toPlainText()
    assert shown.startswith("<h1>My list</h1> & others +1.0%\n")


@pytest.mark.parametrize(
    ("before", "figure"),
    [("Running total ", "−¥75.9bn"), ("Running total ", "+$44.6bn"), ("累計は", "1,872億円")],
)
def test_no_line_ends_between_a_figure_and_its_sign_or_unit(
    qtbot: QtBot, before: str, figure: str
) -> None:
    said, alone = Wrapped(), QLabel(before)
    for label in (said, alone):
        qtbot.addWidget(label)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
    said.setText(before + figure)
    assert said.text() == before + figure
    metrics = said.fontMetrics()
    low, line = metrics.horizontalAdvance(before), metrics.lineSpacing()
    for width in range(low, metrics.horizontalAdvance(before + figure) - 2):
        above = QRect(0, 0, width, line)
        for label in (said, alone):
            label.resize(width, 3 * line)
        assert said.grab(above).toImage() == alone.grab(above).toImage()


def test_a_click_shows_what_was_cut_and_another_one_folds_it(qtbot: QtBot) -> None:
    _, said, body = column_of(qtbot, 800)
    said.fold(True)
    line = said.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: said.height() == line)
    assert said.cursor().shape() == Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(said.turned):
        QTest.mouseClick(said, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said.height() >= 3 * line)
    assert not said.cut
    assert said.geometry().bottom() < body.geometry().top()
    with qtbot.waitSignal(said.turned):
        QTest.mouseClick(said, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said.height() == line)


def test_keys_open_what_is_cut_too(qtbot: QtBot) -> None:
    whole, said, _ = column_of(qtbot, 800)
    line = said.fontMetrics().lineSpacing()
    assert said.focusPolicy() == Qt.FocusPolicy.NoFocus
    said.fold(True)
    qtbot.waitUntil(lambda: said.cut)
    whole.activateWindow()
    said.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(said.hasFocus)
    QTest.keyClick(said, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: said.height() >= 3 * line)
    QTest.keyClick(said, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said.height() == line)


def test_a_click_on_what_is_seen_whole_does_nothing(qtbot: QtBot) -> None:
    _, said, _ = column_of(qtbot, 800)
    high = said.height()
    assert said.cursor().shape() == Qt.CursorShape.ArrowCursor
    with qtbot.assertNotEmitted(said.turned):
        QTest.mouseClick(said, Qt.MouseButton.LeftButton)
    assert said.height() == high
