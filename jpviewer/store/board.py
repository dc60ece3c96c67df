"""The board of the exchange: everything listed beside its figures, in one pass."""

from __future__ import annotations

from jpviewer.market.tables import Columns
from jpviewer.store.figures import FLAGS
from jpviewer.store.store import Store

FIGURES = (
    "market_cap",
    "close",
    "change_1d",
    "change_5d",
    "change_20d",
    "change_60d",
    "change_ytd",
    "position_52w",
    "turnover",
    "adv20",
    "adv60_median",
    "turnover_ratio",
    "amihud",
    "tick_spread",
    "zero_days",
)
"""What a table of stocks shows; each further one costs the start of the window a millisecond."""

_BOARD = f"""
WITH newest AS MATERIALIZED (SELECT max(as_of) day FROM figures)
SELECT l.code, l.name, coalesce(e.name_en, '') name_en, l.segment, l.size,
       iif(s.id IN (SELECT id FROM dead), 'dead', coalesce(s.kind, '')) kind,
       coalesce(d.reason, '') doubt, coalesce(f.as_of, 0) as_of,
       CASE WHEN f.as_of < newest.day THEN (SELECT count(*) FROM sessions
            WHERE sessions.day > f.as_of AND sessions.day <= newest.day) ELSE 0 END behind,
       {", ".join(f"f.{name}" for name in FIGURES)}
FROM listing_now l CROSS JOIN newest
LEFT JOIN securities s ON s.code = l.code
LEFT JOIN {FLAGS} d ON d.id = s.id
LEFT JOIN english_names e ON e.code = l.code
LEFT JOIN figures f ON f.id = s.id
WHERE l.listed ORDER BY l.code
"""


def board(store: Store) -> Columns:
    """Every listed issue by code, with `FIGURES`; NaN where unknown.

    `kind` is 'dead' for a stock that trades no more, `doubt` a Message as text or ''. `as_of` is 0
    for an issue without prices, `behind` counts sessions to the newest `as_of`.
    """
    return store.read(_BOARD)
