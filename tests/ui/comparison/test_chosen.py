"""Which series are compared: one at least, twenty at most."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jpviewer.ui.comparison.chosen import HOME, Chosen, abroad

keys = st.sampled_from(
    [
        "prime",
        "growth",
        "prime/growth",
        "growth/prime",
        *(f"{code}.T" for code in range(1301, 1330)),
    ]
)


def test_prime_over_growth_is_one_click_away_and_back() -> None:
    chosen = Chosen()
    chosen.pick(("prime", "SPY"))
    chosen.show_ratio(True)
    assert list(chosen.series) == [HOME]
    assert chosen.ratio
    assert not chosen.sibling
    chosen.show_sibling(True, ("SPY", "IWM"))
    assert list(chosen.series) == [HOME, "SPY/IWM"]
    assert chosen.ratio
    assert chosen.sibling
    chosen.show_sibling(False, ())
    assert list(chosen.series) == [HOME]
    chosen.show_ratio(False)
    assert list(chosen.series) == ["prime", "SPY"]
    assert not chosen.ratio


def test_the_american_ratio_is_of_funds_whose_prices_are_fetched() -> None:
    assert abroad(("SPY", "IWM", "OEF", "RSP")) == "SPY/IWM"
    assert abroad(("OEF", "RSP")) == "OEF/RSP"
    assert abroad(("SPY", "RSP")) == "SPY/IWM"


def test_a_pair_takes_the_place_of_the_same_turned_round() -> None:
    chosen = Chosen()
    chosen.pick(("prime", "prime/growth", "SPY"))
    chosen.add("growth/prime")
    assert chosen.series == ("prime", "SPY", "growth/prime")


@given(st.lists(st.tuples(st.booleans(), keys), max_size=60))
def test_there_is_one_series_at_least_and_twenty_at_most(steps: list[tuple[bool, str]]) -> None:
    chosen = Chosen()
    for adds, key in steps:
        (chosen.add if adds else chosen.remove)(key)
        chosen.hide(key, shown=False)
        assert 1 <= len(chosen.series) <= 20
        assert len(set(chosen.series)) == len(chosen.series)
        again = Chosen()
        again.choose(chosen.choices())
        assert again.choices() == chosen.choices() | {"hidden": sorted(again.hidden)}
        assert again.hidden == chosen.hidden & set(chosen.series)


def test_what_was_shown_once_stays_at_hand() -> None:
    chosen = Chosen()
    chosen.add("7203.T")
    chosen.remove("7203.T")
    assert "7203.T" in chosen.kept
    assert "prime" not in chosen.kept
