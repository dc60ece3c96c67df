"""EDGE against its authors' own package."""

from __future__ import annotations

import warnings

import bidask
import numpy as np
import pytest
from numpy.typing import NDArray

from jpviewer.analytics.edge import edge

Bars = tuple[NDArray[np.float64], ...]


def made_up(seed: int) -> Bars:
    """A walk with sessions of one price, others without a trade and, at times, a coarse tick."""
    random = np.random.default_rng(seed)
    count = int(random.integers(3, 260))
    close = 1000 * np.exp(np.cumsum(random.normal(0, 0.01, count)))
    opened = close * np.exp(random.normal(0, 0.005, count))
    high = np.maximum(opened, close) * (1 + random.random(count) * 0.01)
    low = np.minimum(opened, close) / (1 + random.random(count) * 0.01)
    bars = [opened, high, low, close]
    if seed % 3 == 0:
        bars = [np.round(each, -1) for each in bars]
    one_price, untraded = random.random(count) < 0.2, random.random(count) < 0.1
    for each in bars:
        each[one_price] = bars[3][one_price]
        each[untraded] = np.nan
    return tuple(bars)


def published(bars: Bars) -> float:
    begin = np.flatnonzero(~np.isnan(bars[3]))[:1].sum()
    bars = tuple(each[begin:] for each in bars)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of means over nothing
        return float(bidask.edge(*bars, sign=True))


@pytest.mark.parametrize("seed", range(60))
def test_it_is_what_the_authors_package_says(seed: int) -> None:
    bars = made_up(seed)
    (found,) = edge(*(each[None] for each in bars))
    assert found == pytest.approx(published(bars), rel=1e-9, nan_ok=True)


def test_each_stock_is_estimated_by_itself() -> None:
    several = [bars for bars in map(made_up, range(20)) if len(bars[0]) >= 100]
    together = [np.stack([bars[place][-100:] for bars in several]) for place in range(4)]
    apart = [published(tuple(each[-100:] for each in bars)) for bars in several]
    assert len(several) > 3
    assert edge(*together) == pytest.approx(apart, rel=1e-9, nan_ok=True)


def test_the_published_example_without_an_estimate() -> None:
    opened, low = np.array([[18.21, 17.61, 17.61]]), np.array([[17.61, 17.61, 17.61]])
    assert np.isnan(edge(opened, opened, low, low)[0])


@pytest.mark.parametrize("count", [0, 1, 2])
def test_two_sessions_are_no_sample(count: int) -> None:
    prices = np.full((3, count), 100.0)
    assert np.isnan(edge(prices, prices, prices, prices)).all()
