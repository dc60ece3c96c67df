"""As much of pyqtgraph's interface as `jpviewer/ui/plots` uses."""

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsView,
    QGraphicsWidget,
    QWidget,
)

class GraphicsView(QGraphicsView):
    def __init__(
        self, parent: QWidget | None = ..., useOpenGL: bool | None = ..., background: Any = ...
    ) -> None: ...
    def setBackground(self, background: Any) -> None: ...

class GraphicsObject(QGraphicsObject):
    def __init__(self, parent: QGraphicsItem | None = ...) -> None: ...

class ViewBox(QGraphicsWidget):
    def __init__(
        self,
        parent: QGraphicsItem | None = ...,
        border: Any = ...,
        lockAspect: bool | float = ...,
        enableMouse: bool = ...,
        invertY: bool = ...,
        enableMenu: bool = ...,
        name: str | None = ...,
        invertX: bool = ...,
        defaultPadding: float = ...,
    ) -> None: ...
    def disableAutoRange(self, ax: str | int | None = ...) -> None: ...
    def viewRange(self) -> list[list[float]]: ...
    def viewRect(self) -> QRectF: ...
    def setRange(
        self,
        rect: QRectF | None = ...,
        xRange: tuple[float, float] | None = ...,
        yRange: tuple[float, float] | None = ...,
        padding: float | None = ...,
        update: bool = ...,
        disableAutoRange: bool = ...,
    ) -> None: ...
