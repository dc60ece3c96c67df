"""Alerts, what they told and how they stood, as rows of the user's file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jpviewer.market.alerts import Alert
from jpviewer.market.baselines import Baseline
from jpviewer.market.watch import Hit, Watch

Row = tuple[str | int | float | None, ...]

COLUMNS = {
    "alerts": (("id", "position", *Alert._fields[1:]), 1),
    "hits": (Hit._fields, 3),
    "baselines": (Baseline._fields, 1),
}
"""Of each table, and how many of them are the key."""
_ORDERS = {"alerts": "position, id", "hits": "day, at, alert, code", "baselines": "alert"}


def read(run: Callable[[str], Any]) -> Watch:
    """All of it; `run` carries out a query."""

    def rows(table: str) -> list[tuple[Any, ...]]:
        names, _ = COLUMNS[table]
        found: list[tuple[Any, ...]] = run(
            f"SELECT {', '.join(names)} FROM {table} ORDER BY {_ORDERS[table]}"
        ).fetchall()
        return found

    alerts = (Alert(which, *rest) for which, _, *rest in rows("alerts"))
    hits = (Hit(*row) for row in rows("hits"))
    return Watch(
        tuple(each._replace(enabled=bool(each.enabled), once=bool(each.once)) for each in alerts),
        tuple(each._replace(seen=bool(each.seen)) for each in hits),
        tuple(map(Baseline._make, rows("baselines"))),
    )


def rows_of(watch: Watch) -> dict[str, list[Row]]:
    """All of it, by table."""
    return {
        "alerts": [(each.id, position, *each[1:]) for position, each in enumerate(watch.alerts)],
        "hits": list(watch.hits),
        "baselines": list(watch.baselines),
    }
