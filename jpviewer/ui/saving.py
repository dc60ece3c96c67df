"""Writes what the user takes out of the program into a file of their choice."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QWidget

from jpviewer.market.messages import Message
from jpviewer.ui.desk import Desk
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

FOLDER = "export/folder"


def ask(desk: Desk, owner: QWidget, name: str, content: bytes) -> None:
    """Asks where a file of this name is to go, and writes it there."""
    kind = name.rpartition(".")[2]
    from PySide6.QtWidgets import QFileDialog  # not before it is wanted

    dialog = QFileDialog(owner)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kind)
    dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
    dialog.setDirectory(folder_of(desk))
    dialog.selectFile(name)
    dialog.fileSelected.connect(partial(_write, desk, content))
    dialog.open()


def write_whole(file: Path, content: bytes) -> Message | None:
    """Writes a file, or leaves what was there as it was; why it could not."""
    part = file.with_name(f".jpviewer-{os.getpid()}.part")
    try:
        with part.open("wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())  # else the name may come to the disk before what it names
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return Message("picture_no_room" if full else "picture_unwritable", (str(file),))
    return None


def _write(desk: Desk, content: bytes, chosen: str) -> None:
    message = write_whole(Path(chosen), content)
    if message is not None:
        desk.said.emit(say(message), True)
        return
    _kept(desk).setValue(FOLDER, str(Path(chosen).parent))
    desk.said.emit(translate("export", "Saved {0}.").format(Path(chosen)), False)


def folder_of(desk: Desk) -> str:
    """Where the last file went, if that is still there."""
    last = str(_kept(desk).value(FOLDER, ""))
    pictures = QStandardPaths.StandardLocation.PicturesLocation
    usual = QStandardPaths.writableLocation(pictures)
    return next((each for each in (last, usual) if each and Path(each).is_dir()), "")


def _kept(desk: Desk) -> QSettings:
    return QSettings(str(desk.home.layout), QSettings.Format.IniFormat)
