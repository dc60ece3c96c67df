"""The window or one panel as a picture."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QEventLoop, QSize, QTimer
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from jpviewer.market.messages import Trouble
from jpviewer.store import figures
from jpviewer.ui import panels
from jpviewer.ui.session import Session
from jpviewer.ui.work.automatic import Once

LONGEST = 120_000
"""Milliseconds after which the picture shows what there is."""


def draw_picture(session: Session, file: str, size: tuple[int, int], panel: str = "") -> None:
    """Writes a PNG of one pixel a point; raises Trouble when the file cannot be written.

    The layout is the default one; an empty demo market is built first.
    """
    if session.desk.demo:
        first = Once(session.desk)
        first.look()
        _rest(session)
    session.reading.ask(figures.largest, session.desk.select, session)
    _rest(session)
    shown = _panel(session, panel) if panel else session.window
    shown.setFixedSize(*size)
    if panel:
        shown.show()
    else:
        session.window.open(None, QSize(*size))
    _rest(session)
    QCoreApplication.sendPostedEvents()  # texts that came with the answers find their lines
    image = QImage(*size, QImage.Format.Format_RGB32)
    shown.render(image)
    if not QImageWriter(file, QByteArray(b"png")).write(image):
        raise Trouble("picture_unwritable", file)


def _panel(session: Session, kind: str) -> QWidget:
    session.desk.events.load()
    session.desk.alerts.load()
    panel = panels.make(kind, session.desk)
    panel.reload()
    return panel


def _rest(session: Session) -> None:
    """Returns when nothing is asked, fetched or waiting to be drawn any more."""
    loop = QEventLoop()

    def look() -> None:
        lanes = session.reading.busy or session.writing.busy
        if not lanes and not session.work.running and not session.window.starting:
            loop.quit()

    for signal in (session.reading.idle, session.writing.idle, session.window.begun):
        signal.connect(lambda: QTimer.singleShot(0, look))
    session.work.ended.connect(lambda: QTimer.singleShot(0, look))
    QTimer.singleShot(0, look)
    QTimer.singleShot(LONGEST, loop, loop.quit)
    loop.exec()
