"""Everything that a user wrote, as one value."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from jpviewer.market.events import Events
from jpviewer.market.screens import Screens
from jpviewer.market.watch import Watch
from jpviewer.market.watchlists import Lists


class User(NamedTuple):
    """Lists, events and screens, each in the user's order, and what the user wants to be told."""

    lists: Lists = ()
    events: Events = ()
    screens: Screens = ()
    watch: Watch = Watch()

    def __bool__(self) -> bool:
        return self != User()


UserEdit = Callable[[User], User]
