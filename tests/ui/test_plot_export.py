"""A plot taken along: keys, menu, files and the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from jpviewer.market.messages import Message
from jpviewer.ui.desk import Desk
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.picture import Picture
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.saving import write_whole
from tests.disk import close_for_writing, fill, small_disk
from tests.ui.plots.build import DAYS, KNOWN, make_plot, plot_of, walk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CAPTION = Caption("線", ("A sentence.",), "Yahoo: daily bars")
FIRST, LAST = KNOWN - 100, KNOWN - 11


@pytest.fixture
def plot(qtbot: QtBot, desk: Desk) -> Plot:
    """Ninety sessions of a line, with everything a user can do with it."""
    plot = plot_of(qtbot, walk())
    plot.panes[0].series[0].title = "made up, 作り物"
    plot.show_extent(around(FIRST, LAST))
    PlotMenu(desk, plot, lambda: "segments", lambda: CAPTION)
    plot.setFocus()
    return plot


@pytest.fixture
def said(desk: Desk) -> list[tuple[str, bool]]:
    """The status bar's sentences, and whether each is a fault."""
    heard: list[tuple[str, bool]] = []
    desk.said.connect(lambda text, fault: heard.append((text, fault)))
    return heard


def dialog_of(plot: Plot) -> QFileDialog:
    return plot.findChildren(QFileDialog)[-1]


def save(plot: Plot, action: str, place: Path) -> str:
    """Chooses a command and a file; the name that was proposed."""
    next(each for each in plot.actions() if each.text().replace("&", "") == action).trigger()
    dialog = dialog_of(plot)
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.selectFile(str(place))
    dialog.accept()
    return proposed


def test_keys_copy_the_picture(plot: Plot, said: list[tuple[str, bool]]) -> None:
    QTest.keyClick(plot, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().image().convertToFormat(QImage.Format.Format_RGB32)
    drawn = Picture(plot, CAPTION).image(1)
    copied.setDevicePixelRatio(1)
    assert copied == drawn
    assert said == [("The picture is on the clipboard.", False)]


def test_keys_copy_the_figures_as_a_spreadsheet_takes_them(plot: Plot) -> None:
    QTest.keyClick(plot, Qt.Key.Key_C, CTRL | SHIFT)
    head, *rows = QGuiApplication.clipboard().text().splitlines()
    assert head == "session\tmade up, 作り物"
    shown = walk().tolist()
    days = [f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}" for day in DAYS.tolist()]
    first = int(plot.extent.left) + 1
    last = int(plot.extent.right)
    assert rows == [f"{days[each]}\t{shown[each]!r}" for each in range(first, last + 1)]
    assert first <= FIRST
    assert last >= LAST


@pytest.mark.parametrize(
    ("action", "kind", "begin"),
    [
        ("Save as PNG, 1× …", "png", b"\x89PNG"),
        ("Save as PNG, 4× …", "png", b"\x89PNG"),
        ("Save as SVG …", "svg", b"<?xml"),
        ("Save figures as CSV …", "csv", b"\xef\xbb\xbfsession,"),
    ],
)
def test_a_file_has_a_sensible_name_and_its_folder_is_remembered(
    plot: Plot,
    said: list[tuple[str, bool]],
    tmp_path: Path,
    action: str,
    kind: str,
    begin: bytes,
) -> None:
    folder = tmp_path / "図"
    folder.mkdir()
    place = folder / f"mine.{kind}"
    assert save(plot, action, place) == f"jpviewer-segments-2026-11-20.{kind}"
    assert place.read_bytes().startswith(begin)
    assert said == [(f"Saved {place}.", False)]
    assert list(folder.iterdir()) == [place]
    QTest.keyClick(plot, Qt.Key.Key_S, CTRL)
    assert Path(dialog_of(plot).directory().absolutePath()) == folder
    dialog_of(plot).reject()


@pytest.mark.parametrize("size", [1, 2, 4])
def test_a_png_has_the_size_that_was_asked_for(plot: Plot, tmp_path: Path, size: int) -> None:
    save(plot, f"Save as PNG, {size}× …", tmp_path / "picture.png")
    assert QImage(str(tmp_path / "picture.png")).width() == 900 * size


def test_made_up_figures_are_marked_in_the_picture(plot: Plot, desk: Desk, tmp_path: Path) -> None:
    desk.demo = True
    save(plot, "Save as SVG …", tmp_path / "a.svg")
    assert "DEMO, made-up companies" in (tmp_path / "a.svg").read_text("utf-8")


def test_where_there_is_nothing_that_is_said(
    qtbot: QtBot, desk: Desk, said: list[tuple[str, bool]]
) -> None:
    plot = make_plot(qtbot)
    PlotMenu(desk, plot, lambda: "lines", lambda: CAPTION)
    plot.say("Lines come with the prices.")
    for action in plot.actions():
        if "Save" in action.text() or "Copy" in action.text():
            action.trigger()
    assert {text for text, _ in said} == {"There is nothing on this chart to take along yet."}
    assert plot.findChildren(QFileDialog) == []


def test_a_folder_that_is_not_there_is_said(
    plot: Plot, said: list[tuple[str, bool]], tmp_path: Path
) -> None:
    place = tmp_path / "gone" / "a.csv"
    assert write_whole(place, b"x") == Message("picture_unwritable", (str(place),))
    place = tmp_path / "file" / "a.csv"
    place.parent.write_text("in the way")
    assert write_whole(place, b"x") == Message("picture_unwritable", (str(place),))


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1) as disk:
        place = disk / "a.png"
        assert write_whole(place, b"before") is None
        fill(disk)
        assert write_whole(place, bytes(2**20)) == Message("picture_no_room", (str(place),))
        assert place.read_bytes() == b"before"
        assert {each.name for each in disk.iterdir()} == {"a.png", "ballast"}


def test_a_disk_closed_for_writing_is_said(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1) as disk:
        close_for_writing(disk)
        place = disk / "a.png"
        assert write_whole(place, b"x") == Message("picture_unwritable", (str(place),))


def test_a_fault_is_one_sentence(plot: Plot, said: list[tuple[str, bool]], tmp_path: Path) -> None:
    blocked = tmp_path / "blocked.csv"
    blocked.mkdir()
    next(each for each in plot.actions() if "CSV" in each.text()).trigger()
    dialog_of(plot).fileSelected.emit(str(blocked))
    dialog_of(plot).reject()
    assert said == [
        (f"{blocked} cannot be written. Name a file in a folder that can.", True),
    ]
