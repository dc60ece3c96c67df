"""What a user wants to be told of, as plain values.

An alert tells of a crossing: of what was not so at the session judged before, and is so now. It is
judged from the session on that was known when it was set (`since`): that one is only what later
ones are compared with. Every edit of what is judged sets it anew.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from jpviewer.market import codes
from jpviewer.market.messages import Message

STOCK, LIST, SCREEN = SCOPES = ("stock", "list", "screen")
YEN, RATIO, TIMES, DAYS = "yen", "ratio", "times", "days"


class Condition(NamedTuple):
    """What kind of thing is told: `unit` of its threshold, '' where it has none."""

    unit: str = ""
    spans: bool = False
    """Whether it is about a change over some sessions."""
    least: bool = True
    """Whether it is so from the threshold up; else from there down."""


OF_STOCKS = {
    "above": Condition(YEN),
    "below": Condition(YEN, least=False),
    "rise": Condition(RATIO, spans=True),
    "fall": Condition(RATIO, spans=True, least=False),
    "volume": Condition(TIMES),
    "high": Condition(),
    "low": Condition(),
    "exit_within": Condition(DAYS, least=False),
    "exit_beyond": Condition(DAYS),
}
"""Kinds that stocks and lists of them have."""
OF_SCREENS = {"enters": Condition(), "leaves": Condition()}
CONDITIONS = OF_STOCKS | OF_SCREENS
SPANS = (1, 5, 20, 60)
"""Sessions that a change can be over."""
MOST = 500
"""Alerts of one user."""
LONGEST = 200
"""Characters of a note."""
_LARGEST = {YEN: 1e9, RATIO: 100.0, TIMES: 1e4, DAYS: 1e6}


class Alert(NamedTuple):
    """One wish. `subject` is a code, or the id of a list or screen, or a built-in screen's key."""

    id: int
    scope: str
    subject: str
    kind: str
    threshold: float = 0.0
    """A fall's is positive."""
    span: int = 1
    enabled: bool = True
    once: bool = False
    """Whether it is off after it was met."""
    note: str = ""
    armed: int = 0
    """When it was set, or set anew: milliseconds."""
    since: int = 0
    """The newest session known by then; later splits change a threshold in yen."""


Alerts = tuple[Alert, ...]


def objection(held: Alerts, alert: Alert) -> Message | None:
    """Why an alert cannot be; None when it can."""
    others = [each for each in held if each.id != alert.id]
    kinds = OF_SCREENS if alert.scope == SCREEN else OF_STOCKS
    if alert.scope not in SCOPES or alert.kind not in kinds:
        return Message("alert_kind")
    code = codes.parse(alert.subject) if alert.scope == STOCK else alert.subject
    if not alert.subject.strip() or code != alert.subject or len(code) > 20:
        return Message(f"alert_no_{alert.scope}")
    unit = CONDITIONS[alert.kind].unit
    if unit and not (math.isfinite(alert.threshold) and 0 < alert.threshold <= _LARGEST[unit]):
        return Message("alert_threshold")
    if alert.kind == "fall" and alert.threshold >= 1:
        return Message("alert_fall")
    if CONDITIONS[alert.kind].spans and alert.span not in SPANS:
        return Message("alert_span", (", ".join(map(str, SPANS)),))
    if len(alert.note) > LONGEST:
        return Message("alert_note", (LONGEST,))
    if any(same_wish(each) == same_wish(alert) for each in others):
        return Message("alert_twice")
    return Message("alerts_many", (MOST,)) if len(others) >= MOST else None


def same_wish(alert: Alert) -> tuple[object, ...]:
    """What two alerts cannot have alike: the second would tell nothing new."""
    span = alert.span if CONDITIONS[alert.kind].spans else 0
    threshold = alert.threshold if CONDITIONS[alert.kind].unit else 0.0
    return (alert.scope, alert.subject, alert.kind, threshold, span)
