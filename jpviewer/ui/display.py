"""Whether a window can be shown here; Qt itself ends the process when it cannot."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from jpviewer.market.messages import Trouble


def choose_platform() -> None:
    """Sets the platform Qt is to use on Linux; raises Trouble when no window can be shown.

    XWayland is preferred to Wayland, where a floating dock cannot be docked again by hand.
    """
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or (wanted and not wanted.startswith("xcb")):
        return
    missing = _missing_library() if os.environ.get("DISPLAY") else ""
    if not missing and _x_answers():
        os.environ["QT_QPA_PLATFORM"] = "xcb"
    elif not wanted and _wayland_answers():
        os.environ["QT_QPA_PLATFORM"] = "wayland"
    else:
        raise Trouble("library_missing", missing) if missing else Trouble("no_display")


def draw_offscreen() -> None:
    """For a picture: no screen is needed on Linux, and one pixel is one pixel everywhere."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    os.environ.pop("QT_SCALE_FACTOR", None)


def _missing_library() -> str:
    """Loads what Qt will load; Qt's own complaint names the same library whatever is missing."""
    from PySide6 import QtGui, QtWidgets  # noqa: F401 - the plugin needs them loaded

    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    plugin = Path(plugins, "platforms", "libqxcb.so")
    if not plugin.exists():
        return ""
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error).split(":")[0]
    return ""


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers() -> bool:
    if not os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = [ctypes.c_char_p]
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    connection = wayland.wl_display_connect(None)
    if connection:
        wayland.wl_display_disconnect(connection)
    return bool(connection)
