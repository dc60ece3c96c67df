"""The look of the application follows the theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from jpviewer.settings import Settings
from jpviewer.ui.look import JAPANESE_FAMILIES, is_dark, wear, window_font, window_icon


def contrast(one: str, other: str) -> float:
    """By the formula of WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, faint = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (faint + 0.05)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_every_text_of_the_palette_can_be_read(qapp: QApplication, theme: str) -> None:
    found, _ = wear(Settings("en", theme))
    palette = QApplication.palette()
    assert found.dark == (theme == "dark") == is_dark(theme)
    role = QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.PlaceholderText, role.Base),
        (role.PlaceholderText, role.Window),
        (role.BrightText, role.Window),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
    )
    for text, ground in pairs:
        colours = palette.color(text).name(), palette.color(ground).name()
        assert contrast(*colours) >= 4.5, (text, ground, colours)


def test_the_formats_speak_the_language_that_is_worn(qapp: QApplication) -> None:
    assert wear(Settings("ja"))[1].language == "ja"
    assert wear(Settings("ja"), "en")[1].language == "en"


def test_japanese_is_drawn_with_a_japanese_font(qapp: QApplication) -> None:
    families = window_font().families()
    assert tuple(families[-len(JAPANESE_FAMILIES) :]) == JAPANESE_FAMILIES
    installed = set(QFontDatabase.families())
    if not installed & set(JAPANESE_FAMILIES):
        pytest.skip("no Japanese font is installed")
    assert QFontInfo(window_font()).family() != ""


def test_the_icon_comes_in_several_sizes(qapp: QApplication) -> None:
    assert len(window_icon().availableSizes()) >= 3
