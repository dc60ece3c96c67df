"""What undoing an edit puts back when something else has changed since: that stays as it is.

What was shown when an edit was made need not be all that the file holds: it could not be read just
then, it came back from a backup, another window wrote. Putting all of it back would lose the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import TypeVar

from jpviewer.market import watch
from jpviewer.market.names import distinct
from jpviewer.market.user import User
from jpviewer.market.watch import Watch
from jpviewer.market.watchlists import Lists, Watchlist

T = TypeVar("T")
Rows = tuple[T, ...]


def reverted(
    before: Rows[T],
    after: Rows[T],
    now: Rows[T],
    key: Callable[[T], Hashable],
    back: Callable[[T, T, T], T] | None = None,
) -> Rows[T]:
    """`now` without what an edit from `before` to `after` changed.

    `back` does so for one of them that is another than both; without it that one stays.
    """
    if now == after:
        return before
    old, new, held = ({key(each): each for each in rows} for rows in (before, after, now))
    kept = dict(held)
    for name in old.keys() | new.keys():
        if old.get(name) == new.get(name):
            continue
        if held.get(name) == new.get(name):  # as the edit left it
            kept.pop(name, None)
            kept |= {name: old[name]} if name in old else {}
        elif back is not None and name in old and name in new and name in held:
            kept[name] = back(old[name], new[name], held[name])
    order = _ordered([*old], [*new], [*held], kept)
    return tuple(kept[name] for name in order)


def reverted_lists(before: Lists, after: Lists, now: Lists) -> Lists:
    """As `reverted`, down to the members of a list; a name that was taken since gets a number."""
    named: dict[str, Watchlist] = {}
    for each in reverted(before, after, now, lambda one: one.id, _reverted_list):
        name = distinct(named, each.name) if each.name in named else each.name
        named[name] = each if name == each.name else replace(each, name=name)
    return tuple(named.values())


def reverted_user(before: User, after: User, now: User) -> User:
    """As `reverted`, for everything that a user wrote."""
    if now == after:
        return before
    events = reverted(before.events, after.events, now.events, lambda each: each.id)
    return User(
        reverted_lists(before.lists, after.lists, now.lists),
        tuple(sorted(events, key=lambda each: (each.day, each.id))),
        reverted(before.screens, after.screens, now.screens, lambda each: each.id),
        _reverted_watch(before.watch, after.watch, now.watch),
    )


def _reverted_watch(before: Watch, after: Watch, now: Watch) -> Watch:
    """An alert that comes back stands as it did, where no refresh judged it since."""
    standing = {each.alert for each in now.baselines}
    back = [each for each in before.baselines if each.alert not in standing]
    found = watch.reverted(before, after, now)
    return before if now == after else found._replace(baselines=(*now.baselines, *back))


def _reverted_list(before: Watchlist, after: Watchlist, now: Watchlist) -> Watchlist:
    return replace(
        now,
        name=before.name if now.name == after.name else now.name,
        members=reverted(before.members, after.members, now.members, lambda each: each.code),
    )


def _ordered(
    old: list[Hashable], new: list[Hashable], held: list[Hashable], kept: dict[Hashable, T]
) -> list[Hashable]:
    """The names kept: as they stand now, or as they stood where the edit alone moved them."""
    order = [name for name in held if name in kept]
    if _among(held, new) == _among(new, held) and _among(new, old) != _among(old, new):
        stood, known = iter(_among(old, order)), set(old)
        order = [next(stood) if name in known else name for name in order]
    for place, name in enumerate(old):
        if name in kept and name not in held:
            order.insert(_place(old[:place], order), name)
    return order


def _among(names: Sequence[Hashable], others: Sequence[Hashable]) -> list[Hashable]:
    wanted = set(others)
    return [name for name in names if name in wanted]


def _place(ahead: Sequence[Hashable], order: list[Hashable]) -> int:
    """Behind the nearest of those that stood ahead; in front when none of them is there."""
    places = {name: place for place, name in enumerate(order)}
    return next((places[name] + 1 for name in reversed(ahead) if name in places), 0)
