"""What is known now of what alerts are about."""

from __future__ import annotations

import json
import math
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from time import time

import numpy as np

from jpviewer.analytics.answers import ScreenJudge
from jpviewer.analytics.crossing import reached
from jpviewer.analytics.holding import Terms, holding
from jpviewer.market.alerts import (
    CONDITIONS,
    DAYS,
    RATIO,
    SCREEN,
    SPANS,
    STOCK,
    TIMES,
    YEN,
    Alert,
)
from jpviewer.market.baselines import NO, UNKNOWN, Baseline, basis, pack, screen_of
from jpviewer.market.days import tokyo_day
from jpviewer.market.screens import Screens
from jpviewer.market.tables import Columns
from jpviewer.market.watchlists import Lists
from jpviewer.store import alerts
from jpviewer.store.board import board
from jpviewer.store.store import Store
from jpviewer.ui.stocks.issues import Issue
from jpviewer.ui.stocks.rows import market

_SPLITS = """
SELECT s.code, a.day, a.value FROM json_each(:codes) c JOIN securities s ON s.code = c.value
JOIN actions a ON a.id = s.id AND a.action = 'split' AND a.value > 0
"""


@dataclass(frozen=True, eq=False)
class Facts:
    """The board by code, splits of some stocks, and how alerts stood in the cache."""

    columns: Columns
    issues: tuple[Issue, ...]
    splits: tuple[tuple[str, int, float], ...]
    baselines: tuple[Baseline, ...]
    terms: Terms

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each code."""
        return {code: row for row, code in enumerate(self.columns["code"].tolist())}

    @property
    def newest(self) -> int:
        """The newest session there is; today while there is none."""
        return int(self.columns["as_of"].max(initial=0)) or tokyo_day(time())

    def since(self, code: str) -> int:
        """The last session known of a stock, of the market where nothing is known of it."""
        row = self.rows.get(code)
        return (int(self.columns["as_of"][row]) if row is not None else 0) or self.newest

    def name(self, code: str) -> str:
        """The name of a stock in the reader's language, '' while unknown."""
        row = self.rows.get(code)
        return str(self.columns["shown"][row]) if row is not None else ""

    def figure(self, code: str, kind: str, span: int = 1) -> float:
        """What an alert of a kind compares with its threshold; NaN while unknown."""
        row, unit = self.rows.get(code), CONDITIONS[kind].unit
        if row is None:
            return math.nan
        names = {YEN: "close", TIMES: "relative_volume", DAYS: "days_to_exit", "": "position_52w"}
        name = f"change_{span if span in SPANS else 1}d" if unit == RATIO else names[unit]
        return float(self.columns[name][row])

    def threshold(self, alert: Alert, code: str) -> float:
        """An alert's threshold after the splits of a stock since it was set, up to its close."""
        if CONDITIONS[alert.kind].unit != YEN or not alert.since:
            return alert.threshold
        since, until = alert.since, self.since(code)
        mine = ((day, ratio) for held, day, ratio in self.splits if held == code)
        return alert.threshold / math.prod(ratio for day, ratio in mine if since < day <= until)

    def mark(self, alert: Alert, code: str) -> float:
        """What the figure of a stock has to reach; below zero for a fall."""
        threshold = self.threshold(alert, code)
        return -threshold if alert.kind == "fall" else threshold

    def answer(self, alert: Alert, code: str) -> int:
        """Whether what an alert is about is so of a stock, by its newest figures: YES, NO or
        UNKNOWN. Of a record they tell only that it is none."""
        figure, condition = self.figure(code, alert.kind, alert.span), CONDITIONS[alert.kind]
        if not condition.unit:
            return NO if 0 < figure < 1 else UNKNOWN
        answers = reached(np.array([figure]), self.mark(alert, code), condition.least)
        return int(answers[0])

    def again(self, alert: Alert) -> Alert:
        """The same wish as it is set now: in today's prices, from the last session known on."""
        code = alert.subject if alert.scope == STOCK else ""
        since = max(self.since(code), alert.since)
        now = self.threshold(alert, code)
        if now != alert.threshold:  # a split came since
            alert = alert._replace(threshold=round(now, 1))
        return alert._replace(since=since)

    def standing(self, alert: Alert, lists: Lists, screens: Screens) -> Baseline | None:
        """How an alert about a screen stands now; a stock's past says that by itself."""
        screen = screen_of(alert, screens) if alert.scope == SCREEN else None
        states = self.judge(lists).states(alert, screen) if screen is not None else {}
        terms = self.terms
        by = basis(alert, lists, screens, terms.position, terms.participation, terms.own)
        return Baseline(alert.id, by, pack(states)) if states else None

    def judge(self, lists: Lists) -> ScreenJudge:
        """Who is in which screen now."""
        return ScreenJudge(self.columns, lists, self.terms)


def load(store: Store, english: bool, terms: Terms, codes: Collection[str]) -> Facts:
    """From the cache; splits of these codes."""
    whole = market(board(store), english)
    columns = {name: values[:-1] for name, values in whole.columns.items()}
    found = store.read(_SPLITS, codes=json.dumps(list(codes)))
    splits = zip(*(found[name].tolist() for name in ("code", "day", "value")), strict=True)
    return Facts(
        columns | holding(columns, terms) | {"name_ja": columns["name"]},
        whole.issues,
        tuple(splits),
        alerts.baselines(store),
        terms,
    )
