"""What was bought net after each event, read for the view that compares them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.dollars import in_dollars, weekly_rate
from jpviewer.analytics.flows.since import Since, before, first_weeks, since
from jpviewer.analytics.flows.weeks import Row
from jpviewer.market.events import MarketEvent
from jpviewer.store.store import Store
from jpviewer.ui.flowing.study import FlowStudy, rate


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

    @property
    def count(self) -> int:
        """Weeks that there have been after the focus."""
        return self.yen[self.focus].length if self.focus >= 0 else 0


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
    count = yen[focus].length if focus >= 0 else 0
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
