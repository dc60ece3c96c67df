"""Pictures of a plot: the same as on screen, in any size, and as an SVG that browsers show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from jpviewer.market.events import EVENTS, MarketEvent
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.picture import Picture
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text.formats import Formats
from tests.ui.plots.build import KNOWN, THEME, candles, line, make_plot, move, walk

SVG = "{http://www.w3.org/2000/svg}"
CAPTION = Caption(
    "プライムとグロース <R&D>",
    ("𠮷野家 +23.4%, Growth −2.1%: " + "a gap that is wider than most. " * 8,),
    "Yahoo: daily bars",
)
MINE = MarketEvent(20260614, name="日銀 & <利上げ>", id=1)


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    """Candles that lie over two lines, and bars; they reach beyond the edges."""
    plot = make_plot(qtbot, Pane(share=2), Pane(units=True))
    average = line(walk(seed=4), name="average")
    average.title = "25-day average, 平均"
    volume = Bars("volume", THEME.up, THEME.down, Formats("en").amount, 0.5)
    at, values = np.arange(KNOWN, dtype=np.float64), walk(seed=5) * 1e6
    volume.set_values(at - 0.5, at + 0.5, values, values < 1.1e9)
    close_by = line(walk() * 1.01, name="close by")
    close_by.colour = THEME.series[4]
    plot.panes[0].put([candles(walk()), close_by, average])
    plot.panes[1].put([volume])
    plot.refresh()
    plot.set_events((*EVENTS, MINE))
    plot.show_extent(around(KNOWN - 250, KNOWN - 30))
    plot.point(None)
    return plot


def on_screen(plot: Plot) -> QImage:
    return plot.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage) -> NDArray[np.int64]:
    """Red, green and blue by row and column."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3).astype(np.int64)


def alike(one: QImage, other: QImage) -> bool:
    """The same but for a shade: an edge is smoothed from where its line enters the paper."""
    return int(np.abs(colours(one) - colours(other)).max()) <= 1


def of_colour(image: QImage, colour: str) -> NDArray[np.bool_]:
    wanted = QColor(colour)
    off = np.abs(colours(image) - (wanted.red(), wanted.green(), wanted.blue())).max(axis=2)
    near: NDArray[np.bool_] = off <= 24
    return near


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_png_has_so_many_pixels_to_one_of_the_screen(plot: Plot, scale: int) -> None:
    picture = Picture(plot, CAPTION)
    image = QImage.fromData(picture.png(scale), "png")  # type: ignore[arg-type]
    assert (image.width(), image.height()) == (900 * scale, picture.size.height() * scale)
    assert picture.size.height() > 500 + 3 * plot.measure.height


def test_the_plot_in_it_is_what_is_on_screen(plot: Plot) -> None:
    picture = Picture(plot, CAPTION)
    assert alike(picture.image(1).copy(picture.field), on_screen(plot))


def test_the_cross_stays_behind(plot: Plot) -> None:
    before = on_screen(plot)
    move(plot, 300, 150)  # a mouse that lay there already would say nothing
    move(plot, 400, 200)
    assert plot.crosshair.aim is not None
    assert on_screen(plot) != before
    picture = Picture(plot, CAPTION)
    assert alike(picture.image(1).copy(picture.field), before)


def test_twice_the_size_is_the_same_but_finer(plot: Plot) -> None:
    picture = Picture(plot, CAPTION)
    small = colours(picture.image(1))
    large = colours(picture.image(2)).reshape(*small.shape[:1], 2, small.shape[1], 2, 3)
    assert np.abs(large.mean(axis=(1, 3)) - small).mean() < 6
    assert picture.image(2).copy(picture.field) != picture.image(1).copy(picture.field)


def test_words_stand_around_the_plot_and_none_is_cut(plot: Plot) -> None:
    picture = Picture(plot, CAPTION)
    image = picture.image(1)
    ground = QColor(THEME.ground).rgb()
    rim = [image.pixel(x, y) for x in (0, 899) for y in range(picture.field.top())]
    rim += [image.pixel(x, y) for x in range(900) for y in (0, picture.size.height() - 1)]
    assert set(rim) == {ground}
    texts = [each.text for each in Drawing(picture.svg()).texts]
    assert CAPTION.title in texts
    said = " ".join(texts)
    assert "25-day average, 平均" in said
    assert re.sub(r"\s", "", CAPTION.sentences[0]) in re.sub(r"\s", "", said)
    assert "figures to 2026-11-20 · Yahoo: daily bars · jpviewer" in said


def test_made_up_figures_are_said_to_be(plot: Plot) -> None:
    demo = Caption("Segments", ("A gap.",), "Yahoo: daily bars", demo="DEMO, made up")
    said = " ".join(each.text for each in Drawing(Picture(plot, demo).svg()).texts)
    assert said.count("DEMO, made up") == 2
    assert "Yahoo" not in said


@dataclass
class Text:
    """What an SVG writes, where, and the part of the picture in which it may be seen."""

    text: str
    x: float
    y: float
    family: str
    clip: QRectF | None


class Drawing:
    """An SVG as an XML parser reads it."""

    def __init__(self, svg: bytes) -> None:
        self.root = ElementTree.fromstring(svg)
        self.clips = {
            each.attrib["id"]: _bounds(each[0].attrib["d"])
            for each in self.root.iter(f"{SVG}clipPath")
        }
        self.texts: list[Text] = []
        self._walk(self.root, None, (0.0, 0.0))

    def _walk(
        self, node: ElementTree.Element, clip: QRectF | None, moved: tuple[float, float]
    ) -> None:
        if "clip-path" in node.attrib:
            clip = self.clips[node.attrib["clip-path"].removeprefix("url(#").rstrip(")")]
        if "transform" in node.attrib:
            matrix = re.findall(r"-?[\d.e-]+", node.attrib["transform"])
            assert [float(each) for each in matrix[:4]] == [1, 0, 0, 1]
            moved = moved[0] + float(matrix[4]), moved[1] + float(matrix[5])
        if node.tag == f"{SVG}text":
            x, y = moved[0] + float(node.attrib["x"]), moved[1] + float(node.attrib["y"])
            family = node.attrib["font-family"]
            self.texts.append(Text("".join(node.itertext()), x, y, family, clip))
        for child in node:
            self._walk(child, clip, moved)


def _bounds(path: str) -> QRectF:
    numbers = [float(each) for each in re.findall(r"-?[\d.]+", path)]
    x, y = numbers[::2], numbers[1::2]
    return QRectF(min(x), min(y), max(x) - min(x), max(y) - min(y))


def test_an_svg_has_its_size_and_its_texts_as_texts(plot: Plot) -> None:
    picture = Picture(plot, CAPTION)
    drawing = Drawing(picture.svg())
    size = picture.size
    assert drawing.root.attrib["viewBox"] == f"0 0 {size.width()} {size.height()}"
    assert drawing.root.attrib["width"] == str(size.width())
    assert drawing.root.attrib["height"] == str(size.height())
    texts = {each.text for each in drawing.texts}
    assert texts >= {text for axis in plot.value_axes for _, text in axis.placed()}
    assert texts >= {tick.text for tick in plot.session_axis.ticks}
    assert texts >= {MINE.name, "General election", CAPTION.title}


def test_a_browser_shows_every_text_of_an_svg(plot: Plot) -> None:
    picture = Picture(plot, CAPTION)
    drawing = Drawing(picture.svg())
    assert len(drawing.texts) > 15
    for each in drawing.texts:
        assert each.clip is None or each.clip.contains(each.x, each.y), each
        assert QRectF(0, 0, *picture.size.toTuple()).contains(each.x, each.y), each
        assert re.fullmatch(r"('[^',]+', )+sans-serif", each.family)


def _is_near(one: QRectF, other: QRectF) -> bool:
    edges = zip(one.getCoords(), other.getCoords(), strict=True)  # type: ignore[call-overload]
    return all(abs(a - b) < 2 for a, b in edges)


def test_shapes_of_an_svg_are_kept_within_their_pane(plot: Plot) -> None:
    picture = Picture(plot, CAPTION)
    drawing = Drawing(picture.svg())
    for pane in plot.panes:
        held = pane.geometry().translated(0, picture.field.top())
        assert any(_is_near(clip, held) for clip in drawing.clips.values())
    assert b"<image" not in picture.svg()


def test_an_svg_drawn_again_is_the_picture(plot: Plot) -> None:
    picture = Picture(plot, CAPTION)
    again = QImage(picture.size, QImage.Format.Format_RGB32)
    again.fill(0xFF00FF)
    painter = QPainter(again)
    renderer = QSvgRenderer(QByteArray(picture.svg()))
    assert renderer.isValid()
    renderer.render(painter)
    painter.end()
    first = picture.image(1)
    field = picture.field.adjusted(0, 0, -60, 0)  # Qt's renderer clips nothing: not the axis
    assert np.abs(colours(again) - colours(first)).mean() < 8
    for colour in (THEME.up, THEME.series[0]):
        one, other = (of_colour(each.copy(field), colour) for each in (first, again))
        assert one.sum() > 500
        assert 0.8 < other.sum() / one.sum() < 1.25
        assert np.abs(one.sum(axis=0) - other.sum(axis=0)).mean() < 2
