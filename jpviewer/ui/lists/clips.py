"""Cut, copy, paste and drop: how members get from list to list, and from other programs."""

from __future__ import annotations

from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from jpviewer.market import watchlists
from jpviewer.market.messages import Changed
from jpviewer.market.watchlists import Lists, Member, Members
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists import carry
from jpviewer.ui.lists.action import brief, make
from jpviewer.ui.lists.chosen import Chosen
from jpviewer.ui.lists.files import Files
from jpviewer.ui.lists.tabs import VIEWS
from jpviewer.ui.lists.writing import codes_in
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from jpviewer.market.imports.verdicts import Preview

SHORT = 100_000
"""Bytes of a text that is looked at before the window goes on; a longer one is previewed."""


class Clips(QObject):
    """Acts on the list shown and on the rows selected in its table."""

    def __init__(self, desk: Desk, chosen: Chosen, files: Files, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lists = desk.lists
        self._chosen = chosen
        self._files = files
        table = chosen.table
        self.cut = make(self, translate("lists", "Cu&t"), self._cut, "Ctrl+X")
        self.copy = make(self, translate("lists", "&Copy"), table.copy, "Ctrl+C")
        self.paste = make(self, translate("lists", "&Paste"), self._paste, "Ctrl+V")
        table.pack = self.pack
        table.dropped.connect(self._drop)

    def pack(self, text: str) -> QMimeData:
        """The selected rows with all that is written on them."""
        which = self._chosen.which
        return carry.pack(carry.Carried(which, self._chosen.members()), text)

    def take(self, mime: QMimeData, which: int, place: int | None, copy: bool) -> None:
        """Puts what is carried onto a list, from which row on; it leaves its list unless copied."""
        carried = carry.unpack(mime)
        if carried is not None:
            self._put(carried, which, place, copy)
        elif paths := carry.files(mime):
            self._files.preview_file(paths[0], which)
        elif body := carry.foreign(mime):
            self._take_text(body, which, place)

    def _cut(self) -> None:
        self._chosen.table.copy()
        which, codes = self._chosen.which, self._chosen.keys()
        text = translate("lists", "Cut {0}").format(brief(codes))
        after = self._chosen.table.beside_picked()
        self._lists.edit(text, lambda lists: watchlists.remove(lists, which, codes))
        if after:
            self._chosen.table.pick([after])

    def _paste(self) -> None:
        place = self._chosen.place_behind()
        mime = QGuiApplication.clipboard().mimeData()
        if mime.hasText() or mime.hasUrls() or mime.formats():
            self.take(mime, self._chosen.which, place, copy=True)

    def _drop(self, mime: QMimeData, row: int, copy: bool) -> None:
        self.take(mime, self._chosen.which, self._chosen.place_of(row), copy)

    def _put(self, carried: carry.Carried, which: int, place: int | None, copy: bool) -> None:
        from jpviewer.market import joining  # not before it is wanted

        members, source = carried.members, carried.source
        if which in VIEWS:
            if which != source:
                self._say(
                    translate("lists", "Nothing is put into the whole market: choose a list.")
                )
            return
        if which == source and not copy:
            self._chosen.move_to(members, place)
            return
        held = set(self._held(which)) & set(codes_in(members))
        leaves = not copy and any(each.id == source for each in self._lists.lists)
        text = translate("lists", "Move {0}") if leaves else translate("lists", "Paste {0}")
        keys, gone = {each.code for each in members}, self._gone(carried)
        apart = joining.contradicting(self._lists.lists, which, members if leaves else gone)
        dated = _dated(members)  # now: undo carries the edit out once more, to know what it did

        def edit(lists: Lists) -> Lists:
            if leaves:
                return joining.transfer(lists, source, which, keys, place)
            return watchlists.put(joining.join(lists, which, gone), which, dated, place)

        self._lists.edit(text.format(brief(each.code for each in members)), edit)
        self._select(members, which)
        if apart:
            self._say_apart(apart, leaves)
        elif held:
            self._say_held(len(members) - len(held), len(held))

    def _gone(self, carried: carry.Carried) -> Members:
        """What is not on its list any more as it was copied or cut: nowhere else is it kept."""
        source = next((each for each in self._lists.lists if each.id == carried.source), None)
        kept = set(source.members) if source is not None else set()
        return tuple(each for each in carried.members if each not in kept)

    def _take_text(self, body: bytes, which: int, place: int | None) -> None:
        """What is plainly a few stocks is put at once; whatever else is previewed."""
        from jpviewer.market.imports.verdicts import ADDED, HELD

        seen = self._seen(body, which) if len(body) <= SHORT else None
        if isinstance(seen, Changed):
            self._desk.said.emit(say(seen.message), True)
        elif seen is None or which in VIEWS or not seen.is_plain:
            self._files.preview_text(body, which, place)
        else:
            new = seen.members
            text = translate("lists", "Paste {0}").format(brief(each.code for each in new))
            self._lists.edit(text, lambda lists: watchlists.put(lists, which, new, place))
            self._select(new, which)
            if held := seen.count(HELD):
                self._say_held(seen.count(ADDED), held)

    def _seen(self, body: bytes, which: int) -> Preview | Changed:
        from jpviewer.market.imports.verdicts import preview  # not before it is wanted

        try:
            return preview(body, self._held(which), self._chosen.known.keys(), int(time()))
        except Changed as trouble:
            return trouble

    def _held(self, which: int) -> tuple[str, ...]:
        return next((each.codes for each in self._lists.lists if each.id == which), ())

    def _select(self, members: Members, which: int) -> None:
        if which == self._chosen.which and members:
            self._chosen.table.pick([each.code for each in members if not each.is_separator])

    def _say_held(self, added: int, held: int) -> None:
        text = translate("lists", "{0} added; {1} stood on the list already.")
        self._say(text.format(added, held))

    def _say_apart(self, codes: list[str], leaves: bool) -> None:
        text = (
            translate("lists", "Not moved, for the lists differ in colour or figures: {0}.")
            if leaves
            else translate("lists", "Kept as on this list, for colour or figures differ: {0}.")
        )
        self._say(text.format(brief(codes)))

    def _say(self, sentence: str) -> None:
        self._desk.said.emit(sentence, False)


def _dated(members: Members) -> list[Member]:
    now = int(time())
    return [each._replace(added=each.added or now) for each in members]
