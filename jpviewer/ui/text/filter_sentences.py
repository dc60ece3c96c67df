"""The sentences about filters that cannot be read."""

from __future__ import annotations

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

FILTER_SENTENCES = {
    "field_of_window": QT_TRANSLATE_NOOP(
        "sentences",
        "The field “{0}” asks for what only the window knows. Leave it out of the filter.",
    ),
    "filter_long": QT_TRANSLATE_NOOP(
        "sentences", "The filter is too long: it may have {0} characters."
    ),
    "filter_many": QT_TRANSLATE_NOOP(
        "sentences", "A filter may have {0} conditions; the ones from here on do not count."
    ),
    "filter_field_unknown": QT_TRANSLATE_NOOP(
        "sentences", "There is no field “{0}”. Ctrl+Space lists them."
    ),
    "filter_field_like": QT_TRANSLATE_NOOP(
        "sentences", "There is no field “{0}”. Did you mean “{1}”?"
    ),
    "filter_value_missing": QT_TRANSLATE_NOOP("sentences", "Say what “{0}” is to be."),
    "filter_value_unknown": QT_TRANSLATE_NOOP("sentences", "“{0}” is none of what can stand here."),
    "filter_value_like": QT_TRANSLATE_NOOP(
        "sentences", "“{0}” is none of what can stand here. Did you mean “{1}”?"
    ),
    "filter_number_wrong": QT_TRANSLATE_NOOP(
        "sentences", "“{0}” is not a number. Write one like 10, 2.5bn or 5%."
    ),
    "filter_percent_missing": QT_TRANSLATE_NOOP(
        "sentences", "Write {0}%: this field is compared in percent."
    ),
    "filter_bp_missing": QT_TRANSLATE_NOOP(
        "sentences", "Write {0}bp: this field is compared in basis points, as its column says."
    ),
    "filter_unit_yen": QT_TRANSLATE_NOOP(
        "sentences", "“{0}” is no amount of yen. Write one like 500m, 10bn or 1.5tn."
    ),
    "filter_unit_ratio": QT_TRANSLATE_NOOP(
        "sentences", "“{0}” is no share. Write one like 10% or 20bp."
    ),
    "filter_unit_count": QT_TRANSLATE_NOOP(
        "sentences", "“{0}” has a unit that this field does not know. Write the plain number."
    ),
    "filter_not_a_number": QT_TRANSLATE_NOOP(
        "sentences", "“{0}” is no number to be larger or smaller. Write a colon."
    ),
    "filter_quote_open": QT_TRANSLATE_NOOP(
        "sentences", "The quotation mark is never closed. Write another where the words end."
    ),
    "filter_or_alone": QT_TRANSLATE_NOOP(
        "sentences", "“or” needs conditions on both sides. Put it in quotes to search for the word."
    ),
}
