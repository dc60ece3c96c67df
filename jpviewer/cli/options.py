"""What can be said on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jpviewer.cli.common import add_choice, add_common, add_value, count, number
from jpviewer.cli.tables import add_tables
from jpviewer.market.feeds import NAMES
from jpviewer.settings import Home, Settings, default_home
from jpviewer.ui.text.translate import translate

PANELS = ("segments", "flows", "watchlist", "chart", "sources", "alerts")


@dataclass(frozen=True, slots=True)
class Options:
    """A parsed command line: `home` and `settings` are those the command works with."""

    command: str
    home: Home
    base: Home
    """The home without regard to `--demo`, whose own lies inside it."""
    settings: Settings
    demo: bool
    demo_size: str
    language: str
    log_level: str
    rest: argparse.Namespace
    """The command's own options."""


def demo_home(base: Home, size: str) -> Home:
    """The demo market's own home, inside the user's."""
    return Home(base.path / f"demo-{size}")


def read_options(arguments: list[str]) -> Options:
    """Parses a command line; SystemExit (2, or 0 after help) as argparse does."""
    rest = _parser().parse_args(arguments)
    base = Home(Path(rest.home) if rest.home else default_home())
    home = demo_home(base, rest.demo_size) if rest.demo else base
    settings = Settings.read(home.settings)
    return Options(
        rest.command or "window",
        home,
        base,
        settings,
        rest.demo,
        rest.demo_size,
        rest.lang or settings.language,
        rest.log_level or settings.log_level,
        rest,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "jpviewer",
        description=translate("cli", "The Japanese stock market on one screen."),
        epilog=translate("cli", "Without a command the window opens."),
        add_help=False,
    )
    add_common(parser, first=True)
    _add_demo_if_empty(parser, False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, help_text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help_text, description=help_text, add_help=False)
        add_common(added, first=False)
        return added

    _add_refresh(command)
    add_tables(command("export", translate("cli", "write a panel's figures as CSV")))
    _add_screenshot(command)
    command("doctor", translate("cli", "say what is installed and how the cache stands"))
    return parser


def _add_demo_if_empty(parser: argparse.ArgumentParser, default: object) -> None:
    """Stands before a command as well as after it: only the first parser has a default."""
    text = translate("cli", "show the demo market when there are neither figures nor network")
    parser.add_argument("--demo-if-empty", action="store_true", default=default, help=text)


def _add_refresh(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    parser = command("refresh", translate("cli", "bring the cache up to date"))
    only = translate("cli", "only these sources: {0}").format(", ".join(NAMES))
    add_value(parser, "--only", source_names, "NAME[,NAME…]", only, ())
    whose = translate("cli", "whose ten years of bars to fetch")
    add_choice(parser, "--backfill", ("all", "watchlists", "none"), whose, "all")
    add_value(parser, "--pace", number, "N", translate("cli", "requests a second to one host"))
    most = translate("cli", "stop after this many requests")
    add_value(parser, "--max-requests", count, "N", most)
    child = translate("cli", "speak JSON, as the window wants it")
    parser.add_argument("--child", action="store_true", help=child)


def _add_screenshot(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    parser = command("screenshot", translate("cli", "draw the window into a PNG"))
    file = translate("cli", "the picture to write")
    parser.add_argument("file", metavar="FILE.png", help=file)
    size = translate("cli", "size in pixels")
    add_value(parser, "--size", picture_size, "WxH", size, (1600, 1000))
    add_choice(parser, "--panel", PANELS, translate("cli", "one panel alone"))
    add_choice(parser, "--theme", ("dark", "light"), translate("cli", "dark or light"))
    _add_demo_if_empty(parser, argparse.SUPPRESS)


def source_names(text: str) -> tuple[str, ...]:
    """Names of sources, separated by commas."""
    names = tuple(text.split(","))
    if unknown := [name for name in names if name not in NAMES]:
        raise argparse.ArgumentTypeError(
            translate("cli", "no such source: {0}").format(", ".join(unknown))
        )
    return names


def picture_size(text: str) -> tuple[int, int]:
    """'1600x1000' as its two numbers, each from 200 to 10,000."""
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError:
        width = height = 0
    if not (200 <= width <= 10_000 and 200 <= height <= 10_000):
        raise argparse.ArgumentTypeError(translate("cli", "a size is like 1600x1000"))
    return width, height
