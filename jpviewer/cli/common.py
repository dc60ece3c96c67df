"""Options that every command takes, before or after its name."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable

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


def add_choice(
    parser: argparse.ArgumentParser,
    name: str,
    words: Iterable[str],
    help_text: str,
    default: str = "",
) -> None:
    """An option that takes one of some words; none of them unless another default is given."""
    parser.add_argument(name, choices=tuple(words), default=default, help=help_text)


def add_value(
    parser: argparse.ArgumentParser,
    name: str,
    parse: Callable[[str], object],
    metavar: str,
    help_text: str,
    default: object = None,
) -> None:
    """An option that takes what `parse` understands; None is for nothing said."""
    parser.add_argument(name, type=parse, metavar=metavar, default=default, help=help_text)


def number(text: str, most: float = 1000) -> float:
    """A number above 0, at most `most`."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= most:
        said = translate("cli", "a number above 0, at most {0}").format(f"{most:,.0f}")
        raise argparse.ArgumentTypeError(said)
    return value


def count(text: str) -> int:
    """A whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(translate("cli", "a whole number from 1"))
    return int(text)
