"""The built wheel, alone in a fresh environment, is the whole program."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QImage

from jpviewer import __version__

ROOT = Path(__file__).parent.parent
PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment with the wheel; what runs there knows nothing of the checkout."""

    folder: Path
    elsewhere: Path

    def run(self, *words: str) -> str:
        """Runs a program of the environment from an unrelated directory; what it said."""
        program = self.folder / ("Scripts" if os.name == "nt" else "bin") / words[0]
        done = subprocess.run(
            [program, *words[1:]],
            cwd=self.elsewhere,
            env=bare(),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def bare() -> dict[str, str]:
    """This process's environment without what leads to the checkout or decides for Qt."""
    ours = ("PYTHON", "QT_", "JPVIEWER_", "COVERAGE")
    return {name: text for name, text in os.environ.items() if not name.startswith(ours)}


def quietly(*words: str | Path) -> None:
    """Runs this Python, outside the checkout's environment variables; fails with what it said."""
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=bare(),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    quietly("-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The libraries are those of this environment; jpviewer itself is not taken from it.

    A `.pth` file leads to a folder without reading that folder's own `.pth` files: an editable
    jpviewer there stays out of sight.
    """
    base = tmp_path_factory.mktemp("installed")
    folder = base / "environment"
    quietly("-m", "venv", "--without-pip", folder)
    installed = Installed(folder, base)
    site = installed.run("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(site.strip(), "libraries.pth").write_text("\n".join(sorted(libraries)), "utf-8")
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    words = ("--disable-pip-version-check", "--quiet", "--no-index", "--no-deps")
    quietly("-m", "pip", "--python", python, "install", *words, wheel)
    return installed


def test_holds_the_package_and_its_resources(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    for each in ("icons/jpviewer.svg", "icons/jpviewer-16.png", "translations/jpviewer_ja.qm"):
        assert f"jpviewer/resources/{each}" in names
    tops = {name.split("/")[0] for name in names}
    assert tops == {"jpviewer", f"jpviewer-{__version__}.dist-info"}


def test_is_what_runs(installed: Installed) -> None:
    where = installed.run("python", "-c", "import jpviewer; print(jpviewer.__file__)")
    assert Path(where.strip()).is_relative_to(installed.folder)
    assert installed.run("jpviewer", "--version").strip() == f"jpviewer {__version__}"


def test_speaks_japanese(installed: Installed) -> None:
    helped = installed.run("jpviewer", "--help", "--lang", "ja")
    assert any("ぁ" <= character <= "ん" for character in helped)


def test_draws_the_demo_market(installed: Installed) -> None:
    home = str(installed.elsewhere / "home")
    picture = installed.elsewhere / "window.png"
    installed.run("jpviewer", "refresh", "--demo", "--home", home)
    installed.run("jpviewer", "screenshot", str(picture), "--demo", "--home", home)
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1600, 1000)
    colours = {image.pixel(x, y) for x in range(0, 1600, 3) for y in range(0, 1000, 3)}
    assert len(colours) > 100


def test_exports_the_ranking(installed: Installed) -> None:
    home = str(installed.elsewhere / "home")
    words = ("ranking", "--top", "5", "--demo", "--home", home)
    lines = installed.run("jpviewer", "export", *words).splitlines()
    assert len(lines) == 6
    assert [line.split(",")[0] for line in lines] == ["rank", "1", "2", "3", "4", "5"]
