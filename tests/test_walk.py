"""From a server on loopback to the numbers on the screen: if only one test stays, this one.

The world's truth is made without the program; what is expected here is computed from it with
plain pandas, never read back from the program.
"""

from __future__ import annotations

import csv
import io
import math
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import trustme
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpviewer.settings import Home, Settings
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.session import Session
from jpviewer.ui.tables.view import TableView
from tests.world.truth import Truth
from tests.world.world import World

MORNING = "2026-11-20T10:00+09:00"
EARLY = "2026-11-20T15:31+09:00"
EVENING = "2026-11-20T16:05+09:00"
TODAY = 20261120
COMPOSITES = ("prime", "standard", "growth", "all")

pytestmark = pytest.mark.usefixtures("garbage")

Table = list[dict[str, str]]


class Walk:
    """One home that lives through a Friday: three refreshes, and exports after each."""

    def __init__(self, world: World, home: Path) -> None:
        self.world = world
        self.home = home

    def refresh(self, now: str) -> None:
        """The command, in a process of its own, with the unmodified yfinance."""
        self.world.set_clock(now)
        finished = subprocess.run(
            [
                sys.executable,
                "-m",
                "jpviewer",
                "refresh",
                "--pace",
                "500",
                "--home",
                str(self.home),
            ],
            env=os.environ | self.world.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert finished.returncode == 0, finished.stderr

    def export(self, *arguments: str) -> Table:
        """A table of the cache as it stands."""
        found = subprocess.run(
            [sys.executable, "-m", "jpviewer", "export", *arguments, "--home", str(self.home)],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return list(csv.DictReader(io.StringIO(found.stdout)))


@pytest.fixture(scope="module")
def walk(
    truth: Truth, authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Walk]:
    folder = tmp_path_factory.mktemp("walk")
    with World(truth, authority, folder) as world:
        yield Walk(world, folder / "home")
        assert world.strangers == []


@pytest.fixture(scope="module")
def evening(walk: Walk) -> Walk:
    """The cache after all three refreshes; what the first two did is asserted on the way."""
    symbol = next(issue.symbol for issue in walk.world.truth.issues if issue.segment == "prime")
    for now, last in ((MORNING, "2026-11-19"), (EARLY, "2026-11-19"), (EVENING, "2026-11-20")):
        walk.refresh(now)
        sessions = [row["session"] for row in walk.export("bars", "--code", symbol)]
        assert sessions[-1] == last, now
        levels = walk.export("segments", "--series", "prime")
        assert levels[-1]["session"] == last, now
    return walk


def stocks(truth: Truth) -> list[str]:
    """Symbols of common stock of the three segments that Yahoo knows."""
    return [
        issue.symbol
        for issue in truth.issues
        if issue.segment in ("prime", "standard", "growth")
        and len(issue.code) == 4
        and issue.symbol in truth.market.securities
    ]


def closes(truth: Truth, now: float) -> pd.DataFrame:
    """Closes by day and symbol as the world has served them, NaN without a trade."""
    parts = {}
    for symbol in stocks(truth):
        bars = truth.market[symbol].finished(now)
        parts[symbol] = pd.Series(bars["close"], index=bars["day"])
    return pd.DataFrame(parts).sort_index()


def chained(truth: Truth, now: float, series: str, first: int) -> pd.Series:
    """A composite from day `first` on: yesterday's value weighs today's return."""
    segment = {issue.symbol: issue.segment for issue in truth.issues}
    prices = closes(truth, now)
    prices = prices[prices.index >= first].ffill()
    members = [each for each in stocks(truth) if series in ("all", segment[each])]
    quotes = {symbol: truth.market[symbol].quote(now) for symbol in members}
    shares = pd.Series(
        {each: quote["market_cap"] / quote["price"] for each, quote in quotes.items()}
    )
    value = prices[members] * shares
    before = value.shift(1).where(value.notna())
    returns = (value - before).sum(axis=1) / before.sum(axis=1)
    levels: pd.Series = 100 * (1 + returns.fillna(0.0)).cumprod()
    return levels


def test_the_whole_list_is_kept(evening: Walk) -> None:
    listed = {row["code"]: row for row in evening.export("listings")}
    assert set(listed) == {issue.code for issue in evening.world.truth.issues}
    for issue in evening.world.truth.issues:
        row = listed[issue.code]
        assert (row["segment"], row["size"]) == (issue.segment, issue.size)
        assert row["sector33"] == issue.sector33


def test_bars_are_what_the_world_served(evening: Walk) -> None:
    truth, now = evening.world.truth, evening.world.now
    roles = truth.market.roles
    for symbol in (*stocks(truth)[:3], roles.split, roles.young, roles.thin, "^N225", "SPY"):
        bars = truth.market[symbol].finished(now)
        rows = evening.export("bars", "--code", symbol)
        known = {int(row["session"].replace("-", "")): row for row in rows}
        assert list(known) == [day for day in bars["day"].tolist() if day >= min(known)]
        assert max(known) == bars["day"].max()
        for name in ("open", "high", "low", "close", "volume"):
            values = dict(zip(bars["day"].tolist(), bars[name].tolist(), strict=True))
            for day, row in known.items():
                assert float(row[name]) == pytest.approx(values[day], rel=1e-5), (symbol, day)


def test_flows_are_the_published_weeks_in_yen(evening: Walk) -> None:
    truth, now = evening.world.truth, evening.world.now
    weeks = {week.start: week for week in truth.published_weeks(now)}
    rows = evening.export("flows", "--source", "jpx")
    starts = {int(row["start"].replace("-", "")) for row in rows}
    assert starts == set(weeks)
    for row in rows:
        week = weeks[int(row["start"].replace("-", ""))]
        if row["investor"] in week.figures(row["market"]):
            assert int(row["net"]) == week.net(row["market"], row["investor"])
    ministry = evening.export("flows", "--source", "mof")
    assert len(ministry) == len(truth.published_ministry_weeks(now))


def test_the_ranking_is_that_of_the_world(evening: Walk) -> None:
    truth, now = evening.world.truth, evening.world.now
    rows = evening.export("ranking")
    caps = {symbol: truth.market[symbol].quote(now)["market_cap"] for symbol in stocks(truth)}
    expected = sorted(caps, key=lambda symbol: -caps[symbol])
    fresh = [row for row in rows if row["as_of"] == "2026-11-20"]
    assert len(fresh) > 0.9 * len(caps)
    places = [expected.index(f"{row['code']}.T") for row in fresh]
    assert places == sorted(places)
    for row in fresh[:20]:
        assert float(row["market_cap"]) == pytest.approx(caps[f"{row['code']}.T"], rel=1e-6)


def test_liquidity_is_that_of_the_definitions(evening: Walk) -> None:
    truth, now = evening.world.truth, evening.world.now
    sessions = closes(truth, now).index[-60:]
    for row in evening.export("ranking"):
        if row["as_of"] != "2026-11-20":
            continue
        bars = truth.market[f"{row['code']}.T"].finished(now)
        turnover = pd.Series(bars["close"] * bars["volume"], index=bars["day"])
        turnover = turnover.reindex(sessions[sessions >= bars["day"][0]]).fillna(0.0)
        if len(turnover) < 20:
            assert row["adv20"] == ""
            continue
        assert float(row["adv20"]) == pytest.approx(turnover.tail(20).mean(), rel=1e-4)
        median = turnover.median()
        assert float(row["adv60_median"]) == pytest.approx(median, rel=1e-4)
        days = float(row["days_to_exit"])
        assert days == (pytest.approx(1e8 / (0.2 * median), rel=1e-4) if median else math.inf)
        assert int(row["zero_days"]) == (turnover == 0).sum()


def test_composites_are_the_chain_of_their_members(evening: Walk) -> None:
    truth, now = evening.world.truth, evening.world.now
    held = evening.export("segments", "--series", ",".join(COMPOSITES))
    first = min(int(row["session"].replace("-", "")) for row in held)
    for series in COMPOSITES:
        plain = chained(truth, now, series, first)
        levels = {
            int(row["session"].replace("-", "")): float(row["level"])
            for row in held
            if row["series"] == series
        }
        shown = np.array([levels[day] for day in plain.index[1:]])
        assert shown / shown[0] == pytest.approx(
            (plain / plain.iloc[1]).to_numpy()[1:], rel=2e-4
        ), series


@pytest.fixture
def session(evening: Walk, qtbot: QtBot) -> Iterator[Session]:
    """The window on what the three refreshes kept."""
    home = Home(evening.home)
    session = Session(home, Settings("en", "light"), home, automatic=False)
    with qtbot.waitSignal(session.window.begun):
        session.window.open(None)
    qtbot.waitUntil(lambda: not session.reading.busy)
    yield session
    session.window.close()
    assert session.close()


def test_the_table_shows_the_world_s_ranking(evening: Walk, session: Session) -> None:
    truth, now = evening.world.truth, evening.world.now
    quotes = {symbol: truth.market[symbol].quote(now) for symbol in stocks(truth)}
    largest = sorted(quotes, key=lambda symbol: -quotes[symbol]["market_cap"])[:10]
    table = session.window.docks["watchlist:1"].findChild(TableView)
    assert table is not None
    model = table.model()
    titles = [
        str(model.headerData(place, Qt.Orientation.Horizontal)).replace("\n", " ")
        for place in range(model.columnCount())
    ]
    cells = [
        {title: str(model.index(row, place).data()) for place, title in enumerate(titles)}
        for row in range(10)
    ]
    assert [f"{cell['Code']}.T" for cell in cells] == largest
    for cell, symbol in zip(cells, largest, strict=True):
        assert cell["Close"] == f"{quotes[symbol]['price']:,.1f}"
        shown = float(cell["Market cap"].removesuffix("bn").removesuffix("tn"))
        unit = 1e12 if cell["Market cap"].endswith("tn") else 1e9
        assert shown * unit == pytest.approx(quotes[symbol]["market_cap"], rel=5e-3)


def test_the_lines_are_the_world_s_composites_rebased(evening: Walk, session: Session) -> None:
    truth, now = evening.world.truth, evening.world.now
    plot = session.window.docks["segments:1"].findChild(Plot)
    assert plot is not None
    days = plot.days.tolist()
    for line, series in zip(plot.panes[0].series, ("prime", "standard", "growth"), strict=True):
        assert isinstance(line, Line)
        shown = dict(zip(days[line.first :], line.values.tolist(), strict=False))
        shown = {day: value for day, value in shown.items() if not math.isnan(value)}
        base = min(shown, key=lambda day: abs(shown[day] - 100))
        plain = chained(truth, now, series, min(shown))
        plain = plain * 100 / plain[base]
        expected = [plain[day] for day in shown]
        assert list(shown.values())[1:] == pytest.approx(expected[1:], rel=1e-3), series
        assert max(shown) == TODAY


def test_the_bars_are_the_exchange_s_weeks(evening: Walk, session: Session) -> None:
    truth, now = evening.world.truth, evening.world.now
    plot = session.window.docks["flows:1"].findChild(Plot)
    assert plot is not None
    net = [week.net("tokyo_nagoya", "foreigners") for week in truth.published_weeks(now)]
    series = (each for pane in plot.panes for each in pane.series)
    (weeks,) = (each for each in series if isinstance(each, Bars))
    assert weeks.values.tolist() == pytest.approx(net)


def test_the_candles_are_the_world_s_bars(evening: Walk, session: Session, qtbot: QtBot) -> None:
    truth, now = evening.world.truth, evening.world.now
    symbol = truth.market.roles.split
    session.desk.select(symbol.removesuffix(".T"))
    qtbot.waitUntil(lambda: not session.reading.busy)
    plot = session.window.docks["chart:1"].findChild(Plot)
    assert plot is not None
    (candles,) = (each for each in plot.panes[0].series if isinstance(each, Candles))
    bars = truth.market[symbol].finished(now)
    days = plot.days[candles.first : candles.first + len(candles.close)].tolist()
    served = dict(zip(bars["day"].tolist(), bars["close"].tolist(), strict=True))
    shown = dict(zip(days, candles.close.tolist(), strict=True))
    traded = [day for day in days if day in served]
    assert len(traded) > 200
    assert [shown[day] for day in traded] == pytest.approx([served[day] for day in traded])


def test_an_evening_costs_few_requests(evening: Walk) -> None:
    """Yahoo is asked for the market's quotes, and a chart only where they do not suffice."""
    evening.world.forget()
    evening.refresh("2026-11-20T16:40+09:00")
    charts = evening.world.asked("yahoo.com", "/v8/finance/chart")
    assert len(charts) <= 5
