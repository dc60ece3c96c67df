"""Where the unexpected goes: into the log with its traceback, and to the user as one sentence."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from jpviewer.market.messages import Message
from jpviewer.settings import Home

log = logging.getLogger("jpviewer")

_SIZE, _KEPT = 1_000_000, 5
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def keep_log(home: Home, level: str) -> None:
    """Writes the log into the home, Qt's own messages too; a full or closed folder is borne."""
    try:
        home.logs.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(home.logs / "window.log", "a", _SIZE, _KEPT, "utf-8", True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(level.upper())
    qInstallMessageHandler(_keep_qt)


def report_bugs(say: Callable[[Message], None]) -> None:
    """From now on an exception nobody caught is logged and said instead of lost."""

    def report(kind: type[BaseException], bug: BaseException, at: TracebackType | None) -> None:
        log.critical("not caught", exc_info=(kind, bug, at))
        say(Message("bug", (kind.__name__, str(bug))))

    sys.excepthook = report
    threading.excepthook = lambda each: log.critical(
        "not caught in %s",
        each.thread,
        exc_info=(each.exc_type, each.exc_value or each.exc_type(), each.exc_traceback),
    )


def _keep_qt(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    logging.getLogger("jpviewer.qt").log(_LEVELS.get(kind, logging.WARNING), "%s", text)
