"""All weeks of one investor as a table: what was told first, what is told now, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from jpviewer.analytics.flows import shares
from jpviewer.analytics.flows.dollars import in_dollars
from jpviewer.analytics.flows.table import table
from jpviewer.market.investors import COMPOSITES, OLD_MARKETS
from jpviewer.market.tables import Columns
from jpviewer.store import figures
from jpviewer.store.store import Store
from jpviewer.ui.flowing import notes
from jpviewer.ui.flowing.choices import AUTO
from jpviewer.ui.flowing.money import yen_unit
from jpviewer.ui.flowing.study import FlowStudy, composite
from jpviewer.ui.flowing.table import FlowTable, dollar_column, yen_column
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.tables.model import LEFT, Column
from jpviewer.ui.text import flow_sentences, words
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.text.translate import translate

HIDDEN = ("start", "first_net", "seen", "of_all")
"""Columns that are shown on demand, by the header's menu."""


@dataclass(frozen=True, eq=False)
class WeekRows:
    """A row for every week held, the newest first."""

    study: FlowStudy
    columns: Columns


def load(store: Store, study: FlowStudy) -> WeekRows:
    """Every week with its shares of what the market traded and, roughly, of its size."""
    choices, weeks = study.choices, study.weeks
    rows = dict(table(weeks, choices.lead, study.prints))
    at = rows["at"]
    whole = weeks.of("total")
    rows["of_all"] = shares.share(weeks.of(choices.lead), whole)[at]
    rows["of_turnover"] = shares.of_turnover(study.net, whole)[at]
    rows["of_cap"] = shares.of_cap(study.net, _caps(store, study))[at]
    rows["net_usd"] = in_dollars(study.net, study.rate)[at]
    rows["print"] = rows["print"].astype(np.float64)
    rows["source"] = np.full(len(at), choices.source, object)
    return WeekRows(study, {name: values[::-1] for name, values in rows.items()})


def _caps(store: Store, study: FlowStudy) -> np.ndarray:
    """The market's size before each week; NaN for the sections that are gone."""
    market = study.choices.market
    if market in OLD_MARKETS or study.choices.source != "jpx":
        return np.full(len(study.weeks.start), np.nan)
    series = COMPOSITES[market]
    level = composite(store, study.calendar, series).level
    return shares.caps(study.weeks, figures.caps(store)[series], level)


class WeekView(View):
    """Sorted by any column; a week that is chosen is told in words, and whether it was revised."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        name = translate("flows", "All weeks")
        columns = _columns(panel.desk.formats)
        self.table = FlowTable(panel.desk, columns, name, "weeks")
        self.table.shown.hide(HIDDEN)
        self.table.chosen.connect(self._tell_of)
        self.put(self.table)
        self._rows: WeekRows | None = None
        self.say("")

    def tell(self, told: WeekRows) -> None:
        """Shows the weeks of a study."""
        study, self._rows = told.study, told
        barred = [] if study.question.in_dollars else ["net_usd"]
        if study.choices.source == "mof":
            barred += ["share", "of_all", "of_turnover", "of_cap"]
        self.table.shown.bar(barred)
        self.table.express(_columns(self.desk.formats, study.choices.unit))
        self.table.take(told.columns, partial(self._hint, told))
        self._tell_of(self.table.current())
        known = len(told.columns["end"])
        self.table.say("" if known else translate("flows", "No week is held yet."))

    def _tell_of(self, end: str) -> None:
        """The week that was chosen, as the headline tells the last one."""
        self.say("")
        if self._rows is not None:
            columns = self._rows.columns
            for at in columns["at"][columns["end"].astype(str) == end].tolist():
                self.say(notes.of_week(self._rows.study, self.desk.formats, at))

    def _hint(self, rows: WeekRows, row: int) -> str:
        study, formats = rows.study, self.desk.formats
        at = int(rows.columns["at"][row])
        told = flow_sentences.which_print(study.prints, formats, at)
        source = words.source(f"{study.choices.source}_flows")
        revised = flow_sentences.revision(
            study.prints, study.weeks, study.choices.scope, formats, at
        )
        whole = float(rows.columns["of_all"][row])
        lines = [f"{source}: {told}", revised]
        if not np.isnan(whole):
            text = translate("flows", "{0} of all turnover, members' own trading included")
            lines.append(text.format(formats.share(whole)))
        return "\n".join(filter(None, lines))


def _columns(formats: Formats, chosen: str = AUTO) -> list[Column]:
    unit = yen_unit(formats, chosen)
    plain = partial(yen_column, formats=formats, unit=unit, tone=False)
    return [
        Column("end", translate("flows", "Week to"), formats.day, LEFT, width=10),
        Column("start", translate("flows", "From"), formats.day, LEFT, width=10),
        yen_column("net", translate("flows", "Net"), formats, unit),
        dollar_column(
            "net_usd",
            translate("flows", "Net"),
            formats,
            translate("flows", "At the mean USD/JPY of the week's sessions"),
        ),
        Column(
            "rank",
            translate("flows", "Rank"),
            formats.number,
            hint=translate("flows", "1 is the largest net buying of the weeks held"),
            width=5,
        ),
        Column(
            "print",
            translate("flows", "Print"),
            lambda number: _print(int(number), formats),
            hint=translate(
                "flows", "1 is the first; a week that was told otherwise later has another"
            ),
            width=8,
        ),
        Column("published", translate("flows", "Published"), formats.day, LEFT, width=10),
        plain("sell", translate("flows", "Sold")),
        plain("buy", translate("flows", "Bought")),
        Column(
            "share",
            translate("flows", "Share of\nclients"),
            formats.share,
            hint=translate("flows", "Of what brokers traded for clients, sales and purchases"),
            width=6,
        ),
        Column("of_all", translate("flows", "Share\nof all"), formats.share, width=6),
        Column(
            "of_turnover",
            translate("flows", "Net ÷\nturnover"),
            partial(formats.percent, decimals=2),
            hint=translate("flows", "Net buying over the value traded in the market"),
            width=7,
        ),
        Column(
            "of_cap",
            translate("flows", "Net ÷\ncap ≈"),
            partial(formats.percent, decimals=3),
            hint=translate(
                "flows",
                "Over the market's size before the week: today's, carried back: approximate",
            ),
            width=7,
        ),
        plain("first_net", translate("flows", "First print"))._replace(
            hint=translate("flows", "Net buying by the first print that was seen here"),
        ),
        Column(
            "seen",
            translate("flows", "Seen"),
            lambda at: formats.instant(float(at)) if at else UNKNOWN,
            LEFT,
            width=16,
        ),
        Column(
            "source",
            translate("flows", "Source"),
            lambda key: translate("flows", flow_sentences.SOURCES[key]),
            LEFT,
            width=5,
        ),
    ]


def _print(number: int, formats: Formats) -> str:
    if number < 2:
        return formats.number(number)
    return translate("flows", "{0}, revised").format(formats.number(number))
