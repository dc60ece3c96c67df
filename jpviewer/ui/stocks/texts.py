"""How single figures of stocks are written."""

from __future__ import annotations

from jpviewer.analytics.flags import DOUBT, STALE, UNWEIGHED, YOUNG
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.text.translate import translate

WHOLE = 0.9995
"""From here on a change is told without decimals."""
BP = 10_000
AMIHUD_SCALE = BP / 10
"""From a ratio per yen billion to basis points per 100 million."""


def flags_text(told: int) -> str:
    """The reasons for a second look in a few words."""
    texts = (
        (DOUBT, translate("stock_columns", "bar in doubt")),
        (STALE, translate("stock_columns", "behind")),
        (YOUNG, translate("stock_columns", "short history")),
        (UNWEIGHED, translate("stock_columns", "no market cap")),
    )
    return ", ".join(text for bit, text in texts if told & bit)


def weight_text(formats: Formats, weight: float) -> str:
    """'4.123%', 'not in', or the dash."""
    return translate("stock_columns", "not in") if weight == 0 else formats.share(weight, 3)


def name_text(name: str) -> str:
    """A name, or the dash."""
    return name or UNKNOWN


def change_text(formats: Formats, change: float) -> str:
    """'+12.3%', '+123%', or the dash."""
    return formats.percent(change, 0 if abs(change) >= WHOLE else 1)


def amihud_text(formats: Formats, ratio: float) -> str:
    """Basis points per 100 million yen, the finer the fewer they are; or the dash."""
    points = ratio * AMIHUD_SCALE
    return formats.number(points, 0 if points >= 1000 else 1 if points >= 100 else 2)


def edge_text(formats: Formats, spread: float) -> str:
    """Basis points; nothing where the estimate is no spread, and the dash."""
    return "" if spread <= 0 else formats.number(spread * BP, 1)
