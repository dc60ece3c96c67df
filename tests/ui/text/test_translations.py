"""The catalogues are whole, compiled, and leave no English in a Japanese window."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QGraphicsScene,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jpviewer.settings import Settings
from jpviewer.ui.frame.main_window import MainWindow
from jpviewer.ui.panels import PANELS
from jpviewer.ui.text.translate import translate
from jpviewer.ui.text.translations import language_of, speak
from tests.ui.conftest import OpenWindow, settle
from tools.translations import CATALOGUE, COMPILED, compile_, update

NAMES = frozenset(
    [
        *("jpviewer", "Qt", "PySide", "LGPL", "MIT", "pyqtgraph", "NumPy", "pandas", "yfinance"),
        *("Yahoo", "Finance", "JPX", "TOPIX", "ETF", "ETN", "REIT", "PRO", "Market", "MSCI", "TOP"),
        *(
            "Amihud",
            "EDGE",
            "Core",
            "Large",
            "Mid",
            "Small",
            "EWJ",
            "DXJ",
            "SCJ",
            "SPY",
            "IWM",
            "OEF",
        ),
        *(
            "RSP",
            "CSV",
            "JSON",
            "UTF",
            "JIS",
            "PNG",
            "SVG",
            "png",
            "Ctrl",
            "Shift",
            "Alt",
            "Esc",
            "Enter",
            "PgUp",
            "PgDn",
            "Home",
            "End",
            "Del",
            "Return",
            "Backspace",
            "SSL",
            "CERT",
            "FILE",
        ),
        *("VWAP", "RSI", "MACD", "JASDAQ", "PBR"),
        *("TradingView", "SBI", "Excel", "BOM", "TSV", "csv", "tsv", "txt", "tag", "Enter"),
        *("Debian", "Ubuntu", "apt", "home", "cache", "user", "screenshot", "refresh", "English"),
    ]
)
"""What stands in Latin letters in Japanese too."""
WORD = re.compile(r"[A-Za-z]{3,}")

Entry = tuple[str, str, str]
"""Context, source, translation."""


def entries() -> Iterator[Entry]:
    for context in ET.parse(CATALOGUE).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            state = found.get("type", "")
            source = message.findtext("source", "")
            assert state == "", f"{context.findtext('name')}: {source!r} is {state}"
            yield context.findtext("name", ""), source, found.text or ""


def fields(text: str) -> list[str]:
    """The places to be filled, in any order."""
    named = [f"{name}:{spec}" for _, name, spec, _ in Formatter().parse(text) if name is not None]
    return sorted(named + re.findall(r"%\(\w+\)[sr]|%[sr]", text))


def foreign_words(text: str) -> list[str]:
    plain = re.sub(r"<[^>]+>|https?://\S+|\{[^}]*\}|%\(\w+\)[sr]|&\w+;", " ", text)
    return [word for word in WORD.findall(plain) if word not in NAMES]


@pytest.fixture
def japanese(qapp: QApplication) -> Iterator[None]:
    speak("ja")
    yield
    speak("en")


def test_every_text_is_translated() -> None:
    found = list(entries())
    assert len(found) > 400
    assert [entry for entry in found if not entry[2].strip()] == []


def test_places_to_be_filled_are_those_of_the_source() -> None:
    assert [each for each in entries() if fields(each[1]) != fields(each[2])] == []


def test_a_command_keeps_its_letter() -> None:
    commands = [each for each in entries() if re.search(r"&\w", each[1]) and "&&" not in each[1]]
    assert len(commands) > 20
    lost = [each for each in commands if "R&" not in each[1] and not re.search(r"\(&\w\)", each[2])]
    assert [each for each in lost if "S&P" not in each[1] and "Tokyo & " not in each[1]] == []


def test_no_english_is_left_in_a_translation() -> None:
    patterns = ("d MMM", "d MMM yyyy")
    rest = [each for each in entries() if foreign_words(each[2]) and each[1] not in patterns]
    assert rest == []


def test_the_compiled_catalogue_is_that_of_the_texts(tmp_path: Path) -> None:
    compile_(CATALOGUE, tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == COMPILED.read_bytes()


def test_the_catalogue_has_the_texts_of_the_program(tmp_path: Path) -> None:
    again = tmp_path / CATALOGUE.name
    shutil.copy(CATALOGUE, again)
    update(again)
    assert again.read_text("utf-8") == CATALOGUE.read_text("utf-8")


def test_texts_of_the_program_and_of_qt_are_spoken(japanese: None) -> None:
    assert translate("panels", "Watchlist") == "ウォッチリスト"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"
    speak("en")
    assert translate("panels", "Watchlist") == "Watchlist"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_language_that_is_chosen_counts_before_the_system() -> None:
    assert language_of("ja") == "ja"
    assert language_of("en") == "en"
    assert language_of("") in ("en", "ja")


def shown_texts(window: QWidget) -> Iterator[str]:
    """Every text a user can see or hear in a window, whatever widget it stands in."""
    for each in [window, *window.findChildren(QObject)]:
        if isinstance(each, QAction):
            if isinstance(each.parent(), QGraphicsScene):
                continue  # pyqtgraph's own menu, which no plot of ours opens
            yield from (each.text(), each.toolTip(), each.iconText())
        elif isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        elif isinstance(each, QGroupBox | QMenu):
            yield each.title()
        elif isinstance(each, QComboBox):
            yield from (each.itemText(place) for place in range(each.count()))
        elif isinstance(each, QLineEdit):
            yield each.placeholderText()
        elif isinstance(each, QTabWidget):
            yield from (each.tabText(place) for place in range(each.count()))
        elif isinstance(each, QListWidget):
            yield from (each.item(row).text() for row in range(each.count()))
        elif isinstance(each, QTableView):
            model = each.model()
            yield from (
                str(model.headerData(place, each.horizontalHeader().orientation()))
                for place in range(model.columnCount())
            )
        if isinstance(each, QWidget):
            yield from (each.toolTip(), each.accessibleName())
        if isinstance(each, QDockWidget | QDialog | MainWindow):
            yield each.windowTitle()


def english(window: QWidget, company: str) -> list[str]:
    """The texts with English words; a chart names its company in both languages."""
    texts = {text.replace(company, "") for text in shown_texts(window)}
    return sorted(text for text in texts if foreign_words(text))


def company(window: MainWindow) -> str:
    """The English name of the company in the chart."""
    labels = [label.text() for label in window.docks["chart:1"].findChildren(QLabel)]
    names = re.findall(r"/ ([^<]*)", " ".join(labels))
    return str(names[0]).strip() if names else ""


def test_the_language_changes_at_once_and_leaves_no_english(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    session = open_window()
    window = session.window
    assert len(english(window, "")) > 50
    window.apply(Settings("ja", "light"))
    for kind in PANELS:
        window.docks.show(f"{kind}:1")
        settle(qtbot, session)
    assert english(window, company(window)) == []
    window.activateWindow()
    for keys in ("Ctrl+,", "F1"):
        qtbot.keySequence(window, keys)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        assert english(dialog, "") == []
        dialog.reject()
    window.apply(Settings("en", "light"))
    settle(qtbot, session)
    assert "Segments" in set(shown_texts(window))
