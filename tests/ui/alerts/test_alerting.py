"""What a refresh found comes into the user's file once, and to the user's eyes."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from jpviewer.market.progress import Written
from jpviewer.settings import Home
from jpviewer.store.store import Store
from jpviewer.ui.session import Session
from tests.ui.alerts.seeds import ALERTS, FOUND, TOLD, find, held, set_alerts
from tests.ui.conftest import ENGLISH, OpenWindow, settle


def said(session: Session) -> list[str]:
    found: list[str] = []
    session.desk.said.connect(lambda text, _: found.append(text))
    return found


def bell(session: Session) -> str:
    shown = session.window.status.bell
    return shown.text() if shown.isVisible() else ""


def test_what_was_found_unattended_comes_at_the_start_as_one_summary(
    qtbot: QtBot, full_home: Home, open_window: OpenWindow
) -> None:
    set_alerts(full_home, TOLD)
    find(full_home, *FOUND)
    sentences: list[str] = []
    session = open_window()
    label = session.window.status
    settle(qtbot, session)
    assert bell(session) == "3 new alerts"
    assert any(
        "3 alerts while jpviewer was closed" in each.text()
        for each in label.children()
        if hasattr(each, "text")
    )
    watch = held(full_home)
    assert watch.hits == (TOLD, *FOUND)
    assert [each.enabled for each in watch.alerts] == [True, False, True, True, False]
    assert len(watch.baselines) == 3
    # The next start has nothing new, and neither has one after the cache was lost.
    session = open_window()
    sentences = said(session)
    assert bell(session) == "3 new alerts"
    assert held(full_home) == watch
    with Store(full_home.cache, readonly=False) as store:
        store.execute("DELETE FROM alert_hits")
        store.execute("DELETE FROM alert_baselines")
    session.work.reported.emit(Written("alerts", ("alert_hits",), 1))
    settle(qtbot, session)
    assert held(full_home) == watch
    assert sentences == []


def test_what_a_refresh_of_the_window_finds_is_told_at_once(
    qtbot: QtBot, full_home: Home, open_window: OpenWindow
) -> None:
    set_alerts(full_home)
    session = open_window()
    sentences = said(session)
    assert bell(session) == ""
    find(full_home, FOUND[0])
    session.work.reported.emit(Written("alerts", ("alert_hits",), 1))
    qtbot.waitUntil(lambda: bell(session) == "1 new alert")
    (sentence,) = sentences
    assert "closes at or above ¥1,000,000: ¥1,000,001 (20 Nov 2026)" in sentence
    find(full_home, *FOUND)  # the end of the refresh finds two more
    session.work.ended.emit(0, "")
    qtbot.waitUntil(lambda: bell(session) == "3 new alerts")
    assert any(each.startswith("2 new alerts: ") for each in sentences)
    settle(qtbot, session)
    assert held(full_home).hits == FOUND


def test_the_bell_shows_the_alerts_and_nothing_stays_on_the_desktop(
    qtbot: QtBot, full_home: Home, open_window: OpenWindow
) -> None:
    set_alerts(full_home)
    find(full_home, FOUND[0])
    session = open_window()
    settle(qtbot, session)
    session.window.status.bell.click()
    qtbot.waitUntil(lambda: session.window.docks["alerts:1"].seen)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    icons = [each for each in application.allWidgets() if isinstance(each, QSystemTrayIcon)]
    assert icons == []
    assert not session.findChildren(QSystemTrayIcon)


def test_an_alert_deleted_meanwhile_is_not_told(
    qtbot: QtBot, full_home: Home, open_window: OpenWindow
) -> None:
    set_alerts(full_home)
    session = open_window(settings=ENGLISH._replace(notify=False))
    session.desk.alerts.remove({ALERTS[0].id})
    settle(qtbot, session)
    find(full_home, *FOUND)
    session.work.ended.emit(0, "")
    qtbot.waitUntil(lambda: bell(session) == "2 new alerts")
    settle(qtbot, session)
    assert held(full_home).hits == FOUND[1:]
    # Undone, the alert is back; what was told in between stays.
    session.desk.alerts.undo.undo()
    settle(qtbot, session)
    assert held(full_home).hits == FOUND[1:]
    assert {each.id for each in held(full_home).alerts} == {1, 2, 3, 4, 5}
