"""What stands under the picture: one of several views, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from jpviewer.store.store import Store
from jpviewer.ui.flow_layout import FlowLayout
from jpviewer.ui.flowing import afters, pace, prices, since, trickle, weeks, years
from jpviewer.ui.flowing.choices import VIEWS
from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Kind:
    """One view: its name, what it reads on the lane, and the widget that shows that."""

    title: str
    load: Callable[[Store, FlowStudy], Any]
    make: Callable[[Panel], View]
    also: tuple[str, ...] = ()
    """Investors whose weeks it needs beside the chosen ones."""


KINDS = {
    "weeks": Kind(QT_TRANSLATE_NOOP("flows", "Weeks"), weeks.load, weeks.WeekView, weeks.CLIENTS),
    "pace": Kind(QT_TRANSLATE_NOOP("flows", "Pace"), pace.load, pace.PaceView),
    "since": Kind(QT_TRANSLATE_NOOP("flows", "Since an event"), afters.load, since.SinceView),
    "segments": Kind(QT_TRANSLATE_NOOP("flows", "By segment"), trickle.load, trickle.TrickleView),
    "prices": Kind(QT_TRANSLATE_NOOP("flows", "Prices"), prices.load, prices.PriceView),
    "years": Kind(QT_TRANSLATE_NOOP("flows", "Years"), years.load, years.YearView),
}
"""By the keys of `choices.VIEWS`, in the order of the buttons."""


def load(store: Store, study: FlowStudy, view: str) -> Any:
    """What one of VIEWS shows; None for none."""
    return KINDS[view].load(store, study) if view else None


class Switch(QWidget):
    """A button for each view; a second click on one closes it."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout()
        flow.setContentsMargins(6, 0, 6, 0)
        self.setLayout(flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons = {key: QToolButton() for key in VIEWS if key in KINDS}
        for key, button in self.buttons.items():
            button.setText(translate("flows", KINDS[key].title))
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda on, key=key: self.wanted.emit(key if on else ""))
            flow.addWidget(button)

    def check(self, view: str) -> None:
        """Shows which view stands below."""
        for key, button in self.buttons.items():
            button.setChecked(key == view)


class Below(QWidget):
    """Makes each view when it is first wanted."""

    asked = Signal(dict)
    """Choices that the user wants changed, by their names."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.views: dict[str, View] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def tell(self, view: str, told: Any) -> None:
        """Shows one view, or none for ''."""
        if view and view not in self.views:
            made = self.views[view] = KINDS[view].make(self._panel)
            made.asked.connect(self.asked)
            cast(QVBoxLayout, self.layout()).addWidget(made)
        for key, each in self.views.items():
            each.setVisible(key == view)
        if view:
            self.views[view].tell(told)
        self.setVisible(bool(view))
