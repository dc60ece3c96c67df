"""Where the unexpected goes: into the log with its traceback, and to the user as one sentence."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from jpviewer.logs import keep_log
from jpviewer.market.messages import Message
from jpviewer.settings import Home

log = logging.getLogger("jpviewer")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def keep_log_of_window(home: Home, level: str) -> None:
    """Writes the window's log, Qt's own messages too."""
    keep_log(home, "window", level)
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
