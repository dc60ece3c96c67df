"""Figures as readers of English and Japanese write them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.ui.text.formats import UNKNOWN, Formats

EN, JA = Formats("en"), Formats("ja")


@pytest.mark.parametrize(
    ("yen", "english", "japanese"),
    [
        (5.0e12, "¥5.00tn", "5.00兆円"),
        (1.52e11, "¥152bn", "1,520億円"),
        (-3.4e9, "−¥3.40bn", "−34.0億円"),
        (math.nan, UNKNOWN, UNKNOWN),
    ],
)
def test_money_has_three_figures_and_a_unit(yen: float, english: str, japanese: str) -> None:
    assert (EN.money(yen), JA.money(yen)) == (english, japanese)


@pytest.mark.parametrize(
    ("yen", "english", "japanese"),
    [
        (1e8, "¥100m", "1億円"),
        (1.5e8, "¥150m", "1.5億円"),
        (1.05e9, "¥1.05bn", "10.5億円"),
        (2.5e7, "¥25m", "2,500万円"),
        (1e9, "¥1bn", "10億円"),
    ],
)
def test_round_money_leaves_out_the_decimals_that_say_nothing(
    yen: float, english: str, japanese: str
) -> None:
    assert (EN.round_money(yen), JA.round_money(yen)) == (english, japanese)


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (0.2341, "+23.4%"),
        (-0.0312, "−3.1%"),
        (0.0004, "0.0%"),
        (-0.0004, "0.0%"),
        (0.0, "0.0%"),
        (math.nan, UNKNOWN),
    ],
)
def test_a_change_says_its_sign_unless_it_is_written_as_zero(ratio: float, text: str) -> None:
    assert EN.percent(ratio) == text


@given(st.floats(-1e15, 1e15), st.integers(0, 3))
def test_a_sign_stands_exactly_where_a_figure_is_not_zero(value: float, decimals: int) -> None:
    text = EN.signed(value, decimals)
    assert (text[0] in "+−") == any(digit in text for digit in "123456789")
    assert "-" not in text
