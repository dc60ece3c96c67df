"""A list as an index of its own, among the segments and beside a stock."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from jpviewer.market import watchlists
from jpviewer.market.baskets import Basket
from jpviewer.market.tables import QUOTES, SPANS
from jpviewer.settings import Home
from jpviewer.store import closes
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.panels.chart import ChartPanel
from jpviewer.ui.panels.segments import SegmentsPanel
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.plots.lines import Line
from tests.ui.conftest import OpenWindow
from tests.ui.conftest import settle as settle_window
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import DAYS, KNOWN, LAST, Levels, Truth
from tests.ui.panels.test_segments import drawn, legend

CAPS = {"1301.T": 3e11, "2516.T": 1e11}
BASE = 20251231
BY_CAP, EQUAL = Basket(1, "Two", ("1301", "2516")), Basket(1, "Two", ("1301", "2516"), equal=True)


def with_caps(truth: Truth) -> Truth:
    """The two stocks with market caps, known spans and packed closes."""

    def more(store: Store) -> None:
        ids = store.read("SELECT id, symbol FROM securities")
        by_symbol = dict(zip(ids["symbol"].tolist(), ids["id"].tolist(), strict=True))
        for symbol, cap in CAPS.items():
            levels, number = truth.closes[symbol], np.array([by_symbol[symbol]])
            days = np.array(list(levels))
            close = np.array(list(levels.values()))
            span = {
                "first": days[:1],
                "last": days[-1:],
                "checked": days[-1:],
                "adjusted": days[:1],
            }
            store.upsert(SPANS, {"id": number, **span})
            quote = {name: np.full(1, np.nan) for name in QUOTES.values}
            quote |= {"at": days[-1:], "seen": days[-1:], "market_cap": np.array([cap])}
            store.upsert(QUOTES, {"id": number, **quote, "price": close[-1:]})
            closes.keep(store, {"id": np.repeat(number, len(days)), "day": days, "close": close})

    truth.more = more
    return truth


def write_list(qtbot: QtBot, desk: Desk, *codes: str) -> None:
    desk.lists.edit("New", lambda lists: watchlists.create(lists, 1, "Two"))
    desk.lists.edit("Add", lambda lists: watchlists.add(lists, 1, codes, 1))
    qtbot.waitUntil(lambda: not desk.writing.busy)


def carried(levels: Levels, days: list[int]) -> np.ndarray:
    """Closes by session; a session without a trade has the last one."""
    found: list[float] = []
    for day in days:
        found.append(levels.get(day, found[-1] if found else np.nan))
    return np.array(found)


def worth(truth: Truth, days: list[int]) -> np.ndarray:
    """Chained by hand: what the two were worth together, over what they were the day before."""
    prices = {symbol: carried(truth.closes[symbol], days) for symbol in CAPS}
    shares = {symbol: CAPS[symbol] / prices[symbol][-1] for symbol in CAPS}
    level = [100.0]
    for at in range(1, len(days)):
        both = [s for s in CAPS if not np.isnan(prices[s][at - 1]) and not np.isnan(prices[s][at])]
        now, before = (sum(shares[s] * prices[s][place] for s in both) for place in (at, at - 1))
        level.append(level[-1] * now / before)
    return np.array(level)


def test_a_list_among_the_segments_is_the_chained_worth_of_its_stocks(
    qtbot: QtBot, open_panel: OpenPanel
) -> None:
    truth = with_caps(Truth())
    panel = open_panel(SegmentsPanel, truth, range="ytd")
    write_list(qtbot, panel.desk, "1301", "2516")
    panel.add_series(BY_CAP.key)
    panel.add_series(EQUAL.key)
    settle(qtbot, panel)
    shown = drawn(panel)
    assert list(shown)[-2:] == ["Two (by cap)", "Two (equal)"]
    expected = worth(truth, KNOWN)
    at, last = KNOWN.index(BASE), KNOWN.index(LAST)
    line = shown["Two (by cap)"]
    assert line[LAST] == pytest.approx(100 * expected[last] / expected[at], rel=1e-9)
    assert line[KNOWN[-50]] == pytest.approx(100 * expected[-50] / expected[at], rel=1e-9)
    assert "today's members carried back" in panel.legend.chips[-1].toolTip()
    assert "Dashed: today's members carried back." in panel.note.text()
    assert any(chip.startswith("Two (by cap) ") for chip in legend(panel))


def test_a_list_that_changes_is_drawn_anew_and_one_that_goes_says_so(
    qtbot: QtBot, open_panel: OpenPanel
) -> None:
    truth = with_caps(Truth())
    panel = open_panel(SegmentsPanel, truth, range="ytd")
    write_list(qtbot, panel.desk, "1301")
    panel.add_series(EQUAL.key)
    settle(qtbot, panel)
    own = carried(truth.closes["1301.T"], KNOWN)
    alone = 100 * own[-1] / own[KNOWN.index(BASE)]
    assert drawn(panel)["Two (equal)"][LAST] == pytest.approx(alone)
    panel.desk.lists.edit("Add", lambda lists: watchlists.add(lists, 1, ["2516"], 1))
    qtbot.waitUntil(lambda: not panel.desk.writing.busy)
    settle(qtbot, panel)
    assert drawn(panel)["Two (equal)"][LAST] != pytest.approx(alone)
    panel.desk.lists.edit("Delete", lambda lists: watchlists.delete(lists, 1))
    qtbot.waitUntil(lambda: not panel.desk.writing.busy)
    settle(qtbot, panel)
    assert any(chip.startswith("A list that is gone") for chip in legend(panel))


def test_a_lists_name_is_no_markup_under_the_pointer(qtbot: QtBot, open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel, with_caps(Truth()))
    write_list(qtbot, panel.desk, "1301")
    panel.desk.lists.edit("Name", lambda lists: watchlists.rename(lists, 1, "<b>Two</b>"))
    qtbot.waitUntil(lambda: not panel.desk.writing.busy)
    panel.add_series(BY_CAP.key)
    settle(qtbot, panel)
    shown = QTextDocumentFragment.fromHtml(panel.legend.chips[-1].toolTip()).toPlainText()
    first, *more = shown.split("\n")
    assert first == "<b>Two</b> (list, full cap, today's members carried back)"
    assert more


def test_lists_are_offered_among_the_series(qtbot: QtBot, open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel, with_caps(Truth()))
    write_list(qtbot, panel.desk, "1301")
    picker = panel.picker.popup.list
    texts = [picker.item(row).text() for row in range(picker.count())]
    assert texts[-2:] == [
        "Two (list, full cap, today's members carried back)",
        "Two (list, equal weights, today's members carried back)",
    ]


def test_a_list_stands_beside_a_stock(qtbot: QtBot, open_panel: OpenPanel) -> None:
    truth = with_caps(Truth())
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    write_list(qtbot, panel.desk, "1301", "2516")
    panel.add_series(BY_CAP.key)
    settle(qtbot, panel)
    (line,) = [
        each
        for each in panel.prices.series
        if isinstance(each, Line) and each.name == "Two (by cap)"
    ]
    expected, own = worth(truth, KNOWN), truth.closes["1301.T"]
    change = expected[-1] / expected[KNOWN.index(BASE)]
    assert line.values[-1] == pytest.approx(own[BASE] * change, rel=1e-9)
    assert DAYS[line.first + len(line.values) - 1] == LAST
    assert line.carried is not None
    assert np.array_equal(line.carried, line.values)  # dashed all along
    said_by_cross = panel.plot.readings(DAYS.index(LAST))
    assert "list:1" not in " ".join(each.name for each in said_by_cross)
    said = unescape(re.sub(r"<[^>]*>", "", panel.legend.text())).replace("\xa0", " ")
    assert "Two (list, full cap, today's members carried back)" in said.replace("\u2060", "")
    assert "list:1" not in said
    for period in ("week", "month"):
        panel.controls.periods[period].trigger()
        settle(qtbot, panel)
        (line,) = [each for each in panel.prices.series if each.name == "Two (by cap)"]
        assert isinstance(line, Line)
        assert line.carried is not None
        assert line.values[-1] == pytest.approx(own[BASE] * change, rel=1e-9)


def test_a_list_is_charted_by_its_menu(
    qtbot: QtBot, open_window: OpenWindow, full_home: Home, tmp_path: Path
) -> None:
    session = open_window()
    docks, desk = session.window.docks, session.desk
    watchlist = docks["watchlist:1"].panel
    assert isinstance(watchlist, WatchlistPanel)
    codes = watchlist.table.picked() or ["1306"]
    desk.lists.edit("New", lambda lists: watchlists.create(lists, 7, "Mine"))
    desk.lists.edit("Add", lambda lists: watchlists.add(lists, 7, codes, 1))
    watchlist.lists.wanted.emit(7)
    settle_window(qtbot, session)
    menus = [each for each in watchlist.findChildren(QMenu) if each.title() == "Chart as an inde&x"]
    (menu,) = menus
    by_cap, _, _, equal = menu.actions()
    by_cap.trigger()
    equal.trigger()
    settle_window(qtbot, session)
    segments, chart = docks["segments:1"].panel, docks["chart:1"].panel
    assert isinstance(segments, SegmentsPanel)
    assert isinstance(chart, ChartPanel)
    assert "list:7" in segments.controls.chosen.series
    assert chart.controls.choices.others == ("list:7:equal",)
    watchlist.lists.wanted.emit(0)
    assert not menu.menuAction().isEnabled()
