"""What was read and made once, for as long as nobody writes into the file."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

MOST = 128
"""Answers kept; the one asked for longest ago goes first."""


class Memory:
    """Answers by their questions, all of one state of the file."""

    def __init__(self) -> None:
        self._state = -1
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()

    def recall(self, state: int, question: Hashable, make: Callable[[], Any]) -> Any:
        """The answer given before in this state, else a new one.

        What is made while the file changes counts as of the state before, and so is made again.
        """
        if state != self._state:
            self._state = state
            self._answers.clear()
        if question not in self._answers:
            self._answers[question] = make()
        self._answers.move_to_end(question)
        while len(self._answers) > MOST:
            self._answers.popitem(last=False)
        return self._answers[question]
