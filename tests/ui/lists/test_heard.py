"""The panel and its dialogs as a screen reader meets them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from jpviewer.market import archive
from jpviewer.market.user import User
from jpviewer.ui.lists.archiving import bring_file
from jpviewer.ui.panels.watchlist import WatchlistPanel
from tests.ui.lists.conftest import MINE, settle

NAME = QAccessible.Text.Name
SPOKEN = {
    *(QAccessible.Role.Button, QAccessible.Role.EditableText, QAccessible.Role.ComboBox),
    *(QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.PageTabList),
    *(QAccessible.Role.RadioButton, QAccessible.Role.CheckBox, QAccessible.Role.ButtonMenu),
    QAccessible.Role.PageTab,
}


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """As while a screen reader runs."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def parts(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Every part of a widget that can be heard of; of tables only themselves."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    waiting = [found]
    while waiting:
        each = waiting.pop()
        if each.state().invisible:
            continue
        yield each
        if each.role() not in (QAccessible.Role.Table, QAccessible.Role.List):
            waiting += [each.child(at) for at in range(each.childCount())]


def nameless(widget: QWidget) -> list[str]:
    return [
        f"{each.role()} {each.object()}"
        for each in parts(widget)
        if each.role() in SPOKEN
        and not each.text(NAME)
        and each.rect().isValid()
        # the buttons at the end of a line or of tabs are parts of what has a name
        and not str(each.object().metaObject().className() if each.object() else "").startswith(
            ("QLineEditIconButton", "QComboBoxPrivate", "QTableCorner")
        )
    ]


def row(panel: WatchlistPanel, number: int) -> dict[str, str]:
    """A row's cells by the names of their columns, as they are read out."""
    table = QAccessible.queryAccessibleInterface(panel.table)
    assert table is not None
    cells: dict[str, str] = {}
    model = panel.table.model()
    for place in range(model.columnCount()):
        if not panel.table.isColumnHidden(place):
            index = 1 + place + (number + 1) * (model.columnCount() + 1)
            cell = table.child(index)
            assert cell.role() == QAccessible.Role.Cell
            cells[panel.table.columns[place].key] = cell.text(NAME)
    return cells


def test_every_part_of_the_panel_has_a_name(panel: WatchlistPanel) -> None:
    assert len([each for each in parts(panel) if each.role() in SPOKEN]) >= 8
    assert nameless(panel) == []


def test_rows_are_read_with_what_is_written_on_them(panel: WatchlistPanel) -> None:
    panel.table.shown.take(panel.table.shown.presets[-1])
    heard = row(panel, 1)
    assert heard["code"] == "1301"
    assert heard["name"] == "Aoba Fisheries"
    assert heard["colour"] == "Red"
    assert (heard["tags"], heard["note"]) == ("food sea", "keep")
    assert (heard["position"], heard["target"]) == ("250m", "4,000.0")
    assert row(panel, 0)["name"] == "Fish"


def test_headers_are_read_too(panel: WatchlistPanel) -> None:
    table = QAccessible.queryAccessibleInterface(panel.table)
    assert table is not None
    assert table.text(NAME) == "Stocks"
    titles = [table.child(1 + place).text(NAME) for place in range(2)]
    assert titles == ["Code", "Name"]


def test_tab_visits_everything_from_the_tabs_to_the_rows(panel: WatchlistPanel) -> None:
    order: list[str] = []
    first = next(each for each in panel.findChildren(QWidget) if each.accessibleName() == "Lists")
    first.setFocus()
    while len(order) < 20:
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.accessibleName() in order:
            break
        order.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order[0] == "Lists"
    assert order.index("Stocks") > order.index("Add a code or name")
    assert {"New list", "All lists", "Filter by code or name", "Add a code or name"} <= set(order)


def dialogs(qtbot: QtBot, panel: WatchlistPanel, tmp_path: Path) -> Iterator[QDialog]:
    file, whole = tmp_path / "x.csv", tmp_path / "x.json"
    file.write_text("9984\n")
    whole.write_bytes(archive.dump(User((MINE,))))
    panel.table.pick(["1301"])
    for do in (
        panel.lists.marks.details.trigger,
        panel.lists.add.trigger,
        panel.lists.choose.trigger,
        panel.lists.files.export.trigger,
        lambda: panel.lists.files.preview_file(str(file), MINE.id),
        lambda: bring_file(panel, panel.desk, whole),
    ):
        do()
        qtbot.waitUntil(lambda: any(each.isVisible() for each in panel.findChildren(QDialog)))
        settle(qtbot, panel)
        (dialog,) = [each for each in panel.findChildren(QDialog) if each.isVisible()]
        yield dialog
        dialog.reject()


def test_every_part_of_every_dialog_has_a_name_and_the_first_has_the_keyboard(
    qtbot: QtBot, panel: WatchlistPanel, tmp_path: Path
) -> None:
    titles = []
    for dialog in dialogs(qtbot, panel, tmp_path):
        assert nameless(dialog) == [], dialog.windowTitle()
        assert dialog.focusWidget() is not None, dialog.windowTitle()
        titles.append(dialog.windowTitle())
    assert titles == [
        *("Details of 1301 Aoba Fisheries", "Lists", "Lists", "Export Mine"),
        *("Import a list", "Import everything"),
    ]
