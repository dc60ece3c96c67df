"""Net buying since every event, against the first weeks after the others."""

from __future__ import annotations

from functools import partial

import numpy as np

from jpviewer.analytics.flows.ranks import ahead, places, rank
from jpviewer.analytics.flows.since import Since
from jpviewer.market.events import MarketEvent
from jpviewer.market.tables import Columns
from jpviewer.ui import ranges
from jpviewer.ui.flowing.afters import Afters
from jpviewer.ui.flowing.choices import AUTO
from jpviewer.ui.flowing.money import yen_unit
from jpviewer.ui.flowing.spokes import fan_of
from jpviewer.ui.flowing.table import FlowTable, ahead_column, dollar_column, yen_column
from jpviewer.ui.flowing.twofold import Twofold
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.plots.fan import Fans
from jpviewer.ui.tables.model import LEFT, Column
from jpviewer.ui.text import words
from jpviewer.ui.text.flow_sentences import week_count
from jpviewer.ui.text.flow_totals import dollar_words, events_words, since_words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


class SinceView(View):
    """Enter on a row makes its event the range that everything is counted from."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        name = translate("flows", "Net buying since each event")
        self.table = FlowTable(panel.desk, _columns(panel.desk.formats), name, "since")
        self.table.opened.connect(self._open)
        self.lines = Fans(panel.desk.theme)
        self.take_along(self.lines, "since")
        self.lines.setAccessibleName(name)
        self.table.chosen.connect(self.lines.light)
        self.both = Twofold(self.lines, self.table)
        self.both.listed.connect(lambda on: self.asked.emit({"listed": on}))
        self.put(self.both)
        self._told: Afters | None = None

    def tell(self, told: Afters) -> None:
        """Shows the sums of a study."""
        self.study = told.study
        self._told = told
        formats = self.desk.formats
        columns = _columns(formats, told.study.choices.unit)
        self.table.express(columns[:-1])
        self.table.take(figures(told), partial(self._hint, told))
        title = translate("flows", "First {0}").format(week_count(told.count, formats))
        alike = columns[-1]
        heading = alike.title.partition("\n")[2]
        self.table.entitle(alike._replace(title=f"{title}\n{heading}"))
        missing = "" if told.events else translate("flows", "No event lies in the calendar.")
        self.table.say(missing)
        self.both.show_table(told.study.choices.listed)
        fan = fan_of(told, formats)
        unheld = translate("flows", "No whole week since an event is held yet.")
        self.lines.show_fan(fan, missing or ("" if fan.strands else unheld))
        self.say(self._sentence(told))
        self.lines.setAccessibleDescription(self.words.text())

    def _sentence(self, told: Afters) -> str:
        """Of the event that others are held against."""
        if told.focus < 0:
            return ""
        formats, event = self.desk.formats, told.events[told.focus]
        yen, dollars = told.yen[told.focus], told.dollars[told.focus]
        return formats.joined(
            translate("flows", "{0}:").format(_name(event, formats)),
            since_words(yen, told.study.weeks, formats, event.day),
            dollar_words(dollars, yen, formats),
            self._others(told),
        )

    def _others(self, told: Afters) -> str:
        """The same number of weeks after the others."""
        others = [at for at in range(len(told.events)) if at != told.focus]
        names = [words.event(told.events[at]) for at in others]
        place = rank(told.alike[[*others, told.focus]])
        sums = told.alike[others]
        return events_words(told.count, sums, names, place, self.desk.formats)

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
        "ahead": ahead(told.alike),
        "alike": told.alike,
    }


def _name(event: MarketEvent, formats: Formats) -> str:
    name = words.event(event)
    date = formats.date(event.day)
    return translate("flows", "{0}, {1}").format(name, date) if name else date


def _columns(formats: Formats, chosen: str = AUTO) -> list[Column]:
    unit = yen_unit(formats, chosen)
    return [
        Column("day", translate("flows", "Event"), formats.day, LEFT, width=10),
        Column("event", "", str, LEFT, width=16),
        yen_column("net", translate("flows", "Sum"), formats, unit),
        yen_column("mean", translate("flows", "A week"), formats, unit),
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
        ahead_column(formats),
        yen_column(
            "alike",
            translate("flows", "First weeks"),
            formats,
            unit,
            translate("flows", "Over as many weeks as there have been since the event told above"),
        )._replace(
            width=14,
        ),
    ]
