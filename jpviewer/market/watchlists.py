"""The user's lists of stocks and the edits they can undergo, as plain values.

An edit takes all lists and gives them back changed, so that what is on screen and what is in the
file change by the same rule; the one before is the undo. An edit of a list that is gone does
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from jpviewer.market.names import distinct, tidy

COLOURS = ("", "red", "orange", "yellow", "green", "blue", "purple")
"""That a member can be marked with; none to begin with."""
LONGEST = 2000
"""Characters of a note or of tags."""
_SEPARATOR = "#"
"""Before the number of a line between members; no code begins so."""


class Member(NamedTuple):
    """A stock on a list; the market need not know its code. A tuple: files hold 100,000 of them."""

    code: str
    note: str = ""
    """Of a separator its heading."""
    tags: str = ""
    """Words, with a space between."""
    added: int = 0
    """Instant."""
    colour: str = ""
    position: float | None = None
    """Yen that the user holds or wants to."""
    target: float | None = None
    """Price in yen, as is `stop`."""
    stop: float | None = None

    @property
    def is_separator(self) -> bool:
        """Whether it is no stock but a line with a heading."""
        return self.code.startswith(_SEPARATOR)


Members = tuple[Member, ...]


@dataclass(frozen=True)
class Watchlist:
    """A named list; no code stands on it twice.

    What follows from its members is worked out once: an edit makes another list of one alone.
    """

    id: int
    name: str
    members: Members = ()

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of its stocks in the user's order."""
        return tuple(code for code in self.keys if not code.startswith(_SEPARATOR))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The codes of all its lines, those of separators among them."""
        return tuple(member.code for member in self.members)

    @cached_property
    def positions(self) -> dict[str, float]:
        """The positions noted on its stocks, by code."""
        return {each.code: each.position for each in self.members if each.position}

    @cached_property
    def tagged(self) -> dict[str, frozenset[str]]:
        """The codes that have a tag, by tag."""
        found: dict[str, set[str]] = {}
        for member in self.members:
            for word in member.tags.split():
                found.setdefault(word, set()).add(member.code)
        return {word: frozenset(codes) for word, codes in found.items()}


Lists = tuple[Watchlist, ...]
"""All lists in the user's order, their names distinct."""
Edit = Callable[[Lists], Lists]


def create(lists: Lists, which: int, name: str) -> Lists:
    """A new list behind the others, if it has a name.

    The caller chooses the id, one that was never used before.
    """
    return (*lists, Watchlist(which, _distinct(lists, name))) if tidy(name) else lists


def duplicate(lists: Lists, which: int, new: int) -> Lists:
    """A copy of a list right behind it, under a name of its own."""
    return tuple(
        each
        for old in lists
        for each in (
            (old, replace(old, id=new, name=_distinct(lists, old.name)))
            if old.id == which
            else (old,)
        )
    )


def rename(lists: Lists, which: int, name: str) -> Lists:
    """Another name for a list; an empty one changes nothing."""
    others = tuple(each for each in lists if each.id != which)
    return tuple(
        replace(each, name=_distinct(others, name)) if each.id == which and tidy(name) else each
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
    return put(lists, which, [Member(code, added=at) for code in codes])


def put(lists: Lists, which: int, members: Iterable[Member], position: int | None = None) -> Lists:
    """Members with all that is written on them, the first at a position or behind all others.

    Those whose codes are on the list stay as they are there; separators get numbers of their own.
    """
    given = tuple(members)

    def grown(held: Members) -> Members:
        codes = {member.code for member in held}
        new: list[Member] = []
        for each in given:
            if each.is_separator:
                each = each._replace(code=_free(codes))
            if each.code not in codes:
                new.append(each)
                codes.add(each.code)
        start = len(held) if position is None else max(0, position)
        return (*held[:start], *new, *held[start:])

    return _edited(lists, which, grown)


def separate(lists: Lists, which: int, heading: str, position: int) -> Lists:
    """A line with a heading, which may be empty, at a position."""
    return put(lists, which, [Member(_SEPARATOR, note=tidy(heading))], position)


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


def arrange(lists: Lists, which: int, codes: Iterable[str]) -> Lists:
    """Members in the order of these codes; others behind them, as they were."""
    order = {code: place for place, code in enumerate(codes)}
    return _edited(
        lists,
        which,
        lambda members: tuple(
            sorted(members, key=lambda member: order.get(member.code, len(order)))
        ),
    )


def amend(
    lists: Lists, which: int, codes: Collection[str], change: Callable[[Member], Member]
) -> Lists:
    """What is written on some members, changed; their codes stay."""
    return _edited(
        lists,
        which,
        lambda members: tuple(
            change(each)._replace(code=each.code) if each.code in codes else each
            for each in members
        ),
    )


def tag(member: Member, word: str, wanted: bool = True) -> Member:
    """A member with a tag, or without it; a tag has no space in it."""
    name = "_".join(word.split())
    others = [each for each in member.tags.split() if each != name]
    return member._replace(tags=" ".join([*others, name] if wanted and name else others))


def annotate(lists: Lists, which: int, code: str, note: str) -> Lists:
    """What the user writes beside a member."""
    return amend(lists, which, {code}, lambda member: member._replace(note=note.strip()))


def _edited(lists: Lists, which: int, change: Callable[[Members], Members]) -> Lists:
    return tuple(
        replace(each, members=change(each.members)) if each.id == which else each for each in lists
    )


def _distinct(lists: Lists, name: str) -> str:
    return distinct([each.name for each in lists], name)


def _free(codes: Collection[str]) -> str:
    """The key of a separator that no other has."""
    numbers = (f"{_SEPARATOR}{number}" for number in range(1, len(codes) + 2))
    return next(each for each in numbers if each not in codes)
