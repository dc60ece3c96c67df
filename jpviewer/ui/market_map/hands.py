"""What mouse, wheel and keys do to the map, as they do it to a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from jpviewer.ui.market_map.view import View

if TYPE_CHECKING:
    from jpviewer.ui.market_map.canvas import Canvas

NOTCH = 1.2
"""How much more or less a notch of the wheel shows."""
CLICK = 3.0
"""Pixels that a mouse may slip during a click."""
ZOOM = 1.25
STEP = 0.1
"""Of what is seen, by which an arrow key with Shift moves."""
Key = Qt.Key
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
ARROWS = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
"""Steps right and down."""


class Hands:
    """A drag moves the map, with Shift it draws a box; arrows go from point to point."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._from: QPointF | None = None
        self._view = View()
        self._boxing = False
        self._clicked = False

    @property
    def held(self) -> bool:
        """A button is down on the map."""
        return self._from is not None

    def press(self, event: QMouseEvent) -> None:
        self._from, self._view = event.position(), self._canvas.view
        self._boxing, self._clicked = bool(event.modifiers() & SHIFT), True

    def move(self, event: QMouseEvent) -> bool:
        """Goes on with the drag; False when there is none."""
        if self._from is None:
            return False
        if not event.buttons() & Qt.MouseButton.LeftButton:  # let go where nobody told
            self.drop()
            return False
        at = event.position()
        self._clicked = self._clicked and (at - self._from).manhattanLength() <= CLICK
        if self._clicked:
            return True
        canvas, field = self._canvas, self._canvas.field()
        if self._boxing:
            canvas.show_box(QRectF(self._from, at).normalized().intersected(field))
        else:
            canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            canvas.hover(None)
            view, moved = self._view, self._from - at
            across = moved.x() / field.width() * (view.right - view.left)
            canvas.look(view.moved(across, -moved.y() / field.height() * (view.top - view.bottom)))
        return True

    def release(self, event: QMouseEvent) -> None:
        """Ends the drag; a click selects what is under it."""
        if self._from is None:
            return
        canvas, box, boxing, clicked = self._canvas, self._canvas.box, self._boxing, self._clicked
        self._from = None
        canvas.unsetCursor()
        if clicked:
            point = canvas.point_at(event.position())
            if point >= 0:
                canvas.chosen.emit(canvas.points.code(point))
        elif boxing and not box.isEmpty():
            found = canvas.points.inside(box, canvas.view, canvas.field())
            canvas.boxed.emit(found, event.globalPosition().toPoint())

    def drop(self) -> bool:
        """Takes back the drag; whether there was one."""
        held = self._from is not None
        if held and not self._boxing:
            self._canvas.look(self._view)
        self._from = None
        self._canvas.unsetCursor()
        self._canvas.show_box(QRectF())
        return held

    def double_click(self, at: QPointF) -> None:
        """Opens the chart of a point; elsewhere fits everything."""
        point = self._canvas.point_at(at)
        if point >= 0:
            self._canvas.opened.emit(self._canvas.points.code(point))
        else:
            self._canvas.fit()

    def wheel(self, event: QWheelEvent) -> None:
        """Zooms at the cursor."""
        turned = event.angleDelta().y() / 120
        if turned and not self.held:
            place = self._canvas.view.place(event.position(), self._canvas.field())
            self._canvas.look(self._canvas.view.zoomed(*place, NOTCH**-turned))
            self._canvas.hover(event.position())

    def key(self, event: QKeyEvent) -> bool:
        """Carries out a key; False when it means nothing here."""
        key, canvas = Key(event.key()), self._canvas
        if event.modifiers() & (CONTROL | ALT):
            return False
        if key == Key.Key_Escape:
            return self.drop()
        if key in ARROWS:
            (self._pan if event.modifiers() & SHIFT else self._walk)(ARROWS[key])
        elif key in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus):
            factor = ZOOM if key == Key.Key_Minus else 1 / ZOOM
            canvas.look(canvas.view.zoomed(*self._anchor(), factor))
        elif key in (Key.Key_Home, Key.Key_0):
            canvas.fit()
        elif key in (Key.Key_Return, Key.Key_Enter) and canvas.points.point(canvas.code) >= 0:
            canvas.opened.emit(canvas.code)
        else:
            return False
        return True

    def _anchor(self) -> tuple[float, float]:
        """What stays where it is: the selected point if it is seen, else the middle."""
        canvas, points = self._canvas, self._canvas.points
        point = points.point(canvas.code)
        if point >= 0 and canvas.field().contains(canvas.place_of(point)):
            return float(points.x[point]), float(points.y[point])
        return canvas.view.centre

    def _pan(self, step: tuple[int, int]) -> None:
        view = self._canvas.view
        across, upward = view.right - view.left, view.top - view.bottom
        self._canvas.look(view.moved(step[0] * STEP * across, -step[1] * STEP * upward))

    def _walk(self, step: tuple[int, int]) -> None:
        """To the next point; the map follows where that is not seen."""
        canvas, points = self._canvas, self._canvas.points
        if not len(points):
            return
        here = points.point(canvas.code)
        found = points.beside(here, step, canvas.view, canvas.field()) if here >= 0 else 0
        canvas.chosen.emit(points.code(found))
        if not canvas.field().contains(canvas.place_of(found)):
            across, upward = canvas.view.centre
            to = float(points.x[found]) - across, float(points.y[found]) - upward
            canvas.look(canvas.view.moved(*to))
