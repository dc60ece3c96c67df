"""The map as a picture of its own, with what it shows above and whose figures they are below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from jpviewer import __version__
from jpviewer.ui.market_map.canvas import Canvas
from jpviewer.ui.market_map.label import draw_label, draw_ring
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.drawing import Drawing
from jpviewer.ui.plots.lettering import broken, write
from jpviewer.ui.text.translate import translate

PAD = 8.0


class MapPicture(Drawing):
    """What is on screen but for the mouse's, between the words of its caption."""

    def __init__(self, canvas: Canvas, caption: Caption) -> None:
        super().__init__(caption.title, canvas.logicalDpiX())
        self._canvas = canvas
        face = canvas.face
        self._small, self._bold = face.measure.font, QFont(canvas.font())
        self._bold.setBold(True)
        self._demo = bool(caption.demo)
        width = canvas.width() - 2 * PAD
        heading = " · ".join(filter(None, (caption.demo, caption.title)))
        self._heading = broken(heading, self._bold, width)
        text = translate("caption", "figures to {0}").format(face.formats.day(caption.until))
        source = caption.demo or caption.source
        origin = " · ".join(filter(None, (text, source, f"jpviewer {__version__}")))
        said = (*filter(None, caption.sentences), origin)
        self._said = [line for each in said for line in broken(each, self._small, width)]
        self._above = round(PAD * 1.5 + len(self._heading) * QFontMetricsF(self._bold).height())
        below = round(len(self._said) * face.measure.height + PAD * 1.5)
        self.size = QSize(canvas.width(), self._above + canvas.height() + below)

    def paint(self, painter: QPainter, exact: bool) -> None:
        canvas, face = self._canvas, self._canvas.face
        theme = face.theme
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(theme.ground))
        painter.setPen(QColor(theme.fault if self._demo else theme.text))
        write(painter, self._heading, self._bold, PAD, PAD)
        painter.setPen(QColor(theme.quiet))
        write(painter, self._said, self._small, PAD, self._above + canvas.height() + PAD / 2)
        painter.translate(0, self._above)
        face.draw(painter, QRectF(canvas.rect()), painter.device().devicePixelRatioF(), exact)
        selected = canvas.points.point(canvas.code)
        if selected >= 0 and canvas.field().contains(at := canvas.place_of(selected)):
            draw_ring(painter, face, at, strong=True)
            draw_label(painter, face, selected, at, canvas.field(), brief=True)
