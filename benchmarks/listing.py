"""200 lists of 500 stocks: until one is on screen, what an edit costs the window, until it is kept.

The window is the watchlist of the full demo market; the user's file is one of its own.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, SignalInstance
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Row, row
from jpviewer.market import watchlists
from jpviewer.market.watchlists import COLOURS, Edit, Member, Watchlist
from jpviewer.settings import Home, Settings
from jpviewer.store.mending import open_user_file
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui import look
from jpviewer.ui.desk import Desk
from jpviewer.ui.lane import Lane
from jpviewer.ui.lists.live import LiveLists
from jpviewer.ui.panels.watchlist import WatchlistPanel

LISTS, MEMBERS, OPENINGS, EDITS = 200, 500, 7, 200
OPEN, COST, SAVED = 100.0, 10.0, 50.0
"""Milliseconds: the first as a median, the others in 95 of 100 edits."""


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    user = full / "many" / "user.db"
    user.parent.mkdir(exist_ok=True)
    fill(user, _codes(full / "demo-full" / "cache.db"))
    command = [sys.executable, "-m", "benchmarks.listing", str(full / "demo-full"), str(user)]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    opened, cost, saved = json.loads(found.stdout)
    yield row("200 lists of 500: one on screen", opened, OPEN, "ms", 1.0)
    yield row("an edit among them, the window's time, p95", cost, COST, "ms", 1.0)
    yield row("an edit among them, until it is saved, p95", saved, SAVED, "ms", 1.0)


def fill(user: Path, codes: list[str]) -> None:
    """Lists with something written on every member."""

    def member(number: int) -> Member:
        code, colour = codes[number * 7 % len(codes)], COLOURS[number % len(COLOURS)]
        return Member(code, f"note {number}", "bank auto", 1_700_000_000, colour, 1e6 * number, 9.5)

    lists = tuple(
        Watchlist(which, f"List {which}", tuple(map(member, range(which, which + MEMBERS))))
        for which in range(1, LISTS + 1)
    )
    with UserFile(user) as file:
        file.edit(lambda _: lists)
        file.back_up()


def _codes(cache: Path) -> list[str]:
    with Store(cache) as store:
        return [str(code) for code in store.read("SELECT code FROM listings")["code"]]


def _until(signal: SignalInstance, begin: Callable[[], None]) -> None:
    """Begins something and waits for its signal."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    begin()
    loop.exec()
    signal.disconnect(loop.quit)


def _read(user: Path, which: int) -> float:
    """Seconds from asking a new lane for the lists until the members of one are there."""
    lane = Lane(lambda: open_user_file(user, print))
    lists = LiveLists(lane)
    started = time.perf_counter()
    _until(lists.changed, lambda: lists.begin(which))
    spent = time.perf_counter() - started
    assert [len(each.members) for each in lists.lists if each.id == which] == [MEMBERS]
    _until(lane.idle, lambda: lane.do(UserFile.back_up, lambda _: None))
    lane.close()
    return spent


def _painted(panel: WatchlistPanel, which: int) -> float:
    """Seconds from wanting another list until its rows are painted."""
    started = time.perf_counter()
    panel.lists.wanted.emit(which)
    panel.repaint()
    spent = time.perf_counter() - started
    assert panel.table.model().rowCount() == MEMBERS
    return spent


def _edited(panel: WatchlistPanel, number: int) -> tuple[float, float]:
    """Seconds of the window's thread that an edit takes, painted, and until it is kept.

    Those of the thread alone: what else the machine does says nothing of the window.
    """
    which, lists = panel.lists.which, panel.desk.lists
    code = lists.lists[which - 1].codes[number % MEMBERS]
    change: Edit = partial(watchlists.annotate, which=which, code=code, note=f"edit {time.time()}")
    if number % 3 == 1:
        change = partial(watchlists.move, which=which, codes={code}, position=0)
    saved: list[float] = []
    lists.written.connect(lambda: saved.append(time.perf_counter()))
    loop = QEventLoop()
    lists.written.connect(loop.quit)
    started, busy = time.perf_counter(), time.thread_time()
    if number % 3 == 2:
        lists.undo.undo()
    else:
        lists.edit("edit", change)
    QApplication.sendPostedEvents()  # what is to be painted anew
    cost = time.thread_time() - busy
    if not saved:
        loop.exec()
    lists.written.disconnect()
    return cost, saved[0] - started


def main(home: Home, user: Path) -> None:
    """Everything on one panel, once without being counted."""
    QApplication([])
    settings = Settings("en", "dark")
    theme, formats = look.wear(settings)
    reading, writing = Lane(lambda: Store(home.cache)), Lane(lambda: open_user_file(user, print))
    panel = WatchlistPanel(Desk(home, settings, theme, formats, reading, writing))
    panel.resize(700, 800)
    panel.show()
    _until(panel.drawn, panel.reload)
    _until(writing.idle, lambda: writing.do(UserFile.back_up, lambda _: None))
    openings = [_read(user, 1 + at) + _painted(panel, 1 + at) for at in range(OPENINGS + 1)]
    edits = [_edited(panel, number) for number in range(EDITS + 3)][3:]
    costs, saves = ([each * 1e3 for each in side] for side in zip(*edits, strict=True))
    percentiles = [statistics.quantiles(each, n=20)[-1] for each in (costs, saves)]
    print(json.dumps([statistics.median(openings[1:]) * 1e3, *percentiles]), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(Home(Path(sys.argv[1])), Path(sys.argv[2]))
