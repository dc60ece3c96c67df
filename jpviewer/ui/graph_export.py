"""Takes a small plot along as a picture, with what it is and whose figures are in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from jpviewer import __version__
from jpviewer.market.days import iso
from jpviewer.ui import saving
from jpviewer.ui.desk import Desk
from jpviewer.ui.plots.measure import small as smaller
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from jpviewer.ui.plots.caption import Caption
    from jpviewer.ui.plots.dots import Dots
    from jpviewer.ui.plots.graph import Graph

PAD = 8
SIZE = 2
"""Pixels of a saved picture in one of the plot's."""
_WRAPPED = Qt.TextFlag.TextWordWrap


class GraphExport(QObject):
    """The lines of its menu; `caption` says what stands around it in a picture."""

    def __init__(
        self, desk: Desk, graph: Graph | Dots, name: str, caption: Callable[[], Caption]
    ) -> None:
        """`name` is what a file is called but for its date."""
        super().__init__(graph)
        self._desk, self._graph, self._name, self._caption = desk, graph, name, caption
        graph.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        graph.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add(translate("export", "&Copy picture"), self._copy, "Ctrl+C")
        self._add(translate("export", "Save as PNG, {0}× …").format(SIZE), self._save, "Ctrl+S")

    def image(self, scale: float) -> QImage:
        """The plot between its title above and the words below."""
        caption = self._caption()
        demo = translate("window", "DEMO, made-up companies") if self._desk.demo else ""
        return _image(self._graph, replace(caption, demo=demo), scale)

    def _add(self, text: str, does: Callable[[], None], key: str) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._do(does))
        self._graph.addAction(action)

    def _do(self, does: Callable[[], None]) -> None:
        if self._graph.message or not self._graph.drawn():
            text = translate("export", "There is nothing on this chart to take along yet.")
            self._desk.said.emit(text, False)
        else:
            does()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.image(self._graph.devicePixelRatioF()))
        text = translate("export", "The picture is on the clipboard.")
        self._desk.said.emit(text, False)

    def _save(self) -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image = self.image(SIZE)
        image.setDevicePixelRatio(1)  # else its size in centimetres would be written down
        image.save(buffer, "png")  # type: ignore[call-overload]  # takes a str, no bytes
        name = f"jpviewer-{self._name}-{iso(self._caption().until)}.png"
        saving.ask(self._desk, self._graph, name, bytes(buffer.data().data()))


def _image(graph: Graph | Dots, caption: Caption, scale: float) -> QImage:
    theme, small, bold = graph.theme, smaller(graph.font()), QFont(graph.font())
    bold.setBold(True)
    heading = " · ".join(filter(None, (caption.demo, caption.title)))
    source = caption.demo or caption.source
    origin = " · ".join(filter(None, (source, f"jpviewer {__version__}")))
    said = "\n".join(filter(None, (*caption.sentences, origin)))
    room = QRectF(PAD, PAD / 2, graph.width() - 2 * PAD, 10_000)
    above = QFontMetricsF(bold).boundingRect(room, _WRAPPED, heading)
    below = QFontMetricsF(small).boundingRect(room, _WRAPPED, said)
    top = round(above.bottom() + PAD)
    high = round(top + graph.height() + below.height() + PAD * 1.5)
    image = QImage(round(graph.width() * scale), round(high * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(theme.ground))
    painter = QPainter(image)
    QWidget.render(graph, painter, QPoint(0, top))  # a view of a scene has another one
    painter.setFont(bold)
    painter.setPen(QColor(theme.fault if caption.demo else theme.text))
    painter.drawText(room, _WRAPPED, heading)
    painter.setFont(small)
    painter.setPen(QColor(theme.quiet))
    painter.drawText(room.translated(0, top + graph.height()), _WRAPPED, said)
    painter.end()
    return image
