"""What is watched and what was told, and the edits of both.

An edit takes the whole and gives it back changed, as edits of lists do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple, TypeVar

from jpviewer.market.alerts import Alert, Alerts, objection
from jpviewer.market.baselines import UNKNOWN, Baseline, later, pack, unpack

MOST_HITS = 5000
"""Kept of what was told; the oldest go."""

T = TypeVar("T")


class Hit(NamedTuple):
    """What was told: kept as it was, whatever became of the alert."""

    alert: int
    code: str
    day: int
    kind: str
    threshold: float
    """As it was judged by, after splits."""
    span: int
    subject: str
    """The built-in key or the name of a screen, the name of a list, '' for a stock."""
    value: float | None = None
    at: int = 0
    """Instant of the judgement."""
    seen: bool = False

    @property
    def key(self) -> tuple[int, str, int]:
        """What none is told twice of."""
        return (self.alert, self.code, self.day)


Hits = tuple[Hit, ...]


class Watch(NamedTuple):
    """Alerts in the user's order, what was told (the oldest first), and how each stood."""

    alerts: Alerts = ()
    hits: Hits = ()
    baselines: tuple[Baseline, ...] = ()


WatchEdit = Callable[[Watch], Watch]


def add(watch: Watch, alert: Alert) -> Watch:
    """A new alert behind the others, unless there is an objection; its id was never used."""
    if objection(watch.alerts, alert):
        return watch
    return watch._replace(alerts=(*watch.alerts, alert))


def amend(watch: Watch, alert: Alert) -> Watch:
    """Another alert in the place of the one with its id."""
    if objection(watch.alerts, alert):
        return watch
    return watch._replace(
        alerts=tuple(alert if each.id == alert.id else each for each in watch.alerts)
    )


def stand(watch: Watch, baseline: Baseline) -> Watch:
    """How an alert stands as it is set, in the place of how it stood."""
    others = (each for each in watch.baselines if each.alert != baseline.alert)
    held = next((each for each in watch.baselines if each.alert == baseline.alert), None)
    return watch._replace(baselines=(*others, _joined(held, baseline)))


def remove(watch: Watch, ids: Collection[int]) -> Watch:
    """Without some alerts; what they told stays."""
    return watch._replace(alerts=tuple(each for each in watch.alerts if each.id not in ids))


def turn_off(watch: Watch, ids: Collection[int]) -> Watch:
    """Some alerts off."""
    return watch._replace(
        alerts=tuple(
            each._replace(enabled=False) if each.id in ids else each for each in watch.alerts
        )
    )


def turn_on(watch: Watch, again: Iterable[Alert]) -> Watch:
    """Alerts, as they are set anew, in the place of those with their ids that are off."""
    on = {each.id: each for each in again}
    return watch._replace(
        alerts=tuple(each if each.enabled else on.get(each.id, each) for each in watch.alerts)
    )


def forget(watch: Watch, keys: Collection[tuple[int, str, int]]) -> Watch:
    """Without some of what was told; it is not told again."""
    return watch._replace(hits=tuple(each for each in watch.hits if each.key not in keys))


def see(watch: Watch, keys: Collection[tuple[int, str, int]]) -> Watch:
    """Some of what was told, read by the user."""
    return watch._replace(
        hits=tuple(
            each._replace(seen=True) if each.key in keys and not each.seen else each
            for each in watch.hits
        ),
    )


def taken(watch: Watch, hits: Iterable[Hit], baselines: Iterable[Baseline]) -> Watch:
    """What a refresh found, taken over; a second time changes nothing.

    A hit of a session that the alert was known to have been judged at is not new, be it still in
    the list or deleted since; one of an alert that is gone is not wanted any more. How that one
    stood is kept: its deletion may be undone.
    """
    held = {each.alert: each for each in watch.baselines}
    judged = {alert: unpack(each.packed) for alert, each in held.items()}
    wanted = {each.id for each in watch.alerts}
    told = {each.key for each in watch.hits}

    def is_new(hit: Hit) -> bool:
        state = judged.get(hit.alert, {}).get(hit.code)
        return (
            hit.alert in wanted and hit.key not in told and (state is None or hit.day > state.day)
        )

    new = [hit for hit in hits if is_new(hit)]
    for each in baselines:
        held[each.alert] = _joined(held.get(each.alert), each)
    met = {hit.alert for hit in new}
    every = sorted((*watch.hits, *new), key=lambda hit: (hit.day, hit.at))
    return Watch(
        tuple(
            each._replace(enabled=False) if each.once and each.id in met else each
            for each in watch.alerts
        ),
        tuple(every[-MOST_HITS:]) if new else watch.hits,
        tuple(each for _, each in sorted(held.items())),
    )


def _joined(held: Baseline | None, new: Baseline) -> Baseline:
    """The newer baseline; of a session before the one held it says nothing."""
    if held is None or held == new:
        return new
    before = unpack(held.packed)
    if held.basis != new.basis:
        before = {code: state._replace(so=UNKNOWN) for code, state in before.items()}
    return new._replace(packed=pack(later(unpack(new.packed), before)))


def reverted(before: Watch, after: Watch, now: Watch) -> Watch:
    """What an edit from `before` to `after` changed, put back; what came since stays."""
    return Watch(
        _reverted(before.alerts, after.alerts, now.alerts, lambda each: each.id),
        _reverted(before.hits, after.hits, now.hits, lambda each: each.key),
        now.baselines,
    )


def _reverted(
    before: tuple[T, ...], after: tuple[T, ...], now: tuple[T, ...], key: Callable[[T], object]
) -> tuple[T, ...]:
    old, new = ({key(each): each for each in part} for part in (before, after))
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    kept = [old.get(key(each), each) if key(each) in changed else each for each in now]
    kept = [each for each in kept if key(each) not in changed or key(each) in old]
    held = {key(each) for each in kept}
    for place, each in enumerate(before):
        if key(each) in changed and key(each) not in held:
            kept.insert(min(place, len(kept)), each)
    return tuple(kept)
