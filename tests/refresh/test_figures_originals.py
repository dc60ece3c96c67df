"""Figures of real bars, through the cache, against pandas; only some computers have the bars."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from jpviewer.analytics.ranking import order
from jpviewer.market.calendar import Calendar
from jpviewer.market.days import from_iso, instant
from jpviewer.market.tables import LISTINGS, SECURITIES, SESSIONS, SPANS, Columns
from jpviewer.refresh.figures import make_figures
from jpviewer.store import bars, figures
from jpviewer.store.store import Store, prepare
from tests.originals import original_table

FILE = "prices/jquants_chart0_1025_codes_2022-01_2026-02.parquet"
FIRST, LAST = "2025-09-01", "2026-02-06"
PRICES = {"open": "Open", "high": "High", "low": "Low", "close": "Close"}


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    """No indices, whose codes have three characters; `Value` is what the definitions ask for."""
    names = ["Code", "Date", *PRICES.values(), "Volume", "TradingValue"]
    whole = original_table(FILE, names)
    recent = whole[(whole["Date"] >= FIRST) & (whole["Date"] <= LAST)]
    stocks = recent[recent["Code"].str.len() == 4]
    estimate = stocks["Close"] * stocks["Volume"]
    return stocks.assign(Value=stocks["TradingValue"].fillna(estimate).fillna(0.0))


@pytest.fixture(scope="module")
def found(table: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Columns:
    """The figures that a refresh would make of those bars."""
    cache: Path = tmp_path_factory.mktemp("real") / "cache.db"
    prepare(cache)
    days = np.array([from_iso(str(day)[:10]) for day in sorted(table["Date"].unique())])
    calendar = Calendar(days, np.array([instant(day, 15, 30) for day in days.tolist()]))
    codes = np.array(sorted(table["Code"].unique()), object)
    with Store(cache, readonly=False) as store, store.fetch("yahoo_bars", "all", 0):
        store.upsert(SESSIONS, {"day": calendar.days, "close_at": calendar.closes})
        _list(store, codes, int(days[0]))
        traded = table[(table["Volume"] > 0) & table["Close"].notna()]
        columns = {name: traded[title].to_numpy(np.float64) for name, title in PRICES.items()}
        columns["day"] = np.array([from_iso(str(day)[:10]) for day in traded["Date"].tolist()])
        columns["id"] = np.searchsorted(codes.astype(str), traded["Code"].to_numpy(str)) + 1
        columns["volume"] = traded["Volume"].to_numpy(np.float64)
        columns["turnover"] = traded["TradingValue"].to_numpy(np.float64)
        bars.keep_bars(store, columns)
        spans = {"first": columns["day"], "last": np.full(len(traded), days[-1])}
        first = pd.DataFrame({"id": columns["id"], **spans}).groupby("id").min()
        store.upsert(
            SPANS, {"id": first.index.to_numpy(), **{n: first[n].to_numpy() for n in spans}}
        )
        make_figures(store, calendar)
        return figures.stocks(store)


def _list(store: Store, codes: np.ndarray, since: int) -> None:
    blank = np.full(len(codes), "", object)
    kinds = {"kind": np.full(len(codes), "stock", object)}
    store.upsert(SECURITIES, {"symbol": codes + ".T", "code": codes, **kinds})
    texts = dict.fromkeys(("sector33", "sector17", "size"), blank)
    numbers = {"is_foreign": np.zeros(len(codes), np.int64)}
    numbers |= {"listed": np.ones(len(codes), np.int64), "since": np.full(len(codes), since)}
    segment = np.full(len(codes), "prime", object)
    store.upsert(LISTINGS, {"code": codes, "name": codes, "segment": segment, **texts, **numbers})


def test_means_and_medians_of_real_turnover_are_those_of_pandas(
    table: pd.DataFrame, found: Columns
) -> None:
    wide = table.pivot_table(index="Date", columns="Code", values="Value").sort_index()
    listed = wide.notna().cumsum() > 0
    value = wide.fillna(0.0).where(listed)
    enough = listed.sum() >= 20
    expected = {
        "adv20": value.tail(20).mean().where(enough),
        "adv60": value.tail(60).mean().where(enough),
        "adv60_median": value.tail(60).median().where(enough),
    }
    for name, series in expected.items():
        np.testing.assert_allclose(found[name], series[found["code"].tolist()], rtol=1e-9)


def test_the_twenty_most_traded_are_those_of_a_plain_calculation(
    table: pd.DataFrame, found: Columns
) -> None:
    days = np.sort(table["Date"].unique())[-20:]
    last = table[table["Date"].isin(days)]
    plain = (last.groupby("Code")["Value"].sum() / 20).nlargest(20)
    best = order(found, "adv20")[:20]
    assert found["code"][best].tolist() == plain.index.tolist()
    np.testing.assert_allclose(found["adv20"][best], plain, rtol=1e-9)
    assert (found["close"][best] > 0).all()
