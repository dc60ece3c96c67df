"""The demo market's bars in the order a real backfill has, going on from what the cache holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from jpviewer.market.codes import symbol
from jpviewer.market.securities import guess
from jpviewer.market.tables import ACTIONS, BARS, SECURITIES, SPANS
from jpviewer.sources.demo import answers, benchmarks
from jpviewer.sources.demo.bars import history
from jpviewer.sources.demo.roster import Roster
from jpviewer.sources.demo.sessions import window
from jpviewer.sources.source import Answer, Known, Request

_STOCKS = 40
"""Stocks in one request: steady progress, and little memory."""


@dataclass(frozen=True, slots=True)
class Backfill:
    """Benchmarks, watched stocks, the market from the largest down, then its other funds."""

    stocks: Roster
    years: int

    def plan(self, known: Known) -> Iterator[Request]:
        """A request's details are symbols of benchmarks, or a range of the roster's rows."""
        held = self._held(known)
        funds = [each for each in known.benchmarks if each in benchmarks.FUNDS]
        if any(each not in held for each in funds):
            yield Request("yahoo_bars", _from_to(funds), tuple(funds))
        symbols = self.stocks.symbol.tolist()
        for rows in self._rows(known, symbols):
            if any(each not in held for each in symbols[rows]):
                yield Request("yahoo_bars", _from_to(symbols[rows]), rows)
        others = [each for each in benchmarks.ON_TICKS if each not in funds]
        if known.backfill == "all" and any(each not in held for each in others):
            yield Request("yahoo_bars", _from_to(others), tuple(others))

    def fetch(self, request: Request) -> Iterable[Answer]:
        """Bars, actions and known spans of what the request names."""
        wanted = request.details
        return self._stocks(wanted) if isinstance(wanted, slice) else self._funds(wanted)

    def _rows(self, known: Known, symbols: list[str]) -> list[slice]:
        if known.backfill == "none":
            return []
        watched = {symbol(code) for code in known.watched}
        alone = [slice(row, row + 1) for row, each in enumerate(symbols) if each in watched]
        if known.backfill == "watchlists":
            return alone
        starts = range(0, len(symbols), _STOCKS)
        return alone + [slice(start, min(start + _STOCKS, len(symbols))) for start in starts]

    def _stocks(self, rows: slice) -> Iterator[Answer]:
        sessions = len(window(self.years))
        past = history(self.stocks, rows, sessions)
        yield BARS, answers.bars(self.stocks, rows, past)
        yield ACTIONS, answers.actions(self.stocks, rows, past)
        yield SPANS, answers.spans(self.stocks, rows, sessions)

    def _funds(self, symbols: tuple[str, ...]) -> Iterator[Answer]:
        for each in symbols:
            fund = guess(each)
            columns = benchmarks.bars(each, self.years)
            row = {name: getattr(fund, name) for name in ("symbol", "kind", "currency", "zone")}
            if each not in benchmarks.ON_TICKS:  # the exchange's list knows what the others are
                yield (
                    SECURITIES,
                    {name: np.array([row.get(name, "")], object) for name in SECURITIES.columns},
                )
            yield BARS, columns
            yield ACTIONS, benchmarks.dividends(each, columns)
            yield (
                SPANS,
                {
                    "symbol": columns["symbol"][:1],
                    "first": columns["day"][:1],
                    "last": columns["day"][-1:],
                    "checked": columns["day"][-1:],
                },
            )

    def _held(self, known: Known) -> set[str]:
        """Symbols whose span in the cache goes back as far as theirs does here.

        A quote alone gives a stock a span of its last session.
        """
        sessions = len(window(self.years))
        begins = answers.first_days(self.stocks, sessions).tolist()
        first = dict(zip(self.stocks.symbol.tolist(), begins, strict=True))
        start = int(window(self.years)[0])
        spans = zip(
            known.securities["symbol"].tolist(), known.securities["first"].tolist(), strict=True
        )
        return {each for each, since in spans if 0 < since <= first.get(each, start)}


def _from_to(symbols: list[str]) -> str:
    return " … ".join(dict.fromkeys([symbols[0], symbols[-1]]))
