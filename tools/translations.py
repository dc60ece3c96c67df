"""Brings the catalogues up to date: `make translations` after a text was added or changed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "resources" / "translations" / "jpviewer_ja.ts"
COMPILED = CATALOGUE.with_suffix(".qm")
SPEAKING = ("app.py", "cli", "ui")


def texts() -> list[Path]:
    """The files of the program that say something to a user."""
    rooms = (ROOT / "jpviewer" / name for name in SPEAKING)
    return sorted(
        file for room in rooms for file in (room.rglob("*.py") if room.is_dir() else [room])
    )


def update(catalogue: Path = CATALOGUE) -> None:
    """Adds the texts a catalogue lacks and takes out those the program no longer says."""
    files = [str(file) for file in texts()]
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    _run("lupdate", *files, *options, "-target-language", "ja", "-ts", str(catalogue))


def compile_(catalogue: Path = CATALOGUE, compiled: Path = COMPILED) -> None:
    """Makes the file the program loads; texts without a translation stay out."""
    _run("lrelease", "-silent", str(catalogue), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    update()
    compile_()
    unfinished = CATALOGUE.read_text("utf-8").count('type="unfinished"')
    print(f"{CATALOGUE.relative_to(ROOT)}: {unfinished} texts without a translation")
