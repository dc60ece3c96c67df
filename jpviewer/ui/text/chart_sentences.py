"""The sentences about charts: events that cannot be added, pictures that cannot be written."""

from __future__ import annotations

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

CHART_SENTENCES = {
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
    "picture_unwritable": QT_TRANSLATE_NOOP(
        "sentences", "{0} cannot be written. Name a file in a folder that can."
    ),
    "picture_no_room": QT_TRANSLATE_NOOP(
        "sentences",
        "The disk is full: {0} was not written. Make room, or choose another folder.",
    ),
}
