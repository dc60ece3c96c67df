"""A row that bends where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jpviewer.ui.bending_row import BendingRow


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[QWidget, QLineEdit, QLineEdit]:
    """A row of two lines, and the widget that it is in."""
    whole, one, other = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(whole)
    row = BendingRow(400)
    row.addWidget(one, 3)
    row.addWidget(other, 2)
    column = QVBoxLayout(whole)
    column.addLayout(row)
    column.addStretch()
    whole.resize(600, 200)
    whole.show()
    qtbot.waitExposed(whole)
    return whole, one, other


def test_it_bends_and_straightens(
    qtbot: QtBot, parts: tuple[QWidget, QLineEdit, QLineEdit]
) -> None:
    whole, one, other = parts
    assert one.y() == other.y()
    assert one.geometry().right() < other.x()
    whole.resize(300, 200)
    qtbot.waitUntil(lambda: other.y() >= one.geometry().bottom())
    assert one.width() == other.width() > 250
    whole.resize(600, 200)
    qtbot.waitUntil(lambda: one.y() == other.y())


def test_what_is_hidden_needs_no_line_of_its_own(
    qtbot: QtBot, parts: tuple[QWidget, QLineEdit, QLineEdit]
) -> None:
    whole, one, other = parts
    whole.resize(300, 200)
    other.hide()
    layout = whole.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: one.width() > 250)
    row = layout.itemAt(0)
    assert row is not None
    assert row.heightForWidth(300) == one.sizeHint().height() + 8  # its margins
    assert layout.minimumSize().width() < 300
