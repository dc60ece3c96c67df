"""A damaged cache is noticed, set aside whole, and begun anew; nothing else ever is."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from filelock import FileLock

from jpviewer.market.messages import StoreError
from jpviewer.market.tables import ENGLISH_NAMES
from jpviewer.store.damage import KEPT, asides, set_aside
from jpviewer.store.lock import Running
from jpviewer.store.mending import begin_anew, mend_cache
from jpviewer.store.schema import STEPS
from jpviewer.store.store import Store, prepare
from jpviewer.store.wal import is_torn
from tests.length import SEED, at_length
from tests.store import harm
from tests.store.harm import Harm

SEEN_AT_ONCE = {
    "header": harm.header,
    "zero length": harm.zero_length,
    "text": harm.text,
    "folder": harm.folder,
    "half": harm.half,
}
SEEN_LATER = {"page": harm.pages_of("bars"), "index": harm.pages_of("securities_by_code")}
READING = ("SELECT sum(close) close FROM bars", "SELECT id FROM securities WHERE code = '1001'")


@pytest.fixture
def cache(demo: Path, tmp_path: Path) -> Path:
    """The demo market's cache."""
    shutil.copy(demo / "demo-small" / "cache.db", tmp_path / "cache.db")
    return tmp_path / "cache.db"


def lock(cache: Path) -> Path:
    return cache.with_name("refresh.lock")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, those of locks aside."""
    files = (each for each in folder.rglob("*") if each.is_file() and each.suffix != ".lock")
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


@pytest.mark.parametrize("damage", SEEN_AT_ONCE.values(), ids=SEEN_AT_ONCE)
def test_damage_that_opening_shows_is_set_aside_whole(cache: Path, damage: Harm) -> None:
    damage(cache)
    cache.with_name("cache.db-wal").write_bytes(b"half a transaction")
    before = tree(cache.parent)
    with pytest.raises(StoreError) as error:
        prepare(cache)
    assert error.value.message.key == "file_damaged"
    assert before.items() <= tree(cache.parent).items()
    told = mend_cache(cache, lock(cache))
    (aside,) = asides(cache)
    assert told is not None
    assert told.key == "cache_set_aside"
    assert told.args == (str(cache), aside.name)
    moved = {name.replace("cache.db", aside.name): body for name, body in before.items()}
    assert moved.items() <= tree(cache.parent).items()
    with Store(cache) as begun:
        assert not len(begun.read("SELECT day FROM bars")["day"])
        assert begun.damage() == ""
    assert mend_cache(cache, lock(cache)) is None


@pytest.mark.parametrize(
    ("damage", "reading"), list(zip(SEEN_LATER.values(), READING, strict=True)), ids=SEEN_LATER
)
def test_damage_that_only_reading_shows_is_set_aside_next_time(
    cache: Path, damage: Harm, reading: str
) -> None:
    damage(cache)
    assert mend_cache(cache, lock(cache)) is None
    with Store(cache) as store, pytest.raises(StoreError) as error:
        store.read(reading)
    assert error.value.message.key == "file_damaged"
    assert mend_cache(cache, lock(cache)) is not None
    assert len(asides(cache)) == 1
    with Store(cache) as begun:
        begun.read(reading)


def test_what_nobody_would_give_again_is_taken_over_where_it_is_sound(cache: Path) -> None:
    saved = ("listings", "flows", "hosts")
    with closing(sqlite3.connect(cache)) as plain:
        plain.execute("INSERT INTO hosts VALUES ('example.com', 1.5, 2, 3, 4)")
        plain.execute("UPDATE flows SET print = 2, sell = 7.0 WHERE start = 20261109")
        plain.commit()
        before = [_rows(plain, table) for table in saved]
    harm.pages_of("bars")(cache)
    with Store(cache) as store:
        store.note_damage()
    assert begin_anew(cache) is not None
    with closing(sqlite3.connect(cache)) as plain:
        assert [_rows(plain, table) for table in saved] == before
        harm.pages_of("flows")(cache)
    with Store(cache) as store:
        store.note_damage()
    assert begin_anew(cache) is not None
    with closing(sqlite3.connect(cache)) as plain:
        assert [_rows(plain, table) for table in saved] == [before[0], [], before[2]]


def _rows(plain: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    """All of a table but the numbers of fetches."""
    names = [str(row[1]) for row in plain.execute(f"PRAGMA table_info({table})")]
    kept = ", ".join(name for name in names if name != "fetch")
    return plain.execute(f"SELECT {kept} FROM {table} ORDER BY {kept}").fetchall()


def test_damage_that_somebody_met_ends_what_a_refresh_writes(cache: Path) -> None:
    with Store(cache, readonly=False) as refresh:
        with Store(cache) as reader:
            reader.note_damage()
        with pytest.raises(StoreError) as error, refresh.fetch("a", "b", 0):
            pass
    assert error.value.message.key == "file_damaged"


def test_a_note_is_about_one_file_and_no_other(cache: Path) -> None:
    with Store(cache) as reader:
        reader.note_damage()
        assert begin_anew(cache) is not None
        reader.note_damage()  # of what it has open, which lies aside
    assert begin_anew(cache) is None


def test_nothing_is_set_aside_while_a_refresh_is_at_work(cache: Path) -> None:
    harm.header(cache)
    with FileLock(lock(cache)), pytest.raises(Running):
        mend_cache(cache, lock(cache))
    assert asides(cache) == []


def test_who_still_reads_the_old_file_harms_neither(cache: Path) -> None:
    row = {"code": np.array(["9999"], object), "name_en": np.array(["New"], object)}
    count = "SELECT count(*) AS rows FROM bars"
    with Store(cache) as reader:
        held = reader.read(count)["rows"][0]
        assert held > 0
        set_aside(cache)
        prepare(cache)
        assert reader.moved
        assert reader.read(count)["rows"][0] == held
        writer = Store(cache, readonly=False)
        with writer.transaction():
            writer.upsert(ENGLISH_NAMES, row)
    with Store(cache) as other:
        assert other.read("SELECT name_en FROM english_names")["name_en"].tolist() == ["New"]
    writer.close()
    with Store(cache) as other:
        assert other.read("SELECT name_en FROM english_names")["name_en"].tolist() == ["New"]
        assert other.damage() == ""


def test_the_log_of_a_cache_that_was_deleted_is_not_taken_in(cache: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(cache)) as plain:
        plain.execute("DELETE FROM bars")
        plain.commit()
        log = cache.with_name("cache.db-wal").read_bytes()
    cache.unlink()
    cache.with_name("cache.db-wal").write_bytes(log)
    prepare(cache)
    with Store(cache) as begun:
        assert begun.damage() == ""
        assert not len(begun.read("SELECT code FROM listings")["code"])


def test_only_the_newest_damaged_caches_are_kept(tmp_path: Path) -> None:
    cache = tmp_path / "cache.db"
    for number in range(KEPT + 2):
        cache.write_text(f"damage {number}")
        told = begin_anew(cache)
        assert told is not None
        aside = tmp_path / str(told.args[1])
        aside.rename(tmp_path / f"cache-damaged-2026-11-0{number + 1}-120000.db")
    kept = [each.read_text() for each in asides(cache)]
    assert kept == [f"damage {number}" for number in range(2, KEPT + 2)]


def test_many_may_begin_a_cache_or_bring_one_up_to_date_at_once(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as first:
        first.executescript(STEPS[0])
        first.execute("PRAGMA user_version = 1")
    for path in (old, tmp_path / "new.db"):
        start = threading.Barrier(8)
        with ThreadPoolExecutor(8) as pool:
            many = [pool.submit(_prepare_with_others, path, start) for _ in range(8)]
        assert [each.exception() for each in many] == [None] * 8
        with Store(path) as store:
            assert store.version == len(STEPS)
            assert store.damage() == ""
    assert not list(tmp_path.glob("*.part"))


def _prepare_with_others(path: Path, start: threading.Barrier) -> None:
    start.wait()
    prepare(path)


def test_a_log_cut_anywhere_is_torn_or_leads_to_one_state(tmp_path: Path) -> None:
    """Each transaction changes other pages: taken apart, they give what never was."""
    dice = random.Random(SEED)
    path, cut = tmp_path / "cache.db", tmp_path / "cut.db"
    every = "SELECT id, state FROM rows ORDER BY id"
    seen = Counter[tuple[bool, bool]]()
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, state INTEGER, wide TEXT)")
        writer.executemany("INSERT INTO rows VALUES (?, 0, ?)", [(n, "x" * 900) for n in range(40)])
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        states = [writer.execute(every).fetchall()]
        for state in range(1, 9):
            some = ", ".join(map(str, dice.sample(range(40), 12)))
            writer.execute(f"UPDATE rows SET state = {state} WHERE id IN ({some})")
            states.append(writer.execute(every).fetchall())
            if state in (3, 6):
                writer.execute("PRAGMA wal_checkpoint(PASSIVE)")
            for _ in range(at_length(12, 100)):
                for side in ("", "-wal", "-shm"):
                    shutil.copy(f"{path}{side}", f"{cut}{side}")
                log = Path(f"{cut}-wal")
                os.truncate(log, dice.randrange(log.stat().st_size + 1))
                torn = is_torn(cut)
                with closing(sqlite3.connect(cut)) as reader:
                    real = reader.execute(every).fetchall() in states
                assert torn or real
                seen[torn, real] += 1
    assert seen[True, False]
    assert seen[False, True]
