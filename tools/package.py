"""Builds the wheel and the frozen program, and tries the frozen program for real."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from jpviewer.market import progress
from tools import system

FOLDER = Path("build/package")
SPEC = "packaging/jpviewer.spec"
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
BARE = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}


def build() -> None:
    """The wheel into dist/, the folder into build/package."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation")
    words = ("--noconfirm", "--log-level", "WARN", "--workpath", "build/pyinstaller")
    run(sys.executable, "-m", "PyInstaller", SPEC, *words, "--distpath", str(FOLDER))


def try_frozen(program: Path) -> None:
    """Refreshes and draws the demo market, as a user without Python and without display would."""
    with tempfile.TemporaryDirectory() as home:
        picture = Path(home, "window.png")
        demo = ("--demo", "--home", home)
        run(str(program), "--version")
        run(str(program), "refresh", *demo)
        run(str(program), "screenshot", str(picture), *demo)
        run(str(program), "doctor", *demo)
        try_sources(program, home)
        if not picture.read_bytes().startswith(PNG_HEAD):
            raise SystemExit(f"{program} drew no picture")


def try_sources(program: Path, home: str) -> None:
    """Has the real sources ask where nobody answers: all they need must be in the folder."""
    nowhere = BARE | {"HTTPS_PROXY": "http://127.0.0.1:9", "NO_PROXY": ""}
    words = [str(program), "refresh", "--child", "--home", home]
    print("+", *words, flush=True)
    with subprocess.Popen(
        words, env=nowhere, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        events = [progress.load(line) for line in child.stdout]
    failed = {each.source: each.message for each in events if isinstance(each, progress.Failed)}
    if not failed or any(message.key == "bug" for message in failed.values()):
        raise SystemExit(f"{program} has not all that its sources need: {failed}")


def run(*command: str) -> None:
    """Runs a program outside every Python environment; leaves with its exit code on failure."""
    print("+", *command, flush=True)
    done = subprocess.run(command, env=BARE, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def main() -> int:
    """0 when both are built and the frozen program works."""
    if not system.have_libraries("offscreen"):
        return 1
    build()
    name = "jpviewer.exe" if sys.platform == "win32" else "jpviewer"
    program = (FOLDER / "jpviewer" / name).resolve()
    try_frozen(program)
    folder = program.parent
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"{folder} works ({size / 2**20:.0f} MiB).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
