"""Which line is which, and how far the securities compared went since the base."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from html import escape

import numpy as np
from PySide6.QtCore import Qt

from jpviewer.ui.charting.choices import ANCHOR
from jpviewer.ui.charting.layers import vwap_name
from jpviewer.ui.charting.rivals import Rival
from jpviewer.ui.charting.study import Study
from jpviewer.ui.drawn import Drawn
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.styles import STROKES
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme
from jpviewer.ui.wrapped import Wrapped

_APART = " &nbsp; "
_SAMPLES = dict(zip(STROKES, ("──", "━━", "══", "─●─", "─○─"), strict=True))
_SEAMS = re.compile(r"(?<=[^\x00-\x7f])(?=\S)|(?<=\S)(?=[^\x00-\x7f])|(?<=-)(?=\S)")
"""Where a line of text may end: beside any Japanese character, and after a hyphen."""
_LINKS = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class Legend(Wrapped):
    """Chips of rich text; the link of a chip is the code to take away, or 'vwap:' and a day."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(_LINKS)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(translate("chart", "Legend"))
        self.hide()

    def tell(self, study: Study, lines: Sequence[Drawn], theme: Theme, formats: Formats) -> None:
        """Names the lines of the upper pane; hidden where there are none."""
        strokes = {each.line.name: _sample(each) for each in lines}
        rivals = [strokes.pop(each.name, "") for each in study.rivals]
        anchors = {vwap_name(study, day): day for day in study.choices.anchors}
        own = [each.line for each in lines if each.line.name in strokes]
        chips = [
            f"{strokes[each.name]}&nbsp;{_line(each, theme, anchors.get(each.name, 0))}"
            for each in own
            if "σ" not in each.name  # the edges of bands need no names beside their middle
        ]
        if rivals:
            chips = [*_compared(study, rivals, theme, formats), *chips]
        self.setText(_APART.join(chips))
        self.setVisible(bool(chips))


def _sample(drawn: Drawn) -> str:
    """A short piece of a line, of characters: text flows around no picture without a seam."""
    return f"<span style='color:{drawn.line.colour}'>{_joined(_SAMPLES[drawn.line.stroke])}</span>"


def _line(line: Line, theme: Theme, day: int) -> str:
    close = _removal(f"{ANCHOR}{day}", theme) if day else ""
    name = _whole(line.name)
    if not line.count:
        name = f"<span style='color:{theme.quiet}'>{name}&nbsp;{UNKNOWN}</span>"
    return f"{name}{close}"


def _compared(study: Study, strokes: Sequence[str], theme: Theme, formats: Formats) -> list[str]:
    """The security's own change and that of each other, from which close on."""
    pairs = zip(study.rivals, strokes, strict=True)
    others = [_rival(study, rival, stroke, theme, formats) for rival, stroke in pairs]
    if study.base < 0:
        return others
    closes = study.sessions.close
    known = closes[~np.isnan(closes)]
    own = float(known[-1]) / study.reference - 1
    day = formats.day(int(study.calendar.days[study.base]))
    since = translate("chart", "since the close of {0}").format(day)
    first = f"{_whole(study.security.code)}&nbsp;{_moved(own, theme, formats)}&nbsp;{_whole(since)}"
    return [first, *others]


def _rival(study: Study, rival: Rival, stroke: str, theme: Theme, formats: Formats) -> str:
    security = rival.security
    name = " ".join(filter(None, (security.title_code, *security.names(formats)[:1])))
    return (
        f"{stroke}&nbsp;{_whole(name)}&nbsp;{_told(study, rival, theme, formats)}"
        f"{_removal(security.code, theme)}"
    )


def _told(study: Study, rival: Rival, theme: Theme, formats: Formats) -> str:
    """Its change; from where, when it began later; or that nothing is known of it."""
    if study.base < 0:
        return ""
    if rival.base < 0:
        return _whole(translate("chart", "no prices"))
    moved = _moved(rival.change, theme, formats)
    if rival.base <= study.base:
        return moved
    day = formats.day(int(study.calendar.days[rival.base]))
    return f"{moved}&nbsp;{_whole(translate('chart', 'since {0}').format(day))}"


def _moved(change: float, theme: Theme, formats: Formats) -> str:
    colour = theme.quiet if math.isnan(change) else theme.up if change > 0 else theme.text
    if change < 0:
        colour = theme.down
    return f"<b style='color:{colour}'>{_whole(formats.percent(change))}</b>"


def _removal(target: str, theme: Theme) -> str:
    style = f"color:{theme.quiet};text-decoration:none"
    return f"&nbsp;<a href='{escape(target)}' style='{style}'>✕</a>"


def _whole(text: str) -> str:
    """A chip is never broken over two lines; a legend is, between chips."""
    return escape(_joined(text)).replace(" ", "&nbsp;")


def _joined(text: str) -> str:
    return _SEAMS.sub("\u2060", text)
