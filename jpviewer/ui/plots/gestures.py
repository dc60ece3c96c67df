"""Drag, wheel and keys on a plot, as changes of what it shows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent

from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.scale import Scale

if TYPE_CHECKING:
    from jpviewer.ui.plots.pane import Pane
    from jpviewer.ui.plots.sheet import Sheet

NOTCH = 1.2
"""How much more or less a notch of the wheel shows."""
PIXELS = 200.0
"""Of a trackpad, or of a drag along the vertical axis, for a factor of e."""
STEP = 0.1
"""Of the width, by which an arrow key pans."""
KEY_ZOOM = 1.25


@dataclass(frozen=True, slots=True)
class _Drag:
    """What was shown when the button went down, and where that was."""

    at: QPointF
    extent: Extent
    pane: Pane
    scale: Scale
    along_axis: bool


class Gestures:
    """What is under the cursor stays under it."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._drag: _Drag | None = None

    @property
    def dragging(self) -> bool:
        """A button is down on it."""
        return self._drag is not None

    def press(self, at: QPointF) -> None:
        """Takes hold of the sessions, or beside the panes of the vertical axis."""
        pane = self._sheet.pane_at(at.y())
        scale = pane.mapping()
        self._sheet.frozen = True
        along_axis = at.x() > self._sheet.field().right()
        self._drag = _Drag(at, self._sheet.extent, pane, scale, along_axis)

    def move(self, at: QPointF) -> None:
        """Goes on with the drag, if there is one."""
        if (drag := self._drag) is None:
            return
        if drag.along_axis:
            factor = math.exp((at.y() - drag.at.y()) / PIXELS)
            self._stretch(drag.pane, drag.scale, factor)
            return
        self._pan(drag.extent.moved((drag.at.x() - at.x()) / drag.scale.pitch))
        if drag.pane.held:
            self._show(drag.pane, drag.scale, drag.at.y() - at.y(), drag.scale.height)

    def release(self) -> None:
        """Ends the drag; what is shown now is fitted, unless the user holds the axis."""
        if self._drag is not None:
            self._drag = None
            self._sheet.frozen = False
            self._pan(self._sheet.extent)

    def double_click(self, at: QPointF) -> None:
        """Fits everything; on a vertical axis only that one."""
        if at.x() > self._sheet.field().right():
            self._sheet.pane_at(at.y()).held = False
            self._sheet.show_extent(self._sheet.extent)
        else:
            self._sheet.fit()

    def wheel(self, event: QWheelEvent) -> None:
        """Zooms at the cursor; sideways, or with Shift, it pans. Trackpads move by pixels."""
        x, y = _pixels(event) or _notches(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not x:
            x, y = y, 0.0
        at = event.position()
        if at.x() > self._sheet.field().right():
            pane = self._sheet.pane_at(at.y())
            self._stretch(pane, pane.mapping(), math.exp(-y / PIXELS))
            return
        extent, scale = self._sheet.extent, self._sheet.panes[0].mapping()
        if abs(x) > abs(y):
            self._pan(extent.moved(-x / scale.pitch))
        elif y:
            self._pan(extent.zoomed(scale.session(at.x()), math.exp(-y / PIXELS)))

    def key(self, key: int) -> bool:
        """Carries out a key; False when it means nothing here."""
        extent, (first, last) = self._sheet.extent, self._sheet.sessions
        newest = min(extent.right, float(last))
        targets = {
            Qt.Key.Key_Left: extent.moved(-extent.width * STEP),
            Qt.Key.Key_Right: extent.moved(extent.width * STEP),
            Qt.Key.Key_Plus: extent.zoomed(newest, 1 / KEY_ZOOM),
            Qt.Key.Key_Equal: extent.zoomed(newest, 1 / KEY_ZOOM),
            Qt.Key.Key_Minus: extent.zoomed(newest, KEY_ZOOM),
            Qt.Key.Key_Home: extent.moved(first - extent.right),
            Qt.Key.Key_End: extent.moved(last - extent.left),
        }
        if (target := targets.get(Qt.Key(key))) is None:
            return False
        self._pan(target)
        return True

    def _pan(self, extent: Extent) -> None:
        self._sheet.show_extent(extent, anchored=True)

    def _stretch(self, pane: Pane, scale: Scale, factor: float) -> None:
        self._show(pane, scale, scale.height * (1 - factor) / 2, scale.height * factor)

    def _show(self, pane: Pane, scale: Scale, top: float, height: float) -> None:
        """Shows what lay in so many pixels from `top` on: the same whatever the scale's kind."""
        pane.show_figures(scale.figure(top + height), scale.figure(top))
        self._sheet.settle()


def _pixels(event: QWheelEvent) -> tuple[float, float] | None:
    """What a trackpad moved; X11's drivers give no numbers to rely on."""
    if event.pixelDelta().isNull() or QGuiApplication.platformName() == "xcb":
        return None
    return float(event.pixelDelta().x()), float(event.pixelDelta().y())


def _notches(event: QWheelEvent) -> tuple[float, float]:
    """Fine wheels send parts of a notch; each counts for what it is."""
    notch = PIXELS * math.log(NOTCH)
    return event.angleDelta().x() / 120 * notch, event.angleDelta().y() / 120 * notch
