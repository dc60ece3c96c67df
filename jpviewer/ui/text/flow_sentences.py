"""What one week of flows says, in sentences that stay true whichever way money went."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.flows.prints import Prints
from jpviewer.analytics.flows.weeks import Weeks
from jpviewer.market.days import tokyo_day
from jpviewer.market.investors import Scope
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

SOURCES = {"jpx": QT_TRANSLATE_NOOP("flows", "JPX"), "mof": QT_TRANSLATE_NOOP("flows", "MOF")}
_DONE = {
    1: QT_TRANSLATE_NOOP("flows", "{0} bought a net {1} of {2} in the week to {3} ({4}, {5})."),
    -1: QT_TRANSLATE_NOOP("flows", "{0} sold a net {1} of {2} in the week to {3} ({4}, {5})."),
    0: QT_TRANSLATE_NOOP(
        "flows", "{0} bought as much of {2} as they sold in the week to {3} ({4}, {5})."
    ),
}


def place(source: str, market: str) -> str:
    """A market with the name of who counts it."""
    return f"{translate('flows', SOURCES[source])}: {words.market(market)}"


def week_count(count: int, formats: Formats) -> str:
    """'1 week', '13 weeks'."""
    if count == 1:
        return translate("flows", "1 week")
    return translate("flows", "{0} weeks").format(formats.number(count))


def headline(scope: Scope, weeks: Weeks, prints: Prints, formats: Formats, at: int = -1) -> str:
    """Who bought or sold how much net in a week (the last), by whose count and which print.

    '' without weeks; of a week that is not held, that it is not.
    """
    net = weeks.net(scope.investor)
    if not len(net):
        return ""
    if np.isnan(net[at]):
        text = translate("flows", "The week to {0} is not held ({1}).")
        end = formats.date(int(weeks.end[at]))
        return text.format(end, translate("flows", SOURCES[scope.source]))
    return translate("flows", _DONE[int(np.sign(net[at]))]).format(
        words.investor(scope.investor),
        formats.money(abs(float(net[at]))),
        what(scope),
        formats.date(int(weeks.end[at])),
        translate("flows", SOURCES[scope.source]),
        which_print(prints, formats, at),
    )


def what(scope: Scope) -> str:
    """What was traded: the exchange's figures are cash equities, and never anything more."""
    if scope.source == "mof":
        return translate("flows", "Japanese equities and fund shares")
    return translate("flows", "cash equities in {0}").format(words.market(scope.market))


def which_print(prints: Prints, formats: Formats, at: int = -1) -> str:
    """Which print of a week is told, and of which day: 'first print, published 16 Oct 2025'."""
    number, published = int(prints.count[at]), int(prints.published[at])
    day = published or tokyo_day(int(prints.seen[at]))
    if number > 1:
        text = (
            translate("flows", "print {0}, published {1}")
            if published
            else translate("flows", "print {0}, seen {1}")
        )
        return text.format(number, formats.date(day))
    if prints.prompt[at]:
        text = (
            translate("flows", "first print, published {0}")
            if published
            else translate("flows", "first print, seen {0}")
        )
    else:
        text = translate("flows", "published {0}") if published else translate("flows", "seen {0}")
    return text.format(formats.date(day))


def revision(prints: Prints, weeks: Weeks, scope: Scope, formats: Formats, at: int = -1) -> str:
    """What changed in a week and when, since it was first seen here; '' when nothing did."""
    if not prints.revised[at]:
        return ""
    told = float(weeks.net(scope.investor)[at])
    first = float(prints.first_net[at])
    published = int(prints.published[at])
    day = formats.date(published or tokyo_day(int(prints.seen[at])))
    if told == first:
        # Both sides by as much, or a revision that was taken back.
        text = (
            translate("flows", "Revised on {0}, net unchanged at {1}.")
            if published
            else translate("flows", "Revision seen on {0}, net unchanged at {1}.")
        )
        return text.format(day, formats.signed_money(told))
    text = (
        translate("flows", "Revised on {0} from {1} to {2} net.")
        if published
        else translate("flows", "Revision seen on {0}, from {1} to {2} net.")
    )
    return text.format(day, formats.signed_money(first), formats.signed_money(told))


def scope_note(scope: Scope) -> str:
    """What the figures are of and what they leave out: for a tool tip."""
    if scope.source == "mof":
        return translate(
            "flows",
            "Ministry of Finance: equities and fund shares, ETFs and off-exchange trades included, "
            "by designated major investors, weeks from Sunday to Saturday, since 2005. Not to be "
            "added to the exchange's figures.",
        )
    parts = [
        translate(
            "flows",
            "JPX: cash equities on and off auction through members with a capital of ¥3bn or more; "
            "no futures, ETFs or REITs.",
        )
    ]
    if scope.market == "tokyo_nagoya":
        text = translate(
            "flows",
            "Tokyo and Nagoya together, one series: until April 2022 their sections, Mothers and "
            "JASDAQ, since then Prime, Standard and Growth with Nagoya's Premier, Main and Next.",
        )
        parts.append(text)
    if scope.investor.startswith("foreign"):
        text = translate(
            "flows",
            "Foreigners are non-residents: where an order comes from, not whose money it is.",
        )
        parts.append(text)
    return " ".join(parts)
