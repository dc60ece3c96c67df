"""TOPIX through the months, and the caps beside its weights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from jpviewer.analytics.weights import float_factors
from jpviewer.market.tables import BARS, QUOTES, SECURITIES, Columns
from jpviewer.store import weights
from jpviewer.store.store import Store, prepare
from tests.world import topix
from tests.world.exchange import issues
from tests.world.market import Market

AUGUST, SEPTEMBER, OCTOBER = 20260831, 20260930, 20261030


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    prepare(tmp_path / "cache.db")
    with Store(tmp_path / "cache.db", readonly=False) as opened:
        yield opened


def month(since: int, **shares: float) -> Columns:
    """A list: codes as keys with a mark before, and their weights."""
    codes = [code.removeprefix("c") for code in shares]
    return {
        "code": np.array(codes, object),
        "since": np.full(len(codes), since),
        "weight": np.array(list(shares.values())),
        "size": np.full(len(codes), "mid400", object),
        "member": np.ones(len(codes), np.int64),
    }


def held(store: Store, day: int = 99999999) -> dict[str, float]:
    found = weights.on(store, day)
    return dict(zip(found["code"].tolist(), found["weight"].tolist(), strict=True))


def test_each_day_has_the_list_of_its_time(store: Store) -> None:
    weights.keep_weights(store, month(AUGUST, c1301=0.5, c7203=0.5))
    weights.keep_weights(store, month(OCTOBER, c7203=0.6, c9984=0.4))
    assert held(store, AUGUST - 1) == {}
    assert held(store, OCTOBER - 1) == {"1301": 0.5, "7203": 0.5}
    assert held(store) == {"7203": 0.6, "9984": 0.4}


def test_a_stock_that_leaves_keeps_its_end(store: Store) -> None:
    weights.keep_weights(store, month(AUGUST, c1301=0.5, c7203=0.5))
    assert weights.keep_weights(store, month(OCTOBER, c7203=1.0)) == 2
    told = weights.history(store, "1301")
    assert list(zip(told["since"].tolist(), told["member"].tolist(), strict=True)) == [
        (AUGUST, 1),
        (OCTOBER, 0),
    ]
    assert weights.history(store, "9984")["since"].tolist() == []


def test_a_stock_may_come_back(store: Store) -> None:
    for since, shares in (
        (AUGUST, {"c1301": 0.5, "c7203": 0.5}),
        (SEPTEMBER, {"c7203": 1.0}),
        (OCTOBER, {"c1301": 0.1, "c7203": 0.9}),
    ):
        weights.keep_weights(store, month(since, **shares))
    assert weights.history(store, "1301")["member"].tolist() == [1, 0, 1]
    assert weights.history(store, "7203")["member"].tolist() == [1, 1, 1]


def test_the_same_list_and_an_older_one_change_nothing(store: Store) -> None:
    weights.keep_weights(store, month(OCTOBER, c7203=1.0))
    assert weights.keep_weights(store, month(OCTOBER, c7203=1.0)) == 0
    assert weights.keep_weights(store, month(AUGUST, c1301=1.0)) == 0
    assert held(store, AUGUST) == {}


def test_a_list_printed_anew_replaces_the_one_of_its_day(store: Store) -> None:
    weights.keep_weights(store, month(AUGUST, c1301=0.5, c7203=0.5))
    weights.keep_weights(store, month(OCTOBER, c1301=0.2, c7203=0.8))
    assert weights.keep_weights(store, month(OCTOBER, c7203=0.7, c9984=0.3)) == 3
    assert held(store) == {"7203": 0.7, "9984": 0.3}
    assert held(store, AUGUST) == {"1301": 0.5, "7203": 0.5}
    assert weights.history(store, "1301")["member"].tolist() == [1, 0]


def test_factors_are_the_true_free_floats_but_for_one_constant(store: Store) -> None:
    """From list, bars and quotes of a later day: the split between them does not matter."""
    listed = topix.members(issues())
    market = Market(issues())
    true = topix.weights(issues(), market, OCTOBER)
    weights.keep_weights(store, month(OCTOBER, **{f"c{code}": each for code, each in true.items()}))
    known, unknown = listed[1:], listed[0]
    for number, issue in enumerate(known, 1):
        bars = market[issue.symbol].history
        chosen = np.isin(bars["day"], [20261029, OCTOBER, 20261119])
        close = bars["close"][chosen]
        store.upsert(SECURITIES, security(issue.symbol, issue.code))
        names = ("open", "high", "low", "volume")
        row = {"id": np.full(3, number), "day": bars["day"][chosen], "close": close}
        store.upsert(BARS, row | {name: np.full(3, np.nan) for name in (*names, "turnover")})
        store.upsert(QUOTES, quote(number, close[-1], market[issue.symbol].shares))
    found = weights.on(store, 20261120)
    factors = float_factors(found["weight"], found["market_cap"])
    ratios = dict(zip(found["code"].tolist(), factors.tolist(), strict=True))
    assert np.isnan(ratios[unknown.code])
    constants = [ratios[issue.code] / topix.float_ratio(issue) for issue in known]
    assert constants == pytest.approx([constants[0]] * len(known))
    caps = found["market_cap"][~np.isnan(factors)]
    assert np.average(factors[~np.isnan(factors)], weights=caps) == pytest.approx(1)


def security(symbol: str, code: str) -> Columns:
    row = {
        "symbol": symbol,
        "code": code,
        "kind": "stock",
        "currency": "JPY",
        "zone": "",
        "name": "",
    }
    return {name: np.array([value], object) for name, value in row.items()}


def quote(security: int, price: float, shares: float) -> Columns:
    row = {"price": price, "market_cap": price * shares}
    whole = {"id": security, "at": 1, "seen": 1}
    return {name: np.array([value]) for name, value in (row | whole).items()}
