"""How large a position is and how fast it is sold: a button of the panel, and a first question."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QLabel, QToolButton

from jpviewer.settings import POSITIONS
from jpviewer.ui.desk import Desk
from jpviewer.ui.flow_layout import FlowLayout
from jpviewer.ui.look import quiet
from jpviewer.ui.menu_button import MenuButton, add_choice
from jpviewer.ui.stocks.columns import participation_text, position_text, terms_of
from jpviewer.ui.text.translate import translate

PARTICIPATIONS = (0.05, 0.1, 0.2, 0.3)
DAYS = (1.0, 5.0, 20.0, 60.0)


class TermsButton(MenuButton):
    """Says the present terms; its menu changes them at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("terms", "Position and pace"))
        self._desk = desk
        self.setToolTip(translate("terms", "What days to exit are counted for"))
        self.setAutoRaise(True)
        self.menu().aboutToShow.connect(self._fill)
        desk.settings_changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        formats, terms = self._desk.formats, terms_of(self._desk.settings)
        text = translate("terms", "{0} at {1}")
        self.say(text.format(position_text(formats, terms), participation_text(formats, terms)))

    def _fill(self) -> None:
        menu, settings, formats = self.menu(), self._desk.settings, self._desk.formats
        menu.clear()
        menu.addSection(translate("terms", "Position to sell"))
        for position in sorted({*map(float, POSITIONS), settings.position}):
            self._offer("position", position, formats.round_money(position))
        own = menu.addAction(translate("terms", "A position &noted on a stock comes first"))
        own.setCheckable(True)
        own.setChecked(settings.own_positions)
        own.toggled.connect(lambda on: choose(self._desk, own_positions=on))
        menu.addSection(translate("terms", "Share of the value traded"))
        for share in sorted({*PARTICIPATIONS, settings.participation}):
            text = participation_text(formats, terms_of(settings)._replace(participation=share))
            self._offer("participation", share, text)
        menu.addSection(translate("terms", "Largest position, out within"))
        for days in sorted({*DAYS, settings.exit_days}):
            text = translate("terms", "{0} sessions").format(formats.number(days))
            self._offer("exit_days", days, text)

    def _offer(self, name: str, value: float, text: str) -> None:
        action = add_choice(self.menu(), text, getattr(self._desk.settings, name) == value)
        action.triggered.connect(partial(self._choose, name, value))

    def _choose(self, name: str, value: float) -> None:
        choose(self._desk, **{name: value})


class TermsQuestion(QFrame):
    """A line that asks once how large a position is; it bars nothing, and goes with the answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line = FlowLayout()
        self._line.setContentsMargins(8, 3, 6, 3)
        self._line.setSpacing(4)
        self.setLayout(self._line)
        asked = quiet(QLabel(translate("terms", "Your usual position?")))
        self._line.addWidget(asked)
        for position in map(float, POSITIONS):
            button = self._button(desk.formats.round_money(position))
            button.clicked.connect(partial(self._answer, position=position, own_positions=False))
        own = self._button(translate("terms", "As noted on each stock"))
        own.setToolTip(translate("terms", "Where none is noted, {0}").format(self._general()))
        own.clicked.connect(partial(self._answer, own_positions=True))
        asked.setMinimumHeight(own.sizeHint().height())
        close = self._button("✕")
        close.setAccessibleName(translate("terms", "Keep {0}").format(self._general()))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self._answer)
        desk.settings_changed.connect(self._look)
        self._look()

    def _general(self) -> str:
        return self._desk.formats.round_money(self._desk.settings.position)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(text)
        self._line.addWidget(button)
        return button

    def _answer(self, checked: bool = False, **terms: Any) -> None:
        choose(self._desk, **terms)

    def _look(self) -> None:
        if self._desk.settings.terms_chosen:
            self.hide()  # to show it here would open a window, for it has no parent at first


def choose(desk: Desk, **terms: Any) -> None:
    """Takes other terms, and remembers that the user has been asked."""
    desk.choose_settings(desk.settings._replace(**terms, terms_chosen=True))
