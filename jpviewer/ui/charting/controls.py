"""The commands of a chart, as buttons over it and as lines of the Chart menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from jpviewer.market.days import iso
from jpviewer.market.events import MarketEvent
from jpviewer.ui.charting.choices import INDICATORS, SCALES, STYLES, ChartChoices
from jpviewer.ui.menu_button import MenuButton
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_PERIODS = {
    "day": QT_TRANSLATE_NOOP("chart", "&Daily"),
    "week": QT_TRANSLATE_NOOP("chart", "&Weekly"),
    "month": QT_TRANSLATE_NOOP("chart", "&Monthly"),
}
_LETTERS = {
    "day": QT_TRANSLATE_NOOP("chart", "D"),
    "week": QT_TRANSLATE_NOOP("chart", "W"),
    "month": QT_TRANSLATE_NOOP("chart", "M"),
}
_STYLES: dict[str, str] = dict(
    zip(
        STYLES,
        (
            QT_TRANSLATE_NOOP("chart", "&Candles"),
            QT_TRANSLATE_NOOP("chart", "&Bars"),
            QT_TRANSLATE_NOOP("chart", "&Line"),
            QT_TRANSLATE_NOOP("chart", "&Area"),
        ),
        strict=True,
    )
)
_SCALES: dict[str, str] = dict(
    zip(
        SCALES,
        (
            QT_TRANSLATE_NOOP("chart", "L&inear scale"),
            QT_TRANSLATE_NOOP("chart", "L&ogarithmic scale"),
            QT_TRANSLATE_NOOP("chart", "&Percent scale"),
        ),
        strict=True,
    )
)
_INDICATORS = dict(
    zip(
        INDICATORS,
        (
            QT_TRANSLATE_NOOP("chart", "Moving a&verages"),
            QT_TRANSLATE_NOOP("chart", "&200-day average"),
            QT_TRANSLATE_NOOP("chart", "&Bollinger bands"),
            QT_TRANSLATE_NOOP("chart", "&Ichimoku"),
            QT_TRANSLATE_NOOP("chart", "Splits, dividends, e&xtremes and limits"),
            QT_TRANSLATE_NOOP("chart", "&Volume"),
            QT_TRANSLATE_NOOP("chart", "&RSI"),
            QT_TRANSLATE_NOOP("chart", "&MACD"),
            QT_TRANSLATE_NOOP("chart", "&Strength against its segment"),
        ),
        strict=True,
    )
)


NARROW = 32
"""Pixels to which a menu's button shrinks, its text cut short, where the chart has little room."""


class Controls(QObject):
    """Holds the choices; says `changed` when the user made another one."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices = ChartChoices()
        self._owner = parent
        self._events: Callable[[], Sequence[MarketEvent]] = tuple
        self.periods = self._one_of(_PERIODS, "period")
        for key, action in self.periods.items():
            action.setIconText(translate("chart", _LETTERS[key]))
        self.styles = self._one_of(_STYLES, "style")
        self.scales = self._one_of(_SCALES, "scale")
        self.indicators = {key: self._indicator(key, text) for key, text in _INDICATORS.items()}
        self.anchors = QMenu(translate("chart", "VWAP &since …"), parent)
        self.anchors.aboutToShow.connect(self._offer_anchors)
        self.menus = self._menus(parent)
        self.show(self.choices)

    def offer(self, events: Callable[[], Sequence[MarketEvent]]) -> None:
        """Events from which an average price can be counted, as they are when asked for."""
        self._events = events

    def show(self, choices: ChartChoices) -> None:
        """Takes choices, without a word."""
        self.choices = choices
        self.periods[choices.period].setChecked(True)
        self.styles[choices.style].setChecked(True)
        self.scales[choices.scale].setChecked(True)
        for key, action in self.indicators.items():
            action.setChecked(key in choices.indicators)

    def choose(self, choices: ChartChoices) -> None:
        """Takes choices and says so, if they are others."""
        if choices != self.choices:
            self.show(choices)
            self.changed.emit()

    def anchor(self, menu: QMenu, day: int) -> None:
        """Adds the line of a right click that counts an average price from a day on."""
        text = translate("chart", "&Anchor VWAP here ({0})").format(iso(day))
        menu.addAction(text).triggered.connect(lambda: self.choose(self.choices.anchored(day)))

    def row(self) -> QHBoxLayout:
        """The buttons, side by side."""
        row = QHBoxLayout()
        row.setSpacing(2)
        for action in self.periods.values():
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(_plain(action.text()))
            button.setToolTip(_plain(action.text()))
            row.addWidget(button)
        for menu in self.menus[1:]:
            opener = MenuButton(_plain(menu.title()), menu)
            opener.setToolTip(opener.accessibleName())
            opener.setMinimumWidth(NARROW)
            row.addWidget(opener)
        return row

    def _menus(self, parent: QWidget) -> tuple[QMenu, QMenu, QMenu]:
        period = QMenu(translate("chart", "&Period"), parent)
        period.addActions(list(self.periods.values()))
        look = QMenu(translate("chart", "&Drawn as"), parent)
        look.addActions(list(self.styles.values()))
        look.addSeparator()
        look.addActions(list(self.scales.values()))
        shown = QMenu(translate("chart", "&Indicators"), parent)
        shown.addActions(list(self.indicators.values()))
        shown.addSeparator()
        shown.addMenu(self.anchors)
        return period, look, shown

    def _one_of(self, texts: Mapping[str, str], name: str) -> dict[str, QAction]:
        group = QActionGroup(self)
        actions = {}
        for key, text in texts.items():
            action = actions[key] = group.addAction(translate("chart", text))
            action.setCheckable(True)
            action.triggered.connect(partial(self._replace, {name: key}))
        return actions

    def _indicator(self, key: str, text: str) -> QAction:
        action = QAction(translate("chart", text), self)
        action.setCheckable(True)
        action.triggered.connect(lambda: self.choose(self.choices.switched(key)))
        return action

    def _replace(self, change: dict[str, Any]) -> None:
        self.choose(replace(self.choices, **change))

    def _offer_anchors(self) -> None:
        self.anchors.clear()
        for event in self._events():
            text = f"{iso(event.day)}  {words.event(event)}".replace("&", "&&")
            action = self.anchors.addAction(text)
            action.setCheckable(True)
            action.setChecked(event.day in self.choices.anchors)
            action.triggered.connect(partial(self._switch_anchor, event.day))
        self.anchors.addSeparator()
        none = self.anchors.addAction(translate("chart", "&None"))
        none.setEnabled(bool(self.choices.anchors))
        none.triggered.connect(lambda: self.choose(replace(self.choices, anchors=())))

    def _switch_anchor(self, day: int) -> None:
        kept = tuple(each for each in self.choices.anchors if each != day)
        dropped = replace(self.choices, anchors=kept)
        self.choose(dropped if kept != self.choices.anchors else self.choices.anchored(day))


def _plain(text: str) -> str:
    """A menu's text without its letter, which stands in brackets in Japanese."""
    plain, bracket, rest = text.partition("(&")
    return (plain + rest[2:] if bracket else plain).replace("&", "")
