"""The figures a panel gives away are those the cache was given, under their full names."""

from __future__ import annotations

import csv
import io

import pytest

from jpviewer.market.days import from_iso
from jpviewer.ui.panel import Panel
from jpviewer.ui.panels.chart import ChartPanel
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.panels.segments import SegmentsPanel
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.plots.table import table
from tests.ui.panels.conftest import OpenPanel
from tests.ui.panels.market import DAYS, PARTS, SILENT, WEEKS, Truth

Rows = list[dict[str, str]]


def given(plot: Plot) -> Rows:
    return list(csv.DictReader(io.StringIO(table(plot).csv())))


def shown_days(plot: Plot) -> list[int]:
    left, right = plot.extent.left, plot.extent.right
    first, last = plot.sessions
    return [
        day for place, day in enumerate(DAYS) if left <= place <= right and first <= place <= last
    ]


def test_lines_are_rebased_and_say_at_which_close(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(SegmentsPanel, truth, range="ldp_vote")
    rows = given(panel.plot)
    assert [from_iso(row["session"]) for row in rows] == shown_days(panel.plot)
    levels = truth.composites["prime"]
    name = "Prime (jpviewer, full cap), 2025-10-03 = 100"
    for row in rows:
        expected = levels[from_iso(row["session"])] / levels[20251003] * 100
        assert float(row[name]) == pytest.approx(expected, rel=1e-12)
    assert set(row) == {
        "session",
        name,
        "Standard (jpviewer, full cap), 2025-10-03 = 100",
        "Growth (jpviewer, full cap), 2025-10-03 = 100",
    }


def test_prices_are_those_of_the_bars_and_a_session_without_a_trade_is_empty(
    open_panel: OpenPanel,
) -> None:
    truth = Truth()
    panel = open_panel(ChartPanel, truth, code="1301")
    rows = given(panel.plot)
    assert [from_iso(row["session"]) for row in rows] == shown_days(panel.plot)
    closes = truth.closes["1301.T"]
    for row in rows:
        day = from_iso(row["session"])
        for part, share in PARTS.items():
            text = row[f"1301 Aoba Fisheries {part.capitalize()}"]
            if day in SILENT:
                assert text == ""
            else:
                assert float(text) == pytest.approx(closes[day] * share)
        assert row["Volume"] == ("" if day in SILENT else str(1000 * (day % 100)))


def test_flows_have_a_row_a_week_in_yen(open_panel: OpenPanel) -> None:
    truth = Truth()
    panel = open_panel(FlowsPanel, truth, range="max")
    panel.plot.show_extent(around(DAYS.index(20260105), DAYS.index(20260630)))
    rows = given(panel.plot)
    nets = truth.nets["jpx", "tokyo_nagoya", "foreigners"]
    weeks = [(from_iso(row["start"]), from_iso(row["end"])) for row in rows]
    first, last = weeks[0], weeks[-1]
    assert first[0] <= 20260105
    assert last[1] >= 20260630
    assert weeks == WEEKS[WEEKS.index(first) : WEEKS.index(last) + 1]
    where = "net buying of cash equities in Tokyo & Nagoya by week (JPX)"
    name = f"Foreigners (non-residents), {where}, yen"
    total = sum(net for start, net in nets.items() if start < first[0])
    for row in rows:
        net = nets[from_iso(row["start"])]
        total += net
        assert float(row[name]) == pytest.approx(net)
        assert float(row["Running total, yen"]) == pytest.approx(total, abs=1)


@pytest.mark.parametrize(("kind", "word"), [(FlowsPanel, "JPX"), (SegmentsPanel, "Yahoo")])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_picture_says_whose_figures_these_are(
    open_panel: OpenPanel, kind: type[Panel], word: str, language: str
) -> None:
    panel = open_panel(kind, language=language)
    caption = panel.caption()
    assert panel.title() in caption.title or word in caption.title
    assert word in caption.source
    assert caption.sentences[0] == panel.headline.text()
