"""What the program is, and by which keys it is used."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from jpviewer import __version__
from jpviewer.ui.look import quiet, window_icon
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

ON_A_CHART = (
    (QT_TRANSLATE_NOOP("about", "Move through time"), QT_TRANSLATE_NOOP("about", "drag, ← →")),
    (QT_TRANSLATE_NOOP("about", "A whole width on"), "PgUp, PgDn"),
    (QT_TRANSLATE_NOOP("about", "First and last session"), "Home, End"),
    (
        QT_TRANSLATE_NOOP("about", "More or less time"),
        QT_TRANSLATE_NOOP("about", "wheel, pinch, + −"),
    ),
    (QT_TRANSLATE_NOOP("about", "Move by wheel"), QT_TRANSLATE_NOOP("about", "Shift + wheel")),
    (QT_TRANSLATE_NOOP("about", "Zoom to a box"), QT_TRANSLATE_NOOP("about", "Shift + drag")),
    (QT_TRANSLATE_NOOP("about", "Measure a change"), QT_TRANSLATE_NOOP("about", "Ctrl + drag")),
    (QT_TRANSLATE_NOOP("about", "Drop ruler or box"), "Esc"),
    (QT_TRANSLATE_NOOP("about", "Fit all"), QT_TRANSLATE_NOOP("about", "double-click")),
    (
        QT_TRANSLATE_NOOP("about", "Stretch figures"),
        QT_TRANSLATE_NOOP("about", "drag or wheel on their axis"),
    ),
    (QT_TRANSLATE_NOOP("about", "Fit figures, or hold them"), "A"),
    (
        QT_TRANSLATE_NOOP("about", "Move the base by a session"),
        QT_TRANSLATE_NOOP("about", "drag its line, [ ]"),
    ),
    (QT_TRANSLATE_NOOP("about", "Move the base by 20 sessions"), "Shift + [ ]"),
    (
        QT_TRANSLATE_NOOP("about", "Scales, link and more"),
        QT_TRANSLATE_NOOP("about", "right click"),
    ),
)
"""What mouse and keys do there, and which: `ui/plots` listens to them."""


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
    """Opens a list of the shortcuts of these actions, and of what works on a chart."""
    rows = [
        (action.iconText(), _keys(action)) for action in actions if action.text() and _keys(action)
    ]
    rows.append((translate("about", "Go to a panel"), "Ctrl+1 … Ctrl+9"))
    sorting = translate("about", "Shift + click on its title")
    rows.append((translate("about", "Sort a table by one more column"), sorting))
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("about", "Keyboard shortcuts"))
    on_a_chart = [(translate("about", name), translate("about", keys)) for name, keys in ON_A_CHART]
    grid = QGridLayout()
    grid.setHorizontalSpacing(32)
    _list(grid, 0, translate("about", "In the window"), rows)
    _list(grid, 2, translate("about", "On a chart"), on_a_chart)
    _open(dialog, grid)


def _list(grid: QGridLayout, column: int, heading: str, rows: Iterable[tuple[str, str]]) -> None:
    grid.addWidget(quiet(QLabel(heading)), 0, column)
    for place, (name, keys) in enumerate(rows, 1):
        grid.addWidget(QLabel(name), place, column)
        grid.addWidget(QLabel(keys), place, column + 1)


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
