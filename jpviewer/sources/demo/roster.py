"""Who is listed in the demo market: made-up companies with sizes like Tokyo's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.codes import symbol
from jpviewer.market.segments import GROWTH, PRIME, STANDARD, TOPIX500_SIZES
from jpviewer.market.ticks import tick
from jpviewer.sources.demo import census
from jpviewer.sources.demo.census import Row, Texts, by_segment
from jpviewer.sources.demo.names import Pair, Register
from jpviewer.sources.demo.sectors import SECTORS

SEED = 20261120


@dataclass(frozen=True, slots=True)
class Scale:
    """How many common stocks, and how many years of bars."""

    stocks: int
    years: int


SCALES = {"small": Scale(400, 5), "full": Scale(3900, 10)}

# Market caps are lognormal within a segment, in yen; ratios are turnover a year / market cap.
_CAP_MEDIAN = {PRIME: 95e9, STANDARD: 8e9, GROWTH: 6e9}
_CAP_SPREAD = {PRIME: 1.9, STANDARD: 1.2, GROWTH: 1.3}
_CAP_LEAST = 2e9
_PRICE_MEDIAN = {PRIME: 2200.0, STANDARD: 1250.0, GROWTH: 850.0}
_RATIO_MEDIAN = {PRIME: 0.8, STANDARD: 0.11, GROWTH: 0.8}
_SIGMA = {PRIME: 0.015, STANDARD: 0.016, GROWTH: 0.026}
_PAYOUT = {PRIME: 0.025, STANDARD: 0.024, GROWTH: 0.003}
_SPLIT_SHARE = 0.2
_SPLITS = (2.0, 2.0, 3.0, 4.0, 5.0, 10.0)


@dataclass(frozen=True, eq=False)
class Roster:
    """The common stocks, the largest of each segment first; the last row is a class share."""

    code: Texts
    name: Texts
    name_en: Texts
    segment: Texts
    size: Texts
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
    """Sessions at the price after the split."""

    @property
    def symbol(self) -> Texts:
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


@cache
def roster(size: str) -> Roster:
    """The companies of the small or the full demo market."""
    count = SCALES[size].stocks
    rng = np.random.default_rng((SEED, count))
    segment, places = census.segments(count)
    cap = _caps(segment, places)
    sizes = census.sizes(segment, cap)
    sector = census.sectors(rng, segment, sizes)
    sessions = census.ages(rng, segment)
    price = _prices(rng, segment, sizes)
    names = _names(rng, segment, sizes, sector)
    # Giants move less than minnows, and are held for longer.
    smallness = np.clip(np.log(1e13 / cap) / 8, 0, 1)
    return _with_class_share(
        Roster(
            code=census.codes(rng, sector, sessions),
            name=np.array([japanese for japanese, _ in names], object),
            name_en=np.array([english for _, english in names], object),
            segment=segment,
            size=sizes,
            sector=sector,
            is_foreign=census.foreign(segment),
            price=price,
            shares=np.maximum(np.round(cap / price, -2), 100_000),
            ratio=_lognormal(rng, segment, _RATIO_MEDIAN, 0.3 + 1.1 * smallness),
            beta=np.clip(rng.normal(1.0, 0.2, count), 0.4, 1.6),
            sigma=by_segment(segment, _SIGMA) * (0.7 + 0.6 * smallness),
            payout=by_segment(segment, _PAYOUT) * rng.uniform(0, 2, count),
            sessions=sessions,
            split=np.where(rng.random(count) < _SPLIT_SHARE, rng.choice(_SPLITS, count), 1.0),
            split_age=rng.integers(100, 2400, count),
        )
    )


def _caps(segment: Texts, places: Row) -> Row:
    """Quantiles of the segment's distribution rather than draws: every seed has its giants."""
    quantile = np.array([NormalDist().inv_cdf(place) for place in places.tolist()])
    deviation = by_segment(segment, _CAP_SPREAD) * quantile
    return np.asarray(_CAP_LEAST + by_segment(segment, _CAP_MEDIAN) * np.exp(deviation))


def _prices(rng: np.random.Generator, segment: Texts, size: Texts) -> Row:
    price = np.clip(_lognormal(rng, segment, _PRICE_MEDIAN, 0.75), 60, 60_000)
    step = tick(price, np.isin(size.astype(str), TOPIX500_SIZES))
    return np.asarray(np.round(np.round(price / step) * step, 1))


def _names(
    rng: np.random.Generator, segment: Texts, size: Texts, sector: NDArray[np.int64]
) -> list[Pair]:
    register = Register(rng)
    places, giants = sector.tolist(), census.giants(size).tolist()
    return [
        register.name(SECTORS[place], giant, each == GROWTH)
        for place, giant, each in zip(places, giants, segment.tolist(), strict=True)
    ]


def _lognormal(
    rng: np.random.Generator, segment: Texts, median: dict[str, float], spread: float | Row
) -> Row:
    return by_segment(segment, median) * np.exp(spread * rng.standard_normal(len(segment)))


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
