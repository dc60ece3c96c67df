"""The user's lists as the screen shows them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from jpviewer.market.watchlists import Lists
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lane import Lane
from jpviewer.ui.live import Live, new_id


class LiveLists(Live[Lists]):
    """One per window."""

    def __init__(self, writing: Lane[UserFile], parent: QObject | None = None) -> None:
        super().__init__(writing, UserFile.lists, UserFile.edit, (), parent)

    @property
    def lists(self) -> Lists:
        """In the user's order."""
        return self.shown

    def new_id(self) -> int:
        """An id that no list has or had."""
        return new_id(max((each.id for each in self.lists), default=0))
