"""What the flows panel says under its picture, true whatever it shows."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.flows import weeks as told
from jpviewer.analytics.flows.pace import pace
from jpviewer.analytics.flows.ranks import rank
from jpviewer.ui.flowing.choices import overlap
from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.text import flow_sentences, words
from jpviewer.ui.text.flow_ranks import pace_words, week_rank
from jpviewer.ui.text.flow_totals import dollar_words, since_words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

USUAL = 13
"""Weeks of the pace that is told while bars are of single weeks: a quarter."""


def headline(study: FlowStudy, formats: Formats) -> str:
    """Who did what in the last week, in yen as published; in dollars too where they are shown."""
    said = flow_sentences.headline(study.choices.scope, study.weeks, study.prints, formats)
    return formats.joined(said, _in_dollars(study, formats))


def of_week(study: FlowStudy, formats: Formats, at: int) -> str:
    """Who did what in one week, its place among those held, and how it was revised."""
    weeks, prints, scope = study.weeks, study.prints, study.choices.scope
    return formats.joined(
        flow_sentences.headline(scope, weeks, prints, formats, at),
        week_rank(rank(study.net, at), weeks, formats, at, plain=True),
        flow_sentences.revision(prints, weeks, scope, formats, at),
    )


def note(study: FlowStudy, formats: Formats) -> str:
    """How the week ranks, the pace, the running total, what is missing and what is not added."""
    if not len(study.net):
        return ""
    return formats.joined(
        week_rank(rank(study.net), study.weeks, formats),
        _pace(study, formats),
        since_words(study.since, study.weeks, formats, study.event),
        _sum_in_dollars(study, formats),
        _missing(study, formats),
        _overlapping(study),
        _before(study),
        _apart(study),
    )


def coming(study: FlowStudy) -> str:
    """What to say where bars would be; '' when there are some."""
    if any(np.isfinite(each).any() for each in study.bars().values()):
        return ""
    if not len(study.net):
        if study.choices.source == "mof":
            return translate(
                "flows", "The ministry's weeks since 2005 come with the first refresh."
            )
        return translate("flows", "The exchange's weeks come with the first refresh.")
    known = (np.isfinite(study.weeks.net(each)).sum() for each in study.choices.investors)
    most = max(known)
    if not most:
        return translate("flows", "No week of these investors is held in this market.")
    if most < study.choices.window:
        return translate("flows", "Fewer weeks are held than a bar adds up.")
    return translate("flows", "USD/JPY is not known yet: refresh the daily bars, or choose ¥.")


def _pace(study: FlowStudy, formats: Formats) -> str:
    """Of the weeks that a bar adds up; of a quarter while bars are of single weeks."""
    window = study.choices.window
    speed = pace(study.net, window if window > 1 else USUAL)
    if window == 1 and np.isnan(speed.sum):
        return ""
    return pace_words(speed, study.weeks, formats)


def _in_dollars(study: FlowStudy, formats: Formats) -> str:
    """The last week at its own rate."""
    if not study.question.in_dollars or not len(study.net) or np.isnan(study.net[-1]):
        return ""
    rate = float(study.rate[-1])
    if np.isnan(rate):
        return translate("flows", "USD/JPY of that week is not known.")
    text = translate("flows", "That is {0} at the week's mean USD/JPY of {1}.")
    amount = formats.signed_dollars(float(study.net[-1]) / rate)
    return text.format(amount, formats.number(rate, 2))


def _sum_in_dollars(study: FlowStudy, formats: Formats) -> str:
    if not study.question.in_dollars:
        return ""
    return dollar_words(study.since_dollars, study.since, formats)


def _missing(study: FlowStudy, formats: Formats) -> str:
    count = told.missing(study.net)
    if not count:
        return ""
    text = translate("flows", "Missing between the weeks held: {0}.")
    return text.format(flow_sentences.week_count(count, formats))


def _overlapping(study: FlowStudy) -> str:
    choices = study.choices
    if not (choices.stacked and overlap(choices.investors)):
        return ""
    return translate("flows", "Side by side, as one of these contains another.")


def _before(study: FlowStudy) -> str:
    if study.earlier is None:
        return ""
    text = translate("flows", "Faint, and in no sum: {0}.")
    names = (words.market(each) for each in study.earlier.markets)
    return text.format(translate("flows", ", ").join(names))


def _apart(study: FlowStudy) -> str:
    if study.choices.source != "mof":
        return ""
    return translate("flows", "Not to be added to the exchange's figures.")
