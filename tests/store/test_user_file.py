from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jpviewer.market import events, joining, screens, watchlists
from jpviewer.market.alerts import Alert
from jpviewer.market.messages import Changed, StoreError
from jpviewer.market.watch import Watch
from jpviewer.market.watchlists import COLOURS, Lists, Member
from jpviewer.store.backups import KEPT
from jpviewer.store.user_file import UserFile, user_of
from jpviewer.store.user_steps import STEPS
from tests.market.watched import WATCHES

CODES = st.sampled_from(["7203", "130A", "9999", "25935", "0001"])
SPOTS = st.integers(-1, 6)
EVENT_DAYS = st.sampled_from([20241105, 20251004, 20260208])


@dataclass
class Plain:
    """A list as anybody would write it down."""

    id: int
    name: str
    codes: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    added: dict[str, int] = field(default_factory=dict)
    marks: dict[str, tuple[str, float | None]] = field(default_factory=dict)


def agree(one: tuple[str, float | None], other: tuple[str, float | None]) -> bool:
    """Whether two marks of one stock can become one."""
    return all(
        a == b or a in ("", None) or b in ("", None) for a, b in zip(one, other, strict=True)
    )


class Edits(RuleBasedStateMachine):
    """Whatever is done to the file, it holds what a plain list of lists would."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.plain: list[Plain] = []
        self.past: list[tuple[Lists, list[Plain]]] = []
        self.events: dict[int, tuple[int, str]] = {}

    @initialize()
    def start(self) -> None:
        self.file = UserFile(Path(self.folder.name) / "user.db")

    def teardown(self) -> None:
        self.file.close()
        self.folder.cleanup()

    @rule(name=st.text(max_size=8))
    def create(self, name: str) -> None:
        key = 1 + max((each.id for each in self.plain), default=0)
        after = self.file.edit(lambda lists: watchlists.create(lists, key, name))
        if len(after) > len(self.plain):
            self.plain.append(Plain(key, after[-1].name))

    @precondition(lambda self: self.plain)
    @rule(pick=st.integers(0), codes=st.lists(CODES), at=st.integers(0, 2**40))
    def add(self, pick: int, codes: list[str], at: int) -> None:
        mine = self.plain[pick % len(self.plain)]
        self.file.edit(lambda lists: watchlists.add(lists, mine.id, codes, at))
        for code in codes:
            if code not in mine.codes:
                mine.codes.append(code)
                mine.added[code] = at
                mine.notes[code] = ""
                mine.marks[code] = ("", None)

    @precondition(lambda self: self.plain)
    @rule(pick=st.integers(0), codes=st.sets(CODES))
    def remove(self, pick: int, codes: set[str]) -> None:
        mine = self.plain[pick % len(self.plain)]
        self.file.edit(lambda lists: watchlists.remove(lists, mine.id, codes))
        for code in codes & set(mine.codes):
            mine.codes.remove(code)

    @precondition(lambda self: self.plain)
    @rule(pick=st.integers(0), code=CODES, spot=SPOTS)
    def move(self, pick: int, code: str, spot: int) -> None:
        mine = self.plain[pick % len(self.plain)]
        self.file.edit(lambda lists: watchlists.move(lists, mine.id, {code}, spot))
        if code in mine.codes:
            mine.codes.remove(code)
            mine.codes.insert(max(0, spot), code)

    @precondition(lambda self: self.plain)
    @rule(pick=st.integers(0), code=CODES, note=st.text("abc 日本", max_size=9))
    def annotate(self, pick: int, code: str, note: str) -> None:
        mine = self.plain[pick % len(self.plain)]
        self.file.edit(lambda lists: watchlists.annotate(lists, mine.id, code, note))
        if code in mine.codes:
            mine.notes[code] = note.strip()

    @precondition(lambda self: self.plain)
    @rule(pick=st.integers(0))
    def delete(self, pick: int) -> None:
        mine = self.plain.pop(pick % len(self.plain))
        self.file.edit(lambda lists: watchlists.delete(lists, mine.id))

    @precondition(lambda self: self.plain)
    @rule(pick=st.integers(0), spot=st.integers(0, 4))
    def place(self, pick: int, spot: int) -> None:
        mine = self.plain.pop(pick % len(self.plain))
        self.file.edit(lambda lists: watchlists.place(lists, mine.id, spot))
        self.plain.insert(spot, mine)

    @precondition(lambda self: self.plain)
    @rule(pick=st.integers(0))
    def delete_and_undo(self, pick: int) -> None:
        mine = self.plain[pick % len(self.plain)]
        before = self.file.lists()
        self.file.edit(lambda lists: watchlists.delete(lists, mine.id))
        assert self.file.edit(lambda _: before) == before

    @rule(day=EVENT_DAYS, name=st.sampled_from("abc"))
    def add_event(self, day: int, name: str) -> None:
        key = 1 + max(self.events, default=0)
        self.file.edit_events(lambda held: events.add(held, key, day, name))
        if (day, name) not in self.events.values():
            self.events[key] = day, name

    @precondition(lambda self: self.events)
    @rule(pick=st.integers(0), name=st.sampled_from("abc"))
    def rename_event(self, pick: int, name: str) -> None:
        key = list(self.events)[pick % len(self.events)]
        self.file.edit_events(lambda held: events.rename(held, key, name))
        if (self.events[key][0], name) not in self.events.values():
            self.events[key] = self.events[key][0], name

    @precondition(lambda self: self.events)
    @rule(pick=st.integers(0))
    def remove_event_and_undo_or_not(self, pick: int) -> None:
        key = list(self.events)[pick % len(self.events)]
        before = self.file.events()
        self.file.edit_events(lambda held: events.remove(held, key))
        if pick % 2:
            assert self.file.edit_events(lambda _: before) == before
        else:
            del self.events[key]

    @precondition(lambda self: self.plain)
    @rule(
        pick=st.integers(0),
        code=CODES,
        colour=st.sampled_from(COLOURS),
        position=st.one_of(st.none(), st.floats(0, 1e15)),
    )
    def amend(self, pick: int, code: str, colour: str, position: float | None) -> None:
        mine = self.plain[pick % len(self.plain)]
        self.file.edit(
            lambda lists: watchlists.amend(
                lists,
                mine.id,
                {code},
                lambda each: each._replace(code="0", colour=colour, position=position),
            )
        )
        if code in mine.codes:
            mine.marks[code] = (colour, position)

    @precondition(lambda self: len(self.plain) > 1)
    @rule(pick=st.integers(0), codes=st.sets(CODES))
    def transfer(self, pick: int, codes: set[str]) -> None:
        mine, other = self.plain[pick % len(self.plain)], self.plain[(pick + 1) % len(self.plain)]
        self.file.edit(lambda lists: joining.transfer(lists, mine.id, other.id, codes))
        for code in [each for each in mine.codes if each in codes]:
            if code in other.codes and not agree(other.marks[code], mine.marks[code]):
                continue
            mine.codes.remove(code)
            if code not in other.codes:
                other.codes.append(code)
                other.notes[code] = mine.notes[code]
                other.added[code] = mine.added[code]
                other.marks[code] = mine.marks[code]
                continue
            (colour, held), (theirs, wanted) = other.marks[code], mine.marks[code]
            other.marks[code] = (colour or theirs, wanted if held is None else held)
            if mine.notes[code] and mine.notes[code] not in other.notes[code].split(" · "):
                both = [other.notes[code], mine.notes[code]]
                other.notes[code] = " · ".join(each for each in both if each)

    @rule(name=st.text(max_size=8))
    def keep_a_screen(self, name: str) -> None:
        before = self.file.screens()
        key = 1 + max((each.id for each in before), default=0)
        after = self.file.edit_screens(lambda held: screens.add(held, key, name, "cap>10bn"))
        assert after[: len(before)] == before
        assert bool(name.split()) is (len(after) > len(before))

    @rule()
    def somebody_else_writes(self) -> None:
        with UserFile(Path(self.folder.name) / "user.db") as other:
            other.edit(lambda lists: lists[::-1])
        self.plain.reverse()

    @rule()
    def reopen(self) -> None:
        self.file.close()
        self.file = UserFile(Path(self.folder.name) / "user.db")

    @invariant()
    def equal(self) -> None:
        if not hasattr(self, "file"):
            return
        assert [(each.id, each.name) for each in self.file.lists()] == [
            (each.id, each.name) for each in self.plain
        ]
        for mine in self.plain:
            assert self.file.members(mine.id) == tuple(
                Member(code, mine.notes[code], "", mine.added[code], *mine.marks[code])
                for code in mine.codes
            )
        expected = sorted((day, key, name) for key, (day, name) in self.events.items())
        assert [(each.day, each.id, each.name) for each in self.file.events()] == expected
        assert set(self.file.codes()) == {code for each in self.plain for code in each.codes}


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A user's file with one list of two."""
    with UserFile(tmp_path / "user.db") as file:
        file.edit(lambda lists: watchlists.create(lists, 1, "Mine"))
        file.edit(lambda lists: watchlists.add(lists, 1, ["7203", "130A"], at=5))
    return tmp_path / "user.db"


def test_the_refresh_reads_while_the_window_writes(path: Path) -> None:
    with UserFile(path) as window, UserFile(path, readonly=True) as refresh:
        window.edit(lambda lists: watchlists.add(lists, 1, ["9984"], at=6))
        assert refresh.codes() == ("7203", "130A", "9984")


def test_a_reader_neither_writes_nor_makes_the_file(path: Path, tmp_path: Path) -> None:
    with (
        UserFile(path, readonly=True) as reader,
        pytest.raises(StoreError, match="file_unusable"),
    ):
        reader.edit(lambda lists: watchlists.delete(lists, 1))
    with pytest.raises(StoreError, match="file_unusable"):
        UserFile(tmp_path / "absent.db", readonly=True)
    assert not (tmp_path / "absent.db").exists()


def test_a_failed_edit_leaves_nothing_behind(path: Path) -> None:
    def beyond_what_sqlite_holds(lists: Lists) -> Lists:
        return watchlists.add(watchlists.create(lists, 2, "Half"), 2, ["9984"], at=2**70)

    with UserFile(path) as file:
        before = file.lists()
        with pytest.raises(OverflowError):
            file.edit(beyond_what_sqlite_holds)
        assert file.lists() == before


def test_a_newer_file_is_refused_untouched(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = path.read_bytes()
    for readonly in (False, True):
        with pytest.raises(StoreError, match="file_newer"):
            UserFile(path, readonly)
    assert path.read_bytes() == before


def test_a_damaged_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    path.write_bytes(b"not a database, though long enough to look at" * 40)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="file_damaged"):
        UserFile(path)
    assert path.read_bytes() == before


def test_a_reader_waits_for_the_window_to_migrate(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    path.touch()
    with pytest.raises(StoreError, match="file_older"):
        UserFile(path, readonly=True)


def codes_in(copy: Path) -> tuple[str, ...]:
    with UserFile(copy, readonly=True) as file:
        return file.codes()


def test_a_day_is_copied_once_as_it_began(path: Path) -> None:
    folder = path.with_name("backups")
    for copy in folder.iterdir():
        copy.unlink()
    with UserFile(path) as file:
        file.edit(lambda lists: watchlists.remove(lists, 1, ["7203"]))
        file.edit(lambda lists: watchlists.remove(lists, 1, ["130A"]))
        file.back_up()
    (copy,) = folder.iterdir()
    assert codes_in(copy) == ("7203", "130A")


def test_an_empty_file_is_not_copied(tmp_path: Path) -> None:
    with UserFile(tmp_path / "user.db") as file:
        file.edit(lambda lists: watchlists.create(lists, 1, "First"))
    assert not (tmp_path / "backups").exists()


def test_the_oldest_copies_go(path: Path) -> None:
    folder = path.with_name("backups")
    today = next(folder.iterdir())
    old = [folder / f"user-2020-01-{day:02}.db" for day in range(1, KEPT + 3)]
    for copy in old:
        today.rename(copy) if copy == old[0] else copy.write_bytes(old[0].read_bytes())
    with UserFile(path) as file:
        file.back_up()
    assert sorted(folder.iterdir()) == [*old[3:], today]


def test_copies_made_while_the_clock_was_wrong_go_first(path: Path) -> None:
    folder = path.with_name("backups")
    today = next(folder.iterdir())
    ahead = [folder / f"user-2999-01-{day:02}.db" for day in range(1, KEPT + 1)]
    for copy in ahead:
        copy.write_bytes(today.read_bytes())
    today.unlink()
    with UserFile(path) as file:
        file.back_up()
    assert sorted(folder.iterdir()) == [today, *ahead[1:]]


def test_a_backup_is_read_and_stays_as_it_is(path: Path) -> None:
    (copy,) = path.with_name("backups").iterdir()
    before = copy.read_bytes()
    assert [each.codes for each in user_of(copy).lists] == [()]
    with UserFile(path) as file:  # what it holds is in its log
        assert user_of(path) == file.user()
    assert copy.read_bytes() == before
    assert list(path.with_name("backups").iterdir()) == [copy]


def test_of_a_damaged_or_newer_backup_nothing_comes(path: Path) -> None:
    (copy,) = path.with_name("backups").iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(StoreError, match=f"file_newer.*{copy.name}"):
        user_of(copy)
    copy.write_bytes(copy.read_bytes()[:5000])
    with pytest.raises(Changed, match="archive_unreadable"):
        user_of(copy)


def test_without_room_for_the_copy_there_is_no_edit(path: Path) -> None:
    folder = path.with_name("backups")
    next(folder.iterdir()).unlink()
    folder.rmdir()
    folder.write_text("in the way")
    with UserFile(path) as file:
        with pytest.raises(StoreError, match="file_unusable"):
            file.edit(lambda lists: watchlists.delete(lists, 1))
        assert file.codes() == ("7203", "130A")


def test_an_older_file_is_copied_before_it_is_brought_up_to_date(path: Path) -> None:
    step = "ALTER TABLE members ADD COLUMN later REAL"
    with UserFile(path, steps=(*STEPS, step)) as file:
        assert file.version == len(STEPS) + 1
        assert file.codes() == ("7203", "130A")
    (before,) = path.with_name("backups").glob(f"*-version-{len(STEPS)}.db")
    assert codes_in(before) == ("7203", "130A")


def test_a_step_that_fails_is_as_if_never_taken(path: Path) -> None:
    step = "DELETE FROM members; CREATE TABLE members (code TEXT)"
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        UserFile(path, steps=(*STEPS, step))
    with UserFile(path) as file:
        assert file.codes() == ("7203", "130A")


def test_a_file_older_than_alerts_is_copied_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path)
    for step in STEPS[:3]:
        connection.executescript(step)
    connection.execute("INSERT INTO watchlists VALUES (7, 'Mine', 0)")
    connection.execute("INSERT INTO members (watchlist, code, position) VALUES (7, '7203', 0)")
    connection.execute("PRAGMA user_version = 3")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="file_older"):
        UserFile(path, readonly=True)
    wanted = Watch((Alert(1, "stock", "7203", "above", 3000.0, note="x", once=True),))
    with UserFile(path) as file:
        assert file.codes() == ("7203",)
        assert file.watch() == Watch()
        file.edit_watch(lambda _: wanted)
    with UserFile(path, readonly=True) as file:
        assert (file.codes(), file.watch()) == (("7203",), wanted)
    (before,) = path.with_name("backups").glob("*-version-3.db")
    with closing(sqlite3.connect(before)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (3,)
        assert copy.execute("SELECT code FROM members").fetchall() == [("7203",)]


@settings(max_examples=15)
@given(WATCHES, WATCHES)
def test_what_was_watched_and_told_is_written_as_it_is(one: Watch, other: Watch) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "user.db"
        with UserFile(path) as file:
            for wanted in (one, other, one):
                assert file.edit_watch(partial(_given, wanted)) == wanted
                with UserFile(path, readonly=True) as again:
                    found = again.watch()
                assert found.alerts == wanted.alerts
                assert sorted(found.hits, key=str) == sorted(wanted.hits, key=str)
                assert sorted(found.baselines) == sorted(wanted.baselines)


def _given(wanted: Watch, before: Watch) -> Watch:
    return wanted
