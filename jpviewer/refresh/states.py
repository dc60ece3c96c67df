"""How each source stands: last success, last try, error, and until when its host rests."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from jpviewer.market.messages import Message
from jpviewer.market.tables import STATES
from jpviewer.sources.source import Source
from jpviewer.store.store import Store


def keep_state(
    store: Store,
    source: str,
    now: float,
    ok: bool,
    rows: int,
    trouble: Message | None,
    resume_at: int,
) -> None:
    """Notes how a source's turn ended; where it was not ok, its last success stays as it was.

    `rows` are of the last turn that brought any.
    """
    columns = {
        "source": np.array([source], object),
        "last_try": np.array([int(now)], np.int64),
        "error": np.array([trouble.dump() if trouble else ""], object),
        "resume_at": np.array([resume_at], np.int64),
    }
    if ok:
        columns["last_ok"] = columns["last_try"]
    if ok or rows:
        columns["rows"] = np.array([rows], np.int64)
    store.upsert(STATES, columns)


def resting_until(store: Store, source: Source, sources: Sequence[Source], now: float) -> int:
    """The instant before which a source's host must not be asked; 0 when it may be."""
    names = {each.name for each in sources if each.host == source.host} | {source.name}
    held = store.read("SELECT source, resume_at FROM states WHERE resume_at > :now", now=int(now))
    resting = [
        at
        for name, at in zip(held["source"].tolist(), held["resume_at"].tolist(), strict=True)
        if name in names
    ]
    return max(resting, default=0)
