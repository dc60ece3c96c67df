"""What the map says under itself: how many stocks it shows, and whom it does not."""

from __future__ import annotations

from jpviewer.ui.market_map.points import Points
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


def on_the_map(points: Points, formats: Formats) -> str:
    """How many are on it, and how many not, and why."""
    if not len(points):
        return ""
    one = translate("map", "1 stock.") if len(points) == 1 else ""
    many = translate("map", "{0} stocks.").format(formats.number(len(points)))
    return formats.joined(one or many, left_out(points, formats))


def left_out(points: Points, formats: Formats) -> str:
    """Who is not on it."""
    unknown, idle = formats.number(points.unknown), formats.number(points.idle)
    if points.unknown and points.idle:
        text = translate(
            "map",
            "Not on the map: {0} whose market cap or value traded is unknown or too old, and {1} "
            "that did not trade in 20 sessions.",
        )
        return text.format(unknown, idle)
    if points.unknown:
        text = translate(
            "map", "Not on the map: {0} whose market cap or value traded is unknown or too old."
        )
        return text.format(unknown)
    if points.idle:
        text = translate("map", "Not on the map: {0} that did not trade in 20 sessions.")
        return text.format(idle)
    return ""
