"""Composites weighed by TOPIX's lists, and with dividends, against a plain loop over the market."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from jpviewer.market.days import iso
from jpviewer.market.messages import Message
from jpviewer.market.tables import ACTIONS, SPANS, Columns
from jpviewer.refresh.composites import make_composites
from jpviewer.refresh.keep import Keeper
from jpviewer.store import bars, figures, weights
from jpviewer.store.store import Store
from tests.refresh.market import CALENDAR, SESSIONS_HELD, fill, make_stock

STOCKS = [
    make_stock("1001", 1, size="core30"),
    make_stock("1002", 2, size="mid400", idle=0.4),
    make_stock("1003", 3, size="small1", first=60),
    make_stock("1004", 4, segment="standard", size="small2", last=-9),
    make_stock("1005", 5, segment="growth"),
    make_stock("1006", 6, segment="prime"),
]
IDS = {stock.code: number for number, stock in enumerate(STOCKS, 1)}
MARCH, JULY, OCTOBER = 20260331, 20260731, 20261030
SIZES = {"1001": "core30", "1002": "mid400", "1003": "small1", "1004": "small2", "1006": "small2"}
LISTS: dict[int, dict[str, float]] = {
    MARCH: {"1001": 0.6, "1002": 0.3, "1004": 0.1},
    JULY: {"1001": 0.5, "1002": 0.25, "1003": 0.15, "1004": 0.1},
    OCTOBER: {"1001": 0.55, "1003": 0.25, "1006": 0.2},
}
GROUPS = {
    "all_float": set(SIZES),
    "prime_float": {"1001", "1002", "1003", "1006"},
    "core30_float": {"1001"},
    "mid400_float": {"1002"},
    "small_float": {"1003", "1004", "1006"},
}
DIVIDENDS = {("1001", 20260330): 30.0, ("1002", 20260330): 25.0, ("1003", 20260929): 12.0}
Lists = Mapping[int, Mapping[str, float]]


def plain_closes() -> dict[str, list[float]]:
    """By code and session; a session without a trade has the last close, NaN is not known."""
    found = {}
    for stock in STOCKS:
        closes = stock.bars["close"].ffill().reindex(SESSIONS_HELD)
        found[stock.code] = closes.tolist()
    return found


def plain_levels(lists: Lists, codes: set[str], dividends: bool) -> dict[int, float]:
    """Session by session: what the list's weight bought on its day, worth now and before."""
    closes, sessions = plain_closes(), SESSIONS_HELD.tolist()
    levels, level, begun = {}, 100.0, False
    for place, day in enumerate(sessions):
        since = max([each for each in lists if each <= day], default=min(lists))
        then = max(at for at, each in enumerate(sessions) if each <= since)
        worth = before = 0.0
        for code in sorted(codes & set(lists[since])):
            price = [each for each in closes[code][: then + 1] if not math.isnan(each)][-1]
            bought = lists[since][code] / price
            now, last = closes[code][place], closes[code][place - 1] if place else math.nan
            begun = begun or not math.isnan(now)
            if math.isnan(now) or math.isnan(last):
                continue
            paid = DIVIDENDS.get((code, day), 0.0) if dividends else 0.0
            worth += bought * (now + paid)
            before += bought * last
        level *= worth / before if before else 1.0
        if begun:
            levels[day] = level
    return levels


def month(since: int, of: Mapping[str, float]) -> Columns:
    return {
        "code": np.array(list(of), object),
        "since": np.full(len(of), since),
        "weight": np.array(list(of.values())),
        "size": np.array([SIZES.get(code, "small1") for code in of], object),
        "member": np.ones(len(of), np.int64),
    }


def pays() -> Columns:
    return {
        "id": np.array([IDS[code] for code, _ in DIVIDENDS]),
        "day": np.array([day for _, day in DIVIDENDS]),
        "action": np.full(len(DIVIDENDS), "dividend", object),
        "value": np.array(list(DIVIDENDS.values())),
    }


def tell(store: Store, day: int, code: str = "") -> None:
    """Dividends are known up to a day, of all stocks or of one."""
    store.execute(
        "UPDATE spans SET checked = :day WHERE :id IN (0, id)", day=day, id=IDS.get(code, 0)
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    fill(tmp_path / "cache.db", STOCKS)
    with Store(tmp_path / "cache.db", readonly=False) as opened, opened.transaction():
        opened.upsert(ACTIONS, pays())
        tell(opened, int(SESSIONS_HELD[-1]))
        yield opened


def levels(store: Store, series: str, total: bool = False) -> dict[int, float]:
    found = bars.levels(store, [series], total=total)
    return dict(zip(found["day"].tolist(), found["level"].tolist(), strict=True))


def coverage(store: Store, series: str, total: bool = False) -> dict[int, float]:
    found = bars.levels(store, [series], total=total)
    return dict(zip(found["day"].tolist(), found["coverage"].tolist(), strict=True))


@pytest.mark.parametrize("total", [False, True])
@pytest.mark.parametrize("months", [[OCTOBER], [MARCH, JULY, OCTOBER]])
def test_each_follows_the_lists_of_their_time(store: Store, months: list[int], total: bool) -> None:
    lists = {since: LISTS[since] for since in months}
    for since, of in lists.items():
        weights.keep_weights(store, month(since, of))
    make_composites(store, CALENDAR)
    for series, codes in GROUPS.items():
        plain = plain_levels(lists, codes, total)
        assert levels(store, series, total) == pytest.approx(plain, rel=1e-9), series


def test_without_a_list_there_is_no_such_composite(store: Store) -> None:
    make_composites(store, CALENDAR)
    assert levels(store, "all_float") == {}
    assert len(levels(store, "all")) == len(SESSIONS_HELD)


def test_the_first_list_is_carried_back_and_said_to_be(store: Store) -> None:
    weights.keep_weights(store, month(JULY, LISTS[JULY]))
    make_composites(store, CALENDAR)
    for series, seen in (("all_float", JULY), ("core30_float", JULY)):
        found = bars.levels(store, [series])
        assert found["carried_back"].tolist() == (found["day"] < seen).astype(int).tolist()
    # The exchange's own list, which tells the segments, was seen before.
    found = bars.levels(store, ["prime_float"])
    assert found["carried_back"].tolist() == (found["day"] < JULY).astype(int).tolist()


def test_coverage_is_counted_in_weight_and_misses_what_nobody_knows_here(store: Store) -> None:
    """1004 ends early, 1003 was listed late, which is no gap, and of 9999 only TOPIX tells."""
    weights.keep_weights(store, month(JULY, LISTS[JULY] | {"9999": 0.25}))
    make_composites(store, CALENDAR)
    found = coverage(store, "all_float")
    first, last = int(SESSIONS_HELD[0]), int(SESSIONS_HELD[-1])
    assert found[first] == pytest.approx(0.85 / 1.1)
    assert found[JULY] == pytest.approx(1 / 1.25)
    assert found[last] == pytest.approx(0.9 / 1.25)
    assert coverage(store, "small_float")[last] == pytest.approx(0.15 / 0.5)
    assert coverage(store, "core30_float")[last] == 1.0
    assert coverage(store, "prime_float")[last] == 1.0


def test_beyond_the_dividends_known_the_total_goes_on_by_price_and_coverage_falls(
    store: Store,
) -> None:
    weights.keep_weights(store, month(JULY, LISTS[JULY]))
    known = int(SESSIONS_HELD[-30])
    tell(store, known, "1001")
    make_composites(store, CALENDAR)
    day = int(SESSIONS_HELD[-29])
    for total, share in ((False, 1.0), (True, 0.5)):
        assert coverage(store, "all_float", total)[known] == pytest.approx(1.0)
        assert coverage(store, "all_float", total)[day] == pytest.approx(share)
    price, reinvested = levels(store, "core30_float"), levels(store, "core30_float", True)
    after = [each for each in price if each >= known]
    ratios = [reinvested[each] / price[each] for each in after]
    assert ratios == pytest.approx([ratios[0]] * len(after))
    assert coverage(store, "core30_float", True)[day] == 0.0
    caps = {stock.code: stock.market_cap for stock in STOCKS}
    share = 1 - caps["1001"] / sum(caps.values())
    assert coverage(store, "all", True)[day] == pytest.approx(share)


def kept(store: Store, what: str) -> None:
    """Something comes in the way that sources bring it."""
    keeper, symbol = Keeper(store, CALENDAR), np.array(["1001.T"], object)
    day = np.array([int(SESSIONS_HELD[-20])])
    if what == "dividend":
        row = {"day": day, "action": np.array(["dividend"], object), "value": np.array([40.0])}
        keeper.keep(ACTIONS, {"symbol": symbol} | row, 0)
    elif what == "checked":
        span = {"first": day, "last": day, "checked": np.array([20261120])}
        keeper.keep(SPANS, {"symbol": symbol} | span, 0)
    else:
        weights.keep_weights(store, month(OCTOBER, LISTS[OCTOBER]))


@pytest.mark.parametrize("what", ["dividend", "checked", "list"])
def test_what_composites_are_made_of_has_them_made_again(store: Store, what: str) -> None:
    weights.keep_weights(store, month(JULY, LISTS[JULY]))
    tell(store, 20261101, "1001")
    make_composites(store, CALENDAR)
    store.execute("DELETE FROM stale")
    before = store.read("SELECT * FROM composites")
    kept(store, what)
    assert make_composites(store, CALENDAR) > 0
    after = store.read("SELECT * FROM composites")
    assert any(before[name].tolist() != after[name].tolist() for name in before)
    assert figures.stale(store)["id"].tolist() == [bars.NO_STOCK]
    store.execute("DELETE FROM stale")
    kept(store, what)
    assert make_composites(store, CALENDAR) == 0


def test_a_dividend_as_large_as_the_share_is_refused(store: Store) -> None:
    day, close = int(SESSIONS_HELD[-20]), plain_closes()["1001"][-21]
    keeper, symbol = Keeper(store, CALENDAR), np.array(["1001.T"] * 2, object)
    row = {"day": np.array([day, int(SESSIONS_HELD[-19])]), "value": np.array([close, 1.0])}
    rows = row | {"symbol": symbol, "action": np.full(2, "dividend", object)}
    assert keeper.keep(ACTIONS, rows, 0) == 1
    assert [each for _, each in keeper.reject("yahoo_bars", [], 0)] == [
        Message("dividend_absurd", ("1001.T", iso(day), close))
    ]
    assert bars.actions(store, "1001.T")["day"].tolist()[-1] == int(SESSIONS_HELD[-19])


def test_a_stock_that_joins_topix_does_not_move_the_level_that_day(store: Store) -> None:
    """Nor does one that leaves: the return of the day is that of the members."""
    weights.keep_weights(store, month(JULY, LISTS[JULY]))
    make_composites(store, CALENDAR)
    place = int(np.searchsorted(SESSIONS_HELD, OCTOBER))
    before = levels(store, "all_float")
    weights.keep_weights(store, month(OCTOBER, LISTS[OCTOBER] | {"1005": 0.9}))
    make_composites(store, CALENDAR)
    after = levels(store, "all_float")
    days = SESSIONS_HELD[:place].tolist()
    assert [after[day] for day in days] == pytest.approx([before[day] for day in days])
    closes = plain_closes()
    moves = [closes[code][place] / closes[code][place - 1] for code in SIZES | {"1005": ""}]
    step = after[OCTOBER] / after[days[-1]]
    assert min(moves) <= step <= max(moves)
