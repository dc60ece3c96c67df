"""The sentences about files: what is wrong with one, who holds it, and what was done about it."""

from __future__ import annotations

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

FILE_SENTENCES = {
    "refresh_running": QT_TRANSLATE_NOOP(
        "sentences", "Another refresh (process {0}) has been running since {1:instant}."
    ),
    "refresh_running_on": QT_TRANSLATE_NOOP(
        "sentences",
        "Another computer, {0}, has been refreshing this folder since {2:instant} (process {1}). "
        "Two computers must not work in one folder at once; wait for it, or name another folder "
        "with --home.",
    ),
    "refresh_running_somewhere": QT_TRANSLATE_NOOP("sentences", "Another refresh is running."),
    "home_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} is open in a window on the computer {1} (process {2}), and two computers must not "
        "work in one folder at once. Close it there; if it is not running any more, delete {3}.",
    ),
    "home_gone": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} is not there, nor is the folder around it. Connect its drive, make that folder, or "
        "name another with --home.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "sentences", "The disk is full: {0} could not be written. Make room and refresh again."
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} is damaged. At the next refresh or start of the window it is put aside, and fresh "
        "figures or the newest good copy take its place.",
    ),
    "cache_set_aside": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} was damaged. It was put aside as {1}, and the figures are fetched anew.",
    ),
    "settings_damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} is damaged, so nobody knows which sources you switched off, and none is asked. Mend "
        "it, or open the window's settings and press OK there: that writes a new one and keeps "
        "this one beside it.",
    ),
    "user_file_restored": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} was damaged. It was put aside as {1}, and your lists and events are again what they "
        "were when {2} began.",
    ),
    "user_file_found": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} was gone or empty. Your lists and events are again what they were when {1} began.",
    ),
    "user_file_lost": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} was damaged, and there is no good copy of it. It was put aside as {1}; your lists "
        "and events begin empty.",
    ),
    "file_unusable": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} cannot be opened or written. Check the folder's permissions, or name another with "
        "--home.",
    ),
    "file_busy": QT_TRANSLATE_NOOP(
        "sentences", "{0} is in use by another program. Close it and try again."
    ),
    "file_held": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} is in use by {1} (process {2}, running since {3:instant}). Close it and try again.",
    ),
    "file_read_on": QT_TRANSLATE_NOOP(
        "sentences",
        "Another program has been reading {0} for so long that it cannot be written any further. "
        "Close it; the next refresh goes on from here.",
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
