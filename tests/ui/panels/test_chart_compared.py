"""Other securities beside one: rebased at the base, named with their change, taken away again."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from itertools import groupby

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpviewer.market.days import to_date
from jpviewer.ui.charting.choices import INDICATORS, MOST_OTHERS
from jpviewer.ui.panels.chart import ChartPanel
from jpviewer.ui.panels.segments import SegmentsPanel
from jpviewer.ui.plots.lines import Line
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import DAYS, KNOWN, Truth
from tests.ui.panels.securities import listing, security, together


def plain(panel: ChartPanel) -> str:
    text = unescape(re.sub(r"<[^>]*>", "", panel.legend.text()))
    return text.replace("\xa0", " ").replace("\u2060", "")


def compare(qtbot: QtBot, panel: ChartPanel, *codes: str) -> None:
    for code in codes:
        panel.compare.taken.emit(code)
        settle(qtbot, panel)


def rival(panel: ChartPanel, code: str) -> Line:
    (found,) = [
        each for each in panel.prices.series if isinstance(each, Line) and each.name == code
    ]
    return found


def test_a_line_starts_at_the_securitys_own_price(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    compare(qtbot, panel, "^N225")
    own, other = truth.closes["1301.T"], truth.closes["^N225"]
    base, last = 20251231, KNOWN[-1]
    shown = rival(panel, "^N225")
    assert shown.values[DAYS.index(base) - shown.first] == pytest.approx(own[base])
    assert shown.values[-1] == pytest.approx(own[base] * other[last] / other[base])
    assert panel.prices.scaling == "percent"
    assert panel.plot.base == DAYS.index(base)
    changed = f"{(other[last] / other[base] - 1) * 100:+.1f}%".replace("-", "−")
    mine = f"{(own[last] / own[base] - 1) * 100:+.1f}%".replace("-", "−")
    assert f"1301 {mine} since the close of 2025-12-31" in plain(panel)
    assert f"^N225 Nikkei 225 {changed}" in plain(panel)
    (reading,) = [each for each in panel.plot.readings(DAYS.index(last)) if each.name == "^N225"]
    assert reading.text == changed


def test_what_began_later_starts_at_its_own_first_day(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    compare(qtbot, panel, "2516")
    first = KNOWN[-100]
    shown = rival(panel, "2516")
    assert DAYS[shown.first] == first
    assert shown.values[0] == pytest.approx(truth.closes["1301.T"][first])
    assert f"since {first // 10000}-{first // 100 % 100:02}-{first % 100:02}" in plain(panel)


def test_a_series_abroad_is_as_known_at_tokyos_close(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    compare(qtbot, panel, "SPY")
    spy, own = truth.closes["SPY"], truth.closes["1301.T"]
    # New Year's Eve in Tokyo knows New York's 30th; the last Friday its Thursday.
    expected = own[20251231] * spy[20261119] / spy[20251230]
    assert rival(panel, "SPY").values[-1] == pytest.approx(expected)


def test_it_is_taken_away_by_its_cross(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    compare(qtbot, panel, "^N225", "2516")
    with qtbot.waitSignal(panel.drawn):
        panel.legend.linkActivated.emit("^N225")
    assert panel.controls.choices.others == ("2516",)
    with qtbot.waitSignal(panel.drawn):
        panel.legend.linkActivated.emit("2516")
    assert panel.controls.choices.others == ()
    assert (panel.prices.scaling, panel.plot.base) == ("linear", None)
    assert "since the close" not in plain(panel)


def test_names_are_found_in_either_language(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth(
        more=together(security("7203.T", [100.0, 120.0]), listing("7203", "prime", "みどり自動車"))
    )
    panel = open_panel(ChartPanel, truth, code="1301")
    for typed, code in (("みどり", "7203"), ("nikkei", "^N225"), ("spy", "SPY")):
        panel.compare.setFocus()
        settle(qtbot, panel)
        with qtbot.waitSignal(panel.drawn):
            panel.compare.setText(typed)
            panel.compare.textEdited.emit(typed)
            QTest.keyClick(panel.compare, Qt.Key.Key_Return)
        settle(qtbot, panel)
        assert panel.controls.choices.others[-1] == code


def test_an_unknown_code_is_said_to_be_unknown(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    panel.compare.setFocus()
    settle(qtbot, panel)
    QTest.keyClicks(panel.compare, "0000")
    with qtbot.waitSignal(panel.desk.said) as said:
        QTest.keyClick(panel.compare, Qt.Key.Key_Return)
    assert said.args == ["No listed issue has the code or name “0000”.", True]
    assert panel.controls.choices.others == ()


def test_one_without_prices_says_so(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    compare(qtbot, panel, "9999")
    assert "9999 no prices" in plain(panel)
    assert rival(panel, "9999").count == 0
    panel.grab()


def test_there_are_so_many_and_no_more(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    compare(qtbot, panel, *(f"900{place}" for place in range(MOST_OTHERS)))
    assert len(panel.controls.choices.others) == MOST_OTHERS
    with qtbot.waitSignal(panel.desk.said) as said:
        compare(qtbot, panel, "2516")
    assert said.args == ["No more than 6 securities can be compared with one.", True]
    assert len(panel.controls.choices.others) == MOST_OTHERS


def test_nothing_is_compared_with_itself_or_twice(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    compare(qtbot, panel, "1301", "2516", "2516")
    assert panel.controls.choices.others == ("2516",)
    # Following the selection it may come to be its own rival.
    panel.desk.select("2516")
    settle(qtbot, panel)
    assert [each.security.code for each in panel.study.rivals] == []


@pytest.mark.parametrize("period", ["week", "month"])
def test_rivals_follow_the_period(open_panel: OpenPanel, qtbot: QtBot, period: str) -> None:
    panel = open_panel(ChartPanel, code="1301", range="ytd")
    compare(qtbot, panel, "^N225")
    daily = rival(panel, "^N225").values[-1]
    with qtbot.waitSignal(panel.drawn):
        panel.controls.periods[period].trigger()
    assert rival(panel, "^N225").values[-1] == pytest.approx(daily)


def test_a_rival_without_a_price_on_friday_has_its_thursdays_that_week(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    fridays = [each.isoweekday() == 5 for each in map(to_date, KNOWN[-60:])]
    closes = np.where(fridays, np.nan, 100.0 + np.arange(60))
    silent = KNOWN[-45:-35]  # two weeks and more
    closes[[day in silent for day in KNOWN[-60:]]] = np.nan
    truth = Truth(more=security("7203.T", closes))
    panel = open_panel(ChartPanel, truth, code="1301", range="ytd")
    compare(qtbot, panel, "7203")
    panel.controls.periods["week"].trigger()
    settle(qtbot, panel)
    first = next(day for day, close in zip(KNOWN[-60:], closes, strict=True) if close == close)
    own, shown = truth.closes["1301.T"], rival(panel, "7203")
    weeks = [
        list(days) for _, days in groupby(KNOWN[-60:], lambda day: to_date(day).isocalendar()[:2])
    ]
    traded = dict(zip(KNOWN[-60:], closes.tolist(), strict=True))
    expected = []
    for week in weeks:
        known = [traded[day] for day in week if traded[day] == traded[day]]
        expected.append(known[-1] / traded[first] * own[first] if known else np.nan)
    assert np.isnan(expected[1:-1]).any()
    assert shown.values.tolist() == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("code", ["^N225", "2516", "9999"])
def test_a_security_is_drawn_as_in_every_other_panel(
    open_panel: OpenPanel, qtbot: QtBot, code: str
) -> None:
    panel = open_panel(ChartPanel, code="1301")
    segments = SegmentsPanel(panel.desk)
    qtbot.addWidget(segments)
    key = code if code.startswith("^") else f"{code}.T"
    segments.controls.add("SPY")
    segments.controls.add(key)
    settle(qtbot, panel)
    compare(qtbot, panel, "SPY", code)
    style = next(each.entry.style for each in segments.legend.chips if each.entry.series == key)
    assert rival(panel, code).colour == panel.desk.theme.series[style.colour]
    name = re.escape(code)
    (drawn,) = re.findall(rf"color:(#\w+)'>([^<]+)</span>(?:&nbsp;){name}\b", panel.legend.text())
    samples = {"plain": "──", "thick": "━━", "hollow": "══", "beaded": "─●─", "ringed": "─○─"}
    assert (drawn[0], drawn[1].replace("\u2060", "")) == (
        rival(panel, code).colour,
        samples[style.stroke],
    )


def test_no_two_lines_look_alike_with_everything_on(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, code="1301")
    everything = replace(
        panel.controls.choices,
        indicators=frozenset(INDICATORS),
        anchors=(20260105, 20260202, 20260302, 20260401),
        others=("^N225", "2516", "SPY", "1306", "1311", "9999"),
    )
    for period in ("day", "week", "month"):
        panel.controls.choose(replace(everything, period=period))
        settle(qtbot, panel)
        samples = re.findall(r"color:(#\w+)'>([─━═●○\u2060]+)</span>", panel.legend.text())
        assert not re.search(r"[0-9]-[0-9a-z]", panel.legend.text())  # no line ends after these
        averages = 4 if period == "day" else 3
        assert len(samples) == averages + 1 + 5 + 4 + 6  # averages, bands, ichimoku, VWAPs, others
        assert len(set(samples)) == len(samples)
