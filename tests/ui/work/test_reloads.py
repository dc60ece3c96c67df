"""Written tables become few reloads."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from jpviewer.ui.work.reloads import Reloads


def test_the_first_is_passed_on_at_once_and_the_rest_together(qtbot: QtBot) -> None:
    shown: list[set[str]] = []
    reloads = Reloads(pause=50)
    reloads.due.connect(shown.append)
    reloads.written(["bars"])
    assert shown == [{"bars"}]
    for table in ("bars", "figures", "bars", "quotes"):
        reloads.written([table])
    assert shown == [{"bars"}]
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert shown[1] == {"bars", "figures", "quotes"}


def test_nothing_written_is_nothing_reloaded(qtbot: QtBot) -> None:
    shown: list[set[str]] = []
    reloads = Reloads(pause=20)
    reloads.due.connect(shown.append)
    reloads.written(["bars"])
    with qtbot.assertNotEmitted(reloads.due, wait=100):
        pass
    reloads.written(["flows"])
    assert shown == [{"bars"}, {"flows"}]
