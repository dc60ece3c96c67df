"""What Python collects, it collects on the thread of the widgets."""

from __future__ import annotations

import gc
import threading

from pytestqt.qtbot import QtBot

from jpviewer.ui.garbage import Garbage

ENOUGH = 50_000
"""New objects after which Python would have collected on any thread."""


class Circle:
    """Garbage that only the collector can find; it tells on which thread it ended."""

    ended: list[int]

    def __init__(self, ended: list[int]) -> None:
        self.ended = ended
        self.me = self

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


def allocate() -> None:
    kept = [[number] for number in range(ENOUGH)]
    assert len(kept) == ENOUGH


def test_a_lane_s_allocations_do_not_end_a_widget(qtbot: QtBot) -> None:
    ended: list[int] = []
    garbage = Garbage()
    Circle(ended)
    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert ended == []
    kept = [[number] for number in range(ENOUGH)]
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.get_ident()]
    assert len(kept) == ENOUGH
    garbage.close()
    assert gc.isenabled()
