"""The map: how large each stock is, against how much of it is traded."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel

from jpviewer.analytics.holding import Terms
from jpviewer.market.tables import (
    ENGLISH_NAMES,
    FIGURES,
    LISTINGS,
    SECURITIES,
    SESSIONS,
    Columns,
    Table,
)
from jpviewer.market.watchlists import Member
from jpviewer.store.board import board
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.market_map import guides
from jpviewer.ui.market_map.canvas import Canvas
from jpviewer.ui.market_map.classes import classes
from jpviewer.ui.market_map.controls import Controls
from jpviewer.ui.market_map.export import MapExport
from jpviewer.ui.market_map.label import said
from jpviewer.ui.market_map.menu import MapMenu
from jpviewer.ui.market_map.points import points
from jpviewer.ui.market_map.sentences import left_out, on_the_map
from jpviewer.ui.panel import Panel
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.stocks.rows import Market, market, with_terms
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate


def load(store: Store, english: bool) -> Market:
    """Everything listed, with its figures."""
    return market(board(store), english)


class MapPanel(Panel):
    """Choices over the map; under it what it counts, and who is not on it."""

    kind = "map"
    reads: ClassVar[tuple[Table, ...]] = (LISTINGS, ENGLISH_NAMES, SECURITIES, FIGURES, SESSIONS)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self._load = partial(load, english=desk.formats.language != "ja")
        self._market: Market | None = None
        self._late = False
        self.canvas = Canvas(desk.theme, desk.formats)
        self._controls = Controls()
        self._count, self._lines = QLabel(), quiet(QLabel())
        self._export = MapExport(desk, self.canvas, self._caption)
        self._menu = MapMenu(desk, self.canvas, self._export)
        for label in (self._count, self._lines):
            label.setWordWrap(True)
        self.stack(self._controls, self.canvas, self._count, self._lines)
        self.canvas.setAccessibleName(translate("map", "Market cap against value traded a day"))
        self.setFocusProxy(self.canvas)
        self._connect()

    @property
    def export(self) -> MapExport:
        return self._export

    def title(self) -> str:
        return translate("panels", "Map")

    def query(self) -> Callable[[Store], Market]:
        return self._load

    def draw(self, result: Market) -> None:
        self._market = result
        self._show()

    def choices(self) -> dict[str, Any]:
        return self._controls.choices()

    def choose(self, choices: dict[str, Any]) -> None:
        self._controls.choose(choices)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._late:
            self._show()

    def _connect(self) -> None:
        desk, canvas = self.desk, self.canvas
        self._controls.changed.connect(self._show)
        desk.watched_changed.connect(self._show)
        desk.settings_changed.connect(self._show)
        desk.selected.connect(self._follow)
        canvas.chosen.connect(desk.select)
        canvas.opened.connect(desk.opened)
        canvas.boxed.connect(self._offer)
        canvas.asked.connect(self._menu.open_at)

    def _show(self) -> None:
        """The stocks that are wanted, as they are coloured now; later, while nobody sees them."""
        self._late = not self.isVisible()
        if self._market is None or self._late:
            return
        desk, face = self.desk, self.canvas.face
        face.terms = Terms(desk.settings.position, desk.settings.participation)
        face.lines = self._controls.lines
        shown = points(with_terms(self._wanted(self._market), face.terms))
        coloured = classes(shown, self._controls.colour, desk.theme, desk.formats)
        message = "" if len(shown) else left_out(shown, desk.formats) or self._why_empty()
        self.canvas.show_points(shown, coloured, message)
        self._count.setText(on_the_map(shown, desk.formats))
        self._lines.setText(guides.caption(face.lines, face.terms, desk.formats))
        self._follow(desk.code)

    def _wanted(self, known: Market) -> Columns:
        """What the watchlist shows, or all common stocks."""
        if self.desk.watched is None or not self._controls.follows:
            return known.whole()
        members = map(Member, self.desk.watched)
        return known.listed(tuple(each for each in members if not each.is_separator))

    def _why_empty(self) -> str:
        if self._controls.follows and self._market and len(self._market.stocks):
            return translate("map", "The watchlist shows no stock.")
        return translate(
            "watchlist",
            "The listed stocks arrive with the first refresh, within a minute. F5 starts one.",
        )

    def _follow(self, code: str) -> None:
        canvas = self.canvas
        canvas.select(code)
        point = canvas.points.point(code)
        told = (
            said(canvas.points, point, canvas.face.terms, self.desk.formats) if point >= 0 else ()
        )
        canvas.setAccessibleDescription(" · ".join((*told, self._count.text())))

    def _offer(self, found: NDArray[np.int64], at: QPoint) -> None:
        self._menu.offer_box(found, at)
        self.canvas.show_box(QRectF())

    def _caption(self) -> Caption:
        figures = self.canvas.points.figures
        title = translate("map", "Market cap against value traded a day")
        sentences = (self._controls.said(), self._count.text(), self._lines.text())
        until = int(figures["as_of"].max(initial=0)) if "as_of" in figures else 0
        return Caption(title, sentences, words.source("yahoo_bars"), until)
