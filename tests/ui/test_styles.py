"""A series looks the same in every panel and session, and like no other beside it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market.securities import BENCHMARKS
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.ui.styles import FIXED, STROKES, Styles
from jpviewer.ui.theme import make_theme

CODES = [f"{number}.T" for number in range(7000, 7060)]
KEYS = (*COMPOSITE_SERIES, *(each.symbol for each in BENCHMARKS), *CODES, "prime/growth")
several = st.lists(st.sampled_from(KEYS), min_size=1, max_size=20, unique=True)


@given(st.lists(several, min_size=1, max_size=12))
def test_twenty_series_never_look_alike(shown: list[list[str]]) -> None:
    styles = Styles()
    for series in shown:
        given_ = styles.of(series)
        assert sorted(given_) == sorted(series)
        assert len(set(given_.values())) == len(series)


def test_composites_and_benchmarks_have_a_style_that_is_nobody_elses() -> None:
    usual = (*COMPOSITE_SERIES, *(each.symbol for each in BENCHMARKS), "prime/growth", "SPY/IWM")
    assert len({FIXED[key] for key in usual}) == len(usual)
    assert {style.stroke for style in FIXED.values()} < set(STROKES)
    styles = Styles()
    assert styles.of(["growth", *CODES[:15]])["growth"] == styles.of(["growth"])["growth"]


def test_a_float_weighted_composite_has_the_colour_of_the_full_one() -> None:
    for key in COMPOSITE_SERIES:
        if key.endswith("_float"):
            assert FIXED[key].colour == FIXED[key.removesuffix("_float")].colour
            assert FIXED[key].stroke != FIXED[key.removesuffix("_float")].stroke


def test_ten_codes_keep_their_styles_whatever_stands_beside_them() -> None:
    styles = Styles()
    first = {code: styles.of([code])[code] for code in CODES[:10]}
    assert len(set(first.values())) == 10
    for code in CODES[:10]:
        together = styles.of(["prime", "growth", "^N225", *CODES[:10]])
        assert together[code] == first[code]


def test_styles_come_back_in_the_next_session() -> None:
    styles, later = Styles(), Styles()
    before = styles.of(["prime", *CODES[:8]])
    later.choose(json.loads(json.dumps(styles.choices())))
    assert later.of([*reversed(CODES[:8]), "prime"]) == before


def test_nonsense_is_no_style() -> None:
    styles = Styles()
    stored: list[object] = [None, [], "x", {"a": 3, "b": [99, "plain"], "c": [1, "dotted"]}]
    for nonsense in stored:
        styles.choose(nonsense)
    assert styles.choices() == {}


def test_a_theme_has_as_many_colours_as_styles_count_on() -> None:
    for dark in (True, False):
        colours = make_theme(dark, "auto", "en").series
        assert len(set(colours)) == len(colours) == 8
