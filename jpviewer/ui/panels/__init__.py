"""The panels by kind; a module is imported when its panel is first wanted."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from jpviewer.ui.desk import Desk
from jpviewer.ui.panel import Panel
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate


class Kind(NamedTuple):
    """A panel as the window knows it before its module is imported."""

    place: str
    """Module and class, 'jpviewer.ui.panels.chart:ChartPanel'."""
    text: str
    several: bool = False

    @property
    def title(self) -> str:
        """What menus call it."""
        return translate("panels", self.text)


PANELS = {
    "segments": Kind(
        "jpviewer.ui.panels.segments:SegmentsPanel", QT_TRANSLATE_NOOP("panels", "Segments")
    ),
    "flows": Kind(
        "jpviewer.ui.panels.flows:FlowsPanel", QT_TRANSLATE_NOOP("panels", "Foreign flows")
    ),
    "watchlist": Kind(
        "jpviewer.ui.panels.watchlist:WatchlistPanel", QT_TRANSLATE_NOOP("panels", "Watchlist")
    ),
    "chart": Kind(
        "jpviewer.ui.panels.chart:ChartPanel", QT_TRANSLATE_NOOP("panels", "Chart"), several=True
    ),
    "sources": Kind(
        "jpviewer.ui.panels.sources:SourcesPanel", QT_TRANSLATE_NOOP("panels", "Sources")
    ),
    "alerts": Kind("jpviewer.ui.panels.alerts:AlertsPanel", QT_TRANSLATE_NOOP("panels", "Alerts")),
    "map": Kind("jpviewer.ui.panels.map:MapPanel", QT_TRANSLATE_NOOP("panels", "Map")),
}
"""In the order of Ctrl+1 to Ctrl+9."""


def make(kind: str, desk: Desk, instance: int = 1) -> Panel:
    """A new panel of a kind."""
    module, name = PANELS[kind].place.split(":")
    panel: Panel = getattr(import_module(module), name)(desk, instance)
    return panel
