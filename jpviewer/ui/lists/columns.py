"""The columns that the user chose for each list: which, how wide, in which order."""

from __future__ import annotations

from typing import Any

from jpviewer.ui.lists.tabs import WHOLE_MARKET
from jpviewer.ui.tables.columns import TableColumns

Choices = dict[str, Any]


class ListColumns:
    """Changes a table's columns with the list shown; a new list begins as the whole market."""

    def __init__(self, shown: TableColumns) -> None:
        self._shown = shown
        self._kept: dict[int, Choices] = {}
        self._which: int | None = WHOLE_MARKET

    def show(self, which: int) -> None:
        """The columns of a list, or of the whole market."""
        if which == self._which:
            return
        self._keep()
        self._which = which
        kept = self._kept.get(which, self._kept.get(WHOLE_MARKET))
        if kept is not None and kept != self._shown.choices():
            self._shown.begin_anew()
            self._shown.choose(kept)

    def choices(self) -> dict[str, Choices]:
        """What was chosen for each list by its id, as JSON can hold it."""
        self._keep()
        return {str(which): kept for which, kept in sorted(self._kept.items())}

    def choose(self, choices: object) -> None:
        """Takes what `choices` gave, or one choice for all; ignores what does not fit."""
        held = choices if isinstance(choices, dict) else {}
        if "order" in held:
            held = {str(WHOLE_MARKET): held}
        self._kept = {
            int(which): kept
            for which, kept in held.items()
            if which.removeprefix("-").isdecimal() and isinstance(kept, dict)
        }
        self._which = None

    def _keep(self) -> None:
        if self._which is not None:
            self._kept[self._which] = self._shown.choices()
