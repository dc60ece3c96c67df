"""What stands under the picture: one of several views, or none."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from jpviewer.store.store import Store
from jpviewer.ui.flow_layout import FlowLayout
from jpviewer.ui.flowing.choices import VIEWS
from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Kind:
    """One view, whose module is imported when it is first wanted."""

    title: str
    place: str
    """Its module here, which reads on the lane what it shows, and its widget: 'years:YearView'."""
    also: tuple[str, ...] = ()
    """Investors whose weeks it needs beside the chosen ones."""
    reader: str = ""
    """The module that reads, if it is another one."""

    def load(self, store: Store, study: FlowStudy) -> Any:
        """What it shows."""
        return _module(self.reader or self.place).load(store, study)

    def make(self, panel: Panel) -> View:
        """The widget that shows it."""
        view: View = getattr(_module(self.place), self.place.partition(":")[2])(panel)
        return view


KINDS = {
    "weeks": Kind(QT_TRANSLATE_NOOP("flows", "Weeks"), "weeks:WeekView", ("brokerage",)),
    "pace": Kind(QT_TRANSLATE_NOOP("flows", "Pace"), "pace:PaceView"),
    "since": Kind(QT_TRANSLATE_NOOP("flows", "Since an event"), "since:SinceView", reader="afters"),
    "segments": Kind(QT_TRANSLATE_NOOP("flows", "By segment"), "trickle:TrickleView"),
    "prices": Kind(QT_TRANSLATE_NOOP("flows", "Prices"), "prices:PriceView"),
    "years": Kind(QT_TRANSLATE_NOOP("flows", "Years"), "years:YearView"),
}
"""By the keys of `choices.VIEWS`, in the order of the buttons."""


def ready(view: str) -> str:
    """The view, its module imported: classes of widgets are made on the thread of the GUI."""
    if view:
        _module(KINDS[view].place)
    return view


def load(store: Store, study: FlowStudy, view: str) -> Any:
    """What one of VIEWS shows; None for none."""
    return KINDS[view].load(store, study) if view else None


def _module(place: str) -> ModuleType:
    return import_module(f"jpviewer.ui.flowing.{place.partition(':')[0]}")


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
