"""Makes actions of lists, which have their keys where the rows are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

_SAID = 3
"""Codes that an undo step names before it counts."""


def make(parent: QObject, text: str, does: Callable[[], object] | None, *keys: str) -> QAction:
    """An action with its keys, for a widget that it will be given to."""
    action = QAction(text, parent)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    if does is not None:
        action.triggered.connect(lambda: does())
    return action


def line(parent: QObject) -> QAction:
    """A line between actions."""
    between = QAction(parent)
    between.setSeparator(True)
    return between


def brief(names: Iterable[str]) -> str:
    """Codes and headings as an undo step names them."""
    named = [name for name in names if not name.startswith("#")] or ["–"]
    return ", ".join(named[:_SAID]) + (" …" if len(named) > _SAID else "")


def stocks_only(do: Callable[[str], object]) -> Callable[[str], None]:
    """Does something with the code of a row, and nothing with a separator's."""

    def with_stock(code: str) -> None:
        if not code.startswith("#"):
            do(code)

    return with_stock
