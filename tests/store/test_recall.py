"""What a reader remembers is what it would read anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from jpviewer.market.tables import QUOTES, SESSIONS
from jpviewer.store import listings
from jpviewer.store.memory import MOST
from jpviewer.store.store import Store, prepare

DAYS = (20261119, 20261120, 20261124)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    prepare(tmp_path / "cache.db")
    return tmp_path / "cache.db"


@pytest.fixture
def writer(path: Path) -> Iterator[Store]:
    with Store(path, readonly=False) as opened:
        yield opened


@pytest.fixture
def reader(path: Path, writer: Store) -> Iterator[Store]:
    write(writer, DAYS[0])
    with Store(path) as opened:
        yield opened


def write(store: Store, day: int) -> None:
    store.upsert(SESSIONS, {"day": np.array([day]), "close_at": np.array([0])})


def sessions(store: Store, least: int = 0) -> list[int]:
    columns = store.read("SELECT day FROM sessions WHERE day >= :least ORDER BY day", least=least)
    return list(columns["day"].tolist())


def test_a_reader_remembers_until_somebody_writes(reader: Store, writer: Store) -> None:
    first = reader.recall(sessions)
    assert first == [DAYS[0]]
    assert reader.recall(sessions) is first
    write(writer, DAYS[1])
    assert reader.recall(sessions) == [*DAYS[:2]]


def test_what_is_taken_back_was_never_written(reader: Store, writer: Store) -> None:
    first = reader.recall(sessions)
    with pytest.raises(RuntimeError), writer.transaction():
        write(writer, DAYS[1])
        assert reader.recall(sessions) == first
        raise RuntimeError
    assert reader.recall(sessions) == first


def test_a_question_is_remembered_with_what_it_asks_for(reader: Store, writer: Store) -> None:
    write(writer, DAYS[2])
    assert reader.recall(sessions, 20261121) == [DAYS[2]]
    assert reader.recall(sessions, least=0) == [DAYS[0], DAYS[2]]
    assert reader.recall(sessions, least=20261121) == [DAYS[2]]


def test_what_is_made_while_somebody_writes_is_made_again(reader: Store, writer: Store) -> None:
    def slow(store: Store) -> list[int]:
        found = sessions(store)
        write(writer, DAYS[1])
        return found

    assert reader.recall(slow) == [DAYS[0]]
    assert reader.recall(slow) == [*DAYS[:2]]


def test_a_writer_reads_what_it_has_just_written(writer: Store) -> None:
    for count, day in enumerate(DAYS, 1):
        write(writer, day)
        assert writer.recall(sessions) == [*DAYS[:count]]


def test_only_so_much_is_remembered(reader: Store) -> None:
    made: list[int] = []

    def note(store: Store, question: int) -> int:
        made.append(question)
        return question

    for question in (*range(MOST), 0, MOST):
        assert reader.recall(note, question) == question
    assert made == [*range(MOST), MOST]
    reader.recall(note, 0)
    reader.recall(note, 1)
    assert made == [*range(MOST), MOST, 1]


def test_new_sessions_reach_a_reader_that_stays(reader: Store, writer: Store) -> None:
    assert listings.calendar(reader).days.tolist() == [DAYS[0]]
    assert listings.calendar(reader) is listings.calendar(reader)
    write(writer, DAYS[1])
    assert listings.calendar(reader).days.tolist() == [*DAYS[:2]]


def test_the_calendar_is_read_again_when_it_changes_and_not_before(
    reader: Store, writer: Store
) -> None:
    first = listings.calendar(reader)
    assert first.days.tolist() == [DAYS[0]]
    for number in range(3):
        writer.upsert(
            QUOTES, {"id": np.array([number]), "at": np.array([1]), "seen": np.array([1])}
        )
        assert listings.calendar(reader) is first
    write(writer, DAYS[1])
    assert listings.calendar(reader).days.tolist() == [*DAYS[:2]]
    writer.upsert(SESSIONS, {"day": np.array([DAYS[1]]), "close_at": np.array([7])})
    assert listings.calendar(reader).closes.tolist() == [0, 7]
    writer.execute("DELETE FROM sessions WHERE day = :day", day=DAYS[0])
    assert listings.calendar(reader).days.tolist() == [DAYS[1]]
    assert listings.calendar(writer).days.tolist() == [DAYS[1]]
    write(writer, DAYS[2])
    assert listings.calendar(writer).days.tolist() == [*DAYS[1:]]
    writer.execute("DELETE FROM sessions")
    assert listings.calendar(reader).guessed
