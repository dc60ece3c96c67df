"""The line over the panels while the demo market stands in for the real one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QToolBar

from jpviewer.ui.text.translate import translate


class Banner(QToolBar):
    """Says so, and offers to try again."""

    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("banner", "Demo market"))
        self.setObjectName("banner")
        self.setMovable(False)
        text = translate(
            "banner", "No source can be reached. This is the demo market: its figures are made up."
        )
        label = QLabel(text)
        label.setContentsMargins(8, 2, 8, 2)
        self.addWidget(label)
        again = QPushButton(translate("banner", "Try again"))
        again.clicked.connect(self.retry_wanted)
        self.addWidget(again)
