"""What the system must have: the libraries behind Qt, a Japanese font, a screen for the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

LIBRARIES = (
    "libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
    "libxcb-image0 libxcb-render-util0 libxcb-xkb1 libfontconfig1 libdbus-1-3 libglib2.0-0"
)
FONT = "fonts-noto-cjk"
SCREEN = "xvfb xauth xdotool openbox"
"""A virtual display, a mouse and keys for it, and a window manager that gives the focus."""

_JAPANESE = """
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication([])
raise SystemExit(QFontDatabase.WritingSystem.Japanese not in QFontDatabase.writingSystems())
"""


def have_libraries(platform: str) -> bool:
    """Whether Qt's platform (`xcb`, `offscreen`) finds its libraries, after an attempt to mend."""
    return _mended(lambda: _missing_libraries(platform), LIBRARIES)


def have_font() -> bool:
    """Whether Japanese can be drawn, after an attempt to mend."""
    return _mended(_missing_font, FONT)


def have_screen() -> bool:
    """Whether tests can have a mouse and keys, after an attempt to mend."""
    return _mended(_missing_screen, SCREEN)


def _mended(missing: Callable[[], str], packages: str) -> bool:
    """As root on Debian or Ubuntu installs what is missing, else says how to."""
    names = missing()
    if not names:
        return True
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing {packages} ({names} missing) ...", flush=True)
        _install(packages)
        return not missing()
    print(f"Missing: {names}. On Debian and Ubuntu this line installs it:", file=sys.stderr)
    print(f"  sudo apt-get install -y {packages}", file=sys.stderr)
    return False


def _install(packages: str) -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", *packages.split()]):
        subprocess.run(["apt-get", "-qq", *words], env=quiet, check=False)


def _missing_libraries(platform: str) -> str:
    if not sys.platform.startswith("linux"):
        return ""
    import PySide6

    plugin = Path(PySide6.__path__[0], "Qt", "plugins", "platforms", f"libq{platform}.so")
    told = subprocess.run(["ldd", plugin], capture_output=True, text=True, check=False).stdout
    lines = [line.split()[0] for line in told.splitlines() if "not found" in line]
    return ", ".join(dict.fromkeys(lines))


def _missing_font() -> str:
    command = [sys.executable, "-c", _JAPANESE]
    without = subprocess.run(
        command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=False
    )
    return "a Japanese font" if without.returncode else ""


def _missing_screen() -> str:
    programs = ("Xvfb", "xauth", "xdotool", "openbox")
    return ", ".join(name for name in programs if not shutil.which(name))
