"""How the demo market's stocks divide among segments, sizes, sectors, ages and codes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.segments import GROWTH, PRIME, SIZES, STANDARD, STOCK_SEGMENTS
from jpviewer.sources.demo.sectors import SECTORS, TAKEN

Row = NDArray[np.float64]
Texts = NDArray[np.object_]

_SHARES = {PRIME: 0.420, STANDARD: 0.413, GROWTH: 0.167}
_SIZE_COUNTS = {"core30": 30, "large70": 70, "mid400": 400, "small1": 490}
_OF_ALL = 3900
_YOUNG = {PRIME: 0.02, STANDARD: 0.03, GROWTH: 0.24}
_YOUNG_SESSIONS = (8, 1150)
_LETTERS_FOR = 700
"""Codes have letters since January 2024: the stocks listed for fewer sessions than this."""
_GIANTS = (
    "化学",
    "医薬品",
    "機械",
    "電気機器",
    "輸送用機器",
    "情報・通信業",
    "卸売業",
    "銀行業",
    "保険業",
)
"""Sectors in which the hundred largest are found."""


def segments(count: int) -> tuple[Texts, Row]:
    """Segment and place (0 smallest, 1 largest) of every stock, the largest first.

    Each stretch of rows holds its share of every segment.
    """
    standard, growth = round(count * _SHARES[STANDARD]), round(count * _SHARES[GROWTH])
    counts = (count - standard - growth, standard, growth)
    places = np.concatenate([(np.arange(each) + 0.5) / each for each in counts])
    order = np.argsort(-places, kind="stable")
    return np.repeat(np.array(STOCK_SEGMENTS, object), counts)[order], places[order]


def sizes(segment: Texts, cap: Row) -> Texts:
    """TOPIX 500 and Small by market cap within Prime, in the proportions of the full market."""
    size = np.full(len(segment), "", object)
    prime = np.flatnonzero(segment == PRIME)
    ranked = prime[np.argsort(-cap[prime], kind="stable")]
    size[ranked] = SIZES[-1]
    start = 0
    for name, whole in _SIZE_COUNTS.items():
        stop = start + max(1, round(whole * len(segment) / _OF_ALL))
        size[ranked[start:stop]] = name
        start = stop
    return size


def giants(size: Texts) -> NDArray[np.bool_]:
    """Who is among the hundred largest."""
    return np.isin(size.astype(str), SIZES[:2])


def sectors(rng: np.random.Generator, segment: Texts, size: Texts) -> NDArray[np.int64]:
    """Positions in SECTORS: Growth has its own, and so have the hundred largest."""
    usual = np.array([each.weight for each in SECTORS], np.float64)
    new = np.array([each.growth for each in SECTORS], np.float64)
    sector = rng.choice(len(SECTORS), len(segment), p=usual / usual.sum())
    growth = segment == GROWTH
    sector[growth] = rng.choice(len(SECTORS), int(growth.sum()), p=new / new.sum())
    large = giants(size)
    places = [[each.name for each in SECTORS].index(name) for name in _GIANTS]
    sector[large] = rng.choice(places, int(large.sum()))
    return sector


def ages(rng: np.random.Generator, segment: Texts) -> NDArray[np.int64]:
    """Sessions since listing: a few stocks of every age from days to years, the rest old."""
    sessions = np.full(len(segment), 100_000, np.int64)
    young = np.flatnonzero(rng.random(len(segment)) < by_segment(segment, _YOUNG))
    ages = np.linspace(*_YOUNG_SESSIONS, len(young)).astype(np.int64)
    sessions[rng.permutation(young)] = ages
    return sessions


def codes(
    rng: np.random.Generator, sector: NDArray[np.int64], sessions: NDArray[np.int64]
) -> Texts:
    """Four digits by sector; since 2024 a number and a letter, in the order of listing."""
    code = np.empty(len(sector), object)
    newest = np.flatnonzero(sessions < _LETTERS_FOR)
    newest = newest[np.argsort(-sessions[newest], kind="stable")]
    code[newest] = [f"{130 + 290 * rank // len(newest)}A" for rank in range(len(newest))]
    for place, each in enumerate(SECTORS):
        members = np.flatnonzero((sector == place) & (sessions >= _LETTERS_FOR))
        free = np.setdiff1d(each.codes(), TAKEN)
        chosen = rng.choice(free, len(members), replace=False)
        code[members] = [str(number) for number in chosen]
    return code


def foreign(segment: Texts) -> NDArray[np.int64]:
    """1 for the very few companies of other countries."""
    flags = np.zeros(len(segment), np.int64)
    flags[np.flatnonzero(segment == STANDARD)[:: _OF_ALL // 4]] = 1
    return flags


def by_segment(segment: Texts, table: dict[str, float]) -> Row:
    """A figure of each stock's segment."""
    return np.array([table[each] for each in segment], np.float64)
