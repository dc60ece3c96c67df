"""Which rows of a table of stocks are wanted: by a line of text, by a segment."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from jpviewer.analytics.screening import Rows
from jpviewer.market.codes import fold
from jpviewer.market.filters.completion import Candidate, Completion, complete
from jpviewer.market.filters.conditions import Comparison
from jpviewer.market.filters.fields import BY_KEY
from jpviewer.market.filters.grammar import Fault, Reading, Vocabulary, parse
from jpviewer.market.screens import SCREENS
from jpviewer.market.sectors import SECTORS33
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import Columns
from jpviewer.market.tags import Tagged
from jpviewer.market.watchlists import Lists
from jpviewer.ui.menu_button import MenuButton
from jpviewer.ui.stocks.filter_line import FilterLine
from jpviewer.ui.text import words
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

_VALUES = {"segment": words.segment, "size": words.size}


class StockFilter(QWidget):
    """A line to search in and a choice of segments; acts with every key."""

    changed = Signal()
    left = Signal()
    """The user is done and wants the rows."""

    def __init__(self, titles: Mapping[str, str], japanese: bool, fault: str) -> None:
        super().__init__()
        self._titles = titles
        self._japanese = japanese
        self._rows = Rows({"code": np.empty(0, object)})
        self._reading = Reading(parse("").filter)
        self._vocabulary: Vocabulary = {}
        self.sentence = QLabel()
        """What is wrong with the line; hidden while nothing is."""
        self._line = FilterLine(self._offer, self._label, fault)
        self._segments = QComboBox()
        self._screens = MenuButton(translate("watchlist", "Screens"))
        self._dress(fault)
        self._line.textChanged.connect(self._read)
        self._line.escaped.connect(self._line.clear)
        self._line.left.connect(self.left)
        self._line.returnPressed.connect(self._finish)
        self._line.editingFinished.connect(lambda: self._tell(self._reading.faults))
        self._segments.currentIndexChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._line.text().strip()

    @property
    def segment(self) -> str:
        """The segment wanted; empty for all."""
        return str(self._segments.currentData())

    def choose_segment(self, key: object) -> None:
        """Wants a segment; all of them when there is no such."""
        self._segments.setCurrentIndex(max(0, self._segments.findData(key)))

    def offer_segments(self, offered: bool) -> None:
        """Whether the rows are stocks of segments, and can be chosen by them."""
        self._segments.setVisible(offered)

    def asks(self, column: str) -> bool:
        """Whether the line compares a column."""
        conditions = (each for group in self._reading.filter.groups for each in group)
        compared = (each for each in conditions if isinstance(each, Comparison))
        return any(BY_KEY[each.field].column == column for each in compared)

    def search(self, text: str) -> None:
        """Takes a line as if it were typed, over all segments."""
        self.choose_segment("")
        self._line.setText(text)

    def begin(self, text: str) -> None:
        """Takes the keyboard, and what was typed elsewhere as the first letters of a search."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.setText(text)

    def hold(self, rows: Columns, lists: Lists) -> None:
        """The rows to choose from, and the lists that the line can name."""
        tags = Tagged(lists)
        self._vocabulary = {
            "in": [each.name for each in lists],
            "tag": sorted(tags.words),
            "sector": [words.sector(code) for code in SECTORS33],
        }
        self._rows = Rows(
            rows,
            {fold(each.name): each.codes for each in lists},
            tags,
            {code: words.sector(code) for code in SECTORS33},
        )
        self._reading = parse(self._line.text(), self._vocabulary)

    def wanted(self) -> NDArray[np.bool_] | None:
        """The rows wanted; None for all."""
        which = self._reading.filter
        segment = "" if self._segments.isHidden() else self.segment
        found = self._rows.wanted(which) if which.groups else None
        if not segment:
            return found
        inside = np.asarray(self._rows.columns["segment"] == segment)
        return inside if found is None else inside & found

    def _dress(self, fault: str) -> None:
        line, segments = self._line, self._segments
        line.setPlaceholderText(translate("watchlist", "Filter: a code, a name, cap>10bn exit<5"))
        line.setAccessibleName(translate("watchlist", "Filter by code or name"))
        line.setToolTip(translate("watchlist", "Ctrl+Space lists what a filter can ask for"))
        line.setClearButtonEnabled(True)
        segments.setAccessibleName(translate("watchlist", "Market segment"))
        segments.addItem(translate("watchlist", "All segments"), "")
        for key in STOCK_SEGMENTS:
            segments.addItem(words.segment(key), key)
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(8, 0, 6, 4)
        self.sentence.setStyleSheet(f"color: {fault}")
        self.sentence.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(line, 1)
        row.addWidget(segments)
        row.addWidget(self._screens)
        self._offer_screens()

    def _offer_screens(self) -> None:
        """The screens of the program: each writes the line it stands for."""
        for screen in SCREENS:
            action = self._screens.menu().addAction(words.screen(screen))
            action.triggered.connect(partial(self.search, screen.text))
        self._screens.setToolTip(translate("watchlist", "Filters that are ready to use"))
        self._screens.setAutoRaise(True)

    def _read(self, text: str) -> None:
        """Faults are told once the cursor has left them: what is being typed is not yet wrong."""
        self._reading, cursor = parse(text, self._vocabulary), self._line.cursorPosition()
        self._tell([each for each in self._reading.faults if not _is_typed(each, text, cursor)])
        self.changed.emit()

    def _finish(self) -> None:
        if not self._reading.faults:
            self.left.emit()

    def _tell(self, faults: Collection[Fault]) -> None:
        self._line.underline((each.start, each.end) for each in faults)
        said = next((say(each.message) for each in faults), "")
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said))
        self._line.setAccessibleDescription(said)

    def _offer(self, text: str, cursor: int) -> Completion:
        return complete(text, cursor, self._vocabulary, self._japanese)

    def _label(self, candidate: Candidate) -> str:
        """What a candidate means, beside what it writes."""
        if candidate.value:
            meant = _VALUES.get(candidate.field, str)(candidate.value)
        else:
            meant = self._titles.get(BY_KEY[candidate.field].column, "").replace("\n", " ")
        return candidate.text if meant in ("", candidate.text) else f"{candidate.text}   {meant}"


def _is_typed(fault: Fault, text: str, cursor: int) -> bool:
    """Whether the cursor stands in a fault, or behind it before the next space."""
    return fault.start <= cursor and not any(map(str.isspace, text[fault.end : cursor]))
