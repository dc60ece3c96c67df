"""Exit codes, and one clear sentence for whatever goes wrong."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from jpviewer import __version__
from jpviewer.cli import run
from jpviewer.market import watchlists
from jpviewer.store.user_file import UserFile
from tests.patience import PATIENCE

DONE, FAILED, USAGE, PARTLY, RUNNING, CANCELLED = 0, 1, 2, 3, 4, 130


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """What stands on stderr: one line, no traceback."""
    text = capsys.readouterr().err
    assert "Traceback" not in text
    return text


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == DONE
    assert __version__ in capsys.readouterr().out
    assert run(["export", "ranking", "--help"]) == DONE
    assert "--participation" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["export"],
        ["export", "bars"],
        ["export", "ranking", "--by", "beauty"],
        ["export", "segments", "--since", "yesterday"],
        ["export", "ranking", "--top", "-1"],
        ["export", "ranking", "--position", "-5"],
        ["export", "ranking", "--position", "nan"],
        ["export", "ranking", "--participation", "0"],
        ["export", "ranking", "--participation", "1.5"],
        ["refresh", "--only", "stooq"],
        ["refresh", "--pace", "0"],
        ["refresh", "--max-requests", "-1"],
        ["screenshot", "x.png", "--size", "huge"],
        ["--lang", "fr"],
    ],
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == USAGE
    assert "usage: jpviewer" in said(capsys)


def test_options_stand_before_or_after_the_command(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    common = ["--demo", "--home", str(demo)]
    for arguments in ([*common, "export", "sources"], ["export", "sources", *common]):
        assert run(arguments) == DONE
        assert capsys.readouterr().out.startswith("source,")


def test_an_export_without_a_cache_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "ranking", "--home", str(tmp_path)]) == FAILED
    assert "jpviewer refresh" in said(capsys)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "bars", "--code", "NOSUCH"],
        ["export", "segments", "--series", "prime,nosuch"],
        ["export", "watchlist", "--name", "nosuch"],
        ["export", "ranking", "--watchlist", "nosuch"],
    ],
)
def test_what_is_not_there_is_named(
    demo: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments, "--demo", "--home", str(demo)]) == FAILED
    assert "nosuch" in said(capsys).lower()


def test_the_lists_there_are_are_named(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["export", "watchlist", "--name", "nosuch", "--demo", "--home", str(own)]
    assert run(asked) == FAILED
    assert "The window makes them" in said(capsys)
    with UserFile(own / "demo-small" / "user.db") as file:
        file.edit(lambda lists: watchlists.create(lists, 1, "Mine"))
    assert run(asked) == FAILED
    assert "There are: Mine." in said(capsys)


def test_symbols_are_known_however_they_are_written(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", "bars", "--since", "2026-11-20", "--demo", "--home", str(demo), "--code"]
    tables = []
    for code in ("^N225", "^n225"):
        assert run([*words, code]) == DONE
        tables.append(capsys.readouterr().out)
    assert tables[0] == tables[1]
    assert tables[0].splitlines()[1].startswith("^N225,2026-11-20,")


def test_a_newer_cache_is_refused_untouched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cache.db"
    with closing(sqlite3.connect(path)) as cache:
        cache.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    for command in (["export", "listings"], ["refresh"]):
        assert run([*command, "--home", str(tmp_path)]) == FAILED
        assert "newer version" in said(capsys)
    assert path.read_bytes() == before


def test_a_home_that_cannot_be_made_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert run(["refresh", "--demo", "--home", str(tmp_path / "file")]) == FAILED
    assert "--home" in said(capsys)


def test_a_second_refresh_says_who_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "demo-small"
    home.mkdir()
    (home / "refresh.json").write_text(json.dumps([4711, 1763625900, socket.gethostname()]))
    with FileLock(home / "refresh.lock"):
        assert run(["refresh", "--demo", "--home", str(tmp_path)]) == RUNNING
    text = said(capsys)
    assert "4711" in text
    assert "2025-11-20" in text


def test_doctor_is_content_with_a_fresh_demo_and_not_without_a_cache(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["doctor", "--demo", "--home", str(demo)]) == DONE
    assert "sound" in capsys.readouterr().out
    assert run(["doctor", "--home", str(tmp_path)]) == FAILED
    assert "jpviewer refresh" in capsys.readouterr().out


def test_japanese_usage_and_sentences(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "jpviewer", "--lang", "ja", "--home", str(tmp_path)]
    listing = subprocess.run([*command, "export", "listings"], capture_output=True, check=False)
    assert listing.returncode == FAILED
    assert "まだ" in listing.stderr.decode("utf-8")
    usage = subprocess.run([*command, "export", "nosuch"], capture_output=True, check=False)
    assert usage.returncode == USAGE
    assert "使い方" in usage.stderr.decode("utf-8")


def test_a_child_ends_with_its_parent(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "jpviewer",
        "refresh",
        "--child",
        "--demo",
        "--demo-size",
        "full",
    ]
    with subprocess.Popen(
        [*command, "--home", str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline().startswith(b'{"event"')
        child.stdin.close()
        assert child.wait(PATIENCE) == CANCELLED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_a_terminal_s_interrupt_cancels_cleanly(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "jpviewer", "refresh", "--demo", "--demo-size", "full"]
    with subprocess.Popen(
        [*command, "--home", str(tmp_path)], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as child:
        cache = tmp_path / "demo-full" / "cache.db"
        while not cache.exists():
            assert child.poll() is None
        child.send_signal(signal.SIGINT)
        _, text = child.communicate(timeout=PATIENCE)
    assert child.returncode == CANCELLED
    assert b"Traceback" not in text
    with closing(sqlite3.connect(cache)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.fixture
def own(demo: Path, tmp_path: Path) -> Path:
    """A copy of the demo market's home, to be written into."""
    return shutil.copytree(demo, tmp_path / "own")


def shell(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    """A command as a shell starts it, `{}` standing for the program on a home's demo market."""
    program = f"{sys.executable} -m jpviewer --demo --home {home} --lang en"
    return subprocess.run(
        ["sh", "-c", line.format(program)], capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_takes_what_is_said(own: Path, tmp_path: Path, closed: str) -> None:
    table = tmp_path / "listings.csv"
    done = shell(f"{{}} export listings --out {table} {closed}", own)
    assert (done.returncode, done.stdout, done.stderr) == (DONE, "", "")
    assert table.read_text("utf-8").startswith("code,")
    assert shell(f"{{}} refresh --only jpx_listings {closed}", own).returncode == DONE
    assert shell(f"{{}} export nosuch {closed}", own).returncode == USAGE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_table_that_cannot_be_written_is_named(demo: Path) -> None:
    done = shell("{} export listings > /dev/full", demo)
    assert done.returncode == FAILED
    assert done.stderr.startswith("jpviewer: The disk is full: Standard output")
    done = shell("{} export listings --out /nosuch/table.csv", demo)
    assert done.returncode == FAILED
    assert done.stderr == (
        "jpviewer: /nosuch/table.csv cannot be written. Name a file in a folder that can.\n"
    )


def test_a_bug_goes_into_the_log_and_a_sentence_to_the_user(own: Path) -> None:
    home = own / "demo-small"
    with closing(sqlite3.connect(home / "cache.db")) as cache:
        cache.execute("UPDATE states SET error = 'no message at all'")
        cache.commit()
    done = shell("{} export sources", own)
    assert done.returncode == FAILED
    assert len(done.stderr.splitlines()) == 1
    assert "The log has the details" in done.stderr
    assert "Traceback" in (home / "logs" / "command.log").read_text("utf-8")


def test_damaged_settings_keep_a_refresh_from_asking_whom_it_may_not(own: Path) -> None:
    (own / "demo-small" / "settings.json").write_text('{"sources": ["jpx_flows"')
    done = shell("{} refresh", own)
    assert done.returncode == FAILED
    assert "settings.json is damaged" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert shell("{} refresh --only jpx_listings", own).returncode == DONE
    done = shell("{} doctor", own)
    assert done.returncode == FAILED
    assert "settings.json is damaged" in done.stdout
    assert shell("{} export listings", own).returncode == DONE
