"""The gate before a real cache: evening by evening."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jpviewer.market.days import instant
from jpviewer.market.messages import Message
from jpviewer.market.tables import SECURITIES, SESSIONS, SPANS, Columns
from jpviewer.refresh.figures import make_figures
from jpviewer.refresh.gate import Gate
from jpviewer.refresh.known import read_known
from jpviewer.store import bars as held_bars
from jpviewer.store import doubts, figures
from jpviewer.store.store import Store, prepare
from tests.refresh.market import CALENDAR, fill, make_stock
from tests.refresh.walks import Row, bars, small_steps, starts, walk

Asked = Callable[[int], dict[str, int]]

FIRST = 200
"""Position of the session at which the made-up evenings begin."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "cache.db"
    prepare(path)
    with Store(path, readonly=False) as opened:
        with opened.transaction():
            opened.upsert(SESSIONS, {"day": CALENDAR.days, "close_at": CALENDAR.closes})
            opened.upsert(
                SECURITIES,
                {
                    "symbol": np.array(["7203.T", "SPY"], object),
                    "code": np.array(["7203", ""], object),
                    "kind": np.array(["stock", "foreign"], object),
                },
            )
        yield opened


class Evenings:
    """Hands bars to the gate, each after the close of the last of them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.gate = Gate(store, CALENDAR)

    def see(self, columns: Columns, asked: bool = True, later: int = 0) -> list[str]:
        """Shows bars on an evening, `later` sessions after their last; the keys of refusals."""
        place = int(np.searchsorted(CALENDAR.days, columns["day"].max())) + later
        now = instant(int(CALENDAR.days[place]), 16, 5)
        with self.store.transaction():
            passed = self.gate.keep(columns, now, asked, set())
        return [each.reason.key for each in passed.refused]

    def held(self) -> list[float]:
        """Closes in the cache."""
        closes: list[float] = held_bars.bars(self.store, "7203.T")["close"].tolist()
        return closes

    def standing(self) -> dict[int, tuple[str, int]]:
        """How each remembered bar stands, and how often it was asked for, by position."""
        found = doubts.of(self.store, [1])
        rows = zip(*(found[name].tolist() for name in ("day", "standing", "looks")), strict=True)
        return {
            int(np.searchsorted(CALENDAR.days, day)) - FIRST: (standing, looks)
            for day, standing, looks in rows
        }


@pytest.fixture
def evenings(store: Store) -> Evenings:
    return Evenings(store)


def some(closes: list[float], at: int = 0) -> Columns:
    return bars(np.array(closes, float), first=FIRST + at)


def test_a_spell_is_doubted_first_and_refused_when_it_ends(evenings: Evenings) -> None:
    evenings.see(some([382, 383]))
    assert evenings.see(some([37.6], 2)) == []
    assert evenings.standing() == {2: ("doubt", 0)}
    assert evenings.see(some([37.1], 3)) == []
    assert evenings.held() == [382, 383, 37.6, 37.1]
    assert evenings.see(some([389], 4)) == ["bar_returned", "bar_returned"]
    assert evenings.held() == [382, 383, 389]
    assert evenings.standing() == {2: ("refused", 0), 3: ("refused", 0)}


def test_its_figures_are_made_again_from_the_spell_on(evenings: Evenings) -> None:
    store = evenings.store
    evenings.see(some([382, 383]))
    evenings.see(some([37.6], 2))
    with store.transaction():
        store.execute("DELETE FROM stale")
    evenings.see(some([389], 3))
    since = figures.stale(store)["since"]
    assert since.tolist() == [CALENDAR.days[FIRST + 2]]


def test_two_more_evenings_of_the_same_figure_settle_a_doubt(evenings: Evenings) -> None:
    evenings.see(some([1000, 1500]))
    assert evenings.standing() == {1: ("doubt", 0)}
    evenings.see(some([1000, 1500]))
    assert evenings.standing() == {1: ("doubt", 0)}  # the same evening once more
    for evening, looks in ((1, 1), (1, 1), (2, 2), (3, 2)):
        evenings.see(some([1000, 1500]), later=evening)
        assert evenings.standing() == {1: ("doubt", looks)}
    assert evenings.held() == [1000, 1500]


def test_a_figure_that_came_with_something_else_was_not_asked_for(evenings: Evenings) -> None:
    evenings.see(some([1000, 1500]))
    evenings.see(some([1500], 1), asked=False, later=1)
    assert evenings.standing() == {1: ("doubt", 0)}


def test_another_doubtful_figure_is_asked_for_twice_again(evenings: Evenings) -> None:
    evenings.see(some([1000, 1500]))
    evenings.see(some([1000, 1500]), later=1)
    evenings.see(some([1000, 1600]), later=2)
    assert evenings.standing() == {1: ("doubt", 0)}


def test_a_corrected_figure_lifts_the_doubt(evenings: Evenings) -> None:
    evenings.see(some([1000, 1500, 1010]))
    assert set(evenings.standing()) == {1}
    assert evenings.held() == [1000, 1010]  # it came back at once
    evenings.see(some([1000, 1005, 1010]), later=1)
    assert evenings.standing() == {}
    assert evenings.held() == [1000, 1005, 1010]


def test_a_doubtful_bar_that_the_source_takes_back_goes(evenings: Evenings) -> None:
    evenings.see(some([1000, 1500]))
    without = {name: values[[0, 2]] for name, values in some([1000, 0, 1010]).items()}
    evenings.see(without)
    assert evenings.held() == [1000, 1010]
    assert evenings.standing() == {}


def test_one_bad_bar_hides_no_good_one(evenings: Evenings) -> None:
    rows = dict(some([1000, 1010, -5, 1020]))
    assert evenings.see(rows) == ["bar_not_positive"]
    assert evenings.held() == [1000, 1010, 1020]
    assert evenings.standing() == {2: ("refused", 0)}


def test_a_bar_outside_the_sessions_is_said_and_forgotten(evenings: Evenings) -> None:
    rows = dict(some([1000, 1010]))
    rows["day"] = np.array([CALENDAR.days[FIRST], CALENDAR.days[-1]])
    place = instant(int(CALENDAR.days[FIRST]), 16, 5)
    with evenings.store.transaction():
        passed = evenings.gate.keep(rows, place, True, set())
    assert [each.reason.key for each in passed.refused] == ["bar_unfinished"]
    assert evenings.standing() == {}


@pytest.fixture
def asked(store: Store) -> Asked:
    """What is asked for again some sessions after the second of the made-up ones."""
    days = CALENDAR.days[[FIRST, FIRST + 1]]
    span = {"first": days[:1], "last": days[1:], "checked": days[1:]}
    with store.transaction():
        store.upsert(SPANS, {"id": np.array([1])} | span)

    def plan(later: int) -> dict[str, int]:
        now = instant(int(CALENDAR.days[FIRST + 1 + later]), 16, 35)
        return dict(read_known(store, CALENDAR, now, (), (), "all").doubtful)

    return plan


def test_what_is_in_doubt_is_asked_for_again_on_two_evenings(
    evenings: Evenings, asked: Asked
) -> None:
    evenings.see(some([1000, 1500]))
    assert asked(0) == {}
    assert asked(1) == {"7203.T": CALENDAR.days[FIRST + 1 - 10]}
    evenings.see(some([1000, 1500]), later=1)
    assert asked(1) == {}
    assert asked(2) != {}
    assert asked(40) != {}
    evenings.see(some([1000, 1500]), later=2)
    assert asked(3) == {}


def test_what_was_refused_is_asked_for_again_while_it_is_recent(
    evenings: Evenings, asked: Asked
) -> None:
    evenings.see(some([1000, -1]))
    assert asked(0) == {}
    assert asked(1) == asked(10) == {"7203.T": CALENDAR.days[FIRST + 1 - 10]}
    assert asked(11) == {}


def test_announced_splits_tell_the_limits(evenings: Evenings) -> None:
    splits = {
        "id": np.array([1, 1]),
        "day": CALENDAR.days[[FIRST + 3, FIRST + 3]],
        "action": np.array(["split", "dividend"], object),
        "value": np.array([2.0, 50.0]),
    }
    evenings.gate.announce([splits])
    evenings.see(some([600, 716]))
    assert evenings.standing() == {}
    evenings.gate.announce([])
    evenings.see(some([600, 716]))
    assert evenings.standing() == {1: ("doubt", 0)}


def test_a_history_anew_is_not_judged_beside_the_old_one(evenings: Evenings) -> None:
    evenings.see(some([9000, 9010]))
    now = instant(int(CALENDAR.days[FIRST + 3]), 16, 5)
    with evenings.store.transaction():
        passed = evenings.gate.keep(some([3010, 3020], 2), now, True, {1})
    assert passed.refused == ()
    assert evenings.held() == [3010, 3020]
    assert evenings.standing() == {}


def test_of_a_history_anew_without_a_good_bar_nothing_is_kept(evenings: Evenings) -> None:
    evenings.see(some([9000, 9010]))
    now = instant(int(CALENDAR.days[FIRST + 3]), 16, 5)
    with evenings.store.transaction():
        evenings.gate.keep(some([-1, -2], 2), now, True, {1})
    assert evenings.held() == [9000, 9010]


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(starts, small_steps, st.integers(1, 8), st.sampled_from([0.1, 0.5, 20, 1000]), st.data())
def test_evenings_end_as_the_whole_at_once(
    tmp_path_factory: pytest.TempPathFactory,
    start: float,
    moves: list[float],
    length: int,
    factor: float,
    data: st.DataObject,
) -> None:
    """Bar by bar or all in one answer: the same bars are kept once a faulty spell has ended."""
    closes = walk(max(start, 3000), moves)
    begin = data.draw(st.integers(12, len(closes) - length - 1))
    closes[begin : begin + length] *= factor
    kept = []
    for parts in (1, len(closes)):
        path = tmp_path_factory.mktemp("evenings") / "cache.db"
        prepare(path)
        with Store(path, readonly=False) as store:
            store.upsert(
                SECURITIES,
                {"symbol": np.array(["7203.T"], object), "kind": np.array(["stock"], object)},
            )
            evenings = Evenings(store)
            for part in np.array_split(np.arange(len(closes)), parts):
                evenings.see({k: v[part] for k, v in bars(closes).items()})
            kept.append(evenings.held())
    good = np.delete(closes, np.arange(begin, begin + length))
    assert kept[0] == kept[1] == good.tolist()


def traded(closes: Row) -> Columns:
    return bars(closes, first=FIRST)


def test_figures_come_from_good_bars_only_and_their_stock_is_flagged(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    stock = make_stock("7203", 1, idle=0.0)
    fill(path, [stock])
    last = int(CALENDAR.days[-1])
    with Store(path, readonly=False) as store, store.transaction():
        gate = Gate(store, CALENDAR)
        columns = bars(np.array([stock.bars["close"].iloc[-1]]), first=len(CALENDAR.days) - 1)
        gate.keep(dict(columns) | {"low": np.array([-1.0])}, instant(last, 16, 5), True, set())
        held_bars.remove_bars(store, 1, [last])
        make_figures(store, CALENDAR)
        found = figures.stocks(store)
    before = stock.bars.iloc[:-1]
    turnover = before["close"] * before["volume"]
    assert Message.load(found["doubt"][0]).key == "bar_not_positive"
    assert found["close"][0] == before["close"].iloc[-1]
    assert found["zero_days"][0] == 0
    assert np.isnan(found["turnover"][0])
    assert np.isnan(found["change_1d"][0])
    assert found["adv20"][0] == pytest.approx(turnover.iloc[-19:].mean())
    assert found["adv60_median"][0] == pytest.approx(turnover.iloc[-59:].median())


def test_a_stock_that_trades_no_more_is_not_ranked(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    fill(path, [make_stock("7203", 1), make_stock("9984", 2)])
    last = int(CALENDAR.days[-1])
    message = Message("history_absurd", ("7203.T", 1e6))
    with Store(path, readonly=False) as store, store.transaction():
        gate = Gate(store, CALENDAR)
        gate.bury(1, message, instant(last, 16, 5))
        gate.bury(1, message, instant(last, 16, 5))
        make_figures(store, CALENDAR)
        assert figures.stocks(store)["code"].tolist() == ["9984"]
        assert figures.largest(store) == "9984"
        assert figures.rejections(store)["reason"].tolist() == [message.dump()]
