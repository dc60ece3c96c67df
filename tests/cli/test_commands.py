"""Exit codes, and one clear sentence for whatever goes wrong."""

from __future__ import annotations

import json
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
