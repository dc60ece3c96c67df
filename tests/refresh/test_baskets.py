"""An index of chosen stocks, against pandas over the same made-up market."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from jpviewer.analytics.baskets import basket
from jpviewer.market.tables import Columns
from jpviewer.refresh.composites import make_composites
from jpviewer.store import baskets, closes
from jpviewer.store.bars import levels
from jpviewer.store.store import Store
from tests.refresh.market import CALENDAR, fill, make_stock

STOCKS = [
    make_stock("1001", 1),
    make_stock("1002", 2, segment="growth", idle=0.6),
    make_stock("1003", 3, last=-3),
    make_stock("1004", 4, segment="growth", first=-25),
]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    fill(tmp_path / "cache.db", STOCKS)
    return tmp_path / "cache.db"


def index(store: Store, codes: list[str], equal: bool = False) -> Columns:
    members = baskets.members(store, codes)
    rows = closes.of_stocks(store, members["id"].tolist(), 0)
    return basket("list:1", members, rows, CALENDAR.days, equal)


def carried(numbers: list[int]) -> pd.DataFrame:
    """Closes by session, those without a trade filled inside the known span."""
    chosen = {STOCKS[at].code: STOCKS[at].bars["close"].ffill() for at in numbers}
    return pd.DataFrame(chosen).sort_index()


def test_by_cap_it_is_the_chained_change_of_what_all_are_worth(cache: Path) -> None:
    with Store(cache) as store:
        found = index(store, ["1002", "1001", "1004", "0000", "1001"])
    prices = carried([0, 1, 3])
    shares = pd.Series(
        {STOCKS[at].code: STOCKS[at].market_cap / STOCKS[at].price for at in (0, 1, 3)}
    )
    before = prices.shift(1)
    both = prices.notna() & before.notna()
    gain = ((prices - before).where(both, 0) * shares).sum(axis=1)
    base = (before.where(both, 0) * shares).sum(axis=1)
    wanted = 100 * (1 + (gain / base).fillna(0)).cumprod()
    assert found["day"].tolist() == wanted.index.tolist()
    np.testing.assert_allclose(found["level"], wanted, rtol=1e-9)
    np.testing.assert_allclose(found["coverage"], 1)
    assert set(found["series"]) == {"list:1"}
    assert found["carried_back"].all()


def test_equal_it_is_the_chained_mean_of_the_changes(cache: Path) -> None:
    with Store(cache) as store:
        found = index(store, ["1001", "1002", "1003", "1004"], equal=True)
    prices = carried([0, 1, 2, 3])
    wanted = 100 * (1 + (prices / prices.shift(1) - 1).mean(axis=1).fillna(0)).cumprod()
    np.testing.assert_allclose(found["level"], wanted, rtol=1e-9)
    assert found["coverage"][-1] == pytest.approx(3 / 4)


def test_of_a_whole_segment_it_is_the_segments_own_composite(cache: Path) -> None:
    with Store(cache, readonly=False) as store, store.transaction():
        make_composites(store, CALENDAR)
        found, segment = index(store, ["1002", "1004"]), levels(store, ["growth"])
    assert found["day"].tolist() == segment["day"].tolist()
    np.testing.assert_allclose(found["level"], segment["level"], rtol=1e-9)


def test_of_nothing_known_there_is_no_level(cache: Path) -> None:
    with Store(cache) as store:
        for codes in ([], ["0000"]):
            assert len(index(store, codes)["day"]) == 0
