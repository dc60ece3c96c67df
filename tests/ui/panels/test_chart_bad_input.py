"""Whatever a security's bars are, its chart says or draws the truth."""

from __future__ import annotations

import re
from html import unescape

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.ui.charting.choices import INDICATORS
from jpviewer.ui.panels.chart import ChartPanel
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.guides import Caption
from tests.ui.panels.conftest import OpenPanel, settle
from tests.ui.panels.market import AMERICAN, DAYS, KNOWN, LAST, Truth
from tests.ui.panels.securities import Write, actions, listing, security, together

NAN = float("nan")
FORTY = [100.0 + place % 3 for place in range(40)]
BARS: dict[str, Write] = {
    "none": listing("9000", "prime"),
    "one": security("9000.T", [100.0], open=[99.0], high=[101.0], low=[98.0], volume=[100.0]),
    "two": security("9000.T", [100.0, 101.0]),
    "unknown": security("9000.T", [NAN] * 5),
    "gaps": security("9000.T", [100.0, *[NAN] * 30, 101.0, NAN, NAN, 99.0, NAN]),
    "flat": security("9000.T", [100.0] * 300, volume=[100.0] * 300),
    "huge and tiny": security("9000.T", [1e13, 0.1] * 40, volume=[1e13, 0.0] * 40),
    "silent": security("9000.T", FORTY, volume=[0.0] * 40),
    "bare": security("9000.T", FORTY),
    "open alone": security("9000.T", FORTY, open=[100.0] * 40),
    "upside down": security("9000.T", FORTY, high=[1.0] * 40, low=[1e6] * 40),
    "worthless": security("9000.T", [0.0] * 40, volume=[100.0] * 40),
    "below nothing": security("9000.T", [-5.0, 5.0] * 20, volume=[100.0] * 40),
    "bad actions": together(
        security("9000.T", FORTY),
        actions("9000.T", (KNOWN[-5], "split", 0.0), (KNOWN[-6], "dividend", -3.0)),
    ),
}


def plain(rich: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", rich)).replace("\xa0", " ")


@pytest.mark.parametrize("name", BARS)
def test_nothing_breaks_a_chart(open_panel: OpenPanel, qtbot: QtBot, name: str) -> None:
    panel = open_panel(ChartPanel, Truth(more=BARS[name]), code="9000")
    for period in ("day", "week", "month"):
        for scale in ("linear", "log", "percent"):
            panel.choose(
                {
                    "period": period,
                    "scale": scale,
                    "style": "area",
                    "indicators": list(INDICATORS),
                    "anchors": [KNOWN[-3], 20261230, 19990101],
                    "others": ["9001", "SPY", "1301"],
                }
            )
            panel.reload()
            settle(qtbot, panel)
            panel.grab()
            panel.plot.readings(DAYS.index(LAST))


@pytest.mark.parametrize("name", ["none", "unknown"])
def test_without_a_price_nothing_is_drawn(open_panel: OpenPanel, name: str) -> None:
    panel = open_panel(ChartPanel, Truth(more=BARS[name]), code="9000")
    assert panel.prices.series == []
    assert not any(pane.shown for pane in panel.below.values())
    assert "9000" in panel.plot.message


@pytest.mark.parametrize(
    ("code", "write", "said"),
    [
        ("", None, "Choose a stock in the watchlist, or find one with Ctrl+K."),
        ("9000", None, "No prices of 9000 are known, and the exchange does not list it."),
        (
            "9000",
            listing("9000", "growth"),
            "Prices of 9000 come with the daily bars, the largest stocks first.",
        ),
        ("9000", listing("9000", "reit"), "Prices of 9000 come once it is on a watchlist."),
    ],
)
def test_an_empty_chart_says_what_will_come(
    open_panel: OpenPanel, code: str, write: Write | None, said: str
) -> None:
    panel = open_panel(ChartPanel, Truth(more=write), code=code)
    assert panel.plot.message == said


def test_too_few_bars_for_an_indicator_are_said(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, Truth(more=BARS["two"]), code="9000")
    panel.choose({"indicators": ["rsi", "macd"]})
    panel.reload()
    settle(qtbot, panel)
    texts = []
    for key in ("rsi", "macd"):
        caption = panel.below[key].series[0]
        assert isinstance(caption, Caption)
        texts.append(caption.parts[0][0])
    assert texts == ["RSI 14: needs 15 bars", "MACD 12, 26, 9: needs 34 bars"]


def test_a_price_that_never_moved_has_no_rsi(open_panel: OpenPanel, qtbot: QtBot) -> None:
    panel = open_panel(ChartPanel, Truth(more=BARS["flat"]), code="9000")
    with qtbot.waitSignal(panel.drawn):
        panel.controls.indicators["rsi"].trigger()
    caption = panel.below["rsi"].series[0]
    assert isinstance(caption, Caption)
    assert caption.parts[0][0] == "RSI 14: the price has not moved"


@pytest.mark.parametrize("name", ["silent", "bare"])
def test_without_volume_its_pane_says_so(open_panel: OpenPanel, name: str) -> None:
    panel = open_panel(ChartPanel, Truth(more=BARS[name]), code="9000")
    caption = panel.below["volume"].series[0]
    assert isinstance(caption, Caption)
    assert caption.parts[0][0] == "No volume"


def test_a_stock_listed_last_month_is_all_there(open_panel: OpenPanel, qtbot: QtBot) -> None:
    young = together(security("9000.T", FORTY[:20]), listing("9000", "growth", "わかば"))
    panel = open_panel(ChartPanel, Truth(more=young), code="9000", range="5y")
    (candles,) = [each for each in panel.prices.series if isinstance(each, Candles)]
    assert candles.count == 20
    extent = panel.plot.extent
    assert extent.left <= candles.first <= candles.first + 19 <= extent.right
    assert extent.width < 25
    assert plain(panel.heading.text()).startswith("9000 わかば Growth")


def test_a_stock_that_left_the_list_says_since_when(open_panel: OpenPanel) -> None:
    gone = together(
        security("9000.T", FORTY, last=20261030),
        listing("9000", "prime", "さよなら"),
        listing("9000", "prime", "さよなら", listed=0, since=20261102),
    )
    panel = open_panel(ChartPanel, Truth(more=gone), code="9000")
    assert "さよなら not in the exchange's list since 2026-11-02" in plain(panel.heading.text())
    behind = DAYS.index(LAST) - DAYS.index(20261030)
    assert f"2026-10-30 · {behind} sessions behind the market" in panel.particulars.text()
    assert any(isinstance(each, Candles) for each in panel.prices.series)


def test_a_stock_that_is_not_traded_says_when_it_last_was(open_panel: OpenPanel) -> None:
    closes = [100.0] * 37 + [NAN] * 3
    panel = open_panel(ChartPanel, Truth(more=security("9000.T", closes)), code="9000")
    day = KNOWN[-4]
    last = f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}"
    assert panel.particulars.text().startswith(f"last traded {last}, 3 sessions before 2026-11-20")


def test_a_fund_abroad_is_told_in_its_currency(open_panel: OpenPanel) -> None:
    truth = Truth()
    abroad = together(
        security("QQQ", [NAN], kind="foreign", currency="USD", zone="America/New_York"),
        actions("QQQ", (AMERICAN[-9], "dividend", 0.354)),
    )
    truth.closes["QQQ"] = dict.fromkeys(AMERICAN[:-1], 512.3) | {AMERICAN[-1]: 515.0}
    truth.more = abroad
    panel = open_panel(ChartPanel, truth, code="QQQ")
    heading = plain(panel.heading.text())
    assert "Traded abroad" in heading
    assert "$515.00 +2.70 (+0.5%)" in heading
    assert "closes abroad stand at Tokyo's next session" in panel.particulars.text()
    (candles,) = [each for each in panel.prices.series if isinstance(each, Candles)]
    # Friday's close in New York is the next Monday's in Tokyo.
    assert candles.first + candles.count - 1 == DAYS.index(LAST) + 1
    assert {each.text for each in panel.plot.readings(DAYS.index(LAST))} >= {"512.30"}


def test_an_index_has_neither_currency_nor_dividends(open_panel: OpenPanel) -> None:
    panel = open_panel(ChartPanel, code="^N225")
    heading = plain(panel.heading.text())
    assert heading.startswith("^N225 Nikkei 225 Index ")
    assert "¥" not in heading
    assert re.search(r"\d,\d{3}\.\d\d ", heading)


def test_far_below_a_yen_there_are_still_figures(open_panel: OpenPanel) -> None:
    closes = [0.0421] * 29 + [0.0433]
    panel = open_panel(ChartPanel, Truth(more=security("9000.T", closes)), code="9000")
    assert "0.0433 +0.0012 (+2.9%)" in plain(panel.heading.text())


@pytest.mark.parametrize("width", [280, 320, 480, 900])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_head_is_never_cut(open_panel: OpenPanel, width: int, language: str) -> None:
    panel = open_panel(ChartPanel, code="1301", language=language)
    panel.resize(width, 600)
    panel.grab()
    assert panel.width() == width >= panel.minimumSizeHint().width()
    for label in (panel.heading, panel.particulars, panel.legend):
        assert label.height() >= label.heightForWidth(label.width())
        assert label.width() <= width
