"""What stands under the flows picture equals sums that the test makes for itself."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from jpviewer.market.tables import FIGURES, LISTINGS, SECURITIES
from jpviewer.store.store import Store
from jpviewer.ui.flowing.choices import VIEWS
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.plots.lines import Line
from tests.ui.panels.conftest import OpenPanel
from tests.ui.panels.market import DAYS, WEEKS, Truth, texts, wave

WHERE = "jpx", "tokyo_nagoya"
NETS = Truth().nets[(*WHERE, "foreigners")]


def view(panel: FlowsPanel, key: str, qtbot: QtBot) -> Any:
    """Opens a view by its button."""
    with qtbot.waitSignal(panel.drawn):
        panel.switch.buttons[key].click()
    found = panel.below.views[key]
    assert found.isVisible()
    return found


def rows(shown: Any) -> list[dict[str, str]]:
    """A table's figures, plain, under the keys of its columns."""
    return list(csv.DictReader(io.StringIO(shown.table.csv())))


def sums(window: int) -> list[float]:
    values = list(NETS.values())
    return [sum(values[at - window + 1 : at + 1]) for at in range(window - 1, len(values))]


@pytest.fixture
def panel(open_panel: OpenPanel) -> FlowsPanel:
    opened: FlowsPanel = open_panel(FlowsPanel, range="ytd")
    return opened


def test_all_weeks_stand_in_the_table_the_newest_first(panel: FlowsPanel, qtbot: QtBot) -> None:
    told = rows(view(panel, "weeks", qtbot))
    assert [row["end"] for row in told] == [
        f"{end // 10000}-{end // 100 % 100:02}-{end % 100:02}" for _, end in reversed(WEEKS)
    ]
    for row, (start, _) in zip(told, reversed(WEEKS), strict=True):
        assert float(row["net"]) == pytest.approx(NETS[start])
        assert float(row["buy"]) - float(row["sell"]) == pytest.approx(NETS[start])
        assert row["published"] == "2026-11-19"
        assert row["source"] == "JPX"
    ranked = sorted(NETS.values(), reverse=True)
    assert float(told[0]["rank"]) == ranked.index(NETS[WEEKS[-1][0]]) + 1


def test_a_revised_week_says_what_it_was_and_one_nobody_dated_stays_blank(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth(second_print=WEEKS[-2][0], published=0)
    opened = open_panel(FlowsPanel, truth)
    table = view(opened, "weeks", qtbot).table
    told = rows(opened.below.views["weeks"])
    assert [row["print"] for row in told[:3]] == ["1", "2", "1"]
    at = [each.key for each in table.model().columns].index("print")
    assert [row[at] for row in table.texts[:3]] == ["1", "2, revised", "1"]
    assert {row["published"] for row in told} == {""}
    hints = [table.model().data(table.model().index(row, 0), 3) for row in (0, 1)]
    before = truth.nets[(*WHERE, "foreigners")][WEEKS[-2][0]] + 9e11
    assert f"from {opened.desk.formats.signed_money(before)} to" in hints[1]
    assert "Revised" not in hints[0]


def test_a_week_that_is_chosen_is_told_in_words(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth(second_print=WEEKS[-2][0])
    opened = open_panel(FlowsPanel, truth)
    shown = view(opened, "weeks", qtbot)
    assert not shown.words.isVisible()
    nets = truth.nets[(*WHERE, "foreigners")]
    for row, (start, end) in enumerate(list(reversed(WEEKS))[:40]):
        shown.table.selectRow(row)
        said = shown.words.text()
        done = "bought" if nets[start] > 0 else "sold"
        amount = opened.desk.formats.money(abs(nets[start]))
        assert f"{done} a net {amount} of cash equities" in said
        assert f"in the week to {opened.desk.formats.date(end)} (JPX, " in said
        sign = 1 if nets[start] > 0 else -1
        stronger = sum(sign * net > sign * nets[start] for net in nets.values())
        if stronger:
            assert f"Number {stronger + 1} of the {len(nets)} weeks held" in said
        else:
            assert f"of the {len(nets)} weeks held" in said
        assert ("Revised on" in said) == (row == 1)
    chosen = shown.words.text()
    with qtbot.waitSignal(opened.drawn):
        opened.reload()
    assert shown.words.text() == chosen


def test_a_table_is_sorted_and_copied(panel: FlowsPanel, qtbot: QtBot) -> None:
    table = view(panel, "weeks", qtbot).table
    table.sort_by("net")
    nets = [float(row["net"]) for row in rows(panel.below.views["weeks"])]
    assert nets == sorted(nets, reverse=True)
    table.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == len(WEEKS) + 1
    assert "net" in lines[0].split("\t")


def test_the_pace_is_of_every_stretch_as_long(panel: FlowsPanel, qtbot: QtBot) -> None:
    told = {row["stretch"]: row for row in rows(view(panel, "pace", qtbot))}
    for window, name in ((1, "1 week"), (4, "4 weeks"), (13, "13 weeks"), (52, "52 weeks")):
        every = sums(window)
        row = told[name]
        assert float(row["net"]) == pytest.approx(every[-1])
        assert float(row["before"]) == pytest.approx(every[-1 - window])
        sign = np.sign(every[-1])
        stronger = sum(sign * each > sign * every[-1] for each in every)
        assert float(row["rank"]) == stronger + 1
        assert float(row["of"]) == len(every)
    year = sum(net for start, net in NETS.items() if start >= 20260101)
    assert float(told["2026 so far"]["net"]) == pytest.approx(year)
    fiscal = sum(NETS[start] for start, end in WEEKS if end >= 20260401)
    assert float(told["Fiscal 2026 so far"]["net"]) == pytest.approx(fiscal)


def test_enter_on_a_stretch_has_the_bars_add_it_up(panel: FlowsPanel, qtbot: QtBot) -> None:
    shown = view(panel, "pace", qtbot)
    with qtbot.waitSignal(panel.drawn):
        shown.table.opened.emit("26 weeks")
    assert panel.choices()["window"] == 26


def test_since_each_event_in_yen_and_dollars(panel: FlowsPanel, qtbot: QtBot) -> None:
    shown = view(panel, "since", qtbot)
    told = {row["day"]: row for row in rows(shown)}
    closes = sorted(Truth().closes["JPY=X"].items())
    for day, first in (("2025-10-04", 20251006), ("2026-02-08", 20260209)):
        counted = [(start, end) for start, end in WEEKS if start >= first]
        assert told[day]["first"].replace("-", "") == str(first)
        assert float(told[day]["weeks"]) == len(counted)
        total = sum(NETS[start] for start, _ in counted)
        assert float(told[day]["net"]) == pytest.approx(total)
        assert float(told[day]["mean"]) == pytest.approx(total / len(counted))
        dollars = 0.0
        for start, end in counted:
            sessions = [each for each in DAYS if start <= each <= end]
            rates = [[rate for at, rate in closes if at < each][-1] for each in sessions]
            dollars += NETS[start] * len(rates) / sum(rates)
        assert float(told[day]["net_usd"]) == pytest.approx(dollars)
    # Of 2022 no week is held: nothing is said of it.
    assert "2022-04-04" not in told
    count = int(float(told["2026-10-30"]["weeks"]))
    after = [net for start, net in NETS.items() if start >= 20251006][:count]
    assert float(told["2025-10-04"]["alike"]) == pytest.approx(sum(after))
    assert shown.words.text().startswith("TOPIX second stage, 30 Oct 2026:")


def test_enter_on_an_event_makes_it_the_range(panel: FlowsPanel, qtbot: QtBot) -> None:
    shown = view(panel, "since", qtbot)
    with qtbot.waitSignal(panel.drawn):
        shown.table.opened.emit("20251004")
    assert panel.desk.range == "ldp_vote"
    assert shown.words.text().startswith("LDP leadership vote, 4 Oct 2025:")
    count = sum(start >= 20251006 for start in NETS)
    assert f"In the first {count} weeks after other events: " in shown.words.text()
    # In a low dock there is no note over it that would tell the sum.
    total = panel.desk.formats.signed_money(sum(NETS[each] for each in NETS if each >= 20251006))
    assert f"{total} in {count} weeks from 6 Oct 2025" in shown.words.text()


def test_any_day_can_be_counted_from(open_panel: OpenPanel, qtbot: QtBot) -> None:
    opened = open_panel(FlowsPanel, range="since:20260610")
    told = {row["day"]: row for row in rows(view(opened, "since", qtbot))}
    expected = sum(net for start, net in NETS.items() if start >= 20260615)
    assert float(told["2026-06-10"]["net"]) == pytest.approx(expected)


def with_segments() -> Truth:
    """A tenth of the money goes into Standard, and Growth is sold; caps are known."""
    truth = Truth()
    parts = {"prime": 1.0, "standard": 0.1, "growth": -0.05}
    for segment, part in parts.items():
        nets = {start: net * part for start, net in NETS.items()}
        truth.nets["jpx", segment, "foreigners"] = nets
        truth.nets["jpx", segment, "total"] = dict.fromkeys(NETS, 0.0)

    def sized(store: Store) -> None:
        for place, segment in enumerate(parts):
            _stock(store, f"900{place}", segment, 1e14 / 10**place)

    truth.more = sized
    return truth


def _stock(store: Store, code: str, segment: str, cap: float) -> None:
    known = {"code": texts(code), "name": texts(code)}
    kinds = {"kind": texts("stock"), "currency": texts("JPY"), "zone": texts("")}
    store.upsert(SECURITIES, {"symbol": texts(f"{code}.T"), **known, **kinds})
    listed = {"since": np.array([20260101]), "listed": np.ones(1, np.int64)}
    plain = {"is_foreign": np.zeros(1, np.int64), "sector33": texts("0050"), "sector17": texts("1")}
    place = {"segment": texts(segment), "size": texts("small1")}
    store.upsert(LISTINGS, {**known, **listed, **plain, **place})
    number = store.read("SELECT id FROM securities WHERE code = :code", code=code)["id"]
    unknown = {name: np.full(1, np.nan) for name in FIGURES.values}
    sized = {"market_cap": np.array([cap]), "as_of": np.array([20261120])}
    store.upsert(FIGURES, {"id": number, **unknown, **sized, "sessions": np.array([60])})


def test_segments_are_told_in_yen_and_in_parts_of_their_size(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = with_segments()
    opened = open_panel(FlowsPanel, truth, range="since:20260208")
    shown = view(opened, "segments", qtbot)
    counted = [start for start, _ in WEEKS if start >= 20260209]
    total = sum(NETS[start] for start in counted)
    amounts = [each for each in shown.amounts.series if isinstance(each, Line)]
    shares = [each for each in shown.shares.series if isinstance(each, Line)]
    assert [each.name for each in amounts] == ["Prime", "Standard", "Growth"]
    last = DAYS.index(WEEKS[-1][1])
    for line, part in zip(amounts, (1.0, 0.1, -0.05), strict=True):
        assert line.figure(last) == pytest.approx(total * part)
    levels = truth.composites["standard"]
    cap = 1e13 * levels[20260206] / levels[20261120]
    assert shares[1].figure(last) == pytest.approx(total * 0.1 / cap * 100)
    assert shown.words.text().startswith("From 9 Feb 2026: Prime ")
    assert shown.words.text().endswith("approximate.")


def test_the_ministry_tells_no_segments(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    truth.nets["mof", "equity", "foreigners"] = NETS
    opened = open_panel(FlowsPanel, truth)
    opened.controls.choose(opened.controls.choices.at("mof", "equity"))
    shown = view(opened, "segments", qtbot)
    assert shown.plot.message.startswith("The ministry tells no segments apart")
    opened.grab()


def test_prices_are_set_against_the_same_week(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth(composites={"prime": wave(DAYS[: DAYS.index(20261120) + 1], 100, 0.2, 19)})
    opened = open_panel(FlowsPanel, truth, range="max")
    opened.controls.choose(replace(opened.controls.choices, index="prime"))
    shown = view(opened, "prices", qtbot)
    levels = truth.composites["prime"]
    known = WEEKS[1:]  # nothing is known of the close before the first week
    befores = [DAYS[DAYS.index(start) - 1] for start, _ in known]
    change = np.array(
        [levels[end] / levels[day] - 1 for (_, end), day in zip(known, befores, strict=True)]
    )
    net = np.array([NETS[start] for start, _ in known])
    cloud = shown.dots.cloud
    assert cloud.x.tolist() == pytest.approx(net.tolist())
    assert cloud.y.tolist() == pytest.approx(change.tolist())
    slope, intercept = np.polyfit(net / 1e11, change, 1)
    assert cloud.slope * 1e11 == pytest.approx(slope)
    assert cloud.intercept == pytest.approx(intercept)
    fit = np.corrcoef(net, change)[0, 1] ** 2
    assert f"R² {fit:.2f}, {len(known)} weeks" in shown.words.text()
    assert "does not say which moves the other" in shown.words.text()
    at = shown.dots.places()[-1]
    assert shown.dots.at(QPointF(*at)) == len(known) - 1
    assert cloud.hint(len(known) - 1).startswith("Week to 2026-11-13\n")
    assert shown.dots.at(QPointF(-50, -50)) == -1


def test_years_to_the_same_week(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    # As if the calendar had begun before the weeks did, so that 2024 is held whole.
    truth.sessions = [20231229, *DAYS]
    opened = open_panel(FlowsPanel, truth)
    shown = view(opened, "years", qtbot)
    told = {row["year"]: row for row in rows(shown)}
    assert list(told) == ["2026", "2025", "2024"]
    for year in (2024, 2025):
        whole = sum(NETS[start] for start, end in WEEKS if end // 10000 == year)
        assert float(told[str(year)]["whole"]) == pytest.approx(whole)
        until = int(told[str(year)]["end"].replace("-", ""))
        assert abs(until % 10000 - 1113) <= 3
        part = sum(NETS[start] for start, end in WEEKS if year * 10000 < end <= until)
        assert float(told[str(year)]["net"]) == pytest.approx(part)
    assert told["2026"]["whole"] == ""
    with qtbot.waitSignal(opened.drawn):
        shown.begins[4].click()
    assert opened.choices()["begins"] == 4
    assert [row["year"] for row in rows(shown)] == ["2026", "2025", "2024"]


def test_a_second_click_closes_a_view_and_the_choice_stays(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    opened = open_panel(FlowsPanel)
    view(opened, "pace", qtbot)
    assert opened.choices()["view"] == "pace"
    with qtbot.waitSignal(opened.drawn):
        opened.switch.buttons["pace"].click()
    assert opened.below.isHidden()
    assert opened.choices()["view"] == ""


def test_the_first_view_stands_where_there_is_room(open_panel: OpenPanel, qtbot: QtBot) -> None:
    opened = open_panel(FlowsPanel)
    assert opened.below.isHidden()
    with qtbot.waitSignal(opened.drawn):
        opened.resize(900, 800)
    assert opened.below.views[VIEWS[0]].isVisible()


HARDLY_ANYTHING = {
    "nothing": Truth(nets={}),
    "one week": Truth(nets={(*WHERE, "foreigners"): {WEEKS[-1][0]: 1e12}}),
    "two weeks far apart": Truth(
        nets={(*WHERE, "foreigners"): {WEEKS[3][0]: 1e12, WEEKS[-9][0]: -1e12}}
    ),
    "the last one unknown": Truth(
        nets={
            (*WHERE, "foreigners"): {WEEKS[3][0]: 1e12},
            (*WHERE, "total"): dict.fromkeys(NETS, 0.0),
        }
    ),
    "the ministry alone": Truth(
        nets={("mof", "equity", "foreigners"): NETS}, composites={}, closes={}
    ),
    "no calendar": Truth(sessions=[]),
}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("what", HARDLY_ANYTHING)
@pytest.mark.parametrize("currency", ["yen", "dollar"])
def test_every_view_of_hardly_anything(
    open_panel: OpenPanel, qtbot: QtBot, what: str, language: str, currency: str
) -> None:
    truth = HARDLY_ANYTHING[what]
    opened = open_panel(FlowsPanel, truth, language=language, currency=currency)
    if "ministry" in what:
        opened.controls.choose(opened.controls.choices.at("mof", "equity"))
    for key in VIEWS:
        shown = view(opened, key, qtbot)
        assert shown.isVisible()
        opened.grab()
    assert opened.study.question.in_dollars == (currency == "dollar")
