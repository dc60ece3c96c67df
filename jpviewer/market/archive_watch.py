"""Alerts and what they told in an archive, and brought together with those there are."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from jpviewer.market import archive_fields as fields
from jpviewer.market import watch as edits
from jpviewer.market.alerts import CONDITIONS, Alert, objection, same_wish
from jpviewer.market.archive_fields import Fields
from jpviewer.market.baselines import Baseline
from jpviewer.market.messages import Changed
from jpviewer.market.watch import MOST_HITS, Hit, Watch

NEVER = "never"
"""How many days an exit takes where nobody trades: JSON knows no infinity."""


def written(watch: Watch) -> dict[str, list[dict[str, Any]]]:
    """Its parts, only what is not as it would be anyway."""
    plain = Alert(0, "", "", "")._asdict()
    return {
        "alerts": [
            {name: value for name, value in each._asdict().items() if value != plain[name]}
            for each in watch.alerts
        ],
        "hits": [
            each._asdict() | {"value": NEVER if each.value == math.inf else each.value}
            for each in watch.hits
        ],
        "baselines": [each._asdict() for each in watch.baselines],
    }


def read(whole: Fields) -> Watch:
    """What `written` gave; nothing of a file that is older than alerts."""
    alerts = tuple(fields.each_of(whole, "alerts", _alert))
    for place, each in enumerate(alerts, 1):
        if objection(alerts[: place - 1], each):
            raise Changed("archive_wrong", f"alerts {place}")
    watch = Watch(
        alerts,
        tuple(fields.each_of(whole, "hits", _hit)),
        tuple(fields.each_of(whole, "baselines", _baseline)),
    )
    fields.once("id", (each.id for each in alerts))
    fields.once("hits", (each.key for each in watch.hits))
    fields.once("baselines", (each.alert for each in watch.baselines))
    return watch


def merged(
    mine: Watch, theirs: Watch, moved: Mapping[str, Mapping[str, str]], ids: Iterator[int]
) -> Watch:
    """Theirs behind mine; `moved` has new ids of lists and screens by scope and old id."""
    ours = {same_wish(each): each.id for each in mine.alerts}
    renamed: dict[int, int] = {}
    watch = mine
    for each in theirs.alerts:
        subject = moved.get(each.scope, {}).get(each.subject, each.subject)
        alert = each._replace(subject=subject)
        twin = ours.get(same_wish(alert))
        renamed[each.id] = twin or next(ids)
        if twin is None:
            watch = edits.add(watch, alert._replace(id=renamed[each.id]))
    told, standing = {each.key for each in mine.hits}, {each.alert for each in mine.baselines}
    hits = [each._replace(alert=renamed.setdefault(each.alert, each.alert)) for each in theirs.hits]
    new = [each for each in hits if each.key not in told]
    every = sorted((*mine.hits, *new), key=lambda hit: (hit.day, hit.at))
    baselines = [
        each._replace(alert=renamed[each.alert])
        for each in theirs.baselines
        if each.alert in renamed and renamed[each.alert] not in standing
    ]
    return watch._replace(
        hits=tuple(every[-MOST_HITS:]) if new else mine.hits,
        baselines=(*mine.baselines, *baselines),
    )


def _alert(row: Fields, where: str) -> Alert:
    return Alert(
        fields.id_of(row, where),
        fields.text(row, "scope", where),
        fields.text(row, "subject", where),
        fields.text(row, "kind", where),
        _threshold(row, where),
        fields.number({"span": 1, **row}, "span", where),
        _flag(row, "enabled", True, where),
        _flag(row, "once", False, where),
        fields.text(row, "note", where),
        fields.number(row, "armed", where),
        fields.day(row, "since", where),
    )


def _hit(row: Fields, where: str) -> Hit:
    kind = fields.text(row, "kind", where)
    if kind not in CONDITIONS:
        raise Changed("archive_wrong", where)
    return Hit(
        fields.number(row, "alert", where),
        fields.text(row, "code", where),
        fields.day(row, "day", where),
        kind,
        _threshold(row, where),
        fields.number(row, "span", where),
        fields.text(row, "subject", where),
        _value(row, where),
        fields.instant(row, "at", where),
        _flag(row, "seen", False, where),
    )


def _baseline(row: Fields, where: str) -> Baseline:
    basis, packed = (fields.text(row, name, where) for name in ("basis", "packed"))
    return Baseline(fields.number(row, "alert", where), basis, packed)


def _threshold(row: Fields, where: str) -> float:
    return fields.price(row, "threshold", where) or 0.0


def _value(row: Fields, where: str) -> float | None:
    value = row.get("value")
    if value is None or value == NEVER:
        return None if value is None else math.inf
    if type(value) not in (int, float) or not -1e18 < value < 1e18:
        raise Changed("archive_wrong", where)
    return float(value)


def _flag(row: Fields, name: str, usual: bool, where: str) -> bool:
    value = row.get(name, usual)
    if not isinstance(value, bool):
        raise Changed("archive_wrong", where)
    return value
