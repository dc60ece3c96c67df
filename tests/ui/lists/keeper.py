"""The user's lists in a process of its own, which can be killed: a line in, a line out.

Each line on stdin is an edit as JSON; `done` answers when it shows, `saved` when the file holds it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from jpviewer.market import joining, watchlists
from jpviewer.market.imports.verdicts import preview
from jpviewer.market.messages import Message
from jpviewer.market.watchlists import Lists, Member
from jpviewer.store.mending import open_user_file
from jpviewer.ui.lane import Lane
from jpviewer.ui.lists import writing
from jpviewer.ui.lists.live import LiveLists

LISTED = {"7203", "6758", "8306", "9984", "130A"}


def edited(lists: Lists, word: str, given: list[Any]) -> Lists:
    """What an edit of the program makes of all lists."""
    if word == "put":
        which, rows, place = given
        return watchlists.put(lists, which, [Member(*row) for row in rows], place)
    if word == "write":
        which, codes, field, text = given
        return watchlists.amend(lists, which, set(codes), writing.change(field, text))
    if word == "import":
        which, text, at = given
        held = next((each.codes for each in lists if each.id == which), ())
        found = preview(text.encode(), held, LISTED, at)
        return watchlists.put(lists, which, found.members)
    plain: Any = joining.transfer if word == "transfer" else getattr(watchlists, word)
    result: Lists = plain(lists, *given)
    return result


def keep(path: Path) -> None:
    application = QCoreApplication([])
    lane = Lane(lambda: open_user_file(path, complain))
    lists = LiveLists(lane)
    lists.refused.connect(complain)
    lists.begin(0)
    if sys.argv[2:] == ["close"]:
        close_at_once(lists, lane)
        return

    def hear() -> None:
        line = sys.stdin.readline()
        if not line:
            application.quit()
            return
        word, *given = json.loads(line)
        if word == "undo":
            lists.undo.undo()
        elif word == "redo":
            lists.undo.redo()
        else:
            lists.edit(word, lambda before: edited(before, word, given))
        print("done", flush=True)
        lane.do(lambda file: None, lambda _: print("saved", flush=True))

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)

    def listen() -> None:
        notifier.activated.connect(hear)

    lane.do(lambda file: None, lambda _: listen())
    application.exec()
    lane.close()


def close_at_once(lists: LiveLists, lane: Lane[Any]) -> None:
    """An edit, and the end of the window in the same breath."""
    loop = QCoreApplication.instance()
    assert loop is not None
    while lane.busy:
        loop.processEvents()
    lists.edit("x", lambda before: watchlists.create(before, 99, "Last"))
    assert lane.close()


def complain(message: Message) -> None:
    print("refused", message.dump(), flush=True)


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
