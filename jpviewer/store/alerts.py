"""What alerts found, and how each stood: kept in the cache until the window has taken it over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from jpviewer.market.baselines import Baseline
from jpviewer.market.tables import ALERT_BASELINES, ALERT_HITS, DTYPES
from jpviewer.market.watch import Hit
from jpviewer.store.store import Store

_HITS = f"SELECT {', '.join(ALERT_HITS.columns)} FROM alert_hits ORDER BY day, alert, code"


def hits(store: Store) -> tuple[Hit, ...]:
    """What was found, the oldest first."""
    held = store.read(_HITS)
    rows = zip(*(held[name].tolist() for name in ALERT_HITS.columns), strict=True)
    known = (Hit(*row) for row in rows)
    return tuple(each._replace(value=None) if each.value != each.value else each for each in known)


def baselines(store: Store) -> tuple[Baseline, ...]:
    """How each alert stood, by its id."""
    held = store.read("SELECT alert, basis, packed FROM alert_baselines ORDER BY alert")
    rows = zip(*(held[name].tolist() for name in ALERT_BASELINES.columns), strict=True)
    return tuple(Baseline._make(row) for row in rows)


def pending(store: Store) -> tuple[tuple[Hit, ...], tuple[Baseline, ...]]:
    """Both, of one state of the cache."""
    store.execute("BEGIN")
    try:
        return hits(store), baselines(store)
    finally:
        store.execute("COMMIT")


def keep(store: Store, found: Sequence[Hit], standing: Sequence[Baseline]) -> None:
    """Makes these all there is; stands in a transaction."""
    store.execute("DELETE FROM alert_hits")
    store.execute("DELETE FROM alert_baselines")
    names = ALERT_HITS.columns
    rows = [[getattr(each, name) for name in names] for each in found]
    store.upsert(ALERT_HITS, _columns(names, rows))
    store.upsert(ALERT_BASELINES, _columns(ALERT_BASELINES.columns, standing))


def _columns(names: Sequence[str], rows: Iterable[Sequence[object]]) -> dict[str, Any]:
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    return {
        name: np.array(values, DTYPES[name]) for name, values in zip(names, columns, strict=True)
    }
