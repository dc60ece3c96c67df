"""A picture is what the window would show, once everything has found its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpviewer.settings import Home
from jpviewer.ui.panels.sources import SourcesPanel
from jpviewer.ui.picture import draw_picture
from jpviewer.ui.session import Session
from tests.ui.conftest import ENGLISH, settle

NARROW = (400, 900)
"""What sources brought takes two lines here."""


def test_texts_of_a_narrow_panel_are_drawn_whole(
    qtbot: QtBot, full_home: Home, tmp_path: Path
) -> None:
    session = Session(full_home, ENGLISH, full_home, "small", automatic=False)
    draw_picture(session, str(tmp_path / "drawn.png"), NARROW, "sources")
    panel = SourcesPanel(session.desk)
    qtbot.addWidget(panel)
    panel.setFixedSize(*NARROW)
    panel.show()
    panel.reload()
    settle(qtbot, session)
    for _ in range(10):
        QApplication.processEvents()
    seen = QImage(*NARROW, QImage.Format.Format_RGB32)
    panel.render(seen)
    drawn = QImage(str(tmp_path / "drawn.png")).convertToFormat(QImage.Format.Format_RGB32)
    assert drawn == seen
    assert session.close()
