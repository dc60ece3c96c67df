"""Disks that are full, closed for writing or gone; where the system lets this process mount."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _mount(*words: str) -> None:
    if shutil.which("mount") is None:
        pytest.skip("there is no mount command")
    done = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this process may not mount: {done.stderr.strip()}")


def _unmount(place: Path) -> None:
    subprocess.run(["umount", "--lazy", str(place)], capture_output=True, check=False)


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Path]:
    """A disk in memory at a new folder."""
    place.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place))
    try:
        yield place
    finally:
        _unmount(place)


def fill(disk: Path) -> None:
    """Takes the room that is left, to the last byte."""
    with (disk / "ballast").open("wb", buffering=0) as file:
        try:
            while file.write(bytes(2**16)):
                pass
        except OSError:
            left = os.statvfs(disk)
            assert left.f_bavail == 0


def close_for_writing(disk: Path) -> None:
    """From now on it can only be read."""
    _mount("-o", "remount,ro", str(disk))


class Drive:
    """A folder that is there while it is plugged in."""

    def __init__(self, folder: Path) -> None:
        self._real, self.place = folder / "real", folder / "drive"
        self._real.mkdir()
        self.place.mkdir()

    def plug_in(self) -> None:
        _mount("--bind", str(self._real), str(self.place))

    def pull_out(self) -> None:
        _unmount(self.place)
