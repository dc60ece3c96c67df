"""Takes a plot out of the program: as a picture or as figures, into a file or the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from jpviewer.market.days import iso
from jpviewer.ui import saving
from jpviewer.ui.desk import Desk
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from jpviewer.ui.plots.caption import Caption
    from jpviewer.ui.plots.picture import Picture

SIZES = (1, 2, 4)
"""Of a picture in pixels, in those of the plot."""
USUAL = 2


class PlotExport(QObject):
    """The actions of one plot; `caption` says what stands around it in a picture."""

    def __init__(
        self, desk: Desk, plot: Plot, name: Callable[[], str], caption: Callable[[], Caption]
    ) -> None:
        """`name` is what a file is called but for its date, 'segments'."""
        super().__init__(plot)
        self._desk = desk
        self._plot = plot
        self._name = name
        self._caption = caption
        make = self._action
        self.copies = [
            make(translate("export", "&Copy picture"), self._copy_picture, "Ctrl+C"),
            make(translate("export", "Copy &figures"), self._copy_figures, "Ctrl+Shift+C"),
        ]
        text = translate("export", "Save as PNG, {0}× …")
        pngs = [
            make(text.format(size), partial(self._save_png, size), "Ctrl+S" * (size == USUAL))
            for size in SIZES
        ]
        self.files = [
            *pngs,
            make(translate("export", "Save as S&VG …"), self._save_svg),
            make(translate("export", "Save fi&gures as CSV …"), self._save_csv, "Ctrl+Shift+S"),
        ]

    def fill(self, menu: QMenu) -> None:
        """Adds them to a menu."""
        menu.addActions(self.copies)
        menu.addSeparator()
        menu.addActions(self.files)

    def _action(self, text: str, does: Callable[[], None], key: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._do(does))
        self._plot.addAction(action)
        return action

    def _do(self, does: Callable[[], None]) -> None:
        series = (each for pane in self._plot.shown for each in pane.series)
        if self._plot.message or not any(each.count for each in series):
            self._say(translate("export", "There is nothing on this chart to take along yet."))
        else:
            does()

    def _picture(self) -> Picture:
        from jpviewer.ui.plots.picture import Picture  # the start has enough to do

        demo = translate("window", "DEMO, made-up companies") if self._desk.demo else ""
        return Picture(self._plot, replace(self._caption(), demo=demo))

    def _copy_picture(self) -> None:
        ratio = self._plot.devicePixelRatioF()
        QGuiApplication.clipboard().setImage(self._picture().image(ratio))
        self._say(translate("export", "The picture is on the clipboard."))

    def _copy_figures(self) -> None:
        from jpviewer.ui.plots.table import table

        figures = table(self._plot)
        QGuiApplication.clipboard().setText(figures.tsv())
        text = translate("export", "{0} rows of figures are on the clipboard.")
        self._say(text.format(self._desk.formats.number(len(figures.rows))))

    def _save_png(self, size: int) -> None:
        self._ask("png", lambda: self._picture().png(size))

    def _save_svg(self) -> None:
        self._ask("svg", lambda: self._picture().svg())

    def _save_csv(self) -> None:
        from jpviewer.ui.plots.table import table

        # Excel takes a file without the mark for one in the system's own encoding, cp932 in Japan.
        self._ask("csv", lambda: table(self._plot).csv().encode("utf-8-sig"))

    def _ask(self, kind: str, content: Callable[[], bytes]) -> None:
        """Asks where to; what is written is what was shown when it was asked."""
        last = self._caption().until or int(self._plot.days[self._plot.sessions[1]])
        saving.ask(self._desk, self._plot, f"jpviewer-{self._name()}-{iso(last)}.{kind}", content())

    def _say(self, sentence: str) -> None:
        self._desk.said.emit(sentence, False)
