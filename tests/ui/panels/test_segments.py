"""The Segments panel draws what the cache holds, rebased, and says it in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from jpviewer.ui.panels.segments import SegmentsPanel
from jpviewer.ui.plots.lines import Line
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import DAYS, KNOWN, LAST, Levels, Truth, wave

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
BASES = {
    "1m": 20261020,
    "3m": 20260820,
    "6m": 20260520,
    "ytd": 20251231,
    "1y": 20251120,
    "since:20251004": 20251003,
    "general_election": 20260206,
    "max": 20240104,
}


def drawn(panel: SegmentsPanel, days: Sequence[int] = DAYS) -> dict[str, Levels]:
    """What each line shows, by name and day."""
    lines = [each for each in panel.pane.series if isinstance(each, Line) and each.name]
    return {
        each.name: {
            days[each.first + place]: value
            for place, value in enumerate(each.values.tolist())
            if not np.isnan(value)
        }
        for each in lines
    }


def rebased(levels: Levels, base: int) -> Levels:
    return {day: level / levels[base] * 100 for day, level in levels.items()}


def legend(panel: SegmentsPanel) -> list[str]:
    """What its chips say."""
    return [chip.text() for chip in panel.legend.chips]


@pytest.mark.parametrize("key", BASES)
def test_lines_are_the_stores_levels_from_100_at_the_base(open_panel: OpenPanel, key: str) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth, range=key)
    shown = drawn(panel)
    assert list(shown) == ["Prime", "Standard", "Growth"]
    for series, line in shown.items():
        expected = rebased(truth.composites[series.lower()], BASES[key])
        assert line == pytest.approx(expected, rel=1e-12)
    edge = panel.plot.extent
    assert edge.left < DAYS.index(BASES[key]) < edge.left + 1 + 0.03 * edge.width
    assert DAYS.index(LAST) < edge.right < DAYS.index(LAST) + 1 + 0.03 * edge.width


@pytest.mark.parametrize("swapped", [False, True])
def test_the_headline_is_true_whichever_way(open_panel: OpenPanel, swapped: bool) -> None:
    truth = Truth()
    if swapped:
        prime, growth = truth.composites["prime"], truth.composites["growth"]
        truth.composites |= {"prime": growth, "growth": prime}
    panel = open_panel(SegmentsPanel, truth, range="since:20251004")
    changes = [
        truth.composites[each][LAST] / truth.composites[each][20251003] - 1
        for each in ("prime", "growth")
    ]
    up, down = (f"{100 * each:+.1f}%".replace("-", "−") for each in changes)
    gap = f"{100 * abs(changes[0] - changes[1]):.1f}"
    assert panel.headline.text() == (
        f"Prime {up}, Growth {down} since 2025-10-04 (from the close of 2025-10-03), "
        f"to 2026-11-20: a gap of {gap} points."
    )
    assert f"Prime {up}" in legend(panel)
    assert f"Growth {down}" in legend(panel)


def test_another_range_rebases_at_another_close(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_range("ytd")
    assert drawn(panel)["Prime"] == pytest.approx(rebased(truth.composites["prime"], 20251231))
    assert "since the close of 2025-12-31" in panel.headline.text()


def test_series_abroad_never_look_ahead(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth, currency="dollar")
    panel.choose({"series": ["prime", "SPY", "JPY=X"]})
    panel.reload()
    settle(qtbot, panel)
    shown = drawn(panel)
    for name, symbol in (("S&P 500 ETF (SPY)", "SPY"), ("USD/JPY", "JPY=X")):
        closes = truth.closes[symbol]
        before = {day: max(each for each in closes if each < day) for day in KNOWN[1:]}
        base = closes[before[20251120]]
        expected = {day: closes[earlier] / base * 100 for day, earlier in before.items()}
        assert shown[name] == pytest.approx(expected, rel=1e-12)
        assert max(shown[name]) == LAST


def test_a_series_that_begins_late_starts_from_its_own_first_close(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    panel.choose({"series": ["prime", "standard", "2516.T"]})
    panel.reload()
    settle(qtbot, panel)
    closes = truth.closes["2516.T"]
    assert drawn(panel)["Growth 250 ETF (2516)"] == pytest.approx(
        rebased(closes, min(closes)), rel=1e-12
    )
    assert "2516" not in panel.headline.text()


@POPUP
def test_a_tick_adds_a_line(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    QTest.mouseClick(panel.picker, LEFT)
    popup = panel.picker.popup.list
    QTest.keyClicks(panel.picker.popup.search, "nikkei")
    (row,) = [each for each in range(popup.count()) if not popup.item(each).isHidden()]
    box = popup.visualItemRect(popup.item(row))
    with qtbot.waitSignal(panel.drawn):
        at = QPoint(box.left() + 12, box.center().y())
        QTest.mouseClick(popup.viewport(), LEFT, NO_KEY, at)
    assert list(drawn(panel)) == ["Prime", "Standard", "Growth", "Nikkei 225"]
    assert drawn(panel)["Nikkei 225"] == pytest.approx(rebased(truth.closes["^N225"], 20251120))
    QTest.keyClick(panel.picker.popup.search, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert panel.choices()["series"] == ["prime", "standard", "growth", "^N225"]


@POPUP
def test_there_are_never_more_than_20_series_nor_none(open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel)
    popup = panel.picker.popup.list
    for row in range(popup.count()):
        if popup.item(row).flags() & Qt.ItemFlag.ItemIsEnabled:
            popup.item(row).setCheckState(Qt.CheckState.Checked)
    assert len(panel.choices()["series"]) == 20
    for row in range(popup.count()):
        popup.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert len(panel.choices()["series"]) == 1


def test_the_ratio_is_prime_in_units_of_growth(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth)
    with qtbot.waitSignal(panel.drawn):
        QTest.mouseClick(panel.controls.ratio, LEFT)
    prime, growth = truth.composites["prime"], truth.composites["growth"]
    quotient = {day: prime[day] / growth[day] for day in KNOWN}
    assert list(drawn(panel)) == ["Prime ÷ Growth"]
    assert drawn(panel)["Prime ÷ Growth"] == pytest.approx(rebased(quotient, 20251120))
    change = quotient[LAST] / quotient[20251120] - 1
    assert panel.headline.text().startswith(
        f"Prime ÷ Growth {100 * change:+.1f}% since the close of 2025-11-20, to 2026-11-20. "
        "Prime gained on Growth. The z-score of Prime ÷ Growth over 250 sessions is +"
    )
    assert panel.choices()["series"] == ["prime/growth"]
    with qtbot.waitSignal(panel.drawn):
        QTest.mouseClick(panel.controls.ratio, LEFT)
    assert list(drawn(panel)) == ["Prime", "Standard", "Growth"]


def test_what_is_little_covered_is_faint_and_says_so(open_panel: OpenPanel) -> None:
    doubtful = dict.fromkeys(KNOWN[-50:], 0.83)
    panel = open_panel(SegmentsPanel, Truth(coverage={"growth": doubtful}))
    lines = {each.name: each for each in panel.pane.series}
    assert lines["Prime"].doubtful is None
    faint = lines["Growth"].doubtful
    assert faint is not None
    assert np.isnan(faint[:-51]).all()
    assert not np.isnan(faint[-50:]).any()
    (chip,) = [text for text in legend(panel) if text.startswith("Growth")]
    assert chip.startswith("Growth (weight with prices 83%)")
    assert "Faint: less than 95%" in panel.note.text()


def test_members_carried_back_are_noted_where_they_are_shown(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(SegmentsPanel, range="1m")
    assert panel.note.text() == (
        "100 at the close of 2026-10-20. In yen. Without dividends. "
        "Own composites: full market cap."
    )
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_range("1y")
    assert "Dashed: today's members carried back." in panel.note.text()


def test_nothing_known_says_what_will_come(open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel, Truth(composites={}, closes={}, nets={}))
    assert drawn(panel) == {"Prime": {}, "Standard": {}, "Growth": {}}
    assert panel.headline.text() == ""
    assert legend(panel) == ["Prime –", "Standard –", "Growth –"]
    panel.grab()


def test_growth_alone_is_known_and_the_others_are_dashes(open_panel: OpenPanel) -> None:
    growth = wave(KNOWN, 100, 0.1, 9)
    panel = open_panel(SegmentsPanel, Truth(composites={"growth": growth}))
    assert panel.headline.text().startswith("Growth +")
    assert "Prime –" in legend(panel)


def test_settings_decide_which_benchmarks_are_offered(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(SegmentsPanel)
    with qtbot.waitSignal(panel.drawn):
        panel.desk.settings = panel.desk.settings._replace(benchmarks=("^GSPC",))
        panel.desk.settings_changed.emit()
    offered = [
        panel.picker.popup.list.item(row).text() for row in range(panel.picker.popup.list.count())
    ]
    assert offered[-1] == "^GSPC"
    assert "Nikkei 225" not in offered


def test_choices_come_back_and_nonsense_is_ignored(open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel)
    wanted = {
        "series": ["growth", "SPY", "growth/SPY"],
        "hidden": ["SPY"],
        "kept": ["7203.T", "growth/SPY"],
        "before": ["prime"],
        "base": 20260206,
        "total": True,
        "early": True,
        "scores": False,
        "scale": "log",
        "below": "holdings",
    }
    panel.choose(wanted)
    kept = panel.choices()
    assert kept.pop("columns")["hidden"] == []
    assert kept == wanted
    panel.choose({"series": [], "base": 20260230, "total": "yes", "scale": "cubic", "below": 3})
    panel.choose({"series": [3, "a/b/c", ""], "hidden": "SPY", "kept": None, "base": True})
    assert panel.choices() == wanted | {"hidden": [], "columns": panel.choices()["columns"]}


def test_controls_and_plot_have_names(open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel)
    assert panel.plot.accessibleName()
    assert panel.plot.accessibleDescription() == panel.headline.text()
    assert panel.picker.accessibleName()
    assert panel.picker.popup.list.accessibleName()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for button in panel.controls.findChildren(QToolButton, options=direct):
        assert button.text()
        assert button.toolTip()
    assert all(chip.accessibleName() for chip in panel.legend.chips)
    assert panel.tables.figures.accessibleName()


def test_japanese_figures(open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel, language="ja")
    texts = [tick.text for tick in panel.plot.session_axis.ticks]
    assert any(text.endswith("月") for text in texts)
    assert any(text.endswith("年") for text in texts)


def test_names_in_the_table_give_way_to_its_figures(open_panel: OpenPanel) -> None:
    panel = open_panel(SegmentsPanel, language="ja")
    table, header = panel.tables.figures, panel.tables.figures.horizontalHeader()
    panel.resize(2000, 700)
    whole, figures = table.columnWidth(0), header.length() - table.columnWidth(0)
    name, full = "Prime", "Prime (jpviewer, full cap)"
    assert table.model().index(0, 0).data() == full
    assert header.length() < table.viewport().width()
    panel.resize(figures + whole - 30, 700)
    assert table.model().index(0, 0).data() == name  # never cut
    assert full in table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert header.length() <= table.viewport().width()
    assert table.fontMetrics().horizontalAdvance(name) < table.columnWidth(0) < whole
    panel.resize(2000, 700)
    assert table.model().index(0, 0).data() == full


def test_in_a_low_dock_words_and_table_give_way_to_the_lines(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(SegmentsPanel)
    high = panel.tables.height()
    panel.resize(480, 320)
    qtbot.waitUntil(lambda: panel.tables.height() < high)
    line = panel.note.fontMetrics().lineSpacing()
    assert panel.note.height() < 2 * line
    assert panel.plot.height() >= 80
    assert panel.tables.figures.height() >= panel.tables.figures.horizontalHeader().height() + 20
    assert panel.tables.geometry().bottom() < panel.height()
    panel.resize(480, 800)
    qtbot.waitUntil(lambda: panel.tables.height() >= high)
