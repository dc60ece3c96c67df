"""When the next week comes, in Tokyo's time and the reader's."""

from __future__ import annotations

from datetime import datetime

from jpviewer.market.days import JST
from jpviewer.market.releases import AHEAD, LATE, Release
from jpviewer.ui.text.flow_sentences import SOURCES
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_SAID = {
    AHEAD: QT_TRANSLATE_NOOP("flows", "Next from {0}: the week to {1}, on {2} from {3} JST{4}."),
    LATE: QT_TRANSLATE_NOOP(
        "flows", "{0}'s week to {1} is late: it was to come on {2} from {3} JST{4}."
    ),
}
_DUE = QT_TRANSLATE_NOOP("flows", "{0}'s week to {1} is being looked for, since {3} JST{4} on {2}.")


def release_words(source: str, release: Release | None, now: float, formats: Formats) -> str:
    """When the next week of a source comes, or since when it is looked for; '' for none known.

    The reader's own time follows where it is another one than Tokyo's.
    """
    if release is None:
        return ""
    tokyo = datetime.fromtimestamp(release.opens, JST)
    here = tokyo.astimezone()
    local = ""
    if here.utcoffset() != tokyo.utcoffset():
        text = translate("flows", " ({0} your time)")
        local = text.format(formats.instant(release.opens))
    return translate("flows", _SAID.get(release.standing(now), _DUE)).format(
        translate("flows", SOURCES[source]),
        formats.date(release.end),
        formats.date(int(f"{tokyo:%Y%m%d}")),
        f"{tokyo:%H:%M}",
        local,
    )
