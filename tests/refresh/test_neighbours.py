"""The gate's second half: bars beside each other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market.tables import Columns
from jpviewer.refresh.neighbours import judge
from jpviewer.refresh.reasons import Reason
from tests.refresh.market import CALENDAR
from tests.refresh.walks import Row, bars, small_steps, starts, steps, walk

TOKYO = np.array([1, 2])


def splits(*rows: tuple[int, int, float]) -> Columns:
    """Splits by id, position of the first session at the new price, and ratio."""
    return {
        "id": np.array([row[0] for row in rows], np.int64),
        "day": CALENDAR.days[[row[1] for row in rows]] if rows else np.empty(0, np.int64),
        "value": np.array([row[2] for row in rows], float),
    }


NONE = {name: values[:0] for name, values in bars(np.array([1.0])).items()}


def reasons(new: Columns, known: Columns | None = None, held: Columns = NONE) -> list[Reason]:
    found = judge(new, held, splits() if known is None else known, CALENDAR, TOKYO)
    return [Reason(code) for code in found.new]


def of(closes: list[float], **rest: Row | float | int) -> list[Reason]:
    return reasons(bars(np.array(closes, float), **rest))  # type: ignore[arg-type]


FINE, DOUBT = Reason.FINE, Reason.OUTSIDE_LIMITS


@given(starts, steps)
def test_prices_within_the_limits_are_fine(start: float, moves: list[float]) -> None:
    assert set(reasons(bars(walk(start, moves)))) == {FINE}


@given(starts, steps, st.sampled_from([2.0, 3.0, 1.5, 10.0, 0.2]), st.data())
def test_a_known_split_makes_no_doubt(
    start: float, moves: list[float], ratio: float, data: st.DataObject
) -> None:
    adjusted = walk(start, moves)
    day = data.draw(st.integers(1, len(adjusted) - 1))
    assert set(reasons(bars(adjusted), splits((1, day, ratio)))) == {FINE}


def test_the_limits_are_those_of_prices_as_traded() -> None:
    rows = bars(np.array([600.0, 716, 720]))
    assert reasons(rows) == [FINE, DOUBT, FINE]
    assert reasons(rows, splits((1, 2, 2.0))) == [FINE] * 3  # 1,200 to 1,432, where 300 are allowed
    assert reasons(rows, splits((1, 1, 2.0))) == [FINE, DOUBT, FINE]
    assert reasons(rows, splits((2, 2, 2.0))) == [FINE, DOUBT, FINE]


@given(
    starts,
    small_steps,
    st.integers(1, 9),
    st.sampled_from([0.1, 0.01, 0.5, 2, 10, 0.0005]),
    st.data(),
)
def test_a_spell_on_another_level_is_refused_whole(
    start: float, moves: list[float], length: int, factor: float, data: st.DataObject
) -> None:
    closes = walk(max(start, 3000), moves)
    begin = data.draw(st.integers(11, len(closes) - length - 1))
    closes[begin : begin + length] *= factor
    found = reasons(bars(closes))
    spell = set(range(begin, begin + length))
    assert {at for at, each in enumerate(found) if each is not FINE} == spell
    assert {found[at] for at in spell} <= {Reason.RETURNED, Reason.ABSURD}


def test_a_crash_and_its_rebound_are_no_faulty_spell() -> None:
    found = of([990.0] * 5 + [820, 980, 990])
    assert [at for at, each in enumerate(found) if each is not FINE] == [5, 6]
    assert set(found) == {FINE, DOUBT}


def test_a_spell_that_has_not_returned_yet_is_in_doubt() -> None:
    assert of([380, 382, 38.1, 38.4]) == [FINE, FINE, DOUBT, FINE]


def test_a_lasting_change_of_level_is_in_doubt_once() -> None:
    closes = [9000.0] * 15 + [3000.0] * 15
    assert [at for at, each in enumerate(of(closes)) if each is DOUBT] == [15]


def test_a_jump_that_comes_back_after_ten_sessions_is_twice_in_doubt() -> None:
    closes = [1000.0] * 15 + [500.0] * 11 + [1000.0] * 5
    assert [at for at, each in enumerate(of(closes)) if each is DOUBT] == [15, 26]


@pytest.mark.parametrize(
    ("closes", "last"),
    [
        ([500, 580, 660], FINE),
        ([500, 580, 680], FINE),
        ([500, 580, 682], DOUBT),
        ([536, 636, 736, 1336], FINE),  # two at the limit, then four times 150
        ([536, 636, 736, 1338], DOUBT),
        ([536, 636, 735, 1000], FINE),  # within a tick of the limit
        ([536, 630, 730, 1330], DOUBT),  # one at the limit
        ([450, 370, 290, 10], FINE),  # downwards: 290 less 4 x 80, and no price below one yen
        ([450, 370, 290, 611], DOUBT),  # the other side keeps its plain limit
        ([4355, 5060], FINE),  # 5,055 lies between two ticks
        ([24, 12], FINE),
        ([24, 55], FINE),
        ([24, 56], DOUBT),
    ],
)
def test_the_limits(closes: list[float], last: Reason) -> None:
    assert of(closes) == [FINE] * (len(closes) - 1) + [last]


def test_before_august_2020_it_took_three_sessions_for_twice() -> None:
    """The made-up calendar begins later: the same closes on the sessions of 2019."""
    closes = np.array([300.0, 380, 460, 540, 740])
    rows = bars(closes)
    days = np.array([20190304, 20190305, 20190306, 20190307, 20190308])
    calendar = type(CALENDAR)(days, days)
    for last, expected in ((740, FINE), (742, DOUBT)):
        rows = dict(rows) | {"day": days, "close": np.append(closes[:4], last)}
        found = judge(rows, NONE, splits(), calendar, TOKYO).new
        assert found.tolist() == [FINE] * 4 + [expected]


def test_after_sessions_without_a_trade_the_band_is_four_times_as_wide() -> None:
    rows = bars(np.array([500.0, 0, 900]))
    gap = {name: values[[0, 2]] for name, values in rows.items()}
    assert reasons(gap) == [FINE, FINE]
    idle = bars(np.array([500.0, 500, 900]), volume=np.array([10.0, 0, 10]))
    assert reasons(idle) == [FINE, FINE, FINE]
    far = dict(gap) | {"close": np.array([500.0, 903])}
    assert reasons(far) == [FINE, DOUBT]


def test_a_stock_listed_anew_after_years_has_no_band() -> None:
    rows = bars(walk(2766, [0.0] * 100))
    apart = {name: values[[0, 1, 80, 81]] for name, values in rows.items()}
    apart["close"] = np.array([2766.0, 2766, 600, 620])
    assert reasons(apart) == [FINE] * 4


def test_the_first_price_of_all_has_no_band() -> None:
    assert of([50]) == [FINE]
    assert of([2755, 3200]) == [FINE, FINE]


def test_abroad_only_a_move_of_half_as_much_again_is_doubted() -> None:
    closes = np.array([40.0, 50, 74, 112])
    assert reasons(bars(closes, security=9)) == [FINE, FINE, FINE, DOUBT]
    assert reasons(bars(closes, volume=0.0, security=9))[:3] == [FINE, FINE, FINE]


def test_a_last_bar_multiplied_by_a_squeeze_out() -> None:
    closes = [1271.0, 1270, 1271, 1271, 2.5e10]
    assert of(closes, volume=np.array([200.0, 100, 0, 300, 0]))[-1] is Reason.DEAD
    assert of(closes)[-1] is Reason.ABSURD  # a trade at that price is nonsense, but no death


def test_a_price_that_moves_without_a_trade_at_the_end() -> None:
    closes, volume = [900.0, 901, 901, 903, 903], np.array([100.0, 100, 0, 0, 0])
    assert of(closes, volume=volume) == [FINE, FINE, FINE, Reason.DEAD, Reason.DEAD]


def test_a_dead_stock_s_past_multiplied_whole() -> None:
    closes = [2.455e9, 2.457e9, 2.455e9]
    assert set(of(closes, volume=0.0)) == {Reason.DEAD}


def test_a_price_that_moved_without_a_trade_on_the_way_is_in_doubt() -> None:
    found = of([900, 900, 905, 906], volume=np.array([100.0, 0, 0, 100]))
    assert found == [FINE, FINE, Reason.UNTRADED, FINE]


def test_a_stock_that_hardly_trades_is_alive() -> None:
    assert set(of([500.0] * 40, volume=np.array([100.0] + [0.0] * 39))) == {FINE}


def test_the_heavier_level_is_the_true_one() -> None:
    assert of([3e6, 2900, 2910, 2905])[0] is Reason.ABSURD
    assert of([2900, 2910, 2905, 3e6])[-1] is Reason.ABSURD


def test_a_second_copy_of_the_live_point() -> None:
    rows = bars(np.array([100.0, 101, 101]), volume=1000.0)
    assert reasons(rows)[-1] is Reason.REPEATED
    lone = dict(rows) | {"high": rows["close"], "low": rows["close"]}
    assert reasons(lone) == [FINE] * 3  # one lot a day at one price is no copy
    twice = dict(rows) | {"day": rows["day"][[0, 1, 1]], "close": np.array([100.0, 101, 101.5])}
    assert reasons(twice) == [FINE, FINE, Reason.TWICE]


def test_held_bars_are_neighbours_and_may_turn_out_wrong() -> None:
    whole = bars(np.array([382.0, 37.6, 37.1, 389]))
    held = {name: values[:3] for name, values in whole.items()}
    new = {name: values[3:] for name, values in whole.items()}
    found = judge(new, held, splits(), CALENDAR, TOKYO)
    assert found.new.tolist() == [FINE]
    assert found.held.tolist() == [FINE, Reason.RETURNED, Reason.RETURNED]


def test_a_held_bar_gives_way_to_a_new_one_of_its_day() -> None:
    held = bars(np.array([382.0, 37.6]))
    new = {name: values[1:] for name, values in bars(np.array([382.0, 383])).items()}
    assert judge(new, held, splits(), CALENDAR, TOKYO).new.tolist() == [FINE]


@given(starts, steps, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    start: float, moves: list[float], random: object
) -> None:
    closes = walk(start, moves)
    closes[12:14] *= 0.1
    rows = bars(closes)
    order = np.arange(len(closes))
    random.shuffle(order)  # type: ignore[attr-defined]
    found = judge({k: v[order] for k, v in rows.items()}, NONE, splits(), CALENDAR, TOKYO).new
    back = np.empty_like(found)
    back[order] = found
    assert back.tolist() == reasons(rows)


def test_one_security_says_nothing_about_another() -> None:
    one, other = bars(np.array([100.0, 101])), bars(np.array([90_000.0, 91_000]), security=2)
    both = {name: np.concatenate([one[name], other[name]]) for name in one}
    assert reasons(both) == [FINE] * 4
