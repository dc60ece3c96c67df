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
from jpviewer.analytics.holding import Terms, holding
from jpviewer.market.alerts import CONDITIONS, DAYS, RATIO, SCREEN, SPANS, TIMES, YEN, Alert
from jpviewer.market.baselines import YES, Baseline, basis, pack, screen_of
from jpviewer.market.days import tokyo_day
from jpviewer.market.screens import Screen, Screens
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
        """An alert's threshold after the splits of a stock since it was set."""
        if CONDITIONS[alert.kind].unit != YEN or not alert.since:
            return alert.threshold
        ratios = (ratio for held, day, ratio in self.splits if held == code and day > alert.since)
        return alert.threshold / math.prod(ratios)

    def inside(self, screen: Screen, lists: Lists) -> int:
        """How many stocks are in a screen now."""
        wanted = self._judge(lists).answer(Alert(0, SCREEN, "", "enters"), screen)
        return int(np.count_nonzero(wanted.states == YES))

    def standing(
        self, alert: Alert, lists: Lists, screens: Screens, terms: Terms
    ) -> Baseline | None:
        """How an alert about a screen stands now; a stock's past says that by itself."""
        screen = screen_of(alert, screens) if alert.scope == SCREEN else None
        states = self._judge(lists).states(alert, screen) if screen is not None else {}
        by = basis(alert, lists, screens, terms.position, terms.participation, terms.own)
        return Baseline(alert.id, by, pack(states)) if states else None

    def _judge(self, lists: Lists) -> ScreenJudge:
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
