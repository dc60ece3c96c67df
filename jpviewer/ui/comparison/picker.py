"""A button that opens a list of series to tick."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from jpviewer.ui.comparison.chosen import MOST
from jpviewer.ui.comparison.series_list import SeriesList
from jpviewer.ui.stocks.issues import Issue
from jpviewer.ui.text.translate import translate


class SeriesPicker(QToolButton):
    """Its list is made when it is first wanted: it takes as long as a quarter of its panel."""

    picked = Signal(tuple)
    """The series wanted: those ticked before, in their order, then the new one."""
    opened = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._english = language == "en"
        self._offer: Callable[[SeriesList], None] = lambda _: None
        self.setText(translate("segments", "Series …"))
        self.setToolTip(translate("segments", "Choose what is compared, up to {0}").format(MOST))
        self.setAccessibleName(translate("segments", "Choose series"))
        self.clicked.connect(self.open)

    @cached_property
    def popup(self) -> SeriesList:
        """What it opens."""
        made = SeriesList(self, self._english)
        made.picked.connect(self.picked)
        self._offer(made)
        return made

    def offer(
        self,
        series: Sequence[str],
        shown: Sequence[str],
        names: Callable[[str], str],
        hints: Mapping[str, str],
    ) -> None:
        """What the list is to show, as `SeriesList.offer` has it."""
        self._offer = partial(
            SeriesList.offer, series=series, shown=shown, names=names, hints=hints
        )
        if "popup" in vars(self):
            self._offer(self.popup)

    def hold(self, issues: tuple[Issue, ...]) -> None:
        """The listed issues that can be found by code or name."""
        self.popup.hold(issues)

    def open(self) -> None:
        """Shows the list below itself."""
        self.opened.emit()
        self.popup.open()
