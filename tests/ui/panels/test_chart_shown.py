"""What a chart can show: periods, styles, scales, indicators, average prices since a day."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from jpviewer.market.calendar import weekdays
from jpviewer.market.days import to_date
from jpviewer.ui.charting.choices import INDICATORS, ChartChoices
from jpviewer.ui.panels.chart import ChartPanel
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.cloud import Cloud
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.lines import Line
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import DAYS, KNOWN, PARTS, Truth
from tests.ui.panels.securities import listing, security, together

ALL = list(INDICATORS)


def switch(qtbot: QtBot, panel: ChartPanel, action: QAction) -> None:
    """As a click in the menu."""
    with qtbot.waitSignal(panel.drawn):
        action.trigger()
    settle(qtbot, panel)


def line(panel: ChartPanel, name: str) -> Line:
    (found,) = [
        each
        for pane in (panel.prices, *panel.below.values())
        for each in pane.series
        if isinstance(each, Line) and each.name == name
    ]
    return found


def names(panel: ChartPanel) -> list[str]:
    return [each.name for each in panel.prices.series if isinstance(each, Line)]


def candles(panel: ChartPanel) -> Candles:
    (found,) = [each for each in panel.prices.series if isinstance(each, Candles)]
    return found


@pytest.mark.parametrize(("period", "averages"), [("week", (13, 26, 52)), ("month", (12, 24, 60))])
def test_bars_are_of_true_weeks_and_months(
    open_panel: OpenPanel, qtbot: QtBot, period: str, averages: tuple[int, ...]
) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301", range="max")
    switch(qtbot, panel, panel.controls.periods[period])
    closes = truth.closes["1301.T"]

    def key(day: int) -> Any:
        return to_date(day).isocalendar()[:2] if period == "week" else day // 100

    groups = [list(days) for _, days in groupby(KNOWN, key)]
    expected = [[day for day in days if day in closes] for days in groups]
    last = [closes[days[-1]] if days else np.nan for days in expected]
    top = [
        max(closes[day] for day in days) * PARTS["high"] if days else np.nan for days in expected
    ]
    drawn = candles(panel)
    assert drawn.close.tolist() == pytest.approx(last, nan_ok=True)
    assert drawn.high.tolist() == pytest.approx(top, nan_ok=True)
    (volume,) = panel.below["volume"].series
    assert isinstance(volume, Bars)
    sums = [sum(1000.0 * (day % 100) for day in days) for days in expected]
    assert volume.values.tolist() == pytest.approx([each for each in sums if each])
    names_of = [name for name in names(panel) if "average" in name]
    assert names_of == [f"{count}-{period} average" for count in averages]


def test_the_week_under_way_says_so(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth(more=security("9000.T", [100.0] * 30, last=20261118))
    panel = open_panel(ChartPanel, truth, code="9000")
    panel.controls.choose(ChartChoices(period="week", indicators=frozenset()))
    settle(qtbot, panel)
    wednesday = DAYS.index(20261118)
    readings = {each.name: each.text for each in panel.plot.readings(wednesday)}
    assert readings["Week under way"] == "to 2026-11-18"
    panel.desk.select("1301")  # known up to the Friday
    settle(qtbot, panel)
    assert "Week under way" not in {each.name for each in panel.plot.readings(wednesday)}


@pytest.mark.parametrize("period", ["week", "month"])
def test_of_what_is_gone_or_trades_rarely_no_week_is_under_way(
    open_panel: OpenPanel, qtbot: QtBot, period: str
) -> None:
    nothing = [np.nan] * 30
    truth = Truth(
        more=together(
            security("7203.T", [100.0, 101.0, 102.0], last=20260617),
            listing("7203", "prime", listed=0, since=20260618),
            security("7204.T", [100.0, 101.0, 102.0, *nothing], last=20260731),
        )
    )
    panel = open_panel(ChartPanel, truth, code="7203")
    switch(qtbot, panel, panel.controls.periods[period])
    for code in ("7203", "7204"):
        panel.desk.select(code)
        settle(qtbot, panel)
        said = panel.plot.readings(panel.study.last)
        assert panel.study.last > 0
        assert not [each.name for each in said if "under way" in each.name]


@pytest.mark.parametrize("style", ["candles", "bars", "line", "area"])
@pytest.mark.parametrize("scale", ["linear", "log", "percent"])
def test_styles_and_scales_go_together(
    open_panel: OpenPanel, qtbot: QtBot, style: str, scale: str
) -> None:
    panel = open_panel(ChartPanel, code="1301")
    panel.choose({"style": style, "scale": scale})
    panel.reload()
    settle(qtbot, panel)
    assert (candles(panel).style, panel.prices.scaling) == (style, scale)
    assert panel.controls.styles[style].isChecked()
    assert panel.controls.scales[scale].isChecked()
    panel.grab()


def test_percent_counts_from_the_close_before_the_range(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    switch(qtbot, panel, panel.controls.scales["percent"])
    assert panel.prices.reference == pytest.approx(truth.closes["1301.T"][20251231])
    with qtbot.waitSignal(panel.drawn):
        panel.plot.base_moved.emit(DAYS.index(20260601), True)
    assert panel.prices.reference == pytest.approx(truth.closes["1301.T"][20260601])
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_range("6m")
    assert panel.prices.reference == pytest.approx(truth.closes["1301.T"][20260520])


def test_an_indicator_comes_and_goes_with_its_pane(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    assert [key for key, pane in panel.below.items() if pane.shown] == ["volume"]
    for key in ("rsi", "macd", "strength"):
        switch(qtbot, panel, panel.controls.indicators[key])
        assert panel.below[key].shown
    switch(qtbot, panel, panel.controls.indicators["volume"])
    assert [key for key, pane in panel.below.items() if pane.shown] == ["rsi", "macd", "strength"]
    assert all(0 <= value <= 100 for value in line(panel, "RSI 14").values if value == value)
    switch(qtbot, panel, panel.controls.indicators["rsi"])
    assert not panel.below["rsi"].shown


def test_strength_is_counted_against_the_segments_composite(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    switch(qtbot, panel, panel.controls.indicators["strength"])
    shown = line(panel, "Relative to Prime (jpviewer, full cap)")
    own, prime = truth.closes["1301.T"], truth.composites["prime"]
    base, last = 20251231, KNOWN[-1]
    expected = 100 * own[last] / own[base] / (prime[last] / prime[base])
    assert shown.values[-1] == pytest.approx(expected)


@pytest.mark.parametrize("period", ["day", "week", "month"])
def test_strength_against_members_carried_back_is_dashed_and_says_so(
    open_panel: OpenPanel, qtbot: QtBot, period: str
) -> None:
    doubtful = dict.fromkeys(KNOWN[-60:-20], 0.9)
    truth = Truth(coverage={"prime": doubtful})  # carried back until the end of May 2026
    panel = open_panel(ChartPanel, truth, code="1301", range="max")
    panel.choose({"period": period, "indicators": ["strength"]})
    panel.reload()
    settle(qtbot, panel)
    shown = line(panel, "Relative to Prime (jpviewer, full cap)")
    assert shown.carried is not None
    assert shown.doubtful is not None
    dashed = shown.at[np.isfinite(shown.carried)]
    assert dashed[0] == shown.at[0]
    assert abs(dashed[-1] - DAYS.index(20260601)) <= {"day": 0, "week": 4, "month": 12}[period]
    faint = shown.at[np.isfinite(shown.doubtful)]
    assert DAYS.index(KNOWN[-110]) <= faint[0] <= DAYS.index(KNOWN[-60])
    said = [text for text, _ in panel.below["strength"].series[0].parts]
    assert said[1:] == [
        "Dashed: today's members carried back.",
        "Faint: less than 95% of the weight is known.",
    ]


def test_nothing_is_compared_with_a_segment_before_there_were_segments(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    days = weekdays(20220104, 20261231).days.tolist()
    known = [day for day in days if day <= KNOWN[-1]]
    levels = dict(zip(known, np.linspace(100, 200, len(known)).tolist(), strict=True))
    truth = Truth(composites={"prime": levels}, closes={"1301.T": levels}, sessions=days, nets={})
    panel = open_panel(ChartPanel, truth, code="1301", range="max")
    switch(qtbot, panel, panel.controls.indicators["strength"])
    shown = line(panel, "Relative to Prime (jpviewer, full cap)")
    assert days[shown.first] == 20220404


def test_the_cloud_lies_over_sessions_to_come(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    switch(qtbot, panel, panel.controls.indicators["ichimoku"])
    (cloud,) = [each for each in panel.prices.series if isinstance(each, Cloud)]
    ahead = DAYS.index(KNOWN[-1]) + 25
    assert cloud.at[-1] == line(panel, "Leading span 1").at[-1] == ahead
    assert panel.plot.extent.right >= ahead
    assert line(panel, "Lagging span").at[-1] == ahead - 50


def test_an_average_price_is_counted_from_a_right_click(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301")
    x = round(panel.prices.mapping().x(float(DAYS.index(20260601))))
    at = QPoint(x, 120)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.plot.mapToGlobal(at))
    QApplication.sendEvent(panel.plot.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (anchor,) = [each for each in menu.actions() if "VWAP" in each.text()]
    assert "2026-06-01" in anchor.text()
    switch(qtbot, panel, anchor)
    menu.close()
    shown = line(panel, "VWAP since 2026-06-01 (close × volume)")
    closes = {day: close for day, close in truth.closes["1301.T"].items() if day >= 20260601}
    paid = sum(close * 1000 * (day % 100) for day, close in closes.items())
    assert shown.values[-1] == pytest.approx(paid / sum(1000 * (day % 100) for day in closes))
    assert shown.at[0] == DAYS.index(20260601)
    with qtbot.waitSignal(panel.drawn):
        panel.legend.linkActivated.emit("vwap:20260601")
    assert panel.controls.choices.anchors == ()


def test_an_event_is_an_anchor_too(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    panel.controls.anchors.aboutToShow.emit()
    (election,) = [each for each in panel.controls.anchors.actions() if "2026-02-08" in each.text()]
    switch(qtbot, panel, election)
    assert panel.controls.choices.anchors == (20260208,)
    # A Sunday: the first session after it counts.
    assert line(panel, "VWAP since 2026-02-08 (close × volume)").at[0] == DAYS.index(20260209)


def test_the_exchanges_own_turnover_needs_no_word(open_panel: OpenPanel, qtbot: QtBot) -> None:
    volume, turnover = [100.0] * 3, [10_100.0, 10_300.0, 10_500.0]
    truth = Truth(more=security("9000.T", [100.0] * 3, volume=volume, turnover=turnover))
    panel = open_panel(ChartPanel, truth, code="9000")
    panel.controls.choose(panel.controls.choices.anchored(KNOWN[-2]))
    settle(qtbot, panel)
    shown = line(panel, f"VWAP since {to_date(KNOWN[-2]).isoformat()}")
    assert shown.values.tolist() == pytest.approx([103.0, 104.0])


def test_choices_come_back_and_nonsense_does_not(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    chosen = ChartChoices("month", "bars", "log", frozenset(("macd",)), (20260208,), ("2516",))
    panel.controls.choose(chosen)
    settle(qtbot, panel)
    assert ChartChoices.read(panel.choices()) == chosen
    nonsense = {
        "period": 7,
        "style": "pie",
        "scale": None,
        "indicators": "rsi",
        "anchors": ["x", True, 3, 20260208],
        "others": [1, "2516"],
    }
    read = ChartChoices.read(nonsense)
    assert read == ChartChoices(anchors=(20260208,), others=("2516",))
    assert ChartChoices.read({}) == ChartChoices()


def test_the_chart_menu_has_them(open_panel: OpenPanel) -> None:
    panel = open_panel(ChartPanel, code="1301")
    menus = [action.menu() for action in panel.actions()]
    assert all(isinstance(menu, QMenu) for menu in menus)
    checked = {
        action.text().replace("&", "") for menu in menus for action in menu.actions()
        if action.isChecked()
    }  # fmt: skip
    assert {"Daily", "Candles", "Linear scale", "Moving averages", "Volume"} <= checked


@pytest.mark.parametrize("period", ["day", "week", "month"])
@pytest.mark.parametrize("segment", ["etf", "reit"])
def test_a_fund_has_everything_but_a_composite(
    open_panel: OpenPanel, period: str, segment: str, qtbot: QtBot
) -> None:
    closes = 1000 + np.arange(300) % 17
    write = together(
        security("1699.T", closes, kind=segment, volume=np.full(300, 10.0)),
        listing("1699", segment, "みほん投信"),
    )
    panel = open_panel(ChartPanel, Truth(more=write), code="1699")
    panel.choose({"period": period, "indicators": ALL})
    panel.reload()
    settle(qtbot, panel)
    caption = panel.below["strength"].series[0]
    assert caption.parts[0][0] == "Relative strength: its segment has no composite"
    assert "days to exit" not in panel.particulars.text()
    panel.grab()


def test_the_base_follows_the_hand(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    switch(qtbot, panel, panel.controls.scales["percent"])
    first, second = DAYS.index(20260601), DAYS.index(20260608)
    panel.plot.move_base(first, False)
    panel.plot.move_base(second, False)
    settle(qtbot, panel)
    assert panel.plot.base == second
    assert panel.prices.reference == pytest.approx(truth.closes["1301.T"][20260608])
    with qtbot.waitSignal(panel.drawn):
        panel.plot.move_base(first, True)
    assert panel.plot.base == first
    assert panel.prices.reference == pytest.approx(truth.closes["1301.T"][20260601])


def test_a_base_line_that_was_let_go_again_still_follows_the_range(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(ChartPanel, code="1301", range="ytd")
    switch(qtbot, panel, panel.controls.scales["percent"])
    with qtbot.waitSignal(panel.drawn):
        panel.plot.move_base(DAYS.index(20260601), False)
    with qtbot.waitSignal(panel.drawn):
        panel.plot.return_base(DAYS.index(20251230))
    settle(qtbot, panel)
    assert DAYS[panel.study.base] == 20251231  # the range's own, as it was before
    assert DAYS[panel.plot.base] == 20251231


def test_the_view_stays_though_a_cloud_or_a_session_comes(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(ChartPanel, code="1301", range="1y")
    switch(qtbot, panel, panel.controls.periods["week"])
    whole = panel.plot.extent
    switch(qtbot, panel, panel.controls.indicators["ichimoku"])
    assert panel.plot.extent.right > whole.right + 20  # the cloud is seen
    panel.plot.show_extent(around(500, 560), anchored=True)
    zoomed = panel.plot.extent
    switch(qtbot, panel, panel.controls.indicators["ichimoku"])
    assert panel.plot.extent.edges == pytest.approx(zoomed.edges, abs=1)


def test_the_long_average_has_a_colour_of_its_own(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    switch(qtbot, panel, panel.controls.indicators["long_average"])
    colours = {name: line(panel, f"{name}-day average").colour for name in (5, 25, 75, 200)}
    assert len(set(colours.values())) == 4
    switch(qtbot, panel, panel.controls.indicators["averages"])
    assert line(panel, "200-day average").colour == colours[200]


def test_the_keyboard_goes_to_the_plot(open_panel: OpenPanel) -> None:
    panel = open_panel(ChartPanel, code="1301")
    panel.activateWindow()
    panel.setFocus()
    assert panel.plot.hasFocus()
