"""What the columns are called whose figures follow from what the user chose, and what they mean."""

from __future__ import annotations

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

MEASURED = {
    "days_to_exit": (
        QT_TRANSLATE_NOOP("stock_columns", "Days to exit\n{0} at {1}"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Sessions it takes to sell {0} at {1} of the median value traded; the button below "
            "changes both. A position of more than 5% of the company has a ! before it",
        ),
    ),
    "too_large": (
        QT_TRANSLATE_NOOP("stock_columns", "Over 5% of the company"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "The position is more than 5% of the company's market cap: holders have to report it",
        ),
    ),
    "lot": (
        QT_TRANSLATE_NOOP("stock_columns", "One lot"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Yen that 100 shares cost at the last close: the least that can be bought",
        ),
    ),
    "one_percent_exit": (
        QT_TRANSLATE_NOOP("stock_columns", "1% of it,\ndays to exit"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Sessions it takes to sell 1% of the company at {1} of the median value traded",
        ),
    ),
    "largest_position": (
        QT_TRANSLATE_NOOP("stock_columns", "Largest, out\nin {2} days"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "The largest position that {1} of the median value traded sells within {2} sessions",
        ),
    ),
    "change_span": (
        QT_TRANSLATE_NOOP("stock_columns", "Change over\na span"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Change since the close of {0}; the menu of the headers chooses another span",
        ),
    ),
}
"""The title and the meaning of each column by its key: {0} is the position, {1} how it is sold."""
