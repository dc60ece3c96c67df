"""The demo market: made-up companies, prices and flows, always the same, without network."""

from __future__ import annotations

from jpviewer.sources.demo.sessions import NOW, calendar
from jpviewer.sources.demo.sources import demo_sources

__all__ = ["NOW", "calendar", "demo_sources"]
