"""What a site has borne: an hour's budget and the rest after a refusal, across restarts."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market.messages import Cancelled, Refused
from jpviewer.sources.hosts import Hosts, site
from jpviewer.sources.http import Client
from tests.world import faults
from tests.world.ministry import PATH
from tests.world.world import World

URL, HOST = f"https://www.mof.go.jp{PATH}", "www.mof.go.jp"


@dataclass
class Clock:
    """The program's clock, set by hand."""

    now: float = 1_795_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("host", "whole"),
    [
        ("query2.finance.yahoo.com", "yahoo.com"),
        ("fc.yahoo.com", "yahoo.com"),
        ("www.jpx.co.jp", "jpx.co.jp"),
        ("www.mof.go.jp", "mof.go.jp"),
        ("one.example", "one.example"),
        ("localhost", "localhost"),
    ],
)
def test_hosts_of_one_owner_are_one_site(host: str, whole: str) -> None:
    assert site(host) == whole


def test_without_a_budget_nothing_waits() -> None:
    hosts = Hosts()
    for _ in range(10_000):
        hosts.spend(HOST)
    assert hosts.wait(HOST) == hosts.seconds_for(HOST, 10_000) == 0


@given(st.integers(1, 5000), st.integers(0, 5000))
def test_no_hour_sees_more_than_its_budget(per_hour: int, wanted: int) -> None:
    """So many requests at once, and then as many as the wait allows in an hour."""
    hosts = Hosts(per_hour)
    at_once = 0
    while at_once < per_hour + 1 and hosts.seconds_for(HOST, at_once + 1) == 0:
        at_once += 1
    in_an_hour = at_once
    while hosts.seconds_for(HOST, in_an_hour + 1) <= 3600:
        in_an_hour += 1
    assert 1 <= at_once <= max(1, per_hour / 4)
    # A little flows in while this is counted.
    assert in_an_hour <= per_hour + 1
    assert hosts.seconds_for(HOST, wanted) <= hosts.seconds_for(HOST, wanted + 1)


def test_the_next_refresh_has_what_the_last_one_left() -> None:
    clock = Clock()
    first = Hosts(400, now=clock)
    for _ in range(100):
        first.spend(HOST)
    held = first.columns()
    assert Hosts(400, held, clock).wait(HOST) > 0
    clock.now += 600  # 300 an hour flow back in
    later = Hosts(400, held, clock)
    assert later.seconds_for(HOST, 49) == 0
    assert later.seconds_for(HOST, 52) > 0
    clock.now += 24 * 3600
    assert Hosts(400, held, clock).seconds_for(HOST, 102) > 0


@pytest.mark.parametrize("hours", [-1000, 1000])
def test_a_clock_set_wrong_neither_fills_nor_empties_the_budget(hours: int) -> None:
    clock = Clock()
    first = Hosts(400, now=clock)
    for _ in range(50):
        first.spend(HOST)
    held = first.columns()
    clock.now += hours * 3600
    left = Hosts(400, held, clock)
    assert left.seconds_for(HOST, 49) == 0
    assert left.seconds_for(HOST, 102) > 0


def test_a_used_up_budget_keeps_the_client_waiting(world: World, stop: threading.Event) -> None:
    with Client(pace=200, stop=stop, hosts=Hosts(8)) as client:
        client.get(URL)
        client.get(URL)
        assert client.seconds_for(HOST, 1) > 60
        threading.Timer(0.2, stop.set).start()
        with pytest.raises(Cancelled):
            client.get(URL)
    assert len(world.requests) == 2


def test_time_left_is_that_of_the_pace_or_of_the_budget(stop: threading.Event) -> None:
    with Client(pace=2, stop=stop, hosts=Hosts(400)) as client:
        assert client.seconds_for(HOST, 100) == pytest.approx(50)
        assert client.seconds_for(HOST, 400) == pytest.approx(3600, rel=1e-3)


def refused_until(client: Client) -> int:
    with pytest.raises(Refused) as caught:
        client.get(URL)
    assert caught.value.message.args[1] == caught.value.resume_at
    return caught.value.resume_at


def test_who_goes_on_refusing_rests_longer_and_longer(world: World, stop: threading.Event) -> None:
    clock = Clock()
    hosts = Hosts(now=clock)
    with Client(pace=200, stop=stop, now=clock, hosts=hosts) as client:
        world.faults.add(faults.too_many())
        rests = [refused_until(client) - clock.now for _ in range(4)]
        assert rests == [1800, 3600, 7200, 14400]
        restarted = Hosts(held=hosts.columns(), now=clock)
    with Client(pace=200, stop=stop, now=clock, hosts=restarted) as client:
        assert [refused_until(client) - clock.now for _ in range(3)] == [28800, 57600, 86400]
        world.faults.clear()
        client.get(URL)
        world.faults.add(faults.too_many())
        assert refused_until(client) - clock.now == 1800


def test_who_says_how_long_is_taken_at_its_word(world: World, stop: threading.Event) -> None:
    clock = Clock()
    with Client(pace=200, stop=stop, now=clock, hosts=Hosts(now=clock)) as client:
        world.faults.add(faults.too_many("77"))
        assert [refused_until(client) - clock.now for _ in range(2)] == [77, 77]
        world.faults.add(faults.too_many("9999999"))
        assert refused_until(client) - clock.now == 24 * 3600
