"""The sentences about lists: those that are not there, and files they come from and go into."""

from __future__ import annotations

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

LIST_SENTENCES = {
    "no_such_screen": QT_TRANSLATE_NOOP(
        "sentences", "There is no screen named {0}. Export the table of screens to see their names."
    ),
    "no_such_list": QT_TRANSLATE_NOOP(
        "sentences", "There is no watchlist named {0}. There are: {1}."
    ),
    "no_list": QT_TRANSLATE_NOOP(
        "sentences", "There is no watchlist named {0}, nor any other. The window makes them."
    ),
    "archive_large": QT_TRANSLATE_NOOP(
        "sentences", "The file has more than {0} MB, which no list of stocks has. Nothing was read."
    ),
    "archive_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "The file is damaged, cut off or no JSON at all. Nothing was read."
    ),
    "archive_other": QT_TRANSLATE_NOOP(
        "sentences", "The file does not hold the lists of jpviewer. Nothing was read."
    ),
    "archive_newer": QT_TRANSLATE_NOOP(
        "sentences",
        "The file is of version {0}, and this jpviewer knows {1}. Install the newer jpviewer "
        "that wrote it.",
    ),
    "archive_wrong": QT_TRANSLATE_NOOP(
        "sentences", "In the file “{0}” is not as jpviewer writes it. Nothing was read."
    ),
    "archive_twice": QT_TRANSLATE_NOOP(
        "sentences", "In the file something stands twice: {0}. Nothing was read."
    ),
    "import_large": QT_TRANSLATE_NOOP(
        "sentences", "The file has more than {0} MB, which no list of stocks has. Nothing was read."
    ),
    "import_long": QT_TRANSLATE_NOOP(
        "sentences", "The file has more than {0} lines, which no list has. Nothing was read."
    ),
    "import_unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "The file is no text in UTF-8, UTF-16 or Shift JIS. Save it as CSV and try again.",
    ),
    "import_empty": QT_TRANSLATE_NOOP(
        "sentences", "There is nothing in it that could be a code. Codes look like 7203 or 130A."
    ),
}
