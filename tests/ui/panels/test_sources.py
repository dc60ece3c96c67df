"""The Sources panel over rows written into a real cache."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from jpviewer.market.doubts import DOUBT
from jpviewer.market.feeds import NAMES
from jpviewer.market.messages import Message
from jpviewer.market.progress import Progress
from jpviewer.market.tables import DOUBTS, REJECTIONS, SECURITIES, STATES
from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.panels.sources import SourcesPanel
from jpviewer.ui.refusals import MANY
from jpviewer.ui.tables.view import TableView


def shown(qtbot: QtBot, desk: Desk) -> SourcesPanel:
    panel = SourcesPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.waitSignal(panel.drawn):
        panel.reload()
    return panel


def texts(panel: SourcesPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def buttons_of(panel: SourcesPanel) -> list[QPushButton]:
    """Those that refresh a source."""
    return [each for each in panel.findChildren(QPushButton) if each.text() == "Refresh this"]


def write_refused(home: Home, *rows: tuple[str, str, Message, int]) -> None:
    """Each row: source, subject, reason, at."""
    columns = {
        "source": [row[0] for row in rows],
        "subject": [row[1] for row in rows],
        "reason": [row[2].dump() for row in rows],
        "at": [row[3] for row in rows],
    }
    with Store(home.cache, readonly=False) as store:
        store.upsert(REJECTIONS, {name: np.array(values) for name, values in columns.items()})


def cells(panel: SourcesPanel) -> list[list[str]]:
    """The table of what was refused, as it is read."""
    table = panel.findChild(TableView)
    assert isinstance(table, TableView)
    model = table.model()
    return [
        [model.data(model.index(row, place)) for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def write_state(home: Home, source: str, **row: int | str) -> None:
    usual: dict[str, int | str] = {
        "source": source,
        "last_ok": 0,
        "last_try": 0,
        "rows": 0,
        "error": "",
        "resume_at": 0,
    }
    with Store(home.cache, readonly=False) as store:
        store.upsert(STATES, {name: np.array([value]) for name, value in (usual | row).items()})


def test_before_the_first_refresh_nothing_was_ever_fetched(qtbot: QtBot, desk: Desk) -> None:
    panel = shown(qtbot, desk)
    assert texts(panel).count("never fetched") == len(NAMES)
    assert "Nothing was refused." in texts(panel)


def test_an_error_is_a_sentence_and_the_last_success_stays(qtbot: QtBot, desk: Desk) -> None:
    now = int(time.time())
    error = Message("file_busy", ("cache.db",)).dump()
    write_state(desk.home, "jpx_flows", last_ok=now - 90, last_try=now, rows=1234, error=error)
    said = texts(shown(qtbot, desk))
    assert "cache.db is in use by another program." in said
    assert "1,234 rows" in said
    assert desk.formats.instant(now - 90) in said
    assert "failed" in said


def test_a_host_that_asked_to_wait_is_not_asked(qtbot: QtBot, desk: Desk) -> None:
    write_state(desk.home, "yahoo_bars", resume_at=int(time.time()) + 600)
    panel = shown(qtbot, desk)
    assert "Its host rests until" in texts(panel)
    assert "(10 min left); then the refresh goes on by itself." in texts(panel)
    assert [each.isEnabled() for each in buttons_of(panel)].count(False) == 1


def test_refresh_this_asks_for_one_source(qtbot: QtBot, desk: Desk) -> None:
    panel = shown(qtbot, desk)
    asked: list[tuple[str, ...]] = []
    desk.refresh_wanted.connect(asked.append)
    for button in buttons_of(panel):
        button.click()
    assert sorted(asked) == sorted((name,) for name in NAMES)


def test_what_was_refused_is_listed_with_its_reason(qtbot: QtBot, desk: Desk) -> None:
    write_refused(
        desk.home,
        ("jpx_flows", "stock_1_w.xlsx", Message("file_busy", ("one.xlsx",)), 1_700_000_000),
        ("yahoo_bars", "7203.T", Message("file_busy", ("two.xlsx",)), 1_700_000_500),
    )
    panel = shown(qtbot, desk)
    assert [line[2] for line in cells(panel)] == ["7203.T", "stock_1_w.xlsx"]
    assert cells(panel)[0][5].startswith("two.xlsx is in use")
    assert "Nothing was refused." not in texts(panel)


def test_days_of_a_stock_that_were_refused_for_one_reason_are_one_row(
    qtbot: QtBot, desk: Desk
) -> None:
    days = [f"2026-11-{day:02}" for day in range(2, 21)]
    reasons = [Message("bar_not_positive", ("7203.T", day)) for day in days]
    rows = zip(days, reasons, strict=True)
    write_refused(
        desk.home,
        *(("yahoo_bars", f"7203.T {day}", reason, 1_700_000_000) for day, reason in rows),
        ("yahoo_bars", "6758.T 2026-11-20", Message("bar_absurd", ("6758.T", "x", 1.0)), 1),
    )
    panel = shown(qtbot, desk)
    first, second = cells(panel)
    assert first[2:5] == ["7203.T", "2026-11-02 – 2026-11-20", "19"]
    assert second[2:5] == ["6758.T", "2026-11-20", "1"]
    assert "20 refused or in doubt" in [each.text() for each in panel.findChildren(QToolButton)]


def test_the_row_of_a_stock_selects_it_and_enter_opens_its_chart(qtbot: QtBot, desk: Desk) -> None:
    write_refused(
        desk.home,
        ("yahoo_bars", "7203.T 2026-11-20", Message("bar_absurd", ("7203.T", "x", 1.0)), 2),
        ("jpx_listings", "data_j.xls", Message("no_answer", ("x",)), 1),
    )
    panel = shown(qtbot, desk)
    table = panel.findChild(TableView)
    assert isinstance(table, TableView)
    opened: list[str] = []
    desk.opened.connect(opened.append)
    for row in (0, 1):
        table.setCurrentIndex(table.model().index(row, 0))
        QTest.keyClick(table, Qt.Key.Key_Return)
        assert desk.code == "7203"
    assert opened == ["7203"]


def test_many_stocks_with_one_trouble_are_counted_and_all_of_them_copied(
    qtbot: QtBot, desk: Desk
) -> None:
    symbols = [f"{code}.T" for code in range(1301, 1301 + MANY + 1)]
    day = "2026-11-20"
    write_refused(
        desk.home,
        *(
            ("yahoo_bars", f"{each} {day}", Message("bar_unfinished", (each, day)), 1_700_000_000)
            for each in symbols
        ),
    )
    panel = shown(qtbot, desk)
    ((_, _, what, days, count, _),) = cells(panel)
    assert what.endswith(f" and {MANY} others")
    assert (days, count) == (day, str(MANY + 1))
    next(each for each in panel.findChildren(QPushButton) if each.text() == "Copy all").click()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 1 + len(symbols)
    assert [line.split("\t")[2] for line in lines[1:]] == symbols


def test_a_bar_kept_in_doubt_is_listed_too(qtbot: QtBot, desk: Desk) -> None:
    reason = Message("bar_outside_limits", ("7203.T", "2026-11-20", 1820.0))
    with Store(desk.home.cache, readonly=False) as store:
        names = {"symbol": "7203.T", "code": "7203", "kind": "stock", "currency": "", "zone": ""}
        store.upsert(SECURITIES, {key: np.array([value]) for key, value in names.items()})
        row = {"id": 1, "day": 20261120, "standing": DOUBT, "reason": reason.dump()}
        row |= {"close": 1820.0, "looks": 0, "seen": 20261120, "at": 1_700_000_000}
        store.upsert(DOUBTS, {name: np.array([value]) for name, value in row.items()})
    ((_, _, what, days, _, why),) = cells(shown(qtbot, desk))
    assert (what, days) == ("7203.T", "2026-11-20")
    assert "kept in doubt" in why


def test_a_source_s_button_shows_what_was_refused_of_it(qtbot: QtBot, desk: Desk) -> None:
    busy = Message("file_busy", ("x",))
    write_refused(desk.home, ("jpx_flows", "a.xlsx", busy, 5), ("mof_flows", "week.csv", busy, 6))
    panel = shown(qtbot, desk)
    assert len(cells(panel)) == 2
    counted = [each for each in panel.findChildren(QToolButton) if each.isVisible()]
    counted[0].click()
    assert [line[2] for line in cells(panel)] == ["a.xlsx"]


def test_how_far_a_refresh_has_come_stands_beside_its_source(qtbot: QtBot, desk: Desk) -> None:
    panel = shown(qtbot, desk)
    desk.progressed.emit(Progress("yahoo_bars", "7203.T", 1204, 3900, 31 * 60.0))
    assert "bars 1,204 of 3,900 · 31 min left" in texts(panel)
    desk.progressed.emit(None)
    assert "1,204" not in texts(panel)


def test_without_automatic_refreshes_nothing_is_promised(qtbot: QtBot, desk: Desk) -> None:
    desk.settings = Settings("en", automatic=False)
    said = texts(shown(qtbot, desk))
    assert said.count("Refreshes do not start by themselves: press Refresh.") == len(NAMES)


def test_a_source_that_is_switched_off_says_so(qtbot: QtBot, desk: Desk) -> None:
    desk.settings = Settings("en", sources=("jpx_flows",))
    assert texts(shown(qtbot, desk)).count("switched off") == len(NAMES) - 1
