"""A market that lives through sessions one after the other, and a user who wants to be told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from jpviewer.analytics.holding import Terms
from jpviewer.market.alerts import Alert
from jpviewer.market.user import User
from jpviewer.market.watch import Hit, taken
from jpviewer.refresh.alerts import Wanted, judge_alerts
from jpviewer.refresh.board import make_board
from jpviewer.refresh.figures import make_figures
from jpviewer.store import alerts, bars
from jpviewer.store.store import Store
from tests.refresh.market import CALENDAR, Stock, fill, keep_bars

DAYS = CALENDAR.days


def stock(code: str, closes: list[float], volume: float | NDArray[np.float64] = 1000.0) -> Stock:
    """With these closes at the end of a flat past; NaN is a session without a trade."""
    past = len(DAYS) - len(closes)
    whole = np.array([closes[0]] * past + closes)
    frame = pd.DataFrame(
        {"open": whole, "high": whole, "low": whole, "close": whole, "volume": volume},
        index=DAYS,
    )
    frame.loc[np.isnan(whole)] = np.nan
    return Stock(code, "prime", "", 1e11, closes[-1], frame)


@dataclass
class Evening:
    """The cache, up to a session; the user's file as a value."""

    store: Store
    stocks: list[Stock]
    user: User = field(default_factory=User)
    terms: Terms = field(default_factory=Terms)
    now: int = 1_000

    def start(self, ahead: int) -> None:
        """A cache whose prices end so many sessions before the last."""
        self.end = len(DAYS) - 1 - ahead
        past = [
            replace(each, bars=each.bars[each.bars.index <= DAYS[self.end]]) for each in self.stocks
        ]
        fill(self.store.path, past)
        self.check()

    def check(self) -> None:
        """A chart told of splits, up to the last session known."""
        count = len(self.stocks)
        ids = np.arange(1, count + 1)
        checked = np.full(count, DAYS[self.end])
        with self.store.transaction():
            firsts = np.array([each.bars.index[0] for each in self.stocks])
            columns = {"first": firsts, "last": checked, "checked": checked}
            bars.keep_spans(self.store, {"id": ids} | columns)

    def advance(self, sessions: int = 1) -> None:
        """So many sessions more are known."""
        before, self.end = self.end, self.end + sessions
        with self.store.fetch("yahoo_bars", "more", self.now):
            for number, each in enumerate(self.stocks, 1):
                new = (each.bars.index > DAYS[before]) & (each.bars.index <= DAYS[self.end])
                keep_bars(self.store, number, each.bars[new])
        self.check()

    @property
    def day(self) -> int:
        """The newest session."""
        return int(DAYS[self.end])

    def judge(self) -> int:
        """What a refresh does once its sources are through; how many hits are new."""
        self.now += 1
        wanted = Wanted(self.user, self.terms)
        with self.store.transaction():
            make_figures(self.store, CALENDAR)
            self.store.execute("DELETE FROM stale")
            make_board(self.store)
            return judge_alerts(self.store, CALENDAR, wanted, self.now)

    def take(self) -> list[Hit]:
        """What the window does after it; the hits that are new to it."""
        before = self.user.watch
        watch = taken(before, alerts.hits(self.store), alerts.baselines(self.store))
        self.user = self.user._replace(watch=watch)
        return [each for each in watch.hits if each not in before.hits]

    def told(self) -> list[tuple[str, int]]:
        """One evening, judged and taken over: code and session of each new hit."""
        self.judge()
        return [(each.code, each.day) for each in self.take()]

    def want(self, *wishes: Alert) -> None:
        """These alerts, set now."""
        self.user = self.user._replace(watch=self.user.watch._replace(alerts=wishes))

    def lose_cache(self) -> None:
        """The cache is deleted and fetched anew: what alerts kept there is gone."""
        with self.store.transaction():
            alerts.keep(self.store, (), ())
