"""Years and events as lines from a common start equal sums that the test makes for itself."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpviewer.market.days import to_date
from jpviewer.ui.flowing.twofold import ABOVE, BESIDE
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.plots.fan import Fan, Fans, Strand, months
from tests.ui.panels.conftest import OpenPanel
from tests.ui.panels.market import DAYS, WEEKS, Truth
from tests.ui.panels.test_flow_views import NETS, rows, view
from tests.ui.plots.build import THEME


@pytest.fixture
def whole_years(open_panel: OpenPanel) -> FlowsPanel:
    truth = Truth()
    # As if the calendar had begun before the weeks did, so that 2024 is held whole.
    truth.sessions = [20231229, *DAYS]
    opened: FlowsPanel = open_panel(FlowsPanel, truth)
    return opened


def course(year: int) -> list[tuple[int, float]]:
    """Days into a year, and what was bought until then."""
    total, points = 0.0, []
    for start, end in WEEKS:
        if end // 10000 == year:
            total += NETS[start]
            points.append(((to_date(end) - date(year, 1, 1)).days, total))
    return points


def strands(shown: Any) -> dict[str, Strand]:
    return {each.name: each for each in shown.lines.fan.strands}


def test_a_line_for_each_year_the_present_one_first(whole_years: FlowsPanel, qtbot: QtBot) -> None:
    shown = view(whole_years, "years", qtbot)
    now = whole_years.desk.formats.signed_money(course(2026)[-1][1])
    assert list(strands(shown)) == [f"2026 {now}", "2025", "2024"]
    for year, strand in zip((2026, 2025, 2024), strands(shown).values(), strict=True):
        assert strand.x.tolist() == [day for day, _ in course(year)]
        assert strand.y.tolist() == pytest.approx([total for _, total in course(year)])
    told = {row["year"]: row for row in rows(shown)}
    totals = {year: float(row["net"]) for year, row in told.items()}
    for key, mine in totals.items():
        less = sum(other < mine for other in totals.values())
        assert float(told[key]["rank"]) == 3 - less
        assert float(told[key]["ahead"]) == less / 2
    hint = strands(shown)["2025"].hint(0)
    end = next(end for _, end in WEEKS if end >= 20250101)
    assert hint.startswith(f"2025 to {whole_years.desk.formats.date(end)}\n")
    assert hint.endswith(whole_years.desk.formats.signed_money(course(2025)[0][1]))


def test_fiscal_years_begin_in_april(whole_years: FlowsPanel, qtbot: QtBot) -> None:
    shown = view(whole_years, "years", qtbot)
    with qtbot.waitSignal(whole_years.drawn):
        shown.begins[4].click()
    names = list(strands(shown))
    assert names[0].startswith("FY2026 ")
    assert names[1:] == ["FY2025", "FY2024"]
    assert shown.lines.fan.x_ticks[1][0] == "Apr"
    first = [start for start, end in WEEKS if 20250401 <= end < 20260401]
    assert strands(shown)["FY2025"].y[-1] == pytest.approx(sum(NETS[start] for start in first))


def test_lines_follow_the_currency(whole_years: FlowsPanel, qtbot: QtBot) -> None:
    shown = view(whole_years, "years", qtbot)
    with qtbot.waitSignal(whole_years.drawn):
        whole_years.desk.choose_currency("dollar")
    assert "US dollars" in shown.lines.fan.upward
    closes = sorted(Truth().closes["JPY=X"].items())
    total = 0.0
    for start, end in WEEKS:
        if end // 10000 == 2026:
            sessions = [each for each in DAYS if start <= each <= end]
            rates = [[rate for at, rate in closes if at < each][-1] for each in sessions]
            total += NETS[start] * len(rates) / sum(rates)
    assert shown.lines.fan.strands[0].y[-1] == pytest.approx(total)
    assert float(rows(shown)[0]["net_usd"]) == pytest.approx(total)


def test_weeks_since_an_event_against_those_since_others(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    opened = open_panel(FlowsPanel, range="general_election")
    assert opened.study.event == 20260208
    shown = view(opened, "since", qtbot)
    after = {
        "General election": [net for start, net in NETS.items() if start >= 20260209],
        "LDP leadership vote": [net for start, net in NETS.items() if start >= 20251006],
    }
    mine = after["General election"]
    strong, *others = shown.lines.fan.strands
    assert strong.name.startswith("General election +") or strong.name.startswith(
        "General election −"
    )
    assert strong.x.tolist() == list(range(1, len(mine) + 1))
    assert strong.y.tolist() == pytest.approx(np.cumsum(mine).tolist())
    (vote,) = (each for each in others if each.name == "LDP leadership vote")
    reach = int(shown.lines.fan.reach)
    assert reach >= len(mine)
    expected = np.cumsum(after["LDP leadership vote"])[:reach]
    assert vote.y.tolist() == pytest.approx(expected.tolist())
    known = {row["day"]: float(row["alike"]) for row in rows(shown) if row["alike"]}
    told = {row["day"]: row for row in rows(shown)}
    for day, amount in known.items():
        less = sum(other < amount for other in known.values())
        assert float(told[day]["rank"]) == len(known) - less
        assert float(told[day]["ahead"]) == pytest.approx(less / (len(known) - 1))
    place = sum(abs(other) > abs(known["2026-02-08"]) for other in known.values()) + 1
    assert f"is number {place} of {len(known)} events" in shown.words.text()


def test_a_table_in_place_of_the_picture_where_one_has_room(
    whole_years: FlowsPanel, qtbot: QtBot
) -> None:
    whole_years.resize(430, 600)
    both = view(whole_years, "years", qtbot).both
    assert both.width() < BESIDE
    assert both.height() < ABOVE
    assert both.picture.isVisible()
    assert not both.table.isVisible()
    with qtbot.waitSignal(whole_years.drawn):
        both.switch.click()
    assert both.table.isVisible()
    assert not both.picture.isVisible()
    assert whole_years.choices()["listed"]
    whole_years.resize(1200, 900)
    qtbot.waitUntil(lambda: both.table.isVisible() and both.picture.isVisible())
    assert not both.switch.isVisible()
    for row, strand in enumerate(both.picture.fan.strands):
        both.table.selectRow(row)
        assert both.picture.fan.strands[both.picture.lit] is strand


def lines(qtbot: QtBot, *strands: Strand) -> Fans:
    made = Fans(THEME)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_fan(Fan(strands, 10.0, (np.array([0.0, 5.0]), ["0", "5"])))
    made.show()
    qtbot.waitExposed(made)
    made.grab()
    return made


def strand(name: str, *figures: float) -> Strand:
    places = np.arange(1.0, len(figures) + 1)
    return Strand(name, places, np.array(figures), lambda at: f"{name}{at}")


def test_the_line_under_the_mouse_comes_forward_and_says_itself(qtbot: QtBot) -> None:
    fan = lines(qtbot, strand("now", 1, 2, 3), strand("before", -1, -2, -3, -4))
    third = QPointF(*fan.places(fan.fan.strands[1])[3].tolist())
    assert fan.at(third) == (1, 2)
    assert fan.told(third) == "before2"
    plain = fan.grab().toImage()
    QTest.mouseMove(fan, third.toPoint())
    qtbot.waitUntil(lambda: fan.lit == 1)
    assert fan.grab().toImage() != plain
    QTest.mouseMove(fan, QPoint(2, 2))
    qtbot.waitUntil(lambda: fan.lit == -1)
    assert fan.told(QPointF(2, 2)) == ""


def test_a_line_ends_before_what_is_not_known(qtbot: QtBot) -> None:
    fan = lines(qtbot, strand("now", 1, float("nan"), 3))
    start, first = fan.places(fan.fan.strands[0]).tolist()
    assert start[0] == 0
    assert first[0] > 0
    assert first[1] < start[1]


def test_what_the_axis_counts_runs_into_no_name(qtbot: QtBot) -> None:
    lowest = strand("The event at the foot", 3, 1, -9)
    bare, named = lines(qtbot, lowest), lines(qtbot, lowest)
    named.show_fan(replace(named.fan, across="Weeks since"))
    field = named.field().toAlignedRect()
    assert named.grab(field).toImage() == bare.grab(field).toImage()
    assert named.grab().toImage() != bare.grab().toImage()


def test_of_no_lines_nothing_is_drawn(qtbot: QtBot) -> None:
    fan = lines(qtbot)
    assert fan.at(QPoint(5, 5).toPointF()) == (-1, -1)
    fan.show_fan(Fan(), "Nothing yet")
    assert fan.grab().toImage().pixelColor(0, 0).name() == THEME.ground


@pytest.mark.parametrize("begins", [1, 4])
def test_months_are_those_of_a_year(begins: int) -> None:
    places, names = months(begins, str)
    into, expected = 0, []
    for month in ((begins - 1 + step) % 12 + 1 for step in range(12)):
        expected.append((into, str(month)))
        into += calendar.monthrange(2025, month)[1]
    assert list(zip(places.tolist(), names, strict=True)) == expected
