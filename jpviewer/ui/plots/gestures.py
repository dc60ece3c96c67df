"""What mouse, wheel and fingers do to a plot; what is under the cursor stays under it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QPinchGesture

from jpviewer.ui.plots.base_line import MovingBase
from jpviewer.ui.plots.gliding import Gliding
from jpviewer.ui.plots.grips import PIXELS, Grip, Panning, Stretching, stretch_figures
from jpviewer.ui.plots.kinetics import Speed
from jpviewer.ui.plots.ruler import Measuring
from jpviewer.ui.plots.zoom_box import Boxing

if TYPE_CHECKING:
    from jpviewer.ui.plots.plot import Plot

NOTCH = 1.2
"""How much more or less a notch of the wheel shows."""
CLICK = 3.0
"""Pixels that a mouse may slip during a click."""
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Gestures:
    """One button at a time; a press, the wheel or a key stops what glides."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._grip: Grip | None = None
        self._gliding = Gliding(plot)
        self._speed = Speed()
        self._at = QPointF()
        self._clicked = True
        """Whether the press that is on, or was last, has moved nothing."""

    @property
    def held(self) -> bool:
        """A button is down on the plot."""
        return self._grip is not None

    def rest(self) -> None:
        """Stops what glides where it is, within the ends."""
        if self._gliding.running:
            self._gliding.stop()
            self._plot.thaw()

    def press(self, event: QMouseEvent) -> None:
        """Takes hold of what is under the mouse, by the keys held with it."""
        self._gliding.stop()
        self._plot.frozen = True
        self._at, self._clicked, self._speed = event.position(), True, Speed()
        self._speed.hear(event.timestamp() / 1000, event.position().x())
        self._grip = self._grip_at(event.position(), event.modifiers())
        self._plot.setCursor(self._grip.cursor)

    def move(self, event: QMouseEvent) -> None:
        """Goes on with the drag, if there is one."""
        if self._grip is not None:
            at = event.position()
            self._speed.hear(event.timestamp() / 1000, at.x())
            self._clicked = self._clicked and (at - self._at).manhattanLength() <= CLICK
            if not self._clicked:
                self._grip.move(at)

    def release(self, event: QMouseEvent) -> None:
        """Ends the drag: the plot glides on, or what is shown is fitted at once."""
        grip, self._grip = self._grip, None
        if grip is None:
            return
        self._plot.unsetCursor()
        grip.release()
        if self._clicked:
            self._plot.click(event.position())
        speed = 0.0
        if isinstance(grip, Panning) and not self._clicked:
            speed = self._speed.at(event.timestamp() / 1000)
        if isinstance(grip, Panning) and self._plot.inertia:
            self._gliding.start(speed)
        else:
            self._plot.thaw()

    def drop(self) -> bool:
        """Takes out of the hand what it holds; whether it held something."""
        grip, self._grip = self._grip, None
        if grip is None:
            return False
        grip.drop()
        self._plot.unsetCursor()
        self._plot.thaw()
        return True

    def cursor_at(self, at: QPointF) -> Qt.CursorShape | None:
        """What the mouse looks like where no button is down."""
        plot = self._plot
        if plot.base_line.holds(at):
            return MovingBase.cursor
        return Qt.CursorShape.PointingHandCursor if plot.auto_mark.pane_at(at) else None

    def double_click(self, event: QMouseEvent) -> None:
        """Fits everything; on a vertical axis only that one.

        Whoever throws the paper twice from one place has not clicked: that is a press like others.
        """
        if not self._clicked:
            self.press(event)
            return
        at = event.position()
        self.rest()
        if at.x() > self._plot.field().right():
            self._plot.let_go(self._plot.pane_at(at.y()))
        else:
            self._plot.fit()

    def wheel(self, event: QWheelEvent) -> None:
        """Zooms at the cursor; sideways, or with Shift, it pans. Trackpads move by pixels."""
        if self.held:
            return
        self.rest()
        x, y = _pixels(event) or _notches(event)
        if event.modifiers() & SHIFT and not x:
            x, y = y, 0.0
        at, plot = event.position(), self._plot
        if at.x() > plot.field().right():
            pane = plot.pane_at(at.y())
            stretch_figures(plot, pane, pane.mapping(), math.exp(-y / PIXELS))
        elif abs(x) > abs(y):
            self._pan(x)
        elif y:
            self._zoom(at.x(), math.exp(-y / PIXELS))

    def pinch(self, event: QNativeGestureEvent) -> None:
        """Two fingers on a trackpad, where the system says what they mean."""
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture and not self.held:
            self.rest()
            self._zoom(event.position().x(), 1 / max(1 + event.value(), 0.1))

    def pinch_touch(self, gesture: QPinchGesture) -> None:
        """Two fingers on a screen: what was between them stays there."""
        self.drop()  # the first finger was taken for a mouse
        self.rest()
        at = QPointF(self._plot.mapFromGlobal(gesture.centerPoint().toPoint()))
        self._pan(gesture.centerPoint().x() - gesture.lastCenterPoint().x())
        if gesture.scaleFactor() > 0:
            self._zoom(at.x(), 1 / gesture.scaleFactor())

    def _grip_at(self, at: QPointF, keys: Qt.KeyboardModifier) -> Grip:
        plot = self._plot
        if at.x() > plot.field().right():
            return Stretching(plot, at)
        if keys & CONTROL:
            return Measuring(plot, at)
        if keys & SHIFT:
            return Boxing(plot, at)
        return MovingBase(plot, at) if plot.base_line.holds(at) else Panning(plot, at)

    def _pan(self, pixels: float) -> None:
        plot = self._plot
        plot.show_extent(plot.extent.moved(-pixels / plot.mapping().pitch), anchored=True)

    def _zoom(self, x: float, factor: float) -> None:
        plot = self._plot
        plot.show_extent(plot.extent.zoomed(plot.mapping().session(x), factor), anchored=True)


def _pixels(event: QWheelEvent) -> tuple[float, float] | None:
    """What a trackpad moved; X11's drivers give no numbers to rely on."""
    if event.pixelDelta().isNull() or QGuiApplication.platformName() == "xcb":
        return None
    return float(event.pixelDelta().x()), float(event.pixelDelta().y())


def _notches(event: QWheelEvent) -> tuple[float, float]:
    """Fine wheels send parts of a notch; each counts for what it is."""
    notch = PIXELS * math.log(NOTCH)
    return event.angleDelta().x() / 120 * notch, event.angleDelta().y() / 120 * notch
