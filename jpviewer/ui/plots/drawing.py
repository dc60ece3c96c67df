"""Something drawn for a picture of its own: pixels, or lines and texts as SVG."""

from __future__ import annotations

from abc import ABC, abstractmethod

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter


class Drawing(ABC):
    """`size` is in the pixels of what it shows on screen."""

    size: QSize

    def __init__(self, title: str, dpi: int) -> None:
        """`dpi` is that of the texts it measures."""
        self._title = title
        self._dpi = dpi

    @abstractmethod
    def paint(self, painter: QPainter, exact: bool) -> None:
        """Draws everything; `exact` for a picture that is not made of pixels."""

    def image(self, scale: float) -> QImage:
        """So many pixels to one on screen."""
        image = QImage(self.size * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        self.paint(painter, exact=False)
        painter.end()
        return image

    def png(self, scale: float) -> bytes:
        """The image as a file holds it."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image = self.image(scale)
        image.setDevicePixelRatio(1)  # else its size in centimetres would be written down
        image.save(buffer, "png")  # type: ignore[call-overload]  # takes a str, no bytes
        return bytes(buffer.data().data())

    def svg(self) -> bytes:
        """As a browser draws it, with texts to search and to copy."""
        from jpviewer.ui.plots import svg  # rarely wanted

        def draw(painter: QPainter) -> None:
            self.paint(painter, exact=True)

        return svg.drawing(draw, self.size, self._title, self._dpi)
