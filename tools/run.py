"""Opens the window; where there is no display, draws it into a file instead."""

from __future__ import annotations

import os
import subprocess
import sys

from tools import system

PICTURE = "jpviewer.png"


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    here = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(here) or not sys.platform.startswith("linux")


def main() -> int:
    """The exit code of the program that was started, 1 when its libraries are missing."""
    display = has_display()
    if not system.have_libraries("xcb" if display else "offscreen"):
        return 1
    system.have_font()
    command = [sys.executable, "-m", "jpviewer"]
    if display:
        return subprocess.run([*command, "--demo-if-empty"], check=False).returncode
    print(f"No display here: drawing the window into {PICTURE} ...", flush=True)
    drawn = subprocess.run([*command, "screenshot", PICTURE, "--demo-if-empty"], check=False)
    if not drawn.returncode:
        print(f"{PICTURE} shows the window.")
    return drawn.returncode


if __name__ == "__main__":
    sys.exit(main())
