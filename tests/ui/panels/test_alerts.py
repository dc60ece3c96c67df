"""The Alerts panel and its dialog, by their texts, keys and buttons."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jpviewer.market.alerts import LIST, SCREEN, STOCK, Alert
from jpviewer.market.baselines import YES, unpack
from jpviewer.market.screens import SCREENS
from jpviewer.market.tables import ACTIONS
from jpviewer.market.watch import amend
from jpviewer.settings import Home, Settings
from jpviewer.store import figures
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui.alerts.dialog import AlertDialog, edit_alert, new_alert
from jpviewer.ui.panels.alerts import AlertsPanel
from jpviewer.ui.session import Session
from jpviewer.ui.tables.view import TableView
from tests.ui.alerts.seeds import CODES, FOUND, PRICE, TOLD, find, held, set_alerts
from tests.ui.conftest import ENGLISH, OpenWindow, settle


def opened(qtbot: QtBot, session: Session) -> AlertsPanel:
    session.desk.alerts_wanted.emit()
    qtbot.waitUntil(lambda: session.window.docks["alerts:1"].panel is not None)
    settle(qtbot, session)
    panel = session.window.docks["alerts:1"].panel
    assert isinstance(panel, AlertsPanel)
    return panel


def cells(table: TableView) -> list[list[str]]:
    model = table.model()
    return [
        [model.data(model.index(row, place)) for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.fixture
def panel(qtbot: QtBot, full_home: Home, open_window: OpenWindow) -> AlertsPanel:
    """With three hits that are not yet read, and one that is."""
    set_alerts(full_home, TOLD)
    find(full_home, *FOUND)
    return opened(qtbot, open_window())


def test_an_empty_panel_says_what_to_do(qtbot: QtBot, open_window: OpenWindow) -> None:
    panel = opened(qtbot, open_window())
    texts = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    assert any("Press “New alert” above" in text for text in texts)
    assert "Nothing was told yet." in texts
    assert not panel.commands.clear.isEnabled()


def test_alerts_tell_what_they_watch_and_how_they_stand(panel: AlertsPanel) -> None:
    rows = cells(panel.alerts)
    assert [row[0].split()[0] for row in rows] == ["1375", "Core", "Big", "deleted", "1379"]
    assert [row[1] for row in rows] == [
        "closes at or above ¥1,000,000",
        "makes a new 52-week low",
        "enters the screen",
        "makes a new 52-week high",
        "falls by 5% or more in 5 sessions",
    ]
    assert [row[2] for row in rows] == ["armed", "met, off", "armed", "gone", "off"]
    assert [row[5] for row in rows] == ["2026-11-20"] * 3 + ["–"] * 2
    assert [row[3] for row in rows[1:4:2]] == ["3 stocks", "–"]
    close = float(rows[0][3].removeprefix("¥").replace(",", ""))
    percent = float(rows[0][4].removesuffix("%").replace(",", ""))
    assert percent == pytest.approx((1e6 / close - 1) * 100, abs=0.06)


def test_what_was_told_stands_newest_first_with_the_unread_marked(panel: AlertsPanel) -> None:
    rows = cells(panel.hits)
    assert [(row[0], row[1], row[2]) for row in rows] == [
        ("2026-11-20", "●", "1375"),
        ("2026-11-20", "●", "1379"),
        ("2026-11-20", "●", "1390"),
        ("2026-11-17", "", "1375"),
    ]
    assert [row[5] for row in rows] == ["¥1,000,001", "", "¥812", "¥1,000,010.5"]
    assert rows[1][4] == "enters the screen · Big"


def test_the_row_chosen_selects_its_stock_and_is_read(
    qtbot: QtBot, panel: AlertsPanel, full_home: Home
) -> None:
    panel.hits.setFocus()
    panel.hits.setCurrentIndex(panel.hits.model().index(1, 0))
    QTest.keyClick(panel.hits, Qt.Key.Key_Down)
    assert panel.desk.code == "1390"
    qtbot.waitUntil(lambda: sum(each.seen for each in held(full_home).hits) >= 2)
    with qtbot.waitSignal(panel.desk.opened):
        QTest.keyClick(panel.hits, Qt.Key.Key_Return)
    panel.commands.read.trigger()
    qtbot.waitUntil(lambda: all(each.seen for each in held(full_home).hits))


def test_rows_are_copied_deleted_and_brought_back(
    qtbot: QtBot, panel: AlertsPanel, full_home: Home
) -> None:
    panel.hits.setFocus()
    panel.hits.selectAll()
    QTest.keyClick(panel.hits, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 5
    assert lines[3].split("\t")[2:6] == ["1390", *lines[3].split("\t")[3:5], "¥812"]
    panel.commands.forget.trigger()
    qtbot.waitUntil(lambda: held(full_home).hits == ())
    panel.commands.undo.trigger()
    qtbot.waitUntil(lambda: len(held(full_home).hits) == 4)
    panel.commands.clear.trigger()
    qtbot.waitUntil(lambda: held(full_home).hits == ())


def test_alerts_are_switched_and_deleted_and_brought_back(
    qtbot: QtBot, panel: AlertsPanel, full_home: Home
) -> None:
    panel.alerts.pick(["1"])
    panel.commands.turn.trigger()
    qtbot.waitUntil(lambda: not held(full_home).alerts[0].enabled)
    panel.alerts.pick(["1", "5"])
    panel.commands.turn.trigger()
    qtbot.waitUntil(lambda: held(full_home).alerts[4].enabled)
    assert held(full_home).alerts[0].since == 20261120
    panel.alerts.pick(["2", "3", "4"])
    panel.commands.delete.trigger()
    qtbot.waitUntil(lambda: [each.id for each in held(full_home).alerts] == [1, 5])
    panel.commands.undo.trigger()
    qtbot.waitUntil(lambda: [each.id for each in held(full_home).alerts] == [1, 2, 3, 4, 5])


def test_everything_has_its_key(qtbot: QtBot, panel: AlertsPanel) -> None:
    live = panel.desk.alerts
    panel.window().activateWindow()
    panel.alerts.setFocus()
    panel.alerts.pick(["1"])
    QTest.keyClick(panel.alerts, Qt.Key.Key_Space)
    assert not live.alerts[0].enabled
    QTest.keyClick(panel.alerts, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert live.alerts[0].enabled
    QTest.keyClick(panel.alerts, Qt.Key.Key_Delete)
    assert [each.id for each in live.alerts] == [2, 3, 4, 5]
    QTest.keyClick(panel.alerts, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [each.id for each in live.alerts] == [1, 2, 3, 4, 5]
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Insert):
        panel.alerts.pick(["1"])
        QTest.keyClick(panel.alerts, key)
        dialog = dialog_of(panel)
        qtbot.waitUntil(lambda: not panel.desk.reading.busy)
        dialog.reject()
        qtbot.waitUntil(lambda: panel.window().findChild(AlertDialog) is None)
        panel.window().activateWindow()
        panel.alerts.setFocus()
        qtbot.waitUntil(panel.alerts.hasFocus)
    panel.hits.setFocus()
    panel.hits.pick([f"{FOUND[0].day} 1 {CODES[0]}"])
    QTest.keyClick(panel.hits, Qt.Key.Key_Delete)
    assert FOUND[0].key not in {each.key for each in live.shown.hits}
    QTest.keyClick(panel.hits, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert live.unread == ()


def dialog_of(panel: QWidget) -> AlertDialog:
    found = panel.window().findChild(AlertDialog)
    assert found is not None
    return found


def ok(dialog: QDialog) -> QWidget:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    return box.button(QDialogButtonBox.StandardButton.Ok)


def choose(dialog: QDialog, name: str, text: str) -> None:
    (box,) = (each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name)
    assert box.findText(text) >= 0
    box.setCurrentText(text)


def test_a_new_alert_begins_at_the_last_close_of_the_stock(
    qtbot: QtBot, panel: AlertsPanel, full_home: Home
) -> None:
    session_close = cells(panel.alerts)[0][3]
    dialog = new_alert(panel, panel.desk, CODES[0])
    qtbot.waitUntil(lambda: not panel.desk.reading.busy)
    (amount,) = dialog.findChildren(QAbstractSpinBox)
    assert amount.text().removesuffix(" yen").removesuffix(".0") == session_close[1:]
    QTest.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(held(full_home).alerts) == 6)
    new = held(full_home).alerts[-1]
    assert (new.scope, new.subject, new.kind, new.since) == (STOCK, CODES[0], "above", 20261120)


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        (Alert(0, STOCK, CODES[0], "above", 1.0), "so now"),
        (Alert(0, STOCK, CODES[0], "below", 1.0), "armed"),
        (Alert(0, STOCK, CODES[0], "above", 2e6), "armed"),
        (Alert(0, STOCK, CODES[0], "fall", 0.9, 60), "armed"),
        (Alert(0, STOCK, CODES[0], "exit_within", 1e5), "so now"),
        (Alert(0, LIST, "50", "below", 1.0), "armed"),
        (Alert(0, STOCK, "9999", "above", 1.0), "waiting"),
    ],
)
def test_how_an_alert_stands_is_known_as_soon_as_it_is_set(
    qtbot: QtBot, panel: AlertsPanel, draft: Alert, state: str
) -> None:
    dialog = edit_alert(panel, panel.desk, draft)
    qtbot.waitUntil(lambda: not panel.desk.reading.busy)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert any("It is so already" in each for each in said) == (state == "so now")
    dialog.accept()
    assert cells(panel.alerts)[-1][2] == state


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        (
            {"Condition": "Fall by at least", "Over how many sessions": "20 sessions"},
            (STOCK, CODES[2], "fall", 0.05, 20),
        ),
        (
            {"Condition": "Value traded, of its 20-session mean"},
            (STOCK, CODES[2], "volume", 2.0, 1),
        ),
        ({"Condition": "New 52-week high"}, (STOCK, CODES[2], "high", 0.0, 1)),
        ({"Condition": "Days to exit at most"}, (STOCK, CODES[2], "exit_within", 5.0, 1)),
        (
            {"What to watch": "Every stock of a list", "Condition": "New 52-week high"},
            (LIST, "50", "high", 0.0, 1),
        ),
        (
            {"What to watch": "A screen", "Screen": "Big", "Condition": "A stock leaves it"},
            (SCREEN, "60", "leaves", 0.0, 1),
        ),
        (
            {"What to watch": "A screen", "Screen": "Trapped"},
            (SCREEN, "trapped", "enters", 0.0, 1),
        ),
    ],
)
def test_every_kind_can_be_set(
    qtbot: QtBot,
    panel: AlertsPanel,
    choices: dict[str, str],
    expected: tuple[object, ...],
) -> None:
    dialog = new_alert(panel, panel.desk, CODES[2])
    qtbot.waitUntil(lambda: not (panel.desk.reading.busy or panel.desk.writing.busy))
    for name, text in choices.items():
        choose(dialog, name, text)
    assert tuple(dialog.form.alert[1:6]) == expected
    dialog.accept()
    qtbot.waitUntil(lambda: len(panel.desk.alerts.alerts) == 6)
    assert tuple(panel.desk.alerts.alerts[-1][1:6]) == expected


def test_an_alert_on_a_screen_begins_with_who_is_in_it_now(
    qtbot: QtBot, panel: AlertsPanel, full_home: Home
) -> None:
    """The session after is compared with this one, not only noted."""
    dialog = new_alert(panel, panel.desk)
    qtbot.waitUntil(lambda: not (panel.desk.reading.busy or panel.desk.writing.busy))
    choose(dialog, "What to watch", "A screen")
    choose(dialog, "Screen", "Liquid giants")
    dialog.accept()
    qtbot.waitUntil(lambda: len(held(full_home).alerts) == 6)
    watch = held(full_home)
    (baseline,) = (each for each in watch.baselines if each.alert == watch.alerts[-1].id)
    with Store(full_home.cache) as store:
        stocks = figures.stocks(store)
    giants = stocks["code"][(stocks["market_cap"] > 1e12) & (stocks["adv60_median"] > 1e10)]
    states = unpack(baseline.packed)
    assert {code for code, state in states.items() if state.so == YES} == set(giants.tolist())
    assert len(giants)
    assert {state.day for state in states.values()} == {20261120}


def test_an_alert_is_edited_as_it_stands_and_a_twin_is_refused(
    qtbot: QtBot, panel: AlertsPanel
) -> None:
    panel.alerts.setFocus()
    panel.alerts.pick(["5"])
    panel.commands.edit.trigger()
    dialog = dialog_of(panel)
    qtbot.waitUntil(lambda: not panel.desk.reading.busy)
    assert dialog.form.alert == held_alert(panel, 5)._replace(enabled=True)
    dialog.reject()
    twin = new_alert(panel, panel.desk, CODES[0])
    qtbot.waitUntil(lambda: not panel.desk.reading.busy)
    (amount,) = twin.findChildren(QAbstractSpinBox)
    amount.setFocus()
    amount.selectAll()
    QTest.keyClicks(amount, "1000000")
    QTest.keyClick(amount, Qt.Key.Key_Tab)
    assert not ok(twin).isEnabled()
    assert any("such an alert already" in each.text() for each in twin.findChildren(QLabel))
    twin.reject()


def test_after_a_split_an_alert_is_edited_in_todays_prices(
    qtbot: QtBot, full_home: Home, open_window: OpenWindow
) -> None:
    """A split that is announced for the session to come changes nothing yet."""
    set_alerts(full_home)
    with UserFile(full_home.user) as file:
        file.edit_watch(lambda watch: amend(watch, PRICE._replace(since=20261118)))
    with Store(full_home.cache, readonly=False) as store, store.fetch("yahoo_bars", CODES[0], 0):
        (which,) = store.read("SELECT id FROM securities WHERE code = :code", code=CODES[0])[
            "id"
        ].tolist()
        key = {"id": np.array([which] * 3), "day": np.array([20261118, 20261119, 20261124])}
        what = {"action": np.array(["split"] * 3, object), "value": np.array([3.0, 4.0, 5.0])}
        store.upsert(ACTIONS, key | what)
    panel = opened(qtbot, open_window())
    panel.reload()
    qtbot.waitUntil(lambda: not (panel.desk.reading.busy or panel.desk.writing.busy))
    assert cells(panel.alerts)[0][1] == "closes at or above ¥250,000"
    dialog = edit_alert(panel, panel.desk, held_alert(panel, 1))
    qtbot.waitUntil(lambda: not panel.desk.reading.busy)
    assert dialog.form.alert.threshold == 250_000
    dialog.reject()
    # Off and on again, it is watched at the price that the panel shows.
    panel.alerts.pick(["1"])
    panel.commands.turn.trigger()
    panel.commands.turn.trigger()
    again = held_alert(panel, 1)
    assert again.enabled
    assert again.threshold == 250_000
    assert cells(panel.alerts)[0][1] == "closes at or above ¥250,000"


def held_alert(panel: AlertsPanel, which: int) -> Alert:
    return next(each for each in panel.desk.alerts.alerts if each.id == which)


def test_a_screen_made_or_renamed_meanwhile_is_known(qtbot: QtBot, panel: AlertsPanel) -> None:
    which = panel.desk.screens.add("Mine", "cap>1bn")
    panel.desk.screens.rename(60, "Large")
    dialog = new_alert(panel, panel.desk)
    qtbot.waitUntil(lambda: not (panel.desk.reading.busy or panel.desk.writing.busy))
    choose(dialog, "What to watch", "A screen")
    choose(dialog, "Screen", "Mine")
    dialog.accept()
    rows = cells(panel.alerts)
    assert rows[-1][:2] == ["Mine", "enters the screen"]
    assert rows[-1][2] != "gone"
    assert rows[2][0] == "Large"
    panel.desk.screens.remove(panel.desk.screens.find(which) or SCREENS[0])
    assert cells(panel.alerts)[-1][0] == "deleted"


def test_an_alert_on_a_screen_or_list_of_one_s_own_is_edited_as_it_stands(
    qtbot: QtBot, panel: AlertsPanel
) -> None:
    for which in (2, 3):
        dialog = edit_alert(panel, panel.desk, held_alert(panel, which))
        assert dialog.form.alert == held_alert(panel, which)._replace(enabled=True)
        qtbot.waitUntil(lambda: not (panel.desk.reading.busy or panel.desk.writing.busy))
        assert dialog.form.alert == held_alert(panel, which)._replace(enabled=True)
        dialog.reject()
    gone = edit_alert(panel, panel.desk, held_alert(panel, 4))
    qtbot.waitUntil(lambda: not (panel.desk.reading.busy or panel.desk.writing.busy))
    assert not ok(gone).isEnabled()
    assert any(each.text() == "Choose a list." for each in gone.findChildren(QLabel))
    gone.reject()


def test_of_an_index_there_is_no_alert(qtbot: QtBot, panel: AlertsPanel) -> None:
    panel.desk.select("^N225")
    panel.commands.new.trigger()
    dialog = dialog_of(panel)
    qtbot.waitUntil(lambda: not panel.desk.reading.busy)
    assert dialog.form.alert.subject == ""
    assert not ok(dialog).isEnabled()
    dialog.reject()


def test_a_dialog_closed_before_the_answers_come_does_no_harm(
    qtbot: QtBot, panel: AlertsPanel
) -> None:
    new_alert(panel, panel.desk, CODES[0]).reject()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not (panel.desk.reading.busy or panel.desk.writing.busy))
    assert len(panel.desk.alerts.alerts) == 5


def test_every_control_has_a_name_and_rows_can_be_read(qtbot: QtBot, panel: AlertsPanel) -> None:
    dialog = new_alert(panel, panel.desk, CODES[0])
    for whole in (panel, dialog):
        for widget in whole.findChildren(QWidget):
            inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | TableView)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inside:
                spoken = QAccessible.queryAccessibleInterface(widget)
                name = spoken.text(QAccessible.Text.Name) if spoken else ""
                assert name, widget
    table = QAccessible.queryAccessibleInterface(panel.hits)
    assert table.text(QAccessible.Text.Name) == "What alerts told"
    dialog.reject()


def test_other_languages_and_looks_draw_it_anew(
    qtbot: QtBot, panel: AlertsPanel, full_home: Home
) -> None:
    window = panel.window()
    window.apply(Settings("ja", "light"))  # type: ignore[attr-defined]
    again = window.docks["alerts:1"]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: again.panel is not None and bool(cells(again.panel.alerts)))
    qtbot.waitUntil(lambda: cells(again.panel.alerts)[2][0] == "Big")
    assert cells(again.panel.alerts)[0][1] == "終値が1,000,000円以上"
    window.apply(ENGLISH)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.docks["alerts:1"].panel is not None)  # type: ignore[attr-defined]
