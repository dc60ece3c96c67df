"""Members that come to a list which has their codes: what is written on both becomes one."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from jpviewer.market.watchlists import LONGEST, Lists, Member, Members, amend, put, remove

_BETWEEN = " · "
_SINGLE = ("colour", "position", "target", "stop")
"""What a member has one of: two that differ cannot be joined."""


def joined(held: Member, came: Member) -> Member | None:
    """Both notes, the tags of both, and what one of them has alone; None where they contradict."""
    for name in _SINGLE:
        value = getattr(came, name)
        if value not in ("", None, getattr(held, name)):
            if getattr(held, name) not in ("", None):
                return None
            held = held._replace(**{name: value})
    notes = [each for each in (held.note, came.note) if each]
    note = held.note if came.note in held.note.split(_BETWEEN) else _BETWEEN.join(notes)
    tags = " ".join(dict.fromkeys((*held.tags.split(), *came.tags.split())))
    return held._replace(note=note, tags=tags) if max(len(note), len(tags)) <= LONGEST else None


def join(lists: Lists, which: int, members: Iterable[Member]) -> Lists:
    """What is written on members, joined to those with their codes; none of them comes new."""
    came = {each.code: each for each in members if not each.is_separator}
    return amend(lists, which, came.keys(), lambda each: joined(each, came[each.code]) or each)


def contradicting(lists: Lists, which: int, members: Iterable[Member]) -> list[str]:
    """The codes of members that cannot be joined to those on a list."""
    held = {each.code: each for each in _on(lists, which) if not each.is_separator}
    return [
        each.code for each in members if each.code in held and joined(held[each.code], each) is None
    ]


def transfer(
    lists: Lists, source: int, target: int, codes: Collection[str], position: int | None = None
) -> Lists:
    """Members taken from one list to another with all that is written on them.

    Those that contradict what stands there stay where they are.
    """
    if source == target or all(each.id != target for each in lists):
        return lists
    wanted = [each for each in _on(lists, source) if each.code in codes]
    staying = contradicting(lists, target, wanted)
    taken = [each for each in wanted if each.code not in staying]
    rest = remove(lists, source, {each.code for each in taken})
    return put(join(rest, target, taken), target, taken, position)


def _on(lists: Lists, which: int) -> Members:
    return next((each.members for each in lists if each.id == which), ())
