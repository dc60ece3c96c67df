"""The sentences behind message keys: what happened, and what to do about it.

A key that the program says and this table lacks fails a test.
"""

from __future__ import annotations

from datetime import datetime
from string import Formatter
from typing import Any

from jpviewer.market.messages import Message
from jpviewer.ui.text.alert_sentences import ALERT_SENTENCES
from jpviewer.ui.text.bar_sentences import BAR_SENTENCES
from jpviewer.ui.text.chart_sentences import CHART_SENTENCES
from jpviewer.ui.text.file_sentences import FILE_SENTENCES
from jpviewer.ui.text.filter_sentences import FILTER_SENTENCES
from jpviewer.ui.text.list_sentences import LIST_SENTENCES
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT = "sentences"

SENTENCES = {
    **ALERT_SENTENCES,
    **BAR_SENTENCES,
    **CHART_SENTENCES,
    **FILE_SENTENCES,
    **FILTER_SENTENCES,
    **LIST_SENTENCES,
    "bug": QT_TRANSLATE_NOOP(
        "sentences", "The program made a mistake ({0}: {1}). The log has the details."
    ),
    "cancelled": QT_TRANSLATE_NOOP("sentences", "Cancelled; the next refresh goes on from here."),
    # Commands and refreshes
    "no_cache": QT_TRANSLATE_NOOP(
        "sentences", "There are no figures in {0} yet. Run 'jpviewer refresh' first."
    ),
    "no_such_code": QT_TRANSLATE_NOOP("sentences", "Nothing is known of {0}. Check the code."),
    "no_such_series": QT_TRANSLATE_NOOP(
        "sentences",
        "There is no series {0}. Name a symbol that is in the cache, or one of {1}.",
    ),
    "host_resting": QT_TRANSLATE_NOOP(
        "sentences", "{0} asked to be left alone and is not asked before {1:instant}."
    ),
    # Network
    "unreachable": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} could not be reached. Check the network or the proxy; the next refresh tries again.",
    ),
    "silent": QT_TRANSLATE_NOOP(
        "sentences", "{0} did not answer in time. The next refresh tries again."
    ),
    "server_fault": QT_TRANSLATE_NOOP(
        "sentences", "{0} has a fault of its own ({1}). The next refresh tries again."
    ),
    "untrusted": QT_TRANSLATE_NOOP(
        "sentences",
        "The certificate of {0} could not be verified. Check this computer's clock; behind a "
        "company proxy, let SSL_CERT_FILE name its certificates.",
    ),
    "missing": QT_TRANSLATE_NOOP(
        "sentences",
        "There is nothing at {0} (404). Should that last, look for a newer version of jpviewer.",
    ),
    "too_many_requests": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} asks for a pause (429): it is left alone until {1:instant}, and a refresh after that "
        "goes on from here. A slower pace in the settings helps.",
    ),
    "forbidden": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} refuses to answer (401 or 403): it is left alone until {1:instant}. Check whether it "
        "opens in a browser.",
    ),
    "too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} sent more than {1} MB, which is no such file; nothing of it was kept. The next "
        "refresh tries again.",
    ),
    "requests_spent": QT_TRANSLATE_NOOP(
        "sentences",
        "The {0} requests that this refresh may make are used up; the next one goes on from here.",
    ),
    "clock_wrong": QT_TRANSLATE_NOOP(
        "sentences",
        "This computer's clock is {1} minutes away from that of {0}. Set it right and refresh "
        "again.",
    ),
    # Files of the exchange and the ministry
    "answer_unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} is damaged, cut off or no such file at all; nothing of it was kept. The next refresh "
        "asks for it again.",
    ),
    "workbook_too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} would unpack to more than {1} MB and was not opened. The next refresh asks for it "
        "again.",
    ),
    "link_missing": QT_TRANSLATE_NOOP(
        "sentences", "{0} no longer links to {1}. Look for a newer version of jpviewer."
    ),
    "label_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "There is no “{1}” in {0} any more, so nothing of it was kept. Look for a newer version of "
        "jpviewer.",
    ),
    "label_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} has a “{1}” that this version does not know, so nothing of it was kept. Look for a "
        "newer version of jpviewer.",
    ),
    "label_twice": QT_TRANSLATE_NOOP(
        "sentences", "“{1}” stands twice in {0}, so nothing of it was kept."
    ),
    "cell_unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} has “{2}” where the figure of “{1}” should be; nothing of it was kept.",
    ),
    "sums_differ": QT_TRANSLATE_NOOP(
        "sentences",
        "The figures of “{1}” in {0} do not add up, so nothing of it was kept. The next refresh "
        "asks for it again.",
    ),
    "figures_too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "The figures of “{1}” in {0} are too large to be true, as if in another unit; nothing of "
        "it was kept.",
    ),
    "week_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} does not say as before which week it is about, so nothing of it was kept. Look for a "
        "newer version of jpviewer.",
    ),
    "week_differs": QT_TRANSLATE_NOOP(
        "sentences", "{0} holds another week than its name says ({1}); nothing of it was kept."
    ),
    "weeks_broken": QT_TRANSLATE_NOOP(
        "sentences",
        "In {0} the week before {1} is missing or misplaced; nothing of it was kept.",
    ),
    "sheet_empty": QT_TRANSLATE_NOOP("sentences", "The sheet “{1}” of {0} holds no figures."),
    "list_short": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} lists {1} issues, fewer than {2}: it is not whole, and the list known before stays.",
    ),
    "rows_odd": QT_TRANSLATE_NOOP(
        "sentences",
        "{1} of {2} rows in {0} are not as known, so the list known before stays. Look for a newer "
        "version of jpviewer.",
    ),
    "dates_differ": QT_TRANSLATE_NOOP(
        "sentences", "{0} bears several dates at once; nothing of it was kept."
    ),
    "date_ahead": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} is dated {1}, which lies ahead; it was not kept. Check this computer's clock.",
    ),
    "code_unknown": QT_TRANSLATE_NOOP(
        "sentences", "“{0}” is no securities code as known; the row was left out."
    ),
    "segment_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} is listed in “{1}”, a segment that this version does not know; "
        "the one known before stands.",
    ),
    "size_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} has the size “{1}”, which this version does not know; it counts as unsized.",
    ),
    # Yahoo
    "unknown_symbol": QT_TRANSLATE_NOOP(
        "sentences", "Yahoo does not know {0}; it is asked again at the next refresh."
    ),
    "no_bars": QT_TRANSLATE_NOOP(
        "sentences", "Yahoo has no bars of {0}; it is asked again at the next refresh."
    ),
    "yahoo_changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Yahoo's answer for {0} is not laid out as before, so nothing of it was kept. Should that "
        "last, look for a newer version of jpviewer.",
    ),
    "price_not_positive": QT_TRANSLATE_NOOP(
        "sentences", "Yahoo's price of {0} is not above zero ({1}); it was not kept."
    ),
    "price_absurd": QT_TRANSLATE_NOOP(
        "sentences",
        "Yahoo's price of {0} is absurd ({1:,.0f}), as after a squeeze-out; it was not kept.",
    ),
    "dividend_absurd": QT_TRANSLATE_NOOP(
        "sentences",
        "The dividend of {0} on {1} ({2:,.2f}) is as much as the share was worth, so it was not "
        "kept.",
    ),
    "history_absurd": QT_TRANSLATE_NOOP(
        "sentences",
        "Yahoo multiplied the history of {0} by {1:,.0f}, as after a squeeze-out; the one known "
        "before stays.",
    ),
    "history_vanished": QT_TRANSLATE_NOOP(
        "sentences",
        "Yahoo no longer has the bars of {0} that it had before, so nothing of its answer was "
        "kept; it is asked again at the next refresh.",
    ),
    "split_unadjusted": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} split {2:g} for 1 on {1}, but Yahoo has not adjusted the prices before it yet; those "
        "since are asked for again.",
    ),
    "quote_undated": QT_TRANSLATE_NOOP(
        "sentences", "Yahoo's quote of {0} has no time, so it was not kept."
    ),
    # The window
    "no_display": QT_TRANSLATE_NOOP(
        "sentences",
        "There is no display to open a window on. `jpviewer screenshot FILE.png` draws the window "
        "into a picture instead.",
    ),
    "library_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "The window needs the system library {0}, which is missing. Install it, on Debian or "
        "Ubuntu with apt, and start again.",
    ),
    "window_silent": QT_TRANSLATE_NOOP(
        "sentences",
        "jpviewer is open already (process {0}) but does not answer. End that process and start "
        "again.",
    ),
}


def say(message: Message) -> str:
    """The sentence of a message in the reader's language."""
    text = SENTENCES.get(message.key)
    if text is None:
        return " ".join(map(str, (message.key, *message.args)))
    return _Places().format(translate(_CONTEXT, text), *message.args)


class _Places(Formatter):
    """Fills the places of a sentence; `{0:instant}` is UTC seconds as local time."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec == "instant":
            return datetime.fromtimestamp(value).astimezone().strftime("%Y-%m-%d %H:%M")
        return str(super().format_field(value, format_spec))
