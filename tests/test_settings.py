"""The file of settings: what is damaged is kept, and where the files of a user lie."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jpviewer.settings import Settings, default_home, is_unreadable


@pytest.mark.parametrize(
    "content", [b'{"pace": 1', b"[1]", b"\xff\xfe", b"[" * 200_000, b'"x"'], ids=range(5)
)
def test_a_damaged_file_is_the_defaults_and_kept_beside_the_next(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert is_unreadable(path)
    assert Settings.read(path) == Settings()
    Settings(pace=1.0).write(path)
    assert not is_unreadable(path)
    assert Settings.read(path) == Settings(pace=1.0)
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "settings-damaged.json",
        "settings.json",
    ]
    assert (tmp_path / "settings-damaged.json").read_bytes() == content


def test_no_file_and_an_empty_one_are_no_choices(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert not is_unreadable(path)
    path.write_text("")
    assert not is_unreadable(path)
    assert Settings.read(path) == Settings()
    Settings().write(path)
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", ['{"pace": NaN}', '{"pace": "fast"}', '{"pace": 1e400}'])
def test_what_does_not_fit_falls_back_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content.replace("}", ', "theme": "dark"}'))
    assert Settings.read(path) == Settings(theme="dark")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG is of Linux")
@pytest.mark.parametrize(
    ("named", "place"),
    [
        (None, "user/.local/share/jpviewer"),
        ("", "user/.local/share/jpviewer"),
        ("share", "user/.local/share/jpviewer"),
        ("{}/share", "share/jpviewer"),
    ],
)
def test_files_lie_under_the_user_s_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None, place: str
) -> None:
    monkeypatch.delenv("JPVIEWER_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if named is not None:
        monkeypatch.setenv("XDG_DATA_HOME", named.format(tmp_path))
    assert default_home() == tmp_path / place
