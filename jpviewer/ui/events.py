"""Events as the screen shows them: the built-in ones, and the user's as the file holds them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from jpviewer.market import events
from jpviewer.market.events import EVENTS, EventEdit, Events, MarketEvent
from jpviewer.market.messages import Message
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lane import Lane
from jpviewer.ui.live import Live, new_id
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate


class LiveEvents(Live[Events]):
    """One per window; `shown` are the user's own."""

    def __init__(self, writing: Lane[UserFile], parent: QObject | None = None) -> None:
        super().__init__(writing, UserFile.events, UserFile.edit_events, (), parent)

    def back(self, before: Events, after: Events) -> EventEdit:
        from jpviewer.market.reverting import reverted  # not before it is wanted

        return lambda now: reverted(before, after, now, lambda each: each.id)

    @property
    def all(self) -> Events:
        """Built-in and the user's, by day."""
        return tuple(sorted((*EVENTS, *self.shown), key=lambda each: (each.day, each.id)))

    def objection(self, day: int, name: str, event: MarketEvent | None = None) -> Message | None:
        """Why an event cannot be added, or this one not be called so; None when it can."""
        return events.objection(self.shown, day, name, event.id if event else 0)

    def add(self, day: int, name: str) -> None:
        """A new event; an objection is said instead."""
        if not self._refused(self.objection(day, name)):
            which = new_id(max((each.id for each in self.shown), default=0))
            text = translate("events", "Add the event {0}").format(events.tidy(name))
            self.edit(text, lambda before: events.add(before, which, day, name))

    def rename(self, event: MarketEvent, name: str) -> None:
        """Another name for one of the user's; an objection is said instead."""
        if event.id and not self._refused(self.objection(event.day, name, event)):
            text = translate("events", "Rename the event {0}").format(words.event(event))
            self.edit(text, lambda before: events.rename(before, event.id, name))

    def remove(self, event: MarketEvent) -> None:
        """Takes one of the user's away; `undo` brings it back."""
        if event.id:
            text = translate("events", "Remove the event {0}").format(words.event(event))
            self.edit(text, lambda before: events.remove(before, event.id))

    def _refused(self, message: Message | None) -> bool:
        if message is not None:
            self.refused.emit(message)
        return message is not None
