"""The search box of the tool bar: a code or a part of a name brings up a stock's chart."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent

from jpviewer.market.tables import ENGLISH_NAMES, LISTINGS
from jpviewer.ui.desk import Desk
from jpviewer.ui.stocks.issues import Issue, load_issues, with_benchmarks
from jpviewer.ui.stocks.line import StockLine
from jpviewer.ui.text.translate import translate


class SearchBox(StockLine):
    """Asks the reading lane for the names, as a panel does for its figures."""

    reads = (LISTINGS, ENGLISH_NAMES)

    def __init__(self, desk: Desk) -> None:
        super().__init__(english=desk.formats.language == "en")
        self._desk = desk
        self._wanted = False
        self.setPlaceholderText(translate("search", "Code or name"))
        self.setAccessibleName(self.placeholderText())
        self.setClearButtonEnabled(True)
        self.setFixedWidth(220)
        self.taken.connect(desk.opened)
        self.typed.connect(self._regret)
        self.escaped.connect(lambda: self.window().setFocus())

    def reload(self) -> None:
        """Asks for the names, once somebody has looked for one."""
        if self._wanted:
            self._desk.reading.ask(load_issues, self._offer, self)

    def _offer(self, issues: tuple[Issue, ...]) -> None:
        self.hold(with_benchmarks(issues, self._desk.settings.benchmarks))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._wanted:
            self._wanted = True
            self.reload()

    def _regret(self, text: str) -> None:
        sentence = translate("search", "No listed issue has the code or name “{0}”.")
        self._desk.said.emit(sentence.format(text), True)
