"""Net buying since every event, against the first weeks after the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from jpviewer.analytics.flows.dollars import in_dollars, weekly_rate
from jpviewer.analytics.flows.ranks import places
from jpviewer.analytics.flows.since import Since, before, first_weeks, since
from jpviewer.analytics.flows.weeks import Row
from jpviewer.market.events import MarketEvent
from jpviewer.market.tables import Columns
from jpviewer.store.store import Store
from jpviewer.ui import ranges
from jpviewer.ui.flowing.study import FlowStudy, rate
from jpviewer.ui.flowing.table import FlowTable, dollar_column, yen_column
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.tables.model import LEFT, Column
from jpviewer.ui.text import words
from jpviewer.ui.text.flow_sentences import week_count
from jpviewer.ui.text.flow_totals import dollar_words, events_words, since_words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


@dataclass(frozen=True, eq=False)
class Afters:
    """What was bought net after each event, the newest first."""

    study: FlowStudy
    events: tuple[MarketEvent, ...]
    yen: tuple[Since, ...]
    dollars: tuple[Since, ...]
    focus: int
    """The event that others are held against; -1 for none."""
    alike: Row
    """Yen over as many weeks after each as there have been after the focus."""


def load(store: Store, study: FlowStudy) -> Afters:
    """All events that the calendar reaches, and the day that the range begins with."""
    days, weeks, net = study.calendar.days, study.weeks, study.net
    dollars = in_dollars(net, weekly_rate(weeks, rate(store, study.calendar)))
    events = _events(study)
    bases = [before(days, each.day) for each in events]
    yen = tuple(since(weeks, net, base) for base in bases)
    chosen = [at for at, each in enumerate(events) if each.day == study.event]
    held = [at for at, each in enumerate(yen) if each.weeks and not each.late]
    focus = (chosen or held or [-1])[0]
    count = yen[focus].weeks + yen[focus].missing if focus >= 0 else 0
    return Afters(
        study,
        events,
        yen,
        tuple(since(weeks, dollars, base) for base in bases),
        focus,
        first_weeks(weeks, net, bases, count),
    )


def _events(study: FlowStudy) -> tuple[MarketEvent, ...]:
    days, known = study.calendar.days, list(study.question.events)
    if study.event and study.event not in [each.day for each in known]:
        known.append(MarketEvent(study.event))
    reached = [each for each in known if 0 < np.searchsorted(days, each.day) < len(days)]
    return tuple(sorted(reached, key=lambda each: each.day, reverse=True))


class SinceView(View):
    """Enter on a row makes its event the range that everything is counted from."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        name = translate("flows", "Net buying since each event")
        self._columns = _columns(panel.desk.formats)
        self.table = FlowTable(panel.desk, self._columns, name, "since")
        self.table.opened.connect(self._open)
        self.put(self.table)
        self._told: Afters | None = None

    def tell(self, told: Afters) -> None:
        """Shows the sums of a study."""
        self._told = told
        formats = self.desk.formats
        self.table.take(figures(told), partial(self._hint, told))
        count = told.yen[told.focus].weeks + told.yen[told.focus].missing if told.focus >= 0 else 0
        title = translate("flows", "First {0}").format(week_count(count, formats))
        alike = self._columns[-1]
        heading = alike.title.partition("\n")[2]
        self.table.entitle(replace(alike, title=f"{title}\n{heading}"))
        self.table.say("" if told.events else translate("flows", "No event lies in the calendar."))
        self.say(self._sentence(told))

    def _sentence(self, told: Afters) -> str:
        """Of the event that others are held against."""
        if told.focus < 0:
            return ""
        formats, event = self.desk.formats, told.events[told.focus]
        yen, dollars = told.yen[told.focus], told.dollars[told.focus]
        weeks, question = told.study.weeks, told.study.question
        above = event.day == told.study.event  # then the note under the picture says it already
        return formats.joined(
            translate("flows", "{0}:").format(_name(event, formats)),
            "" if above else since_words(yen, weeks, formats, event.day),
            "" if above and question.in_dollars else dollar_words(dollars, yen, formats),
            self._others(told),
        )

    def _others(self, told: Afters) -> str:
        """The same number of weeks after the others."""
        yen = told.yen[told.focus]
        others = [at for at in range(len(told.events)) if at != told.focus]
        names = [words.event(told.events[at]) for at in others]
        return events_words(yen.weeks + yen.missing, told.alike[others], names, self.desk.formats)

    def _hint(self, told: Afters, row: int) -> str:
        return since_words(told.yen[row], told.study.weeks, self.desk.formats, told.events[row].day)

    def _open(self, day: str) -> None:
        found = [each for each in self._told.events if str(each.day) == day] if self._told else []
        if found:
            self.desk.choose_range(ranges.key_of(found[0]))


def figures(told: Afters) -> Columns:
    """The rows of the table; what does not reach back to its event is not told."""
    weeks = told.study.weeks

    def sums(each: Since) -> tuple[float, float]:
        return (np.nan, np.nan) if each.late or not each.weeks else (each.sum, each.mean)

    whole = np.array([sums(each) for each in told.yen]).reshape(-1, 2)
    abroad = np.array(
        [
            sums(usd) if usd.weeks == yen.weeks else (np.nan, np.nan)
            for usd, yen in zip(told.dollars, told.yen, strict=True)
        ]
    ).reshape(-1, 2)
    firsts = [int(weeks.start[each.first]) if each.weeks else 0 for each in told.yen]
    return {
        "day": np.array([each.day for each in told.events], np.int64),
        "event": np.array([words.event(each) for each in told.events], object),
        "first": np.array(firsts, np.int64),
        "weeks": np.array([float(each.weeks) for each in told.yen]),
        "net": whole[:, 0],
        "mean": whole[:, 1],
        "net_usd": abroad[:, 0],
        "mean_usd": abroad[:, 1],
        "rank": places(told.alike),
        "alike": told.alike,
    }


def _name(event: MarketEvent, formats: Formats) -> str:
    name = words.event(event)
    date = formats.date(event.day)
    return translate("flows", "{0}, {1}").format(name, date) if name else date


def _columns(formats: Formats) -> list[Column]:
    return [
        Column("day", translate("flows", "Event"), formats.day, LEFT, width=10),
        Column("event", "", str, LEFT, width=16),
        yen_column("net", translate("flows", "Sum"), formats),
        yen_column("mean", translate("flows", "A week"), formats),
        dollar_column(
            "net_usd",
            translate("flows", "Sum"),
            formats,
            translate("flows", "At the mean USD/JPY of each week's sessions"),
        ),
        dollar_column("mean_usd", translate("flows", "A week"), formats),
        Column(
            "first",
            translate("flows", "First\nweek"),
            formats.day,
            LEFT,
            hint=translate("flows", "The first week whose sessions all came after the last close"),
            width=10,
        ),
        Column("weeks", translate("flows", "Weeks\ncounted"), formats.number, width=5),
        Column(
            "rank",
            translate("flows", "Rank"),
            formats.number,
            hint=translate("flows", "1 is the largest net buying over as many weeks, beside this"),
            width=5,
        ),
        replace(
            yen_column(
                "alike",
                translate("flows", "First weeks"),
                formats,
                translate(
                    "flows", "Over as many weeks as there have been since the event told above"
                ),
            ),
            width=14,
        ),
    ]
