"""The client against a world where things go wrong."""

from __future__ import annotations

import threading
import time
from email.utils import formatdate
from itertools import pairwise
from pathlib import Path

import pytest
import trustme

from jpviewer.market.messages import Cancelled, Changed, Refused, Spent, Trouble, Unreachable
from jpviewer.sources.http import Client, Missing, Session
from tests.world import faults
from tests.world.ministry import PATH, ministry_csv
from tests.world.world import World

URL = f"https://www.mof.go.jp{PATH}"
PAGE = "https://www.jpx.co.jp/markets/statistics-equities/misc/01.html"


def trouble(client: Client, url: str = URL) -> Trouble:
    with pytest.raises(Trouble) as caught:
        client.get(url)
    return caught.value


def test_brings_a_body_as_it_is(world: World, client: Client) -> None:
    published = world.truth.published_ministry_weeks(world.now)
    assert client.get(URL) == ministry_csv(published)


def test_counts_requests_by_host(world: World, client: Client) -> None:
    for url in (URL, PAGE, URL):
        client.get(url)
    assert client.counts == {"www.mof.go.jp": 2, "www.jpx.co.jp": 1}


@pytest.mark.parametrize(
    ("fault", "kind", "key"),
    [
        (faults.NOT_FOUND, Missing, "missing"),
        (faults.BROKEN, Unreachable, "server_fault"),
        (faults.DOWN, Unreachable, "server_fault"),
        (faults.UNAUTHORIZED, Refused, "forbidden"),
        (faults.FORBIDDEN, Refused, "forbidden"),
        (faults.too_many(), Refused, "too_many_requests"),
        (faults.hang, Unreachable, "silent"),
        (faults.drop, Unreachable, "unreachable"),
        (faults.truncate, Unreachable, "unreachable"),
        (faults.huge, Changed, "too_large"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_each_fault_has_its_trouble(
    world: World, client: Client, fault: faults.Fault, kind: type[Trouble], key: str
) -> None:
    world.faults.add(fault)
    caught = trouble(client)
    assert type(caught) is kind
    assert caught.message.key == key
    assert "www.mof.go.jp" in str(caught.message.args[0])


def test_works_again_after_a_fault(world: World, client: Client) -> None:
    for fault in (faults.drop, faults.truncate, faults.BROKEN):
        world.faults.add(fault, times=1)
        trouble(client)
    assert client.get(URL)


def test_takes_no_more_than_the_limit(world: World, client: Client) -> None:
    world.faults.add(faults.huge)
    with pytest.raises(Changed):
        client.get(URL, limit=2**20)
    # What lay in the buffers of two sockets was sent in vain, the other 490 MB never.
    assert world.poured < 10 * 2**20


def test_a_body_as_long_as_the_limit_is_not_too_long(world: World, client: Client) -> None:
    length = len(client.get(URL))
    assert len(client.get(URL, limit=length)) == length
    with pytest.raises(Changed):
        client.get(URL, limit=length - 1)


@pytest.mark.parametrize(
    ("fault", "seconds"),
    [
        (faults.too_many("90"), 90),
        (faults.too_many("999999999"), 24 * 3600),
        (faults.too_many(), 1800),
        (faults.too_many("soon"), 1800),
        (faults.FORBIDDEN, 3600),
    ],
)
def test_a_refusal_says_how_long_to_wait(
    world: World, client: Client, fault: faults.Fault, seconds: int
) -> None:
    world.faults.add(fault)
    refused = trouble(client)
    assert isinstance(refused, Refused)
    assert refused.resume_at == world.now + seconds


def test_a_refusal_may_name_a_date(world: World, client: Client) -> None:
    date = formatdate(world.now + 600, usegmt=True)
    world.faults.add(faults.too_many(date))
    refused = trouble(client)
    assert isinstance(refused, Refused)
    assert refused.resume_at == world.now + 600


def test_hosts_are_asked_at_their_pace(world: World, stop: threading.Event) -> None:
    began = time.monotonic()
    with Client(pace=10, stop=stop) as client:
        for _ in range(4):
            client.get(URL)
    # A request may arrive late, by which the next one seems too early; none comes before its turn.
    for turn, each in enumerate(world.asked("mof.go.jp")):
        assert each.at - began > 0.1 * turn - 0.01
    assert turn == 3


def test_one_host_is_asked_by_one_thread_at_a_time(world: World, client: Client) -> None:
    world.faults.add(faults.slow(0.1), host="mof.go.jp")
    threads = [threading.Thread(target=client.get, args=(URL,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    arrivals = [each.at for each in world.asked("mof.go.jp")]
    assert len(arrivals) == 3
    assert min(later - earlier for earlier, later in pairwise(arrivals)) > 0.09


def test_hosts_do_not_wait_for_each_other(world: World, client: Client) -> None:
    gate = threading.Event()
    world.faults.add(faults.held(gate), host="mof.go.jp")
    waiting = threading.Thread(target=client.get, args=(URL,))
    waiting.start()
    client.get(PAGE)
    assert waiting.is_alive()
    gate.set()
    waiting.join()


def test_a_budget_ends_the_requests(world: World, stop: threading.Event) -> None:
    with Client(pace=200, stop=stop, budget=2) as client:
        client.get(URL)
        client.get(PAGE)
        with pytest.raises(Spent) as spent:
            client.get(URL)
    assert spent.value.message.args == (2,)
    assert len(world.requests) == 2


def test_a_stop_ends_a_request_that_hangs(world: World, stop: threading.Event) -> None:
    world.faults.add(faults.hang)
    with Client(pace=200, stop=stop) as client:
        threading.Timer(0.2, stop.set).start()
        with pytest.raises(Cancelled):
            client.get(URL)


def test_a_stop_ends_the_wait_for_a_turn(world: World, stop: threading.Event) -> None:
    with Client(pace=0.01, stop=stop) as client:
        client.get(URL)
        threading.Timer(0.2, stop.set).start()
        with pytest.raises(Cancelled):
            client.get(URL)
    assert len(world.requests) == 1


def test_asks_nothing_once_stopped(world: World, client: Client, stop: threading.Event) -> None:
    stop.set()
    with pytest.raises(Cancelled):
        client.get(URL)
    assert world.requests == []


def test_sessions_share_their_turns(world: World, stop: threading.Event) -> None:
    with Client(pace=200, stop=stop, budget=1) as client:
        client.session(Session).get(URL)
        with pytest.raises(Spent):
            client.get(URL)


def test_looks_like_a_browser(world: World, client: Client) -> None:
    client.get(URL)
    assert "Chrome" in world.requests[0].agent


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
def test_any_of_the_usual_variables_names_the_certificates(
    world: World, stop: threading.Event, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for other in {"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"} - {name}:
        monkeypatch.delenv(other)
    with Client(pace=200, stop=stop) as client:
        assert client.get(URL)


def test_a_stranger_s_certificate_is_not_trusted(
    world: World, stop: threading.Event, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(other))
    with Client(pace=200, stop=stop) as client:
        assert trouble(client).message.key == "untrusted"


def test_without_a_network_nothing_is_reached(
    world: World, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    assert trouble(client).message.key == "unreachable"


def test_no_proxy_is_honoured(
    world: World, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "localhost")
    assert trouble(client, "https://localhost:9/").message.key == "unreachable"
    assert world.requests == []


def test_a_world_notices_strangers(world: World, client: Client) -> None:
    assert trouble(client, "https://example.org/").message.key == "unreachable"
    assert world.strangers == ["example.org"]
    world.forgive()


def test_a_client_may_be_used_again_after_its_end(world: World, client: Client) -> None:
    client.get(URL)
    client.close()
    assert client.get(URL)
