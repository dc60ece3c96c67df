"""Net buying week by week after each event, as lines from a common start."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.flows.since import Since
from jpviewer.ui.flowing.afters import Afters
from jpviewer.ui.flowing.money import Money
from jpviewer.ui.plots.fan import Fan, Strand
from jpviewer.ui.plots.graph import Ticks
from jpviewer.ui.text import words
from jpviewer.ui.text.flow_sentences import week_count
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

LEAST = 13
"""Weeks that are shown in any case."""
BEYOND = 1.25
"""How much farther the others go than the event they are held against."""
STEPS = (1, 2, 4, 13, 26, 52, 104, 260)
MOST_TICKS = 9


def fan_of(told: Afters, formats: Formats) -> Fan:
    """The event that is told about strong; of the others their first weeks, as far as held."""
    if told.focus < 0:
        return Fan()
    reach = max(LEAST, round(told.count * BEYOND))
    money = Money.of(told.study.question, formats)
    sums = told.dollars if money.dollar else told.yen
    others = [at for at in range(len(sums)) if at != told.focus]
    strands = [
        _strand(told, at, sums[at], reach, money)
        for at in (told.focus, *others)
        if sums[at].weeks and not sums[at].late
    ]
    return Fan(
        strands if sums[told.focus].weeks else [],
        float(reach),
        _ticks(reach, formats),
        money.axis,
        translate("flows", "Weeks since"),
        translate("flows", "Net buying since each event, {0}").format(money.basis),
    )


def _strand(told: Afters, at: int, sums: Since, reach: int, money: Money) -> Strand:
    event, total = told.events[at], sums.total[sums.first :][:reach]
    name = words.event(event) or money.formats.date(event.day)

    def hint(place: int) -> str:
        stretch = translate("flows", "{0}, {1}").format(name, week_count(place + 1, money.formats))
        return f"{stretch}\n{money.signed(float(total[place]))}"

    shown = f"{name} {money.signed(sums.sum)}" if at == told.focus else name
    return Strand(shown, np.arange(1.0, len(total) + 1), total, hint)


def _ticks(reach: int, formats: Formats) -> Ticks:
    step = next((each for each in STEPS if reach / each <= MOST_TICKS), STEPS[-1])
    weeks = np.arange(0.0, reach + 1, step)
    return weeks, [formats.number(week) for week in weeks.tolist()]
