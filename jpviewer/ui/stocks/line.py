"""A line that takes stocks by code or name, and offers those that match."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal, SignalInstance

from jpviewer.ui.line import Line
from jpviewer.ui.stocks.issues import Issue, matches

if TYPE_CHECKING:
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QListView

_SHOWN = 12


class StockLine(Line):
    """Enter takes the first match, or the one chosen with the arrows."""

    taken = Signal(str)
    """A listed code."""
    typed = Signal(str)
    """What was typed and matches nothing listed."""

    def __init__(self, english: bool) -> None:
        super().__init__()
        self._english = english
        self._issues: tuple[Issue, ...] = ()
        self._found: Sequence[Issue] = ()
        self._popup: QListView | None = None
        self.textEdited.connect(self._search)
        self.returnPressed.connect(self._take_first)
        self.escaped.connect(self.clear)

    def hold(self, issues: tuple[Issue, ...]) -> None:
        """What can be matched."""
        self._issues = issues
        if self.text():
            self._search(self.text())

    @cached_property
    def _lines(self) -> QStringListModel:
        """What the completer offers; both are made with the first letter, for they take time."""
        from PySide6.QtCore import QStringListModel
        from PySide6.QtWidgets import QCompleter, QListView

        lines = QStringListModel(self)
        completer = QCompleter(lines, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        self._popup = QListView()
        completer.setPopup(self._popup)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.setCompleter(completer)
        return lines

    def _search(self, text: str) -> None:
        self._found = matches(self._issues, text)
        self._lines.setStringList([self._text(each) for each in self._found])

    def _text(self, issue: Issue) -> str:
        return f"{issue.code}  {(self._english and issue.name_en) or issue.name}"

    def _take(self, index: QModelIndex) -> None:
        # Enter on a chosen line comes here after `_take_first` has dealt with it.
        if index.row() < len(self._found):
            self._give(self.taken, self._found[index.row()].code)

    def _take_first(self) -> None:
        chosen = max(0, self._popup.currentIndex().row()) if self._popup else 0
        if self._found:
            self._give(self.taken, self._found[chosen].code)
        elif self.text().strip():
            self._give(self.typed, self.text())

    def _give(self, signal: SignalInstance, text: str) -> None:
        self._found = ()
        if self._popup is not None:
            self._popup.hide()
        # The completer writes its line into this one after this.
        QTimer.singleShot(0, self, self.clear)
        signal.emit(text)
