"""What the user chooses to measure: the position sold, a span, a currency; and what it comes to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QDialog, QMenu, QSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from jpviewer.market import watchlists
from jpviewer.market.tables import QUOTES, SECURITIES
from jpviewer.settings import Home, Settings
from jpviewer.store import bars
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.text.formats import UNKNOWN
from tests.ui.panels.stocks import seed, texts
from tests.ui.panels.test_watchlist import (
    add_line,
    cells,
    child,
    labels,
    make_desk,
    make_panel,
    press_plus,
    search_line,
    settle,
    type_into,
)

POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Opens a menu, which the offscreen platform cannot put on top."""
LEFT = Qt.MouseButton.LeftButton
# Day and close; seven sessions lie between the first and the last of the calendar.
AOBA = ((20261105, 2000.0), (20261110, 2800.0), (20261113, 3200.0), (20261120, 3500.0))
ROBO = ((20261112, 1160.0), (20261120, 812.0))
RATE = ((20261118, 150.0), (20261119, 140.0), (20261120, 99.0))


def write_bars(home: Home) -> None:
    """Closes of two stocks, and of the dollar."""
    with Store(home.cache, readonly=False) as store, store.transaction():
        store.upsert(
            SECURITIES,
            {
                name: texts(text)
                for name, text in (
                    *(("symbol", "JPY=X"), ("code", ""), ("kind", "fx")),
                    *(("currency", "JPY"), ("zone", "Europe/London")),
                )
            },
        )
        ids = store.read("SELECT id, symbol FROM securities")
        by_symbol = dict(zip(ids["symbol"].tolist(), ids["id"].tolist(), strict=True))
        for symbol, closes in (("1301.T", AOBA), ("130A.T", ROBO), ("JPY=X", RATE)):
            prices = np.array([close for _, close in closes])
            columns = dict.fromkeys(("open", "high", "low", "close"), prices)
            columns |= {"volume": np.ones(len(closes)), "turnover": prices}
            days = np.array([day for day, _ in closes])
            bars.keep_bars(
                store, {"id": np.full(len(days), by_symbol[symbol]), "day": days, **columns}
            )


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """What the panel works with, in English, on the made-up stocks; the question is answered."""
    home = Home(tmp_path)
    seed(home)
    write_bars(home)
    desk = make_desk(home, "en")
    yield desk
    assert desk.reading.close()
    assert desk.writing.close()


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> WatchlistPanel:
    """The panel with everything loaded."""
    return make_panel(qtbot, desk)


def by_code(panel: WatchlistPanel, key: str) -> dict[str, str]:
    return dict(zip(cells(panel, "code"), cells(panel, key), strict=True))


def title(panel: WatchlistPanel, key: str) -> str:
    return next(each.title for each in panel.table.columns if each.key == key)


def menu_of(panel: WatchlistPanel, name: str) -> QMenu:
    """The open menu of a button."""
    button = child(panel, QToolButton, name)
    menu = button.menu()
    assert menu is not None
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    return menu


def act(menu: QMenu, text: str) -> None:
    action = next(each for each in menu.actions() if each.text() == text)
    action.trigger()
    menu.close()


@POPUP
def test_a_click_changes_the_position_and_another_the_pace(
    panel: WatchlistPanel, desk: Desk
) -> None:
    panel.table.sort_by("days_to_exit")
    assert child(panel, QToolButton, "Position and pace").text() == "¥100m at 20% ▾"
    act(menu_of(panel, "Position and pace"), "¥1bn")
    assert by_code(panel, "days_to_exit")["1301"] == "25.0"
    act(menu_of(panel, "Position and pace"), "10%")
    assert by_code(panel, "days_to_exit")["1301"] == "50.0"
    assert title(panel, "days_to_exit") == "Days to exit\n¥1bn at 10%"
    assert (desk.settings.position, desk.settings.participation) == (1e9, 0.1)
    assert cells(panel, "code")[:3] == ["4385", "130A", "1301"]


@POPUP
def test_the_largest_position_is_one_that_is_out_within_the_sessions_chosen(
    panel: WatchlistPanel,
) -> None:
    # A fifth of a median of 200 million yen a day.
    assert by_code(panel, "largest_position")["1301"] == "200m"
    act(menu_of(panel, "Position and pace"), "20 sessions")
    assert by_code(panel, "largest_position")["1301"] == "800m"
    assert title(panel, "largest_position") == "Largest, out\nin 20 days"


def test_what_quotes_tell_of_a_stock_is_a_column(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    with Store(desk.home.cache, readonly=False) as store, store.transaction():
        number = store.read("SELECT id FROM securities WHERE code = '1301'")["id"]
        told = {"price_to_book": np.array([0.857]), "dividend_yield": np.array([0.0312])}
        store.upsert(QUOTES, {"id": number, "at": np.ones(1), "seen": np.ones(1), **told})
    panel.reload()
    settle(qtbot, desk)
    assert by_code(panel, "price_to_book")["1301"] == "0.86"
    assert by_code(panel, "dividend_yield")["1301"] == "3.12%"
    assert by_code(panel, "dividend_yield")["2914"] == UNKNOWN
    search_line(panel).setText("pb<1 yield>3%")
    assert cells(panel, "code") == ["1301"]


def test_names_stand_in_both_languages(panel: WatchlistPanel) -> None:
    assert by_code(panel, "name_ja")["2914"] == "さくら食品"
    assert by_code(panel, "name_en")["2914"] == "Sakura Foods"
    assert by_code(panel, "name_en")["130A"] == UNKNOWN


@POPUP
def test_the_position_noted_on_a_stock_is_the_one_that_is_sold(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    press_plus(qtbot, panel, "Mine")
    type_into(add_line(panel), "1301 2914")
    settle(qtbot, desk)
    (mine,) = desk.lists.lists
    desk.lists.edit(
        "Note",
        lambda lists: watchlists.amend(
            lists, mine.id, {"1301"}, lambda member: member._replace(position=4e9)
        ),
    )
    assert by_code(panel, "days_to_exit")["1301"] == "2.5"
    act(menu_of(panel, "Position and pace"), "A position &noted on a stock comes first")
    assert by_code(panel, "days_to_exit") == {"1301": "! 100.0", "2914": "<0.1"}
    assert by_code(panel, "too_large") == {"1301": ">5%", "2914": ""}  # 4 of 50 billion
    assert title(panel, "days_to_exit") == "Days to exit\nown or ¥100m at 20%"
    panel.lists.wanted.emit(0)
    assert by_code(panel, "days_to_exit")["1301"] == "! 100.0"
    hint = dict(zip(cells(panel, "code"), hints(panel), strict=True))["1301"]
    assert "The position is more than 5% of the company." in hint


def hints(panel: WatchlistPanel) -> list[str]:
    return cells(panel, "code", Qt.ItemDataRole.ToolTipRole)


def test_the_first_start_asks_for_the_position_and_one_click_answers(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.settings = Settings("en")
    panel = make_panel(qtbot, desk)
    assert "Your usual position?" in labels(panel)
    with qtbot.waitSignal(desk.settings_chosen):
        QTest.mouseClick(child(panel, QToolButton, "¥10m"), LEFT)
    assert "Your usual position?" not in labels(panel)
    assert (desk.settings.position, desk.settings.terms_chosen) == (1e7, True)
    assert title(panel, "days_to_exit") == "Days to exit\n¥10m at 20%"
    again = make_panel(qtbot, desk)
    assert "Your usual position?" not in labels(again)


def test_the_question_can_be_left_open(qtbot: QtBot, desk: Desk) -> None:
    desk.settings = Settings("en")
    panel = make_panel(qtbot, desk)
    QTest.mouseClick(child(panel, QToolButton, "Keep ¥100m"), LEFT)
    assert "Your usual position?" not in labels(panel)
    assert desk.settings._replace(terms_chosen=False) == Settings("en")


@POPUP
def test_what_the_user_chose_is_written(
    qtbot: QtBot, tmp_path: Path, panel: WatchlistPanel, desk: Desk
) -> None:
    act(menu_of(panel, "Position and pace"), "¥1m")
    desk.settings.write(desk.home.settings)
    read = Settings.read(desk.home.settings)
    assert (read.position, read.terms_chosen, read.own_positions) == (1e6, True, False)


def span_menu(panel: WatchlistPanel) -> QMenu:
    return next(each for each in panel.table.shown.menus if each.title() == "Change o&ver a span")


def choose_span(qtbot: QtBot, panel: WatchlistPanel, text: str) -> None:
    menu = span_menu(panel)
    menu.aboutToShow.emit()
    found: QAction = next(each for each in menu.actions() if text in each.text())
    found.trigger()
    settle(qtbot, panel.desk)


def test_the_change_over_a_span_follows_the_range_until_another_is_chosen(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    assert set(cells(panel, "change_span")) == {UNKNOWN}  # nobody has asked for it
    desk.choose_range("since:20261112")
    panel.table.shown.reveal("change_span")
    settle(qtbot, desk)
    found = by_code(panel, "change_span")
    assert (found["1301"], found["130A"]) == ("+25.0%", UNKNOWN)  # not traded by the 11th
    assert title(panel, "change_span") == "Change since\n2026-11-11"
    desk.choose_range("since:20261116")
    settle(qtbot, desk)
    found = by_code(panel, "change_span")
    assert (found["1301"], found["130A"]) == ("+9.4%", "−30.0%")
    panel.table.sort_by("change_span")
    assert cells(panel, "code")[:2] == ["1301", "130A"]


def ask(qtbot: QtBot, panel: WatchlistPanel) -> QDialog:
    choose_span(qtbot, panel, "Another span")
    (dialog,) = (each for each in panel.findChildren(QDialog) if each.isVisible())
    return dialog


@POPUP
def test_a_span_of_sessions_or_since_a_day_is_asked_for(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    dialog = ask(qtbot, panel)
    sessions = dialog.findChild(QSpinBox)
    assert sessions is not None
    sessions.setValue(5)
    dialog.accept()
    settle(qtbot, desk)
    assert title(panel, "change_span") == "Change\n5 days"
    assert by_code(panel, "change_span")["1301"] == "+25.0%"  # from the 10th
    dialog = ask(qtbot, panel)
    day = dialog.findChild(QDateEdit)
    assert day is not None
    day.setDate(QDate(2026, 11, 14))
    dialog.accept()
    settle(qtbot, desk)
    assert title(panel, "change_span") == "Change since\n2026-11-13"
    assert by_code(panel, "change_span")["130A"] == "−30.0%"
    kept = json.loads(json.dumps(panel.choices()))
    other = WatchlistPanel(desk)
    qtbot.addWidget(other)
    other.choose(kept)
    other.reload()
    settle(qtbot, desk)
    assert by_code(other, "change_span") == by_code(panel, "change_span")


def test_a_span_since_an_event_is_in_the_menu(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    desk.events.add(20261111, "Stocks fall")
    settle(qtbot, desk)
    choose_span(qtbot, panel, "Stocks fall")
    assert title(panel, "change_span") == "Change since\n2026-11-10"
    assert by_code(panel, "change_span")["1301"] == "+25.0%"


def test_a_filter_that_asks_for_the_span_has_it_read(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    desk.choose_range("since:20261114")
    search_line(panel).setText("retspan>5%")
    settle(qtbot, desk)
    assert cells(panel, "code") == ["1301"]


def test_a_lot_costs_dollars_when_the_window_compares_in_dollars(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    assert by_code(panel, "lot")["1301"] == "350k"
    desk.choose_currency("dollar")
    settle(qtbot, desk)
    assert title(panel, "lot") == "One lot\nin $"
    assert by_code(panel, "lot")["1301"] == "$2.50k"  # at 140, the rate completed before the close
    assert by_code(panel, "lot")["9984"] == UNKNOWN
    desk.choose_currency("yen")
    assert by_code(panel, "lot")["1301"] == "350k"


def test_sizes_have_words_and_rows_say_what_is_odd_about_them(panel: WatchlistPanel) -> None:
    assert by_code(panel, "cap_bucket") == {
        "2914": "Mega",
        "1301": "Mid",
        "4385": "Micro",
        "130A": "Micro",
        "9984": UNKNOWN,
        "6501": "Mega",
    }
    assert by_code(panel, "flags")["9984"] == "no market cap"
    assert by_code(panel, "flags")["6501"] == "behind"
    assert by_code(panel, "flags")["1301"] == ""
    assert (
        "Its market cap is not known"
        in dict(zip(cells(panel, "code"), hints(panel), strict=True))["9984"]
    )


@POPUP
def test_the_foot_sums_what_is_shown_or_what_is_selected(panel: WatchlistPanel) -> None:
    act(menu_of(panel, "Span of the returns"), "1 day")
    # Mean of 1.2, −3.4, 0, 10 and 2 %; by cap over what they were worth a day before.
    worth = {"1301": 5e10, "130A": 2e9, "2914": 5e12, "4385": 9e9, "6501": 9e12}
    moved = {"1301": 0.012, "130A": -0.034, "2914": 0.0, "4385": 0.1, "6501": 0.02}
    before = sum(cap / (1 + moved[code]) for code, cap in worth.items())
    change = sum(worth.values()) / before - 1
    assert f"return, 1 day: +2.0% equal-weighted, +{change:.1%} by cap" in labels(panel)
    search_line(panel).setText("1301")
    assert "1 shown · market cap ¥50.0bn (0.4% of Prime) · median traded" in labels(panel)
    search_line(panel).setText("")
    panel.table.pick(["1301", "4385"])
    assert "2 selected · market cap ¥59.0bn (0.4% of their segments)" in labels(panel)
    assert "+5.6% equal-weighted" in labels(panel)
    panel.table.pick(["1301"])
    assert "6 shown · " in labels(panel)
