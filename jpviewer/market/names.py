"""Names that a user gives: tidy, and apart from those given before."""

from __future__ import annotations

from collections.abc import Iterable


def tidy(name: str) -> str:
    """With single spaces, and none outside."""
    return " ".join(name.split())


def distinct(held: Iterable[str], name: str) -> str:
    """The name, with a number behind it where another has it already."""
    taken, wanted = set(held), tidy(name)
    numbered = (f"{wanted} {number}" for number in range(2, len(taken) + 3))
    return next(each for each in (wanted, *numbered) if each not in taken)
