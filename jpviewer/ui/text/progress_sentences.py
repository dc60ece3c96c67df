"""How far a refresh has come, in words."""

from __future__ import annotations

from jpviewer.market.progress import Progress
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_SUBJECTS = {
    "jpx_listings": QT_TRANSLATE_NOOP("sources", "listed issues {0} of {1}"),
    "jpx_flows": QT_TRANSLATE_NOOP("sources", "weeks of flows {0} of {1}"),
    "mof_flows": QT_TRANSLATE_NOOP("sources", "ministry's flows {0} of {1}"),
    "topix_weights": QT_TRANSLATE_NOOP("sources", "TOPIX weights {0} of {1}"),
    "yahoo_quotes": QT_TRANSLATE_NOOP("sources", "quotes {0} of {1}"),
    "yahoo_bars": QT_TRANSLATE_NOOP("sources", "bars {0} of {1}"),
}


def under_way(event: Progress, formats: Formats) -> str:
    """'bars 1,204 of 3,900 · 31 min left'."""
    text = translate("sources", _SUBJECTS.get(event.source, "{0} of {1}")).format(
        formats.number(event.done), formats.number(event.total)
    )
    return f"{text} · {time_left(event.left)}" if event.left >= 0 else text


def time_left(seconds: float) -> str:
    """'40 s left', '31 min left', '2 h 10 min left'."""
    if seconds < 90:
        return translate("sources", "{0} s left").format(max(0, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 100:
        return translate("sources", "{0} min left").format(minutes)
    return translate("sources", "{0} h {1} min left").format(*divmod(minutes, 60))
