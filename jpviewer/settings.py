"""Where the files lie, and what the user has chosen; read by the window and by commands alike."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import appdirs

from jpviewer.market.feeds import NAMES
from jpviewer.market.messages import StoreError
from jpviewer.market.securities import BENCHMARKS

LANGUAGES = ("en", "ja")
THEMES = ("system", "light", "dark")
UP_DOWN = ("auto", "red_up", "green_up", "blue_orange")
SYMBOLS = tuple(each.symbol for each in BENCHMARKS)
POSITIONS = (1_000_000, 10_000_000, 100_000_000, 1_000_000_000)


class Home(NamedTuple):
    """The folder that holds everything of one user."""

    path: Path

    def make(self) -> None:
        """Makes the folder; StoreError where it cannot be made, or where its drive is gone.

        On a drive that is not there it would come to lie on another, empty, and nobody would know.
        """
        try:
            self.path.mkdir(parents=not _on_drive(self.path), exist_ok=True)
        except FileNotFoundError as error:
            raise StoreError("home_gone", str(self.path)) from error
        except OSError as error:
            raise StoreError("file_unusable", str(self.path)) from error

    @property
    def cache(self) -> Path:
        """Fetched figures; can always be deleted and fetched again."""
        return self.path / "cache.db"

    @property
    def user(self) -> Path:
        """Watchlists, notes, positions: never deleted by the program."""
        return self.path / "user.db"

    @property
    def backups(self) -> Path:
        """Copies of the user's file."""
        return self.path / "backups"

    @property
    def settings(self) -> Path:
        """The choices below."""
        return self.path / "settings.json"

    @property
    def layout(self) -> Path:
        """Docks, sizes and what each panel shows."""
        return self.path / "layout.ini"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.path / "logs"

    @property
    def rejected(self) -> Path:
        """Answers in layouts the program does not know."""
        return self.path / "rejected"

    @property
    def yahoo(self) -> Path:
        """yfinance's own caches."""
        return self.path / "yfinance"

    @property
    def refresh_lock(self) -> Path:
        """Held by the one refresh that runs."""
        return self.path / "refresh.lock"


class Settings(NamedTuple):
    """Choices of the user; an unknown or unfit value in the file falls back to the default."""

    language: str = ""
    theme: str = "system"
    up_down: str = "auto"
    sources: tuple[str, ...] = NAMES
    benchmarks: tuple[str, ...] = SYMBOLS
    pace: float = 2.0
    requests_per_hour: float = 0.0
    """To one site; 0 for what it is known to bear."""
    automatic: bool = True
    inertia: bool = True
    """Whether charts glide on after a drag."""
    notify: bool = True
    """Whether alerts are told on the desktop."""
    position: float = 100_000_000.0
    participation: float = 0.2
    exit_days: float = 5.0
    """Sessions within which a largest position is to be sold."""
    own_positions: bool = False
    """Whether the position noted on a stock stands before `position`."""
    terms_chosen: bool = False
    """Whether the user was asked for these three, and has answered."""
    log_level: str = "info"
    unknown: Mapping[str, Any] = MappingProxyType({})
    """Keys of a newer version, kept when the file is written again."""

    @staticmethod
    def read(path: Path) -> Settings:
        """The settings of a file; the defaults when it is missing, empty or damaged."""
        return _fitting(_stored(path) or {})

    def write(self, path: Path) -> None:
        """Replaces the file in one step; OSError when it cannot be written.

        A damaged one is kept beside it: somebody may have written it by hand.
        """
        import tempfile  # rarely written, and slow to import

        values = self._asdict()
        text = json.dumps({**values.pop("unknown"), **values}, ensure_ascii=False, indent=1)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False
        ) as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())  # else a power cut can leave it empty
        if is_unreadable(path):
            path.replace(path.with_name("settings-damaged.json"))
        Path(file.name).replace(path)


def is_unreadable(path: Path) -> bool:
    """Whether there is a file of settings that cannot be read."""
    return _stored(path) is None


def _stored(path: Path) -> dict[str, Any] | None:
    """What stands in a file, nothing where there is none; None for what is no settings."""
    try:
        text = path.read_text("utf-8")
        stored = json.loads(text) if text.strip() else {}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        return None
    return stored if isinstance(stored, dict) else None


def _fitting(stored: dict[str, Any]) -> Settings:
    """Settings of those stored values that fit; the others keep their default."""
    names = {*Settings._fields} - {"unknown"}
    fit = {name: value for name, value in stored.items() if name in names and _fits(name, value)}
    for name in ("sources", "benchmarks"):
        if name in fit:
            fit[name] = tuple(fit[name])
    unknown = {name: value for name, value in stored.items() if name not in names}
    return Settings()._replace(**fit, unknown=unknown)


def _fits(name: str, value: object) -> bool:
    choices = {
        "language": ("", *LANGUAGES),
        "theme": THEMES,
        "up_down": UP_DOWN,
        "log_level": ("debug", "info", "warning", "error"),
    }
    if name in choices:
        return value in choices[name]
    if name in ("sources", "benchmarks"):
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if name in ("automatic", "inertia", "notify", "own_positions", "terms_chosen"):
        return isinstance(value, bool)
    limits = {
        "pace": (0.05, 20.0),
        "requests_per_hour": (0.0, 100_000.0),
        "position": (1.0, 1e14),
        "participation": (0.001, 1.0),
        "exit_days": (1.0, 1000.0),
    }
    low, high = limits[name]
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _on_drive(path: Path) -> bool:
    """Whether a path leads through a place where drives come and go, or that is gone itself."""
    whole = path.absolute()
    parts = whole.parts[1:]
    places = (("mnt",), ("media",), ("run", "media"), ("Volumes",))
    missing = bool(parts) and not Path(whole.anchor, parts[0]).exists()
    return missing or any(parts[: len(place)] == place for place in places)


def default_home() -> Path:
    """The user's folder of this program: `JPVIEWER_HOME`, else the platform's place."""
    if named := os.environ.get("JPVIEWER_HOME"):
        return Path(named)
    place = Path(appdirs.user_data_dir("jpviewer", appauthor=False))
    # An XDG_DATA_HOME that is empty or relative counts as none (XDG Base Directory Specification);
    # appdirs would have us write into the folder that the program was started in.
    return place if place.is_absolute() else Path.home() / ".local" / "share" / "jpviewer"


def resource(name: str) -> Path:
    """A file of `resources/`: beside the package in a checkout, inside it in a wheel or bundle."""
    inside = Path(__file__).parent / "resources" / name
    return inside if inside.exists() else Path(__file__).parent.parent / "resources" / name
