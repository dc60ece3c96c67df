"""How a source stands, in words: what it brought, why it is late, what happens next and when."""

from __future__ import annotations

from jpviewer.market import feeds
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.progress_sentences import time_left
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate
from jpviewer.ui.work import freshness
from jpviewer.ui.work.freshness import Freshness

STATES = {
    freshness.FRESH: QT_TRANSLATE_NOOP("sources", "fresh"),
    freshness.LATE: QT_TRANSLATE_NOOP("sources", "late"),
    freshness.FAILED: QT_TRANSLATE_NOOP("sources", "failed"),
    freshness.WAITING: QT_TRANSLATE_NOOP("sources", "waiting"),
    freshness.PARTLY: QT_TRANSLATE_NOOP("sources", "partly fetched"),
    freshness.NEVER: QT_TRANSLATE_NOOP("sources", "never fetched"),
    freshness.OFF: QT_TRANSLATE_NOOP("sources", "switched off"),
}
_NEWEST = {
    feeds.DAILY: QT_TRANSLATE_NOOP("sources", "last change of the list {0}"),
    feeds.JPX_WEEKLY: QT_TRANSLATE_NOOP("sources", "weeks up to {0}"),
    feeds.MOF_WEEKLY: QT_TRANSLATE_NOOP("sources", "weeks up to {0}"),
    feeds.JPX_MONTHLY: QT_TRANSLATE_NOOP("sources", "list of {0}"),
    feeds.AFTER_CLOSE: QT_TRANSLATE_NOOP("sources", "sessions up to {0}"),
}
_COMING = {
    "jpx_listings": QT_TRANSLATE_NOOP("sources", "The list of all issues comes within seconds."),
    "jpx_flows": QT_TRANSLATE_NOOP(
        "sources", "The newest weeks come first, those of the archive within minutes."
    ),
    "mof_flows": QT_TRANSLATE_NOOP("sources", "All weeks since 2005 come with one request."),
    "topix_weights": QT_TRANSLATE_NOOP(
        "sources", "Which stocks are in TOPIX comes with one request."
    ),
    "yahoo_quotes": QT_TRANSLATE_NOOP(
        "sources", "Prices and market caps of all stocks come within half a minute."
    ),
    "yahoo_bars": QT_TRANSLATE_NOOP(
        "sources",
        "Ten years of prices come stock by stock, the largest first; all of them take hours.",
    ),
}
_MISSING = {
    feeds.JPX_WEEKLY: QT_TRANSLATE_NOOP(
        "sources", "The week to {0} should be out by now, but the exchange's page lacks it."
    ),
    feeds.MOF_WEEKLY: QT_TRANSLATE_NOOP(
        "sources", "The week to {0} should be out by now, but the ministry's file lacks it."
    ),
    feeds.AFTER_CLOSE: QT_TRANSLATE_NOOP(
        "sources", "The session of {0} is over, but Yahoo has not given it yet."
    ),
}


def state(each: Freshness) -> str:
    """One word, or two."""
    return translate("sources", STATES[each.state])


def brought(each: Freshness, histories: tuple[int, int], formats: Formats) -> str:
    """How far its rows reach, of how much there is, when it last succeeded; else what will come."""
    if each.state == freshness.NEVER:
        return translate("sources", _COMING[each.feed.name])
    parts = []
    if each.newest:
        text = translate("sources", _NEWEST[each.feed.rhythm])
        parts.append(text.format(formats.day(each.newest)))
    if each.feed.name == "yahoo_bars" and histories[0]:
        text = translate("sources", "{0} of {1} stocks")
        parts.append(text.format(*map(formats.number, histories)))
    if each.last_ok:
        text = translate("sources", "last success {0}, {1} rows")
        parts.append(text.format(formats.instant(each.last_ok), formats.number(each.rows)))
    return " · ".join(parts)


def why(each: Freshness, formats: Formats) -> str:
    """What is wrong with it, in a sentence or two; '' when nothing is."""
    if each.state == freshness.OFF:
        return ""
    if each.error is not None:
        at = translate("sources", "At {0}: {1}")
        return at.format(formats.instant(each.last_try), say(each.error))
    if each.state != freshness.LATE:
        return ""
    if each.due_at:
        text = translate(
            "sources", "Something new may be there since {0}, and it has not been asked for yet."
        )
        return text.format(formats.instant(each.due_at))
    return translate("sources", _MISSING[each.feed.rhythm]).format(formats.day(each.missing))


def next_step(each: Freshness, now: float, automatic: bool, formats: Formats) -> str:
    """What happens next, and when."""
    if each.state == freshness.OFF:
        return translate("sources", "Never asked; the settings switch it on.")
    resting = each.state == freshness.WAITING
    if not automatic:
        if resting:
            text = translate("sources", "Not to be asked before {0} ({1}); then press Refresh.")
            left = time_left(each.resume_at - now)
            return text.format(formats.instant(each.resume_at), left)
        return translate("sources", "Refreshes do not start by themselves: press Refresh.")
    if resting:
        text = translate(
            "sources", "Its host rests until {0} ({1}); then the refresh goes on by itself."
        )
        return text.format(formats.instant(each.resume_at), time_left(each.resume_at - now))
    if not each.next_try:
        return ""
    if each.next_try - now < 90:
        return translate("sources", "Next asked within minutes.")
    return translate("sources", "Next asked {0}.").format(formats.instant(each.next_try))
