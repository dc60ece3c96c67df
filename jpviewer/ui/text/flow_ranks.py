"""How strong a week, a stretch or a run was, in words that never reach beyond what is held."""

from __future__ import annotations

import math

import numpy as np

from jpviewer.analytics.flows.pace import Pace
from jpviewer.analytics.flows.ranks import Rank
from jpviewer.analytics.flows.streaks import Streak, Streaks
from jpviewer.analytics.flows.weeks import Weeks
from jpviewer.ui.text.flow_sentences import week_count
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

NOTEWORTHY = 8
"""Weeks in which nothing stronger happened, from which on that is worth saying."""
NUMBERED = 10
"""The last place that is told as a number."""
STRONG = 0.9
"""The share of weaker weeks from which on it is told: one that sold a little net sold more than
every week that bought, which is most of them in a good year."""


def week_rank(rank: Rank, weeks: Weeks, formats: Formats, at: int = -1, plain: bool = False) -> str:
    """How a week's buying or selling ranks among the weeks held.

    '' for an ordinary one, unless the `plain` place of any week is wanted.
    """
    if not rank.sign or rank.count < 2:
        return ""
    first = formats.month(int(weeks.start[rank.first]))
    if rank.record:
        return _record(rank, first, formats)
    parts = [_place(rank, first, formats, plain)]
    at = range(len(weeks.start))[at]
    if rank.since >= 0 and at - rank.since >= NOTEWORTHY and not rank.gaps:
        text = (
            translate("flows", "The most net buying since the week to {0}.")
            if rank.sign > 0
            else translate("flows", "The most net selling since the week to {0}.")
        )
        parts.append(text.format(formats.date(int(weeks.end[rank.since]))))
    return formats.joined(*parts)


def _record(rank: Rank, first: str, formats: Formats) -> str:
    text = (
        translate("flows", "The most net buying of the {0} weeks held, since {1}.")
        if rank.sign > 0
        else translate("flows", "The most net selling of the {0} weeks held, since {1}.")
    )
    said = text.format(formats.number(rank.count), first)
    if not rank.ties:
        return said
    return f"{said} {translate('flows', 'As much in: {0}.').format(week_count(rank.ties, formats))}"


def _place(rank: Rank, first: str, formats: Formats, plain: bool) -> str:
    if plain or rank.place <= NUMBERED:
        text = (
            translate("flows", "Number {0} of the {1} weeks held, since {2}, by net buying.")
            if rank.sign > 0
            else translate("flows", "Number {0} of the {1} weeks held, since {2}, by net selling.")
        )
        return text.format(formats.number(rank.place), formats.number(rank.count), first)
    if rank.stronger_than < STRONG:
        return ""
    text = (
        translate("flows", "More net buying than in {0} of the other {1} weeks held, since {2}.")
        if rank.sign > 0
        else translate(
            "flows", "More net selling than in {0} of the other {1} weeks held, since {2}."
        )
    )
    share = of_others(rank.stronger_than, formats)
    return text.format(share, formats.number(rank.count - 1), first)


def of_others(share: float, formats: Formats) -> str:
    """A share of the others in whole per cents, rounded down: 100% are all of them."""
    # To the computer 29 of 100 are 28.999… per cent.
    whole = share if math.isnan(share) else math.floor(round(share * 100, 9)) / 100
    return formats.share(whole, 0)


def pace_words(pace: Pace, weeks: Weeks, formats: Formats) -> str:
    """The sum over the last weeks, and how it ranks among all stretches as long."""
    count = week_count(pace.window, formats)
    if np.isnan(pace.sum):
        text = translate("flows", "{0}: not known, as not all of these weeks are held.")
        return text.format(count)
    said = translate("flows", "{0} in {1} to {2}").format(
        formats.signed_money(pace.sum), count, formats.date(int(weeks.end[pace.at]))
    )
    parts = [_joined(said, _stretch_rank(pace, weeks, formats))]
    if pace.broken:
        text = translate("flows", "Stretches not counted, as a week is missing: {0}.")
        parts.append(text.format(formats.number(pace.broken)))
    return formats.joined(*parts)


def _stretch_rank(pace: Pace, weeks: Weeks, formats: Formats) -> str:
    rank = pace.rank
    if not rank.sign or rank.count < 2:
        return ""
    begun = int(weeks.start[rank.first - pace.window + 1])
    held, first = formats.number(rank.count), formats.month(begun)
    if rank.record and not rank.ties:
        text = (
            translate("flows", "the most net buying of the {0} such stretches held, since {1}")
            if rank.sign > 0
            else translate(
                "flows", "the most net selling of the {0} such stretches held, since {1}"
            )
        )
        return text.format(held, first)
    text = (
        translate("flows", "number {2} of the {0} such stretches held, since {1}, by net buying")
        if rank.sign > 0
        else translate(
            "flows", "number {2} of the {0} such stretches held, since {1}, by net selling"
        )
    )
    return text.format(held, first, formats.number(rank.place)) + ahead_of(rank, formats)


def ahead_of(rank: Rank, formats: Formats) -> str:
    """' (ahead of 62% of the others)', for behind a place; '' where that says nothing more."""
    if rank.record or rank.count < 2 or rank.stronger_than < 0.01:
        return ""
    text = translate("flows", " (ahead of {0} of the others)")
    return text.format(of_others(rank.stronger_than, formats))


def _joined(said: str, rank: str) -> str:
    if not rank:
        return translate("flows", "{0}.").format(said)
    return translate("flows", "{0}: {1}.").format(said, rank)


def streak_words(streaks: Streaks, weeks: Weeks, formats: Formats) -> str:
    """The run that goes on, and the longest of its kind held; '' when there is none."""
    now = streaks.now
    if not now.length:
        return ""
    if now.length == 1 and streaks.before.length:
        before = week_count(streaks.before.length, formats)
        text = _turn(now).format(formats.signed_money(now.total), before)
        return translate("flows", "{0}.").format(text)
    said = _run(now).format(week_count(now.length, formats), formats.signed_money(now.total))
    longest = streaks.buying if now.sign > 0 else streaks.selling
    if longest.length == now.length:
        rest = translate("flows", "no longer run is held")
    else:
        rest = translate("flows", "the longest run held is {0}, to {1}").format(
            week_count(longest.length, formats), formats.date(int(weeks.end[longest.last]))
        )
    return _joined(said, rest)


def _turn(streak: Streak) -> str:
    return (
        translate("flows", "Net buying, {0}, after {1} of net selling")
        if streak.sign > 0
        else translate("flows", "Net selling, {0}, after {1} of net buying")
    )


def _run(streak: Streak) -> str:
    if streak.sign > 0:
        return (
            translate("flows", "Net buying for at least {0} in a row, {1}")
            if streak.at_least
            else translate("flows", "Net buying for {0} in a row, {1}")
        )
    return (
        translate("flows", "Net selling for at least {0} in a row, {1}")
        if streak.at_least
        else translate("flows", "Net selling for {0} in a row, {1}")
    )
