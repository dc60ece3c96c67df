"""What weeks add up to, in words: since an event, this year, in one market beside another."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from jpviewer.analytics.flows.ranks import Rank
from jpviewer.analytics.flows.scatter import Scatter
from jpviewer.analytics.flows.since import Since
from jpviewer.analytics.flows.trickle import Taken
from jpviewer.analytics.flows.weeks import Row, Weeks
from jpviewer.analytics.flows.years import FISCAL, YearToDate
from jpviewer.ui.text import words
from jpviewer.ui.text.flow_ranks import ahead_of
from jpviewer.ui.text.flow_sentences import week_count
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


def since_words(told: Since, weeks: Weeks, formats: Formats, event: int = 0) -> str:
    """The sum since a close, per week too, and what it does not reach; `event` is a day or 0."""
    if not told.weeks:
        text = translate("flows", "No whole week since {0} is held yet.")
        return text.format(formats.date(event)) if event else ""
    said = translate("flows", "{0} in {1} from {2}, {3} a week.").format(
        formats.signed_money(told.sum),
        week_count(told.weeks, formats),
        formats.date(int(weeks.start[told.first])),
        formats.signed_money(told.mean),
    )
    return formats.joined(said, *_not_reached(told, formats, event))


def _not_reached(told: Since, formats: Formats, event: int) -> Sequence[str]:
    parts = []
    if told.late and event:
        text = translate("flows", "The weeks from {0} to then are not held.")
        parts.append(text.format(formats.date(event)))
    if told.missing:
        text = translate("flows", "Missing, and not in the sum: {0}.")
        parts.append(text.format(week_count(told.missing, formats)))
    return parts


def events_words(count: int, sums: Row, names: Sequence[str], place: Rank, formats: Formats) -> str:
    """The sums over the first `count` weeks after other events; '' where none is known.

    `place` is the rank among them of the event that they are held against.
    """
    known = [
        translate("flows", "{0} {1}").format(name, formats.signed_money(float(total)))
        for name, total in zip(names, sums, strict=True)
        if not math.isnan(total)
    ]
    if not known:
        return ""
    text = translate("flows", "In the first {0} after other events: {1}.")
    said = text.format(week_count(count, formats), translate("flows", ", ").join(known))
    return formats.joined(said, _event_rank(place, formats))


def _event_rank(place: Rank, formats: Formats) -> str:
    if not place.sign or place.count < 2:
        return ""
    text = (
        translate("flows", "By net buying this is number {0} of {1} events{2}.")
        if place.sign > 0
        else translate("flows", "By net selling this is number {0} of {1} events{2}.")
    )
    return text.format(
        formats.number(place.place), formats.number(place.count), ahead_of(place, formats)
    )


def dollar_words(dollars: Since, yen: Since, formats: Formats) -> str:
    """The same sum in dollars; that it is not known while rates of some weeks are not."""
    unpriced = yen.weeks - dollars.weeks
    if not yen.weeks:
        return ""
    if unpriced:
        text = translate("flows", "In dollars it is not known: USD/JPY is missing for {0}.")
        return text.format(week_count(unpriced, formats))
    text = translate("flows", "{0} at the mean USD/JPY of each week, {1} a week.")
    return text.format(formats.signed_dollars(dollars.sum), formats.signed_dollars(dollars.mean))


def year_words(told: YearToDate, formats: Formats) -> str:
    """This year's sum against the same time of earlier ones; '' when the year is not whole."""
    if not len(told.years) or math.isnan(told.total):
        return ""
    text = (
        translate("flows", "{0} so far in fiscal {1} ({2})")
        if told.begins == FISCAL
        else translate("flows", "{0} so far in {1} ({2})")
    )
    said = text.format(
        formats.signed_money(told.total),
        int(told.years[-1]),
        week_count(int(told.counts[-1]), formats),
    )
    parts = []
    if not math.isnan(told.before):
        text = translate("flows", "against {0} in the year before to {1}")
        end = formats.date(int(told.ends[-2]))
        parts.append(text.format(formats.signed_money(told.before), end))
    if told.rank.sign and told.rank.count > 1:
        text = (
            translate("flows", "number {0} of {1} years held by net buying to this time")
            if told.rank.sign > 0
            else translate("flows", "number {0} of {1} years held by net selling to this time")
        )
        place, count = formats.number(told.rank.place), formats.number(told.rank.count)
        parts.append(text.format(place, count) + ahead_of(told.rank, formats))
    return translate("flows", "{0}.").format(translate("flows", ", ").join([said, *parts]))


def trickle_words(parts: Sequence[Taken], formats: Formats) -> str:
    """What went into each market since a close, and how much of its size that is."""
    told = [each for each in parts if each.since.weeks]
    if not told:
        return ""
    said = translate("flows", ", ").join(_taken(each, formats) for each in told)
    first = int(min(each.weeks.start[each.since.first] for each in told))
    sized = any(np.isfinite(each.cap) for each in told)
    return formats.joined(
        translate("flows", "From {0}: {1}.").format(formats.date(first), said),
        translate("flows", "Sizes are today's, carried back: approximate.") if sized else "",
        _left_out(told, formats),
    )


def _left_out(told: Sequence[Taken], formats: Formats) -> str:
    """The weeks that are missing from the sums of some markets."""
    counts = [
        translate("flows", "{0} {1}").format(
            words.market(each.market), week_count(each.since.missing, formats)
        )
        for each in told
        if each.since.missing
    ]
    if not counts:
        return ""
    return translate("flows", "Missing, and not in the sum: {0}.").format(
        translate("flows", ", ").join(counts)
    )


def _taken(each: Taken, formats: Formats) -> str:
    amount = formats.signed_money(each.since.sum)
    share = float(each.of_cap[-1])
    if np.isnan(share):
        return translate("flows", "{0} {1}").format(words.market(each.market), amount)
    text = translate("flows", "{0} {1} ({2} of its market cap)")
    return text.format(words.market(each.market), amount, formats.percent(share, 2))


def scatter_words(told: Scatter, formats: Formats) -> str:
    """The line through weeks' nets and returns, with its caution; '' without a line."""
    if math.isnan(told.slope):
        return ""
    text = translate(
        "flows",
        "{0} of the index for each ¥100bn bought net in the same week, R² {1}, {2}. That both move "
        "together does not say which moves the other.",
    )
    return text.format(
        formats.percent(told.per_unit, 2),
        formats.number(told.fit, 2),
        week_count(told.count, formats),
    )
