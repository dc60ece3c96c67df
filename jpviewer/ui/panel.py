"""What a panel is: a question for the cache, and a drawing of its answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLayout, QMenu, QVBoxLayout, QWidget

from jpviewer.market.tables import Table
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from jpviewer.ui.plot_menu import PlotMenu
    from jpviewer.ui.plots.plot import Plot


class Panel(QWidget):
    """The content of one dock.

    A panel file is one pure `load(store, choices) -> frozen result`, then one widget.
    """

    kind: ClassVar[str]
    """One of segments, flows, watchlist, chart, sources, alerts."""
    reads: ClassVar[tuple[Table, ...]] = ()
    """A refresh that wrote one of these has the panel ask again."""
    several: ClassVar[bool] = False
    """Whether more than one may be open."""

    plot_menu: PlotMenu | None = None
    """What can be done with its plot, if it has one."""

    retitled = Signal(str)
    drawn = Signal()
    """An answer is on screen."""

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__()
        self.desk = desk
        self.instance = instance
        self._plots: list[Plot] = []
        self._linked = True
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

    def add_series(self, series: str) -> None:
        """Draws one more series, by its key, where the panel draws any."""

    def choices(self) -> dict[str, Any]:
        """What the user chose here, as JSON can hold it."""
        return {}

    def choose(self, choices: dict[str, Any]) -> None:
        """Takes choices that `choices` gave; ignores what does not fit."""

    def adopt(self, plot: Plot) -> None:
        """Links a plot with those of other panels, and has it behave as the settings say."""
        self._plots.append(plot)
        plot.set_link(self.desk.link)
        plot.menus.append(self._offer_link)
        self.desk.range_changed.connect(plot.let_range)
        self.desk.settings_changed.connect(self._tell_plots)
        self._tell_plots()

    @property
    def linked(self) -> bool:
        """Whether its plots share cross and sessions with those of other panels."""
        return self._linked

    @linked.setter
    def linked(self, linked: bool) -> None:
        self._linked = linked
        for plot in self._plots:
            plot.set_link(self.desk.link if linked else None)

    def kept(self) -> dict[str, Any]:
        """Its choices, and those that every panel with a plot has, for the layout."""
        if not self._plots:
            return self.choices()
        return {**self.choices(), "linked": self._linked}

    def take(self, kept: dict[str, Any]) -> None:
        """Takes what `kept` gave; ignores what does not fit."""
        self.choose(kept)
        self.linked = kept.get("linked") is not False

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

    def _tell_plots(self) -> None:
        for plot in self._plots:
            plot.inertia = self.desk.settings.inertia

    def _offer_link(self, menu: QMenu, session: int) -> None:
        action = menu.addAction(translate("panels", "Lin&ked with other panels"))
        action.setCheckable(True)
        action.setChecked(self._linked)
        action.toggled.connect(self._link)

    def _link(self, linked: bool) -> None:
        self.linked = linked

    def _draw(self, result: Any) -> None:
        self.draw(result)
        self.drawn.emit()
