"""Composites in the cache against pandas, however the bars came in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from jpviewer.refresh.composites import make_composites
from jpviewer.store import bars
from jpviewer.store.store import Store
from tests.refresh.market import CALENDAR, Stock, fill, keep_bars, make_stock

STOCKS = [
    make_stock("1001", 1, size="core30"),
    make_stock("1002", 2, size="mid400", idle=0.5),
    make_stock("1003", 3, segment="growth"),
    make_stock("1004", 4, segment="growth", first=-40),
    make_stock("1005", 5, segment="standard", last=-5),
]
GROUPS = {
    "prime": {"1001", "1002"},
    "growth": {"1003", "1004"},
    "standard": {"1005"},
    "all": {stock.code for stock in STOCKS},
    "core30": {"1001"},
    "mid400": {"1002"},
    "small": {"1003", "1004", "1005"},
}


def plain_level(stocks: list[Stock]) -> pd.Series:
    """The chain with pandas: yesterday's value weighs today's return."""
    closes = pd.DataFrame({stock.code: stock.bars["close"].ffill() for stock in stocks})
    closes = closes.reindex(CALENDAR.days)
    shares = pd.Series({stock.code: stock.market_cap / stock.price for stock in stocks})
    returns = closes / closes.shift(1) - 1
    weights = (closes.shift(1) * shares).where(returns.notna())
    chained = ((returns * weights).sum(axis=1) / weights.sum(axis=1)).fillna(0.0)
    level: pd.Series = 100 * (1 + chained).cumprod()
    return level[closes.notna().any(axis=1).cummax()]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    fill(tmp_path / "cache.db", STOCKS)
    return tmp_path / "cache.db"


def test_each_composite_is_the_chain_of_its_members(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        make_composites(store, CALENDAR)
        for series, codes in GROUPS.items():
            found = bars.levels(store, [series])
            plain = plain_level([stock for stock in STOCKS if stock.code in codes])
            assert found["day"].tolist() == plain.index.tolist()
            assert found["level"] == pytest.approx(plain.to_numpy(), rel=1e-9), series


def test_today_s_members_are_carried_back_and_said_to_be(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        make_composites(store, CALENDAR)
        found = bars.levels(store, ["prime"])
    assert found["carried_back"].tolist() == (found["day"] < 20260630).astype(int).tolist()


def test_coverage_falls_where_a_member_s_prices_end(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        make_composites(store, CALENDAR)
        standard = bars.levels(store, ["standard"])
        whole = bars.levels(store, ["all"])
    assert standard["coverage"][:-5].tolist() == [1.0] * (len(standard["day"]) - 5)
    assert standard["coverage"][-5:].tolist() == [0.0] * 5
    caps = {stock.code: stock.market_cap for stock in STOCKS}
    covered = 1 - caps["1005"] / sum(caps.values())
    assert whole["coverage"][-1] == pytest.approx(covered)
    # 1004 was not listed in the first sessions: that is no gap.
    assert whole["coverage"][0] == pytest.approx(1.0)


def test_a_history_not_fetched_yet_is_a_gap(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        store.execute("UPDATE bars SET fetch = 2 WHERE id = 4")
        store.execute("INSERT INTO fetches VALUES (2, 'yahoo_quotes', 'page 1', 0)")
        make_composites(store, CALENDAR)
        growth = bars.levels(store, ["growth"])
    caps = {stock.code: stock.market_cap for stock in STOCKS}
    covered = caps["1003"] / (caps["1003"] + caps["1004"])
    assert growth["coverage"][0] == pytest.approx(covered)
    assert growth["coverage"][-1] == pytest.approx(1.0)


def test_bars_that_came_session_by_session_make_the_same(tmp_path: Path) -> None:
    early = [
        Stock(s.code, s.segment, s.size, s.market_cap, s.price, s.bars.iloc[:-7]) for s in STOCKS
    ]
    path = tmp_path / "cache.db"
    fill(path, early)
    with Store(path, readonly=False) as store:
        for step in range(-7, 1):
            with store.transaction():
                make_composites(store, CALENDAR)
                store.execute("DELETE FROM stale")
                for number, stock in enumerate(STOCKS, 1):
                    frame = stock.bars.iloc[[step]] if step < 0 else stock.bars.iloc[:0]
                    keep_bars(store, number, frame)
                    if len(frame):
                        store.execute(
                            "UPDATE spans SET last = :day WHERE id = :id",
                            day=int(frame.index[-1]),
                            id=number,
                        )
        for series, codes in GROUPS.items():
            plain = plain_level([stock for stock in STOCKS if stock.code in codes])
            found = bars.levels(store, [series])
            assert np.isin(plain.index, found["day"]).all(), series
            shown = dict(zip(found["day"].tolist(), found["level"].tolist(), strict=True))
            assert [shown[day] for day in plain.index] == pytest.approx(plain.tolist(), rel=1e-9)


def test_without_a_known_session_there_are_no_levels(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        make_composites(store, CALENDAR)
        store.execute("DELETE FROM spans")
        assert make_composites(store, CALENDAR) == 0
        assert not len(bars.levels(store, ["prime"])["day"])


def test_a_move_between_segments_counts_from_its_day(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        store.execute(
            "INSERT INTO listings SELECT code, 20261001, name, 'prime', is_foreign, sector33, "
            "sector17, size, 1, 0 FROM listings WHERE code = '1003'"
        )
        make_composites(store, CALENDAR)
        found = bars.levels(store, ["prime", "growth"])
    day = int(CALENDAR.days[CALENDAR.at_or_before(20261001)])
    before = plain_level([STOCKS[0], STOCKS[1]])
    prime = found["level"][(found["series"] == "prime") & (found["day"] < day)]
    assert prime == pytest.approx(before[before.index < day].to_numpy())
    after = plain_level([STOCKS[0], STOCKS[1], STOCKS[2]])
    shown = found["level"][(found["series"] == "prime") & (found["day"] >= day)]
    ratio = after[after.index >= day].to_numpy()
    assert shown[1:] / shown[0] == pytest.approx(ratio[1:] / ratio[0])
