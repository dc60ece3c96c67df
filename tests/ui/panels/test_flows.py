"""The flows panel draws the cache's weeks where they lie, adds them up, and says what is true."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpviewer.market.days import instant
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import UNKNOWN, Formats
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import DAYS, WEEKS, Levels, Truth

FOREIGNERS = ("jpx", "tokyo_nagoya", "foreigners")
LAST_WEEK = WEEKS[-1][0]


def bars_of(panel: FlowsPanel) -> Bars:
    (bars,) = (each for each in panel.bars.series if isinstance(each, Bars))
    return bars


def total_of(panel: FlowsPanel) -> dict[int, float]:
    (line,) = (each for each in panel.total.series if isinstance(each, Line))
    return {DAYS[line.first + place]: value for place, value in enumerate(line.values.tolist())}


def investor_action(panel: FlowsPanel, investor: str) -> QAction:
    """The line of the menu of investors."""
    return next(each for each in panel.controls.investor_menu.actions() if each.data() == investor)


def press(panel: FlowsPanel, investor: str, qtbot: QtBot) -> None:
    """Adds an investor, or takes one away, and waits for the picture."""
    with qtbot.waitSignal(panel.drawn):
        investor_action(panel, investor).trigger()


def test_several_investors_are_ticked_without_opening_the_menu_again(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(FlowsPanel)
    menu = panel.controls.investor_menu
    menu.popup(panel.mapToGlobal(panel.rect().center()))
    for investor in ("individuals", "trust_banks"):
        place = menu.actionGeometry(investor_action(panel, investor)).center()
        with qtbot.waitSignal(panel.drawn):
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
        assert menu.isVisible()
    menu.setActiveAction(investor_action(panel, "individuals"))
    with qtbot.waitSignal(panel.drawn):
        QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert panel.choices()["investors"] == ["foreigners", "trust_banks"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()


def test_a_release_alone_ticks_nothing(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel)
    menu = panel.controls.investor_menu
    menu.popup(panel.mapToGlobal(panel.rect().center()))
    place = menu.actionGeometry(investor_action(panel, "individuals")).center()
    QTest.mouseRelease(menu, Qt.MouseButton.LeftButton, pos=place)
    assert panel.choices()["investors"] == ["foreigners"]
    menu.close()


def with_last(net: float, others: Levels | None = None) -> Truth:
    """A truth in which foreigners' last week was so."""
    truth = Truth()
    truth.nets[FOREIGNERS] = (others or truth.nets[FOREIGNERS]) | {LAST_WEEK: net}
    return truth


def test_bars_are_the_stores_weeks_on_their_true_sessions(open_panel: OpenPanel) -> None:
    truth = Truth()
    bars = bars_of(open_panel(FlowsPanel, truth))
    assert bars.values.tolist() == pytest.approx(list(truth.nets[FOREIGNERS].values()))
    assert bars.left.tolist() == [DAYS.index(start) - 0.5 for start, _ in WEEKS]
    assert bars.right.tolist() == [DAYS.index(end) + 0.5 for _, end in WEEKS]
    assert bars.other.tolist() == [net < 0 for net in truth.nets[FOREIGNERS].values()]
    widths = dict(zip((start for start, _ in WEEKS), bars.right - bars.left, strict=True))
    assert widths[20260209] == 4
    assert widths[20260216] == 5
    assert widths[20260507] == 2


@pytest.mark.parametrize(
    ("key", "first"), [("since:20251004", 20251006), ("ytd", 20260105), ("max", 20240104)]
)
def test_the_total_adds_up_the_weeks_since_the_base(
    open_panel: OpenPanel, key: str, first: int
) -> None:
    truth = Truth()
    panel = open_panel(FlowsPanel, truth, range=key)
    total = total_of(panel)
    nets = truth.nets[FOREIGNERS]
    added = 0.0
    counted = 0
    for start, end in WEEKS:
        if start >= first:
            added += nets[start]
            counted += 1
            assert total[start] == pytest.approx(added)
            assert total[end] == pytest.approx(added)
    assert max(total) == WEEKS[-1][1]
    amount = panel.desk.formats.signed_money(added)
    assert f"{amount} in {counted} weeks from" in panel.note.text()


@pytest.mark.parametrize(
    ("net", "said"),
    [
        (1.89e12, "bought a net ¥1.89tn of cash equities in Tokyo & Nagoya in"),
        (-8.72e10, "sold a net ¥87.2bn of cash equities in Tokyo & Nagoya in"),
        (0.0, "bought as much of cash equities in Tokyo & Nagoya as they sold in"),
    ],
)
def test_the_headline_says_who_did_what_when_and_by_whose_count(
    open_panel: OpenPanel, net: float, said: str
) -> None:
    panel = open_panel(FlowsPanel, with_last(net))
    source = "(JPX, first print, published 19 Nov 2026)."
    expected = f"Foreigners (non-residents) {said} the week to 13 Nov 2026 {source}"
    assert panel.headline.text() == expected


@pytest.mark.parametrize(("net", "word"), [(1.89e12, "buying"), (-1.89e12, "selling")])
def test_a_record_is_called_one_with_the_weeks_it_is_of(
    open_panel: OpenPanel, net: float, word: str
) -> None:
    panel = open_panel(FlowsPanel, with_last(net))
    expected = f"The most net {word} of the {len(WEEKS)} weeks held, since January 2024."
    assert panel.note.text().startswith(expected)


def test_the_last_stronger_week_is_named(open_panel: OpenPanel) -> None:
    others = {start: 1e10 for start, _ in WEEKS} | {WEEKS[-30][0]: 2e12}
    panel = open_panel(FlowsPanel, with_last(1e12, others))
    end = panel.desk.formats.date(WEEKS[-30][1])
    expected = f" The most net buying since the week to {end}."
    assert expected in panel.note.text()


def test_an_ordinary_week_is_not_praised(open_panel: OpenPanel) -> None:
    others = {start: 1e12 for start, _ in WEEKS}
    panel = open_panel(FlowsPanel, with_last(1e10, others))
    assert panel.note.text().startswith("+¥")


def test_the_newest_print_counts_and_is_named(open_panel: OpenPanel) -> None:
    truth = Truth(second_print=LAST_WEEK)
    panel = open_panel(FlowsPanel, truth)
    assert bars_of(panel).values[-1] == pytest.approx(truth.nets[FOREIGNERS][LAST_WEEK])
    assert panel.headline.text().endswith("(JPX, print 2, published 19 Nov 2026).")


def test_a_week_nobody_dated_says_when_it_was_seen(open_panel: OpenPanel) -> None:
    panel = open_panel(FlowsPanel, Truth(published=0))
    assert panel.headline.text().endswith("(JPX, first print, seen 20 Nov 2026).")


def test_weeks_that_are_missing_are_counted(open_panel: OpenPanel) -> None:
    truth = Truth()
    for place in (-9, -20, -21):
        del truth.nets[FOREIGNERS][WEEKS[place][0]]
    panel = open_panel(FlowsPanel, truth)
    assert "Missing between the weeks held: 3 weeks." in panel.note.text()
    assert "Missing, and not in the sum: 3 weeks." in panel.note.text()


def test_other_markets_and_investors(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(FlowsPanel, truth)
    panel.controls.market.setFocus()
    place = panel.controls.market.findText("JPX: Prime")
    with qtbot.waitSignal(panel.drawn):
        panel.controls.market.setCurrentIndex(place)
        panel.controls.market.activated.emit(place)
    assert panel.headline.text() == ""
    press(panel, "individuals", qtbot)
    press(panel, "foreigners", qtbot)
    assert set(bars_of(panel).values.tolist()) == {-3e11}
    assert panel.headline.text().startswith("Individuals sold a net ¥300bn")
    kept = panel.choices()
    assert (kept["source"], kept["market"], kept["investors"]) == ("jpx", "prime", ["individuals"])
    other = open_panel(FlowsPanel, truth)
    other.choose(json.loads(json.dumps(kept)))
    other.reload()
    settle(qtbot, other)
    assert other.headline.text() == panel.headline.text()
    assert other.choices() == kept


def test_an_investor_that_is_not_given_is_said_to_be_unknown(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    truth.nets["jpx", "tokyo_nagoya", "total"] = dict.fromkeys(dict(WEEKS), 0.0)
    panel = open_panel(FlowsPanel, truth)
    press(panel, "foreign_individuals", qtbot)
    press(panel, "foreigners", qtbot)
    assert panel.headline.text() == "The week to 13 Nov 2026 is not held (JPX)."
    assert panel.plot.message == "No week of these investors is held in this market."
    panel.grab()


def test_the_last_investor_stays(open_panel: OpenPanel) -> None:
    panel = open_panel(FlowsPanel)
    action = investor_action(panel, "foreigners")
    action.trigger()
    assert action.isChecked()
    assert panel.choices()["investors"] == ["foreigners"]


def test_the_wheel_and_the_keys_choose_a_market(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel)
    with qtbot.waitSignal(panel.drawn):
        QTest.keyClick(panel.controls.market, Qt.Key.Key_Down)
    assert panel.choices()["market"] == "prime"


def test_the_ministry_counts_foreigners_only_and_is_never_added(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    truth.nets[("mof", "equity", "foreigners")] = {start: 2e11 for start, _ in WEEKS}
    panel = open_panel(FlowsPanel, truth)
    panel.choose({"source": "mof", "market": "equity", "investors": ["foreigners"]})
    panel.reload()
    settle(qtbot, panel)
    assert not panel.controls.investors.isEnabled()
    assert "of Japanese equities and fund shares in the week" in panel.headline.text()
    assert "(MOF, " in panel.headline.text()
    assert panel.note.text().endswith("Not to be added to the exchange's figures.")


@pytest.mark.parametrize(
    "stored",
    [
        {"source": "mof", "market": "prime", "investors": ["banks"]},
        {"investors": "banks", "window": True, "index": 5, "view": "all", "lead": None},
        {"investors": [], "window": 3, "begins": 2, "stacked": 1, "total": "yes"},
        {"source": ["jpx"], "investors": [["foreigners"], 7]},
        {},
    ],
)
def test_choices_that_do_not_fit_are_ignored(
    open_panel: OpenPanel, stored: dict[str, object]
) -> None:
    panel = open_panel(FlowsPanel)
    before = panel.choices()
    panel.choose(stored)
    if stored.get("source") == "mof":
        assert panel.choices()["investors"] == ["banks"]
        assert panel.choices()["market"] == "tokyo_nagoya"
    else:
        assert panel.choices() == before


def several(open_panel: OpenPanel, qtbot: QtBot, stacked: bool) -> FlowsPanel:
    """Foreigners, individuals and banks, whose last week is not known."""
    truth = Truth()
    where = "jpx", "tokyo_nagoya"
    truth.nets[(*where, "individuals")] = {
        start: -net / 2 for start, net in truth.nets[FOREIGNERS].items()
    }
    truth.nets[(*where, "banks")] = {start: 1e11 for start, _ in WEEKS[:-1]}
    panel: FlowsPanel = open_panel(FlowsPanel, truth, range="max")
    for each in ("individuals", "banks"):
        press(panel, each, qtbot)
    panel.choose(panel.choices() | {"stacked": stacked})
    panel.reload()
    settle(qtbot, panel)
    return panel


def test_several_investors_stand_on_one_another(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = several(open_panel, qtbot, stacked=True)
    bars = [each for each in panel.bars.series if isinstance(each, Bars)]
    assert [each.name for each in bars] == list(map(words.investor, panel.choices()["investors"]))
    up, down = np.zeros(len(WEEKS)), np.zeros(len(WEEKS))
    for each in bars:
        values = np.append(each.values, np.zeros(len(WEEKS) - len(each.values)))
        up += np.maximum(values, 0)
        down += np.minimum(values, 0)
        expected = np.where(values < 0, down, up)[: len(each.values)]
        assert each.tops.tolist() == pytest.approx(expected.tolist())
    assert len({each.colour for each in bars}) == 3
    low, high = bars[0].bounds(-1, len(DAYS))
    assert low <= 0 <= high
    assert max(each.bounds(-1, len(DAYS))[1] for each in bars) == pytest.approx(up.max())


def test_several_investors_stand_side_by_side(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = several(open_panel, qtbot, stacked=False)
    bars = [each for each in panel.bars.series if isinstance(each, Bars)]
    panel.plot.show_extent(around(DAYS.index(20260202), DAYS.index(20260227)))
    edges = []
    for each in bars:
        assert each.tops.tolist() == each.values.tolist()
        rows = np.concatenate(each.shapes())
        row = rows[np.argmin(abs(rows[:, 0] - panel.plot.mapping().x(DAYS.index(20260216) + 0.5)))]
        edges.append((row[0], row[0] + row[2]))
    for one, two in pairwise(edges):
        assert one[1] <= two[0]


def test_a_whole_and_its_part_are_never_stacked(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel)
    press(panel, "foreign_institutions", qtbot)
    assert panel.choices()["stacked"]
    assert not panel.study.choices.piled
    assert "Side by side, as one of these contains another." in panel.note.text()


def test_the_legend_says_who_is_which_and_whom_words_are_of(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = several(open_panel, qtbot, stacked=True)
    chips = panel.legend.chips
    assert list(chips) == panel.choices()["investors"]
    net = list(Truth().nets[FOREIGNERS].values())[-1]
    assert chips["foreigners"].text().endswith(Formats("en").signed_money(net))
    assert chips["banks"].text().endswith(UNKNOWN)
    with qtbot.waitSignal(panel.drawn):
        chips["individuals"].click()
    assert panel.headline.text().startswith("Individuals ")
    assert panel.choices()["lead"] == "individuals"


def test_dollars_are_yen_at_the_mean_rate_of_the_week(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    panel = open_panel(FlowsPanel, truth, range="max")
    with qtbot.waitSignal(panel.drawn):
        panel.desk.choose_currency("dollar")
    closes = sorted(truth.closes["JPY=X"].items())
    for start, end in WEEKS[-3:]:
        sessions = [day for day in DAYS if start <= day <= end]
        rates = [[rate for day, rate in closes if day < session][-1] for session in sessions]
        place = [week[0] for week in WEEKS].index(start)
        expected = truth.nets[FOREIGNERS][start] * len(rates) / sum(rates)
        assert bars_of(panel).values[place] == pytest.approx(expected)
    assert "bought a net ¥" in panel.headline.text() or "sold a net ¥" in panel.headline.text()
    assert "That is " in panel.headline.text()
    assert panel.plot.readings(DAYS.index(LAST_WEEK))[1].text[1] == "$"


def test_without_a_rate_dollars_are_not_told(open_panel: OpenPanel) -> None:
    truth = Truth()
    del truth.closes["JPY=X"]
    panel = open_panel(FlowsPanel, truth, currency="dollar")
    assert bars_of(panel).count == 0
    assert panel.plot.message == "USD/JPY is not known yet: refresh the daily bars, or choose ¥."
    assert "USD/JPY of that week is not known." in panel.headline.text()
    panel.grab()


def test_bars_of_several_weeks_are_sums(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel, range="max")
    action = next(each for each in panel.controls.look_menu.actions() if "13 weeks" in each.text())
    with qtbot.waitSignal(panel.drawn):
        action.trigger()
    nets = list(Truth().nets[FOREIGNERS].values())
    sums = [sum(nets[at - 12 : at + 1]) for at in range(12, len(nets))]
    assert bars_of(panel).values.tolist() == pytest.approx(sums)
    assert "in 13 weeks to 13 Nov 2026" in panel.note.text()


def test_the_index_above_is_of_the_market_and_starts_at_100(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    panel = open_panel(FlowsPanel, truth, range="ytd")
    assert not panel.index.shown  # there is no composite of all in this cache
    with qtbot.waitSignal(panel.drawn):
        panel.controls.choose(replace(panel.controls.choices, index="prime"))
    line = next(each for each in panel.index.series if isinstance(each, Line))
    base = [day for day in DAYS if day < 20260101][-1]
    levels = truth.composites["prime"]
    assert line.figure(DAYS.index(base)) == pytest.approx(100)
    expected = levels[20261120] / levels[base] * 100
    assert line.figure(DAYS.index(20261120)) == pytest.approx(expected)
    with qtbot.waitSignal(panel.drawn):
        panel.controls.choose(replace(panel.controls.choices, index=""))
    assert not panel.index.shown


def test_nothing_known_says_what_will_come(open_panel: OpenPanel) -> None:
    panel = open_panel(FlowsPanel, Truth(nets={}))
    assert bars_of(panel).count == 0
    assert panel.headline.text() == ""
    panel.grab()


def test_one_week_alone(open_panel: OpenPanel) -> None:
    truth = Truth(nets={FOREIGNERS: {LAST_WEEK: 1e12}})
    panel = open_panel(FlowsPanel, truth, range="max")
    assert bars_of(panel).values.tolist() == [1e12]
    assert panel.note.text().startswith("+¥1.00tn in 1 week from 9 Nov 2026")
    panel.grab()


def test_the_cross_says_the_week_under_it(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(FlowsPanel, truth, language="ja")
    session = DAYS.index(20260212)
    said = [reading.text for reading in panel.plot.readings(session)]
    net = truth.nets[FOREIGNERS][20260209]
    assert said[0].endswith("円")
    assert said[0].startswith("+" if net > 0 else "−")
    assert len(said) == 2


def test_up_is_buying_by_colour_and_by_side(open_panel: OpenPanel) -> None:
    panel = open_panel(FlowsPanel, range="max")
    buying, selling = bars_of(panel).shapes()
    assert len(buying) == int((bars_of(panel).values > 0).sum())
    assert len(selling) == int((bars_of(panel).values < 0).sum())
    zero = round(float(panel.bars.mapping().y(0.0)))
    assert np.all(buying[:, 1] < zero)
    assert np.all(selling[:, 1] + selling[:, 3] > zero)


def test_the_sections_before_a_segment_are_faint_and_in_no_sum(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    old, new = WEEKS[:20], WEEKS[20:]
    truth.nets = {
        ("jpx", "standard", "foreigners"): {start: 1e11 for start, _ in new},
        ("jpx", "second_section", "foreigners"): {start: -2e10 for start, _ in old},
        ("jpx", "jasdaq", "foreigners"): {start: -3e10 for start, _ in WEEKS[1:22]},
    }
    panel = open_panel(FlowsPanel, truth, range="max")
    panel.controls.choose(panel.controls.choices.at("jpx", "standard"))
    settle(qtbot, panel)
    own, before = panel.bars.series
    assert own.values.tolist() == [1e11] * len(new)
    assert before.values.tolist() == [-5e10] * 19
    assert before.right[-1] <= own.left[0]
    assert before.opacity() < own.opacity()
    assert total_of(panel)[WEEKS[-1][1]] == pytest.approx(1e11 * len(new))
    assert "Faint, and in no sum: Second Section" in panel.note.text()
    press(panel, "individuals", qtbot)
    assert not any(each.opacity() < 1 for each in panel.bars.series)


def test_where_there_is_little_room_the_bars_have_it(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    truth.composites["all"] = truth.composites["prime"]
    panel = open_panel(FlowsPanel, truth)
    assert panel.index.shown
    words = panel.note.text()
    panel.resize(430, 320)
    line = panel.note.fontMetrics().height()
    qtbot.waitUntil(lambda: not panel.index.shown and panel.note.height() < 2 * line)
    assert panel.note.text() == words
    assert panel.note.toolTip().startswith(words)
    panel.resize(430, 500)
    qtbot.waitUntil(lambda: panel.index.shown and panel.note.height() > line)


def test_a_view_takes_the_place_of_the_picture_where_both_would_be_crowded(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    panel = open_panel(FlowsPanel)
    panel.resize(430, 340)
    assert panel.plot.isVisible()
    with qtbot.waitSignal(panel.drawn):
        panel.switch.buttons["prices"].click()
    qtbot.waitUntil(lambda: panel.below.height() > panel.height() / 2)
    assert not panel.plot.isVisible()
    assert panel.headline.isVisible()
    panel.resize(430, 700)
    qtbot.waitUntil(panel.plot.isVisible)
    assert panel.below.isVisible()
    panel.resize(900, 340)  # beside each other
    qtbot.waitUntil(lambda: panel.below.x() > panel.plot.width() / 2)
    assert panel.plot.isVisible()


def test_of_a_market_that_is_gone_no_week_is_late(open_panel: OpenPanel, qtbot: QtBot) -> None:
    truth = Truth()
    truth.nets["jpx", "mothers", "foreigners"] = truth.nets[FOREIGNERS]
    panel = open_panel(FlowsPanel, truth)
    assert panel.next.text()
    panel.controls.choose(panel.controls.choices.at("jpx", "mothers"))
    settle(qtbot, panel)
    assert panel.headline.text()
    assert not panel.next.isVisible()


def test_the_next_week_is_late_only_after_five(open_panel: OpenPanel) -> None:
    panel = open_panel(FlowsPanel)  # held until 13 November: the next week ends on the 20th
    for at, said in (
        (instant(20261126, 15, 29), "Next from JPX: the week to 20 Nov 2026, on 26 Nov 2026"),
        (instant(20261126, 15, 31), "is being looked for"),
        (instant(20261126, 17, 0), "is being looked for"),
        (instant(20261126, 17, 1), "is late"),
    ):
        panel.next.look(at)
        assert said in panel.next.text()
        assert "15:30 JST" in panel.next.text()
