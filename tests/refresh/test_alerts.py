"""Alerts through evenings: what crosses is told once, and nothing else."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jpviewer.analytics.holding import Terms
from jpviewer.market import screens, watch, watchlists
from jpviewer.market.alerts import LIST, SCREEN, STOCK, Alert
from jpviewer.market.tables import ACTIONS
from jpviewer.market.watchlists import Member, Watchlist
from jpviewer.store import alerts
from jpviewer.store.store import Store
from tests.refresh.alerted import DAYS, Evening, stock
from tests.refresh.market import CALENDAR

UP = Alert(1, STOCK, "1001", "above", 1000.0)
FLAT = ("1002", [500.0])


def evening(store: Store, *closes: float, ahead: int, **more: float) -> Evening:
    """The stock 1001 with closes at the end, all but the last ones known; 1002 does nothing."""
    found = Evening(store, [stock("1001", list(closes), **more), stock(*FLAT)])
    found.start(ahead)
    return found


def test_a_crossing_is_told_at_its_session_and_not_again(store: Store) -> None:
    found = evening(store, 900, 950, 1010, 1020, 990, 1000, ahead=4)
    found.want(UP._replace(since=found.day))
    assert found.told() == []  # how it stood
    for expected in ([DAYS[-4]], [], [], [DAYS[-1]]):
        found.advance()
        assert found.told() == [("1001", day) for day in expected]
        assert found.told() == []


def test_the_first_judgement_is_silent_though_it_is_so(store: Store) -> None:
    found = evening(store, 900, 1100, 1200, ahead=1)
    found.want(UP._replace(since=found.day))
    assert found.told() == []
    found.advance()
    assert found.told() == []


def test_an_alert_set_after_the_refresh_tells_of_the_next_session(store: Store) -> None:
    found = evening(store, 900, 950, 1010, ahead=1)
    found.told()
    found.want(UP._replace(since=found.day))
    found.advance()
    assert found.told() == [("1001", DAYS[-1])]


def test_sessions_between_two_refreshes_are_judged_one_by_one(store: Store) -> None:
    found = evening(store, 900, 1010, 900, 1020, 910, ahead=4)
    found.want(UP._replace(since=found.day))
    found.told()
    found.advance(4)
    assert found.told() == [("1001", DAYS[-4]), ("1001", DAYS[-2])]
    assert [hit.value for hit in found.user.watch.hits] == [1010, 1020]


def test_once_tells_the_first_and_is_off(store: Store) -> None:
    found = evening(store, 900, 1010, 900, 1020, 910, 1030, ahead=5)
    found.want(UP._replace(since=found.day, once=True))
    found.told()
    found.advance(4)
    found.judge()
    found.judge()  # before the window came to it
    assert [each.day for each in found.take()] == [DAYS[-5]]
    assert [each.enabled for each in found.user.watch.alerts] == [False]
    found.advance()
    assert found.told() == []


def test_what_is_off_is_not_judged_and_begins_anew_when_on(store: Store) -> None:
    found = evening(store, 900, 950, 1010, 1020, 900, 1030, ahead=4)
    found.want(UP._replace(since=found.day))
    found.told()
    found.user = found.user._replace(watch=watch.turn_off(found.user.watch, {1}))
    found.advance()
    assert found.told() == []
    again = found.user.watch.alerts[0]._replace(enabled=True, armed=9, since=found.day)
    found.user = found.user._replace(watch=watch.turn_on(found.user.watch, [again]))
    assert found.told() == []
    found.advance(3)
    assert found.told() == [("1001", DAYS[-1])]


def test_an_edited_alert_begins_anew(store: Store) -> None:
    found = evening(store, 900, 950, 1010, 1020, 1040, ahead=2)
    found.want(UP._replace(since=int(DAYS[-4])))
    assert found.told() == [("1001", DAYS[-3])]
    # Lower, in the same evening: it is so already.
    found.want(UP._replace(threshold=960.0, armed=2, since=found.day))
    assert found.told() == []
    # Higher: it is not so, and then is.
    found.want(UP._replace(threshold=1030.0, armed=3, since=found.day))
    found.advance()
    assert found.told() == []
    found.advance()
    assert found.told() == [("1001", DAYS[-1])]


def test_a_cache_made_anew_tells_nothing_twice_and_loses_nothing(store: Store) -> None:
    found = evening(store, 900, 1010, 1020, 900, 1030, ahead=4)
    found.want(UP._replace(since=found.day))
    found.told()
    found.advance()
    assert found.told() == [("1001", DAYS[-4])]
    found.lose_cache()
    assert found.told() == []
    found.advance(2)
    found.lose_cache()
    found.advance()
    found.judge()
    found.lose_cache()  # before the window has seen it
    assert found.told() == [("1001", DAYS[-1])]


def test_what_is_deleted_from_the_history_does_not_come_back(store: Store) -> None:
    found = evening(store, 900, 1010, ahead=1)
    found.want(UP._replace(since=found.day))
    found.told()
    found.advance()
    found.judge()
    (hit,) = found.take()
    found.user = found.user._replace(watch=watch.forget(found.user.watch, {hit.key}))
    assert found.take() == []  # the cache has it still
    assert found.told() == []
    found.lose_cache()
    assert found.told() == []
    assert alerts.hits(store) == ()


def test_a_session_without_a_trade_and_a_vanished_stock_change_nothing(store: Store) -> None:
    found = evening(store, 900, 1010, math.nan, 1020, ahead=3)
    found.want(UP._replace(since=found.day), UP._replace(id=2, subject="9999", since=found.day))
    found.told()
    found.advance()
    assert found.told() == [("1001", DAYS[-3])]
    found.advance()
    assert found.told() == []
    store.execute("UPDATE listings SET listed = 0 WHERE code = '1001'")
    found.advance()
    assert found.told() == []


def test_a_refused_bar_tells_nothing_and_the_crossing_is_told_when_it_is_known(
    store: Store,
) -> None:
    found = evening(store, 900, 1010, 1020, ahead=2)
    found.want(UP._replace(since=found.day))
    found.told()
    found.advance()
    refused = "INSERT INTO doubts VALUES (1, :day, 'refused', '[\"odd\"]', NULL, 0, 0, 0)"
    store.execute(refused, day=found.day)
    assert found.told() == []
    found.advance()
    store.execute("DELETE FROM doubts")
    assert found.told() == [("1001", DAYS[-2])]


def test_a_split_moves_the_threshold_with_the_prices(store: Store) -> None:
    """3,000 set before a split of 3 for 1 is 1,000 after it."""
    found = evening(store, 900, 950, 960, 1010, ahead=3)
    found.want(UP._replace(threshold=3000.0, since=found.day), UP._replace(id=2, kind="below"))
    found.told()
    found.advance()
    with store.fetch("yahoo_bars", "1001", 0):
        split = {"action": np.array(["split"], object), "value": np.array([3.0])}
        key = {"id": np.array([1]), "day": np.array([found.day])}
        store.upsert(ACTIONS, key | split)
    assert found.told() == []
    found.advance(2)
    assert found.told() == [("1001", DAYS[-1])]
    assert found.user.watch.hits[0].threshold == pytest.approx(1000)


def test_prices_whose_splits_nobody_told_are_not_compared_with_yen(store: Store) -> None:
    found = evening(store, 900, 1010, ahead=1)
    found.want(UP._replace(since=found.day), UP._replace(id=2, kind="rise", threshold=0.05))
    found.told()
    store.execute("UPDATE spans SET checked = 0")
    found.advance()
    store.execute("UPDATE spans SET checked = 0")
    found.judge()
    assert [hit.kind for hit in found.take()] == ["rise"]
    store.execute("UPDATE spans SET checked = last")
    assert found.told() == [("1001", DAYS[-1])]


@pytest.mark.parametrize(
    ("kind", "threshold", "span", "closes", "told"),
    [
        ("below", 800.0, 1, [900, 801, 800, 790], [-2]),
        ("rise", 0.1, 1, [900, 980, 1080, 1090], [-2]),
        ("fall", 0.1, 1, [900, 805, 700, 690], [-3, -2][:1]),
        ("rise", 0.2, 5, [900, 950, 1050, 1100], [-1]),
        ("high", 0.0, 1, [900, 890, 910, 915], [-2]),
        ("low", 0.0, 1, [900, 905, 899, 850], [-2]),
    ],
)
def test_each_kind_of_a_price(
    store: Store, kind: str, threshold: float, span: int, closes: list[float], told: list[int]
) -> None:
    found = evening(store, *closes, ahead=3)
    found.want(Alert(1, STOCK, "1001", kind, threshold, span, since=found.day))
    found.told()
    found.advance(3)
    assert found.told() == [("1001", DAYS[place]) for place in told]


def test_volume_and_days_to_exit(store: Store) -> None:
    volume = np.full(len(DAYS), 1000.0)
    volume[-2] = 3000.0
    volume[-45:] *= 4
    busy = stock("1001", [1000.0] * 80, volume)
    found = Evening(store, [busy, stock(*FLAT)], terms=Terms(20_000_000, 0.2))
    found.start(40)
    since = found.day
    found.want(
        Alert(1, STOCK, "1001", "volume", 2.0, since=since),
        # 20m yen are 100 days of 20 % of 1m, and 25 of 4m: half of 60 sessions had to pass.
        Alert(2, STOCK, "1001", "exit_within", 50.0, since=since),
        Alert(3, STOCK, "1001", "exit_beyond", 30.0, since=since),
    )
    found.told()
    found.advance(20)
    found.told()
    found.advance(20)
    found.told()
    frame = busy.bars
    turnover = frame["close"] * frame["volume"]
    exits = 20_000_000 / (0.2 * turnover.rolling(60).median())
    within = int(exits[(exits <= 50) & (exits.shift(1) > 50)].index[0])
    relative = turnover / turnover.rolling(20).mean()
    since_then = relative[relative.index > since]
    loud = since_then[(since_then >= 2) & (relative.shift(1)[since_then.index] < 2)].index
    hits = {
        each: [hit.day for hit in found.user.watch.hits if hit.alert == each] for each in (1, 2, 3)
    }
    assert hits == {1: loud.tolist(), 2: [within], 3: []}
    assert loud.tolist()


def test_a_list_is_told_member_by_member_and_a_new_member_begins_silently(store: Store) -> None:
    stocks = [stock("1001", [900, 1010, 1020]), stock("1002", [900, 900, 1030]), stock(*FLAT)]
    stocks[2] = stock("1003", [900, 1100, 1200])
    found = Evening(store, stocks)
    found.start(2)
    members = tuple(Member(code) for code in ("1001", "1002", "9999"))
    found.user = found.user._replace(lists=(Watchlist(5, "Mine", members),))
    found.want(UP._replace(scope=LIST, subject="5", since=found.day))
    found.told()
    found.advance()
    assert found.told() == [("1001", DAYS[-2])]
    lists = watchlists.add(found.user.lists, 5, ["1003"], 0)
    found.user = found.user._replace(lists=lists)
    assert found.told() == []
    found.advance()
    assert found.told() == [("1002", DAYS[-1])]
    assert found.user.watch.hits[-1].subject == "Mine"


def test_a_screen_tells_who_enters_and_who_leaves(store: Store) -> None:
    found = evening(store, 900, 1010, 1020, 900, ahead=3)
    found.user = found.user._replace(screens=screens.add((), 7, "Dear", "close>1000"))
    enters = Alert(1, SCREEN, "7", "enters", since=found.day)
    found.want(enters, enters._replace(id=2, kind="leaves"))
    found.told()
    for expected in ([(1, DAYS[-3])], [], [(2, DAYS[-1])]):
        found.advance()
        found.judge()
        assert [(hit.alert, hit.day) for hit in found.take()] == expected
    assert {hit.subject for hit in found.user.watch.hits} == {"Dear"}


def test_an_edited_screen_begins_anew_and_a_deleted_one_is_silent(store: Store) -> None:
    found = evening(store, 900, 950, 1010, 1020, ahead=2)
    found.user = found.user._replace(screens=screens.add((), 7, "Dear", "close>1000"))
    found.want(Alert(1, SCREEN, "7", "enters", since=found.day))
    found.told()
    found.user = found.user._replace(screens=screens.change(found.user.screens, 7, "close>940"))
    assert found.told() == []
    found.user = found.user._replace(screens=())
    found.advance()
    assert found.told() == []


def test_a_screen_waits_until_the_market_is_known(store: Store) -> None:
    """Half of the evening's figures say nothing about a place among all."""
    found = evening(store, 900, 1010, ahead=1)
    found.want(Alert(1, SCREEN, "new_highs", "enters", since=found.day))
    found.told()
    baselines = alerts.baselines(store)
    assert baselines
    found.advance()
    store.execute("UPDATE spans SET last = :day WHERE id = 2", day=int(DAYS[-2]))
    assert found.told() == []
    assert alerts.baselines(store) == baselines


class Evenings(RuleBasedStateMachine):
    """Whatever happens between evenings, every crossing is told exactly once."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()

    @initialize(
        steps=st.lists(st.sampled_from([990.0, 1010.0, math.nan]), min_size=24, max_size=24)
    )
    def begin(self, steps: list[float]) -> None:
        from jpviewer.store.store import prepare

        path = Path(self.folder.name) / "cache.db"
        prepare(path)
        self.store = Store(path, readonly=False)
        self.closes = [990.0, *steps]
        self.found = Evening(self.store, [stock("1001", self.closes), stock(*FLAT)])
        self.found.start(len(steps))
        self.found.want(UP._replace(since=self.found.day))
        self.begun = self.found.end
        self.told: list[int] = []

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
        self.folder.cleanup()

    @precondition(lambda self: self.found.end + 3 < len(DAYS))
    @rule(sessions=st.integers(1, 3))
    def pass_sessions(self, sessions: int) -> None:
        self.found.advance(sessions)

    @rule()
    def refresh(self) -> None:
        self.found.judge()

    @rule()
    def look(self) -> None:
        self.told += [hit.day for hit in self.found.take()]

    @rule()
    def lose_the_cache(self) -> None:
        self.found.lose_cache()

    @rule()
    def clear_the_history(self) -> None:
        keys = {hit.key for hit in self.found.user.watch.hits}
        after = watch.forget(self.found.user.watch, keys)
        self.found.user = self.found.user._replace(watch=after)

    @invariant()
    def nothing_is_told_that_did_not_cross(self) -> None:
        if hasattr(self, "told"):
            assert len(set(self.told)) == len(self.told)
            assert set(self.told) <= set(self.crossed())

    def crossed(self) -> list[int]:
        days, above = [], False
        first = self.begun
        for place in range(first, self.found.end + 1):
            close = self.closes[place - first]
            now = above if math.isnan(close) else close >= 1000
            if now and not above:
                days.append(int(CALENDAR.days[place]))
            above = now
        return days

    @precondition(lambda self: hasattr(self, "told"))
    @rule()
    def nothing_is_lost(self) -> None:
        self.refresh()
        self.look()
        assert sorted(self.told) == self.crossed()


EVENINGS = Evenings.TestCase
EVENINGS.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)


class TestEvenings(EVENINGS):  # type: ignore[misc,valid-type]
    """Run by pytest."""
