"""Alerts on screen and in the file: edits that can be undone, whatever was told since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market.alerts import STOCK, Alert
from jpviewer.market.baselines import NO, Baseline, State, pack
from jpviewer.market.messages import Message
from jpviewer.market.watch import Hit, Watch
from jpviewer.store.user_file import UserFile
from jpviewer.ui.alerts.live import LiveAlerts
from jpviewer.ui.lane import Lane

WISH = Alert(0, STOCK, "7203", "above", 3000.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user.db"


@pytest.fixture
def live(qtbot: QtBot, path: Path) -> Iterator[LiveAlerts]:
    lane = Lane(lambda: UserFile(path))
    live = LiveAlerts(lane)
    with qtbot.waitSignal(lane.idle):
        live.load()
    yield live
    assert lane.close()


def held(path: Path) -> Watch:
    with UserFile(path, readonly=True) as file:
        return file.watch()


def hit_of(alert: Alert, day: int = 20261120) -> Hit:
    return Hit(alert.id, alert.subject, day, alert.kind, alert.threshold, 1, "", 3010.0, 5)


def test_an_alert_is_set_and_changed_and_each_can_be_undone(
    qtbot: QtBot, live: LiveAlerts, path: Path
) -> None:
    live.set(WISH, 20261119)
    (first,) = live.alerts
    assert first.id
    assert (first.since, first.threshold) == (20261119, 3000.0)
    live.set(first._replace(note="mine", once=True), 20261120)
    (noted,) = live.alerts
    assert (noted.armed, noted.since) == (first.armed, 20261119)  # judged as before
    live.set(noted._replace(threshold=3100.0), 20261120)
    (changed,) = live.alerts
    assert changed.id == first.id
    assert changed.since == 20261120
    assert changed.armed >= first.armed
    for expected in (noted, first):
        live.undo.undo()
        assert live.alerts == (expected,)
    live.undo.undo()
    assert live.alerts == ()
    with qtbot.waitSignal(live.written):
        live.undo.redo()
    assert [each.subject for each in held(path).alerts] == ["7203"]


def test_an_objection_is_said_and_nothing_changes(live: LiveAlerts) -> None:
    live.set(WISH, 0)
    said: list[Message] = []
    live.refused.connect(said.append)
    live.set(WISH._replace(note="again"), 0)
    live.set(WISH._replace(threshold=0.0), 0)
    assert [each.key for each in said] == ["alert_twice", "alert_threshold"]
    assert len(live.alerts) == 1


def test_undo_leaves_alone_what_was_told_in_between(
    qtbot: QtBot, live: LiveAlerts, path: Path
) -> None:
    live.set(WISH, 0)
    (alert,) = live.alerts
    assert live.take([hit_of(alert, 20261119)], []) == (hit_of(alert, 20261119),)
    live.forget({hit_of(alert, 20261119).key})
    live.turn_off({alert.id})
    new = hit_of(alert)
    assert live.take([new], []) == (new,)
    live.undo.undo()
    live.undo.undo()
    with qtbot.waitSignal(live.written):
        live.see({new.key})
    assert {(each.day, each.seen) for each in held(path).hits} == {
        (20261119, False),
        (20261120, True),
    }
    assert live.unread == (hit_of(alert, 20261119),)
    assert held(path).alerts == (alert,)


def test_switching_on_arms_anew(live: LiveAlerts) -> None:
    live.set(WISH, 20261118)
    (alert,) = live.alerts
    live.turn_off({alert.id})
    standing = Baseline(alert.id, "", pack({"7203": State(20261120, NO)}))
    live.turn_on({alert.id}, lambda each: each._replace(since=20261120), lambda each: standing)
    (on,) = live.alerts
    assert on.enabled
    assert on.since == 20261120
    assert on.armed >= alert.armed
    assert live.shown.baselines == (standing,)
    live.undo.undo()
    assert live.alerts == (alert._replace(enabled=False),)
