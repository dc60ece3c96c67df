"""The sentences behind the gate's reasons: why a bar was refused or is in doubt.

Each has the symbol, the day, and most have the close as their places.
"""

from __future__ import annotations

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

BAR_SENTENCES = {
    "bar_not_positive": QT_TRANSLATE_NOOP(
        "sentences", "The bar of {0} on {1} has a price that is not above zero."
    ),
    "bar_disordered": QT_TRANSLATE_NOOP(
        "sentences", "The bar of {0} on {1} has an open or close outside its high and low."
    ),
    "bar_no_session": QT_TRANSLATE_NOOP(
        "sentences", "The bar of {0} is dated {1}, when the exchange was closed."
    ),
    "bar_unfinished": QT_TRANSLATE_NOOP(
        "sentences", "The bar of {0} on {1} was seen before the session's close."
    ),
    "bar_unpriced": QT_TRANSLATE_NOOP(
        "sentences",
        "{0} was traded on {1}, but Yahoo gives no price; the session counts as unknown.",
    ),
    "bar_twice": QT_TRANSLATE_NOOP(
        "sentences", "Yahoo gave {0} two bars of {1}; only the first was kept."
    ),
    "bar_repeated": QT_TRANSLATE_NOOP(
        "sentences",
        "The bar of {0} on {1} repeats the one before to the last figure, so it was not kept.",
    ),
    "bar_absurd": QT_TRANSLATE_NOOP(
        "sentences",
        "The close of {0} on {1} ({2:,.1f}) is more than 100 times away from its neighbours; it "
        "was not kept.",
    ),
    "bar_dead": QT_TRANSLATE_NOOP(
        "sentences",
        "The price of {0} moved without a trade on {1} ({2:,.1f}), as after a delisting; it was "
        "not kept, and the stock is not ranked.",
    ),
    "bar_returned": QT_TRANSLATE_NOOP(
        "sentences",
        "The close of {0} on {1} ({2:,.1f}) belongs to a jump that Yahoo's prices took back; it "
        "was not kept.",
    ),
    "bar_outside_limits": QT_TRANSLATE_NOOP(
        "sentences",
        "The close of {0} on {1} ({2:,.1f}) lies beyond the exchange's daily limits; it is kept in "
        "doubt and asked for again on two evenings.",
    ),
    "bar_untraded": QT_TRANSLATE_NOOP(
        "sentences",
        "The close of {0} on {1} ({2:,.1f}) differs from the one before though nothing was "
        "traded; it is kept in doubt and asked for again on two evenings.",
    ),
}
