"""What the flows panel reads: weeks of some investors, the index above, and dollars if wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from jpviewer.analytics import currency, relative
from jpviewer.analytics.flows import weeks as told
from jpviewer.analytics.flows.dollars import in_dollars, weekly_rate
from jpviewer.analytics.flows.pace import rolling
from jpviewer.analytics.flows.prints import Prints, prints
from jpviewer.analytics.flows.since import Since, since
from jpviewer.analytics.flows.weeks import Row, Weeks
from jpviewer.analytics.relative import Levels, Track
from jpviewer.market.calendar import Calendar
from jpviewer.market.events import EVENTS, Events
from jpviewer.market.segments import SEGMENTS_BEGAN, STOCK_SEGMENTS
from jpviewer.store import bars, flows, listings
from jpviewer.store.store import Store
from jpviewer.ui import ranges
from jpviewer.ui.flowing import earlier
from jpviewer.ui.flowing.choices import FlowChoices
from jpviewer.ui.flowing.earlier import Earlier

RATE = "JPY=X"
WHOLE = "total"
"""Read with every investor: a week is held when this is."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be drawn, over which range, in yen or dollars, with which events known."""

    choices: FlowChoices = field(default_factory=FlowChoices)
    range: str = "1y"
    currency: str = "yen"
    events: Events = EVENTS

    @property
    def in_dollars(self) -> bool:
        """Whether amounts are shown in dollars."""
        return self.currency == "dollar"


@dataclass(frozen=True, eq=False)
class FlowStudy:
    """Weeks in order, in yen; `rate` is yen a dollar by week, NaN where it is not known or asked.

    `base` is the session whose close sums start from; -1 is before the first.
    """

    question: Question
    calendar: Calendar
    weeks: Weeks
    prints: Prints
    """The lead's."""
    base: int
    rate: Row
    index: Track | None
    """The composite, 100 at the base."""
    earlier: Earlier | None
    """What one investor did in the sections that a segment replaced."""
    earlier_rate: Row
    """Yen a dollar by those weeks."""

    @property
    def start(self) -> int:
        """The first session shown."""
        first = self.weeks if self.earlier is None else self.earlier.weeks
        return max(self.base, int(first.first[0]))

    @property
    def choices(self) -> FlowChoices:
        """How it is drawn."""
        return self.question.choices

    @property
    def net(self) -> Row:
        """Yen that the lead bought net."""
        return self.weeks.net(self.choices.lead)

    @property
    def event(self) -> int:
        """The day of the event that the range starts before; 0 for none."""
        return ranges.event_day(self.question.range)

    @cached_property
    def since(self) -> Since:
        """The lead's sum in yen."""
        return since(self.weeks, self.net, self.base)

    @cached_property
    def since_dollars(self) -> Since:
        """The same in dollars, of the weeks whose rate is known."""
        return since(self.weeks, in_dollars(self.net, self.rate), self.base)

    def amounts(self, investor: str) -> Row:
        """What somebody bought net by week, in the currency that is shown."""
        net = self.weeks.net(investor)
        return in_dollars(net, self.rate) if self.question.in_dollars else net

    def bars(self) -> Mapping[str, Row]:
        """What bars show by investor: sums over the chosen number of weeks."""
        window = self.choices.window
        return {each: rolling(self.amounts(each), window) for each in self.choices.investors}


def load(store: Store, question: Question, *also: str) -> FlowStudy:
    """Reads every print of the weeks of the chosen investors, and what stands beside them.

    `also` are investors whose weeks a view wants besides.
    """
    choices, calendar = question.choices, listings.calendar(store)
    wanted = dict.fromkeys((*choices.investors, WHOLE, *also))
    columns = flows.prints(store, choices.source, choices.market, tuple(wanted))
    weeks = told.weeks(calendar.days, columns)
    base = ranges.start(question.range, calendar, int(weeks.end.max(initial=0)))
    daily = rate(store, calendar) if question.in_dollars else np.empty(0)
    alone = choices.window == len(choices.investors) == 1
    before = earlier.load(store, calendar, choices.market, choices.lead, weeks) if alone else None
    return FlowStudy(
        question,
        calendar,
        weeks,
        prints(weeks, columns, choices.lead, calendar.days),
        base,
        weekly_rate(weeks, daily),
        _index(store, calendar, choices.composite, base, question, daily),
        before,
        weekly_rate(before.weeks, daily) if before is not None else np.empty(0),
    )


def rate(store: Store, calendar: Calendar) -> Row:
    """Yen a dollar by session, as known at its close; nothing where none is."""
    return store.recall(_rate, calendar)


def _rate(store: Store, calendar: Calendar) -> Row:
    levels = bars.levels(store, (RATE,))
    last = calendar.at_or_before(int(levels["day"].max(initial=0)))
    return relative.as_of(calendar.days[: last + 1], levels["day"], levels["level"])


def composite(store: Store, calendar: Calendar, series: str) -> Levels:
    """A composite by session; a segment's begins when the segment did."""
    return store.recall(_composite, calendar, series)


def _composite(store: Store, calendar: Calendar, series: str) -> Levels:
    (found,) = relative.align(calendar, bars.levels(store, (series,)), (series,))
    if series in STOCK_SEGMENTS:
        found.level[calendar.days[: len(found.level)] < SEGMENTS_BEGAN] = np.nan
    return found


def _index(
    store: Store, calendar: Calendar, series: str, base: int, question: Question, daily: Row
) -> Track | None:
    if not series:
        return None
    levels = composite(store, calendar, series)
    if question.in_dollars:
        rates = np.full(len(levels.level), np.nan)
        count = min(len(rates), len(daily))
        rates[:count] = daily[:count]
        levels = currency.converted(levels, currency.YEN, currency.DOLLAR, rates)
    return relative.rebase(levels, base)
