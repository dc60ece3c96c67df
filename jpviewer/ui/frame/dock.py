"""A dock, which has its panel when it is first seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QWidget

from jpviewer.ui import panels
from jpviewer.ui.desk import Desk
from jpviewer.ui.panel import Panel


class Dock(QDockWidget):
    """One frame; `seen` is false while it is closed or behind another tab."""

    closed = Signal(object)

    def __init__(self, kind: str, instance: int, choices: dict[str, Any]) -> None:
        super().__init__()
        self.kind = kind
        self.instance = instance
        self.panel: Panel | None = None
        self.seen = False
        self.stale = False
        self._choices = choices
        self.setObjectName(f"{kind}:{instance}")
        self.setWindowTitle(panels.PANELS[kind].title)
        self.setWidget(QWidget())

    def fill(self, desk: Desk) -> None:
        """Makes the panel and asks for its figures."""
        self.panel = panels.make(self.kind, desk, self.instance)
        self.panel.take(self._choices)
        self.panel.retitled.connect(self.setWindowTitle)
        self.setWindowTitle(self.panel.title())
        placeholder = self.widget()
        self.setWidget(self.panel)
        placeholder.deleteLater()
        self.panel.reload()

    def choices(self) -> dict[str, Any]:
        """The panel's, or those it will be given."""
        return self.panel.kept() if self.panel is not None else self._choices

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit(self)
