"""The Sources panel over rows written into a real cache."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jpviewer.market.feeds import NAMES
from jpviewer.market.messages import Message
from jpviewer.market.tables import REJECTIONS, STATES
from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.panels.sources import SourcesPanel
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
    assert "waits until" in texts(panel)
    buttons = panel.findChildren(QPushButton)
    assert [each.isEnabled() for each in buttons].count(False) == 1


def test_refresh_this_asks_for_one_source(qtbot: QtBot, desk: Desk) -> None:
    panel = shown(qtbot, desk)
    asked: list[tuple[str, ...]] = []
    desk.refresh_wanted.connect(asked.append)
    for button in panel.findChildren(QPushButton):
        button.click()
    assert sorted(asked) == sorted((name,) for name in NAMES)


def test_what_was_refused_is_listed_with_its_reason(qtbot: QtBot, desk: Desk) -> None:
    rows = {
        "source": ["jpx_flows", "yahoo_bars"],
        "subject": ["stock_1_w.xlsx", "7203"],
        "reason": [Message("file_busy", (name,)).dump() for name in ("one.xlsx", "two.xlsx")],
        "at": [1_700_000_000, 1_700_000_500],
    }
    with Store(desk.home.cache, readonly=False) as store:
        store.upsert(REJECTIONS, {name: np.array(values) for name, values in rows.items()})
    panel = shown(qtbot, desk)
    table = panel.findChild(TableView)
    assert isinstance(table, TableView)
    model = table.model()
    cells = [
        [model.data(model.index(row, place)) for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert [line[2] for line in cells] == ["7203", "stock_1_w.xlsx"]
    assert cells[0][3].startswith("two.xlsx is in use")
    assert "Nothing was refused." not in texts(panel)


def test_a_source_that_is_switched_off_says_so(qtbot: QtBot, desk: Desk) -> None:
    desk.settings = Settings("en", sources=("jpx_flows",))
    assert texts(shown(qtbot, desk)).count("switched off") == len(NAMES) - 1
