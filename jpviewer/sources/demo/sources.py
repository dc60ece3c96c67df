"""The sources as the demo market has them: the real ones' names and hosts, no network."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from jpviewer.market.feeds import FEEDS
from jpviewer.market.tables import (
    ENGLISH_NAMES,
    FLOWS,
    LISTINGS,
    QUOTES,
    SECURITIES,
    SESSIONS,
    WEIGHTS,
)
from jpviewer.sources.demo import answers, flows, weights
from jpviewer.sources.demo.backfill import Backfill
from jpviewer.sources.demo.roster import SCALES, roster
from jpviewer.sources.demo.sessions import calendar
from jpviewer.sources.source import Answer, Known, Request

if TYPE_CHECKING:
    from jpviewer.sources.http import Client


@dataclass(frozen=True, slots=True)
class DemoSource:
    """Stands in for a real source; `client` is never used."""

    name: str
    needs: tuple[str, ...]
    asks: Callable[[Known], Iterable[Request]]
    answers: Callable[[Request], Iterable[Answer]]

    @property
    def host(self) -> str:
        """The real source's host, so that the demo market takes the same turns."""
        return next(feed.host for feed in FEEDS if feed.name == self.name)

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        """What is not yet in the cache, or one request for all there is."""
        return self.asks(known)

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """The request's part of the demo market."""
        return self.answers(request)


def demo_sources(size: str) -> tuple[DemoSource, ...]:
    """One stand-in per real source, for the `small` or the `full` demo market."""
    stocks, scale = roster(size), SCALES[size]
    sessions = calendar()
    backfill = Backfill(stocks, scale.years)
    listed: tuple[Answer, ...] = (
        (SESSIONS, {"day": sessions.days, "close_at": sessions.closes}),
        (SECURITIES, answers.securities(stocks)),
        (LISTINGS, answers.listings(stocks)),
        (ENGLISH_NAMES, answers.english_names(stocks)),
    )
    return (
        _whole("jpx_listings", lambda: listed),
        DemoSource("jpx_flows", (), _weeks, lambda _: ((FLOWS, prints) for prints in flows.jpx())),
        _whole("mof_flows", lambda: ((FLOWS, flows.mof()),)),
        _whole("topix_weights", lambda: ((WEIGHTS, weights.weights(stocks)),)),
        _whole("yahoo_quotes", lambda: ((QUOTES, answers.quotes(stocks)),), "jpx_listings"),
        DemoSource("yahoo_bars", ("jpx_listings", "yahoo_quotes"), backfill.plan, backfill.fetch),
    )


def _whole(name: str, answer: Callable[[], Iterable[Answer]], *needs: str) -> DemoSource:
    """A source that gives all it has at one request."""
    return DemoSource(name, needs, lambda _: (Request(name, "demo"),), lambda _: answer())


def _weeks(known: Known) -> Iterable[Request]:
    """Asked once: coming again, the first print of the revised week would count as a third."""
    held = any(source == "jpx" for source, _, _ in known.weeks)
    return () if held else (Request("jpx_flows", "demo"),)
