"""The line in which the heading of a separator is written, over its row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from jpviewer.ui.line import Line
from jpviewer.ui.text.translate import translate


def write_head(
    parent: QWidget, rect: QRect, heading: str, take: Callable[[str], None], left: QWidget
) -> Line:
    """Opens the line; Enter or leaving it takes the heading, Esc leaves the old one."""
    line = Line(heading, parent)
    line.setAccessibleName(translate("lists", "Heading"))
    line.setPlaceholderText(translate("lists", "Heading, or nothing for a plain line"))
    line.setGeometry(rect)
    line.selectAll()

    def end(taken: bool) -> None:
        was_typing = line.hasFocus()
        line.blockSignals(True)  # losing the focus would finish the editing once more
        line.hide()
        line.deleteLater()
        if was_typing:
            left.setFocus()
        if taken:
            take(line.text())

    line.editingFinished.connect(lambda: end(True))
    line.escaped.connect(lambda: end(False))
    line.show()
    line.setFocus()
    return line
