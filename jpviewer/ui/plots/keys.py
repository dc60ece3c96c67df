"""What the keys do to a plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from jpviewer.ui.plots.extent import Extent
    from jpviewer.ui.plots.plot import Plot

STEP = 0.1
"""Of the width, by which an arrow key pans."""
ZOOM = 1.25
FAR = 20
"""Sessions that the base moves at once with Shift."""
Key = Qt.Key
BACK, ON = (Key.Key_BracketLeft, Key.Key_BraceLeft), (Key.Key_BracketRight, Key.Key_BraceRight)


def press(plot: Plot, event: QKeyEvent) -> bool:
    """Carries out a key; False when it means nothing here."""
    key = Key(event.key())
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    if key == Key.Key_Escape:
        return plot.escape()
    if key == Key.Key_A:
        plot.auto_y = not plot.auto_y
    elif key in BACK or key in ON:
        return _move_base(plot, event)
    elif (extent := target(plot, key)) is not None:
        plot.show_extent(extent, anchored=True)
    else:
        return False
    return True


def target(plot: Plot, key: Qt.Key) -> Extent | None:
    """The sessions that a key wants to see; None when it is another kind of key."""
    extent, (first, last) = plot.extent, plot.sessions
    newest = min(extent.right, float(last))
    targets = {
        Key.Key_Left: extent.moved(-extent.width * STEP),
        Key.Key_Right: extent.moved(extent.width * STEP),
        Key.Key_PageUp: extent.moved(-extent.width),
        Key.Key_PageDown: extent.moved(extent.width),
        Key.Key_Plus: extent.zoomed(newest, 1 / ZOOM),
        Key.Key_Equal: extent.zoomed(newest, 1 / ZOOM),
        Key.Key_Minus: extent.zoomed(newest, ZOOM),
        Key.Key_Home: extent.moved(first - extent.right),
        Key.Key_End: extent.moved(last - extent.left),
    }
    return targets.get(key)


def _move_base(plot: Plot, event: QKeyEvent) -> bool:
    if plot.base is None or not plot.base_line.draggable:
        return False
    # With Shift some keyboards give braces; others, and event filters, the key and Shift.
    far = event.key() in (Key.Key_BraceLeft, Key.Key_BraceRight) or (
        event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    )
    step = FAR if far else 1
    plot.move_base(plot.base - step if event.key() in BACK else plot.base + step, final=True)
    return True
