"""How a comparison is looked at: the base, dividends, the scale, what stands below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from jpviewer.market import days
from jpviewer.ui.menu_button import MenuButton
from jpviewer.ui.plots.pane import Scaling
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

START, FOLLOW = "range", "view"
SCALES: tuple[Scaling, ...] = ("linear", "log", "percent")
BELOW = ("", "figures", "holdings")


@dataclass(frozen=True, slots=True)
class View:
    """`base` is START, FOLLOW, or a day of the user's."""

    base: str | int = START
    total: bool = False
    early: bool = False
    scores: bool = True
    scale: Scaling = "linear"
    below: str = "figures"

    def choices(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return asdict(self)

    def choose(self, choices: dict[str, Any]) -> View:
        """With those of the choices that fit."""
        fitting = {
            name: value
            for name, fits in _FITS.items()
            if name in choices and fits(value := choices[name])
        }
        return replace(self, **fitting)


def _is_base(value: object) -> bool:
    if isinstance(value, int) and not isinstance(value, bool):
        try:
            return days.to_day(days.to_date(value)) == value
        except ValueError:
            return False
    return value in (START, FOLLOW)


_FITS: dict[str, Callable[[Any], bool]] = {
    "base": _is_base,
    "total": lambda value: isinstance(value, bool),
    "early": lambda value: isinstance(value, bool),
    "scores": lambda value: isinstance(value, bool),
    "scale": lambda value: value in SCALES,
    "below": lambda value: value in BELOW,
}
_SCALE_TEXTS = {
    "linear": QT_TRANSLATE_NOOP("segments", "Linear scale"),
    "log": QT_TRANSLATE_NOOP("segments", "Log scale"),
    "percent": QT_TRANSLATE_NOOP("segments", "Percent from the base"),
}


class ViewButton(MenuButton):
    """A menu of everything about the view; says `changed` with another View."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("segments", "View"))
        menu = self.menu()
        self.view = View()
        self.setToolTip(translate("segments", "Base, dividends, scale"))
        self.setAccessibleName(translate("segments", "View of the comparison"))
        menu.setToolTipsVisible(True)
        bases = QActionGroup(self)
        self._bases = {
            START: _line(menu, translate("segments", "100 at the start of the range")),
            FOLLOW: _line(menu, translate("segments", "100 at the left edge: follow the view")),
            0: _line(menu, ""),
        }
        for key, action in self._bases.items():
            bases.addAction(action)
            action.triggered.connect(lambda _=False, key=key: self._take(base=key))
        menu.addSeparator()
        self._total = _line(menu, translate("segments", "Total return: dividends reinvested"))
        self._early = _line(menu, translate("segments", "Segments before April 2022"))
        self._early.setToolTip(translate("segments", "Today's members carried back, dashed"))
        self._scores = _line(menu, translate("segments", "z-scores of ratios and spreads"))
        self._total.triggered.connect(lambda on: self._take(total=on))
        self._early.triggered.connect(lambda on: self._take(early=on))
        self._scores.triggered.connect(lambda on: self._take(scores=on))
        menu.addSeparator()
        scales = QActionGroup(self)
        self._scales = {
            key: _line(menu, translate("segments", _SCALE_TEXTS[key])) for key in SCALES
        }
        for key, action in self._scales.items():
            scales.addAction(action)
            action.triggered.connect(lambda _=False, key=key: self._take(scale=key))
        menu.addSeparator()
        self._holdings = _line(menu, translate("segments", "What an index holds"))
        self._holdings.triggered.connect(lambda on: self._take(below="holdings" if on else ""))
        self.show_view(self.view)

    def show_view(self, view: View, day: str = "") -> None:
        """Checks what is chosen; `day` names the user's base."""
        self.view = view
        held = isinstance(view.base, int)
        self._bases[0 if held else view.base].setChecked(True)
        drag = translate("segments", "100 where the line was dragged to")
        self._bases[0].setText(f"{drag}: {day}" if held and day else drag)
        self._bases[0].setEnabled(held)
        self._total.setChecked(view.total)
        self._early.setChecked(view.early)
        self._scores.setChecked(view.scores)
        self._scales[view.scale].setChecked(True)
        self._holdings.setChecked(view.below == "holdings")

    def _take(self, **changes: Any) -> None:
        if changes.get("base") != 0:
            self.changed.emit(replace(self.view, **changes))


def _line(menu: QMenu, text: str) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    return action
