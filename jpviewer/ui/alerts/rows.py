"""The rows of the alerts and of what they told, as tables show them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.answers import ScreenJudge
from jpviewer.analytics.holding import Terms
from jpviewer.market.alerts import CONDITIONS, LIST, RATIO, SCREEN, STOCK, YEN, Alert
from jpviewer.market.baselines import UNKNOWN, YES, Baseline, basis, list_of, screen_of, standing
from jpviewer.market.screens import Screen, Screens
from jpviewer.market.watch import Hit, Watch
from jpviewer.market.watchlists import Lists
from jpviewer.ui.alerts.facts import Facts
from jpviewer.ui.tables.model import LEFT, Column, by_sign
from jpviewer.ui.text import alert_words, words
from jpviewer.ui.text.formats import UNKNOWN as DASH
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

Rows = dict[str, NDArray[Any]]

MARK = "●"
"""Of what is not yet read."""
_ALERTS = ("id", "what", "state", "now", "distance", "last", "note")
_HITS = ("key", "unread", "code", "name", "what", "value", "at")


class AlertRows:
    """Puts alerts into words, by what is known now."""

    def __init__(
        self, facts: Facts, lists: Lists, screens: Screens, terms: Terms, formats: Formats
    ) -> None:
        self._facts = facts
        self._lists = lists
        self._screens = screens
        self._terms = terms
        self._formats = formats

    def subject(self, alert: Alert) -> str:
        """What an alert is about; '' where that is gone."""
        if alert.scope == STOCK:
            return f"{alert.subject} {self._facts.name(alert.subject)}".strip()
        if alert.scope == LIST:
            mine = list_of(alert, self._lists)
            return mine.name if mine is not None else ""
        screen = screen_of(alert, self._screens)
        return words.screen(screen) if screen is not None else ""

    def state(self, alert: Alert, told: bool, held: Sequence[Baseline]) -> str:
        """One of `alert_words.state`'s keys; `told` says that it was met, `held` how it stood."""
        if not alert.enabled:
            return "met" if alert.once and told else "off"
        if not self.subject(alert):
            return "gone"
        states = standing(self._basis(alert), *held)
        answers = {each.so for each in states.values()}
        if answers <= {UNKNOWN}:  # set since the last judgement: the next begins with these
            answers = {self._facts.answer(alert, code) for code in self._codes(alert)}
        if answers <= {UNKNOWN}:
            return "waiting"
        return "so" if alert.scope == STOCK and YES in answers else "armed"

    def _codes(self, alert: Alert) -> tuple[str, ...]:
        """The stocks that an alert is about; none of a screen, which is judged as a whole."""
        if alert.scope == STOCK:
            return (alert.subject,)
        mine = list_of(alert, self._lists) if alert.scope == LIST else None
        return mine.codes if mine is not None else ()

    def now(self, alert: Alert) -> str:
        """What an alert's figure is now: of a list how many are on it, of a screen in it."""
        formats = self._formats
        if not self.subject(alert):
            return DASH
        if alert.scope == STOCK:
            value = self._facts.figure(alert.subject, alert.kind, alert.span)
            if CONDITIONS[alert.kind].unit:
                return alert_words.figure(alert.kind, value, formats, whole=True)
            text = translate("alerts", "{0} of its year")
            return DASH if math.isnan(value) else text.format(formats.share(value, 0))
        if alert.scope == LIST:
            mine = list_of(alert, self._lists)
            count = len(mine.codes) if mine is not None else 0
        else:
            screen = screen_of(alert, self._screens)
            count = self._inside(screen) if screen is not None else 0
        return translate("alerts", "{0} stocks").format(formats.number(count))

    @cached_property
    def _judge(self) -> ScreenJudge:
        return self._facts.judge(self._lists)

    def _inside(self, screen: Screen) -> int:
        """How many stocks are in a screen now."""
        wanted = self._judge.answer(Alert(0, SCREEN, "", "enters"), screen)
        return int(np.count_nonzero(wanted.states == YES))

    def distance(self, alert: Alert) -> float:
        """How far a price has to move, or a change to go; NaN for others."""
        unit = CONDITIONS[alert.kind].unit
        if alert.scope != STOCK or unit not in (YEN, RATIO):
            return math.nan
        now = self._facts.figure(alert.subject, alert.kind, alert.span)
        told = self._facts.mark(alert, alert.subject)
        return told / now - 1 if unit == YEN else told - now

    def condition(self, alert: Alert) -> str:
        """What is told, in today's prices."""
        if alert.scope != STOCK:
            return alert_words.condition(alert, self._formats)
        now = self._facts.threshold(alert, alert.subject)
        return alert_words.condition(alert._replace(threshold=now), self._formats)

    def hint(self, alert: Alert, state: str) -> str:
        """What a row leaves out."""
        if state == "waiting":
            return translate(
                "alerts", "It is judged from the next refresh on that knows the figures it needs."
            )
        if state == "so":
            return self._formats.joined(already_so(), alert.note)
        if state == "gone":
            return translate("alerts", "The list or screen is deleted; nothing is watched.")
        if self._facts.threshold(alert, alert.subject) != alert.threshold:
            set_as = alert_words.yen(alert.threshold, self._formats)
            text = translate("alerts", "Set as {0}, before a split.")
            return self._formats.joined(text.format(set_as), alert.note)
        return alert.note

    def alerts(self, watch: Watch) -> Rows:
        """A row an alert; the first column is its id as text."""
        last: dict[int, int] = {}
        for hit in watch.hits:
            last[hit.alert] = max(hit.day, last.get(hit.alert, 0))
        held: dict[int, list[Baseline]] = {}
        for baseline in (*watch.baselines, *self._facts.baselines):
            held.setdefault(baseline.alert, []).append(baseline)
        rows = [
            (
                str(each.id),
                self.condition(each),
                state,
                self.now(each),
                self.distance(each) if state != "so" else math.nan,
                last.get(each.id, 0),
                each.note,
            )
            for each in watch.alerts
            for state in (self.state(each, each.id in last, held.get(each.id, ())),)
        ]
        return _columns(_ALERTS, rows, {"distance": np.float64, "last": np.int64})

    def hits(self, hits: Sequence[Hit]) -> Rows:
        """A row a hit, the newest first; the first column tells them apart."""
        formats = self._formats
        rows = [
            (
                f"{each.day} {each.alert} {each.code}",
                "" if each.seen else MARK,
                each.code,
                self._facts.name(each.code),
                _what(each, formats),
                alert_words.figure(each.kind, each.value, formats, whole=True),
                each.at,
            )
            for each in sorted(hits, key=lambda hit: (-hit.day, -hit.at, hit.code))
        ]
        return _columns(_HITS, rows, {"at": np.int64})

    def _basis(self, alert: Alert) -> str:
        terms = self._terms
        parts = (terms.position, terms.participation, terms.own)
        return basis(alert, self._lists, self._screens, *parts)


def already_so() -> str:
    """Why an alert is not told now though what it is about is so."""
    return translate("alerts", "It is so already, and is told once it has become so anew.")


def key_of(row: str) -> tuple[int, str, int]:
    """The key of a hit by the first figure of its row."""
    day, alert, code = row.split(" ", 2)
    return (int(alert), code, int(day))


def alert_columns(formats: Formats, subject: Any) -> tuple[Column, ...]:
    """`subject` says what an id is about."""
    return (
        Column("id", translate("alerts", "Watched"), subject, LEFT, width=18),
        Column("what", translate("alerts", "Told when it …"), str, LEFT, width=28),
        Column("state", translate("alerts", "State"), alert_words.state, LEFT, width=9),
        Column("now", translate("alerts", "Now"), str, width=17),
        Column(
            "distance",
            translate("alerts", "To go"),
            formats.percent,
            colour=by_sign,
            hint=translate("alerts", "How far a price or a change has to move until it is told"),
        ),
        Column("last", translate("alerts", "Last told"), lambda day: formats.day(day), width=10),
        Column("note", translate("alerts", "Note"), str, LEFT, width=18),
    )


def hit_columns(formats: Formats) -> tuple[Column, ...]:
    """Of what was told."""

    def day(row: str) -> str:
        return formats.day(int(row.split(" ", 1)[0]))

    return (
        Column("key", translate("alerts", "Session"), day, LEFT, width=10),
        Column("unread", translate("alerts", "Not yet read"), str, LEFT, width=2, mark=MARK),
        Column("code", translate("alerts", "Code"), str, LEFT, width=5),
        Column("name", translate("alerts", "Name"), str, LEFT, width=18),
        Column("what", translate("alerts", "What"), str, LEFT, width=38),
        Column("value", translate("alerts", "Figure"), str, width=10),
        Column("at", translate("alerts", "Found"), formats.instant, LEFT, width=15),
    )


def _what(hit: Hit, formats: Formats) -> str:
    through = alert_words.subject(hit)
    what = alert_words.condition(hit, formats)
    return f"{what} · {through}" if through else what


def _columns(names: Sequence[str], rows: Sequence[tuple[Any, ...]], types: dict[str, Any]) -> Rows:
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    return {
        name: np.array(values, types.get(name, object))
        for name, values in zip(names, columns, strict=True)
    }
