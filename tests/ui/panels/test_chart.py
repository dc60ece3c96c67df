"""The chart draws the selected stock's bars and says what is known of it."""

from __future__ import annotations

import re
from html import unescape

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpviewer.ui.panels.chart import ChartPanel
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.lines import Line
from tests.ui.panels.conftest import OpenPanel
from tests.ui.panels.market import DAYS, KNOWN, LAST, PARTS, SILENT, Truth
from tests.ui.plots.build import drag

LEFT = Qt.MouseButton.LeftButton


def candles_of(panel: ChartPanel) -> Candles:
    found = [each for each in panel.prices.series if isinstance(each, Candles)]
    assert len(found) == 1
    return found[0]


def by_day(first: int, values: NDArray[np.float64]) -> dict[int, float]:
    return {
        DAYS[first + place]: value
        for place, value in enumerate(values.tolist())
        if not np.isnan(value)
    }


def plain(rich: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", rich)).replace("\xa0", " ")


def test_candles_are_the_stores_bars(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301")
    candles = candles_of(panel)
    closes = truth.closes["1301.T"]
    for name, part in PARTS.items():
        shown = by_day(candles.first, getattr(candles, name))
        assert shown == pytest.approx({day: close * part for day, close in closes.items()})
    assert not set(SILENT) & set(by_day(candles.first, candles.close))
    (volume,) = panel.below["volume"].series
    assert isinstance(volume, Bars)
    at = [DAYS[round(float(middle))] for middle in (volume.left + volume.right) / 2]
    assert dict(zip(at, volume.values, strict=True)) == {
        day: 1000.0 * (day % 100) for day in closes
    }


def test_averages_are_those_of_the_last_closes(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301")
    lines = {each.name: each for each in panel.prices.series if isinstance(each, Line)}
    carried: list[float] = []
    for day in KNOWN:
        carried.append(truth.closes["1301.T"].get(day, carried[-1] if carried else np.nan))
    for sessions in (5, 25, 75):
        line = lines[f"{sessions}-day average"]
        assert line.values[-1] == pytest.approx(sum(carried[-sessions:]) / sessions)
        assert len(line.values) == len(KNOWN) - sessions + 1


def test_the_head_says_who_it_is_what_it_costs_and_how_liquid_it_is(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301")
    last, before = (truth.closes["1301.T"][day] for day in KNOWN[:-3:-1])
    change = last - before
    assert plain(panel.heading.text()) == (
        f"1301 Aoba Fisheries / あおば水産 Prime · Small 1 · "
        f"Fishery, agriculture and forestry {last:,.1f} "
        f"{change:+,.1f} ({100 * change / before:+.1f}%)".replace("-", "−")
    )
    # ¥100m at a fifth of a median of ¥200m a day.
    year = [(truth.closes["1301.T"][day]) for day in KNOWN[-245:] if day not in SILENT]
    lowest, highest = min(year) * PARTS["low"], max(year) * PARTS["high"]
    assert panel.particulars.text() == (
        "2026-11-20 · market cap ¥45.6bn · value traded, 20-day average ¥234m · "
        f"days to exit 2.5 (¥100m at 20%) · "
        f"52-week position {(last - lowest) / (highest - lowest) * 100:.0f}%"
    )
    assert panel.title() == "1301 Aoba Fisheries"


def test_in_japanese_the_japanese_name_comes_first(open_panel: OpenPanel) -> None:
    panel = open_panel(ChartPanel, code="1301", language="ja")
    assert plain(panel.heading.text()).startswith("1301 あおば水産 / Aoba Fisheries")
    assert panel.title() == "1301 あおば水産"
    assert "456億円" in panel.particulars.text()


def test_another_position_is_another_time_to_exit(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    with qtbot.waitSignal(panel.drawn):
        panel.desk.settings = panel.desk.settings._replace(position=1e9, participation=0.1)
        panel.desk.settings_changed.emit()
    assert "days to exit 50.0 (¥1bn at 10%)" in panel.particulars.text()


def test_it_follows_the_selection_unless_pinned(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    with qtbot.waitSignal(panel.drawn):
        panel.desk.select("2516")
    assert plain(panel.heading.text()).startswith("2516")
    QTest.mouseClick(panel.pin, LEFT)
    panel.desk.select("1301")
    with qtbot.waitSignal(panel.drawn):
        panel.reload()
    assert plain(panel.heading.text()).startswith("2516")
    assert panel.choices() | {"code": "2516", "pinned": True} == panel.choices()
    with qtbot.waitSignal(panel.drawn):
        QTest.mouseClick(panel.pin, LEFT)
    assert plain(panel.heading.text()).startswith("1301")


def test_a_pinned_chart_comes_back_with_its_stock(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="2516")
    panel.choose({"code": "1301", "pinned": True})
    with qtbot.waitSignal(panel.drawn):
        panel.reload()
    assert panel.title() == "1301 Aoba Fisheries"
    panel.choose({"code": 3, "pinned": True})
    assert panel.choices()["code"] == "1301"


def test_a_security_that_is_not_listed_is_drawn_all_the_same(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="2516")
    closes = truth.closes["2516.T"]
    assert by_day(candles_of(panel).first, candles_of(panel).close) == pytest.approx(closes)
    assert "not in the exchange's list" in plain(panel.heading.text())
    assert panel.particulars.text().startswith("2026-11-20 · 52-week position ")


@pytest.mark.parametrize("code", ["", "9999"])
def test_without_prices_it_says_so(open_panel: OpenPanel, code: str) -> None:
    panel = open_panel(ChartPanel, code=code)
    assert panel.prices.series == []
    assert panel.heading.isVisible() == bool(code)
    panel.grab()


def test_prices_of_a_stock_leave_the_screen_with_it(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    with qtbot.waitSignal(panel.drawn):
        panel.desk.select("9999")
    assert panel.prices.series == panel.below["volume"].series == []


def test_a_range_shows_its_sessions(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_range("3m")
    extent = panel.plot.extent
    assert extent.left == pytest.approx(DAYS.index(20260820) - 0.5, abs=0.03 * extent.width)
    assert extent.right == pytest.approx(DAYS.index(LAST) + 0.5, abs=0.03 * extent.width)


def test_the_ruler_measures_the_candles_through_their_marks(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    closes = truth.closes["1301.T"]
    days = [day for day in KNOWN[-60:] if day in closes]
    first, last = days[5], days[40]
    scale = panel.plot.mapping()
    x = [round(scale.x(float(DAYS.index(each)))) for each in (first, last)]
    y = round(float(scale.y(closes[first])))
    drag(panel.plot, (x[0], y), (x[1], y), keys=Qt.KeyboardModifier.ControlModifier)
    length, change, _ = panel.plot.ruler.lines()
    assert f"sessions {DAYS.index(last) - DAYS.index(first)}, days" in length
    percent = f"({(closes[last] / closes[first] - 1) * 100:+.1f}%)".replace("-", "−")
    assert change.endswith(percent)
