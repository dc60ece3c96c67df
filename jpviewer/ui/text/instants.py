"""Instants where there is little room for them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from jpviewer.ui.text.translate import translate


def short_instant(seconds: float, now: float) -> str:
    """'15:52' on the same day, else '19 Nov', with the year when it is another."""
    at, today = (datetime.fromtimestamp(each).astimezone() for each in (seconds, now))
    if at.date() == today.date():
        return at.strftime("%H:%M")
    same_year = at.year == today.year
    pattern = translate("status", "d MMM") if same_year else translate("status", "d MMM yyyy")
    return QLocale().toString(QDate(at.year, at.month, at.day), pattern)
