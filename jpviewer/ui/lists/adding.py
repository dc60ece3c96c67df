"""Adds to the list shown what is typed into a line: codes, names, several at once."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from jpviewer.market import codes
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists.actions import ListActions
from jpviewer.ui.stocks.line import StockLine
from jpviewer.ui.text.translate import translate

_BETWEEN = re.compile(r"[\s,;、]+")


class Adding(QObject):
    """Belongs to its line."""

    def __init__(self, desk: Desk, line: StockLine, lists: ListActions) -> None:
        super().__init__(line)
        self._desk = desk
        self._lists = lists
        line.setPlaceholderText(translate("watchlist", "Add a code or name"))
        line.setAccessibleName(translate("watchlist", "Add a code or name"))
        line.taken.connect(lambda code: self._add([code]))
        line.typed.connect(self._add_typed)

    def _add_typed(self, text: str) -> None:
        """Several codes at once, or one that is not listed: kept all the same."""
        given = [codes.parse(word) for word in _BETWEEN.split(codes.fold(text)) if word]
        if known := [code for code in given if code is not None]:
            self._add(known)
        if None in given:
            sentence = translate("watchlist", "No listed stock has the code or name “{0}”.")
            self._desk.said.emit(sentence.format(text), True)

    def _add(self, new: list[str]) -> None:
        self._lists.add_codes(self._lists.which, new)
        self._desk.select(new[-1])
