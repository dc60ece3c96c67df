"""A line to draw another security beside a chart's own."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from shiboken6 import isValid

from jpviewer.ui.desk import Desk
from jpviewer.ui.stocks.issues import Issue, load_issues, with_benchmarks
from jpviewer.ui.stocks.line import StockLine
from jpviewer.ui.text.translate import translate


class CompareLine(StockLine):
    """Asks for the names when somebody first comes to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(english=desk.formats.language == "en")
        self._desk = desk
        self.setPlaceholderText(translate("chart", "Compare …"))
        self.setToolTip(translate("chart", "A code or a name to draw beside it"))
        self.setAccessibleName(translate("chart", "Compare with a code or name"))
        self.setMinimumWidth(48)
        self.setMaximumWidth(160)
        self.typed.connect(self._regret)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._desk.reading.ask(load_issues, self._offer, self)

    def _offer(self, issues: tuple[Issue, ...]) -> None:
        if isValid(self):  # its chart may have been closed meanwhile
            self.hold(with_benchmarks(issues, self._desk.settings.benchmarks))

    def _regret(self, text: str) -> None:
        sentence = translate("search", "No listed issue has the code or name “{0}”.")
        self._desk.said.emit(sentence.format(text), True)
