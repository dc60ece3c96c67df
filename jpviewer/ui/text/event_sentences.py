"""The sentences about events of the user's own that cannot be."""

from __future__ import annotations

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

EVENT_SENTENCES = {
    "event_nameless": QT_TRANSLATE_NOOP("sentences", "Give the event a name."),
    "event_name_long": QT_TRANSLATE_NOOP(
        "sentences", "The name is too long: it may have {0} characters."
    ),
    "event_without_day": QT_TRANSLATE_NOOP("sentences", "Choose a day between 1900 and 2100."),
    "event_twice": QT_TRANSLATE_NOOP(
        "sentences", "There is an event “{0}” on {1} already. Give this one another name."
    ),
    "events_many": QT_TRANSLATE_NOOP(
        "sentences", "There are {0} events already, as many as may be. Remove one first."
    ),
}
