"""A refresh with sources of all tempers: one failing never stops another."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

import pytest

from jpviewer.market.messages import (
    Cancelled,
    Changed,
    Message,
    Refused,
    Spent,
    Unreachable,
)
from jpviewer.market.progress import Failed, Progress, Rejected, Written
from jpviewer.refresh.refresh import DONE, PARTLY
from jpviewer.sources.source import Answer, Refusal, Request
from jpviewer.store import figures
from jpviewer.store.store import Store
from tests.refresh.scripted import NOW, Scripted, good, raising, rows, run


def kept(store: Store) -> list[str]:
    return [
        str(code) for code in store.read("SELECT code FROM english_names ORDER BY code")["code"]
    ]


def state(store: Store, source: str) -> dict[str, object]:
    found = figures.state(store)
    place = found["source"].tolist().index(source)
    return {name: values[place] for name, values in found.items()}


def test_everything_asked_is_kept_and_told(store: Store) -> None:
    result = run(store, [good("a", "1", "2"), good("b", "3", host="two.example")])
    assert result.code == DONE
    assert kept(store) == ["1", "2", "3"]
    assert [event.done for event in result.of(Progress) if event.source == "a"] == [1, 2]  # type: ignore[union-attr]
    assert {event.tables for event in result.of(Written)} == {("english_names",)}  # type: ignore[union-attr]
    assert (state(store, "a")["last_ok"], state(store, "a")["rows"]) == (int(NOW), 2)


@pytest.mark.parametrize(
    "trouble",
    [
        Unreachable("server_fault", "one.example", 500),
        Changed("layout", "one.example", body=b"<html>"),
        Refused("refused", "one.example", resume_at=int(NOW) + 600),
        KeyError("our own bug"),
    ],
)
def test_one_source_failing_stops_no_other(
    store: Store, trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    bad = Scripted("bad", {"x": raising(trouble)})
    result = run(store, [bad, good("same_host", "1"), good("other", "2", host="two.example")])
    assert result.code == PARTLY
    assert kept(store) == (["2"] if isinstance(trouble, Refused) else ["1", "2"])
    failed = [event.source for event in result.of(Failed)]
    assert failed[0] == "bad"
    assert state(store, "bad")["last_ok"] == 0
    assert state(store, "bad")["error"] != ""


def test_a_host_that_refuses_is_left_alone_as_long_as_it_says(store: Store) -> None:
    later = int(NOW) + 600
    bad = Scripted("bad", {"x": raising(Refused("refused", "one.example", resume_at=later))})
    run(store, [bad])
    again, same = good("bad", "1"), good("same_host", "2")
    result = run(store, [again, same])
    assert again.asked == []
    assert same.asked == []
    expected = Message("host_resting", ("one.example", later))
    assert [event.message for event in result.of(Failed)] == [expected] * 2  # type: ignore[union-attr]
    assert state(store, "same_host")["resume_at"] == later


def test_a_failure_leaves_the_last_success_and_its_rows(store: Store) -> None:
    run(store, [good("a", "1", "2")])
    run(store, [Scripted("a", {"x": raising(Unreachable("silent", "one.example"))})])
    found = state(store, "a")
    assert (found["last_ok"], found["rows"]) == (int(NOW), 2)
    assert found["error"] == Message("silent", ("one.example",)).dump()


def test_a_silent_host_is_given_up_after_three_times(store: Store) -> None:
    silent = {str(number): raising(Unreachable("silent", "one.example")) for number in range(9)}
    source = Scripted("bad", silent)
    assert run(store, [source]).code == PARTLY
    assert len(source.asked) == 3


def test_a_host_that_speaks_another_language_is_given_up_later(store: Store) -> None:
    strange = {str(number): raising(Changed("layout", "x", body=b"?")) for number in range(40)}
    source = Scripted("bad", strange)
    assert run(store, [source]).code == PARTLY
    assert len(source.asked) == 20


def test_one_bad_answer_among_good_ones_costs_only_itself(store: Store) -> None:
    source = good("a", "1", "2", "3")
    source.script["2"] = raising(Unreachable("silent", "one.example"))
    result = run(store, [source])
    assert result.code == PARTLY
    assert kept(store) == ["1", "3"]
    assert [event.subject for event in result.of(Rejected)] == ["2"]  # type: ignore[union-attr]


def test_an_answer_nobody_understands_is_put_aside(store: Store) -> None:
    source = Scripted("a", {"week/9.xlsx": raising(Changed("layout", "x", body=b"strange"))})
    run(store, [source])
    (aside,) = store.path.with_name("rejected").iterdir()
    assert aside.read_bytes() == b"strange"
    assert figures.rejections(store, "a")["subject"].tolist() == ["week/9.xlsx"]


def test_a_strange_file_among_good_ones_is_said_but_not_asked_for_for_ever(store: Store) -> None:
    source = good("a", "1", "2")
    source.script["2"] = raising(Changed("layout", "x", body=b"strange"))
    assert run(store, [source]).code == PARTLY
    assert state(store, "a")["last_ok"] == int(NOW)
    assert state(store, "a")["error"] == Message("layout", ("x",)).dump()


def test_pages_lead_to_files_and_refusals_are_remembered(store: Store) -> None:
    refusal = Refusal("row 7", Message("bar_not_positive", ("7", "2026-11-20")))
    source = Scripted("a", {"page": lambda: [Request("a", "file"), refusal]})
    result = run(store, [source])
    assert source.asked == ["page", "file"]
    assert kept(store) == ["file"]
    assert result.code == DONE
    assert figures.rejections(store)["reason"].tolist() == [refusal.message.dump()]


def test_a_source_waits_for_what_it_needs(store: Store) -> None:
    order: list[str] = []

    def noting(name: str) -> Callable[[], Iterable[Answer]]:
        def script() -> Iterable[Answer]:
            order.append(name)
            return rows(name)

        return script

    first = Scripted("first", {"1": noting("first")}, host="slow.example")
    second = Scripted("second", {"2": noting("second")}, host="quick.example", needs=("first",))
    run(store, [second, first])
    assert order == ["first", "second"]


def test_a_used_up_budget_ends_the_refresh_in_part(store: Store) -> None:
    source = good("a", "1", "2")
    source.script["2"] = raising(Spent("spent", 1))
    later = good("b", "3")
    assert run(store, [source, later]).code == PARTLY
    assert kept(store) == ["1"]


def test_stopped_it_ends_at_once_and_what_was_kept_stays(store: Store) -> None:
    stop = threading.Event()
    hanging = threading.Event()

    def hang() -> Iterable[Answer]:
        stop.set()
        hanging.wait()
        return rows("2")

    source = Scripted("a", {"1": lambda: rows("1"), "2": hang})
    with pytest.raises(Cancelled):
        run(store, [source], stop)
    hanging.set()
    assert set(kept(store)) <= {"1"}
