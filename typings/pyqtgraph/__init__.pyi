"""As much of pyqtgraph's interface as the benchmarks use."""

from typing import Any

from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QGraphicsView, QWidget

class GraphicsView(QGraphicsView):
    def __init__(
        self, parent: QWidget | None = ..., useOpenGL: bool | None = ..., background: Any = ...
    ) -> None: ...
    def setBackground(self, background: Any) -> None: ...

class GraphicsObject(QGraphicsObject):
    def __init__(self, parent: QGraphicsItem | None = ...) -> None: ...
