"""How each source stands: last success, last try, error, and until when its host rests."""

from __future__ import annotations

import numpy as np

from jpviewer.market.messages import Message
from jpviewer.market.tables import HOSTS, STATES, Columns
from jpviewer.sources.hosts import Hosts, site
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


def keep_hosts(store: Store, hosts: Hosts) -> None:
    """Notes what each site has borne, for the refresh after this."""
    store.upsert(HOSTS, hosts.columns())


def read_hosts(store: Store) -> Columns:
    """What the refreshes before noted of each site."""
    return store.read("SELECT host, budget, at, refusals, resume_at FROM hosts")


def resting_until(store: Store, host: str, now: float) -> int:
    """The instant before which a host must not be asked; 0 when it may be."""
    held = store.read(
        "SELECT resume_at FROM hosts WHERE host = :site AND resume_at > :now",
        site=site(host),
        now=int(now),
    )["resume_at"]
    return int(held.max(initial=0))
