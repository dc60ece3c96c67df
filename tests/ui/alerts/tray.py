"""A tray, as X11 knows one: the owner of a selection. Icons may dock; it shows none of them."""

from __future__ import annotations

import ctypes
import ctypes.util

SELECTION = b"_NET_SYSTEM_TRAY_S0"
EVENT = 192
"""Bytes that Xlib keeps for an event."""


def stand() -> None:
    """Owns the selection, says so, and answers nothing until it is ended."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XCreateSimpleWindow.restype = ctypes.c_ulong
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    window = ctypes.c_ulong(x11.XCreateSimpleWindow(display, root, 0, 0, 1, 1, 0, 0, 0))
    atom = ctypes.c_ulong(x11.XInternAtom(display, SELECTION, 0))
    x11.XSetSelectionOwner(display, atom, window, ctypes.c_ulong(0))
    x11.XSync(display, 0)
    print("ready", flush=True)
    event = ctypes.create_string_buffer(EVENT)
    while True:
        x11.XNextEvent(display, event)


if __name__ == "__main__":
    stand()
