"""Axes: round figures, true dates, nothing over anything else."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from jpviewer.market.days import iso, to_date
from jpviewer.ui.look import window_font
from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.session_ticks import GAP, SessionTicks
from jpviewer.ui.plots.value_ticks import value_ticks
from jpviewer.ui.text.formats import Formats
from tests.ui.plots.build import DAYS

TICKS = {language: SessionTicks(DAYS, language) for language in ("en", "ja")}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
languages = st.sampled_from(["en", "ja"])
extents = st.builds(
    lambda left, width: Extent(left, left + width),
    st.floats(-50, len(DAYS)),
    st.one_of(st.floats(5, 100), st.floats(5, len(DAYS))),
)


def names_of(day: int) -> set[str]:
    """Every way a day may be named on an axis, in both languages."""
    date = to_date(day)
    month = MONTHS[date.month - 1]
    return {
        iso(day),
        str(date.year),
        f"{date.year}年",
        month,
        f"{date.month}月",
        f"{month} {date.day}",
        f"{date.month}/{date.day}",
        f"{month} {date.year}",
        f"{date.year}年{date.month}月",
        str(date.day),
    }


@given(extents, st.floats(60, 2500), languages)
def test_dates_are_true_and_never_overlap(
    qapp: QApplication, extent: Extent, width: float, language: str
) -> None:
    measure = QFontMetricsF(window_font()).horizontalAdvance
    ticks = TICKS[language].within(extent, width, measure)
    pitch = width / extent.width
    edge = -GAP
    for tick in ticks:
        assert tick.text in names_of(int(DAYS[tick.session]))
        middle = (tick.session - extent.left) * pitch
        left, right = middle - measure(tick.text) / 2, middle + measure(tick.text) / 2
        assert left >= max(edge + GAP, 0) - 1e-6
        assert right <= width + 1e-6
        edge = right


@given(st.integers(0, len(DAYS) - 300), st.integers(8, 300), st.floats(400, 2000), languages)
def test_there_are_dates_and_one_of_them_names_its_year(
    qapp: QApplication, left: int, count: int, width: float, language: str
) -> None:
    measure = QFontMetricsF(window_font()).horizontalAdvance
    ticks = TICKS[language].within(Extent(left, left + count), width, measure)
    assert len(ticks) >= 2
    assert any(re.search(r"\d{4}", tick.text) for tick in ticks)


def test_a_year_is_named_at_its_first_session(qapp: QApplication) -> None:
    measure = QFontMetricsF(window_font()).horizontalAdvance
    whole = TICKS["en"].within(Extent(0, len(DAYS)), 500, measure)
    for tick in whole:
        assert DAYS[tick.session] // 10000 != DAYS[tick.session - 1] // 10000
        assert tick.text == str(DAYS[tick.session] // 10000)


@given(st.floats(-1e13, 1e13), st.floats(1e-6, 1e13), st.integers(1, 30))
def test_figures_of_an_axis_are_round_rising_and_inside(low: float, span: float, room: int) -> None:
    high = low + max(span, abs(low) * 1e-6)
    ticks = value_ticks(low, high, room)
    assert len(ticks) <= room
    assert (ticks >= low - 1e-9 * (high - low)).all()
    assert (ticks <= high + 1e-9 * (high - low)).all()
    if len(ticks) > 1:
        steps = np.diff(ticks)
        assert steps == pytest.approx(steps[0], rel=1e-3)
        digits = steps[0] / 10.0 ** np.floor(np.log10(steps[0] * 1.0000001))
        assert min(abs(digits - round_) for round_ in (1, 2, 5)) < 1e-2
    if room >= 5:
        assert len(ticks) >= 2


@given(st.floats(-1e13, 1e13), st.floats(1e-4, 1e13), st.integers(3, 12), languages, st.booleans())
def test_figures_of_an_axis_differ_as_they_are_written(
    low: float, span: float, room: int, language: str, units: bool
) -> None:
    ticks = value_ticks(low, low + max(span, abs(low) * 1e-4), room).tolist()
    texts = Formats(language).axis(ticks, units)
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("language", "values", "texts"),
    [
        ("en", [0.0, 5e11, 1e12], ["0", "0.5tn", "1.0tn"]),
        ("ja", [-2e11, 0.0, 2e11], ["−2,000億", "0", "2,000億"]),
        ("ja", [0.0, 4e11, 8e11, 1.2e12], ["0", "0.4兆", "0.8兆", "1.2兆"]),
        ("en", [99.8, 100.0, 100.2], ["99.8", "100.0", "100.2"]),
    ],
)
def test_an_axis_keeps_one_unit_and_its_decimals(
    language: str, values: list[float], texts: list[str]
) -> None:
    assert Formats(language).axis(values, units=abs(values[-1]) > 1e6) == texts
