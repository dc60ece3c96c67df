"""Alerts and what they told as the screen shows them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import reduce
from time import time_ns

from PySide6.QtCore import QObject

from jpviewer.market import watch as edits
from jpviewer.market.alerts import Alert, Alerts, objection, same_wish
from jpviewer.market.baselines import Baseline
from jpviewer.market.messages import Message
from jpviewer.market.watch import Hit, Hits, Watch
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lane import Lane
from jpviewer.ui.live import Edit, Live, new_id
from jpviewer.ui.text.translate import translate

Keys = Collection[tuple[int, str, int]]
Again = Callable[[Alert], Alert]
"""An alert as it is set now."""
Standing = Callable[[Alert], Baseline | None]
"""How an alert stands now, where that is known."""


def unchanged(alert: Alert) -> Alert:
    """Where nobody knows of splits and of sessions since."""
    return alert


def nothing(alert: Alert) -> Baseline | None:
    """Where nobody knows how an alert stands."""
    return None


class LiveAlerts(Live[Watch]):
    """One per window. An undone edit leaves alone what a refresh told since."""

    def __init__(self, writing: Lane[UserFile], parent: QObject | None = None) -> None:
        super().__init__(writing, UserFile.watch, UserFile.edit_watch, Watch(), parent)

    @property
    def alerts(self) -> Alerts:
        """In the user's order."""
        return self.shown.alerts

    @property
    def unread(self) -> Hits:
        """What was told and not yet read, the oldest first."""
        return tuple(each for each in self.shown.hits if not each.seen)

    def back(self, before: Watch, after: Watch) -> Edit[Watch]:
        return lambda now: edits.reverted(before, after, now)

    def objection(self, alert: Alert) -> Message | None:
        """Why an alert cannot be; None when it can."""
        return objection(self.alerts, alert)

    def set(self, alert: Alert, since: int, standing: Standing = nothing) -> None:
        """A new alert (id 0), or other words for one; judged from `since` on where it is another.

        `standing` may know how it stands at its beginning. An objection is said instead.
        """
        if (message := self.objection(alert)) is not None:
            self.refused.emit(message)
            return
        before = next((each for each in self.alerts if each.id == alert.id), None)
        same = before is not None and same_wish(before) == same_wish(alert)
        if before is None or not same or (alert.enabled and not before.enabled):
            alert = alert._replace(armed=_now(), since=since)
        if before is None:
            alert = alert._replace(id=new_id(max((each.id for each in self.alerts), default=0)))
        text = translate("alerts", "Edit alert") if before else translate("alerts", "New alert")
        begun = standing(alert) if before is None or alert.armed != before.armed else None

        def change(watch: Watch) -> Watch:
            changed = (edits.amend if before else edits.add)(watch, alert)
            return edits.stand(changed, begun) if begun is not None else changed

        self.edit(text, change)

    def remove(self, ids: Collection[int]) -> None:
        """Takes alerts away; what they told stays."""
        self.edit(translate("alerts", "Delete alerts"), lambda watch: edits.remove(watch, ids))

    def turn_off(self, ids: Collection[int]) -> None:
        """Switches alerts off."""
        self.edit(translate("alerts", "Alerts off"), lambda watch: edits.turn_off(watch, ids))

    def turn_on(
        self, ids: Collection[int], again: Again = unchanged, standing: Standing = nothing
    ) -> None:
        """Switches alerts on: they are set anew, for what happened meanwhile is not wanted."""
        off = (each for each in self.alerts if each.id in ids and not each.enabled)
        at = _now()
        on = [again(each)._replace(enabled=True, armed=at) for each in off]
        begun = [each for each in map(standing, on) if each is not None]
        self.edit(
            translate("alerts", "Alerts on"),
            lambda watch: reduce(edits.stand, begun, edits.turn_on(watch, on)),
        )

    def forget(self, keys: Keys) -> None:
        """Takes some of what was told out of the list."""
        self.edit(translate("alerts", "Delete from the list"), lambda w: edits.forget(w, keys))

    def see(self, keys: Keys) -> None:
        """The user has read these; nothing to be undone."""
        if any(each.key in keys for each in self.unread):
            self.apply(lambda watch: edits.see(watch, keys))

    def take(self, hits: Iterable[Hit], baselines: Iterable[Baseline]) -> Hits:
        """Takes over what a refresh found; what of it is new."""
        found, standing = tuple(hits), tuple(baselines)
        before = self.shown
        after = edits.taken(before, found, standing)
        if after != before:
            self.apply(lambda watch: edits.taken(watch, found, standing))
        held = {each.key for each in before.hits}
        return tuple(each for each in after.hits if each.key not in held)


def _now() -> int:
    return time_ns() // 1_000_000
