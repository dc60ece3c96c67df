"""Indicators against tables that were published, and against each formula written out plainly."""

from __future__ import annotations

import math
import statistics
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.analytics.indicators.averages import carry, exponential_average, moving_average
from jpviewer.analytics.indicators.bollinger import bands
from jpviewer.analytics.indicators.ichimoku import AHEAD, ichimoku
from jpviewer.analytics.indicators.macd import macd
from jpviewer.analytics.indicators.rsi import rsi
from jpviewer.analytics.indicators.strength import against
from jpviewer.analytics.indicators.vwap import anchored

NAN = float("nan")
closes_of = st.lists(st.one_of(st.just(NAN), st.floats(0.1, 1e6)), max_size=70)

# StockCharts' ChartSchool, "Relative Strength Index": 14 changes, Wilder's averages.
RSI_CLOSES = """
44.3389 44.0902 44.1497 43.6124 44.3278 44.8264 45.0955 45.4245 45.8433 46.0826 45.8931 46.0328
45.6140 46.2820 46.2820 46.0028 46.0328 46.4116 46.2222 45.6439 46.2122 46.2521 45.7137 46.4515
45.7835 45.3548 44.0288 44.1783 44.2181 44.5672 43.4205 42.6628 43.1314
"""
RSI = """
70.53 66.32 66.55 69.41 66.36 57.97 62.93 63.26 56.06 62.38 54.71 50.42 39.99 41.46 41.87 45.46
37.30 33.08 37.77
"""
# The same, "Moving Averages": 10 sessions, simple and exponential.
AVERAGED = """
22.2734 22.1940 22.0847 22.1741 22.1840 22.1344 22.2337 22.4323 22.2436 22.2933 22.1542 22.3926
22.3816 22.6109 23.3558 24.0519 23.7530 23.8324 23.9516 23.6338 23.8225 23.8722 23.6537 23.1870
23.0976 23.3260 22.6805 23.0976 22.4025 22.1725
"""
SIMPLE = """
22.22 22.21 22.23 22.26 22.31 22.42 22.61 22.77 22.91 23.08 23.21 23.38 23.53 23.65 23.71 23.69
23.61 23.51 23.43 23.28 23.13
"""
EXPONENTIAL = """
22.22 22.21 22.24 22.27 22.33 22.52 22.80 22.97 23.13 23.28 23.34 23.43 23.51 23.54 23.47 23.40
23.39 23.26 23.23 23.08 22.92
"""
# The same, "Bollinger Bands": 20 sessions; the figures of its first two.
BANDED = """
86.1557 89.0867 88.7829 90.3228 89.0671 91.1453 89.4397 89.1750 86.9302 87.6752 86.9596 89.4299
89.3221 88.7241 87.4497 87.2634 89.4985 87.9006 89.1260 90.7043 92.9001
"""


def row(text: str) -> np.ndarray:
    return np.array(text.split(), np.float64)


def carried_on(values: list[float]) -> list[float]:
    carried: list[float] = []
    for value in values:
        carried.append(carried[-1] if math.isnan(value) and carried else value)
    return carried


def test_rsi_is_the_published_one() -> None:
    found = rsi(row(RSI_CLOSES))
    assert np.isnan(found[:14]).all()
    assert found[14:] == pytest.approx(row(RSI), abs=0.006)


def test_averages_are_the_published_ones() -> None:
    closes = row(AVERAGED)
    for found, published in (
        (moving_average(closes, 10), SIMPLE),
        (exponential_average(closes, 10), EXPONENTIAL),
    ):
        assert np.isnan(found[:9]).all()
        assert found[9:] == pytest.approx(row(published), abs=0.006)


def test_bands_are_the_published_ones() -> None:
    found = bands(row(BANDED), 20)
    assert found.middle[-2:] == pytest.approx([88.71, 89.05], abs=0.006)
    assert found.deviation[-2:] == pytest.approx([1.29, 1.45], abs=0.006)
    assert found.edge(2)[-2:] == pytest.approx([91.29, 91.95], abs=0.006)
    assert found.edge(-2)[-2:] == pytest.approx([86.12, 86.14], abs=0.006)


@given(closes_of, st.integers(1, 10))
def test_an_average_is_the_mean_of_the_last_closes(closes: list[float], count: int) -> None:
    carried = carried_on(closes)
    windows = [
        carried[end - count : end] if end >= count else [] for end in range(1, len(carried) + 1)
    ]
    whole = [bool(window) and not math.isnan(window[0]) for window in windows]
    mean = [
        statistics.fmean(window) if known else NAN
        for window, known in zip(windows, whole, strict=True)
    ]
    deviation = [
        statistics.pstdev(window) if known else NAN
        for window, known in zip(windows, whole, strict=True)
    ]
    average, strayed = moving_average(np.array(closes), count), bands(np.array(closes), count)
    assert average.tolist() == pytest.approx(mean, nan_ok=True, rel=1e-9)
    assert strayed.middle.tolist() == pytest.approx(mean, nan_ok=True, rel=1e-9)
    assert strayed.deviation.tolist() == pytest.approx(deviation, nan_ok=True, rel=1e-6, abs=1e-6)


@given(closes_of)
def test_rsi_is_wilders_formula(closes: list[float]) -> None:
    carried = [close for close in carried_on(closes) if not math.isnan(close)]
    expected = [NAN] * (len(closes) - len(carried) + min(len(carried), 14))
    moves = [now - before for before, now in pairwise(carried)]
    for end in range(14, len(carried)):
        gain = sum(max(move, 0) for move in moves[:14]) / 14
        loss = sum(max(-move, 0) for move in moves[:14]) / 14
        for move in moves[14:end]:
            gain, loss = (13 * gain + max(move, 0)) / 14, (13 * loss + max(-move, 0)) / 14
        expected.append(100 - 100 / (1 + gain / loss) if loss else 100.0 if gain else NAN)
    assert rsi(np.array(closes)).tolist() == pytest.approx(expected, nan_ok=True, abs=1e-6)


def test_macd_is_that_of_pandas_once_both_have_forgotten_how_they_began() -> None:
    closes = 1000 * np.exp(np.cumsum(np.random.default_rng(5).normal(0, 0.02, 600)))
    prices = pd.Series(closes)
    line = prices.ewm(span=12, adjust=False).mean() - prices.ewm(span=26, adjust=False).mean()
    signal = line.ewm(span=9, adjust=False).mean()
    found = macd(closes)
    assert found.line[400:] == pytest.approx(line[400:].to_numpy(), abs=1e-6)
    assert found.signal[400:] == pytest.approx(signal[400:].to_numpy(), abs=1e-6)
    assert found.histogram[400:] == pytest.approx((line - signal)[400:].to_numpy(), abs=1e-6)
    assert np.flatnonzero(~np.isnan(found.line))[0] == 25
    assert np.flatnonzero(~np.isnan(found.signal))[0] == 33


def test_ichimoku_is_middles_ahead_and_the_close_back() -> None:
    rng = np.random.default_rng(9)
    close = np.round(1000 * np.exp(np.cumsum(rng.normal(0, 0.02, 120))), 1)
    high, low = close + rng.uniform(0, 9, 120), close - rng.uniform(0, 9, 120)
    found = ichimoku(high, low, close)

    def middle(end: int, count: int) -> float:
        if end + 1 < count:
            return NAN
        sessions = slice(end + 1 - count, end + 1)
        return float(max(high[sessions]) + min(low[sessions])) / 2

    assert len(found.first_span) == len(found.second_span) == 120 + AHEAD
    for now in range(120):
        nine, base, slow = middle(now, 9), middle(now, 26), middle(now, 52)
        # The 26th bar, today's counted as the first, is 25 later.
        at_once = found.conversion[now], found.base[now]
        ahead = found.first_span[now + 25], found.second_span[now + 25]
        assert at_once == pytest.approx((nine, base), nan_ok=True)
        assert ahead == pytest.approx(((nine + base) / 2, slow), nan_ok=True)
    assert found.lagging[:95].tolist() == close[25:].tolist()
    assert np.isnan(found.lagging[95:]).all()


def test_a_vwap_counts_every_share_since_its_anchor() -> None:
    turnover = np.array([5e5, 1e6, 0.0, NAN, 3e6, 9e6])
    volume = np.array([500.0, 1000.0, 0.0, 700.0, 2000.0, NAN])
    found = anchored(turnover, volume, 1)
    assert found.tolist() == pytest.approx(
        [NAN, 1000.0, 1000.0, 1000.0, 4e6 / 3000, 4e6 / 3000], nan_ok=True
    )
    assert anchored(turnover, volume, -4)[0] == 1000.0
    assert np.isnan(anchored(turnover, np.zeros(6), 0)).all()
    assert np.isnan(anchored(turnover, volume, 99)).all()


def test_strength_is_a_ratio_from_a_common_start() -> None:
    closes, level = np.array([NAN, 200.0, NAN, 300.0]), np.array([90.0, 100.0, 110.0, 120.0])
    assert against(closes, level, 1).tolist() == pytest.approx(
        [NAN, 100.0, 100 / 1.1, 125.0], nan_ok=True
    )
    # Before its first close there is nothing to start from.
    assert against(closes, level, 0).tolist() == pytest.approx(
        [NAN, 100.0, 100 / 1.1, 125.0], nan_ok=True
    )
    assert np.isnan(against(closes, np.full(4, NAN), 1)).all()
    assert np.isnan(against(closes, np.zeros(4), 1)).all()


@pytest.mark.parametrize("price", [0.1, 1234.5, 1e13])
def test_nothing_strays_from_a_flat_price(price: float) -> None:
    closes = np.full(200, price)
    assert (moving_average(closes, 75)[74:] == price).all()
    assert (bands(closes).deviation[24:] == 0).all()
    assert (macd(closes).histogram[33:] == 0).all()
    assert np.isnan(rsi(closes)).all()
    found = ichimoku(closes, closes, closes)
    assert (found.second_span[51 + AHEAD :] == price).all()


@pytest.mark.parametrize("count", [0, 1, 8])
def test_fewer_bars_than_an_indicator_needs_are_none(count: int) -> None:
    for closes in (np.full(count, 5.0), np.full(count, NAN)):
        found = ichimoku(closes, closes, closes)
        crossed = macd(closes)
        for each in (
            *(rsi(closes), moving_average(closes, 25), bands(closes).deviation, crossed.line),
            *(crossed.signal, found.conversion, found.base, found.first_span, found.second_span),
        ):
            assert np.isnan(each).all()
        assert len(rsi(closes)) == len(crossed.line) == len(found.lagging) == count


def test_rsi_ends_where_a_side_never_had_a_move() -> None:
    rising = np.arange(1.0, 40.0)
    assert (rsi(rising)[14:] == 100).all()
    assert (rsi(rising[::-1])[14:] == 0).all()


def test_a_session_without_a_trade_carries_the_close_before() -> None:
    assert carry(np.array([NAN, 1.0, NAN, 3.0])).tolist() == pytest.approx(
        [NAN, 1.0, 1.0, 3.0], nan_ok=True
    )
