"""The plot of a comparison: series from a common 100, spreads in points, z-scores below."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QStyleOptionGraphicsItem, QWidget

from jpviewer.analytics import relative
from jpviewer.analytics.divergence import WINDOW
from jpviewer.analytics.relative import Row, Track
from jpviewer.market import pairs
from jpviewer.ui.comparison.names import full_name
from jpviewer.ui.comparison.notes import basis
from jpviewer.ui.comparison.picture import Picture, is_spread
from jpviewer.ui.drawn import Drawn
from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.pane import Pane, Scaling
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.styles import Style
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme


class _Caption(QGraphicsSimpleTextItem):
    """A text that no line runs through."""

    def __init__(self, text: str, pane: Pane, ground: QColor) -> None:
        super().__init__(text, pane)
        self._ground = ground

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.fillRect(self.boundingRect(), self._ground)
        painter.setFont(self.font())
        painter.setPen(self.brush().color())
        painter.drawText(self.boundingRect(), Qt.AlignmentFlag.AlignLeft, self.text())


class ComparisonPlot(Plot):
    """`draw` a picture, then `rebase` to the same series from another base as often as wanted."""

    looked = Signal()
    """Other sessions are shown than before."""

    def __init__(self, theme: Theme, formats: Formats) -> None:
        self.lines = Pane(base=relative.START, share=3)
        self.spreads = Pane(base=0.0, share=2)
        self.scores = Pane(base=0.0)
        self.spreads.shown = self.scores.shown = False
        self._drawn: dict[str, Drawn] = {}
        self._scored: dict[str, Drawn] = {}
        super().__init__(theme, formats, [self.lines, self.spreads, self.scores])
        self._caption(self.spreads, translate("segments", "Lead in points"))
        z = translate("segments", "z-score over {0} sessions").format(WINDOW)
        self._caption(self.scores, z)
        self.setAccessibleName(translate("segments", "Lines of segments and benchmarks"))

    def draw(
        self,
        picture: Picture,
        styles: Mapping[str, Style],
        names: Callable[[str], str],
        hidden: Collection[str],
        scores: bool,
    ) -> None:
        """Replaces everything; hidden series are left out, and no axis makes room for them."""
        shown = [key for key in picture.shown if key not in hidden]
        number, signed = self.formats.number, self.formats.signed
        self._drawn = {
            key: self._item(names(key), styles[key], signed if is_spread(key) else number)
            for key in shown
        }
        of_two = [key for key in shown if pairs.parse(key) is not None] if scores else []
        z = translate("segments", "{0}, z-score")
        self._scored = {
            key: self._item(z.format(names(key)), styles[key], signed) for key in of_two
        }
        self.set_days(picture.comparison.calendar.days)
        self._fill(picture, list(self._scored))
        spreads = [key for key in shown if is_spread(key)]
        self._put(self.lines, [each for key, each in self._drawn.items() if key not in spreads])
        self._put(self.spreads, [self._drawn[key] for key in spreads])
        self._put(self.scores, list(self._scored.values()))
        self.lines.shown = len(spreads) < len(shown) or not shown
        self.spreads.shown = bool(spreads)
        self.scores.shown = any(each.line.count for each in self._scored.values())
        self._settle(picture)

    def rebase(self, picture: Picture) -> None:
        """Shows the same series from another base."""
        # The logarithm of a ratio moves against its own mean alike from any base.
        self._fill(picture, [key for key in self._scored if is_spread(key)])
        self._settle(picture)

    def choose_scale(self, kind: Scaling) -> None:
        """Of the lines; spreads and scores are linear in any case."""
        self.set_scale(self.lines, kind)

    @property
    def left_session(self) -> int:
        """The left-most session that is seen whole."""
        first, last = self.sessions
        return min(max(math.ceil(self.extent.left), first), last)

    def stretch(self, extent: Extent, anchored: bool = True, exactly: bool = False) -> None:
        super().stretch(extent, anchored, exactly)
        self.looked.emit()

    def _caption(self, pane: Pane, text: str) -> None:
        """What a pane counts, quietly in its corner."""
        caption = _Caption(text, pane, QColor(self.theme.ground))
        caption.setFont(self.measure.font)
        caption.setBrush(QColor(self.theme.quiet))
        caption.setPos(6, 1)
        caption.setZValue(1)

    def _item(self, name: str, style: Style, words: Callable[..., str]) -> Drawn:
        colour = self.theme.series[style.colour]
        drawn = Drawn(
            name, colour, style.stroke, self.theme, lambda value: words(value, decimals=1)
        )
        drawn.line.compared = words != self.formats.signed  # points and scores have no percentage
        return drawn

    def _put(self, pane: Pane, drawn: list[Drawn]) -> None:
        pane.put([item for each in drawn for item in each.items])

    def _fill(self, picture: Picture, scored: Iterable[str]) -> None:
        for key, drawn in self._drawn.items():
            drawn.line.title = full_name(key, picture.comparison.facts, self.formats.language)
            drawn.line.basis = basis(picture, key)
            _show(drawn, picture.tracks[key])
        for key in scored:
            _show(self._scored[key], picture.tracks[key], picture.z_scores(key))

    def _settle(self, picture: Picture) -> None:
        self.set_base(picture.base if picture.base >= 0 else None)
        self.refresh()


def _show(drawn: Drawn, track: Track, values: Row | None = None) -> None:
    """A track, or other values of its sessions."""
    shown = track.values if values is None else values
    drawn.set_values(shown, track.doubtful, track.levels.carried_back)


def first_known(picture: Picture) -> int:
    """The first session of which any series has a figure; 0 when none has."""
    rows = (np.flatnonzero(np.isfinite(track.values)) for track in picture.tracks.values())
    return min((int(row[0]) for row in rows if len(row)), default=0)
