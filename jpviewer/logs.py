"""The logs: one of the window, one of the refresh command, both under home."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler

from jpviewer.settings import Home

_SIZE, _KEPT = 1_000_000, 5
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def keep_log(home: Home, name: str, level: str) -> None:
    """Writes what our own code and the libraries say into `logs/NAME.log`.

    A folder that is full or closed is borne: there is nobody to tell.
    """
    handler: logging.Handler
    try:
        home.logs.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(home.logs / f"{name}.log", "a", _SIZE, _KEPT, "utf-8", True)
    except OSError:
        handler = logging.NullHandler()
    _add(handler, level)


def pass_log(level: str) -> None:
    """Writes it to stderr, where the window reads it."""
    _add(logging.StreamHandler(sys.stderr), level)


def _add(handler: logging.Handler, level: str) -> None:
    handler.setFormatter(logging.Formatter(_FORMAT))
    # A file that is closed to us, or a full disk, shows with the first line only. It is borne too,
    # where Python would print a traceback for each.
    logging.raiseExceptions = False
    root = logging.getLogger()
    root.addHandler(handler)
    # Libraries at DEBUG are floods, and yfinance's keeps it from using threads.
    root.setLevel(logging.WARNING)
    logging.getLogger("jpviewer").setLevel(level.upper())
