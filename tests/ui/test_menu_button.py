"""A button that opens a menu says so behind its text."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QStyleOptionToolButton
from pytestqt.qtbot import QtBot

from jpviewer.ui.menu_button import MenuButton


def test_the_arrow_is_a_part_of_the_text_and_no_other_is_drawn(qtbot: QtBot) -> None:
    button = MenuButton("View")
    qtbot.addWidget(button)
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    assert not option.features & QStyleOptionToolButton.ToolButtonFeature.HasMenu
    assert option.text == "View ▾"
    assert button.accessibleName() == "View"


def test_it_opens_its_own_menu_or_another_s(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    other = MenuButton("Since", menu)
    qtbot.addWidget(other)
    assert other.menu() is menu
    own = MenuButton("View")
    qtbot.addWidget(own)
    assert own.menu().parent() is own
