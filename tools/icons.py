"""Draws the icon's pictures from its drawings: `python -m tools.icons`."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path("resources/icons")
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SMALL = 24
"""Up to this many pixels a drawing made for the pixel grid is sharper."""


def draw(size: int) -> QImage:
    """The icon as a square of `size` pixels."""
    drawing = "jpviewer-small.svg" if size <= SMALL else "jpviewer.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / drawing)).render(painter)
    painter.end()
    return image


def picture(size: int) -> bytes:
    """The picture of a size, as PNG."""
    return (ICONS / f"jpviewer-{size}.png").read_bytes()


def write_ico(path: Path, sizes: tuple[int, ...] = (16, 24, 32, 48, 256)) -> None:
    """Windows' icon file: a directory, then PNGs (Microsoft, "ICO file format")."""
    pictures = [picture(size) for size in sizes]
    place = 6 + 16 * len(sizes)
    entries = b""
    for size, png in zip(sizes, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place)
        place += len(png)
    path.write_bytes(struct.pack("<HHH", 0, 1, len(sizes)) + entries + b"".join(pictures))


def write_icns(path: Path) -> None:
    """The Macintosh's icon file: typed chunks of PNG, lengths counting their own heads."""
    kinds = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
    chunks = b"".join(
        kind + struct.pack(">I", 8 + len(picture(size))) + picture(size)
        for kind, size in kinds.items()
    )
    path.write_bytes(b"icns" + struct.pack(">I", 8 + len(chunks)) + chunks)


def main() -> None:
    """Writes `jpviewer-16.png` to `jpviewer-512.png` beside the drawings."""
    for size in SIZES:
        draw(size).save(str(ICONS / f"jpviewer-{size}.png"))


if __name__ == "__main__":
    main()
