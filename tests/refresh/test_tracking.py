"""The composite of TOPIX's members by its weights, beside TOPIX itself through 2025."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

import numpy as np
import pandas as pd
import pytest
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import instant
from jpviewer.market.tables import LISTINGS, QUOTES, SECURITIES, SESSIONS, SPANS, Columns
from jpviewer.refresh.composites import make_composites
from jpviewer.sources import topix_weights
from jpviewer.store import bars, weights
from jpviewer.store.store import Store, prepare
from tests.originals import original, original_table

BARS = "prices/jquants_chart0_1025_codes_2022-01_2026-02.parquet"
INDICES = "prices/jquants_chart0_indexes_full.parquet"
LIST = "topix_weight/topixweight_j_20260430.csv"
SHARES = "prices/shares.csv"
"""code,shares: how many there are in all, on the basis of the bars' prices."""
TOPIX = "000"
START = "2024-12-01"
SESSIONS_A_YEAR = 245
FREE_FLOATS = np.arange(4, 21) / 20
DRAWS = 20
Row = NDArray[np.float64]


@pytest.fixture(scope="module")
def listed() -> Columns:
    return topix_weights.parse(original(LIST))[0]


@pytest.fixture(scope="module")
def closes(listed: Columns) -> pd.DataFrame:
    """Sessions x codes of TOPIX's members, NaN without a trade."""
    rows = original_table(BARS, ["Code", "Date", "Close"])
    rows = rows[(rows["Date"] >= START) & rows["Code"].isin(listed["code"].tolist())]
    table = rows.pivot(index="Date", columns="Code", values="Close").sort_index()
    table.index = pd.DatetimeIndex(table.index).strftime("%Y%m%d").astype(int)
    return table


@pytest.fixture(scope="module")
def topix(closes: pd.DataFrame) -> pd.Series:
    rows = original_table(INDICES, ["Code", "Date", "Close"])
    rows = rows[rows["Code"] == TOPIX]
    days = rows["Date"].dt.strftime("%Y%m%d").astype(int)
    return pd.Series(rows["Close"].to_numpy(), days).loc[closes.index]


@pytest.fixture(scope="module")
def store(
    tmp_path_factory: pytest.TempPathFactory, listed: Columns, closes: pd.DataFrame
) -> Iterator[Store]:
    """A cache with those bars; of the members that lack them nothing is known but the weight."""
    path = tmp_path_factory.mktemp("tracking") / "cache.db"
    prepare(path)
    with Store(path, readonly=False) as opened, opened.fetch("yahoo_bars", "all", 0):
        fill(opened, closes)
        weights.keep_weights(opened, listed)
        yield opened


def calendar(closes: pd.DataFrame) -> Calendar:
    days = closes.index.to_numpy().astype(np.int64)
    return Calendar(days, np.array([instant(day, 15, 30) for day in days.tolist()]))


def fill(store: Store, closes: pd.DataFrame) -> None:
    codes = closes.columns.to_numpy(object)
    count, ids = len(codes), np.arange(1, len(codes) + 1)
    text = np.full(count, "", object)
    sessions = calendar(closes)
    store.upsert(SESSIONS, {"day": sessions.days, "close_at": sessions.closes})
    names = {"symbol": codes + ".T", "code": codes, "kind": np.full(count, "stock", object)}
    store.upsert(SECURITIES, names)
    listing = dict.fromkeys(("name", "sector33", "sector17", "size"), text) | {
        "code": codes,
        "since": np.full(count, sessions.days[0]),
        "segment": np.full(count, "prime", object),
        "is_foreign": np.zeros(count, np.int64),
        "listed": np.ones(count, np.int64),
    }
    store.upsert(LISTINGS, listing)
    ends = {"first": sessions.days[0], "last": sessions.days[-1]}
    store.upsert(SPANS, {"id": ids} | {name: np.full(count, day) for name, day in ends.items()})
    place, stock = np.nonzero(closes.notna().to_numpy())
    close = closes.to_numpy()[place, stock]
    prices = dict.fromkeys(("open", "high", "low", "close"), close)
    bars.keep_bars(store, prices | {"id": ids[stock], "day": sessions.days[place]})


def level(store: Store, closes: pd.DataFrame, series: str) -> pd.Series:
    make_composites(store, calendar(closes))
    found = bars.levels(store, [series])
    return pd.Series(found["level"], found["day"])


def of_2025(levels: pd.Series) -> Row:
    """Daily returns."""
    returns = levels.pct_change()
    return np.asarray(returns[returns.index // 10000 == 2025])


def tracking(levels: pd.Series, topix: pd.Series) -> tuple[float, float]:
    """Correlation of daily returns, and the yearly standard deviation of their difference."""
    ours, theirs = of_2025(levels), of_2025(topix)
    error = float(np.std(ours - theirs, ddof=1) * SESSIONS_A_YEAR**0.5)
    return float(np.corrcoef(ours, theirs)[0, 1]), error


def test_it_tracks_topix(store: Store, closes: pd.DataFrame, topix: pd.Series) -> None:
    """What remains is told in `CONTRIBUTING.md`."""
    correlation, error = tracking(level(store, closes, "all_float"), topix)
    print(f"by TOPIX's weights: correlation {correlation:.5f}, tracking error {error:.3%}")
    assert correlation >= 0.998
    assert error <= 0.013


def test_it_is_the_plain_chain_of_weights_carried_back_by_price(
    store: Store, closes: pd.DataFrame, listed: Columns
) -> None:
    weight = pd.Series(listed["weight"], listed["code"]).loc[closes.columns]
    carried = closes.ffill()
    bought = weight / carried.iloc[-1]
    before = carried.shift(1)
    both = carried.notna() & before.notna()
    gained = ((carried - before).where(both) * bought).sum(axis=1)
    returns = gained / (before.where(both) * bought).sum(axis=1)
    expected = returns[returns.index // 10000 == 2025].to_numpy()
    np.testing.assert_allclose(
        of_2025(level(store, closes, "all_float")), expected, rtol=1e-9, atol=1e-13
    )


def test_the_weight_of_members_without_bars_is_missing_from_its_coverage(
    store: Store, closes: pd.DataFrame, listed: Columns
) -> None:
    make_composites(store, calendar(closes))
    found = bars.levels(store, ["all_float"])
    held = np.isin(listed["code"].astype(str), closes.columns.to_numpy(str))
    share = listed["weight"][held].sum() / listed["weight"].sum()
    assert found["coverage"][-1] == pytest.approx(share)
    assert found["carried_back"].all()


def show_caps(store: Store, closes: pd.DataFrame, shares: Row) -> None:
    """Quotes at the last closes, of so many shares in all."""
    price = closes.ffill().iloc[-1].to_numpy()
    ids, at = np.arange(1, len(price) + 1), np.zeros(len(price), np.int64)
    quotes = {"id": ids, "at": at, "seen": at, "price": price, "market_cap": shares * price}
    store.upsert(QUOTES, quotes)


def test_full_caps_lead_away_by_the_free_floats_alone(
    store: Store, closes: pd.DataFrame, topix: pd.Series, listed: Columns
) -> None:
    """In place of the numbers of shares, which are not at hand: free floats drawn at random.

    TOPIX weighs by shares x free float, in classes of 5 %. Where each stock's own is not known,
    many draws tell how far full caps can lead away: not the gap itself, but how wide it may be.
    No law says how wide; where all free floats are alike there is none.
    """
    held = pd.Series(listed["weight"], listed["code"]).loc[closes.columns].to_numpy()
    floating = held / closes.ffill().iloc[-1].to_numpy()
    rng, found = np.random.default_rng(1), []
    for _ in range(DRAWS):
        show_caps(store, closes, floating / rng.choice(FREE_FLOATS, len(floating)))
        found.append(tracking(level(store, closes, "all"), topix))
    correlations, errors = (sorted(each) for each in zip(*found, strict=True))
    print(
        f"by full market cap, free floats drawn {DRAWS} times between {FREE_FLOATS[0]:.0%} and "
        f"{FREE_FLOATS[-1]:.0%}: correlation {correlations[0]:.4f} to {correlations[-1]:.4f}, "
        f"tracking error {errors[0]:.2%} to {errors[-1]:.2%}"
    )
    show_caps(store, closes, floating / 0.35)
    full, by_weight = (of_2025(level(store, closes, key)) for key in ("all", "all_float"))
    np.testing.assert_allclose(full, by_weight, rtol=1e-9, atol=1e-12)


def test_by_full_market_cap_the_same_stocks_go_nearly_the_same_way(
    store: Store, closes: pd.DataFrame, topix: pd.Series
) -> None:
    """The gap is what free float makes; it is told, and no law says how wide it is."""
    rows = pd.read_csv(StringIO(original(SHARES).decode()), dtype={"code": str})
    shares = rows.set_index("code")["shares"].reindex(closes.columns).to_numpy(float)
    show_caps(store, closes, shares)
    correlation, error = tracking(level(store, closes, "all"), topix)
    print(f"by full market cap: correlation {correlation:.5f}, tracking error {error:.3%}")
    assert 0.98 <= correlation < 1
