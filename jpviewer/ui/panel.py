"""What a panel is: a question for the cache, and a drawing of its answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from jpviewer.market.tables import Table
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk


class Panel(QWidget):
    """The content of one dock.

    A panel file is one pure `load(store, choices) -> frozen result`, then one widget.
    """

    kind: ClassVar[str]
    """One of segments, flows, watchlist, chart, sources."""
    reads: ClassVar[tuple[Table, ...]] = ()
    """A refresh that wrote one of these has the panel ask again."""
    several: ClassVar[bool] = False
    """Whether more than one may be open."""

    retitled = Signal(str)
    drawn = Signal()
    """An answer is on screen."""

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__()
        self.desk = desk
        self.instance = instance
        self.setObjectName(f"{self.kind}:{instance}")

    def title(self) -> str:
        """The dock's title, in the user's language."""
        raise NotImplementedError

    def query(self) -> Callable[[Store], Any]:
        """What to run on the reading lane, with the present choices bound into it."""
        raise NotImplementedError

    def draw(self, result: Any) -> None:
        """Puts an answer on screen; an empty one too."""
        raise NotImplementedError

    def choices(self) -> dict[str, Any]:
        """What the user chose here, as JSON can hold it."""
        return {}

    def choose(self, choices: dict[str, Any]) -> None:
        """Takes choices that `choices` gave; ignores what does not fit."""

    def stack(self, top: QLayout, body: QWidget, *below: QLabel) -> None:
        """Choices or a heading over the body, and sentences under it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4 if below else 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(body, 1)
        for label in below:
            label.setContentsMargins(8, 0, 8, 0)
            column.addWidget(label)

    def reload(self) -> None:
        """Asks for the present choices; what is on screen stays until the answer comes."""
        self.desk.reading.ask(self.query(), self._draw, self)

    def _draw(self, result: Any) -> None:
        self.draw(result)
        self.drawn.emit()
