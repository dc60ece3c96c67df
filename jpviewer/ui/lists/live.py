"""The user's lists as the screen shows them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from jpviewer.market.messages import Message
from jpviewer.market.user import User, UserEdit
from jpviewer.market.watchlists import Edit, Lists
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lane import Lane
from jpviewer.ui.live import Live, new_id


class LiveLists(Live[Lists]):
    """One per window."""

    def __init__(self, writing: Lane[UserFile], parent: QObject | None = None) -> None:
        super().__init__(writing, UserFile.lists, UserFile.edit, (), parent)
        self._begun = self._whole = False
        self._waiting: list[Callable[[], None]] = []

    @property
    def lists(self) -> Lists:
        """In the user's order."""
        return self.shown

    def begin(self, which: int = 0) -> None:
        """Reads the file, once: first the list `which`, which stands there while the rest comes.

        Edits wait until all is there: undone, they put back what was shown before.
        """
        if not self._begun:
            self._writing.do(lambda file: file.glance(which), self._glance, lambda _: None)
            self.load()

    def load(self) -> None:
        """Reads the file; one that can be read is copied once a day."""
        self._begun = True
        self._underway += 1
        self._writing.do(self._read, self._copy, self._refuse)

    def edit(self, text: str, change: Edit) -> None:
        self._when_whole(lambda: super(LiveLists, self).edit(text, change))

    def back(self, before: Lists, after: Lists) -> Edit:
        from jpviewer.market.reverting import reverted_lists  # not before it is wanted

        return lambda now: reverted_lists(before, after, now)

    def ask_user(self, show: Callable[[User], None]) -> None:
        """Everything in the user's file once all edits are written."""
        self._writing.do(UserFile.user, show, self.refused.emit)

    def edit_user(self, change: UserEdit) -> None:
        """Carries out an edit of more than the lists; what it makes of them shows at once."""

        def edit() -> None:
            self._show(change(User(self.shown)).lists)
            self._send(lambda file: file.edit_user(change).lists)

        self._when_whole(edit)

    def new_id(self) -> int:
        """An id that no list has or had."""
        return new_id(max((each.id for each in self.lists), default=0))

    def _when_whole(self, edit: Callable[[], None]) -> None:
        if self._begun and not self._whole:
            self._waiting.append(edit)
        else:
            edit()

    def _copy(self, held: Lists) -> None:
        self._take(held)
        self._writing.do(UserFile.back_up, lambda _: None, self.refused.emit)

    def _glance(self, lists: Lists) -> None:
        if not self._whole:
            self._show(lists)

    def _take(self, held: Lists | None) -> None:
        super()._take(held)
        self._go_on()

    def _refuse(self, message: Message) -> None:
        super()._refuse(message)
        self._go_on()

    def _go_on(self) -> None:
        """Everything was read, or cannot be: what waited is done."""
        self._whole = True
        waiting, self._waiting = self._waiting, []
        for edit in waiting:
            edit()
