"""Everything the user wrote, into one file and back from one."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from time import time

from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QFileDialog, QWidget

from jpviewer.market import archive
from jpviewer.market.days import iso, tokyo_day
from jpviewer.market.messages import Message
from jpviewer.market.reverting import reverted_user
from jpviewer.market.user import User, UserEdit
from jpviewer.store.troubles import on_disk
from jpviewer.store.user_file import user_of
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists.bringing import Bringing
from jpviewer.ui.live import Live
from jpviewer.ui.saving import ask, folder_of
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

_SQLITE = b"SQLite format 3\0"
"""What every backup of the user's file begins with."""


def keep_all(parent: QWidget, desk: Desk) -> None:
    """Asks for the name of a file and writes everything into it."""
    name = f"jpviewer-{iso(tokyo_day(time()))}.json"
    desk.lists.ask_user(lambda user: ask(desk, parent, name, archive.dump(user)))


def bring_all(parent: QWidget, desk: Desk) -> None:
    """Asks for such a file, or a backup, and shows what would come before it does."""
    dialog = QFileDialog(parent, translate("lists", "Import everything"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            translate("lists", "Everything, or a backup ({0})").format("*.json *.db"),
            translate("lists", "All files (*)"),
        ]
    )
    dialog.setDirectory(folder_of(desk))
    dialog.fileSelected.connect(lambda path: bring_file(parent, desk, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def bring_file(parent: QWidget, desk: Desk, path: Path) -> None:
    """Reads a file and shows what would come."""

    def offer(theirs: User) -> None:
        desk.lists.ask_user(lambda mine: _offer(parent, desk, mine, theirs))

    def refuse(message: Message) -> None:
        desk.said.emit(f"{path.name}: {say(message)}", True)

    desk.reading.ask(lambda store: _read(path), offer, bring_file, refuse)


def _read(path: Path) -> User:
    with on_disk(path), path.open("rb") as file:
        body = file.read(archive.LARGEST + 1)
    return user_of(path) if body.startswith(_SQLITE) else archive.load(body)


def _offer(parent: QWidget, desk: Desk, mine: User, theirs: User) -> None:
    ids = count(desk.lists.new_id())
    merged = archive.merged(mine, theirs, ids)
    dialog = Bringing(parent, desk, mine, theirs, merged)
    dialog.chosen.connect(lambda after: desk.lists.undo.push(_Bring(desk, mine, after)))
    dialog.open()


class _Bring(QUndoCommand):
    """Undone, everything is as it was, but for what a refresh or another window changed since."""

    def __init__(self, desk: Desk, before: User, after: User) -> None:
        super().__init__(translate("lists", "Import everything"))
        self._desk = desk
        self._sides = (before, after)

    def redo(self) -> None:
        before, after = self._sides
        self._carry_out(lambda user: reverted_user(after, before, user))

    def undo(self) -> None:
        before, after = self._sides
        self._carry_out(lambda user: reverted_user(before, after, user))

    def _carry_out(self, change: UserEdit) -> None:
        self._desk.lists.edit_user(change)
        for each in self._desk.findChildren(Live):
            if each is not self._desk.lists:
                if each.undo is not self._desk.lists.undo:
                    each.undo.clear()  # its steps know nothing of what came
                each.load()
