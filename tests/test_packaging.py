"""What packages say of the program is valid and true, and its lock is whole."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QImageReader

from jpviewer import __version__
from tools import icons

ROOT = Path(__file__).parent.parent
LINUX = ROOT / "packaging" / "linux"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def pixels(image: QImage) -> NDArray[np.uint8]:
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(plain.bits(), np.uint8).copy()


def desktop_entry() -> ConfigParser:
    entry = ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "jpviewer.desktop", "utf-8")
    return entry


def metainfo() -> ElementTree.Element:
    return ElementTree.parse(LINUX / "jpviewer.metainfo.xml").getroot()


def text(root: ElementTree.Element, path: str) -> str:
    found = root.findtext(path)
    assert found, path
    return found


def test_desktop_entry_starts_the_program() -> None:
    entry = desktop_entry()
    main = entry["Desktop Entry"]
    assert (main["Type"], main["Terminal"], main["Icon"]) == ("Application", "false", "jpviewer")
    for group in entry.sections():
        assert entry[group]["Exec"].split()[0] in PROJECT["project"]["scripts"]
        assert entry[group]["Name"]
    actions = [name for name in main["Actions"].split(";") if name]
    assert entry.sections() == ["Desktop Entry", *(f"Desktop Action {each}" for each in actions)]


def test_desktop_entry_is_well_formed() -> None:
    """Lists end with a semicolon, and what is said in English is said in Japanese."""
    main = desktop_entry()["Desktop Entry"]
    for name in ("Categories", "Keywords", "Keywords[ja]", "Actions"):
        assert main[name].endswith(";")
    assert {"GenericName[ja]", "Comment[ja]", "Keywords[ja]"} <= set(main)
    assert {"Office", "Finance"} <= set(main["Categories"].split(";"))


def test_metainfo_tells_of_this_program() -> None:
    root = metainfo()
    assert (root.tag, root.get("type")) == ("component", "desktop-application")
    assert text(root, "project_license") == PROJECT["project"]["license"]
    assert text(root, "launchable") == "jpviewer.desktop"
    assert text(root, "provides/binary") in PROJECT["project"]["scripts"]
    assert re.fullmatch(r"[A-Za-z0-9]+(\.[A-Za-z0-9]+){2,}", text(root, "id"))
    releases = [release.get("version") for release in root.iter("release")]
    assert releases[0] == __version__


def test_metainfo_is_in_both_languages() -> None:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("summary", "p", "li"):
        said = [each.get(language, "en") for each in metainfo().iter(tag)]
        translated = said if tag != "p" else [each for each in said if each][:2]
        assert translated.count("en") == translated.count("ja") > 0, tag


@pytest.mark.parametrize("size", icons.SIZES)
def test_pictures_of_the_icon_are_its_drawings(size: int) -> None:
    kept = QImage(str(icons.ICONS / f"jpviewer-{size}.png"))
    drawn = icons.draw(size)
    assert (kept.width(), kept.height()) == (size, size)
    difference = pixels(kept).astype(int) - pixels(drawn)
    assert abs(difference).mean() < 2


def test_icon_files_of_other_platforms_hold_every_size(tmp_path: Path) -> None:
    for name, write in (("jpviewer.ico", icons.write_ico), ("jpviewer.icns", icons.write_icns)):
        write(tmp_path / name)
        reader = QImageReader(str(tmp_path / name))
        assert reader.imageCount() == 5
        for number in range(reader.imageCount()):
            assert reader.jumpToImage(number)
            image = reader.read()
            assert image.width() == image.height() in icons.SIZES


def lock() -> dict[str, str]:
    """Each pinned library's lines, by its name and version."""
    text = (ROOT / "requirements.lock").read_text("utf-8")
    parts = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    return {part.split(" ", 1)[0]: part for part in parts}


def test_lock_pins_everything_with_hashes() -> None:
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    names = {re.split(r"[^A-Za-z0-9._-]", each)[0].lower().replace("_", "-") for each in wanted}
    pinned = lock()
    assert names <= {pin.split("==")[0] for pin in pinned}
    assert all("--hash=sha256:" in lines for lines in pinned.values())


def test_lock_names_no_index_and_no_folder() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    assert not re.search(r"https?:|file:|--(index|extra-index|find-links)|(^|\s)/", text)


def test_a_python_that_only_seems_to_be_there_is_passed_over(tmp_path: Path) -> None:
    """As pyenv's shims for versions that are not chosen: a program that fails."""
    (tmp_path / "python3.14").write_text("#!/bin/sh\nexit 127\n", "utf-8")
    (tmp_path / "python3.13").write_text("#!/bin/sh\nexit 1\n", "utf-8")
    (tmp_path / "python3.12").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', "utf-8")
    for file in tmp_path.iterdir():
        file.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.defpath}"
    done = subprocess.run(
        ["sh", "tools/python.sh"], env={"PATH": path}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "python3.12"


def test_no_fitting_python_is_said_with_what_to_do(tmp_path: Path) -> None:
    words = {"PATH": os.defpath, "PYTHON": str(tmp_path / "python")}
    done = subprocess.run(
        ["sh", "tools/python.sh"], env=words, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "3.11 to 3.14" in done.stderr


def test_ci_runs_the_tests_and_no_others() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    told = subprocess.run(["make", "--dry-run", "test"], capture_output=True, text=True, check=True)
    assert "tools.test" in told.stdout
    assert "make test" in script.read_text("utf-8")


def test_missing_libraries_are_said_with_the_line_that_installs_them(tmp_path: Path) -> None:
    """Where nobody may install anything: no root's apt-get on the PATH."""
    ldd = tmp_path / "ldd"
    ldd.write_text('#!/bin/sh\necho "  libxcb-cursor.so.0 => not found"\n', "utf-8")
    ldd.chmod(0o755)
    question = "from tools import system; raise SystemExit(not system.have_libraries('xcb'))"
    done = subprocess.run(
        [sys.executable, "-c", question],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "libxcb-cursor.so.0" in done.stderr
    line = done.stderr.splitlines()[-1].split()
    assert line[:4] == ["sudo", "apt-get", "install", "-y"]
    assert "libxcb-cursor0" in line
