"""What a user can do with a plot by a right click or keys: its events, and taking it along."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtWidgets import QMenu

from jpviewer.market.events import MarketEvent
from jpviewer.ui.desk import Desk
from jpviewer.ui.plot_export import PlotExport
from jpviewer.ui.plots.flag_touch import FlagTouch
from jpviewer.ui.plots.flags import Flag
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.ranges import key_of
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate
from jpviewer.ui.undoing import undo_actions

if TYPE_CHECKING:
    from jpviewer.ui.plots.caption import Caption


class PlotMenu(QObject):
    """Keeps the flags of a plot up to date, too."""

    def __init__(
        self, desk: Desk, plot: Plot, name: Callable[[], str], caption: Callable[[], Caption]
    ) -> None:
        """`name` is what a file of the plot is called, `caption` what stands around its picture."""
        super().__init__(plot)
        self.export = PlotExport(desk, plot, name, caption)
        self._desk = desk
        self._plot = plot
        self._touch = FlagTouch(plot)
        self._flags: list[Flag] = []
        self._undo, self._redo = undo_actions(desk.events.undo, self)
        plot.addActions([self._undo, self._redo])
        plot.asked.connect(self._look)
        plot.event_chosen.connect(desk.choose_range)
        plot.menus.append(self._fill)
        desk.events.changed.connect(self._show_events)
        self._show_events()

    def _show_events(self) -> None:
        self._plot.set_events(self._desk.events.all)

    def _look(self, session: int, figure: float, at: QPoint) -> None:
        """What a right click was on."""
        self._flags = self._touch.at(QPointF(self._plot.viewport().mapFromGlobal(at)))

    def _fill(self, menu: QMenu, session: int) -> None:
        for flag in self._flags:
            self._offer(menu, flag.event)
        if len(self._plot.days):
            add = menu.addAction(translate("events", "&Add an event here …"))
            place = min(max(session, 0), len(self._plot.days) - 1)
            add.triggered.connect(partial(self._add, int(self._plot.days[place])))
        menu.addActions([each for each in (self._undo, self._redo) if each.isEnabled()])
        menu.addSeparator()
        self.export.fill(menu)

    def _offer(self, menu: QMenu, event: MarketEvent) -> None:
        name = words.event(event).replace("&", "&&")
        menu.addSection(name)
        since = menu.addAction(translate("events", "&Since this event"))
        since.triggered.connect(partial(self._desk.choose_range, key_of(event)))
        if event.id:
            rename = menu.addAction(translate("events", "Re&name …"))
            rename.triggered.connect(partial(self._rename, event))
            remove = menu.addAction(translate("events", "&Remove"))
            remove.triggered.connect(partial(self._remove, event))
        menu.addSeparator()

    def _add(self, day: int) -> None:
        from jpviewer.ui import event_dialog  # the start has enough to do

        event_dialog.add_event(self._plot, self._desk, day)

    def _rename(self, event: MarketEvent) -> None:
        from jpviewer.ui import event_dialog

        event_dialog.rename_event(self._plot, self._desk, event)

    def _remove(self, event: MarketEvent) -> None:
        self._desk.events.remove(event)
        text = translate("events", "Removed the event {0}; Ctrl+Z in a chart brings it back.")
        self._desk.said.emit(text.format(event.name), False)
