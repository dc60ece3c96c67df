"""Draws the README's pictures from the full demo market: `python -m tools.pictures`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

Parts = NDArray[np.int64]

DOCS = Path("docs")
PICTURES = {"window-en.png": ("en", "dark"), "window-ja.png": ("ja", "light")}
COLOURS = 256


def draw(home: str, file: Path, language: str, theme: str) -> None:
    """Writes the window as it is drawn for a language and a theme."""
    program = [sys.executable, "-m", "jpviewer", "--demo", "--demo-size", "full"]
    words = ["--home", home, "--lang", language, "screenshot", str(file), "--theme", theme]
    subprocess.run([*program, *words], check=True)


def thin_out(file: Path) -> None:
    """Leaves a picture as many colours as a byte can number: a third of its size.

    Most of a window's colours are edges of letters, of which there are thousands of shades.
    """
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32)
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept, nearest = _chosen(_parts(colours), counts)
    indices = nearest[places].astype(np.uint8).tobytes()
    thin = QImage(indices, width, height, width, QImage.Format.Format_Indexed8)
    thin.setColorTable(colours[kept].tolist())
    thin.save(str(file), quality=0)  # as small as it gets, which for PNG costs nothing but time


def _chosen(colours: Parts, counts: Parts) -> tuple[list[int], Parts]:
    """The colours to be kept, and for each colour which of them is nearest.

    The next is always the one whose pixels are farthest, all together, from those chosen so far.
    """
    kept: list[int] = []
    nearest = np.zeros(len(colours), np.int64)
    away = np.full(len(colours), np.inf)
    for number in range(min(COLOURS, len(colours))):
        best = int(np.argmax(counts if not number else away * counts))
        kept.append(best)
        distance = ((colours - colours[best]) ** 2).sum(axis=1)
        nearest = np.where(distance < away, number, nearest)
        away = np.minimum(away, distance)
    return kept, nearest


def _parts(colours: NDArray[np.uint32]) -> Parts:
    """Red, green and blue of colours, a row each."""
    return np.stack([colours >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(np.int64)


def main() -> None:
    """Builds the market in a folder of its own, then draws."""
    with tempfile.TemporaryDirectory() as home:
        for name, (language, theme) in PICTURES.items():
            draw(home, DOCS / name, language, theme)
            thin_out(DOCS / name)


if __name__ == "__main__":
    main()
