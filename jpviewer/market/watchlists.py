"""The user's lists of stocks and the edits they can undergo, as plain values.

An edit takes all lists and gives them back changed, so that what is on screen and what is in the
file change by the same rule; the one before is the undo. An edit of a list that is gone does
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Member:
    """A stock on a list; the market need not know its code."""

    code: str
    note: str = ""
    tags: str = ""
    """Words, with a space between."""
    added: int = 0
    """Instant."""


Members = tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Watchlist:
    """A named list; no code stands on it twice."""

    id: int
    name: str
    members: Members = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in the user's order."""
        return tuple(member.code for member in self.members)


Lists = tuple[Watchlist, ...]
"""All lists in the user's order, their names distinct."""
Edit = Callable[[Lists], Lists]


def create(lists: Lists, which: int, name: str) -> Lists:
    """A new list behind the others, if it has a name.

    The caller chooses the id, one that was never used before.
    """
    return (*lists, Watchlist(which, _distinct(lists, name))) if name.strip() else lists


def rename(lists: Lists, which: int, name: str) -> Lists:
    """Another name for a list; an empty one changes nothing."""
    others = tuple(each for each in lists if each.id != which)
    return tuple(
        replace(each, name=_distinct(others, name)) if each.id == which and name.strip() else each
        for each in lists
    )


def delete(lists: Lists, which: int) -> Lists:
    """The lists without one."""
    return tuple(each for each in lists if each.id != which)


def place(lists: Lists, which: int, position: int) -> Lists:
    """A list moved so that it stands at a position."""
    moved = tuple(each for each in lists if each.id == which)
    others = delete(lists, which)
    return (*others[:position], *moved, *others[position:])


def add(lists: Lists, which: int, codes: Iterable[str], at: int) -> Lists:
    """Codes behind the members there are; those already on the list stay as they are."""

    def grown(members: Members) -> Members:
        held = {member.code for member in members}
        new = (code for code in dict.fromkeys(codes) if code not in held)
        return (*members, *(Member(code, added=at) for code in new))

    return _edited(lists, which, grown)


def remove(lists: Lists, which: int, codes: Collection[str]) -> Lists:
    """A list without some codes."""
    return _edited(
        lists, which, lambda members: tuple(each for each in members if each.code not in codes)
    )


def move(lists: Lists, which: int, codes: Collection[str], position: int) -> Lists:
    """Members taken out and put back side by side, the first of them at a position."""

    def moved(members: Members) -> Members:
        taken = tuple(member for member in members if member.code in codes)
        left = tuple(member for member in members if member.code not in codes)
        start = max(0, position)
        return (*left[:start], *taken, *left[start:])

    return _edited(lists, which, moved)


def annotate(lists: Lists, which: int, code: str, note: str) -> Lists:
    """What the user writes beside a member."""
    return _edited(
        lists,
        which,
        lambda members: tuple(
            replace(each, note=note.strip()) if each.code == code else each for each in members
        ),
    )


def _edited(lists: Lists, which: int, change: Callable[[Members], Members]) -> Lists:
    return tuple(
        replace(each, members=change(each.members)) if each.id == which else each for each in lists
    )


def _distinct(lists: Lists, name: str) -> str:
    """The name, with a number behind it where another list has it already."""
    held = {each.name for each in lists}
    wanted = " ".join(name.split())
    numbered = (f"{wanted} {number}" for number in range(2, len(held) + 3))
    return next(each for each in (wanted, *numbered) if each not in held)
