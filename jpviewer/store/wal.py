"""The write-ahead log of an SQLite file: how long it is, and whether too much of it is missing."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

HEADER, FRAME = 32, 24
"""Bytes of the log before its first frame, and of a frame before its page."""


class _Index(NamedTuple):
    """The log as its index (`-shm`) knows it, by https://sqlite.org/walformat.html."""

    page: int
    copied: int
    """Frames that a checkpoint has brought into the file."""
    begun: int
    """Frames that the newest checkpoint has at least begun to bring."""


def is_torn(path: Path) -> bool:
    """Whether the file holds pages newer than the log: SQLite would mix them, and not notice.

    A log cut behind what was copied is no matter: SQLite goes back to its last whole transaction.
    """
    shm = path.with_name(f"{path.name}-shm")
    index = _index(shm)
    if index is None or not index.begun:
        return False
    frames = max(0, log_size(path) - HEADER) // (FRAME + index.page)
    # Whoever closes the file last removes the index before the log; it must still be the same.
    if _index(shm) != index:
        return False
    return frames < index.begun and (frames > 0 or index.copied != index.begun)


def _index(shm: Path) -> _Index | None:
    try:
        with shm.open("rb") as file:
            head = file.read(136)
    except OSError:
        return None
    if len(head) < 136 or not head[12]:
        return None
    (page,) = struct.unpack_from("=H", head, 14)
    (copied,), (begun,) = struct.unpack_from("=I", head, 96), struct.unpack_from("=I", head, 128)
    return _Index(65536 if page == 1 else page, copied, begun)


def log_size(path: Path) -> int:
    """Bytes of a file's log; 0 for none."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size
    except OSError:
        return 0
