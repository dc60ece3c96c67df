"""Sentences about rows of stocks: what they come to, and what a row's cells leave out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.ranking import STALE_SESSIONS
from jpviewer.market.messages import Message
from jpviewer.market.tables import Columns
from jpviewer.ui.stocks.rows import NEVER_KNOWN
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate


def summed(figures: Columns, rows: Sequence[int], formats: Formats) -> str:
    """How many stocks, what they are worth, and what half of them trade at least."""
    if not rows:
        return ""
    caps, traded = (_known(figures[name][rows]) for name in ("market_cap", "adv20"))
    count = formats.number(len(rows))
    if not len(caps) and not len(traded):
        text = translate("watchlist", "{0} shown · figures arrive with the next refresh")
        return text.format(count)
    text = translate("watchlist", "{0} shown · market cap {1} · median traded a day {2}")
    return text.format(count, formats.money(float(caps.sum())), formats.money(_median(traded)))


def hint(figures: Columns, row: int, formats: Formats) -> str:
    """Why a row is faint or in doubt; else its whole name."""
    behind, as_of, name = (figures[key][row] for key in ("behind", "as_of", "name"))
    if behind == NEVER_KNOWN:
        return translate("watchlist", "Not among the listed issues that are known; kept here.")
    if behind > STALE_SESSIONS:
        text = translate("watchlist", "{0}: figures of {1}, {2} sessions ago, ranked last")
        return text.format(name, formats.day(int(as_of)), behind)
    if doubt := str(figures["doubt"][row]):
        return f"{name}\n{say(Message.load(doubt))}"
    return str(name)


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


def _median(values: NDArray[np.float64]) -> float:
    """NaN of nothing. Numpy's own imports its masked arrays, which the start of a window feels."""
    count = len(values)
    if not count:
        return np.nan
    return float(np.sort(values)[[(count - 1) // 2, count // 2]].mean())


def _known(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return values[~np.isnan(values)]
