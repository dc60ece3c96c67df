"""Figures against pandas, stock by stock."""

from __future__ import annotations

from pathlib import Path

import bidask
import numpy as np
import pytest

from jpviewer.analytics.sparklines import unpacked
from jpviewer.refresh.board import make_board
from jpviewer.refresh.figures import make_figures
from jpviewer.store import figures
from jpviewer.store.board import board, board_now
from jpviewer.store.store import Store
from tests.refresh.market import CALENDAR, Stock, fill, keep_bars, make_stock

STOCKS = [
    make_stock("1001", 1, size="core30"),
    make_stock("1002", 2, segment="growth", idle=0.6),
    make_stock("1003", 3, last=-3),  # three sessions behind the others
    make_stock("1004", 4, first=-25),  # young
    make_stock("1005", 5, first=-10),  # too young for any mean
    make_stock("1006", 6, first=-130, idle=0.0),
]


def plain_figures(stock: Stock) -> dict[str, float]:
    """The definitions, written out with pandas for one stock."""
    frame = stock.bars
    turnover = (frame["close"] * frame["volume"]).fillna(0.0)
    close = frame["close"].ffill()
    last60 = turnover.tail(60)
    returns = (close / close.shift(1) - 1).abs()
    traded = returns.tail(60)[(last60 > 0) & returns.tail(60).notna()] / last60[last60 > 0]
    traded = traded.dropna()
    enough = len(frame) >= 20
    year = frame.tail(245)
    before = close[close.index < int(close.index[-1]) // 10000 * 10000]
    a_year_ago = close[close.index <= int(close.index[-1]) - 10000]
    year_window = frame.tail(250)
    year_window = year_window.loc[year_window["close"].first_valid_index() :]
    tick = _tick(close.iloc[-1], stock.size in ("core30", "large70", "mid400"))

    def change(sessions: int) -> float:
        return close.iloc[-1] / close.iloc[-1 - sessions] - 1 if len(close) > sessions else np.nan

    low, high = year["low"].min(), year["high"].max()
    figures = {
        "adv5": turnover.tail(5).mean(),
        "adv20": turnover.tail(20).mean(),
        "adv60_median": last60.median(),
        "turnover_ratio": last60.mean() * 245 / stock.market_cap,
        "zero_days": float((last60 == 0).sum()),
        "position_52w": (close.iloc[-1] - low) / (high - low),
        "adv60": last60.mean(),
    }
    figures |= {
        f"adv60_median_{name}": turnover.iloc[:-back].tail(60).median()
        if len(turnover) - back >= 20
        else np.nan
        for name, back in (("3m", 63), ("1y", 245))
    }
    return {name: value if enough else np.nan for name, value in figures.items()} | {
        "edge": bidask.edge(
            *(year_window[name] for name in ("open", "high", "low", "close")), sign=True
        )
        if len(year_window) > 2
        else np.nan,
        "change_120d": change(120),
        "change_1y": close.iloc[-1] / a_year_ago.iloc[-1] - 1 if len(a_year_ago) else np.nan,
        "close": close.iloc[-1],
        "turnover": turnover.iloc[-1],
        "market_cap": stock.market_cap,
        "amihud": traded.mean() * 1e9 if len(traded) >= 20 else np.nan,
        "tick_spread": tick / close.iloc[-1],
        "change_1d": change(1),
        "change_5d": change(5),
        "change_20d": change(20),
        "change_60d": change(60),
        "change_ytd": close.iloc[-1] / before.iloc[-1] - 1 if len(before) else np.nan,
    }


def _tick(price: float, fine: bool) -> float:
    table = (
        ((1000, 0.1), (3000, 0.5), (10_000, 1.0), (30_000, 5.0))
        if fine
        else ((3000, 1.0), (5000, 5.0), (30_000, 10.0))
    )
    return next(step for limit, step in table if price <= limit)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    fill(tmp_path / "cache.db", STOCKS)
    return tmp_path / "cache.db"


def test_every_figure_is_what_its_definition_says(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        assert make_figures(store, CALENDAR) == len(STOCKS)
        found = figures.stocks(store)
    assert found["code"].tolist() == [stock.code for stock in STOCKS]
    for place, stock in enumerate(STOCKS):
        for name, value in plain_figures(stock).items():
            assert found[name][place] == pytest.approx(value, rel=1e-9, nan_ok=True), (
                stock.code,
                name,
            )
        assert found["as_of"][place] == stock.bars.index[-1]
    assert found["behind"].tolist() == [0, 0, 3, 0, 0, 0]


def test_an_etf_has_no_tick_for_nobody_tells_what_it_holds(tmp_path: Path) -> None:
    funds = [make_stock("1306", 1, segment="etf"), make_stock("1001", 1)]
    fill(tmp_path / "cache.db", funds)
    with Store(tmp_path / "cache.db", readonly=False) as store, store.transaction():
        make_figures(store, CALENDAR)
        found = dict(
            zip(*(board_now(store)[name] for name in ("code", "tick_spread")), strict=True)
        )
    assert np.isnan(found["1306"])
    assert found["1001"] > 0


def test_a_line_runs_between_the_lowest_and_the_highest_of_sixty_closes(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        make_figures(store, CALENDAR)
        board = board_now(store)
    for stock, line in zip(STOCKS, unpacked(board["sparkline"]), strict=True):
        last = stock.bars["close"].ffill().tail(60)
        known = line[60 - len(last) :]
        assert not line[: 60 - len(last)].any()
        assert known.argmin() == last.argmin()
        assert known.argmax() == last.argmax()
        assert (known.min(), known.max()) == (1, 255)


def test_funds_have_figures_and_no_place_among_stocks(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        store.execute("UPDATE securities SET kind = 'etf' WHERE code = '1001'")
        make_figures(store, CALENDAR)
        make_board(store)
        found = board(store)
    assert found["adv20"][0] > 0
    assert np.isnan(found["liquidity_score"][0])
    assert sorted(found["cap_rank"][1:]) == [1, 2, 3, 4, 5]


def test_only_what_changed_is_made_again(cache: Path) -> None:
    with Store(cache, readonly=False) as store:
        with store.transaction():
            make_figures(store, CALENDAR)
            store.execute("DELETE FROM stale")
        changed = STOCKS[0].bars.tail(1) * 2
        with store.transaction():
            keep_bars(store, 1, changed)
            assert make_figures(store, CALENDAR) == 1
        twice = float(changed["close"].iloc[0])
        assert figures.stocks(store)["close"][0] == pytest.approx(twice)


def test_a_stock_without_bars_has_its_market_cap_and_no_price(tmp_path: Path) -> None:
    stock = make_stock("1001", 1)
    fill(tmp_path / "cache.db", [stock])
    with Store(tmp_path / "cache.db", readonly=False) as store, store.transaction():
        store.execute("DELETE FROM bars")
        store.execute("DELETE FROM spans")
        make_figures(store, CALENDAR)
        found = figures.stocks(store)
    assert found["market_cap"].tolist() == [stock.market_cap]
    assert np.isnan(found["close"][0])
    assert np.isnan(found["adv20"][0])
    assert found["as_of"].tolist() == [0]
