"""An empty cache and sources out of reach: after a while the demo market, never too soon."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np
from pytestqt.qtbot import QtBot

from jpviewer.market.tables import STATES
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.work.fallback import Fallback
from jpviewer.ui.work.refresher import Refresher

IN_VAIN = """
import sys
from jpviewer.market.messages import Message
from jpviewer.market.progress import Failed, dump
print(dump(Failed("jpx_flows", Message("no_answer", ("www.jpx.co.jp",)))))
sys.exit(3)
"""
WITH_ROWS = """
import sys
from jpviewer.market.progress import Written, dump
print(dump(Written("jpx_flows", ("flows",), 12)), flush=True)
sys.stdin.read()
"""


def running(script: str) -> Refresher:
    def command(sources: Sequence[str]) -> list[str]:
        return [sys.executable, "-c", script]

    return Refresher(command)


def test_it_gives_up_after_its_patience_having_tried_again(qtbot: QtBot, desk: Desk) -> None:
    work = running(IN_VAIN)
    starts: list[None] = []
    work.started.connect(lambda: starts.append(None))
    fallback = Fallback(desk, work, patience=1500, again=20)
    with qtbot.waitSignal(fallback.given_up):
        pass
    assert len(starts) >= 2
    assert work.close()


def test_rows_make_it_silent_for_ever(qtbot: QtBot, desk: Desk) -> None:
    work = running(WITH_ROWS)
    fallback = Fallback(desk, work, patience=1000)
    with qtbot.assertNotEmitted(fallback.given_up, wait=1500), qtbot.waitSignal(work.reported):
        pass
    assert work.close()


def test_a_cancel_makes_it_silent_too(qtbot: QtBot, desk: Desk) -> None:
    work = running("import sys; sys.stdin.read()")
    fallback = Fallback(desk, work, patience=1500)
    with qtbot.assertNotEmitted(fallback.given_up, wait=2000):
        with qtbot.waitSignal(work.started):
            pass
        with qtbot.waitSignal(work.ended):
            work.cancel()
    assert not work.running


def test_a_cache_that_has_figures_is_never_given_up(qtbot: QtBot, desk: Desk) -> None:
    row = {
        "source": "jpx_flows",
        "last_ok": 1,
        "last_try": 1,
        "rows": 1,
        "error": "",
        "resume_at": 0,
    }
    with Store(desk.home.cache, readonly=False) as store:
        store.upsert(STATES, {name: np.array([value]) for name, value in row.items()})
    work = running(IN_VAIN)
    fallback = Fallback(desk, work, patience=50)
    with qtbot.assertNotEmitted(fallback.given_up, wait=200):
        pass
    assert not work.running
