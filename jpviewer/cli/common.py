"""Options that every command takes, before or after its name."""

from __future__ import annotations

import argparse

from jpviewer import __version__
from jpviewer.settings import LANGUAGES
from jpviewer.ui.text.translate import translate

LOG_LEVELS = ("debug", "info", "warning", "error")
DEMO_SIZES = ("small", "full")


def add_common(parser: argparse.ArgumentParser, first: bool) -> None:
    """Adds them; those after the name count, and only the first parser sets defaults."""

    def default(value: object) -> object:
        return value if first else argparse.SUPPRESS

    add = parser.add_argument
    add(
        "--home",
        metavar="DIR",
        default=default(""),
        help=translate("cli", "the folder of all files"),
    )
    add(
        "--demo",
        action="store_true",
        default=default(False),
        help=translate("cli", "use the synthetic demo market"),
    )
    add(
        "--demo-size",
        choices=DEMO_SIZES,
        default=default("small"),
        help=translate("cli", "400 stocks and 5 years, or 3,900 and 10"),
    )
    add("--lang", choices=LANGUAGES, default=default(""), help=translate("cli", "the language"))
    add(
        "--log-level",
        choices=LOG_LEVELS,
        default=default(""),
        help=translate("cli", "how much goes into the log"),
    )
    add(
        "--version",
        action="version",
        version=f"jpviewer {__version__}",
        help=translate("cli", "say the version"),
    )
    add("-h", "--help", action="help", help=translate("cli", "show this help"))
