"""The sentences behind message keys: what happened, and what to do about it.

A key that the program says and this table lacks fails a test.
"""

from __future__ import annotations

from jpviewer.market.messages import Message
from jpviewer.ui.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT = "sentences"

SENTENCES = {
    "bug": QT_TRANSLATE_NOOP(
        "sentences", "The program made a mistake ({0}: {1}). The log has the details."
    ),
    "cancelled": QT_TRANSLATE_NOOP("sentences", "Cancelled; the next refresh goes on from here."),
    # Files
    "disk_full": QT_TRANSLATE_NOOP(
        "sentences", "The disk is full: {0} could not be written. Make room and refresh again."
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "sentences", "{0} is damaged. Move it away; figures will be fetched again."
    ),
    "file_unusable": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} cannot be opened or written. Check the folder's permissions, or name another with "
        "--home.",
    ),
    "file_busy": QT_TRANSLATE_NOOP(
        "sentences", "{0} is in use by another program. Close it and try again."
    ),
    "file_newer": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} was written by a newer version of jpviewer. Install that version, or name another "
        "folder with --home.",
    ),
    "file_older": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} was written by an older version of jpviewer. Open the window once to bring it up to "
        "date.",
    ),
}


def say(message: Message) -> str:
    """The sentence of a message in the reader's language."""
    text = SENTENCES.get(message.key)
    if text is None:
        return " ".join(map(str, (message.key, *message.args)))
    return translate(_CONTEXT, text).format(*message.args)
