"""The choosers over the flows panel: where, who, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from jpviewer.analytics.flows.pace import WINDOWS
from jpviewer.market.investors import OLD_MARKETS
from jpviewer.ui.flowing.choices import (
    AUTO,
    INDICES,
    MOST,
    NONE,
    OWN,
    PLACES,
    YEN,
    FlowChoices,
    overlap,
)
from jpviewer.ui.menu_button import MenuButton, Ticks
from jpviewer.ui.text import flow_sentences, words
from jpviewer.ui.text.flow_sentences import week_count
from jpviewer.ui.text.flow_units import UNITS
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

NARROWEST = 96
"""Pixels of a chooser in a narrow dock; its longest text would keep the dock wide."""
USUAL, MOST_LETTERS = 20, 27
"""Letters of a market's name for which there is room in any case, and at most."""


class Controls(QWidget):
    """Holds the choices; says `changed` when the user made another one."""

    changed = Signal()

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self.choices = FlowChoices()
        self.market = _markets()
        self.market.activated.connect(self._go)
        self.investor_menu = Ticks(self)
        self.investors = _button(translate("flows", "Investors"), self.investor_menu)
        self.look = _button(translate("flows", "View"))
        self.look_menu = self.look.menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 2)
        for each in (self.market, self.investors, self.look):
            row.addWidget(each)
        row.addStretch(1)
        self._marks: list[tuple[QAction, Callable[[FlowChoices], bool]]] = []
        self._fill_look()
        self.show_choices(self.choices)

    def show_choices(self, choices: FlowChoices) -> None:
        """Takes choices, without a word."""
        others = choices.offered != self.choices.offered or self.investor_menu.isEmpty()
        self.choices = choices
        places = [self.market.itemData(row) for row in range(self.market.count())]
        self.market.setCurrentIndex(places.index((choices.source, choices.market)))
        length = min(max(len(self.market.currentText()), USUAL), MOST_LETTERS)
        self.market.setMinimumContentsLength(length)
        if others:
            self._fill_investors()
        for action in self.investor_menu.actions():
            chosen = action.data() in choices.investors
            action.setChecked(chosen)
            action.setEnabled(chosen or len(choices.investors) < MOST)
        # "Foreigners", not "(non-residents)" too, which every headline says.
        first = words.investor(choices.investors[0]).partition(" (")[0]
        more = len(choices.investors) - 1
        text = translate("flows", "{0} and {1} more").format(first, more) if more else first
        self.investors.say(text.replace("&", "&&"))
        self.investors.setEnabled(len(choices.offered) > 1)
        for action, fits in self._marks:
            action.setChecked(fits(choices))
        self._several.setEnabled(len(choices.investors) > 1 and not overlap(choices.investors))

    def choose(self, choices: FlowChoices) -> None:
        """Takes choices and says so, if they are others."""
        if choices != self.choices:
            self.show_choices(choices)
            self.changed.emit()

    def _go(self) -> None:
        self.choose(self.choices.at(*self.market.currentData()))

    def _switch(self, investor: str) -> None:
        before = self.choices
        self.choose(before.switched(investor))
        self.show_choices(self.choices)  # the last one stays checked

    def _fill_investors(self) -> None:
        self.investor_menu.clear()
        for each in self.choices.offered:
            action = self.investor_menu.addAction(words.investor(each))
            action.setCheckable(True)
            action.setData(each)
            action.triggered.connect(partial(self._switch, each))

    def _fill_look(self) -> None:
        menu = self.look_menu
        self._several = QActionGroup(self)
        stacked = self._mark(menu, translate("flows", "Several investors stacked"), stacked=True)
        beside = self._mark(
            menu, translate("flows", "Several investors side by side"), stacked=False
        )
        self._several.addAction(stacked)
        self._several.addAction(beside)
        menu.addSeparator()
        sums = QActionGroup(self)
        for window in WINDOWS:
            text = translate("flows", "Each bar: {0}").format(week_count(window, self._formats))
            sums.addAction(self._mark(menu, text, window=window))
        menu.addSeparator()
        total = menu.addAction(translate("flows", "Running total"))
        total.setCheckable(True)
        total.triggered.connect(lambda on: self.choose(replace(self.choices, total=on)))
        self._marks.append((total, lambda choices: choices.total))
        self._fill_units(menu.addMenu(translate("flows", "Yen in")))
        above = menu.addMenu(translate("flows", "Index above"))
        indices = QActionGroup(self)
        for each in INDICES:
            indices.addAction(self._mark(above, _index_name(each), index=each))

    def _fill_units(self, menu: QMenu) -> None:
        units = QActionGroup(self)
        units.addAction(self._mark(menu, translate("flows", "The usual unit"), unit=AUTO))
        for each in YEN:
            units.addAction(self._mark(menu, UNITS[each].name(), unit=each))

    def _mark(self, menu: QMenu, text: str, **change: Any) -> QAction:
        """A line that makes a choice, checked while it is the one."""
        action = menu.addAction(text)
        action.setCheckable(True)
        action.triggered.connect(lambda: self.choose(replace(self.choices, **change)))
        ((name, value),) = change.items()
        self._marks.append((action, lambda choices: getattr(choices, name) == value))
        return action


def _markets() -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(translate("flows", "Market"))
    box.setMinimumWidth(NARROWEST)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(USUAL)
    for source, market in PLACES:
        if market == OLD_MARKETS[0] or source == "mof":
            box.insertSeparator(box.count())
        box.addItem(_place(source, market), (source, market))
    return box


def _place(source: str, market: str) -> str:
    if source == "mof":
        return translate("flows", "MOF: longer history (2005–)")
    return flow_sentences.place(source, market)


def _index_name(key: str) -> str:
    if key == OWN:
        return translate("flows", "The market's own")
    return translate("flows", "None") if key == NONE else words.series(key)


def _button(name: str, menu: QMenu | None = None) -> MenuButton:
    button = MenuButton(name, menu)
    button.setToolTip(name)
    button.setMinimumWidth(NARROWEST // 2)
    return button
