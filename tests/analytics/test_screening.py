"""Filters over rows, against asking each row by itself."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.analytics.holding import Terms, holding
from jpviewer.analytics.screening import Rows
from jpviewer.market.filters.conditions import Comparison, Filter
from jpviewer.market.filters.grammar import parse
from jpviewer.market.screens import SCREENS

NAN, INF = math.nan, math.inf
SIGNS = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
}


def texts(*values: str) -> np.ndarray:
    return np.array(values, object)


ROWS = Rows(
    {
        "code": texts("130A", "1301", "7203", "8306", "9999"),
        "name": texts("Blue Bio", "Far Fish", "Big Motor", "One Bank", ""),
        "name_ja": texts("青バイオ", "遠洋水産", "大自動車", "一銀行", ""),
        "segment": texts("growth", "standard", "prime", "prime", ""),
        "size": texts("", "small2", "core30", "core30", ""),
        "sector33": texts("3250", "0050", "3700", "7050", ""),
        "note": texts("", "cheap; look again", "", "", "gone?"),
        "market_cap": np.array([2e10, NAN, 5e13, 3e13, NAN]),
        "days_to_exit": np.array([INF, 12.0, 0.1, 0.1, NAN]),
        "change_60d": np.array([0.5, -0.1, 0.1, NAN, NAN]),
        "amihud": np.array([50.0, 30.0, 0.0005, 0.0006, NAN]),
        "behind": np.array([0, 9, 0, 0, 1_000_000]),
    },
    lists={"my list": {"7203", "9999"}},
    tags={"core": {"8306"}, "日本": {"1301", "130A"}},
)


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("", "130A 1301 7203 8306 9999"),
        ("segment:prime", "7203 8306"),
        ("-segment:prime", "130A 1301"),
        ("size:small", "130A 1301"),
        ("size:unsized", "130A"),
        ("-size:small", "7203 8306"),
        ("cap>10bn", "130A 7203 8306"),
        ("-cap>40tn", "130A 8306"),
        ("cap!=30tn", "130A 7203"),
        ("exit>60", "130A"),
        ("exit=never", "130A"),
        ("-exit=never", "1301 7203 8306"),
        ("exit<5 or ret60>=50%", "130A 7203 8306"),
        ("impact>=300bp", "130A 1301"),
        ("behind>5", "1301 9999"),
        ("130", "130A 1301"),
        ("130a", "130A"),
        ("203", ""),
        ("7203.T", "7203"),
        ("１３０Ａ．Ｔ", "130A"),
        ("TSE:1301", "1301"),
        ("code:7203.T,TSE:8306", "7203 8306"),
        ("ばいお", "130A"),
        ("name:ばいお", "130A"),
        ("motor", "7203"),
        ("自動車", "7203"),
        ("ﾊﾞｲｵ", "130A"),
        ('"big mo"', "7203"),
        ("-bank", "130A 1301 7203 9999"),
        ("name:fish,bio", "130A 1301"),
        ("code:13,99", "130A 1301 9999"),
        ("in:'My list'", ""),
        ('in:"MY LIST"', "7203 9999"),
        ('-in:"my list"', "130A 1301 8306"),
        ("tag:core,日本", "130A 1301 8306"),
        ("sector:bank", "8306"),
        ("sector:銀行業,水産", "1301 8306"),
        ("業種:輸送用機器", "7203"),
        ("sector:3250", "130A"),
        ("note:look", "1301"),
        ("score>1", ""),
        ("-score>1", ""),
        ("segment:prime cap>40tn or 1301", "1301 7203"),
    ],
)
def test_each_condition_finds_its_rows(line: str, codes: str) -> None:
    reading = parse(line)
    found = ROWS.columns["code"][ROWS.wanted(reading.filter)]
    assert " ".join(found) == codes


@given(
    some.lists(some.one_of(some.just(NAN), some.just(INF), some.floats(-9, 9)), max_size=20),
    some.sampled_from(sorted(SIGNS)),
    some.one_of(some.just(INF), some.floats(-9, 9)),
)
def test_an_unknown_figure_fulfils_nothing_and_infinity_is_a_figure(
    values: list[float], sign: str, value: float
) -> None:
    rows = Rows({"code": texts(*("1" for _ in values)), "days_to_exit": np.array(values)})
    found = rows.wanted(Filter(((Comparison("exit", sign, value),),)))
    assert found.tolist() == [not math.isnan(each) and SIGNS[sign](each, value) for each in values]


def market() -> dict[str, np.ndarray]:
    """A giant, a small stock that everybody finds, one nobody can leave, one on its high, one left
    behind, and the last's likes that each lack one thing."""
    columns = {
        "code": texts(*"12345678"),
        "kind": texts(*["stock"] * 8),
        "segment": texts("prime", *["growth"] * 6, "standard"),
        "size": texts("core30", "", "small2", "mid400", "small1", "small1", "mid400", ""),
        "market_cap": np.array([9e12, 3e10, 1e9, 2e11, 2e10, 2e10, 2e10, 9e9]),
        "adv60_median": np.array([5e10, 2e8, 1e4, 1e9, 3e7, 2e7, 3e7, 3e7]),
        "adv60_median_1y": np.array([4e10, 1e7, 1e4, 1e9, 3e7, 3e7, 3e7, 3e7]),
        "adv20": np.array([5e10, 2e8, 1e4, 1e9, 3e7, 3e7, 3e7, 3e7]),
        "turnover": np.array([5e10, 2e8, 0, 2e9, 3e7, 3e7, 3e7, 3e7]),
        "close": np.full(8, 1000.0),
        "liquidity_change": np.array([0.0, 20, 1, 30, -5, 0, 0, 0]),
        "strength_60d": np.array([0.1, 0.01, 0.1, 0.1, -0.1, 0, 0, 0]),
        "position_52w": np.array([0.5, 0.9, 0.1, 1.0, 0.1, 0, 0, 0]),
        "ahead_of_prime_1y": np.array([0.1, 0.2, 0, 0.1, -0.3, -0.5, -0.5, -0.5]),
    }
    return columns | holding(columns, Terms(1e8, 0.2))


@pytest.mark.parametrize(
    ("key", "codes"),
    [
        ("liquid_giants", "1"),
        ("getting_liquid", "2"),
        ("trapped", "3"),
        ("new_highs", "4"),
        ("left_behind", "5"),
    ],
)
def test_built_in_screens_find_what_they_say(key: str, codes: str) -> None:
    (screen,) = (each for each in SCREENS if each.key == key)
    reading = parse(screen.text)
    assert not reading.faults
    columns = market()
    assert " ".join(columns["code"][Rows(columns).wanted(reading.filter)]) == codes


def test_positions_noted_stand_before_the_general_one() -> None:
    columns = {name: values[:3] for name, values in market().items()}
    found = holding(columns, Terms(1e8, 0.25, days=10), noted=np.array([NAN, 2e9, 0.0]))
    assert found["days_to_exit"].tolist() == [1e8 / 1.25e10, 40.0, 0.0]
    assert found["too_large"].tolist() == [False, True, False]
    assert found["largest_position"].tolist() == [1.25e11, 5e8, 2.5e4]
    assert found["one_percent_exit"].tolist() == pytest.approx([7.2, 6.0, 4000.0])
    assert found["lot"].tolist() == [1e5] * 3
    assert found["relative_volume"].tolist() == [1, 1, 0]


def test_only_stocks_come_in_lots_of_a_hundred() -> None:
    columns = {name: values[:4] for name, values in market().items()}
    columns["kind"] = texts("stock", "etf", "reit", "class")
    assert holding(columns, Terms())["lot"].tolist() == pytest.approx(
        [1e5, NAN, NAN, 1e5], nan_ok=True
    )


def test_what_never_trades_is_never_left_and_did_not_fall() -> None:
    columns = {name: np.zeros(1) for name in ("adv20", "turnover", "close")} | {
        "kind": texts("stock"),
        "adv60_median": np.array([0.0]),
        "adv60_median_1y": np.array([0.0]),
        "market_cap": np.array([1e9]),
    }
    found = holding(columns, Terms())
    assert found["days_to_exit"][0] == found["one_percent_exit"][0] == INF
    assert math.isnan(found["relative_volume"][0])
    assert found["adv60_median_growth"][0] == 0


def small(row: dict[str, Any]) -> bool:
    """Outside TOPIX 500, the unsized included."""
    return row["size"] not in ("core30", "large70", "mid400")


DEFINED: dict[str, Callable[[dict[str, Any]], bool]] = {
    "liquid_giants": lambda row: row["market_cap"] > 10**12 and row["adv60_median"] > 10**10,
    "getting_liquid": lambda row: (
        small(row) and row["liquidity_change"] >= 20 and row["strength_60d"] > 0
    ),
    "trapped": lambda row: (
        row["market_cap"] > 0  # unknown: false
        and (
            row["adv60_median"] == 0
            or row["market_cap"] / 100 / (row["adv60_median"] * PARTICIPATION) > 60
        )
    ),
    "new_highs": lambda row: (
        row["position_52w"] >= 0.99 and row["adv20"] > 0 and row["turnover"] >= 2 * row["adv20"]
    ),
    "left_behind": lambda row: (
        small(row)
        and row["market_cap"] > 10**10
        and row["ahead_of_prime_1y"] <= -0.3
        and row["adv60_median"] >= row["adv60_median_1y"]
    ),
}
"""What the built-in screens ask of a stock, said once more; of NaN nothing holds."""
PARTICIPATION = 0.2
SIZES = some.sampled_from(["core30", "large70", "mid400", "small1", "small2", ""])


def figure(*likely: float) -> some.SearchStrategy[float]:
    """One that often lies on an edge, or is not known."""
    return some.one_of(some.sampled_from([*likely, NAN]), some.sampled_from(likely))


STOCKS = some.lists(
    some.fixed_dictionaries(
        {
            "size": SIZES,
            "market_cap": figure(1e9, 1e10, 1.1e10, 1e12, 2e12),
            "adv60_median": figure(0.0, 1e5, 1e7, 1e10, 2e10),
            "adv60_median_1y": figure(0.0, 1e5, 2e7, 1e10),
            "adv20": figure(0.0, 1e7, 1e9),
            "turnover": figure(0.0, 1e7, 2e7, 2e9, 3e9),
            "close": figure(100.0),
            "liquidity_change": figure(-5.0, 19.9, 20.0, 30.0),
            "strength_60d": figure(-0.1, 0.0, 0.1),
            "position_52w": figure(0.5, 0.98, 0.99, 1.0),
            "ahead_of_prime_1y": figure(-0.5, -0.3, -0.29, 0.1),
        }
    ),
    min_size=1,
    max_size=8,
)


@given(STOCKS, some.sampled_from(sorted(DEFINED)))
def test_built_in_screens_are_what_is_written_of_them(
    stocks: list[dict[str, Any]], key: str
) -> None:
    (screen,) = (each for each in SCREENS if each.key == key)
    columns = {name: np.array([each[name] for each in stocks]) for name in stocks[0]}
    columns |= {
        "code": texts(*(str(place) for place in range(len(stocks)))),
        "kind": texts(*["stock"] * len(stocks)),
        "segment": texts(*["growth"] * len(stocks)),
        "size": texts(*(each["size"] for each in stocks)),
    }
    rows = Rows(columns | holding(columns, Terms(1e8, PARTICIPATION)))
    found = rows.wanted(parse(screen.text).filter)
    assert found.tolist() == [DEFINED[key](each) for each in stocks]


def test_there_is_a_definition_of_every_built_in_screen() -> None:
    assert set(DEFINED) == {each.key for each in SCREENS}


FIGURES = some.sampled_from([1e9, 5e9, 2e10, 3e12])
LINES = some.sampled_from(["cap>10bn", "cap<10bn exit<5", "cap!=10bn", "exit<5, cap>1tn", "prime"])


@given(LINES, some.lists(some.tuples(FIGURES, FIGURES, some.booleans()), min_size=1, max_size=5))
def test_what_is_possible_is_what_some_figure_in_the_place_of_an_unknown_would_let_in(
    line: str, figures: list[tuple[float, float, bool]]
) -> None:
    caps, days = (np.array(each) for each in list(zip(*figures, strict=True))[:2])
    unknown = np.array([each[2] for each in figures])
    codes = texts(*(str(1000 + at) for at in range(len(figures))))
    half = Rows({"code": codes, "market_cap": np.where(unknown, NAN, caps), "days_to_exit": days})
    whole = Rows({"code": codes, "market_cap": caps, "days_to_exit": days})
    which = parse(line).filter
    assert not (half.wanted(which) & ~whole.wanted(which)).any()
    assert not (whole.wanted(which) & ~half.possible(which)).any()
    assert (half.wanted(which) == half.possible(which))[~unknown].all()
