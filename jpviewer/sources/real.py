"""The real world's sources, in the order they are asked."""

from __future__ import annotations

from pathlib import Path

from jpviewer.sources.jpx_flows import JpxFlows
from jpviewer.sources.jpx_listings import JpxListings
from jpviewer.sources.mof_flows import MofFlows
from jpviewer.sources.source import Source
from jpviewer.sources.topix_weights import TopixWeights
from jpviewer.sources.yahoo_bars import YahooBars
from jpviewer.sources.yahoo_quotes import YahooQuotes


def real_sources(folder: Path) -> tuple[Source, ...]:
    """All of them; `folder` is where yfinance keeps its own caches."""
    exchange = (JpxListings(), TopixWeights(), JpxFlows())
    return (*exchange, MofFlows(), YahooQuotes(folder), YahooBars(folder))
