"""The language of commands: what `--lang` says, else the locale."""

from __future__ import annotations

import argparse
import locale
import os

from jpviewer.settings import LANGUAGES
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

# argparse speaks through gettext; its sentences come from our own catalogue instead.
ARGPARSE = (
    QT_TRANSLATE_NOOP("argparse", "usage: "),
    QT_TRANSLATE_NOOP("argparse", "options"),
    QT_TRANSLATE_NOOP("argparse", "positional arguments"),
    QT_TRANSLATE_NOOP("argparse", "%(prog)s: error: %(message)s\n"),
    QT_TRANSLATE_NOOP("argparse", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("argparse", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("argparse", "unrecognized arguments: %s"),
    QT_TRANSLATE_NOOP("argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("argparse", "invalid %(type)s value: %(value)r"),
    QT_TRANSLATE_NOOP("argparse", "expected one argument"),
    QT_TRANSLATE_NOOP("argparse", "expected at least one argument"),
    QT_TRANSLATE_NOOP("argparse", "not allowed with argument %s"),
    QT_TRANSLATE_NOOP("argparse", "ignored explicit argument %r"),
    QT_TRANSLATE_NOOP("argparse", "ambiguous option: %(option)s could match %(matches)s"),
)


def speak(arguments: list[str]) -> None:
    """Loads the catalogue when the command is to speak Japanese; English needs none, nor Qt."""
    if _language(arguments) != "ja":
        return
    from PySide6.QtCore import QCoreApplication

    from jpviewer.ui.text import translations

    # Lives as long as the process, or until the window makes an application of its own.
    speak.application = QCoreApplication([])  # type: ignore[attr-defined]
    translations.speak("ja")
    setattr(argparse, "_", lambda text: translate("argparse", text))  # noqa: B010


def hush() -> None:
    """Gives the application object up, so that the window can make its own."""
    application = getattr(speak, "application", None)
    if application is not None:
        application.shutdown()


def _language(arguments: list[str]) -> str:
    named = _option(arguments)
    if named in LANGUAGES:
        return named
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    told = next((os.environ[name] for name in names if os.environ.get(name)), "")
    told = told or locale.getlocale()[0] or ""
    return "ja" if told.lower().startswith(("ja", "japanese")) else "en"


def _option(arguments: list[str]) -> str:
    """What `--lang` says, read before there is a parser to read it."""
    for place, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
        if argument == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
    return ""
