"""The saved layout: where docks are, which panels are open, and what each shows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize
from PySide6.QtWidgets import QWidget

from jpviewer.ui.panels import PANELS

VERSION = 1
"""A layout of another version is not read."""
_GRIP = 100
"""Pixels of a floating dock's upper edge that must lie on a screen to drag it by."""


_DIGITS = 15
"""Of the longest number that a layout holds, a position in yen."""


class Saved(NamedTuple):
    """A dock and the choices of its panel."""

    kind: str
    instance: int
    choices: dict[str, Any]

    @property
    def name(self) -> str:
        """The dock's object name."""
        return f"{self.kind}:{self.instance}"


class Layout(NamedTuple):
    """What brings a window back as it was."""

    geometry: QByteArray
    state: QByteArray
    panels: tuple[Saved, ...]
    range: str = ""
    code: str = ""
    currency: str = ""
    styles: Mapping[str, list[object]] = MappingProxyType({})
    """How series are drawn."""


def read_layout(path: Path) -> Layout | None:
    """The layout of a file; None when there is none that this version can read."""
    file = QSettings(str(path), QSettings.Format.IniFormat)
    try:
        if int(str(file.value("version"))) != VERSION:
            return None
        rest = json.loads(
            str(file.value("panels")), parse_int=_whole, parse_float=_part, parse_constant=_part
        )
        panels = tuple(_fitting(each) for each in rest["docks"] if each["kind"] in PANELS)
        return Layout(
            _bytes(file.value("geometry")),
            _bytes(file.value("state")),
            panels,
            str(rest["range"]),
            str(rest["code"]),
            str(rest.get("currency", "")),
            rest.get("styles") or {},
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def write_layout(path: Path, layout: Layout) -> None:
    """Replaces the file's layout; a folder that cannot be written keeps the old one."""
    file = QSettings(str(path), QSettings.Format.IniFormat)
    file.setValue("version", VERSION)
    file.setValue("geometry", layout.geometry)
    file.setValue("state", layout.state)
    rest = {
        "docks": [each._asdict() for each in layout.panels],
        "range": layout.range,
        "code": layout.code,
        "currency": layout.currency,
        "styles": dict(layout.styles),
    }
    file.setValue("panels", json.dumps(rest))
    file.sync()


def fitted(place: QRect, screens: Sequence[QRect]) -> QRect:
    """The rectangle itself when it can be dragged by its upper edge, else moved onto a screen."""
    grip = QRect(place.x(), place.y(), place.width(), 20)
    on_screens = [screen.intersected(grip) for screen in screens]
    wide = min(_GRIP, place.width())
    if any(part.width() >= wide and part.height() >= grip.height() for part in on_screens):
        return place
    screen = max(screens, key=lambda each: _area(each.intersected(place)))
    width, height = min(place.width(), screen.width()), min(place.height(), screen.height())
    x = max(screen.left(), min(place.x(), screen.left() + screen.width() - width))
    y = max(screen.top(), min(place.y(), screen.top() + screen.height() - height))
    return QRect(x, y, width, height)


def room_for_dialogs(beside: QWidget) -> QSize:
    """The largest a dialog may be, its frame and a desktop's bars not counted."""
    return beside.screen().availableSize() * 0.9


def _area(rectangle: QRect) -> int:
    return rectangle.width() * rectangle.height() if rectangle.isValid() else 0


def _whole(digits: str) -> int:
    """Qt and calendars refuse larger numbers than any that was ever written here."""
    if len(digits) > _DIGITS:
        raise ValueError(digits)
    return int(digits)


def _part(digits: str) -> float:
    if not abs(value := float(digits)) < 10**_DIGITS:
        raise ValueError(digits)
    return value


def _bytes(value: object) -> QByteArray:
    return value if isinstance(value, QByteArray) else QByteArray()


def _fitting(stored: dict[str, Any]) -> Saved:
    choices = stored["choices"]
    return Saved(
        str(stored["kind"]),
        int(stored["instance"]),
        choices if isinstance(choices, dict) else {},
    )
