"""How a refresh tells its progress: a bar on a terminal, lines elsewhere, JSON to the window."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from jpviewer.cli.options import Options
from jpviewer.market.progress import Event, Failed, Progress, Rejected, Report, Written, dump
from jpviewer.ui.text import words
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

WIDTH = 24


@contextmanager
def for_options(options: Options) -> Iterator[Report]:
    """The report that the command line asks for."""
    if options.rest.child:
        yield _as_json
        return
    lines = Lines(bar=sys.stderr.isatty())
    try:
        yield lines
    finally:
        lines.close()


def _as_json(event: Event) -> None:
    print(dump(event), flush=True)


class Lines:
    """Progress on one line that is written over, and a line for each source at the end."""

    def __init__(self, bar: bool) -> None:
        self._bar = bar
        self._rows: dict[str, int] = {}
        self._refused: dict[str, int] = {}
        self._failed: dict[str, str] = {}

    def __call__(self, event: Event) -> None:
        """Takes an event of the refresh."""
        if isinstance(event, Progress):
            self._rows.setdefault(event.source, 0)
            self._draw(event)
        elif isinstance(event, Written):
            self._rows[event.source] = self._rows.get(event.source, 0) + event.rows
        elif isinstance(event, Rejected):
            self._refused[event.source] = self._refused.get(event.source, 0) + 1
        elif isinstance(event, Failed):
            self._failed[event.source] = say(event.message)

    def close(self) -> None:
        """Clears the bar and says a line for each source."""
        if self._bar:
            print("\r\033[K", end="", file=sys.stderr)
        for source in dict.fromkeys((*self._rows, *self._failed)):
            if source not in ("figures", "alerts"):
                print(self._line(source), file=sys.stderr)
        if hits := self._rows.get("alerts"):
            print(translate("report", "Alerts: {0:,} new").format(hits), file=sys.stderr)

    def _line(self, source: str) -> str:
        parts = [translate("report", "{0:,} rows").format(self._rows.get(source, 0))]
        if source in self._refused:
            parts.append(translate("report", "{0:,} refused").format(self._refused[source]))
        if source in self._failed:
            parts.append(self._failed[source])
        return f"{words.source(source)}: {', '.join(parts)}"

    def _draw(self, event: Progress) -> None:
        if not self._bar:
            return
        full = round(WIDTH * event.done / max(event.total, 1))
        left = translate("report", "{0} min left").format(round(event.left / 60))
        print(
            f"\r\033[K{words.source(event.source)} {'█' * full}{'░' * (WIDTH - full)} "
            f"{event.done:,}/{event.total:,} {left if event.left > 90 else ''}",
            end="",
            file=sys.stderr,
            flush=True,
        )
