"""The board, with where each stock stands among the others."""

from __future__ import annotations

from jpviewer.analytics.standing import standing
from jpviewer.market.days import NEVER
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.store.bars import levels
from jpviewer.store.board import board_now, keep_board
from jpviewer.store.store import Store

BACK = 20000
"""Two years of days: what a change over one year of a stock far behind starts from."""


def make_board(store: Store) -> None:
    """Packs the board anew, once figures and composites are made; stands in their transaction."""
    columns = board_now(store)
    newest = int(columns["as_of"].max(initial=0)) or NEVER
    beside = levels(store, STOCK_SEGMENTS, since=newest - BACK)
    keep_board(store, {**columns, **standing(columns, beside)})
