"""The Segments panel: bases, currencies, dividends, pairs, the table, and what is missing."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpviewer.market.tables import ACTIONS
from jpviewer.store.store import Store
from jpviewer.ui.comparison.chosen import MOST
from jpviewer.ui.panels.segments import SegmentsPanel
from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.tables.paint import PADDING
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import AMERICAN, DAYS, KNOWN, LAST, Levels, Truth, wave
from tests.ui.panels.test_segments import drawn, legend, rebased

BASE = 20251120


def before(closes: Levels, day: int) -> float:
    """The last close of a day strictly before."""
    return closes[max(each for each in closes if each < day)]


def choose(qtbot: QtBot, panel: SegmentsPanel, **choices: Any) -> None:
    panel.choose(choices)
    panel.reload()
    settle(qtbot, panel)


def test_the_headline_counts_all_spans_as_long(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth, range="6m")
    prime, growth = truth.composites["prime"], truth.composites["growth"]
    span = KNOWN.index(LAST) - KNOWN.index(20260520)
    gaps = [
        abs(prime[end] / prime[start] - growth[end] / growth[start])
        for start, end in zip(KNOWN, KNOWN[span:], strict=False)
    ]
    smaller = sum(gap < gaps[-1] for gap in gaps[:-1])
    share = math.floor(100 * smaller / (len(gaps) - 1))
    assert 1 < share < 99
    assert panel.headline.text().endswith(
        f"the gap of {100 * gaps[-1]:.1f} points is wider than after {share}% of "
        f"{len(gaps) - 1} such spans since 2024-01-04."
    )
    assert f"{span} sessions" in panel.headline.toolTip()


def test_segments_begin_in_april_2022_unless_asked_further(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    days = [20220330, 20220331, 20220401, 20220404, 20220405]
    truth = Truth(composites={key: wave(days, 100, 1, 2) for key in ("prime", "core30")})
    truth.sessions = days
    panel = open_panel(SegmentsPanel, truth, range="max")
    choose(qtbot, panel, series=["prime", "core30"])
    assert list(drawn(panel, days)["Prime"]) == [20220404, 20220405]
    assert list(drawn(panel, days)["Core30"]) == days
    choose(qtbot, panel, early=True)
    assert list(drawn(panel, days)["Prime"]) == days


def test_in_dollars_the_rate_is_that_of_the_day_before(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    choose(qtbot, panel, series=["prime", "SPY", "JPY=X"])
    rate, spy, prime = truth.closes["JPY=X"], truth.closes["SPY"], truth.composites["prime"]
    yen = {day: before(spy, day) * before(rate, day) for day in KNOWN[1:]}
    assert drawn(panel)["S&P 500 ETF (SPY)"] == pytest.approx(rebased(yen, BASE))
    assert drawn(panel)["Prime"] == pytest.approx(rebased(prime, BASE))
    assert "In yen." in panel.note.text()
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_currency("dollar")
    dollars = {day: prime[day] / before(rate, day) for day in KNOWN[1:]}
    assert drawn(panel)["Prime"] == pytest.approx(rebased(dollars, BASE))
    plain = {day: before(spy, day) for day in KNOWN[1:]}
    assert drawn(panel)["S&P 500 ETF (SPY)"] == pytest.approx(rebased(plain, BASE))
    rates = {day: before(rate, day) for day in KNOWN[1:]}
    assert drawn(panel)["USD/JPY"] == pytest.approx(rebased(rates, BASE))
    assert "In US dollars." in panel.note.text()


def test_a_ratio_of_one_currency_needs_no_rate(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    truth.closes["IWM"] = wave(AMERICAN, 200, 0.05, 21)
    del truth.closes["JPY=X"]
    panel = open_panel(SegmentsPanel, truth)
    choose(qtbot, panel, series=["prime/growth", "SPY/IWM"])
    closes = truth.closes
    quotient = {day: before(closes["SPY"], day) / before(closes["IWM"], day) for day in KNOWN[1:]}
    expected = rebased(quotient, BASE)
    assert drawn(panel)["SPY ÷ IWM"] == pytest.approx(expected)
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_currency("dollar")
    assert drawn(panel)["SPY ÷ IWM"] == pytest.approx(expected)
    assert len(drawn(panel)["Prime ÷ Growth"]) == len(KNOWN)


def test_without_a_rate_it_says_what_is_missing(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    del truth.closes["JPY=X"]
    panel = open_panel(SegmentsPanel, truth)
    panel.desk.choose_currency("dollar")
    settle(qtbot, panel)
    assert drawn(panel) == {"Prime": {}, "Standard": {}, "Growth": {}}
    assert "USD/JPY is not known yet" in panel.plot.message
    panel.desk.choose_currency("yen")
    choose(qtbot, panel, series=["prime", "SPY"])
    assert drawn(panel)["S&P 500 ETF (SPY)"] == {}
    assert "USD/JPY is not known yet" in panel.note.text()
    assert panel.plot.message == ""


def test_a_spread_counts_points_below_the_lines(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    assert not panel.plot.spreads.shown
    assert not panel.plot.scores.shown
    choose(qtbot, panel, series=["prime", "growth", "prime - growth"])
    prime, growth = (rebased(truth.composites[key], BASE) for key in ("prime", "growth"))
    (spread,) = [each for each in panel.plot.spreads.series if each.name]
    assert spread.values.tolist() == pytest.approx([prime[day] - growth[day] for day in KNOWN])
    assert panel.plot.spreads.shown
    assert panel.plot.scores.shown
    points = prime[LAST] - growth[LAST]
    assert f"Prime − Growth +{points:.1f} pts" in legend(panel)
    choose(qtbot, panel, scores=False)
    assert not panel.plot.scores.shown


def test_the_z_score_is_of_the_last_250_sessions(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    choose(qtbot, panel, series=["prime/growth"])
    prime, growth = truth.composites["prime"], truth.composites["growth"]
    logs = [math.log(prime[day] / growth[day]) for day in KNOWN]
    scores = [
        (logs[at] - np.mean(part)) / np.std(part, ddof=1)
        for at in range(199, len(logs))
        for part in [logs[max(at - 249, 0) : at + 1]]
    ]
    (line,) = [each for each in panel.plot.scores.series if each.name]
    assert line.values.tolist() == pytest.approx(scores)
    share = math.floor(100 * sum(each < scores[-1] for each in scores) / (len(scores) - 1))
    assert f"higher than in {share}% of {len(scores) - 1} sessions" in panel.headline.text()


def test_the_base_line_rebases_as_it_is_dragged_and_asks_nothing(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    assert DAYS[panel.plot.base] == BASE
    extent = panel.plot.extent
    for day in (20260601, 20260203, 20260420):
        panel.plot.move_base(DAYS.index(day), final=False)
        assert not panel.desk.reading.busy
        for key in ("prime", "standard", "growth"):
            expected = rebased(truth.composites[key], day)
            assert drawn(panel)[key.capitalize()] == pytest.approx(expected)
        assert "2026" in panel.headline.text()
    assert panel.plot.extent == extent
    panel.plot.move_base(DAYS.index(20260420), final=True)
    assert panel.choices()["base"] == 20260420
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_range("3m")
    assert DAYS[panel.plot.base] == 20260420
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_range("3m")  # once more: back to the start of the range
    assert DAYS[panel.plot.base] == 20260820
    assert panel.choices()["base"] == "range"


def test_a_base_line_that_was_let_go_again_still_follows_the_range(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(SegmentsPanel)
    panel.plot.move_base(DAYS.index(20260420), final=False)
    panel.plot.return_base(DAYS.index(BASE))
    assert drawn(panel)["Prime"][BASE] == 100.0
    assert panel.choices()["base"] == "range"
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_range("3m")
    assert DAYS[panel.plot.base] == 20260820


def test_an_event_takes_the_base_back(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(SegmentsPanel)
    panel.plot.move_base(DAYS.index(20260420), final=True)
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_range("general_election")
    assert DAYS[panel.plot.base] == 20260206


def test_the_base_stays_put_unless_it_follows_the_view(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    place = DAYS.index(20260203)
    panel.plot.show_extent(Extent(place - 0.4, place + 100.0))
    assert DAYS[panel.plot.base] == BASE
    choose(qtbot, panel, base="view")
    panel.plot.show_extent(Extent(place - 0.4, place + 100.0))
    assert panel.plot.base == place
    assert drawn(panel)["Prime"][20260203] == 100.0
    panel.plot.show_extent(Extent(place + 4.6, place + 100.0))
    assert panel.plot.base == place + 5
    qtbot.waitUntil(
        lambda: figure(panel, "change_base", 0) == drawn(panel)["Prime"][LAST] / 100 - 1
    )


def figure(panel: SegmentsPanel, key: str, row: int) -> float:
    model = panel.tables.figures.model()
    place = [column.key for column in panel.tables.figures.columns].index(key)
    return float(model.data(model.index(row, place), Qt.ItemDataRole.EditRole))


def test_the_table_is_what_the_lines_did(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    prime = truth.composites["prime"]
    assert figure(panel, "level", 0) == pytest.approx(prime[LAST])
    starts = {
        "1d": KNOWN[-2],
        "5d": KNOWN[-6],
        "1m": 20261020,
        "3m": 20260820,
        "6m": 20260520,
        "ytd": 20251231,
        "1y": BASE,
        "base": BASE,
    }
    for key, day in starts.items():
        assert figure(panel, f"change_{key}", 0) == pytest.approx(prime[LAST] / prime[day] - 1)
    high = max(prime[day] for day in KNOWN if day >= BASE)
    assert figure(panel, "drawdown", 0) == pytest.approx(prime[LAST] / high - 1)
    assert figure(panel, "correlation", 0) == pytest.approx(1.0)
    assert figure(panel, "coverage", 0) == 1.0
    assert not math.isnan(figure(panel, "volatility", 2))


@pytest.mark.parametrize("price", [349.0, 700.0, 7000.0])
def test_no_level_is_cut_in_its_column(open_panel: OpenPanel, qtbot: QtBot, price: float) -> None:
    truth = Truth()
    truth.closes["SPY"] = dict.fromkeys(truth.closes["SPY"], price)
    panel = open_panel(SegmentsPanel, truth)
    choose(qtbot, panel, series=["prime", "SPY"])
    table = panel.tables.figures
    text = table.model().data(table.model().index(1, 1), Qt.ItemDataRole.DisplayRole)
    rate = before(truth.closes["JPY=X"], LAST)
    assert float(text.replace(",", "")) == pytest.approx(price * rate, abs=0.5)
    assert table.fontMetrics().horizontalAdvance(text) <= table.columnWidth(1) - 2 * PADDING


def test_a_dash_before_the_base_is_explained_too(open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel)
    assert "Dashed: today's members carried back." in panel.note.text()
    panel.plot.move_base(DAYS.index(20260901), final=True)  # nothing is carried back since June
    assert "Dashed: today's members carried back." in panel.note.text()


def test_more_series_than_can_be_told_apart_are_refused_aloud(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(SegmentsPanel)
    panel.controls.pick(tuple(f"{code}.T" for code in range(1301, 1301 + MOST)))
    settle(qtbot, panel)
    with qtbot.waitSignal(panel.desk.said) as said:
        panel.add_series("^N225")
    assert said.args == ["No more than 20 series can be compared.", True]
    popup = panel.picker.popup
    popup.open()
    popup.search.setText("^N225")
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    ticked = [
        row
        for row in map(popup.list.item, range(popup.list.count()))
        if row.checkState() == Qt.CheckState.Checked
    ]
    assert len(ticked) == MOST
    assert "^N225" not in panel.controls.chosen.series
    QTest.keyClick(popup.search, Qt.Key.Key_Escape)


def test_the_table_is_copied_whole_with_plain_figures(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    QTest.keyClick(panel.tables.figures, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *rows = (line.split("\t") for line in QApplication.clipboard().text().split("\n"))
    assert head[:3] == ["series", "level", "change_1d"]
    assert [row[0] for row in rows] == [
        "Prime (jpviewer, full cap)",
        "Standard (jpviewer, full cap)",
        "Growth (jpviewer, full cap)",
    ]
    assert float(rows[0][1]) == pytest.approx(truth.composites["prime"][LAST])


def test_the_table_is_put_away_and_the_holdings_take_its_place(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(SegmentsPanel)
    assert panel.tables.figures.isVisible()
    QTest.mouseClick(panel.controls.table, Qt.MouseButton.LeftButton)
    assert not panel.tables.isVisible()
    assert panel.choices()["below"] == ""
    choose(qtbot, panel, below="holdings")
    assert panel.tables.holdings.isVisible()
    assert not panel.tables.figures.isVisible()


def test_a_chip_hides_and_a_menu_removes_and_divides(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(SegmentsPanel)
    prime, standard, _ = panel.legend.chips
    QTest.mouseClick(standard, Qt.MouseButton.LeftButton)
    assert list(drawn(panel)) == ["Prime", "Growth"]
    assert panel.choices()["hidden"] == ["standard"]
    assert "Standard" in standard.text()
    QTest.mouseClick(standard, Qt.MouseButton.LeftButton)
    assert list(drawn(panel)) == ["Prime", "Standard", "Growth"]
    menu = panel.legend.menu("prime")
    by = {action.text(): action for action in menu.actions()}
    divide = {each.text(): each for each in by["Divide by"].menu().actions()}
    with qtbot.waitSignal(panel.drawn):
        divide["Standard"].trigger()
    assert list(drawn(panel)) == ["Prime", "Standard", "Growth", "Prime ÷ Standard"]
    with qtbot.waitSignal(panel.drawn):
        by["Remove"].trigger()
    assert list(drawn(panel)) == ["Standard", "Growth", "Prime ÷ Standard"]
    assert prime not in panel.legend.chips


@pytest.mark.parametrize("width", [300, 420, 900])
def test_no_chip_is_cut_or_lies_over_another(
    open_panel: OpenPanel, qtbot: QtBot, width: int
) -> None:
    panel = open_panel(SegmentsPanel)
    choose(qtbot, panel, series=["prime", "standard", "growth", "all", "^N225", "SPY", "JPY=X"])
    panel.resize(width, 500)
    QApplication.processEvents()
    boxes = [chip.geometry() for chip in panel.legend.chips]
    boxes.append(panel.controls.geometry())
    for place, box in enumerate(boxes):
        assert panel.legend.rect().contains(box.center())
        assert box.bottom() <= panel.legend.height()
        assert not any(box.intersects(other) for other in boxes[:place])
    for chip in panel.legend.chips:
        assert chip.width() == chip.sizeHint().width()


def test_with_dividends_and_without(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    with Store(panel.desk.home.cache, readonly=False) as store, store.transaction():
        number = store.read("SELECT id FROM securities WHERE symbol = '2516.T'")["id"]
        store.upsert(
            ACTIONS,
            {
                "id": number,
                "day": np.array([20261001]),
                "action": np.array(["dividend"], object),
                "value": np.array([80.0]),
            },
        )
        store.execute(
            "INSERT INTO spans (id, first, last, checked, adjusted) VALUES (:id, :a, :b, :c, 0)",
            id=int(number[0]),
            a=KNOWN[-100],
            b=LAST,
            c=20261102,
        )
    choose(qtbot, panel, series=["2516.T", "^N225"], total=True)
    closes = truth.closes["2516.T"]
    first = min(closes)
    held = {day: closes[day] * (1 + 80 / closes[20261001] * (day >= 20261001)) for day in closes}
    (line,) = [each for each in panel.pane.series if each.name.startswith("Growth 250")]
    expected = [100 * level / held[first] for level in held.values()]
    assert line.values.tolist() == pytest.approx(expected)
    assert "until 2026-11-02" in panel.note.text()
    assert "Faint: prices and dividends of less than 95%" in panel.note.text()
    faint = ~np.isnan(line.doubtful)
    assert faint.tolist() == [day >= 20261102 for day in closes]
    (nikkei,) = [text for text in legend(panel) if text.startswith("Nikkei")]
    assert "price only" in nikkei


BAD: dict[str, dict[str, Any]] = {
    "vanished": {"series": ["prime", "9999.T", "nonsense"]},
    "only vanished": {"series": ["9999.T"]},
    "a pair of nothing": {"series": ["9999.T/prime", "prime - 9999.T"]},
    "divided by itself": {"series": ["prime/prime"]},
    "a base before all": {"base": 19990101},
    "a base to come": {"base": 20991231},
    "log": {"scale": "log", "series": ["prime", "prime - growth"]},
    "percent": {"scale": "percent", "base": "view"},
}


@pytest.mark.parametrize("case", BAD)
def test_what_does_not_fit_is_a_sentence_and_no_exception(
    open_panel: OpenPanel, qtbot: QtBot, case: str
) -> None:
    panel = open_panel(SegmentsPanel)
    choose(qtbot, panel, **BAD[case])
    panel.grab()
    for chip in panel.legend.chips:
        assert chip.text()
    if "only" in case:
        assert "No prices are known of what is chosen" in panel.plot.message
        assert panel.legend.chips[0].text() == "9999 –"
        assert "No prices" in panel.legend.chips[0].toolTip()


@pytest.mark.parametrize("count", [1, 2])
def test_one_session_and_two(open_panel: OpenPanel, count: int) -> None:
    days = KNOWN[-count:]
    levels = {key: wave(days, 100, 1, 2) for key in ("prime", "growth")}
    panel = open_panel(SegmentsPanel, Truth(composites=levels))
    assert len(drawn(panel)["Prime"]) == count
    assert (panel.headline.text() == "") is (count == 1)
    panel.grab()


def test_levels_of_0_are_no_start(open_panel: OpenPanel) -> None:
    levels = dict.fromkeys(KNOWN, 0.0)
    panel = open_panel(SegmentsPanel, Truth(composites={"prime": levels, "growth": levels}))
    assert panel.headline.text() == ""
    assert panel.plot.message
    assert panel.plot.base is None
    panel.grab()


def test_any_listed_code_is_a_series(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    QTest.mouseClick(panel.picker, Qt.MouseButton.LeftButton)
    settle(qtbot, panel)
    panel.picker.popup.search.setText("１３０１")
    with qtbot.waitSignal(panel.drawn):
        QTest.keyClick(panel.picker.popup.search, Qt.Key.Key_Return)
    expected = rebased(truth.closes["1301.T"], BASE)
    assert drawn(panel)["1301 Aoba Fisheries"] == pytest.approx(expected)
    QTest.keyClick(panel.picker.popup.search, Qt.Key.Key_Escape)


@pytest.mark.parametrize("typed", ["グロース", "growth", "ＧＲＯＷＴＨ"])
def test_series_are_found_in_both_languages(
    open_panel: OpenPanel, qtbot: QtBot, typed: str
) -> None:
    panel = open_panel(SegmentsPanel)
    QTest.mouseClick(panel.picker, Qt.MouseButton.LeftButton)
    panel.picker.popup.search.setText(typed)
    rows = [panel.picker.popup.list.item(row) for row in range(panel.picker.popup.list.count())]
    assert [row.text() for row in rows if not row.isHidden()] == [
        "Growth (jpviewer, full cap)",
        "Growth 250 ETF (2516)",
    ]
    assert not panel.picker.popup.nothing.isVisible()
    panel.picker.popup.search.setText("zzz")
    assert panel.picker.popup.nothing.isVisible()
    settle(qtbot, panel)
    QTest.keyClick(panel.picker.popup.search, Qt.Key.Key_Escape)


def test_two_of_the_list_become_a_ratio_and_a_spread(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(SegmentsPanel)
    QTest.mouseClick(panel.picker, Qt.MouseButton.LeftButton)
    builder = panel.picker.popup.builder
    builder.one.setCurrentIndex(builder.one.findData("standard"))
    builder.other.setCurrentIndex(builder.other.findData("standard"))
    assert not builder.ratio.isEnabled()
    builder.other.setCurrentIndex(builder.other.findData("^N225"))
    for button in (builder.ratio, builder.spread):
        with qtbot.waitSignal(panel.drawn):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.choices()["series"][3:] == ["standard/^N225", "standard - ^N225"]
    QTest.keyClick(panel.picker.popup.search, Qt.Key.Key_Escape)
