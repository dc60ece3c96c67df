"""The settings dialog: what it shows is what it gives back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLineEdit,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from jpviewer.settings import Settings
from jpviewer.ui.frame.settings_dialog import SettingsDialog
from tests.ui.conftest import OpenWindow

UNUSUAL = Settings(
    language="ja",
    theme="light",
    up_down="blue_orange",
    sources=("jpx_listings", "mof_flows"),
    benchmarks=("SPY", "1475.T"),
    pace=0.5,
    automatic=False,
    inertia=False,
    position=250_000_000.0,
    participation=0.125,
    unknown={"of_a_newer_version": [1, 2]},
)


FINE = Settings("en", pace=0.05, participation=0.0012)
"""As somebody wrote them into the file."""


@pytest.mark.parametrize("settings", [Settings("en"), UNUSUAL, FINE])
def test_ok_without_a_change_gives_the_same(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings
) -> None:
    desk = open_window().desk
    desk.settings = settings
    dialog = SettingsDialog(desk)
    assert dialog.settings() == settings
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [settings]


def test_defaults_are_shown_and_taken_only_with_ok(qtbot: QtBot, open_window: OpenWindow) -> None:
    desk = open_window().desk
    desk.settings = UNUSUAL
    dialog = SettingsDialog(desk)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert dialog.settings()._replace(unknown={}, terms_chosen=False) == Settings()
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.reject()


def test_a_symbol_can_be_added(qtbot: QtBot, open_window: OpenWindow) -> None:
    desk = open_window().desk
    dialog = SettingsDialog(desk)
    qtbot.addWidget(dialog)
    dialog.findChildren(QTabWidget)[0].setCurrentIndex(1)
    dialog.show()
    field = next(
        each for each in dialog.findChildren(QLineEdit) if "1475.T" in each.placeholderText()
    )
    field.setFocus()
    for typed in ("1475.t", "spy", "1306", "  "):
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.settings().benchmarks == (*desk.settings.benchmarks, "1475.T")
    QTest.keyClicks(field, "2800")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()  # without Enter or a click on Add before it
    assert chosen.args is not None
    assert chosen.args[0].benchmarks == (*desk.settings.benchmarks, "1475.T", "2800.T")


def test_a_number_that_was_turned_is_the_one_shown(qtbot: QtBot, open_window: OpenWindow) -> None:
    desk = open_window().desk
    desk.settings = FINE
    dialog = SettingsDialog(desk)
    qtbot.addWidget(dialog)
    for box in dialog.findChildren(QDoubleSpinBox):
        box.stepUp()
    assert dialog.settings().pace == pytest.approx(0.6)
    assert dialog.settings().participation == pytest.approx(0.011)


def test_what_is_chosen_is_written_and_applied(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    session = open_window()
    window = session.window
    window.activateWindow()
    qtbot.keySequence(window, "Ctrl+,")
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    theme = next(box for box in dialog.findChildren(QComboBox) if box.findData("light") >= 0)
    theme.setCurrentIndex(theme.findData("light"))
    boxes = {box.text(): box for box in dialog.findChildren(QCheckBox)}
    boxes["JPX: listed issues"].click()
    dialog.accept()
    stored = Settings.read(session.desk.home.settings)
    assert stored == session.desk.settings
    assert stored.theme == "light"
    assert "jpx_listings" not in stored.sources
    assert not session.desk.theme.dark
