"""What the program is, and by which keys it is used."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from jpviewer import __version__
from jpviewer.ui.look import window_icon
from jpviewer.ui.text.translate import translate


def show_about(parent: QWidget) -> None:
    """Opens the dialog; it does not stand in the way of the window."""
    text = translate(
        "about",
        "<h3>jpviewer {0}</h3>"
        "<p>The Japanese stock market on one screen: segments, foreign flows, liquidity.</p>"
        "<p>Figures come from the Japan Exchange Group, Japan's Ministry of Finance and Yahoo "
        "Finance, with whom this program has no connection. They may be late, incomplete or "
        "wrong, and are no advice to buy or sell. Their use is subject to each source's "
        "terms.</p>"
        "<p>Free software under the MIT licence. It uses Qt {1} and PySide6 (LGPL), pyqtgraph, "
        "NumPy, pandas and yfinance.</p>",
    )
    label = QLabel(text.format(__version__, qVersion()))
    label.setWordWrap(True)
    label.setMinimumWidth(420)
    icon = QLabel()
    icon.setPixmap(window_icon().pixmap(64, 64))
    icon.setAlignment(Qt.AlignmentFlag.AlignTop)
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("about", "About jpviewer"))
    grid = QGridLayout()
    grid.addWidget(icon, 0, 0)
    grid.addWidget(label, 0, 1)
    grid.setColumnStretch(1, 1)
    _open(dialog, grid)


def show_keys(parent: QWidget, actions: Iterable[QAction]) -> None:
    """Opens a list of the shortcuts of these actions."""
    rows = [
        (action.iconText(), _keys(action)) for action in actions if action.text() and _keys(action)
    ]
    rows.append((translate("about", "Go to a panel"), "Ctrl+1 … Ctrl+9"))
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("about", "Keyboard shortcuts"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(32)
    for place, (name, keys) in enumerate(rows):
        grid.addWidget(QLabel(name), place, 0)
        grid.addWidget(QLabel(keys), place, 1)
    _open(dialog, grid)


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(each.toString(native) for each in action.shortcuts())


def _open(dialog: QDialog, content: QGridLayout) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addLayout(content)
    column.addWidget(buttons)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
