"""Texts of one line stand on one line, whatever fonts their characters come from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.measure import Measure


def lowest_ink(text: str, font: QFont) -> int:
    """The last row of pixels that a text drawn from the top leaves a trace in."""
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(QColor("black"))
    Measure(font).draw(painter, 4, 20, text)
    painter.end()
    rows = range(image.height() - 1, -1, -1)
    return next(y for y in rows if any(image.pixel(x, y) & 0xFF < 128 for x in range(200)))


def test_digits_beside_japanese_stand_as_high_as_alone(qtbot: QtBot) -> None:
    plain = [
        family
        for family in QFontDatabase.families()
        if QFontDatabase.WritingSystem.Japanese not in QFontDatabase.writingSystems(family)
        and QFontDatabase.WritingSystem.Latin in QFontDatabase.writingSystems(family)
    ]
    if not plain:
        pytest.skip("every font here has Japanese characters")
    for family in plain[:4]:
        font = QFont([family, "Noto Sans CJK JP"], 20)
        # A long vowel is a stroke in the middle: the lowest ink is the digit's foot.
        assert abs(lowest_ink("1ー", font) - lowest_ink("1", font)) <= 1, family
