"""The menu of screens: takes one, and keeps the present filter as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from jpviewer.market.names import tidy
from jpviewer.market.screens import SCREENS, Screen, in_use, line
from jpviewer.ui.screens.live import LiveScreens
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate


class ScreenMenu(QMenu):
    """Knows which screen the line is. A screen is the line and nothing else."""

    taken = Signal(object)
    """A Screen whose line is wanted."""

    watched = Signal(object)
    """A Screen that the user wants to be told of."""

    def __init__(
        self, live: LiveScreens, line: Callable[[], str], japanese: bool, parent: QWidget
    ) -> None:
        """`line` is what a screen of what is seen would ask for."""
        super().__init__(parent)
        self._japanese = japanese
        self._live = live
        self._owner = parent
        self._line = line
        self._last: Screen | None = None
        self.used: Screen | None = None
        self.changed = False
        """Whether the line asks for something else than the screen in use."""
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def take(self, screen: Screen) -> None:
        """Makes a screen the one in use."""
        self._last = screen
        self.taken.emit(screen)

    def follow(self) -> None:
        """Looks which screen the line is now."""
        text = self._line()
        self.used, self.changed = in_use(self._live.all, text, self._last)
        if self.used is not None or not text:
            self._last = self.used

    def name(self) -> str:
        """What the screen in use is called, and whether it was changed; '' for none."""
        if self.used is None:
            return ""
        name = words.screen(self.used)
        return translate("screens", "{0}, changed").format(name) if self.changed else name

    def choices(self) -> list[object]:
        """The screen in use, as JSON can hold it."""
        return [self.used.id, self.used.key] if self.used else []

    def choose(self, choices: object) -> None:
        """Takes what `choices` gave, once the line stands; the user's may not be read yet."""
        match choices:
            case [int(which), str(key)]:
                self._last = Screen("", key, id=which)

    def fill(self) -> None:
        """The user's screens, those of the program, and what can be done with the line."""
        self.clear()
        for screen in self._live.shown:
            self._offer(screen)
        self.addSeparator()
        for screen in SCREENS:
            self._offer(screen)
        self.addSeparator()
        used = self.used
        if used is not None and self.changed:
            name = words.screen(used).replace("&", "&&")
            if used.id:
                change = self.addAction(
                    translate("screens", "Save the &changes to {0}").format(name)
                )
                change.triggered.connect(partial(self._change, used))
            back = self.addAction(translate("screens", "&Back to {0} as saved").format(name))
            back.triggered.connect(partial(self.take, used))
        save = self.addAction(translate("screens", "&Save as a screen …"))
        save.setEnabled(bool(self._line().strip()))
        save.triggered.connect(self._ask_name)
        self._offer_alert()
        self.addAction(translate("screens", "&Manage screens …")).triggered.connect(self._manage)

    def _offer(self, screen: Screen) -> None:
        action = self.addAction(words.screen(screen).replace("&", "&&"))
        action.setToolTip(line(screen, self._japanese))
        action.setCheckable(True)
        action.setChecked(screen == self.used)
        action.triggered.connect(partial(self.take, screen))

    def _offer_alert(self) -> None:
        """On the screen in use, as it was saved: a line without a name cannot be watched."""
        used = self.used if not self.changed else None
        if used is not None:
            name = words.screen(used).replace("&", "&&")
            text = translate("screens", "Set an &alert on {0} …").format(name)
            self.addAction(text).triggered.connect(partial(self.watched.emit, used))
            return
        text = translate("screens", "Set an &alert on this screen …")
        action = self.addAction(text)
        action.setToolTip(translate("screens", "Save the line as a screen first"))
        action.setEnabled(False)

    def _change(self, screen: Screen) -> None:
        self._live.change(screen, self._line())
        self._take_id(screen.id)

    def _ask_name(self) -> None:
        from PySide6.QtWidgets import QInputDialog  # not before it is wanted

        dialog = QInputDialog(self._owner.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("screens", "Save as a screen"))
        dialog.setLabelText(translate("screens", "Name of the screen"))
        dialog.setTextValue(words.screen(self.used) if self.used else "")
        dialog.textValueSelected.connect(self._save)
        dialog.open()

    def _save(self, name: str) -> None:
        if tidy(name):
            self._take_id(self._live.add(tidy(name), self._line()))

    def _take_id(self, which: int) -> None:
        if (screen := self._live.find(which)) is not None:
            self.take(screen)

    def _manage(self) -> None:
        from jpviewer.ui.screens.dialog import ScreensDialog  # the start has enough to do

        dialog = ScreensDialog(self._live, self._japanese, self._owner.window())
        dialog.taken.connect(self.take)
        dialog.open()
