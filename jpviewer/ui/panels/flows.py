"""The Foreign flows panel: what kinds of investors bought net, week by week and in total."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from jpviewer.market.investors import OLD_MARKETS
from jpviewer.market.tables import BARS, COMPOSITES, FIGURES, FLOWS, SESSIONS, Table
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.flowing import notes
from jpviewer.ui.flowing.below import Below, Switch, ready
from jpviewer.ui.flowing.choices import AUTO, OWN, VIEWS, FlowChoices
from jpviewer.ui.flowing.colours import colours
from jpviewer.ui.flowing.controls import Controls
from jpviewer.ui.flowing.layers import Layers, whole_name
from jpviewer.ui.flowing.legend import Legend, last_text
from jpviewer.ui.flowing.release import NextRelease
from jpviewer.ui.flowing.room import OPEN, Room
from jpviewer.ui.flowing.shown import Shown, load
from jpviewer.ui.flowing.study import FlowStudy, Question
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text import flow_sentences, words
from jpviewer.ui.text.translate import translate
from jpviewer.ui.wrapped import Wrapped

ROOMY = 270
"""Pixels of the picture's height from which on an index stands above unasked."""
MOST = 16_777_215
"""Pixels that Qt lets a widget have."""


class FlowsPanel(Panel):
    """Bars of net buying between an index and their running total, the last week in words, and
    one of several views."""

    kind: ClassVar[str] = "flows"
    reads: ClassVar[tuple[Table, ...]] = (FLOWS, SESSIONS, COMPOSITES, BARS, FIGURES)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self.study: FlowStudy | None = None
        self._asked, self._fitting = "", (False, False, False)
        self.index = Pane(share=2)
        self.bars = Pane(units=True, base=0.0, share=3)
        self.total = Pane(units=True, base=0.0, share=2)
        self.plot = Plot(desk.theme, desk.formats, [self.index, self.bars, self.total])
        self.plot_menu = PlotMenu(desk, self.plot, lambda: self.kind, self.caption)
        self.adopt(self.plot)
        self.plot.installEventFilter(self)
        self.plot.setAccessibleName(translate("flows", "Net buying by week, and its running total"))
        self.controls = Controls(desk.formats)
        self.legend = Legend()
        self.headline, self.note = Wrapped(), quiet(Wrapped())
        self.next = NextRelease(desk.formats)
        self.switch, self.below = Switch(), Below(self)
        self.parts = QSplitter()
        self.upper, self.picture = QWidget(), QWidget()
        self._arrange()
        self._connect(desk)

    def title(self) -> str:
        return translate("panels", "Foreign flows")

    def caption(self) -> Caption:
        """What stands around a picture of the bars."""
        if self.study is None:
            return Caption(self.title())
        said = self.headline.text(), self.note.text()
        source = words.source(f"{self.study.choices.source}_flows")
        return Caption(whole_name(self.study, self.desk.formats), said, source)

    def query(self) -> Callable[[Store], Shown]:
        desk = self.desk
        question = Question(self.controls.choices, desk.range, desk.currency, desk.events.all)
        self._asked = self._wanted()
        return partial(load, question=question, view=ready(self._asked))

    def choices(self) -> dict[str, Any]:
        return self.controls.choices.stored()

    def choose(self, choices: dict[str, Any]) -> None:
        if choices:
            self.controls.show_choices(FlowChoices.read(choices))

    def draw(self, result: Shown) -> None:
        self.study = study = result.study
        theme, formats = self.desk.theme, self.desk.formats
        layers = Layers(study, theme, formats, self.plot.measure, self._above)
        self.plot.set_days(study.calendar.days)
        bars = layers.bars()
        for pane, series in (
            (self.index, layers.index()),
            (self.bars, bars),
            (self.total, layers.totals()),
        ):
            pane.put(series)
            pane.shown = pane is self.bars or bool(series)
            pane.step = layers.money.step
        self.index.shown = self._has_index()
        self.plot.say(notes.coming(study))
        self.plot.refresh()
        if len(study.net):
            key = study.question.range, study.choices.source
            self.plot.show_range(key, study.start, int(study.weeks.last[-1]))
        self._tell(study, layers)
        self.switch.check(result.view)
        self.below.tell(result.view, result.told)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other heights of the picture have room for other panes."""
        if event.type() == QEvent.Type.Resize and self.index.shown != self._has_index():
            self.index.shown = self._has_index()
            self.plot.refresh()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._wanted() != self._asked:
            self.reload()

    def _fit(self) -> None:
        """Gives everything the room there is; a splitter that the user moved stays."""
        room = Room(self.width(), self.height(), not self.below.isHidden())
        self.parts.setOrientation(
            Qt.Orientation.Horizontal if room.wide else Qt.Orientation.Vertical
        )
        self.headline.fold(room.crowded)
        for label in (self.note, self.next):
            label.fold(room.brief)
        self.picture.setHidden(room.crowded)
        self.note.setVisible(bool(self.note.text()) and not room.crowded)
        self.next.keep_back(room.crowded)
        self.upper.setMaximumHeight(self.upper.sizeHint().height() if room.crowded else MOST)
        if (kind := (room.view, room.wide, room.crowded)) != self._fitting:
            self._fitting = kind
            self.parts.setSizes(room.sizes)

    def _tell(self, study: FlowStudy, layers: Layers) -> None:
        """Everything in words."""
        formats, figures = self.desk.formats, study.bars()
        texts = {each: last_text(row, layers.money.signed) for each, row in figures.items()}
        shades = colours(tuple(figures), self.desk.theme)
        self.legend.show_investors(shades, texts, study.choices.lead)
        self.headline.setText(notes.headline(study, formats))
        self.note.setText(notes.note(study, formats))
        self.plot.setAccessibleDescription(self.headline.text())
        scope = flow_sentences.scope_note(study.choices.scope)
        for label in (self.headline, self.note):
            label.setVisible(bool(label.text()))
            label.hint(scope)
        self.controls.market.setToolTip(scope)
        goes_on = len(study.net) and study.choices.market not in OLD_MARKETS
        held = int(study.weeks.end[-1]) if goes_on else 0
        self.next.take(study.choices.source, study.calendar, held)

    def _above(self) -> float:
        """Pixels that names of events take at the top."""
        return self.plot.room(self.index, self.plot.extent)

    def _has_index(self) -> bool:
        """Whether there is an index, and room for it or a wish."""
        asked = self.controls.choices.index != OWN
        return bool(self.index.series) and (asked or self.plot.height() >= ROOMY)

    def _wanted(self) -> str:
        """The view that stands below."""
        chosen = self.controls.choices.view
        if chosen == AUTO:
            return VIEWS[0] if self.height() >= OPEN else ""
        return chosen

    def _connect(self, desk: Desk) -> None:
        controls = self.controls
        controls.changed.connect(self.reload)
        self.legend.led.connect(lambda one: controls.choose(replace(controls.choices, lead=one)))
        self.switch.wanted.connect(
            lambda view: controls.choose(replace(controls.choices, view=view))
        )
        self.below.asked.connect(
            lambda wanted: controls.choose(replace(controls.choices, **wanted))
        )
        desk.range_changed.connect(self.reload)
        desk.currency_changed.connect(self.reload)
        desk.settings_changed.connect(self.reload)
        desk.events.changed.connect(self.reload)
        for label in (self.headline, self.note, self.next):
            label.turned.connect(self._fit)

    def _arrange(self) -> None:
        for label in (self.headline, self.note, self.next):
            label.setContentsMargins(8, 0, 8, 0)
        _stack(self.picture, self.legend, self.plot).setStretch(1, 1)
        words = self.headline, self.note, self.next
        column = _stack(self.upper, self.controls, self.picture, *words, self.switch)
        column.setContentsMargins(0, 0, 0, 2)
        column.setStretch(1, 1)
        for place, (part, share) in enumerate(((self.upper, 3), (self.below, 2))):
            self.parts.addWidget(part)
            self.parts.setStretchFactor(place, share)
        self.parts.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.parts)


def _stack(whole: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Has the parts stand in the whole, one below the other."""
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return column
