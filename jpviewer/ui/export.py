"""Takes what is drawn out of the program: picture or figures, into a file or the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from jpviewer.ui import saving
from jpviewer.ui.desk import Desk
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jpviewer.ui.plots.drawing import Drawing
    from jpviewer.ui.plots.table import Table

SIZES = (1, 2, 4)
"""Of a picture in pixels, in those of the plot."""
USUAL = 2


class Export(QObject):
    """The actions of one widget, whose keys count while it has the keyboard."""

    def __init__(self, desk: Desk, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
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
        self._widget.addAction(action)
        return action

    def is_empty(self) -> bool:
        """Whether there is nothing to take along."""
        raise NotImplementedError

    def picture(self) -> Drawing:
        """What is on screen, with its caption."""
        raise NotImplementedError

    def table(self) -> Table:
        """The figures of what is on screen."""
        raise NotImplementedError

    def stem(self) -> str:
        """What a file is called, but for its kind."""
        raise NotImplementedError

    @property
    def demo(self) -> str:
        """What a picture of made-up figures must say."""
        return translate("window", "DEMO, made-up companies") if self._desk.demo else ""

    def _do(self, does: Callable[[], None]) -> None:
        if self.is_empty():
            self._say(translate("export", "There is nothing on this chart to take along yet."))
        else:
            does()

    def _copy_picture(self) -> None:
        ratio = self._widget.devicePixelRatioF()
        QGuiApplication.clipboard().setImage(self.picture().image(ratio))
        self._say(translate("export", "The picture is on the clipboard."))

    def _copy_figures(self) -> None:
        figures = self.table()
        QGuiApplication.clipboard().setText(figures.tsv())
        text = translate("export", "{0} rows of figures are on the clipboard.")
        self._say(text.format(self._desk.formats.number(len(figures.rows))))

    def _save_png(self, size: int) -> None:
        self._ask("png", lambda: self.picture().png(size))

    def _save_svg(self) -> None:
        self._ask("svg", lambda: self.picture().svg())

    def _save_csv(self) -> None:
        # Excel takes a file without the mark for one in the system's own encoding, cp932 in Japan.
        self._ask("csv", lambda: self.table().csv().encode("utf-8-sig"))

    def _ask(self, kind: str, content: Callable[[], bytes]) -> None:
        """Asks where to; what is written is what was shown when it was asked."""
        saving.ask(self._desk, self._widget, f"{self.stem()}.{kind}", content())

    def _say(self, sentence: str) -> None:
        self._desk.said.emit(sentence, False)
