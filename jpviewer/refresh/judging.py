"""What alerts ask of stocks, answered for the sessions since they were answered last."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics import crossing
from jpviewer.analytics.answers import Answered
from jpviewer.analytics.crossing import Answers
from jpviewer.analytics.holding import Terms
from jpviewer.analytics.liquidity import Matrix
from jpviewer.market.alerts import CONDITIONS, DAYS, RATIO, TIMES, YEN, Alert
from jpviewer.market.baselines import UNKNOWN, noted
from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import Columns
from jpviewer.market.user import User
from jpviewer.refresh.figures import KINDS
from jpviewer.refresh.sheets import WINDOW, Sheet, read_sheet
from jpviewer.store import doubts, figures
from jpviewer.store.store import Store

GAP = 20
"""Sessions back that are judged one by one; what happened before is not told any more."""


class StockJudge:
    """Answers for the stocks of all alerts, read at once."""

    def __init__(self, store: Store, calendar: Calendar, codes: Sequence[str]) -> None:
        every = figures.sources_of_figures(store, KINDS)
        mine = np.isin(every["code"].astype(str), list(codes)) & (every["last"] > 0)
        self._stocks: Columns = {name: values[mine] for name, values in every.items()}
        self._sheet: Sheet = read_sheet(store, calendar, self._stocks)
        self._splits = doubts.splits(store, self._stocks["id"].tolist())
        ends = self._sheet.ends[:, None] + np.arange(1 - GAP, 1)
        self._days = np.where(ends >= 0, calendar.days[np.maximum(ends, 0)], 0)

    def answer(self, alert: Alert, codes: Sequence[str], user: User, terms: Terms) -> Answered:
        """Whether what an alert is about is so, at each of the last sessions."""
        held = self._stocks["code"].astype(str)
        rows = np.flatnonzero(np.isin(held, list(codes)))
        thresholds = np.full(len(rows), alert.threshold)
        condition = CONDITIONS[alert.kind]
        if condition.unit == YEN:
            thresholds /= self._split_since(rows, alert.since)
        elif alert.kind == "fall":
            thresholds = -thresholds
        states, values = self._figures(alert, rows, thresholds, user, terms)
        days = self._days[rows]
        return Answered(
            tuple(held[rows].tolist()),
            days,
            np.where(days > 0, states, UNKNOWN).astype(np.int8),
            values,
            np.abs(thresholds),
        )

    def _figures(
        self,
        alert: Alert,
        rows: NDArray[np.int64],
        thresholds: NDArray[np.float64],
        user: User,
        terms: Terms,
    ) -> tuple[Answers, Matrix]:
        sheet, condition = self._sheet, CONDITIONS[alert.kind]
        sure = sheet.sure[rows]
        if condition.unit == YEN:
            values = sure[:, -GAP:]
        elif condition.unit == RATIO:
            values = crossing.changes(sure, GAP, alert.span)
        elif condition.unit == TIMES:
            values = crossing.relative_volumes(sheet.turnover[rows], GAP)
        elif condition.unit == DAYS:
            own = noted(alert, user.lists) if terms.own else {}
            codes = self._stocks["code"][rows].tolist()
            position = np.array([own.get(code, terms.position) for code in codes], np.float64)
            values = crossing.exits(sheet.turnover[rows], GAP, position, terms.participation)
        else:
            sign = 1 if alert.kind == "high" else -1
            extremes = (sheet.highs if sign > 0 else sheet.lows)[rows]
            states, found = crossing.records(sign * extremes, ~np.isnan(sure), GAP)
            return states, sign * found
        return crossing.reached(values, thresholds[:, None], condition.least), values

    def _split_since(self, rows: NDArray[np.int64], since: int) -> NDArray[np.float64]:
        """By how much each price was divided since a day; NaN while nobody told of splits."""
        factors = np.where(self._stocks["checked"][rows] > 0, 1.0, np.nan)
        ids, lasts = self._stocks["id"][rows], self._stocks["last"][rows]
        for place in np.flatnonzero((self._splits["day"] > since) & (since > 0)).tolist():
            mine = (ids == self._splits["id"][place]) & (lasts >= self._splits["day"][place])
            factors[mine] *= self._splits["value"][place]
        return factors


assert WINDOW >= GAP + 245  # a new high looks back a year from each session judged
