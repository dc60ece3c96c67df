"""What stands under the picture: one of several views, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.flow_layout import FlowLayout
from jpviewer.ui.flowing import weeks
from jpviewer.ui.flowing.choices import VIEWS
from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate


class View(Protocol):
    """A widget that shows what its module's `load` gave."""

    def tell(self, told: Any) -> None:
        """Shows it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One view: its name, what it reads on the lane, and the widget that shows that."""

    title: str
    load: Callable[[Store, FlowStudy], Any]
    make: Callable[[Desk], QWidget]


KINDS = {
    "weeks": Kind(QT_TRANSLATE_NOOP("flows", "Weeks"), weeks.load, weeks.WeekTable),
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
            button.clicked.connect(partial(self._choose, key))
            flow.addWidget(button)

    def check(self, view: str) -> None:
        """Shows which view stands below."""
        for key, button in self.buttons.items():
            button.setChecked(key == view)

    def _choose(self, view: str, on: bool) -> None:
        self.wanted.emit(view if on else "")


class Below(QWidget):
    """Makes each view when it is first wanted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.views: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def tell(self, view: str, told: Any) -> None:
        """Shows one view, or none for ''."""
        if view and view not in self.views:
            made = self.views[view] = KINDS[view].make(self._desk)
            cast(QVBoxLayout, self.layout()).addWidget(made)
        for key, each in self.views.items():
            each.setVisible(key == view)
        if view:
            cast(View, self.views[view]).tell(told)
        self.setVisible(bool(view))
