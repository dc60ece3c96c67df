"""The buttons of a comparison, in the corner of its legend."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from jpviewer.market import pairs
from jpviewer.market.baskets import Baskets, is_basket, of_lists
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.ui.comparison import baskets
from jpviewer.ui.comparison.chosen import HOME, MOST, Chosen, abroad
from jpviewer.ui.comparison.facts import Facts
from jpviewer.ui.comparison.names import full_name, short_name
from jpviewer.ui.comparison.picker import SeriesPicker
from jpviewer.ui.comparison.view import View, ViewButton
from jpviewer.ui.desk import Desk
from jpviewer.ui.stocks.issues import load_issues
from jpviewer.ui.text.translate import translate

NARROW = 32
"""Pixels to which a button shrinks, its text cut short, in a narrow dock."""


class Controls(QWidget):
    """What series, the two ratios, the table, the view."""

    asked = Signal()
    """Other series are wanted than are shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts: Facts = {}
        self.chosen = Chosen()
        language = desk.formats.language
        self.picker = SeriesPicker(language)
        self.ratio = _toggle(translate("segments", "One line: Prime in units of Growth"))
        self.ratio.setText(short_name(HOME, {}, language))
        self.sibling = _toggle(
            translate("segments", "Beside Prime ÷ Growth: large over small in the United States")
        )
        self.table = _toggle(translate("segments", "Show or hide the table"))
        self.table.setText(translate("segments", "Table"))
        self.view = ViewButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for each in (self.picker, self.ratio, self.sibling, self.table, self.view):
            each.setAutoRaise(True)
            each.setMinimumWidth(NARROW)
            row.addWidget(each)
        self._connect()
        self.refresh()

    def pick(self, series: tuple[str, ...]) -> None:
        """Compares these."""
        self._change(partial(self.chosen.pick, series))

    def add(self, key: str) -> None:
        """Compares one more, or says why not."""
        if self.chosen.add(key):
            self._ask()
        else:
            text = translate("segments", "No more than {0} series can be compared.")
            self._desk.said.emit(text.format(MOST), True)

    def remove(self, key: str) -> None:
        """Compares one less."""
        self._change(partial(self.chosen.remove, key))

    def take(self, view: View) -> None:
        """Shows another view as the chosen one, and says nothing of it."""
        self.view.view = view
        self.refresh()

    @property
    def baskets(self) -> Baskets:
        """The lists among the chosen series, with the stocks that are on them now."""
        shown = pairs.plain(self.chosen.series)
        return tuple(each for each in of_lists(self._desk.lists.lists) if each.key in shown)

    def choices(self) -> dict[str, Any]:
        """Series and view, as JSON can hold them."""
        return self.chosen.choices() | self.view.view.choices()

    def choose(self, choices: dict[str, Any]) -> None:
        """Takes choices that `choices` gave; ignores what does not fit."""
        self.chosen.choose(choices)
        self.take(self.view.view.choose(choices))

    def describe(self, facts: Facts) -> None:
        """What is known of the series: their names, and what Yahoo calls them."""
        self._facts = facts
        self.refresh()

    def refresh(self) -> None:
        """Shows what is chosen, of what the settings offer."""
        desk, chosen = self._desk, self.chosen
        language, benchmarks = desk.formats.language, desk.settings.benchmarks
        held = baskets.facts(of_lists(desk.lists.lists))
        names = partial(full_name, facts={**self._facts, **held}, language=language)
        others = (each for each in chosen.kept if not is_basket(each))
        self.picker.offer(
            (*COMPOSITE_SERIES, *benchmarks, *others, *held),
            chosen.series,
            names,
            {key: fact.name_en for key, fact in self._facts.items()},
        )
        self.ratio.setChecked(chosen.ratio)
        self.sibling.setChecked(chosen.sibling)
        self.sibling.setText(short_name(abroad(benchmarks), {}, language))
        base = self.view.view.base
        self.table.setChecked(self.view.view.below == "figures")
        self.view.show_view(self.view.view, desk.formats.day(base) if isinstance(base, int) else "")

    def _change(self, change: Callable[[], None]) -> None:
        change()
        self._ask()

    def _ask(self) -> None:
        self.refresh()
        self.asked.emit()

    def _take_lists(self) -> None:
        """Lists have other members or names: those that are drawn are drawn anew."""
        self.refresh()
        if any(map(is_basket, pairs.plain(self.chosen.series))):
            self.asked.emit()

    def _connect(self) -> None:
        desk, chosen, picker = self._desk, self.chosen, self.picker
        desk.lists.changed.connect(self._take_lists)
        picker.picked.connect(self.pick)
        asker = object()  # outlives the picker, whose answer may come after its end
        picker.opened.connect(lambda: desk.reading.ask(load_issues, picker.hold, asker))
        picker.destroyed.connect(lambda: desk.reading.forget(asker))
        self.ratio.clicked.connect(lambda on: self._change(partial(chosen.show_ratio, on)))
        self.sibling.clicked.connect(
            lambda on: self._change(
                partial(chosen.show_sibling, on, self._desk.settings.benchmarks)
            )
        )


def _toggle(hint: str) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setToolTip(hint)
    return button
