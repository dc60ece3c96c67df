"""Splits, dividends, extremes and daily limits stand at their sessions, however they are drawn."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from jpviewer.ui.panels.chart import ChartPanel
from jpviewer.ui.plots.marks import Mark, Marks
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import DAYS, KNOWN, Truth
from tests.ui.panels.securities import actions, listing, security, together

CLOSES = 1000 + 3.0 * (np.arange(200) % 7)
CLOSES[60] = 1150.0  # from 1,006 as traded 2,012 the limit is 500: no close at it
CLOSES[100:103] = 1000.0, 1300.0, 1000.0  # 300 up, and 300 down again
CLOSES[150] = 1290.0
HIGHS = CLOSES + 1
HIGHS[101], HIGHS[150] = 1300.0, 1300.0
LOWS = CLOSES - 1
LOWS[102] = 1000.0
CLOSES[149], HIGHS[149], LOWS[149] = 1000.0, 1001.0, 999.0
START = len(KNOWN) - 200
SPLIT = KNOWN[START + 80]


def day(place: int) -> int:
    found: int = KNOWN[START + place]
    return found


MARKED = Truth(
    more=together(
        security("9000.T", CLOSES, high=HIGHS, low=LOWS, open=CLOSES, volume=np.full(200, 1e5)),
        actions(
            "9000.T",
            (day(40), "dividend", 12.5),
            (SPLIT, "split", 2.0),
            (day(120), "dividend", 50.0),
            (day(130), "split", 0.1),
            (20100104, "dividend", 5.0),
        ),
        listing("9000", "prime", "しるし"),
    )
)


def marks_of(panel: ChartPanel) -> dict[str, list[Mark]]:
    (marks,) = [each for each in panel.prices.series if isinstance(each, Marks)]
    found: dict[str, list[Mark]] = {}
    for mark in marks.marks:
        found.setdefault(mark.name, []).append(mark)
    return found


def at(place: int) -> int:
    """The session of one of its bars."""
    return DAYS.index(day(place))


def test_what_is_paid_and_split_stands_at_the_foot(open_panel: OpenPanel) -> None:
    found = marks_of(open_panel(ChartPanel, MARKED, code="9000"))
    paid = [(mark.session, mark.text, mark.lane) for mark in found["Dividend"]]
    assert paid == [(at(40), "¥12.5", "foot"), (at(120), "¥50", "foot")]
    assert [(mark.session, mark.text) for mark in found["Split"]] == [(at(80), "2:1")]
    assert [(mark.session, mark.text) for mark in found["Reverse split"]] == [(at(130), "1:10")]


def test_amounts_are_written_as_the_reader_does(open_panel: OpenPanel) -> None:
    found = marks_of(open_panel(ChartPanel, MARKED, code="9000", language="ja"))
    texts = {mark.text for marks in found.values() for mark in marks if mark.lane == "foot"}
    assert texts == {"12.5円", "2:1", "50円", "1:10"}


def test_limits_go_by_prices_as_traded(open_panel: OpenPanel) -> None:
    # The reverse split made every price before it a tenth as traded: 130 is no limit of 100.
    found = marks_of(open_panel(ChartPanel, MARKED, code="9000"))
    assert [mark.session for mark in found["Upper limit"]] == [at(150)]
    whole = together(
        security("9000.T", CLOSES, high=HIGHS, low=LOWS, open=CLOSES, volume=np.full(200, 1e5)),
        actions("9000.T", (SPLIT, "split", 2.0)),
    )
    found = marks_of(open_panel(ChartPanel, Truth(more=whole), code="9000"))
    up = [(mark.session, mark.text, mark.said) for mark in found["Upper limit"]]
    assert up == [(at(101), "UL", "closed at it"), (at(150), "", "touched")]
    assert [(mark.session, mark.lane) for mark in found["Lower limit"]] == [(at(102), "below")]


def test_a_session_without_a_trade_is_no_base(open_panel: OpenPanel) -> None:
    volume = np.full(200, 1e5)
    volume[100] = 0
    write = security("9000.T", CLOSES, high=HIGHS, low=LOWS, volume=volume)
    found = marks_of(open_panel(ChartPanel, Truth(more=write), code="9000"))
    assert [mark.session for mark in found["Upper limit"]] == [at(150)]


def test_the_years_extremes_are_marked(open_panel: OpenPanel) -> None:
    found = marks_of(open_panel(ChartPanel, MARKED, code="9000"))
    ((high,), (low,)) = found["52-week high"], found["52-week low"]
    assert (high.session, high.figure, high.said) == (at(150), 1300.0, "1,300.0")
    assert (low.figure, low.said) == (999.0, "999.0")


@pytest.mark.parametrize("period", ["day", "week", "month"])
@pytest.mark.parametrize("scale", ["linear", "log", "percent"])
def test_marks_keep_to_their_session(
    open_panel: OpenPanel, qtbot: QtBot, period: str, scale: str
) -> None:
    panel = open_panel(ChartPanel, MARKED, code="9000", range="max")
    panel.choose({"period": period, "scale": scale})
    panel.reload()
    settle(qtbot, panel)
    (marks,) = [each for each in panel.prices.series if isinstance(each, Marks)]
    scale_now = panel.prices.mapping()
    drawn = [*marks.placed(), *marks.dots()]
    assert len(drawn) == len(marks.marks)
    for rect, mark in drawn:
        if mark.lane != "beside":
            assert abs(rect.center().x() - scale_now.x(mark.session)) <= 1
    readings = [each.text for each in panel.plot.readings(at(120))]
    assert "¥50" in readings


def test_they_can_be_put_away(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, MARKED, code="9000")
    with qtbot.waitSignal(panel.drawn):
        panel.controls.indicators["marks"].trigger()
    assert marks_of(panel) == {}


def test_nothing_is_marked_before_the_known_span(open_panel: OpenPanel) -> None:
    panel = open_panel(ChartPanel, code="1301")  # no span is known
    assert set(marks_of(panel)) == {"52-week high", "52-week low"}
