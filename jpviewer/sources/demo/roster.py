"""Who is listed in the demo market: made-up companies with sizes like Tokyo's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.codes import symbol
from jpviewer.market.segments import GROWTH, PRIME, SIZES, STANDARD, STOCK_SEGMENTS, TOPIX500_SIZES
from jpviewer.market.ticks import tick
from jpviewer.sources.demo.names import Register
from jpviewer.sources.demo.sectors import SECTORS, TAKEN

SEED = 20261120
Row = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scale:
    """How many common stocks, and how many years of bars."""

    stocks: int
    years: int


SCALES = {"small": Scale(400, 5), "full": Scale(3900, 10)}

# Market caps are lognormal within a segment, in yen; ratios are turnover a year / market cap.
_SHARES = {PRIME: 0.420, STANDARD: 0.413, GROWTH: 0.167}
_CAP_MEDIAN = {PRIME: 95e9, STANDARD: 8e9, GROWTH: 6e9}
_CAP_SPREAD = {PRIME: 1.9, STANDARD: 1.2, GROWTH: 1.3}
_CAP_LEAST = 2e9
_PRICE_MEDIAN = {PRIME: 2200.0, STANDARD: 1250.0, GROWTH: 850.0}
_RATIO_MEDIAN = {PRIME: 0.8, STANDARD: 0.11, GROWTH: 0.8}
_SIGMA = {PRIME: 0.015, STANDARD: 0.016, GROWTH: 0.026}
_PAYOUT = {PRIME: 0.025, STANDARD: 0.024, GROWTH: 0.003}
_YOUNG = {PRIME: 0.02, STANDARD: 0.03, GROWTH: 0.24}
_YOUNG_SESSIONS = (8, 1150)
_LETTERS_FOR = 700
"""Codes have letters since January 2024: the stocks listed for fewer sessions than this."""
_SIZE_COUNTS = {"core30": 30, "large70": 70, "mid400": 400, "small1": 490}
_OF_ALL = 3900
_SPLIT_SHARE = 0.2
_GIANTS = (
    "化学",
    "医薬品",
    "機械",
    "電気機器",
    "輸送用機器",
    "情報・通信業",
    "卸売業",
    "小売業",
    "銀行業",
)
"""Sectors in which the hundred largest are found."""


@dataclass(frozen=True, eq=False)
class Roster:
    """The common stocks, the largest of each segment first; the last row is a class share."""

    code: NDArray[np.object_]
    name: NDArray[np.object_]
    name_en: NDArray[np.object_]
    segment: NDArray[np.object_]
    size: NDArray[np.object_]
    sector: NDArray[np.int64]
    """Position in SECTORS."""
    is_foreign: NDArray[np.int64]
    price: Row
    """Close of the last session, on a tick."""
    shares: Row
    ratio: Row
    """Turnover of a year / market cap."""
    beta: Row
    sigma: Row
    payout: Row
    """Dividends of a year / price."""
    sessions: NDArray[np.int64]
    """Sessions since the listing; very many for an old stock."""
    split: Row
    """Ratio of its one split, 1 for none."""
    split_age: NDArray[np.int64]
    """Sessions from the split to the last one."""

    @property
    def symbol(self) -> NDArray[np.object_]:
        """Yahoo's symbols."""
        return np.array([symbol(code) for code in self.code], object)

    @property
    def market_cap(self) -> Row:
        """In yen."""
        return self.shares * self.price

    @property
    def topix500(self) -> NDArray[np.bool_]:
        """Whose prices move in finer ticks."""
        return np.isin(self.size.astype(str), TOPIX500_SIZES)


def _by_segment(segment: NDArray[np.object_], table: dict[str, float]) -> Row:
    return np.array([table[each] for each in segment], np.float64)


def _segments(count: int) -> tuple[NDArray[np.object_], Row]:
    """Segment and place (0 smallest, 1 largest) of every stock, the largest first.

    Each stretch of rows holds its share of every segment.
    """
    standard, growth = round(count * _SHARES[STANDARD]), round(count * _SHARES[GROWTH])
    counts = (count - standard - growth, standard, growth)
    places = np.concatenate([(np.arange(each) + 0.5) / each for each in counts])
    order = np.argsort(-places, kind="stable")
    return np.repeat(np.array(STOCK_SEGMENTS, object), counts)[order], places[order]


def _sizes(segment: NDArray[np.object_], cap: Row) -> NDArray[np.object_]:
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


def _sectors(
    rng: np.random.Generator, segment: NDArray[np.object_], size: NDArray[np.object_]
) -> NDArray[np.int64]:
    usual = np.array([each.weight for each in SECTORS], np.float64)
    new = np.array([each.growth for each in SECTORS], np.float64)
    sector = rng.choice(len(SECTORS), len(segment), p=usual / usual.sum())
    growth = segment == GROWTH
    sector[growth] = rng.choice(len(SECTORS), int(growth.sum()), p=new / new.sum())
    large = np.isin(size.astype(str), SIZES[:2])
    places = [[each.name for each in SECTORS].index(name) for name in _GIANTS]
    sector[large] = rng.choice(places, int(large.sum()))
    return sector


def _young(rng: np.random.Generator, segment: NDArray[np.object_]) -> NDArray[np.int64]:
    """Sessions since listing: a few stocks of every age from days to years, the rest old."""
    sessions = np.full(len(segment), 100_000, np.int64)
    young = np.flatnonzero(rng.random(len(segment)) < _by_segment(segment, _YOUNG))
    ages = np.linspace(*_YOUNG_SESSIONS, len(young)).astype(np.int64)
    sessions[rng.permutation(young)] = ages
    return sessions


def _codes(
    rng: np.random.Generator, sector: NDArray[np.int64], sessions: NDArray[np.int64]
) -> NDArray[np.object_]:
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


def _lognormal(
    rng: np.random.Generator,
    segment: NDArray[np.object_],
    median: dict[str, float],
    spread: float | Row,
) -> Row:
    return _by_segment(segment, median) * np.exp(spread * rng.standard_normal(len(segment)))


def _caps(segment: NDArray[np.object_], places: Row) -> Row:
    """Quantiles of the segment's distribution rather than draws: every seed has its giants."""
    deviation = _by_segment(segment, _CAP_SPREAD) * _normal_quantile(places)
    return _CAP_LEAST + _by_segment(segment, _CAP_MEDIAN) * np.exp(deviation)


def _normal_quantile(share: Row) -> Row:
    """Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23 (error below 0.00045)."""
    t = np.sqrt(-2 * np.log(np.minimum(share, 1 - share)))
    upper = t - (2.515517 + 0.802853 * t + 0.010328 * t**2) / (
        1 + 1.432788 * t + 0.189269 * t**2 + 0.001308 * t**3
    )
    return np.asarray(np.copysign(upper, share - 0.5))


def _with_class_share(roster: Roster) -> Roster:
    """Adds a class share of one large company, as five digits."""
    owner = int(np.flatnonzero(roster.size == "mid400")[0])
    last = {name: values[[owner]].copy() for name, values in vars(roster).items()}
    last["code"][0] += "5"
    last["name"][0] += "第1種優先株式"
    last["name_en"][0] += " Class 1 Preferred"
    last["size"][0] = ""
    last["shares"] = np.round(last["shares"] / 20, -2)
    last["ratio"] = last["ratio"] / 4
    last["sessions"][0] = 400
    last["split"][0] = 1.0
    return Roster(
        **{name: np.concatenate([all_, last[name]]) for name, all_ in vars(roster).items()}
    )


@cache
def roster(size: str) -> Roster:
    """The companies of the small or the full demo market."""
    count = SCALES[size].stocks
    rng = np.random.default_rng((SEED, count))
    segment, places = _segments(count)
    cap, sessions = _caps(segment, places), _young(rng, segment)
    sizes = _sizes(segment, cap)
    sector = _sectors(rng, segment, sizes)
    traded_finely = np.isin(sizes.astype(str), TOPIX500_SIZES)
    price = np.clip(_lognormal(rng, segment, _PRICE_MEDIAN, 0.75), 60, 60_000)
    step = tick(price, traded_finely)
    price = np.round(np.round(price / step) * step, 1)
    register = Register(rng)
    names = [
        register.name(SECTORS[place], each == GROWTH)
        for place, each in zip(sector.tolist(), segment.tolist(), strict=True)
    ]
    is_foreign = np.zeros(count, np.int64)
    is_foreign[np.flatnonzero(segment == STANDARD)[:: _OF_ALL // 4]] = 1
    # Giants move less than minnows, and are held for longer.
    smallness = np.clip(np.log(1e13 / cap) / 8, 0, 1)
    split = rng.random(count) < _SPLIT_SHARE
    return _with_class_share(
        Roster(
            code=_codes(rng, sector, sessions),
            name=np.array([japanese for japanese, _ in names], object),
            name_en=np.array([english for _, english in names], object),
            segment=segment,
            size=sizes,
            sector=sector,
            is_foreign=is_foreign,
            price=price,
            shares=np.maximum(np.round(cap / price, -2), 100_000),
            ratio=_lognormal(rng, segment, _RATIO_MEDIAN, 0.3 + 1.1 * smallness),
            beta=np.clip(rng.normal(1.0, 0.2, count), 0.4, 1.6),
            sigma=_by_segment(segment, _SIGMA) * (0.7 + 0.6 * smallness),
            payout=_by_segment(segment, _PAYOUT) * rng.uniform(0, 2, count),
            sessions=sessions,
            split=np.where(split, rng.choice([2.0, 2.0, 3.0, 4.0, 5.0, 10.0], count), 1.0),
            split_age=rng.integers(100, 2400, count),
        )
    )
