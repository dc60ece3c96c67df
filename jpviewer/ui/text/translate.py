"""Texts in the reader's language, through Qt Linguist's catalogues."""

from __future__ import annotations

import sys


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate, which knows this name; Qt's own stub gives `object`."""
    return text


def translate(context: str, text: str) -> str:
    """The text in the reader's language; itself when the catalogue lacks it.

    Where Qt is not loaded (commands in English) no catalogue can be, and Qt stays out.
    """
    core = sys.modules.get("PySide6.QtCore")
    translated: str = core.QCoreApplication.translate(context, text) if core else text
    return translated
