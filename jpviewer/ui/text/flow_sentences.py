"""What the last week of flows says, in sentences that stay true whichever way money went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from jpviewer.market.days import tokyo_day
from jpviewer.ui import ranges
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from jpviewer.ui.panels.flows import FlowTrend

SOURCES = {"jpx": QT_TRANSLATE_NOOP("flows", "JPX"), "mof": QT_TRANSLATE_NOOP("flows", "MOF")}
SCOPES = {
    "jpx": QT_TRANSLATE_NOOP("flows", "cash equities"),
    "mof": QT_TRANSLATE_NOOP("flows", "off-exchange trades and ETFs included"),
}
_DONE = {
    1: QT_TRANSLATE_NOOP("flows", "{0} bought a net {1} in the week to {2} ({3}, {4}, {5})"),
    -1: QT_TRANSLATE_NOOP("flows", "{0} sold a net {1} in the week to {2} ({3}, {4}, {5})"),
    0: QT_TRANSLATE_NOOP(
        "flows", "{0} bought as much as they sold in the week to {2} ({3}, {4}, {5})"
    ),
}
NOTEWORTHY = 8
"""Weeks in which nothing stronger happened, from which on that is worth saying."""


def place(source: str, market: str) -> str:
    """A market with the name of who counts it."""
    return f"{translate('flows', SOURCES[source])}: {words.market(market)}"


def headline(trend: FlowTrend, formats: Formats) -> str:
    """Who bought or sold how much net in the last week, and how that ranks; '' without weeks."""
    net = trend.columns["net"]
    if not len(net):
        return ""
    said = translate("flows", _DONE[int(np.sign(net[-1]))]).format(
        words.investor(trend.choices.investor),
        formats.money(abs(float(net[-1]))),
        formats.day(int(trend.columns["end"][-1])),
        translate("flows", SOURCES[trend.choices.source]),
        words.market(trend.choices.market),
        translate("flows", SCOPES[trend.choices.source]),
    )
    rank = _rank(trend, formats)
    if rank:
        return translate("flows", "{0}: {1}.").format(said, rank)
    return translate("flows", "{0}.").format(said)


def _rank(trend: FlowTrend, formats: Formats) -> str:
    standing, buying = trend.standing, trend.columns["net"][-1] > 0
    if standing.record:
        text = (
            translate("flows", "the most buying of the {0} weeks held, since {1}")
            if buying
            else translate("flows", "the most selling of the {0} weeks held, since {1}")
        )
        first = formats.day(int(trend.columns["start"][0]))
        return text.format(formats.number(standing.weeks), first)
    if standing.weeks < NOTEWORTHY:
        return ""
    text = (
        translate("flows", "the most buying since the week to {0}")
        if buying
        else translate("flows", "the most selling since the week to {0}")
    )
    return text.format(formats.day(int(trend.columns["end"][-1 - standing.weeks])))


def note(trend: FlowTrend, formats: Formats) -> str:
    """The running total since when, which print of when this is, what is missing."""
    if not len(trend.columns["net"]):
        return ""
    parts = [_total(trend, formats), _print(trend, formats)]
    if trend.missing:
        text = translate("flows", "{0} weeks in between are missing.")
        parts.append(text.format(formats.number(trend.missing)))
    if trend.choices.source == "mof":
        parts.append(translate("flows", "Not to be added to the exchange's figures."))
    return " ".join(filter(None, parts))


def _total(trend: FlowTrend, formats: Formats) -> str:
    known = np.flatnonzero(~np.isnan(trend.total))
    if not len(known):
        return ""
    counted = int((trend.weeks.left >= trend.base + 0.5).sum())
    first = int(trend.columns["start"][len(trend.columns["start"]) - counted])
    total = formats.signed_money(float(trend.total[known[-1]]))
    if event := ranges.event_day(trend.choices.range):
        text = translate("flows", "{0} in the {1} weeks from {2}, the first after {3}.")
        return text.format(total, formats.number(counted), formats.day(first), formats.day(event))
    text = translate("flows", "{0} in the {1} weeks from {2}.")
    return text.format(total, formats.number(counted), formats.day(first))


def _print(trend: FlowTrend, formats: Formats) -> str:
    """When the last week's figures came out, or were first seen here; whether they were revised."""
    last = {name: int(trend.columns[name][-1]) for name in ("published", "seen", "print")}
    if last["published"]:
        text = translate("flows", "Published {0}")
        said = text.format(formats.day(last["published"]))
    else:
        said = translate("flows", "Seen {0}").format(formats.day(tokyo_day(last["seen"])))
    if last["print"] > 1:
        said += translate("flows", ", print {0}").format(last["print"])
    return translate("flows", "{0}.").format(said)
