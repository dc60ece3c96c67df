"""The sentences about alerts: why one cannot be, and that some were met."""

from __future__ import annotations

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

ALERT_SENTENCES = {
    "alert_kind": QT_TRANSLATE_NOOP("sentences", "This cannot be watched there. Choose another."),
    "alert_no_stock": QT_TRANSLATE_NOOP(
        "sentences", "Choose a stock: type its code or a part of its name."
    ),
    "alert_no_list": QT_TRANSLATE_NOOP("sentences", "Choose a list."),
    "alert_no_screen": QT_TRANSLATE_NOOP("sentences", "Choose a screen."),
    "alert_of_window": QT_TRANSLATE_NOOP(
        "sentences", "The screen asks for “{0}”, which only the window knows: watch another."
    ),
    "alert_threshold": QT_TRANSLATE_NOOP("sentences", "Type a number above zero, and not absurd."),
    "alert_fall": QT_TRANSLATE_NOOP("sentences", "Nothing falls by 100 % or more."),
    "alert_span": QT_TRANSLATE_NOOP("sentences", "A change is over {0} sessions."),
    "alert_note": QT_TRANSLATE_NOOP("sentences", "A note has at most {0} characters."),
    "alert_twice": QT_TRANSLATE_NOOP("sentences", "There is such an alert already."),
    "alerts_many": QT_TRANSLATE_NOOP(
        "sentences", "There are {0} alerts, and no more can be kept. Delete some first."
    ),
}
