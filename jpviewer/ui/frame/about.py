"""What the program is, and by which keys it is used."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jpviewer import __version__
from jpviewer.ui.frame.commands import plain
from jpviewer.ui.frame.layout import room_for_dialogs
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
ON_THE_MAP = (
    (QT_TRANSLATE_NOOP("about", "Next stock that way"), "← → ↑ ↓"),
    (QT_TRANSLATE_NOOP("about", "Its chart"), QT_TRANSLATE_NOOP("about", "double-click, Enter")),
    (QT_TRANSLATE_NOOP("about", "List of a box"), QT_TRANSLATE_NOOP("about", "Shift + drag")),
    (QT_TRANSLATE_NOOP("about", "Move"), QT_TRANSLATE_NOOP("about", "drag, Shift + arrows")),
    (QT_TRANSLATE_NOOP("about", "Closer or further"), QT_TRANSLATE_NOOP("about", "wheel, + −")),
    (QT_TRANSLATE_NOOP("about", "Fit all"), QT_TRANSLATE_NOOP("about", "double-click, Home")),
)
"""As `ui/market_map` has it."""
ON_A_CONDITION = (
    (QT_TRANSLATE_NOOP("about", "Edit"), QT_TRANSLATE_NOOP("about", "click, Enter")),
    (QT_TRANSLATE_NOOP("about", "Switch off and on"), QT_TRANSLATE_NOOP("about", "Space")),
    (QT_TRANSLATE_NOOP("about", "Remove"), QT_TRANSLATE_NOOP("about", "×, Del")),
    (QT_TRANSLATE_NOOP("about", "Next condition"), "← →"),
)
"""As the chips of `ui/screens` have it."""
_RARE = (Qt.Key.Key_Undo, Qt.Key.Key_Redo, Qt.Key.Key_F14)
"""Keys of few keyboards: they work where they are, and nobody looks for them."""


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
    body = QWidget()
    grid = QGridLayout(body)
    grid.addWidget(icon, 0, 0)
    grid.addWidget(label, 0, 1)
    grid.setColumnStretch(1, 1)
    _open(parent, translate("about", "About jpviewer"), body)


def show_keys(parent: QWidget, commands: Iterable[QAction], lists: Iterable[QAction]) -> None:
    """Opens a list of the shortcuts of these actions, and of what works in single places."""
    sorting = translate("about", "Shift + click on its title")
    in_window = [*_rows(commands), (translate("about", "Go to a panel"), "Ctrl+1 … Ctrl+9")]
    in_lists = [
        *_rows(lists),
        (translate("about", "What a filter can ask for"), translate("about", "Ctrl+Space")),
        (translate("about", "Sort a table by one more column"), sorting),
    ]
    above = (
        (translate("about", "In the window"), in_window),
        (translate("about", "On a chart"), _said(ON_A_CHART)),
        (translate("about", "In the watchlist"), in_lists),
    )
    below = (
        (translate("about", "On the map"), _said(ON_THE_MAP)),
        (translate("about", "On a condition of the filter"), _said(ON_A_CONDITION)),
    )
    body = QWidget()
    grid = QGridLayout(body)
    grid.setHorizontalSpacing(24)
    top = max(len(rows) for _, rows in above) + 2
    grid.setRowMinimumHeight(top - 1, 12)
    for row, lists_beside in ((0, above), (top, below)):
        for place, (heading, rows) in enumerate(lists_beside):
            _list(grid, 2 * place, heading, rows, row)
    _open(parent, translate("about", "Keyboard shortcuts"), body)


def _rows(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    return [(plain(each.text()), keys) for each in actions if each.text() and (keys := _keys(each))]


def _said(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(translate("about", name), translate("about", keys)) for name, keys in rows]


def _list(
    grid: QGridLayout, column: int, heading: str, rows: Iterable[tuple[str, str]], top: int
) -> None:
    grid.addWidget(quiet(QLabel(heading)), top, column)
    for place, (name, keys) in enumerate(rows, top + 1):
        grid.addWidget(QLabel(name), place, column)
        grid.addWidget(QLabel(keys), place, column + 1)


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    rare = [QKeySequence(key) for key in _RARE]
    named = (each for each in action.shortcuts() if each not in rare)
    return ", ".join(each.toString(native) for each in named)


def _open(parent: QWidget, title: str, body: QWidget) -> None:
    """Shows a text as large as it is, or as the screen allows: it scrolls then."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(body)
    area.setWidgetResizable(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(area)
    column.addWidget(buttons)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    around = QSize(32, buttons.sizeHint().height() + 48)
    dialog.resize((body.sizeHint() + around).boundedTo(room_for_dialogs(parent)))
    dialog.open()
