"""How fast money comes: sums over stretches of weeks and years to date, each with its rank."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from jpviewer.analytics.flows.dollars import in_dollars
from jpviewer.analytics.flows.pace import Pace, paces, rolling
from jpviewer.analytics.flows.ranks import Rank
from jpviewer.analytics.flows.streaks import Streaks, streaks
from jpviewer.analytics.flows.weeks import Row, Weeks
from jpviewer.analytics.flows.years import CALENDAR, FISCAL, YearToDate, year_to_date
from jpviewer.market.tables import Columns
from jpviewer.store.store import Store
from jpviewer.ui.flowing.choices import AUTO
from jpviewer.ui.flowing.money import yen_unit
from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.flowing.table import FlowTable, dollar_column, yen_column
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.tables.model import LEFT, Column
from jpviewer.ui.text.flow_ranks import of_others, pace_words, streak_words
from jpviewer.ui.text.flow_sentences import week_count
from jpviewer.ui.text.flow_totals import year_words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


@dataclass(frozen=True, eq=False)
class Speeds:
    """The pace over every window, both years to date, and the run that goes on."""

    study: FlowStudy
    paces: tuple[Pace, ...]
    years: tuple[YearToDate, ...]
    streaks: Streaks


def load(store: Store, study: FlowStudy) -> Speeds:
    """All of the lead investor, up to the last week."""
    net, sessions = study.net, study.calendar.days
    years = (year_to_date(study.weeks, net, sessions, begins) for begins in (CALENDAR, FISCAL))
    return Speeds(study, paces(net), tuple(years), streaks(net))


class PaceView(View):
    """A row for each stretch; Enter has the bars add it up."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        columns = _columns(panel.desk.formats)
        name = translate("flows", "Sums over the last weeks, and their ranks")
        self.table = FlowTable(panel.desk, columns, name, "pace")
        self.table.opened.connect(self._open)
        self.put(self.table)
        self._windows: dict[str, int] = {}

    def tell(self, told: Speeds) -> None:
        """Shows the pace of a study."""
        formats, weeks = self.desk.formats, told.study.weeks
        self.say(streak_words(told.streaks, weeks, formats))
        self._windows = {week_count(each.window, formats): each.window for each in told.paces}
        known = len(told.study.net) > 0
        hints = [pace_words(each, weeks, formats) if known else "" for each in told.paces]
        hints += [year_words(each, formats) for each in told.years]
        self.table.shown.bar([] if told.study.question.in_dollars else ["net_usd"])
        self.table.express(_columns(self.desk.formats, told.study.choices.unit))
        self.table.take(figures(told, formats), lambda row: hints[row])

    def _open(self, stretch: str) -> None:
        if stretch in self._windows:
            self.asked.emit({"window": self._windows[stretch]})


def figures(told: Speeds, formats: Formats) -> Columns:
    """The rows of the table: windows first, then years."""
    dollars = in_dollars(told.study.net, told.study.rate)
    rows = [_stretch(each, told.study.weeks, dollars, formats) for each in told.paces]
    rows += [_year(each, dollars) for each in told.years]
    ranks = [each.rank for each in rows]
    return {
        "stretch": np.array([each.name for each in rows], object),
        "net": np.array([each.net for each in rows]),
        "net_usd": np.array([each.dollars for each in rows]),
        "rank": np.array([each.place if each.sign else np.nan for each in ranks]),
        "of": np.array([each.count if each.sign else np.nan for each in ranks]),
        "stronger": np.array([each.stronger_than for each in ranks]),
        "since": np.array([each.since for each in rows], np.int64),
        "before": np.array([each.before for each in rows]),
    }


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    net: float
    dollars: float
    rank: Rank
    since: int
    """The last day of the last one as strong; 0 for none."""
    before: float


def _stretch(told: Pace, weeks: Weeks, dollars: Row, formats: Formats) -> _Row:
    window, count = told.window, len(told.sums)
    return _Row(
        week_count(window, formats),
        told.sum,
        float(rolling(dollars, window)[-1]) if count else np.nan,
        told.rank,
        int(weeks.end[told.rank.since]) if told.rank.since >= 0 else 0,
        float(told.sums[count - 1 - window]) if count > window else np.nan,
    )


def _year(told: YearToDate, dollars: Row) -> _Row:
    counted = int(told.counts[-1]) if len(told.counts) else 0
    return _Row(
        _year_name(told),
        told.total,
        float(dollars[-counted:].sum()) if counted else np.nan,
        told.rank,
        int(told.ends[told.rank.since]) if told.rank.since >= 0 else 0,
        told.before,
    )


def _year_name(told: YearToDate) -> str:
    year = int(told.years[-1]) if len(told.years) else ""
    if told.begins == FISCAL:
        return translate("flows", "Fiscal {0} so far").format(year)
    return translate("flows", "{0} so far").format(year)


def _columns(formats: Formats, chosen: str = AUTO) -> list[Column]:
    unit = yen_unit(formats, chosen)
    return [
        Column("stretch", translate("flows", "Last"), str, LEFT, width=16),
        yen_column("net", translate("flows", "Net"), formats, unit),
        dollar_column("net_usd", translate("flows", "Net"), formats),
        Column(
            "rank",
            translate("flows", "Rank"),
            formats.number,
            hint=translate(
                "flows",
                "1 is the strongest, of buying or of selling, among all stretches as long, or "
                "years to the same time",
            ),
            width=5,
        ),
        Column("of", translate("flows", "of"), formats.number, width=5),
        Column(
            "stronger",
            translate("flows", "Stronger\nthan"),
            partial(of_others, formats=formats),
            hint=translate("flows", "The share of the others that are weaker"),
            width=6,
        ),
        Column(
            "since",
            translate("flows", "Last as\nstrong"),
            formats.day,
            hint=translate("flows", "Up to which day; a dash where none before was, of those held"),
            width=10,
        ),
        yen_column(
            "before",
            translate("flows", "Before"),
            formats,
            unit,
            translate("flows", "The stretch before, or the year before to the same time"),
        ),
    ]
