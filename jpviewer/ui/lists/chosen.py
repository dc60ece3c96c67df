"""The list shown and the rows chosen in it, as all actions on lists know them."""

from __future__ import annotations

from collections.abc import Mapping
from time import time

from jpviewer.market import watchlists
from jpviewer.market.watchlists import Member, Members, Watchlist
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists.action import brief
from jpviewer.ui.lists.table import ListTable
from jpviewer.ui.lists.tabs import WHOLE_MARKET
from jpviewer.ui.text.translate import translate

NEW = -9
"""Stands where a list's id would for one that is to be made."""


class Chosen:
    """`which` is the id of the list shown; `known` has the name of every listed code."""

    def __init__(self, desk: Desk, table: ListTable) -> None:
        self.which = WHOLE_MARKET
        self.known: Mapping[str, str] = {}
        self.table = table
        self._desk = desk

    def shown(self) -> Watchlist | None:
        """The list shown; None while it is the whole market."""
        return next((each for each in self._desk.lists.lists if each.id == self.which), None)

    def keys(self) -> list[str]:
        """The selected rows, separators among them."""
        return self.table.picked()

    def codes(self) -> list[str]:
        """The selected stocks."""
        return [key for key in self.keys() if not key.startswith("#")]

    def members(self) -> Members:
        """The selected rows with what is written on them, in the order shown."""
        mine, now = self.shown(), int(time())
        held = {each.code: each for each in mine.members} if mine is not None else {}
        return tuple(held.get(key, Member(key, added=now)) for key in self.keys())

    def place_of(self, row: int) -> int | None:
        """The place on the list of a row shown; None for the end, or while rows are sorted."""
        mine = self.shown()
        if mine is None or self.table.is_arranged or row < 0:
            return None
        key = self.table.name(row)
        return mine.keys.index(key) if key in mine.keys else None

    def place_behind(self) -> int | None:
        """The place on the list behind the rows selected; None for the end."""
        mine, keys = self.shown(), self.keys()
        if mine is None or self.table.is_arranged or not keys or keys[-1] not in mine.keys:
            return None
        return mine.keys.index(keys[-1]) + 1

    def move_to(self, members: Members, place: int | None) -> None:
        """Members of the list shown side by side before what stands at a place."""
        mine = self.shown()
        if mine is None:
            return
        if self.table.is_arranged:
            self.say_arranged()
            return
        which, codes = mine.id, {each.code for each in members}
        before = mine.keys[: len(mine.keys) if place is None else place]
        start = sum(key not in codes for key in before)
        text = translate("lists", "Move {0}").format(brief(each.code for each in members))
        self._desk.lists.edit(text, lambda lists: watchlists.move(lists, which, codes, start))

    def say_arranged(self) -> None:
        """Why rows do not move."""
        sentence = translate(
            "lists",
            "Rows move in the list's own order: click the sorted header until its arrow goes.",
        )
        self._desk.said.emit(sentence, False)
