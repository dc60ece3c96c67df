"""Sentences about rows of stocks: what they come to, and what a row's cells leave out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from jpviewer.analytics import holding
from jpviewer.analytics.flags import UNWEIGHED, YOUNG
from jpviewer.analytics.ranking import STALE_SESSIONS
from jpviewer.analytics.summary import Summary
from jpviewer.market.messages import Message
from jpviewer.market.tables import Columns
from jpviewer.ui.stocks.rows import NEVER_KNOWN
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

SEPARATOR = " · "
ALL, LEAST_SHARE = 0.9995, 0.0005
"""A share that is written 100.0%, and one below which it would be written 0.0%."""
MOST = 0.9
"""The share of stocks whose figures stand for those of all."""


def summed(
    found: Summary, selected: bool, segments: Collection[str], span: str, formats: Formats
) -> str:
    """How many, what they are worth, what half of them trade at least, and how they did."""
    if not found.count:
        return ""
    text = (
        translate("watchlist", "{0} selected") if selected else translate("watchlist", "{0} shown")
    )
    parts = [text.format(formats.number(found.count))]
    if np.isnan(found.market_cap) and np.isnan(found.adv20):
        return SEPARATOR.join(
            (*parts, translate("watchlist", "figures arrive with the next refresh"))
        )
    if not np.isnan(found.market_cap):
        cap = translate("watchlist", "market cap {0}").format(formats.money(found.market_cap))
        parts.append(cap + _share(found.share, segments, formats))
    if not np.isnan(found.adv20):
        traded = translate("watchlist", "median traded a day {0}")
        parts.append(traded.format(formats.money(found.adv20)) + _known(found, formats))
    if not np.isnan(found.equal_return):
        parts.append(_returns(found, span, formats))
    return SEPARATOR.join(parts)


def _known(found: Summary, formats: Formats) -> str:
    """Of how many stocks it is told, unless it is of nearly all of them."""
    if found.priced >= MOST * found.count:
        return ""
    text = translate("watchlist", " (prices of {0} known)")
    return text.format(formats.number(found.priced))


def _share(share: float, segments: Collection[str], formats: Formats) -> str:
    """Of the market cap of the segment they are of, unless it is all of it."""
    if not share < ALL:
        return ""
    told = formats.share(share) if share >= LEAST_SHARE else f"<{formats.share(0.001)}"
    if len(segments) > 1:
        return translate("watchlist", " ({0} of their segments)").format(told)
    (segment,) = segments
    text = translate("watchlist", " ({0} of {1})")
    return text.format(told, words.segment(segment))


def _returns(found: Summary, span: str, formats: Formats) -> str:
    equal = formats.percent(found.equal_return)
    if np.isnan(found.cap_return):
        return translate("watchlist", "return, {0}: {1} equal-weighted").format(span, equal)
    text = translate("watchlist", "return, {0}: {1} equal-weighted, {2} by cap")
    return text.format(span, equal, formats.percent(found.cap_return))


def hint(figures: Columns, row: int, formats: Formats) -> str:
    """Why a row is faint or in doubt; else its whole name."""
    behind, as_of, name = (figures[key][row] for key in ("behind", "as_of", "name"))
    if behind == NEVER_KNOWN:
        return translate("watchlist", "Not among the listed issues that are known; kept here.")
    if behind > STALE_SESSIONS:
        text = translate("watchlist", "{0}: figures of {1}, {2} sessions ago, ranked last")
        return text.format(name, formats.day(int(as_of)), behind)
    return "\n".join((str(name), *_reasons(figures, row, formats)))


def _reasons(figures: Columns, row: int, formats: Formats) -> Iterator[str]:
    """Why its figures deserve a second look, a sentence each."""
    if doubt := str(figures["doubt"][row]):
        yield say(Message.load(doubt))
    told = int(figures["flags"][row])
    if told & YOUNG:
        text = translate("watchlist", "Only {0} sessions are known of it; a span of 60 has fewer.")
        yield text.format(formats.number(int(figures["sessions"][row])))
    if told & UNWEIGHED:
        yield translate("watchlist", "Its market cap is not known: no source tells its shares.")
    if "too_large" in figures and figures["too_large"][row]:
        share = formats.share(holding.TOO_LARGE, 0)
        text = translate("watchlist", "The position is more than {0} of the company.")
        yield text.format(share)


def why_empty(held: bool, whole: bool) -> str:
    """Why no row is shown: the filter wants none of those held, or the market or list has none."""
    if held:
        return translate("watchlist", "No stock here fits the filter. Esc in it clears it.")
    if whole:
        return translate(
            "watchlist",
            "The listed stocks arrive with the first refresh, within a minute. F5 starts one.",
        )
    return translate(
        "watchlist",
        "Nothing on this list yet. Type a code or a name above, or select rows of the whole "
        "market and press Ctrl+L.",
    )
