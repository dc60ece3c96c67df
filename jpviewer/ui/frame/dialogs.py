"""What the frame opens; each module is imported when first wanted: the start has enough to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jpviewer.settings import Settings
    from jpviewer.ui.desk import Desk
    from jpviewer.ui.frame.commands import Commands


def show_about(parent: QWidget) -> None:
    """What the program is."""
    from jpviewer.ui.frame import about

    about.show_about(parent)


def show_keys(parent: QWidget, commands: Commands) -> None:
    """By which keys it is used."""
    from jpviewer.ui.frame import about

    about.show_keys(parent, commands.with_keys, commands.of_lists)


def choose_settings(parent: QWidget, desk: Desk, take: Callable[[Settings], None]) -> None:
    """The settings; `take` has them after OK."""
    from jpviewer.ui.frame.settings_dialog import SettingsDialog

    dialog = SettingsDialog(desk, parent)
    dialog.chosen.connect(take)
    dialog.open()


def choose_day(parent: QWidget, desk: Desk) -> None:
    """A day from which the range is to start."""
    from jpviewer.ui.frame import day_dialog

    day_dialog.choose_day(parent, desk)


def keep_all(parent: QWidget, desk: Desk) -> None:
    """Everything the user wrote, into a file."""
    from jpviewer.ui.lists import archiving

    archiving.keep_all(parent, desk)


def bring_all(parent: QWidget, desk: Desk) -> None:
    """Everything the user wrote, from a file."""
    from jpviewer.ui.lists import archiving

    archiving.bring_all(parent, desk)


def open_folder(desk: Desk, folder: Path) -> None:
    """In the desktop's own window for files, or says where it is."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        sentence = translate("window", "The folder could not be opened: {0}").format(folder)
        desk.said.emit(sentence, True)
