"""The flows panel draws the cache's weeks where they lie, adds them up, and says what is true."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.lines import Line
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import DAYS, WEEKS, Levels, Truth

FOREIGNERS = ("jpx", "tokyo_nagoya", "foreigners")
LAST_WEEK = WEEKS[-1][0]


def bars_of(panel: FlowsPanel) -> Bars:
    (bars,) = panel.bars.series
    assert isinstance(bars, Bars)
    return bars


def total_of(panel: FlowsPanel) -> dict[int, float]:
    (line,) = panel.total.series
    assert isinstance(line, Line)
    return {DAYS[line.first + place]: value for place, value in enumerate(line.values.tolist())}


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
    panel.market.setFocus()
    place = panel.market.findText("JPX: Prime")
    with qtbot.waitSignal(panel.drawn):
        panel.market.setCurrentIndex(place)
        panel.market.activated.emit(place)
    assert panel.headline.text() == ""
    place = panel.investor.findText("Individuals")
    with qtbot.waitSignal(panel.drawn):
        panel.investor.setCurrentIndex(place)
        panel.investor.activated.emit(place)
    assert set(bars_of(panel).values.tolist()) == {-3e11}
    assert panel.headline.text().startswith("Individuals sold a net ¥300bn")
    assert panel.choices() == {"source": "jpx", "market": "prime", "investor": "individuals"}
    other = open_panel(FlowsPanel, truth)
    other.choose(panel.choices())
    other.reload()
    settle(qtbot, other)
    assert other.headline.text() == panel.headline.text()


def test_the_wheel_and_the_keys_choose_a_market(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(FlowsPanel)
    with qtbot.waitSignal(panel.drawn):
        QTest.keyClick(panel.market, Qt.Key.Key_Down)
    assert panel.choices()["market"] == "prime"


def test_the_ministry_counts_foreigners_only_and_is_never_added(
    open_panel: OpenPanel, qtbot: QtBot
) -> None:
    truth = Truth()
    truth.nets[("mof", "equity", "foreigners")] = {start: 2e11 for start, _ in WEEKS}
    panel = open_panel(FlowsPanel, truth)
    panel.choose({"source": "mof", "market": "equity", "investor": "foreigners"})
    panel.reload()
    settle(qtbot, panel)
    assert not panel.investor.isEnabled()
    assert "of Japanese equities and fund shares in the week" in panel.headline.text()
    assert "(MOF, " in panel.headline.text()
    assert panel.note.text().endswith("Not to be added to the exchange's figures.")


def test_choices_that_do_not_fit_are_ignored(open_panel: OpenPanel) -> None:
    panel = open_panel(FlowsPanel)
    before = panel.choices()
    panel.choose({"source": "mof", "market": "equity", "investor": "banks"})
    panel.choose({"source": "mof", "market": "prime", "investor": "foreigners"})
    panel.choose({})
    assert panel.choices() == before


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
