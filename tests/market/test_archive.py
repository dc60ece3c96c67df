"""A user's whole file as JSON: there and back, and nothing of a file that is not one."""

from __future__ import annotations

import json
import math
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market import archive
from jpviewer.market.alerts import LIST, SCREEN, STOCK, Alert
from jpviewer.market.archive import dump, load, merged
from jpviewer.market.baselines import YES, Baseline, State, pack
from jpviewer.market.events import MarketEvent
from jpviewer.market.messages import Changed
from jpviewer.market.screens import Screen
from jpviewer.market.user import User
from jpviewer.market.watch import Hit, Watch
from jpviewer.market.watchlists import COLOURS, Member, Watchlist
from jpviewer.store.user_file import UserFile
from jpviewer.ui.text.sentences import say
from tests.market.watched import WATCHES

TEXTS = some.text(some.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9)
NAMES = TEXTS.filter(str.strip)
PRICES = some.one_of(some.none(), some.floats(0, 1e15))
MEMBERS = some.builds(
    Member,
    some.sampled_from(["7203", "130A", "0001", "#1", "#2", "gone"]),
    TEXTS,
    TEXTS,
    some.integers(0, 2**37),
    some.sampled_from(COLOURS),
    PRICES,
    PRICES,
    PRICES,
)
LISTS = some.lists(
    some.tuples(NAMES, some.lists(MEMBERS, max_size=4, unique_by=lambda each: each.code)),
    max_size=3,
    unique_by=lambda each: each[0],
)
EVENTS = some.lists(some.sampled_from([20200229, 20251004, 20261030]), max_size=3, unique=True)
USERS = some.builds(
    lambda lists, days, names, watch: User(
        tuple(Watchlist(at, name, tuple(held)) for at, (name, held) in enumerate(lists, 1)),
        tuple(MarketEvent(day, name=f"on {day}", id=at) for at, day in enumerate(sorted(days), 1)),
        tuple(Screen("cap>10bn", name=name, id=at) for at, name in enumerate(names, 1)),
        watch,
    ),
    LISTS,
    EVENTS,
    some.lists(NAMES, max_size=3, unique=True),
    WATCHES,
)
STANDING = pack({"7203": State(20261120, YES)})
WATCH = Watch(
    (
        Alert(1, LIST, "5", "above", 3000.0, note="sell", armed=7, since=20261119),
        Alert(2, SCREEN, "8", "enters", once=True, enabled=False),
        Alert(3, STOCK, "7203", "exit_beyond", 5.0),
    ),
    (
        Hit(1, "7203", 20261120, "above", 3000.0, 1, "Mine", 3010.0, 9, True),
        Hit(3, "7203", 20261120, "exit_beyond", 5.0, 1, "", math.inf, 9),
        Hit(77, "9984", 20261120, "enters", 0.0, 1, "Gone", at=10),
    ),
    (Baseline(1, "by", STANDING),),
)
USER = User(
    (Watchlist(5, "Mine", (Member("7203", "look", "auto", 9, "red", 1e8, 3000.5, None),)),),
    (MarketEvent(20251004, name="vote", id=3),),
    (Screen("cap>10bn", name="Big", id=8),),
    WATCH,
)


@given(USERS)
def test_what_was_written_is_read(user: User) -> None:
    assert load(dump(user)) == user


def test_a_file_goes_elsewhere_without_loss(tmp_path: Path) -> None:
    with UserFile(tmp_path / "here.db") as here, UserFile(tmp_path / "there.db") as there:
        here.edit_user(lambda _: USER)
        theirs = load(dump(here.user()))
        after = there.edit_user(lambda mine: merged(mine, theirs, count(100)))
        assert after == there.user()
    assert [(each.name, each.members) for each in after.lists] == [("Mine", USER.lists[0].members)]
    assert [(each.day, each.name) for each in after.events] == [(20251004, "vote")]
    assert [(each.name, each.text) for each in after.screens] == [("Big", "cap>10bn")]
    ids = [each.id for each in after.watch.alerts]
    subjects = [str(after.lists[0].id), str(after.screens[0].id), "7203"]
    assert after.watch.alerts == tuple(
        each._replace(id=which, subject=subject)
        for each, which, subject in zip(WATCH.alerts, ids, subjects, strict=True)
    )
    assert [each[1:] for each in after.watch.hits] == [each[1:] for each in WATCH.hits]
    assert [each.alert for each in after.watch.hits] == [ids[0], ids[2], 77]
    assert after.watch.baselines == (Baseline(ids[0], "by", STANDING),)


@given(USERS, USERS)
def test_nothing_of_mine_is_lost_and_nothing_comes_twice(mine: User, theirs: User) -> None:
    once = merged(mine, theirs, count(10**6))
    assert once.lists[: len(mine.lists)] == mine.lists
    assert {each.members for each in theirs.lists} <= {each.members for each in once.lists}
    assert len({each.name for each in once.lists}) == len(once.lists)
    assert {(each.day, each.name) for each in theirs.events} <= {
        (each.day, each.name) for each in once.events
    }
    ids = [each.id for part in (once.lists, once.events, once.screens) for each in part]
    assert len({each for each in ids if each >= 10**6}) == sum(each >= 10**6 for each in ids)
    assert merged(mine, mine, count(10**6)) == mine


def changed(**parts: Any) -> bytes:
    return json.dumps(json.loads(dump(USER)) | parts).encode()


MEMBER = {"code": "7203"}
ALERT = {"id": 1, "scope": "stock", "subject": "7203", "kind": "above", "threshold": 5}
HIT = {"alert": 1, "code": "7203", "day": 20261120, "kind": "above"}


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (b"", "archive_unreadable"),
        (b"\xff\xfe", "archive_unreadable"),
        (b"[" * 100_000, "archive_unreadable"),
        (b'{"format": NaN}', "archive_unreadable"),
        (b'{"format": "jpviewer-user", "format": "jpviewer-user"}', "archive_unreadable"),
        (b"[]", "archive_other"),
        (b'{"format": "other", "version": 1}', "archive_other"),
        (changed(version="1"), "archive_other"),
        (changed(version=True), "archive_other"),
        (changed(version=archive.VERSION + 1), "archive_newer"),
        (changed(lists={}), "archive_wrong"),
        (changed(lists=["x"]), "archive_wrong"),
        (changed(lists=[{"id": 1, "name": " "}]), "archive_wrong"),
        (changed(lists=[{"id": 0, "name": "x"}]), "archive_wrong"),
        (changed(lists=[{"id": 2**70, "name": "x"}]), "archive_wrong"),
        # The next list gets a number above it, and a file holds none above 2**63.
        (changed(lists=[{"id": 2**63 - 1, "name": "x"}]), "archive_wrong"),
        (changed(lists=[{"id": 1.0, "name": "x"}]), "archive_wrong"),
        (changed(lists=[{"id": 1, "name": "\ud800"}]), "archive_wrong"),
        (changed(lists=[{"id": 1, "name": "x", "members": [{}]}]), "archive_wrong"),
        (changed(lists=[{"id": 1, "name": "x", "members": [MEMBER, MEMBER]}]), "archive_twice"),
        (changed(lists=[{"id": 1, "name": "x"}, {"id": 1, "name": "y"}]), "archive_twice"),
        (changed(lists=[{"id": 1, "name": "x"}, {"id": 2, "name": "x"}]), "archive_twice"),
        *(
            (changed(lists=[{"id": 1, "name": "x", "members": [MEMBER | wrong]}]), "archive_wrong")
            for wrong in (
                {"stop": -1},
                {"stop": True},
                {"stop": "5"},
                {"stop": 1e300},
                {"colour": "plaid"},
                {"note": 5},
                {"note": "\0"},
                {"added": -1},
                {"added": 2**62},
                {"code": "x" * 21},
            )
        ),
        (changed(events=[{"id": 1, "day": 20260230, "name": "x"}]), "archive_wrong"),
        (changed(events=[{"id": 1, "day": 10**14, "name": "x"}]), "archive_wrong"),
        (changed(screens=[{"id": 1, "name": "x", "text": None}]), "archive_wrong"),
        *(
            (changed(alerts=[ALERT | wrong]), "archive_wrong")
            for wrong in (
                {"id": 0},
                {"kind": "enters"},
                {"kind": ["above"]},
                {"threshold": "5"},
                {"threshold": -5},
                {"once": 1},
                {"note": "x" * 201},
                {"span": 3, "kind": "rise", "threshold": 0.1},
            )
        ),
        (changed(alerts=[ALERT, ALERT | {"id": 2}]), "archive_wrong"),
        (changed(alerts=[ALERT, ALERT | {"threshold": 6}]), "archive_twice"),
        (changed(hits=[HIT, HIT]), "archive_twice"),
        *(
            (changed(hits=[HIT | wrong]), "archive_wrong")
            for wrong in (
                {"kind": "?"},
                {"value": "x"},
                {"value": 1e300},
                {"day": "x"},
                {"day": 7},
                {"at": 2**62},
            )
        ),
        (changed(baselines=[{"alert": "x"}]), "archive_wrong"),
    ],
)
def test_what_is_no_such_file_is_refused_with_a_sentence(body: bytes, key: str) -> None:
    with pytest.raises(Changed) as refused:
        load(body)
    assert refused.value.message.key == key
    assert "{" not in say(refused.value.message)


def test_a_file_that_is_far_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST", 100)
    with pytest.raises(Changed, match="archive_large"):
        load(dump(USER))


def test_fields_that_an_older_version_did_not_know_are_as_if_never_used() -> None:
    older = {"format": "jpviewer-user", "version": 1}
    lists = [{"id": 1, "name": "x", "members": [MEMBER]}]
    body = json.dumps(older | {"lists": lists, "events": [], "screens": []}).encode()
    assert load(body) == User((Watchlist(1, "x", (Member("7203"),)),))
