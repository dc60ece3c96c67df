"""The demo market's stocks as rows of the cache's tables, oldest session first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.sectors import SECTORS17, SECTORS33
from jpviewer.market.securities import TOKYO
from jpviewer.market.segments import SEGMENTS_BEGAN
from jpviewer.market.tables import Columns
from jpviewer.sources.demo.bars import History, ex_ages, history
from jpviewer.sources.demo.funds import ISSUES
from jpviewer.sources.demo.roster import SEED, Roster
from jpviewer.sources.demo.sectors import SECTORS
from jpviewer.sources.demo.sessions import LAST, NOW, calendar, window

# Both stand in the exchange's order, so that the first of a broad sector tells its number.
_BROAD_NAMES = list(dict.fromkeys(each.broad for each in SECTORS))
_BROAD = tuple(SECTORS17[_BROAD_NAMES.index(each.broad)] for each in SECTORS)
_RECENT = 120
"""Sessions in which every stock traded at least once."""


def securities(stocks: Roster) -> Columns:
    """Every listed issue."""
    code, kind, name, _ = _issues(stocks)
    return {
        "symbol": np.array([f"{each}.T" for each in code], object),
        "code": code,
        "kind": kind,
        "currency": np.full(len(code), "JPY", object),
        "zone": np.full(len(code), TOKYO, object),
        "name": name,
    }


def listings(stocks: Roster) -> Columns:
    """The exchange's list; in the demo market nobody changed segment since there are segments."""
    code, _, name, segment = _issues(stocks)
    blank = np.full(len(ISSUES), "", object)
    return {
        "code": code,
        "since": np.full(len(code), SEGMENTS_BEGAN, np.int64),
        "name": name,
        "segment": segment,
        "is_foreign": np.concatenate([stocks.is_foreign, np.zeros(len(ISSUES), np.int64)]),
        "sector33": np.concatenate([_texts(SECTORS33)[stocks.sector], blank]),
        "sector17": np.concatenate([_texts(_BROAD)[stocks.sector], blank]),
        "size": np.concatenate([stocks.size, blank]),
        "listed": np.ones(len(code), np.int64),
    }


def english_names(stocks: Roster) -> Columns:
    """Every listed issue's English name."""
    return {
        "code": _issues(stocks)[0],
        "name_en": np.concatenate([stocks.name_en, _texts([each.name_en for each in ISSUES])]),
    }


def first_days(stocks: Roster, sessions: int) -> NDArray[np.int64]:
    """The day on which each stock's known span begins."""
    return window(10)[-np.minimum(stocks.sessions, sessions)]


def spans(stocks: Roster, rows: slice, sessions: int) -> Columns:
    """Known spans: since the listing, or since the demo market begins."""
    first = first_days(stocks, sessions)[rows]
    last = np.full(len(first), LAST, np.int64)
    return {"symbol": stocks.symbol[rows], "first": first, "last": last, "checked": last}


def bars(stocks: Roster, rows: slice, past: History) -> Columns:
    """A row per session with a trade, by stock and day."""
    traded = past.traded[:, ::-1]
    symbols, days = np.broadcast_arrays(stocks.symbol[rows, None], past.days[::-1])
    names = ("open", "high", "low", "close", "volume")
    return {"symbol": symbols[traded], "day": days[traded]} | {
        name: getattr(past, name)[:, ::-1][traded] for name in names
    }


def actions(stocks: Roster, rows: slice, past: History) -> Columns:
    """Splits (ratio) and half-yearly dividends (split-adjusted yen a share) by stock."""
    dividends, splits = _dividends(stocks, rows, past), _splits(stocks, rows, past)
    return {name: np.concatenate([dividends[name], splits[name]]) for name in dividends}


def quotes(stocks: Roster) -> Columns:
    """Every stock's last trade, stamped with the close of its session."""
    rows = slice(0, len(stocks.code))
    past = history(stocks, rows, _RECENT)
    last = np.argmax(past.traded, axis=1)
    at = calendar().closes[np.searchsorted(calendar().days, past.days[last])]

    def of_last(name: str, ages: NDArray[np.int64] = last) -> NDArray[Any]:
        return np.asarray(np.take_along_axis(getattr(past, name), ages[:, None], 1)[:, 0])

    before = np.argmax(past.traded & (np.arange(_RECENT) > last[:, None]), axis=1)
    price = of_last("close")
    return {
        "symbol": stocks.symbol,
        "at": at,
        "price": price,
        "previous_close": np.where(before > last, of_last("close", before), np.nan),
        "market_cap": price * stocks.shares,
        "shares": stocks.shares,
        "seen": np.full(len(last), NOW, np.int64),
        "price_to_book": np.random.default_rng((SEED, 5)).lognormal(0.2, 0.6, len(last)),
        "dividend_yield": stocks.payout,
    } | {name: of_last(name) for name in ("open", "high", "low", "volume")}


def _issues(stocks: Roster) -> tuple[NDArray[Any], ...]:
    """Code, kind, name and segment of stocks and funds."""
    kinds = ["class" if len(code) > 4 else "stock" for code in stocks.code]
    return (
        np.concatenate([stocks.code, _texts([each.code for each in ISSUES])]),
        _texts([*kinds, *(each.kind for each in ISSUES)]),
        np.concatenate([stocks.name, _texts([each.name for each in ISSUES])]),
        np.concatenate([stocks.segment, _texts([each.segment for each in ISSUES])]),
    )


def _texts(values: Sequence[str]) -> NDArray[np.object_]:
    return np.array(values, object)


def _dividends(stocks: Roster, rows: slice, past: History) -> dict[str, NDArray[Any]]:
    """Half a year's payout of the close before, in half yen as paid."""
    ages = ex_ages(past.days)
    split = past.split[:, ages]
    paid = past.close[:, ages + 1] * split * stocks.payout[rows, None] / 2
    value = np.round(paid * 2) / 2 / split
    return _actions(stocks, rows, past, ages, value * past.listed[:, ages + 1], "dividend")


def _splits(stocks: Roster, rows: slice, past: History) -> dict[str, NDArray[Any]]:
    """The first session at the new price."""
    ages = np.arange(len(past.days))
    first = (stocks.split_age[rows, None] - 1 == ages) & (stocks.split[rows, None] > 1)
    value = np.where(first & past.listed, stocks.split[rows, None], 0.0)
    return _actions(stocks, rows, past, ages, value, "split")


def _actions(
    stocks: Roster,
    rows: slice,
    past: History,
    ages: NDArray[np.int64],
    value: NDArray[np.float64],
    action: str,
) -> dict[str, NDArray[Any]]:
    stock, place = np.nonzero(value)
    return {
        "symbol": stocks.symbol[rows][stock],
        "day": past.days[ages[place]],
        "action": np.full(len(stock), action, object),
        "value": value[stock, place],
    }
