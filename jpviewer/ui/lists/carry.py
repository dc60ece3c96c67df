"""Members on their way: on the clipboard, or under the pointer that drags them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QMimeData

from jpviewer.market import archive
from jpviewer.market.messages import Changed
from jpviewer.market.user import User
from jpviewer.market.watchlists import Members, Watchlist

MIME = "application/x-jpviewer-members"
_TEXTS = ("text/plain", "text/csv", "text/tab-separated-values")


class Carried(NamedTuple):
    """Members with all that is written on them, and the list they are from (0: none)."""

    source: int
    members: Members


def pack(carried: Carried, text: str) -> QMimeData:
    """For this program everything, for others a text."""
    mime = QMimeData()
    mime.setText(text)
    mine = Watchlist(max(carried.source, 1), str(carried.source), carried.members)
    mime.setData(MIME, QByteArray(archive.dump(User((mine,)))))
    return mime


def unpack(mime: QMimeData | None) -> Carried | None:
    """What `pack` put there; None where something else is."""
    if mime is None or not mime.hasFormat(MIME):
        return None
    try:
        (mine,) = archive.load(bytes(mime.data(MIME).data())).lists
        return Carried(int(mine.name), mine.members)
    except (Changed, ValueError):
        return None


def foreign(mime: QMimeData | None) -> bytes:
    """What another program put there, as a file would hold it; empty for nothing of use."""
    if mime is None:
        return b""
    if mime.hasText():
        return mime.text().encode("utf-8", "replace")
    found = next((each for each in _TEXTS if mime.hasFormat(each)), "")
    return bytes(mime.data(found).data()) if found else b""


def files(mime: QMimeData | None) -> list[str]:
    """The paths of the files that are dragged."""
    urls = mime.urls() if mime is not None else []
    return [each.toLocalFile() for each in urls if each.isLocalFile()]
