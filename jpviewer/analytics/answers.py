"""Answers to what alerts ask, and those for screens, from the market as it stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics import crossing
from jpviewer.analytics.crossing import Answers
from jpviewer.analytics.holding import Terms, holding
from jpviewer.analytics.liquidity import Matrix
from jpviewer.analytics.screening import Rows
from jpviewer.analytics.standing import common
from jpviewer.market.alerts import Alert
from jpviewer.market.baselines import UNKNOWN, State, States
from jpviewer.market.filters.grammar import parse
from jpviewer.market.screens import Screen
from jpviewer.market.tables import Columns
from jpviewer.market.watchlists import Lists

SETTLED = 0.9
"""Share of the market whose newest figures must be known before a screen is looked at."""


@dataclass(frozen=True, eq=False, slots=True)
class Answered:
    """Answers and figures of stocks x sessions; `days` is 0 where there is no session."""

    codes: tuple[str, ...]
    days: NDArray[np.int64]
    states: Answers
    figures: Matrix
    thresholds: NDArray[np.float64]
    """Of each stock, after splits."""


class ScreenJudge:
    """Answers for screens, from the market as it stands now."""

    def __init__(self, columns: Columns, lists: Lists, terms: Terms) -> None:
        stocks = common(columns)
        mine = {name: values[stocks] for name, values in columns.items()}
        self._columns: Columns = mine | holding(mine, terms)
        self._rows = Rows.of(self._columns, lists)
        fresh = (mine["behind"] == 0) & ~np.isnan(mine["adv60_median"])
        self.settled = bool(len(fresh) and fresh.mean() >= SETTLED)

    def answer(self, alert: Alert, screen: Screen) -> Answered:
        """Whether each stock is in a screen, or out of it where the alert is about that."""
        reading = parse(screen.text)
        inside, possible = self._rows.wanted(reading.filter), self._rows.possible(reading.filter)
        known = (inside | ~possible) & (self._columns["behind"] == 0) & (not reading.faults)
        so = inside if alert.kind == "enters" else ~inside
        codes = self._columns["code"]
        return Answered(
            tuple(codes.tolist()),
            self._columns["as_of"][:, None],
            crossing.answers(so, known)[:, None],
            np.full((len(codes), 1), np.nan),
            np.zeros(len(codes)),
        )

    def states(self, alert: Alert, screen: Screen) -> States:
        """The same as a baseline has it; nothing while the market is not settled."""
        answered = self.answer(alert, screen)
        days, states = answered.days[:, 0].tolist(), answered.states[:, 0].tolist()
        return {
            code: State(day, so)
            for code, day, so in zip(answered.codes, days, states, strict=True)
            if self.settled and so != UNKNOWN
        }
