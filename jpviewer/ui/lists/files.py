"""Lists from files and into files: the dialogs for it, each made when it is first wanted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from jpviewer.ui.desk import Desk
from jpviewer.ui.lists.action import make
from jpviewer.ui.lists.chosen import Chosen
from jpviewer.ui.saving import folder_of
from jpviewer.ui.text.translate import translate


class Files(QObject):
    """Acts on the list shown."""

    put = Signal(object)
    """The id of a list that something was put on."""

    def __init__(self, desk: Desk, chosen: Chosen, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen = chosen
        self.bring = make(self, translate("lists", "&Import a list …"), self.choose, "Ctrl+O")
        self.export = make(self, translate("lists", "E&xport the list …"), self._export, "Ctrl+E")

    def choose(self) -> None:
        """Asks for a file, and shows what is in it."""
        from PySide6.QtWidgets import QFileDialog  # not before it is wanted

        dialog = QFileDialog(self._chosen.table, translate("lists", "Import a list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        texts = translate("lists", "Lists (*.csv *.tsv *.txt)")
        dialog.setNameFilters([texts, translate("lists", "All files (*)")])
        dialog.setDirectory(folder_of(self._desk))
        dialog.fileSelected.connect(lambda path: self.preview_file(path, self._chosen.which))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def preview_file(self, path: str, which: int) -> None:
        """Shows what is in a file and would come onto a list, or a new one."""
        self._preview(Path(path), which, None)

    def preview_text(self, body: bytes, which: int, place: int | None = None) -> None:
        """As `preview_file`, for what was pasted or let go."""
        self._preview(body, which, place)

    def _preview(self, source: Path | bytes, which: int, place: int | None) -> None:
        from jpviewer.ui.lists.importing import Importing

        dialog = Importing(self._chosen, self._desk, source, which, place)
        dialog.put.connect(self.put)
        dialog.open()

    def _export(self) -> None:
        from jpviewer.ui.lists.exporting import Exporting

        if (mine := self._chosen.shown()) is not None:
            Exporting(self._chosen.table, self._desk, mine, self._chosen.known).open()
