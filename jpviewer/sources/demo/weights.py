"""TOPIX of the demo market: every stock of a size group, with a free float of its own."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.tables import Columns
from jpviewer.sources.demo.bars import history
from jpviewer.sources.demo.roster import SEED, Roster
from jpviewer.sources.demo.sessions import window

_FLOAT = (0.3, 1.0)
_RECENT = 60
_PRINTED = 6
"""Decimals of a share of 1 that the exchange prints."""


def weights(stocks: Roster) -> Columns:
    """The list of the newest month's end, by row of the roster."""
    sessions = window(10)
    since = int(sessions[sessions // 100 < sessions[-1] // 100][-1])
    rows = slice(0, len(stocks.code))
    past = history(stocks, rows, _RECENT)
    day = int(np.flatnonzero(past.days == since)[0])
    member = (stocks.size != "") & past.listed[:, day]
    floating = np.random.default_rng((SEED, 6)).uniform(*_FLOAT, len(stocks.code))
    worth = (floating * stocks.shares * past.close[:, day])[member]
    count = int(member.sum())
    return {
        "code": stocks.code[member],
        "since": np.full(count, since, np.int64),
        "weight": _shares(worth),
        "size": stocks.size[member],
        "member": np.ones(count, np.int64),
    }


def _shares(worth: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.round(worth / worth.sum(), _PRINTED))
