"""A chip: one condition of the filter, which can be edited, switched off, turned round, removed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

PAD = 8
CROSS = 20
"""Pixels at the right that remove it."""
ARM = 3.5
"""Of the cross, from its middle."""
Key = Qt.Key


class Chip(QAbstractButton):
    """Checked while the condition counts; Space is the switch, as of any check box."""

    edited = Signal()
    """Another value is wanted."""
    removed = Signal()
    moved = Signal(int)
    """The keyboard goes so many chips on."""

    def __init__(self, text: str, theme: Theme, on: bool) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setChecked(on)
        self.setText(text)
        self.setAccessibleName(text)
        told = translate(
            "chips", "Click or Enter: edit. Space: switch off and on. × or Del: remove."
        )
        self.setToolTip(f"{text}\n{told}")
        self.setAccessibleDescription(told)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            PAD + metrics.horizontalAdvance(self.text()) + 2 + CROSS, metrics.height() + PAD
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(PAD + CROSS, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Key.Key_Return, Key.Key_Enter, Key.Key_F2):
            self.edited.emit()
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            self.removed.emit()
        elif key in (Key.Key_Left, Key.Key_Right):
            self.moved.emit(1 if key == Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(at):
            (self.removed if self._cross().contains(at) else self.edited).emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, on = QPainter(self), self._theme, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(QColor(theme.accent if self.hasFocus() or on else theme.line), 1)
        if not on:
            edge.setStyle(Qt.PenStyle.DashLine)
        ground = QColor(theme.accent)
        ground.setAlphaF((0.24 if self.underMouse() else 0.14) if on else 0.0)
        painter.setPen(QPen(edge.color(), 2) if self.hasFocus() else edge)
        painter.setBrush(ground)
        rounded = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rounded, rounded.height() / 2, rounded.height() / 2)
        painter.setPen(QColor(theme.text if on else theme.quiet))
        room = self.width() - PAD - CROSS
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        left = QRect(PAD, 0, room, self.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, text)
        self._draw_cross(painter)
        painter.end()

    def _draw_cross(self, painter: QPainter) -> None:
        at = self.mapFromGlobal(self.cursor().pos())
        hot = self.underMouse() and self._cross().contains(at)
        painter.setPen(QPen(QColor(self._theme.fault if hot else self._theme.quiet), 1.5))
        middle = QRectF(self._cross()).center()
        x, y = middle.x() - 1, middle.y()
        painter.drawLine(QLineF(x - ARM, y - ARM, x + ARM, y + ARM))
        painter.drawLine(QLineF(x - ARM, y + ARM, x + ARM, y - ARM))

    def _cross(self) -> QRect:
        return QRect(self.width() - CROSS, 0, CROSS, self.height())
