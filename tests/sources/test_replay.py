"""Yahoo rewriting history as it did: splits are followed, squeeze-outs kept out, nothing mixes."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import trustme

from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import SESSIONS
from jpviewer.refresh.refresh import Refresh
from jpviewer.sources.http import Client
from jpviewer.sources.jpx_listings import JpxListings
from jpviewer.sources.yahoo_bars import YahooBars
from jpviewer.sources.yahoo_quotes import YahooQuotes
from jpviewer.store import figures
from jpviewer.store.store import Store, prepare
from tests.sources.reprints import ABSURD, made_up, prints_of, real_stocks
from tests.world.exchange import Issue, issues
from tests.world.places import SESSIONS as DAYS
from tests.world.prints import Print, Printed
from tests.world.truth import Truth
from tests.world.world import World

HIGHEST_CAP = 1e14
"""Yen; twice that of the largest company there is."""


@contextmanager
def world_of(
    stocks: Sequence[Printed], authority: trustme.CA, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    """A world with these stocks besides a few of its own, which this process lives in."""
    listed = [_issue(each.symbol.removesuffix(".T")) for each in stocks]
    codes = {each.code for each in listed}
    others = [each for each in issues(6, 5, 8) if each.code not in codes]
    truth = Truth(issues=sorted([*listed, *others], key=lambda each: each.code))
    truth.market.securities.update({each.symbol: each for each in stocks})
    del truth.market.securities[truth.market.roles.young]  # not listed by then
    with World(truth, authority, folder) as world:
        for name, value in world.environment().items():
            monkeypatch.setenv(name, value)
        yield world


def _issue(code: str) -> Issue:
    return Issue(code, f"印刷{code}", f"Printed {code}", "prime", sector33="3650", sector17="9")


@dataclass
class Reader:
    """A cache that is refreshed evening after evening."""

    world: World
    store: Store
    calendar: Calendar
    folder: Path

    def refresh(self, day: int) -> None:
        self.world.set_clock(f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}T16:05+09:00")
        stop = threading.Event()
        with Client(500, stop, now=lambda: self.world.now) as client:
            Refresh(
                self.store,
                (JpxListings(), YahooQuotes(self.folder), YahooBars(self.folder)),
                client,
                self.calendar,
                self.store.path.with_name("rejected"),
                lambda event: None,
                lambda: self.world.now,
                stop,
            ).run()

    def closes(self, symbol: str) -> dict[int, float]:
        found = self.store.read(
            "SELECT day, close FROM bars JOIN securities USING (id) WHERE symbol = :s", s=symbol
        )
        return dict(zip(found["day"].tolist(), found["close"].tolist(), strict=True))

    def span(self, symbol: str) -> tuple[int, int]:
        found = self.store.read(
            "SELECT first, last FROM spans JOIN securities USING (id) WHERE symbol = :s", s=symbol
        )
        return int(found["first"][0]), int(found["last"][0])


@contextmanager
def reader_in(world: World, path: Path, calendar: Calendar, folder: Path) -> Iterator[Reader]:
    prepare(path)
    with Store(path, readonly=False) as store:
        with store.transaction():
            store.upsert(SESSIONS, {"day": calendar.days, "close_at": calendar.closes})
        yield Reader(world, store, calendar, folder)


def sane(stock: Printed) -> list[Print]:
    """The prints before a squeeze-out multiplied any close beyond reason."""
    first = stock.prints[0]
    usual = np.nanmedian(first.closes)
    for place, each in enumerate(stock.prints):
        if np.nanmax(each.closes) > ABSURD * usual:
            return list(stock.prints[:place])
    return list(stock.prints)


def assert_one_print(reader: Reader, stock: Printed, day: int) -> None:
    """What is held of a stock is one print: that of this evening, or the last one in its senses."""
    good = [each for each in sane(stock) if each.day <= day]
    is_squeezed = len(sane(stock)) < len(stock.prints) and stock.newest(reader.world.now).day > (
        good[-1].day
    )
    first, last = reader.span(stock.symbol)
    held = reader.closes(stock.symbol)
    said = dict(zip(good[-1].days.tolist(), good[-1].closes.tolist(), strict=True))
    assert held, stock.symbol
    assert all(first <= each <= last for each in held)
    for each, close in held.items():
        assert close == pytest.approx(said[each], rel=1e-6), (stock.symbol, each, day)
    traded = good[-1].days[(good[-1].volumes > 0) & ~np.isnan(good[-1].closes)]
    inside = [each for each in traded.tolist() if first <= each <= last]
    assert set(inside) <= held.keys()
    if not is_squeezed:
        assert last == day, stock.symbol


def assert_ranking_is_sane(reader: Reader, squeezed: set[str], day: int) -> None:
    rows = figures.stocks(reader.store)
    caps = dict(zip(rows["code"].tolist(), rows["market_cap"].tolist(), strict=True))
    closes = dict(zip(rows["code"].tolist(), rows["close"].tolist(), strict=True))
    for code, cap in caps.items():
        assert not cap > HIGHEST_CAP, (code, cap, day)
        assert not closes[code] > 1e6, (code, closes[code], day)
    behind = dict(zip(rows["code"].tolist(), rows["as_of"].tolist(), strict=True))
    for symbol in squeezed:
        assert behind.get(symbol.removesuffix(".T"), 0) < day, symbol


def replay(reader: Reader, stocks: Sequence[Printed], days: Sequence[int]) -> None:
    for day in days:
        reader.refresh(day)
        squeezed = set()
        for stock in stocks:
            assert_one_print(reader, stock, day)
            if sane(stock)[-1].day < day:
                squeezed.add(stock.symbol)
        assert_ranking_is_sane(reader, squeezed, day)


def test_four_weeks_of_june_2025_as_yahoo_published_them(
    authority: trustme.CA,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    calendar: Calendar,
    yahoo_folder: Path,
) -> None:
    stocks = real_stocks()
    days = [each.day for each in stocks[0].prints]
    with (
        world_of(stocks, authority, tmp_path, monkeypatch) as world,
        reader_in(world, tmp_path / "cache.db", calendar, yahoo_folder) as reader,
    ):
        replay(reader, stocks, days)
    squeezed = [each for each in stocks if len(sane(each)) < len(each.prints)]
    split = [
        each
        for each in stocks
        if each not in squeezed
        and abs(each.prints[-1].closes[0] / _then(each, each.prints[-1].days[0]) - 1) > 0.1
    ]
    assert (len(stocks), len(split), len(squeezed)) == (31, 21, 9)


def _then(stock: Printed, day: int) -> float:
    """What the first print said of a day."""
    first = stock.prints[0]
    return float(first.closes[first.days == day][0])


def test_a_week_made_up_after_those(
    authority: trustme.CA,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    calendar: Calendar,
    yahoo_folder: Path,
) -> None:
    stocks = [
        prints_of("2001.T", 1),
        prints_of("2002.T", 2, 1 / 3, since=2),
        prints_of("2003.T", 3, 1 / 1.2, since=3),
        prints_of("2005.T", 4, 10.0, since=3),
        prints_of("2006.T", 5, 1.2e6, since=3),
        prints_of("2007.T", 6, 9e5, since=2, only_last=True),
        prints_of("2009.T", 7, 0.98, since=4, only_last=True),
    ]
    with (
        world_of(stocks, authority, tmp_path, monkeypatch) as world,
        reader_in(world, tmp_path / "cache.db", calendar, yahoo_folder) as reader,
    ):
        replay(reader, stocks, [each.day for each in stocks[0].prints])
        assert reader.closes("2002.T")[DAYS[100]] == pytest.approx(made_up(2)[1][0] / 3, rel=1e-6)
