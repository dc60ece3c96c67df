"""The watchlist on a made-up cache, under real mouse and keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jpviewer.market import watchlists
from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store, prepare
from jpviewer.store.user_file import UserFile
from jpviewer.ui.desk import Desk
from jpviewer.ui.lane import Lane
from jpviewer.ui.lists.chooser import ListChooser
from jpviewer.ui.lists.members import OF_MEMBERS
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.theme import make_theme
from tests.ui.panels.stocks import seed

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Opens a menu or a completion, which the offscreen platform cannot put on top."""
Widget = TypeVar("Widget", bound=QWidget)

VIEWS = ["Whole market", "ETFs", "REITs"]
BY_CAP = ["2914", "1301", "4385", "130A", "9984", "6501"]
"""The seeded stocks by market cap: the unknown after the known, the stale last."""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with the made-up stocks."""
    home = Home(tmp_path)
    seed(home)
    return home


def make_desk(home: Home, language: str) -> Desk:
    return Desk(
        home,
        Settings(language=language, terms_chosen=True),
        make_theme(False, "auto", language),
        Formats(language),
        Lane(lambda: Store(home.cache)),
        Lane(lambda: UserFile(home.user)),
    )


@pytest.fixture
def desk(qtbot: QtBot, home: Home) -> Iterator[Desk]:
    """What the panel works with, in English."""
    desk = make_desk(home, "en")
    yield desk
    assert desk.reading.close()
    assert desk.writing.close()


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Until every question is answered and every edit written."""
    qtbot.waitUntil(lambda: not desk.reading.busy and not desk.writing.busy)


def make_panel(qtbot: QtBot, desk: Desk) -> WatchlistPanel:
    panel = WatchlistPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    panel.show()
    qtbot.waitExposed(panel)
    panel.reload()
    settle(qtbot, desk)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> WatchlistPanel:
    """The panel with everything loaded."""
    return make_panel(qtbot, desk)


def cells(
    panel: WatchlistPanel, key: str, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole
) -> list[str]:
    model = panel.table.model()
    keys = {str(column.key): place for place, column in enumerate(panel.table.columns)}
    return [model.index(row, keys[key]).data(role) for row in range(model.rowCount())]


def child(panel: WatchlistPanel, kind: type[Widget], name: str) -> Widget:
    """A control by what a screen reader calls it."""
    return next(each for each in panel.findChildren(kind) if each.accessibleName() == name)


def search_line(panel: WatchlistPanel) -> QLineEdit:
    return child(panel, QLineEdit, "Filter by code or name")


def add_line(panel: WatchlistPanel) -> QLineEdit:
    return child(panel, QLineEdit, "Add a code or name")


def tabs(panel: WatchlistPanel) -> QTabBar:
    return child(panel, QTabBar, "Lists")


def tab_names(panel: WatchlistPanel) -> list[str]:
    return [tabs(panel).tabText(place) for place in range(tabs(panel).count())]


def labels(panel: WatchlistPanel) -> str:
    return " | ".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def name_line(panel: WatchlistPanel) -> QLineEdit:
    lines = (each for each in tabs(panel).findChildren(QLineEdit) if each.isVisible())
    return next(each for each in lines if each.accessibleName() == "Name of the list")


def press_plus(qtbot: QtBot, panel: WatchlistPanel, name: str = "") -> None:
    """A new list, under the name typed over its tab."""
    QTest.mouseClick(child(panel, QToolButton, "New list"), Qt.MouseButton.LeftButton)
    line = name_line(panel)
    if name:
        QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, panel.desk)


def type_into(line: QLineEdit, text: str) -> None:
    """Through an input method, as Japanese is typed, and Enter."""
    line.setFocus()
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)


def held(home: Home) -> dict[str, tuple[str, ...]]:
    with UserFile(home.user, readonly=True) as file:
        return {each.name: each.codes for each in file.lists()}


def test_the_market_is_ranked_by_cap_the_unknown_after_the_known_and_the_stale_last(
    panel: WatchlistPanel,
) -> None:
    assert cells(panel, "code") == BY_CAP
    assert cells(panel, "market_cap") == ["5.00tn", "50.0bn", "9.00bn", "2.00bn", UNKNOWN, "9.00tn"]


def test_figures_are_written_as_a_reader_expects(panel: WatchlistPanel) -> None:
    assert cells(panel, "close")[:3] == ["4,100.0", "3,500.0", "455.5"]
    assert cells(panel, "change_1d") == ["0.0%", "+1.2%", "+10.0%", "−3.4%", UNKNOWN, "+2.0%"]
    assert cells(panel, "amihud")[0] == "25.00"  # 0.025 per yen billion is 25 bp per 100 million
    assert cells(panel, "tick_spread")[0] == "12.3"
    assert cells(panel, "segment")[:4] == ["Prime", "Prime", "Standard", "Growth"]
    assert cells(panel, "as_of")[-2:] == [UNKNOWN, "2026-11-06"]


def test_days_to_exit_name_their_position_and_never_is_a_word(panel: WatchlistPanel) -> None:
    # 100 million at a fifth of the median: 4e10, 2e8, 0, 5e6 yen a day; unknown; 5e10
    assert cells(panel, "days_to_exit") == ["<0.1", "2.5", "never", "100.0", UNKNOWN, "<0.1"]
    headers = [column.title for column in panel.table.columns]
    assert "Days to exit\n¥100m at 20%" in headers


def test_another_position_ranks_anew_without_the_cache(panel: WatchlistPanel, desk: Desk) -> None:
    panel.table.sort_by("days_to_exit")
    assert cells(panel, "code")[:3] == ["4385", "130A", "1301"]
    desk.settings = desk.settings._replace(position=1e9, participation=0.1)
    desk.settings_changed.emit()
    assert not desk.reading.busy
    assert cells(panel, "days_to_exit")[:3] == ["! never", "! 2,000.0", "50.0"]
    assert "Days to exit\n¥1bn at 10%" in [column.title for column in panel.table.columns]


def test_a_row_says_under_the_pointer_what_its_cells_leave_out(
    qtbot: QtBot, panel: WatchlistPanel
) -> None:
    hints = cells(panel, "code", Qt.ItemDataRole.ToolTipRole)
    assert hints[0] == "Sakura Foods"
    assert hints[-1] == "Hinode Electric: figures of 2026-11-06, 7 sessions ago, ranked last"
    press_plus(qtbot, panel)
    type_into(add_line(panel), "0001")
    (hint,) = cells(panel, "code", Qt.ItemDataRole.ToolTipRole)
    assert hint.startswith("Not among the listed issues")


def test_names_are_japanese_in_a_japanese_window(qtbot: QtBot, home: Home) -> None:
    desk = make_desk(home, "ja")
    panel = make_panel(qtbot, desk)
    assert cells(panel, "name")[:2] == ["さくら食品", "あおば水産"]
    assert cells(panel, "market_cap")[:2] == ["5.00兆", "500億"]
    assert desk.reading.close()
    assert desk.writing.close()


def test_names_are_english_where_there_is_one(panel: WatchlistPanel) -> None:
    assert cells(panel, "name")[:4] == [
        "Sakura Foods",
        "Aoba Fisheries",
        "Next Retail",
        "みらいロボ",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("29", ["2914"]),
        ("１３０", ["1301", "130A"]),
        ("sora TELE", ["9984"]),
        ("foods sakura", ["2914"]),
        ("ネクスト", ["4385"]),
        ("ﾈｸｽﾄ", ["4385"]),
        ("914", []),
    ],
)
def test_the_search_finds_codes_and_names_however_they_are_typed(
    panel: WatchlistPanel, typed: str, found: list[str]
) -> None:
    search_line(panel).setFocus()
    search_line(panel).insert(typed)
    assert cells(panel, "code") == [code for code in BY_CAP if code in found]
    QTest.keyClick(search_line(panel), Qt.Key.Key_Escape)
    assert cells(panel, "code") == BY_CAP


def test_the_segment_cuts_down_and_the_sum_follows(panel: WatchlistPanel) -> None:
    assert "6 shown · market cap ¥14.1tn · median traded a day ¥400m" in labels(panel)
    segment = child(panel, QComboBox, "Market segment")
    segment.setCurrentText("Prime")
    assert cells(panel, "code") == ["2914", "1301", "9984", "6501"]
    assert "4 shown · market cap ¥14.1tn · median traded a day ¥80.0bn" in labels(panel)
    segment.setCurrentText("Growth")
    assert "1 shown · market cap ¥2.00bn · median traded a day ¥10.0m" in labels(panel)


def test_choosing_a_row_is_told_to_the_desk_and_enter_opens_it(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    panel.setFocus()
    with qtbot.waitSignal(desk.selected) as selected:
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.opened) as opened:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert selected.args == opened.args == [desk.code]


def test_a_code_selected_elsewhere_is_selected_here(panel: WatchlistPanel, desk: Desk) -> None:
    desk.select("4385")
    assert panel.table.picked() == ["4385"]


def test_an_empty_cache_says_what_will_come(qtbot: QtBot, tmp_path: Path) -> None:
    home = Home(tmp_path / "empty")
    prepare(home.cache)
    desk = make_desk(home, "en")
    panel = make_panel(qtbot, desk)
    assert "The listed stocks arrive with the first refresh" in labels(panel)
    assert "Press + to make a list" in labels(panel)
    assert desk.reading.close()
    assert desk.writing.close()


def test_a_search_that_finds_nothing_says_how_to_go_on(panel: WatchlistPanel) -> None:
    QTest.keyClicks(search_line(panel), "zzz")
    assert "No stock here fits the filter" in labels(panel)


def test_a_list_is_made_named_filled_and_written(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    press_plus(qtbot, panel, "Fish")
    assert tab_names(panel) == [*VIEWS, "Fish"]
    assert "Nothing on this list yet" in labels(panel)
    assert add_line(panel).hasFocus()
    for text in ("9984", "aoba"):
        type_into(add_line(panel), text)
        qtbot.waitUntil(lambda: not add_line(panel).text())
    settle(qtbot, panel.desk)
    assert cells(panel, "code") == ["9984", "1301"]
    assert held(home) == {"Fish": ("9984", "1301")}


def test_unlisted_codes_and_funds_are_kept_without_figures(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    press_plus(qtbot, panel)
    type_into(add_line(panel), "0001 ７２０３,1306 2914")
    settle(qtbot, panel.desk)
    assert cells(panel, "code") == ["0001", "7203", "1306", "2914"]
    assert cells(panel, "name") == [UNKNOWN, UNKNOWN, "Tokyo Index Fund", "Sakura Foods"]
    assert cells(panel, "market_cap") == [UNKNOWN, UNKNOWN, UNKNOWN, "5.00tn"]
    panel.table.sort_by("market_cap")
    assert cells(panel, "code") == ["2914", "1306", "0001", "7203"]
    assert held(home) == {"My list": ("0001", "7203", "1306", "2914")}


def test_what_is_no_code_and_no_name_is_said(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    press_plus(qtbot, panel)
    with qtbot.waitSignal(desk.said) as said:
        type_into(add_line(panel), "nobody")
    assert said.args == ["No listed stock has the code or name “nobody”.", True]
    assert cells(panel, "code") == []


@pytest.fixture
def filled(qtbot: QtBot, panel: WatchlistPanel) -> WatchlistPanel:
    """The panel on a list of three."""
    press_plus(qtbot, panel, "Three")
    type_into(add_line(panel), "1301 2914 4385")
    settle(qtbot, panel.desk)
    panel.table.setFocus()
    return panel


def test_del_removes_ctrl_z_brings_back_and_again(
    qtbot: QtBot, filled: WatchlistPanel, home: Home
) -> None:
    filled.table.pick(["2914"])
    QTest.keyClick(filled.table, Qt.Key.Key_Delete)
    assert cells(filled, "code") == ["1301", "4385"]
    assert filled.table.picked() == ["4385"]
    QTest.keyClick(filled.table, Qt.Key.Key_Z, CTRL)
    assert cells(filled, "code") == ["1301", "2914", "4385"]
    QTest.keyClick(filled.table, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, filled.desk)
    assert cells(filled, "code") == ["1301", "4385"]
    assert held(home) == {"Three": ("1301", "4385")}


def test_alt_and_arrows_move_rows_and_keep_them_selected(
    qtbot: QtBot, filled: WatchlistPanel, home: Home
) -> None:
    filled.table.pick(["4385"])
    QTest.keyClick(filled.table, Qt.Key.Key_Up, ALT)
    assert cells(filled, "code") == ["1301", "4385", "2914"]
    filled.table.pick(["1301", "4385"])
    QTest.keyClick(filled.table, Qt.Key.Key_Down, ALT)
    assert cells(filled, "code") == ["2914", "1301", "4385"]
    assert filled.table.picked() == ["1301", "4385"]
    settle(qtbot, filled.desk)
    assert held(home) == {"Three": ("2914", "1301", "4385")}


def drag_number(panel: WatchlistPanel, row: int, onto: int) -> None:
    """Takes a row by its number and lets it go over another."""
    numbers = panel.table.verticalHeader()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # Over the far half of the row that gives way.
    tops = (numbers.sectionViewportPosition(row), numbers.sectionViewportPosition(onto))
    at = [QPoint(9, tops[0] + 11), QPoint(9, tops[1] + (20 if onto > row else 3))]
    QTest.mousePress(numbers.viewport(), left, none, at[0])
    for step in (0.5, 1.0):
        QTest.mouseMove(numbers.viewport(), at[0] + (at[1] - at[0]) * step)
    QTest.mouseRelease(numbers.viewport(), left, none, at[1])


def test_a_row_is_dragged_by_its_number(qtbot: QtBot, filled: WatchlistPanel, home: Home) -> None:
    drag_number(filled, 0, 2)
    qtbot.waitUntil(lambda: cells(filled, "code") == ["2914", "4385", "1301"])
    drag_number(filled, 2, 1)
    qtbot.waitUntil(lambda: cells(filled, "code") == ["2914", "1301", "4385"])
    numbers = filled.table.verticalHeader()
    assert [numbers.logicalIndex(place) for place in range(3)] == [0, 1, 2]
    settle(qtbot, filled.desk)
    assert held(home) == {"Three": ("2914", "1301", "4385")}


def test_rows_of_the_market_cannot_be_dragged(qtbot: QtBot, panel: WatchlistPanel) -> None:
    with qtbot.assertNotEmitted(panel.table.row_moved, wait=50):
        drag_number(panel, 0, 2)


def test_rows_of_a_sorted_list_do_not_move_and_the_user_hears_why(
    qtbot: QtBot, filled: WatchlistPanel, desk: Desk
) -> None:
    filled.table.sort_by("market_cap")
    filled.table.pick(["1301"])
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(filled.table, Qt.Key.Key_Up, ALT)
    assert "the list's own order" in said.args[0]
    filled.table.sort_by("")
    assert cells(filled, "code") == ["1301", "2914", "4385"]


def test_a_note_is_written_with_f2(qtbot: QtBot, filled: WatchlistPanel, home: Home) -> None:
    filled.table.pick(["2914"])
    QTest.keyClick(filled.table, Qt.Key.Key_F2)
    editor = filled.table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "watch the rice price")
    opened: list[str] = []
    filled.desk.opened.connect(opened.append)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "watch the rice price" in cells(filled, "note"))
    assert opened == []  # Enter ended the editing, and nothing else
    settle(qtbot, filled.desk)
    with UserFile(home.user, readonly=True) as file:
        (mine,) = file.lists()
    assert [each.note for each in mine.members] == ["", "watch the rice price", ""]


def test_a_deleted_list_comes_back_whole(qtbot: QtBot, filled: WatchlistPanel, home: Home) -> None:
    filled.lists.delete.trigger()
    assert tab_names(filled) == VIEWS
    assert cells(filled, "code") == BY_CAP
    QTest.keyClick(filled.table, Qt.Key.Key_Z, CTRL)
    settle(qtbot, filled.desk)
    assert tab_names(filled) == [*VIEWS, "Three"]
    assert held(home) == {"Three": ("1301", "2914", "4385")}


def test_a_tab_is_renamed_in_place_and_esc_leaves_it(
    qtbot: QtBot, filled: WatchlistPanel, home: Home
) -> None:
    for key, name in ((Qt.Key.Key_Escape, "Three"), (Qt.Key.Key_Return, "Food & fish")):
        QTest.mouseDClick(
            tabs(filled),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            tabs(filled).tabRect(1).center(),
        )
        line = name_line(filled)
        QTest.keyClicks(line, "Food & fish")
        QTest.keyClick(line, key)
        settle(qtbot, filled.desk)
        assert list(held(home)) == [name]


def test_lists_change_places(qtbot: QtBot, filled: WatchlistPanel, home: Home) -> None:
    press_plus(qtbot, filled, "Second")
    filled.lists.left.trigger()
    settle(qtbot, filled.desk)
    assert tab_names(filled) == [*VIEWS, "Second", "Three"]
    assert list(held(home)) == ["Second", "Three"]
    assert tabs(filled).currentIndex() == len(VIEWS)


def chooser_line(panel: WatchlistPanel) -> QLineEdit:
    """Where a list is looked for, in the dialog that is open."""
    (dialog,) = panel.findChildren(ListChooser)
    (line,) = dialog.findChildren(QLineEdit)
    return line


@POPUP
def test_rows_of_the_market_are_added_to_a_list_by_a_key(
    qtbot: QtBot, filled: WatchlistPanel, home: Home
) -> None:
    tabs(filled).setCurrentIndex(0)
    filled.table.pick(["9984", "2914"])
    QTest.keyClick(filled.table, Qt.Key.Key_L, CTRL)
    QTest.keyClick(chooser_line(filled), Qt.Key.Key_Return)
    settle(qtbot, filled.desk)
    assert held(home) == {"Three": ("1301", "2914", "4385", "9984")}


@POPUP
def test_rows_of_the_market_become_a_new_list_with_the_right_button(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    panel.table.pick(["9984", "2914"])
    panel.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text() == "&Add to a list …").trigger()
    menu.close()
    QTest.keyClick(chooser_line(panel), Qt.Key.Key_Return)
    QTest.keyClick(name_line(panel), Qt.Key.Key_Return)
    settle(qtbot, panel.desk)
    assert held(home) == {"My list": ("2914", "9984")}


def test_what_belongs_to_lists_is_not_offered_on_the_whole_market(
    filled: WatchlistPanel,
) -> None:
    actions = (filled.lists.remove, filled.lists.marks.note, filled.lists.up, filled.lists.delete)
    filled.table.pick(["1301"])
    assert [each.isEnabled() for each in actions] == [True] * 4
    tabs(filled).setCurrentIndex(0)
    assert [each.isEnabled() for each in actions] == [False] * 4
    assert add_line(filled).isHidden()


def test_an_edit_that_cannot_be_written_is_taken_back_and_said(
    qtbot: QtBot, filled: WatchlistPanel, home: Home, desk: Desk
) -> None:
    for copy in home.backups.iterdir():
        copy.unlink()
    home.backups.rmdir()
    home.backups.write_text("in the way")
    filled.table.pick(["2914"])
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(filled.table, Qt.Key.Key_Delete)
    assert said.args[1] is True
    assert str(home.backups) in said.args[0]
    assert cells(filled, "code") == ["1301", "2914", "4385"]


def test_lists_changed_elsewhere_are_shown(
    qtbot: QtBot, filled: WatchlistPanel, desk: Desk
) -> None:
    (mine,) = desk.lists.lists
    desk.lists.edit("Add", lambda lists: watchlists.add(lists, mine.id, ["9984"], at=1))
    assert cells(filled, "code") == ["1301", "2914", "4385", "9984"]


def test_the_panel_comes_back_as_it_was_left(qtbot: QtBot, filled: WatchlistPanel) -> None:
    filled.table.sort_by("close")
    tabs(filled).setCurrentIndex(0)
    filled.table.sort_by("name")
    child(filled, QComboBox, "Market segment").setCurrentText("Prime")
    tabs(filled).setCurrentIndex(len(VIEWS))
    choices = filled.choices()
    other = WatchlistPanel(filled.desk)
    qtbot.addWidget(other)
    other.choose(json.loads(json.dumps(choices)))
    other.reload()
    settle(qtbot, filled.desk)
    assert other.choices() == choices
    assert cells(other, "code") == cells(filled, "code") == ["2914", "1301"]
    tabs(other).setCurrentIndex(0)
    assert cells(other, "name") == [
        "Aoba Fisheries",
        "Sakura Foods",
        "Sora Telecom",
        "Hinode Electric",
    ]


def test_funds_have_views_of_their_own_with_the_columns_that_they_have(
    panel: WatchlistPanel,
) -> None:
    child(panel, QComboBox, "Market segment").setCurrentText("Growth")
    tabs(panel).setCurrentIndex(VIEWS.index("ETFs"))
    assert cells(panel, "name") == ["Tokyo Index Fund"]
    assert child(panel, QComboBox, "Market segment").isHidden()
    held = set(columns_shown(panel))
    assert {"close", "adv20", "days_to_exit", "change_20d"} <= held
    assert not held & {"segment", "size", "note", "tick_spread", "liquidity_score"}
    assert not panel.lists.remove.isEnabled()
    panel.table.sort_by("close")
    tabs(panel).setCurrentIndex(VIEWS.index("REITs"))
    assert cells(panel, "code") == []
    assert panel.table.sorts == (("adv20", False),)
    tabs(panel).setCurrentIndex(0)
    assert cells(panel, "code") == ["130A"]
    tabs(panel).setCurrentIndex(VIEWS.index("ETFs"))
    assert panel.table.sorts == (("close", False),)


def columns_shown(panel: WatchlistPanel) -> list[str]:
    return [panel.table.columns[place].key for place in panel.table.shown]


def test_each_list_has_columns_of_its_own_and_begins_as_the_market(
    qtbot: QtBot, panel: WatchlistPanel
) -> None:
    panel.table.shown.hide(["name"])
    market = columns_shown(panel)
    press_plus(qtbot, panel, "Mine")
    assert [key for key in columns_shown(panel) if key not in OF_MEMBERS] == market
    panel.table.shown.take(next(each for each in panel.table.shown.presets if "edge" in each.keys))
    mine = columns_shown(panel)
    assert mine[:4] == ["code", "name", "doubt", "market_cap"]
    tabs(panel).setCurrentIndex(0)
    assert columns_shown(panel) == market
    other = WatchlistPanel(panel.desk)
    qtbot.addWidget(other)
    other.choose(json.loads(json.dumps(panel.choices())))
    other.reload()
    settle(qtbot, panel.desk)
    assert columns_shown(other) == market
    tabs(other).setCurrentIndex(len(VIEWS))
    assert columns_shown(other) == mine


def test_columns_chosen_before_lists_had_their_own_are_the_market_s(
    qtbot: QtBot, panel: WatchlistPanel
) -> None:
    panel.table.shown.hide(["name"])
    one_for_all = panel.table.shown.choices()
    other = WatchlistPanel(panel.desk)
    qtbot.addWidget(other)
    other.choose({"columns": one_for_all})
    other.reload()
    settle(qtbot, panel.desk)
    assert columns_shown(other) == columns_shown(panel)


def test_every_column_has_a_group_and_presets_know_their_columns(panel: WatchlistPanel) -> None:
    every = [column.key for column in panel.table.columns]
    grouped = [key for group in panel.table.shown.groups for key in group.keys]
    assert sorted(grouped) == sorted(every[1:])
    assert all(set(preset.keys) <= set(every) for preset in panel.table.shown.presets)
    assert all(column.hint for column in panel.table.columns[2:])


def test_a_lot_and_what_follows_from_the_terms_are_written(panel: WatchlistPanel) -> None:
    assert cells(panel, "lot")[:4] == ["410k", "350k", "45.5k", "81.2k"]
    # 40 bn a day at 20 % for 5 days; 1 % of 50 bn at 20 % of 200 m; and one that never trades
    assert cells(panel, "largest_position")[:3] == ["40.0bn", "200m", "0"]
    assert cells(panel, "one_percent_exit")[1:3] == ["12.5", "never"]


@pytest.mark.parametrize(
    "nonsense",
    [
        {"list": "x", "segment": 7, "sorts": [["gone", True], ["", False]], "columns": []},
        {"list": 99, "segment": "gone", "sorts": 5, "columns": {"hidden": [3]}},
    ],
)
def test_choices_that_do_not_fit_are_ignored(
    qtbot: QtBot, desk: Desk, nonsense: dict[str, object]
) -> None:
    panel = WatchlistPanel(desk)
    qtbot.addWidget(panel)
    panel.choose(nonsense)
    panel.reload()
    settle(qtbot, desk)
    assert cells(panel, "code") == BY_CAP


def test_every_control_has_a_name_for_those_who_hear_it(filled: WatchlistPanel) -> None:
    controls = [
        each
        for each in filled.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
    ]
    assert len(controls) >= 5
    assert [each for each in controls if not each.accessibleName()] == []


def test_tab_goes_from_the_tabs_to_the_table(filled: WatchlistPanel) -> None:
    tabs(filled).setFocus()
    visited = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert visited == [
        "Lists",
        "New list",
        "Filter by code or name",
        "Add a condition",
        "Market segment",
        "Screens",
        "Add a code or name",
        "Stocks",
    ]
