"""Weekly trading by kind of investor in the demo market: foreigners buy what others sell."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import from_datetime64, instant, to_datetime64
from jpviewer.market.investors import INVESTORS, SUMS
from jpviewer.market.segments import GROWTH, PRIME, SEGMENTS_BEGAN, STANDARD
from jpviewer.market.tables import Columns
from jpviewer.sources.demo.roster import SEED
from jpviewer.sources.demo.sessions import LAST, NOW, calendar
from jpviewer.sources.demo.trends import path

Row = NDArray[np.float64]
Whole = NDArray[np.int64]

_LEAVES = tuple(each for each in INVESTORS if each not in SUMS)
_THOUSAND = 1000
_OKU = 100_000_000
# Shares of the value traded by _LEAVES: foreign institutions and individuals, individuals cash and
# margin, proprietary, securities, trusts, business, others, insurers, banks, trust banks, others.
_SHARES = {
    PRIME: (0.598, 0.002, 0.07, 0.15, 0.11, 0.01, 0.02, 0.012, 0.002, 0.001, 0.001, 0.021, 0.003),
    STANDARD: (0.37, 0.004, 0.19, 0.33, 0.05, 0.012, 0.008, 0.02, 0.004, 0, 0.001, 0.01, 0.001),
    GROWTH: (0.36, 0.004, 0.17, 0.40, 0.04, 0.008, 0.006, 0.005, 0.003, 0, 0.001, 0.003, 0),
}
_DAILY_VALUE = {PRIME: 4.8e12, STANDARD: 1.5e11, GROWTH: 1.7e11}
_NAGOYA = 1.0004
"""The two markets together are a little more than Tokyo's three segments."""

# Foreigners' net buying of Prime in a week, yen, from these days on; the rest is chance.
_TURNS = (
    (20050101, 0.03e12),
    (20130101, 0.18e12),
    (20140101, 0.0),
    (20230401, 0.25e12),
    (20230701, -0.02e12),
    (20240105, 0.22e12),
    (20240401, -0.04e12),
    (20250414, 0.18e12),
    (20250929, 1.25e12),
    (20251020, 0.42e12),
    (20251117, 0.20e12),
    (20260209, 1.05e12),
    (20260302, 0.12e12),
    (20260914, 0.20e12),
)
_CHANCE = 0.24e12
_BUYBACKS = 0.13e12
"""What companies buy of their own shares in a week."""
_MINISTRY_BEGAN = 20050102
_REVISED = 20240819
"""The week that the exchange printed twice."""


def jpx() -> tuple[Columns, Columns]:
    """Every published week of four markets and all investors; then the one week's second print."""
    starts, ends, sessions = _exchange_weeks()
    parts = {
        market: _segment(place, market, starts, sessions)
        for place, market in enumerate((PRIME, STANDARD, GROWTH))
    }
    parts["tokyo_nagoya"] = {
        leaf: _rounded(np.sum([part[leaf] for part in parts.values()], axis=0) * _NAGOYA)
        for leaf in _LEAVES
    }
    published = np.array([calendar().after(end, 4) for end in ends.tolist()], np.int64)
    prints = _columns("jpx", {name: _with_sums(part) for name, part in parts.items()})
    weeks = {"start": starts, "end": ends, "published": published}
    columns = prints | {name: np.tile(row, 4 * len(INVESTORS)) for name, row in weeks.items()}
    return columns, _second_print(columns)


def mof() -> Columns:
    """Foreigners' weeks (Sunday to Saturday) since 2005 by the ministry's count."""
    first, last = to_datetime64(np.array([_MINISTRY_BEGAN, LAST]))
    days = from_datetime64(np.arange(first, last))
    weeks = days[: len(days) // 7 * 7].reshape(-1, 7)
    starts, ends = weeks[:, 0], weeks[:, 6]
    published = np.array([calendar().after(end, 4) for end in ends.tolist()], np.int64)
    told = np.array([_fourth(end, 8, 50) <= NOW for end in ends.tolist()])
    starts = starts[told]
    rng = np.random.default_rng((SEED, 5))
    net = _foreign_net(starts, rng) * 0.9 + rng.normal(0, 0.12e12, len(starts))
    value = 2e13 * _activity(starts, rng)
    sell, buy = _oku(value - net / 2), _oku(value + net / 2)
    count = len(starts)
    names = {"source": "mof", "market": "equity", "investor": "foreigners"}
    return {name: np.full(count, text, object) for name, text in names.items()} | {
        "start": starts,
        "end": ends[told],
        "published": published[told],
        "sell": sell,
        "buy": buy,
    }


def _exchange_weeks() -> tuple[Whole, Whole, Whole]:
    """First and last session and number of sessions of every week that is published."""
    days = calendar().days
    days = days[(days >= SEGMENTS_BEGAN) & (days <= LAST)]
    monday = (to_datetime64(days).astype(np.int64) + 3) // 7
    _, first, count = np.unique(monday, return_index=True, return_counts=True)
    ends = days[first + count - 1]
    told = np.array([_fourth(end, 15, 30) <= NOW for end in ends.tolist()])
    return days[first][told], ends[told], count[told]


def _fourth(end: int, hour: int, minute: int) -> int:
    """The instant of publication: a time on the fourth session after a week's end."""
    return instant(calendar().after(end, 4), hour, minute)


def _foreign_net(starts: Whole, rng: np.random.Generator) -> Row:
    days = np.array([day for day, _ in _TURNS])
    usual = np.array([net for _, net in _TURNS])
    mood = usual[np.searchsorted(days, starts, side="right") - 1]
    # What one week began, the next goes on with.
    chance = rng.normal(0, _CHANCE, len(starts) + 1)
    return np.asarray(mood + 0.85 * chance[1:] + 0.5 * chance[:-1])


def _activity(starts: Whole, rng: np.random.Generator) -> Row:
    """Value traded against today's: less when prices were lower."""
    days = calendar().days
    ten = days[(days > LAST - 100000) & (days <= LAST)]
    level = np.exp(path(PRIME) - path(PRIME)[-1])
    place = np.clip(np.searchsorted(ten, starts), 0, len(ten) - 1)
    return np.asarray(level[place] ** 0.8 * np.exp(rng.normal(0, 0.1, len(starts))))


def _segment(place: int, market: str, starts: Whole, sessions: Whole) -> dict[str, NDArray[Any]]:
    """Sell and buy (2 x weeks) of every leaf in one segment, whole thousands of yen."""
    rng = np.random.default_rng((SEED, 4, place))
    value = _DAILY_VALUE[market] * sessions * _activity(starts, rng)
    scale = 1.0 if market == PRIME else 0.012
    foreign = _foreign_net(starts, rng) * scale * np.minimum(sessions / 5, 1)
    if market == GROWTH:
        foreign = foreign - 0.004e12
    net = _nets(foreign, _BUYBACKS * scale * sessions / 5, rng)
    return {
        leaf: _sides(value * share * rng.uniform(0.96, 1.04, len(value)), net[leaf])
        for leaf, share in zip(_LEAVES, _SHARES[market], strict=True)
    }


def _sides(value: Row, net: Row) -> NDArray[Any]:
    """Sell and buy whose mean is a value, or more where the net asks for it."""
    mean = np.maximum(value, abs(net))
    return _rounded(np.stack([mean - net / 2, mean + net / 2]))


def _nets(foreign: Row, buybacks: Row, rng: np.random.Generator) -> dict[str, Row]:
    """Net buying of every leaf: individuals lean against foreigners, companies always buy."""
    net = {leaf: np.zeros(len(foreign)) for leaf in _LEAVES}
    net["foreign_institutions"] = foreign
    net["foreign_individuals"] = foreign * rng.normal(0, 0.003, len(foreign))
    net["business"] = buybacks * rng.uniform(0.6, 1.4, len(foreign))
    net["individuals_cash"] = -0.42 * foreign - 0.35 * buybacks
    net["individuals_margin"] = -0.16 * foreign + 0.1 * buybacks
    net["investment_trusts"] = -0.07 * foreign * rng.uniform(0, 2, len(foreign))
    net["trust_banks"] = -0.2 * foreign - 0.5 * buybacks
    net["insurers"] = -0.1 * buybacks * rng.uniform(0.5, 1.5, len(foreign))
    net["proprietary"] = -sum(net.values(), np.zeros(len(foreign)))
    return net


def _with_sums(leaves: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    known = dict(leaves)
    for whole, parts in SUMS.items():
        known[whole] = np.sum([known[part] for part in parts], axis=0)
    return known


def _columns(source: str, markets: dict[str, dict[str, NDArray[Any]]]) -> dict[str, NDArray[Any]]:
    weeks = next(iter(next(iter(markets.values())).values())).shape[1]
    keys = [(market, investor) for market in markets for investor in INVESTORS]
    values = np.stack([markets[market][investor] for market, investor in keys])
    return {
        "source": np.full(len(keys) * weeks, source, object),
        "market": np.repeat(np.array([market for market, _ in keys], object), weeks),
        "investor": np.repeat(np.array([investor for _, investor in keys], object), weeks),
        "sell": values[:, 0].ravel().astype(np.float64),
        "buy": values[:, 1].ravel().astype(np.float64),
    }


def _second_print(columns: dict[str, NDArray[Any]]) -> Columns:
    """The revised week: investment trusts had sold and bought more, companies less."""
    later = {name: values[columns["start"] == _REVISED] for name, values in columns.items()}
    later["published"] = np.full(len(later["start"]), 20240910, np.int64)
    moved = 4.13e10
    for name in ("sell", "buy"):
        change = {"investment_trusts": moved, "business": -moved}
        shift = np.array([change.get(each, 0.0) for each in later["investor"]])
        later[name] = later[name] + shift * np.isin(later["market"], [PRIME, "tokyo_nagoya"])
    return later


def _rounded(yen: Row) -> NDArray[Any]:
    return np.asarray(np.round(yen / _THOUSAND).astype(np.int64) * _THOUSAND)


def _oku(yen: Row) -> Row:
    return np.asarray(np.round(yen / _OKU) * _OKU)
