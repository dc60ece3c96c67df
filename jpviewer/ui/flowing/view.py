"""What every view under the picture has: words, and a way to ask for another choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.graph_export import GraphExport
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.text import flow_sentences, words
from jpviewer.ui.text.translate import translate
from jpviewer.ui.wrapped import Wrapped

if TYPE_CHECKING:
    from jpviewer.ui.plots.dots import Dots
    from jpviewer.ui.plots.graph import Graph

SHARE = 0.3
"""Of a view's height, that the words over it may take."""


class View(QWidget):
    """One widget, and a sentence or two over it."""

    asked = Signal(dict)
    """Choices that the user wants changed, by their names."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.desk = panel.desk
        self.study: FlowStudy | None = None
        """What is told of; who has a graph minds it."""
        self.words = quiet(Wrapped(SHARE))
        self.words.setContentsMargins(8, 2, 8, 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.words)

    def tell(self, told: Any) -> None:
        """Shows what its module's `load` gave."""
        raise NotImplementedError

    def put(self, body: QWidget, stretch: int = 1) -> None:
        """Has the widget stand under what is there."""
        self._column.addWidget(body, stretch)

    def take_along(self, graph: Graph | Dots, name: str) -> None:
        """Lets a graph of the study be copied and saved, with the words over it."""
        GraphExport(self.desk, graph, f"flows-{name}", self.caption)

    def caption(self) -> Caption:
        """What stands around a picture."""
        if self.study is None or not len(self.study.weeks.end):
            return Caption("")
        choices = self.study.choices
        title = translate("flows", "{0}: net buying of {1}").format(
            words.investor(choices.lead), flow_sentences.what(choices.scope)
        )
        source = words.source(f"{choices.source}_flows")
        return Caption(title, (self.words.text(),), source, int(self.study.weeks.end[-1]))

    def say(self, words: str) -> None:
        """The sentences over it; '' for none."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
