"""Everything that a user wrote, as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jpviewer.market.events import Events
from jpviewer.market.screens import Screens
from jpviewer.market.watchlists import Lists


@dataclass(frozen=True, slots=True)
class User:
    """Lists, events and screens, each in the user's order."""

    lists: Lists = ()
    events: Events = ()
    screens: Screens = ()

    def __bool__(self) -> bool:
        return bool(self.lists or self.events or self.screens)


UserEdit = Callable[[User], User]
