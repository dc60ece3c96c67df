"""The saved layout as a file, and rectangles brought back onto screens."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QByteArray, QRect

from jpviewer.ui.frame.layout import Layout, Saved, fitted, read_layout, write_layout

LAYOUT = Layout(
    QByteArray(b"\x00\x01geometry\xff"),
    QByteArray(b"state\x00\xfe"),
    (
        Saved("watchlist", 1, {"by": "adv20", "list": "日本 株"}),
        Saved("chart", 2, {"code": "130A"}),
    ),
    "ldp_vote",
    "7203",
    "dollar",
    {"7203.T": [3, "ringed"]},
)
SCREENS = [QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)]

rectangles = some.builds(
    QRect,
    some.integers(-9000, 9000),
    some.integers(-9000, 9000),
    some.integers(1, 4000),
    some.integers(1, 4000),
)
screens = some.lists(
    some.builds(
        QRect,
        some.integers(-4000, 4000),
        some.integers(-4000, 4000),
        some.integers(640, 4000),
        some.integers(480, 3000),
    ),
    min_size=1,
    max_size=3,
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_layout(tmp_path / "layout.ini", LAYOUT)
    assert read_layout(tmp_path / "layout.ini") == LAYOUT


def test_a_missing_file_is_no_layout(tmp_path: Path) -> None:
    assert read_layout(tmp_path / "absent.ini") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe garbage \x80" * 100,
        b"[General]\nversion=1\n",
        b"[General]\nversion=one\npanels={}\n",
        b"[General]\nversion=1\npanels=[1, 2]\n",
        b'[General]\nversion=1\npanels="{\\"docks\\": [{}], \\"range\\": 1}"\n',
        b'[General]\nversion=1\npanels="' + b"[" * 100_000 + b'"\n',
    ],
)
def test_garbage_is_no_layout(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "layout.ini").write_bytes(content)
    assert read_layout(tmp_path / "layout.ini") is None


@pytest.mark.parametrize("number", [10**30, -(10**30), 1e300, math.inf, math.nan])
def test_a_number_that_was_never_written_is_no_layout(tmp_path: Path, number: float) -> None:
    file = tmp_path / "layout.ini"
    for saved in (Saved("map", 1, {"colour": number}), Saved("segments", 1, {"base": [number]})):
        write_layout(file, LAYOUT._replace(panels=(saved,)))
        assert read_layout(file) is None
    write_layout(file, LAYOUT._replace(panels=(Saved("map", 1, {"colour": -1.5e14}),)))
    assert read_layout(file) is not None


def test_another_version_is_no_layout(tmp_path: Path) -> None:
    file, other = tmp_path / "layout.ini", tmp_path / "other.ini"
    write_layout(file, LAYOUT)
    text = file.read_text("utf-8")
    assert "version=1" in text
    other.write_text(text.replace("version=1", "version=2"), "utf-8")
    assert read_layout(other) is None


def test_panels_of_another_program_version_are_left_out(tmp_path: Path) -> None:
    unknown = Layout(QByteArray(), QByteArray(), (Saved("breadth", 1, {}), LAYOUT.panels[0]))
    write_layout(tmp_path / "layout.ini", unknown)
    found = read_layout(tmp_path / "layout.ini")
    assert found is not None
    assert found.panels == LAYOUT.panels[:1]


def test_a_rectangle_on_a_screen_stays() -> None:
    for place in (QRect(10, 10, 300, 200), QRect(1800, 500, 400, 300), QRect(-50, 0, 400, 300)):
        assert fitted(place, SCREENS) == place


def test_a_rectangle_off_every_screen_comes_back_whole() -> None:
    assert fitted(QRect(5000, 5000, 300, 200), SCREENS[:1]) == QRect(1620, 880, 300, 200)
    assert fitted(QRect(-900, 100, 300, 200), SCREENS[:1]) == QRect(0, 100, 300, 200)


@given(rectangles, screens)
def test_every_rectangle_can_be_dragged_afterwards(place: QRect, screens: list[QRect]) -> None:
    found = fitted(place, screens)
    edge = QRect(found.x(), found.y(), found.width(), min(20, found.height()))
    parts = [screen.intersected(edge) for screen in screens]
    assert max(part.width() for part in parts) >= min(100, found.width())
    assert found.width() <= place.width()
    assert found.height() <= place.height()
    assert fitted(found, screens) == found
