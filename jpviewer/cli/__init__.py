"""The command line: one program, a few commands, all of them without a screen but the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from jpviewer.cli.language import speak
from jpviewer.cli.options import Options, read_options
from jpviewer.market.messages import Cancelled, Message, Trouble
from jpviewer.settings import Home, default_home
from jpviewer.store.lock import check_alone

FAILED, USAGE, CANCELLED = 1, 2, 130


def run(arguments: list[str]) -> int:
    """Carries out a command; returns its exit code. No traceback reaches the user."""
    _open_streams()
    speak(arguments)
    home = Home(default_home())
    try:
        options = read_options(arguments)
        home = options.home
        return _command(options)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    except (KeyboardInterrupt, Cancelled):
        return _complain(Message("cancelled"), CANCELLED)
    except BrokenPipeError:
        # The reader (head, say) has had enough: not a fault, and nothing may be written any more.
        sys.stdout = None
        return 0
    except Trouble as trouble:
        return _complain(trouble.message, getattr(trouble, "exit_code", FAILED))
    except Exception as bug:
        return _complain_of(bug, arguments, home)


def _open_streams() -> None:
    """A CSV is UTF-8 wherever it goes; a console that cannot show a character shows a mark.

    A stream that is closed (cron's `2>&-`, a windowed program of Windows) takes what is said and
    loses it: what prints, libraries too, need not ask whether there is one.
    """
    for name in ("stdout", "stderr"):
        if (stream := getattr(sys, name)) is not None:
            stream.reconfigure(encoding="utf-8", errors="replace")
        else:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


def _command(options: Options) -> int:
    """Imports only what the command needs: an export starts in a fraction of the window's time."""
    if options.command == "window":
        from jpviewer.app import window

        return window(options)
    if options.command in ("refresh", "screenshot"):
        options.base.make()
    if options.command != "doctor":
        check_alone(options.home.path)
    if options.command == "refresh":
        from jpviewer.cli.refresh import refresh

        return refresh(options)
    if options.command == "export":
        from jpviewer.cli.export import export

        return export(options)
    if options.command == "doctor":
        from jpviewer.cli.doctor import doctor

        return doctor(options)
    from jpviewer.app import screenshot

    return screenshot(options)


def _complain(message: Message, code: int) -> int:
    from jpviewer.ui.text.sentences import say

    print(f"jpviewer: {say(message)}", file=sys.stderr)
    return code


def _complain_of(bug: Exception, arguments: list[str], home: Home) -> int:
    """Our own fault: the traceback goes into the log, a sentence to the user."""
    import logging

    if not logging.getLogger().handlers:  # a command that keeps no log while all goes well
        from jpviewer.logs import keep_log

        keep_log(home, "command", "info")
    logging.getLogger("jpviewer").exception("command failed: %s", arguments)
    return _complain(Message("bug", (type(bug).__name__, str(bug))), FAILED)
