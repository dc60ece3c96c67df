"""Texts in the reader's language, through Qt Linguist's catalogues."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate, which knows this name; Qt's own stub gives `object`."""
    return text


def translate(context: str, text: str) -> str:
    """The text in the reader's language; itself when the catalogue lacks it."""
    return QCoreApplication.translate(context, text)
