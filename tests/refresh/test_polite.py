"""What a refresh tells of the time left, and what it leaves to the next one."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pytest

from jpviewer.market.messages import Message
from jpviewer.market.progress import Failed, Progress
from jpviewer.refresh.states import read_hosts
from jpviewer.sources.hosts import Hosts
from jpviewer.sources.http import Client
from jpviewer.sources.source import Answer, Known, Request
from jpviewer.store.store import Store
from tests.refresh.scripted import NOW, good, rows, run
from tests.world import faults
from tests.world.ministry import PATH
from tests.world.world import World


@dataclass
class Getting:
    """A source that really asks, once for each of so many."""

    url: str
    count: int
    name: str = "getting"
    host: str = "www.mof.go.jp"
    needs: tuple[str, ...] = ()

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        return [Request(self.name, str(number)) for number in range(self.count)]

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        client.get(self.url)
        return rows(request.subject)


def test_time_left_is_told_by_the_pace_from_the_first_answer_on(store: Store, world: World) -> None:
    source, pace = Getting(f"https://www.mof.go.jp{PATH}", 12), 20
    with Client(pace, threading.Event(), now=lambda: NOW) as client:
        left = [event.left for event in run(store, [source], client=client).of(Progress)]  # type: ignore[union-attr]
    assert all(
        seconds >= ahead / pace - 0.05
        for ahead, seconds in zip(range(11, -1, -1), left, strict=True)
    )
    assert left[0] == pytest.approx(11 / pace, abs=0.06)


def test_what_a_site_has_borne_is_known_to_the_next_refresh(store: Store, world: World) -> None:
    source = Getting(f"https://www.mof.go.jp{PATH}", 3)
    hosts = Hosts(40, now=lambda: NOW)
    with Client(200, threading.Event(), now=lambda: NOW, hosts=hosts) as client:
        run(store, [source], client=client)
    again = Hosts(40, read_hosts(store), lambda: NOW)
    assert again.seconds_for("www.mof.go.jp", 7) == 0
    assert again.seconds_for("www.mof.go.jp", 8) > 0


def test_a_refusal_is_remembered_for_the_whole_site(store: Store, world: World) -> None:
    source = Getting(f"https://www.mof.go.jp{PATH}", 3)
    world.faults.add(faults.too_many("900"))
    with Client(200, threading.Event(), now=lambda: NOW) as client:
        result = run(store, [source], client=client)
    (failed,) = result.of(Failed)
    assert failed.message == Message("too_many_requests", ("www.mof.go.jp", int(NOW) + 900))  # type: ignore[union-attr]
    another = good("another", "1", host="elsewhere.mof.go.jp")
    run(store, [another])
    assert another.asked == []
