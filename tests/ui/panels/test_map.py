"""The map under mouse and keys: what it shows, selects, lists and takes along."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QFont, QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QInputDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from jpviewer.market import watchlists
from jpviewer.settings import Home
from jpviewer.store.store import prepare
from jpviewer.ui.desk import Desk
from jpviewer.ui.market_map.canvas import Canvas
from jpviewer.ui.panels.map import MapPanel
from jpviewer.ui.panels.watchlist import WatchlistPanel
from tests.ui.panels.stocks import seed
from tests.ui.panels.test_watchlist import POPUP, make_desk, make_panel, search_line, type_into

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
ON_THE_MAP = ["2914", "1301", "130A"]
"""Of the seeded stocks, the largest first: another never trades, one is stale, one unknown."""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """What the panel works with, in English, on the made-up stocks."""
    home = Home(tmp_path)
    seed(home)
    desk = make_desk(home, "en")
    yield desk
    assert desk.reading.close()
    assert desk.writing.close()


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> MapPanel:
    """The map with everything loaded."""
    return opened(qtbot, desk)


def opened(qtbot: QtBot, desk: Desk) -> MapPanel:
    panel = MapPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(800, 600)
    panel.show()
    qtbot.waitExposed(panel)
    panel.reload()
    qtbot.waitUntil(lambda: not desk.reading.busy)
    return panel


def at(canvas: Canvas, code: str) -> QPoint:
    """Where a stock's dot is."""
    return canvas.place_of(canvas.points.point(code)).toPoint()


def codes(canvas: Canvas) -> list[str]:
    return [canvas.points.code(point) for point in range(len(canvas.points))]


def members(desk: Desk) -> list[tuple[str, ...]]:
    """The codes of every list."""
    return [each.codes for each in desk.lists.lists]


def seen(canvas: Canvas) -> list[str]:
    return [canvas.points.code(point) for point in canvas.in_sight().tolist()]


def sentences(panel: MapPanel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def offered(panel: MapPanel) -> dict[str, QAction]:
    """What the menu that is open offers."""
    (menu,) = (each for each in panel.findChildren(QMenu) if each.isVisible())
    return {each.text().replace("&", ""): each for each in menu.actions()}


def close_menus(panel: MapPanel) -> None:
    for menu in panel.findChildren(QMenu):
        menu.close()


def drag(canvas: Canvas, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier) -> None:
    QTest.mousePress(canvas, LEFT, keys, start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(canvas, start + (end - start) * part)
        _moved(canvas, start + (end - start) * part, keys)
    QTest.mouseRelease(canvas, LEFT, keys, end)


def _moved(canvas: Canvas, place: QPoint, keys: Qt.KeyboardModifier) -> None:
    """With the button held, which QTest's own move leaves out."""
    where = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, canvas.mapToGlobal(where), Qt.MouseButton.NoButton, LEFT, keys
    )
    QApplication.sendEvent(canvas, event)


def wheel(canvas: Canvas, place: QPoint, turned: int) -> None:
    event = QWheelEvent(
        QPointF(place),
        canvas.mapToGlobal(QPointF(place)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_it_shows_who_can_be_placed_and_counts_the_others(panel: MapPanel) -> None:
    assert codes(panel.canvas) == ON_THE_MAP
    assert sentences(panel)[0] == (
        "3 stocks. Not on the map: 2 whose market cap or value traded is unknown or too old, and "
        "1 that did not trade in 20 sessions."
    )


def test_a_dot_lies_where_its_figures_say(panel: MapPanel) -> None:
    canvas = panel.canvas
    large, small = canvas.place_of(0), canvas.place_of(2)
    middle = canvas.place_of(1)
    # caps of 5tn, 50bn and 2bn; 80bn, 400m and 10m a day, by their logarithms
    assert (middle.y() - large.y()) / (small.y() - large.y()) == pytest.approx(
        (12.69897 - 10.69897) / (12.69897 - 9.30103), abs=1e-4
    )
    assert (large.x() - middle.x()) / (large.x() - small.x()) == pytest.approx(
        (10.90309 - 8.60206) / (10.90309 - 7.0), abs=1e-4
    )


def test_a_click_selects_everywhere_and_a_selection_is_ringed(
    qtbot: QtBot, panel: MapPanel, desk: Desk
) -> None:
    canvas = panel.canvas
    with qtbot.waitSignal(desk.selected):
        QTest.mouseClick(canvas, LEFT, pos=at(canvas, "1301"))
    assert (desk.code, canvas.code) == ("1301", "1301")
    described = canvas.accessibleDescription()
    assert described.startswith("1301 Aoba Fisheries · Prime · Market cap ¥50")
    assert "Days to exit 2.5 (¥100m at 20%) · " in described  # at 20 % of 200 m a day
    ring = at(canvas, "1301") + QPoint(7, 0)
    picture = canvas.grab().toImage()
    accent = QColor(desk.theme.accent)
    assert _near(picture.pixelColor(ring), accent)
    desk.select("130A")
    assert not _near(canvas.grab().toImage().pixelColor(ring), accent)
    desk.select("9984")  # not on the map
    assert "Aoba" not in canvas.accessibleDescription()


def _near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(first - second) < 70 for first, second in pairs)


def test_the_mouse_names_what_it_is_on(panel: MapPanel) -> None:
    canvas = panel.canvas
    before = canvas.grab().toImage()
    QTest.mouseMove(canvas, at(canvas, "1301"))
    canvas.hover(QPointF(at(canvas, "1301")))
    assert canvas.points.code(canvas.hovered) == "1301"
    assert canvas.grab().toImage() != before
    canvas.hover(None)
    assert canvas.grab().toImage() == before


def test_double_click_and_enter_open_the_chart_and_elsewhere_all_is_fitted(
    qtbot: QtBot, panel: MapPanel, desk: Desk
) -> None:
    canvas = panel.canvas
    whole = canvas.view
    with qtbot.waitSignal(desk.opened) as opened:
        QTest.mouseDClick(canvas, LEFT, pos=at(canvas, "1301"))
    assert opened.args == ["1301"]
    desk.select("130A")
    canvas.setFocus()
    with qtbot.waitSignal(desk.opened) as opened:
        QTest.keyClick(canvas, Key.Key_Return)
    assert opened.args == ["130A"]
    QTest.keyClick(canvas, Key.Key_Plus)
    assert canvas.view != whole
    QTest.mouseDClick(canvas, LEFT, pos=canvas.field().center().toPoint() + QPoint(0, 150))
    assert canvas.view == whole


def test_arrows_go_from_stock_to_stock(panel: MapPanel, desk: Desk) -> None:
    canvas = panel.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Key.Key_Left)
    assert desk.code == "2914"
    for key, code in (
        (Key.Key_Left, "1301"),
        (Key.Key_Left, "130A"),
        (Key.Key_Left, "130A"),  # nobody lies further left
        (Key.Key_Right, "1301"),
    ):
        QTest.keyClick(canvas, key)
        assert desk.code == code


def test_the_map_follows_the_arrows_out_of_sight(panel: MapPanel, desk: Desk) -> None:
    canvas = panel.canvas
    desk.select("2914")
    for _ in range(12):
        QTest.keyClick(canvas, Key.Key_Plus)
    assert seen(canvas) == ["2914"]
    QTest.keyClick(canvas, Key.Key_Left)
    assert desk.code == "1301"
    assert seen(canvas) == ["1301"]


def test_the_wheel_zooms_at_the_mouse_and_a_drag_moves(panel: MapPanel) -> None:
    canvas = panel.canvas
    place = at(canvas, "1301")
    wheel(canvas, place, 360)
    assert (canvas.place_of(1) - QPointF(place)).manhattanLength() < 1.5
    drag(canvas, place, place + QPoint(60, -40), Qt.KeyboardModifier.NoModifier)
    assert (canvas.place_of(1) - QPointF(place + QPoint(60, -40))).manhattanLength() < 1.5
    wheel(canvas, place, -120)
    assert canvas.view.right > canvas.view.left


def test_escape_takes_a_drag_back(panel: MapPanel) -> None:
    canvas = panel.canvas
    before, place = canvas.view, at(canvas, "1301") + QPoint(30, 30)
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place)
    _moved(canvas, place + QPoint(80, 0), Qt.KeyboardModifier.NoModifier)
    assert canvas.view != before
    QTest.keyClick(canvas, Key.Key_Escape)
    assert canvas.view == before
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert canvas.view == before


def around(canvas: Canvas, *wanted: str) -> tuple[QPoint, QPoint]:
    """Corners of a box with these stocks in it."""
    places = [at(canvas, code) for code in wanted]
    left, right = min(each.x() for each in places), max(each.x() for each in places)
    top, bottom = min(each.y() for each in places), max(each.y() for each in places)
    return QPoint(left - 10, top - 10), QPoint(right + 10, bottom + 10)


@POPUP
def test_a_box_makes_a_list_with_a_name_at_once_and_can_be_undone(
    qtbot: QtBot, panel: MapPanel, desk: Desk
) -> None:
    canvas = panel.canvas
    drag(canvas, *around(canvas, "1301", "130A"), SHIFT)
    menu = offered(panel)
    assert "2 in the box" in menu
    menu["New list …"].trigger()
    close_menus(panel)
    (dialog,) = (each for each in panel.findChildren(QInputDialog) if each.isVisible())
    dialog.setTextValue("Small ones")
    QTest.keyClick(dialog, Key.Key_Return)
    (made,) = desk.lists.lists
    assert (made.name, made.codes) == ("Small ones", ("1301", "130A"))
    assert canvas.box.isEmpty()
    panel.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    QTest.keyClick(canvas, Key.Key_Z, CTRL)
    assert members(desk) == []
    QTest.keyClick(canvas, Key.Key_Z, CTRL | SHIFT)
    assert members(desk) == [("1301", "130A")]


@POPUP
def test_a_box_adds_to_a_list_and_zooms(qtbot: QtBot, panel: MapPanel, desk: Desk) -> None:
    desk.lists.edit("Make", lambda held: watchlists.create(held, 7, "Mine"))
    desk.lists.edit("Add", lambda held: watchlists.add(held, 7, ["1301"], 5))
    canvas = panel.canvas
    drag(canvas, *around(canvas, "1301", "130A"), SHIFT)
    offered(panel)["Add to Mine"].trigger()
    close_menus(panel)
    assert desk.lists.lists[0].codes == ("1301", "130A")
    drag(canvas, *around(canvas, "1301"), SHIFT)
    assert not offered(panel)["Add to Mine"].isEnabled()
    offered(panel)["Zoom to them"].trigger()
    close_menus(panel)
    assert seen(canvas) == ["1301"]


def test_an_empty_box_says_so(panel: MapPanel, desk: Desk) -> None:
    heard: list[str] = []
    desk.said.connect(lambda text, fault: heard.append(text))
    start = panel.canvas.field().topLeft().toPoint() + QPoint(4, 4)
    drag(panel.canvas, start, start + QPoint(30, 30), SHIFT)
    assert heard == ["There is no stock in that box."]


@POPUP
def test_the_menu_lists_what_is_in_view(qtbot: QtBot, panel: MapPanel, desk: Desk) -> None:
    desk.select("1301")
    panel.canvas.asked.emit(panel.canvas.mapToGlobal(QPoint(50, 50)))
    menu = offered(panel)
    assert {"Open the chart\tEnter", "All 3 in view", "Fit all\tHome", "Copy picture"} <= set(menu)
    close_menus(panel)
    panel.activateWindow()
    panel.canvas.setFocus()
    qtbot.waitUntil(panel.canvas.hasFocus)
    QTest.keyClick(panel.canvas, Key.Key_L, CTRL)
    assert "New list …" in offered(panel)
    close_menus(panel)


def test_it_shows_what_the_watchlist_shows_or_the_whole_market(qtbot: QtBot, desk: Desk) -> None:
    watchlist: WatchlistPanel = make_panel(qtbot, desk)
    panel = opened(qtbot, desk)
    assert codes(panel.canvas) == ON_THE_MAP
    type_into(search_line(watchlist), "segment:prime")
    assert codes(panel.canvas) == ["2914", "1301"]
    type_into(search_line(watchlist), " cap>90tn")
    assert codes(panel.canvas) == []
    assert panel.canvas.message == "The watchlist shows no stock."
    shown = next(
        each
        for each in panel.findChildren(QComboBox)
        if each.accessibleName() == "Stocks on the map"
    )
    shown.setCurrentText("Whole market")
    assert codes(panel.canvas) == ON_THE_MAP


def test_what_is_hidden_is_caught_up_with_when_it_is_seen(qtbot: QtBot, desk: Desk) -> None:
    watchlist = make_panel(qtbot, desk)
    panel = opened(qtbot, desk)
    panel.hide()
    type_into(search_line(watchlist), "segment:growth")
    assert codes(panel.canvas) == ON_THE_MAP
    panel.show()
    assert codes(panel.canvas) == ["130A"]


def test_choices_come_back_and_nonsense_is_ignored(qtbot: QtBot, panel: MapPanel) -> None:
    for box in panel.findChildren(QComboBox):
        box.setCurrentIndex(box.count() - 1)
    kept = panel.choices()
    assert kept == {"shown": "market", "colour": "change_1y", "lines": "none"}
    again = MapPanel(panel.desk)
    qtbot.addWidget(again)
    again.choose({"shown": 7, "colour": "red", "lines": None})
    again.choose(kept)
    assert again.choices() == kept


def test_nobody_can_move_the_map_to_where_there_is_no_money(qtbot: QtBot, panel: MapPanel) -> None:
    canvas = panel.canvas
    canvas.setFocus()
    for _ in range(30):
        QTest.keyClick(canvas, Key.Key_Minus)
    for key in (Key.Key_Right, Key.Key_Up, Key.Key_Left, Key.Key_Down):
        for _ in range(250):
            QTest.keyClick(canvas, key, SHIFT)
        assert not canvas.grab().isNull()
    QTest.keyClick(canvas, Key.Key_Home)
    assert seen(canvas) == ON_THE_MAP


def test_it_draws_in_the_largest_letters_and_the_least_room(qtbot: QtBot, desk: Desk) -> None:
    usual = QApplication.font()
    large = QFont(usual)
    large.setPointSize(30)
    QApplication.setFont(large)
    try:
        panel = opened(qtbot, desk)
        colour = next(
            each
            for each in panel.findChildren(QComboBox)
            if each.accessibleName() == "Colour of the points"
        )
        colour.setCurrentText("by change, 1 day")
        panel.resize(panel.minimumSizeHint())
        assert not panel.canvas.grab().isNull()
        panel.canvas.resize(200, 140)
        assert not panel.canvas.grab().isNull()
        QTest.mouseClick(panel.canvas, LEFT, pos=QPoint(5, 5))
    finally:
        QApplication.setFont(usual)


def test_every_choice_has_a_name_and_draws(panel: MapPanel) -> None:
    for box in panel.findChildren(QComboBox):
        assert box.accessibleName()
        for place in range(box.count()):
            box.setCurrentIndex(place)
            assert not panel.canvas.grab().isNull()
    assert panel.canvas.accessibleName()


def test_the_lines_follow_the_terms_of_the_settings(panel: MapPanel, desk: Desk) -> None:
    lines = next(
        each
        for each in panel.findChildren(QComboBox)
        if each.accessibleName() == "Lines over the map"
    )
    lines.setCurrentText("Lines of days to exit")
    desk.settings = desk.settings._replace(position=1e9, participation=0.1)
    desk.settings_changed.emit()
    assert sentences(panel)[1] == "Lines: days to exit ¥1bn at 10% of the mean value traded"


def test_an_empty_cache_says_what_will_come(qtbot: QtBot, tmp_path: Path) -> None:
    home = Home(tmp_path)
    prepare(home.cache)
    desk = make_desk(home, "en")
    panel = opened(qtbot, desk)
    assert "first refresh" in panel.canvas.message
    assert not panel.canvas.grab().isNull()
    panel.canvas.setFocus()
    for key in (Key.Key_Left, Key.Key_Return, Key.Key_Plus, Key.Key_Home, Key.Key_Escape):
        QTest.keyClick(panel.canvas, key)
    assert panel.export.is_empty()
    assert desk.reading.close()
    assert desk.writing.close()


def test_figures_of_what_is_seen_are_copied(panel: MapPanel) -> None:
    panel.export.copies[1].trigger()
    rows = list(csv.reader(QGuiApplication.clipboard().text().splitlines(), delimiter="\t"))
    assert rows[0][:6] == ["code", "name", "segment", "size", "market_cap", "adv20"]
    assert [row[0] for row in rows[1:]] == ON_THE_MAP
    assert rows[2][:6] == ["1301", "Aoba Fisheries", "prime", "small1", "50000000000", "400000000"]
    assert rows[1][7] == ""  # no turnover ratio is known of it


def test_it_is_saved_as_a_picture_and_as_figures(panel: MapPanel, tmp_path: Path) -> None:
    actions = {each.text().replace("&", ""): each for each in panel.export.files}
    for name, kind in (("Save as PNG, 2× …", "png"), ("Save as SVG …", "svg")):
        actions[name].trigger()
        dialog = panel.canvas.findChildren(QFileDialog)[-1]
        assert Path(dialog.selectedFiles()[0]).name == f"jpviewer-map-2026-11-20.{kind}"
        dialog.selectFile(str(tmp_path / f"map.{kind}"))
        dialog.accept()
    image = QImage(str(tmp_path / "map.png"))
    assert image.width() == 2 * panel.canvas.width()
    drawn = (tmp_path / "map.svg").read_text("utf-8")
    for text in ("Aoba Fisheries", "Market cap against value traded a day", "3 stocks."):
        assert text in drawn


def test_a_picture_of_the_demo_says_so(qtbot: QtBot, desk: Desk) -> None:
    desk.demo = True
    panel = opened(qtbot, desk)
    assert b"DEMO, made-up companies" in panel.export.picture().svg()
