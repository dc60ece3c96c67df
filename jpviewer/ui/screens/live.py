"""The user's screens as the window shows them, undone in turn with the lists."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from jpviewer.market import screens
from jpviewer.market.screens import SCREENS, Screen, ScreenEdit, Screens
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lane import Lane
from jpviewer.ui.live import Live, new_id
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate


class LiveScreens(Live[Screens]):
    """One per window."""

    def __init__(
        self,
        writing: Lane[UserFile],
        parent: QObject | None = None,
        undo: QUndoStack | None = None,
    ) -> None:
        super().__init__(writing, UserFile.screens, UserFile.edit_screens, (), parent, undo)

    def back(self, before: Screens, after: Screens) -> ScreenEdit:
        from jpviewer.market.reverting import reverted  # not before it is wanted

        return lambda now: reverted(before, after, now, lambda each: each.id)

    @property
    def all(self) -> Screens:
        """The user's, then those of the program."""
        return (*self.shown, *SCREENS)

    def find(self, which: int) -> Screen | None:
        """One of the user's."""
        return next((each for each in self.shown if each.id == which), None)

    def add(self, name: str, text: str) -> int:
        """A new screen, under a name that no other has; its id."""
        which = new_id(max((each.id for each in self.shown), default=0))
        self.edit(
            translate("screens", "Save the screen {0}").format(name),
            lambda held: screens.add(held, which, name, text),
        )
        return which

    def copy(self, screen: Screen) -> int:
        """One of the user's own that asks for the same; its id."""
        return self.add(words.screen(screen), screen.text)

    def rename(self, which: int, name: str) -> None:
        """Another name for one of the user's."""
        text = translate("screens", "Rename a screen")
        self.edit(text, lambda held: screens.rename(held, which, name))

    def change(self, screen: Screen, text: str) -> None:
        """Another filter under the same name."""
        said = translate("screens", "Change the screen {0}").format(screen.name)
        self.edit(said, lambda held: screens.change(held, screen.id, text))

    def remove(self, screen: Screen) -> None:
        """Takes one of the user's away."""
        said = translate("screens", "Delete the screen {0}").format(screen.name)
        self.edit(said, lambda held: screens.remove(held, screen.id))

    def move(self, screen: Screen, step: int) -> None:
        """So many places down, or up."""
        place = max(0, [each.id for each in self.shown].index(screen.id) + step)
        said = translate("screens", "Move the screen {0}").format(screen.name)
        self.edit(said, lambda held: screens.place(held, screen.id, place))
