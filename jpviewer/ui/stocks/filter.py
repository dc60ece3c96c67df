"""Which rows of a table of stocks are wanted: by a line of text, by a segment."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from jpviewer.analytics.screening import Rows
from jpviewer.market.filters.conditions import Comparison, Match, Word
from jpviewer.market.filters.fields import BY_KEY, Field
from jpviewer.market.filters.reading import Reading
from jpviewer.market.screens import Screen, line
from jpviewer.market.sectors import SECTORS33
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import Columns
from jpviewer.market.tags import TagWords
from jpviewer.market.watchlists import Lists
from jpviewer.ui.alerts.offer import watch_screen
from jpviewer.ui.desk import Desk
from jpviewer.ui.menu_button import MenuButton
from jpviewer.ui.screens.chips import Chips
from jpviewer.ui.screens.fields_menu import FieldsMenu
from jpviewer.ui.screens.menu import ScreenMenu
from jpviewer.ui.stocks.choices import stock_groups
from jpviewer.ui.stocks.read_line import ReadLine
from jpviewer.ui.text import words
from jpviewer.ui.text.condition_words import ConditionWords
from jpviewer.ui.text.translate import translate


class StockFilter(QWidget):
    """A line to search in, chips that say the same, a choice of segments; acts with every key.

    The segment is where one looks and no part of a screen: to take a screen shows all segments,
    and to save one while a segment is chosen writes `segment:` into its line.
    """

    changed = Signal()
    left = Signal()
    """The user is done and wants the rows."""
    column_wanted = Signal(str)
    """A column that a condition asks about is to be seen."""

    def __init__(self, desk: Desk, titles: Mapping[str, str]) -> None:
        """`titles` are the names of the table's columns."""
        super().__init__()
        self._japanese = desk.formats.language == "ja"
        self._rows = Rows({"code": np.empty(0, object)})
        self._words = ConditionWords(titles, self._japanese)
        self._line = ReadLine(desk, self._words)
        self._segments = QComboBox()
        self._menu = ScreenMenu(desk.screens, self.whole, self._japanese, self)
        self._screens = MenuButton(translate("watchlist", "Screens"), self._menu)
        self._used = MenuButton("", self._menu)
        self._fields = FieldsMenu(stock_groups(), self._words, self)
        self._plus = MenuButton("+", self._fields)
        self._chips = Chips(self._words, desk.theme, self._used)
        self.below = QVBoxLayout()
        """What is wrong with the line, and its chips; no room is taken while there are none."""
        self._dress()
        self._line.read.connect(self._follow_line)
        self._line.finished.connect(self.left)
        self._line.left.connect(self.left)
        self._segments.currentIndexChanged.connect(self._name_screen)
        self._segments.currentIndexChanged.connect(self.changed)
        self._menu.taken.connect(self._take)
        self._menu.watched.connect(partial(watch_screen, self, desk))
        self._fields.chosen.connect(self._ask)
        self._chips.written.connect(self._line.write)
        self._chips.column_wanted.connect(self.column_wanted)
        desk.screens.changed.connect(self._name_screen)
        desk.screens.load()

    @property
    def _reading(self) -> Reading:
        return self._line.reading

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._line.text().strip()

    @property
    def segment(self) -> str:
        """The segment wanted; empty for all."""
        return str(self._segments.currentData())

    def whole(self) -> str:
        """The line, with the segment chosen beside it."""
        text, segment = self._line.text().strip(), self.segment
        if not segment or self._segments.isHidden():
            return text
        from jpviewer.market.filters.editing import Edited  # the start has enough to import

        edited = Edited(text, self._line.vocabulary, self._japanese)
        return edited.added(Match("segment", (segment,)))

    def choose_segment(self, key: object) -> None:
        """Wants a segment; all of them when there is no such."""
        self._segments.setCurrentIndex(max(0, self._segments.findData(key)))

    def choices(self) -> dict[str, object]:
        """The segment, the line and its screen, as JSON can hold them."""
        line, screen = self._line.text(), self._menu.choices()
        return {"segment": self.segment, "filter": line, "screen": screen}

    def choose(self, choices: Mapping[str, object]) -> None:
        """Takes what `choices` gave; ignores what does not fit."""
        self.choose_segment(choices.get("segment", ""))
        line = choices.get("filter", "")
        self._line.setText(line if isinstance(line, str) else "")
        self._menu.choose(choices.get("screen"))
        self._name_screen()

    def offer_segments(self, offered: bool) -> None:
        """Whether the rows are stocks of segments, and can be chosen by them."""
        self._segments.setVisible(offered)

    def asks(self, column: str) -> bool:
        """Whether the line compares a column."""
        conditions = (each for group in self._reading.filter.groups for each in group)
        compared = (each for each in conditions if isinstance(each, Comparison))
        return any(BY_KEY[each.field].column == column for each in compared)

    def begin(self, text: str) -> None:
        """Takes the keyboard, and what was typed elsewhere as the first letters of a search."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.setText(text)

    def hold(self, rows: Columns, lists: Lists) -> None:
        """The rows to choose from, and the lists that the line can name."""
        names, sectors = [each.name for each in lists], list(map(words.sector, SECTORS33))
        self._line.hold({"in": names, "tag": TagWords(lists), "sector": sectors})
        self._rows = Rows.of(rows, lists)
        self._show_chips()

    def wanted(self) -> NDArray[np.bool_] | None:
        """The rows wanted; None for all."""
        which = self._reading.filter
        segment = "" if self._segments.isHidden() else self.segment
        found = self._rows.wanted(which) if which.groups else None
        if not segment:
            return found
        inside = np.asarray(self._rows.columns["segment"] == segment)
        return inside if found is None else inside & found

    def _dress(self) -> None:
        segments = self._segments
        segments.setAccessibleName(translate("watchlist", "Market segment"))
        segments.addItem(translate("watchlist", "All segments"), "")
        for key in STOCK_SEGMENTS:
            segments.addItem(words.segment(key), key)
        self._screens.setToolTip(translate("watchlist", "Filters that are ready to use"))
        self._plus.setText("+")
        self._plus.setAccessibleName(translate("chips", "Add a condition"))
        self._plus.setToolTip(translate("chips", "Add a condition"))
        for each in (self._screens, self._used, self._plus):
            each.setAutoRaise(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._line, 1)
        for widget in (self._plus, segments, self._screens):
            row.addWidget(widget)
        self.below.setSpacing(0)
        self.below.addWidget(self._line.sentence)
        self.below.addWidget(self._chips)
        self._name_screen()

    def _take(self, screen: Screen) -> None:
        """A screen in the place of the line, over all segments."""
        self.choose_segment("")
        self._chips.forget()
        self._line.setText(line(screen, self._japanese))
        self._name_screen()

    def _ask(self, field: Field | None) -> None:
        """A condition more, on a field or on names."""
        from jpviewer.ui.screens import editor  # the start has enough to do

        if field is None:
            opened = editor.edit(self._plus, Word(""), self._words, self._line.vocabulary)
        else:
            opened = editor.ask(self._plus, field, self._words, self._line.vocabulary)
        opened.done.connect(self._chips.add)

    def _follow_line(self) -> None:
        self._show_chips()
        self._name_screen()
        self.changed.emit()

    def _show_chips(self) -> None:
        self._chips.show_line(self._line.text(), self._line.vocabulary, self._reading)

    def _name_screen(self) -> None:
        """Says which screen the line is."""
        self._menu.follow()
        name = self._menu.name()
        self._used.say(name)
        spoken = translate("screens", "Screen in use: {0}").format(name)
        self._used.setAccessibleName(spoken if name else "")
        self._used.setVisible(bool(name))
