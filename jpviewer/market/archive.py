"""Everything that a user wrote as one JSON file, and back without loss."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, NoReturn, TypeVar

from jpviewer.market import events, screens
from jpviewer.market.events import MarketEvent
from jpviewer.market.messages import Changed
from jpviewer.market.names import distinct
from jpviewer.market.screens import Screen
from jpviewer.market.user import User
from jpviewer.market.watchlists import COLOURS, Lists, Member, Watchlist

FORMAT, VERSION = "jpviewer-user", 1
LARGEST = 64 * 2**20
"""Bytes of a file: ten times what 200 lists of 500 stocks come to."""
_MOST_NUMBER = 2**63
_PRICES = ("position", "target", "stop")

T = TypeVar("T")


def dump(user: User) -> bytes:
    """UTF-8, a line a member, only what is not as it would be anyway."""
    lists = [
        {"id": each.id, "name": each.name, "members": [_written(one) for one in each.members]}
        for each in user.lists
    ]
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "lists": lists,
        "events": [{"id": each.id, "day": each.day, "name": each.name} for each in user.events],
        "screens": [{"id": each.id, "name": each.name, "text": each.text} for each in user.screens],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=0) + "\n").encode()


def load(body: bytes) -> User:
    """What `dump` wrote, here or elsewhere, by this version or one before it.

    Raises Changed with a sentence that names the first thing wrong; there is no half of a file.
    """
    if len(body) > LARGEST:
        raise Changed("archive_large", LARGEST // 2**20)
    whole = _parsed(body)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise Changed("archive_other")
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise Changed("archive_other")
    if version > VERSION:
        raise Changed("archive_newer", version, VERSION)
    user = User(
        tuple(_each(whole, "lists", _list)),
        tuple(sorted(_each(whole, "events", _event), key=lambda each: (each.day, each.id))),
        tuple(_each(whole, "screens", _screen)),
    )
    if len(user.events) > events.MOST:
        raise Changed("events_many", events.MOST)
    for part in (user.lists, user.screens):
        _once("name", (each.name for each in part))
    for kept in (user.lists, user.events, user.screens):
        _once("id", (each.id for each in kept))
    return user


def merged(mine: User, theirs: User, ids: Iterator[int]) -> User:
    """Theirs behind mine under ids never used; what both have alike stands once.

    A list or screen whose name is taken gets a number behind it.
    """
    user = User(_with_lists(mine.lists, theirs.lists, ids), mine.events, mine.screens)
    all_events, all_screens = user.events, user.screens
    for event in theirs.events:
        all_events = events.add(all_events, next(ids), event.day, event.name)
    held = {(each.name, each.text) for each in all_screens}
    for screen in theirs.screens:
        if (screen.name, screen.text) not in held:
            all_screens = screens.add(all_screens, next(ids), screen.name, screen.text)
    return User(user.lists, all_events, all_screens)


def exchanged(user: User, before: User, after: User) -> User:
    """What was `before` as it is `after`; a part that is another by now stays as it is."""
    same = (
        each.name for each in fields(user) if getattr(user, each.name) == getattr(before, each.name)
    )
    return replace(user, **{name: getattr(after, name) for name in same})


def _with_lists(mine: Lists, theirs: Lists, ids: Iterator[int]) -> Lists:
    held = {(each.name, each.members) for each in mine}
    for each in theirs:
        if (each.name, each.members) not in held:
            name = distinct([other.name for other in mine], each.name)
            mine = (*mine, Watchlist(next(ids), name, each.members))
    return mine


def _written(member: Member) -> dict[str, Any]:
    plain = Member(member.code)._asdict()
    return {
        name: value
        for name, value in member._asdict().items()
        if name == "code" or value != plain[name]
    }


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body, parse_constant=_constant, object_pairs_hook=_pairs)
    except (ValueError, RecursionError) as error:
        raise Changed("archive_unreadable") from error


def _constant(text: str) -> NoReturn:
    raise ValueError(text)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) < len(pairs):
        raise ValueError("a name stands twice")
    return whole


def _each(
    whole: Mapping[str, Any], part: str, read: Callable[[Mapping[str, Any], str], T]
) -> Iterable[T]:
    rows = whole.get(part, [])
    if not isinstance(rows, list):
        raise Changed("archive_wrong", part)
    for place, row in enumerate(rows, 1):
        where = f"{part} {place}"
        if not isinstance(row, dict):
            raise Changed("archive_wrong", where)
        yield read(row, where)


def _list(row: Mapping[str, Any], where: str) -> Watchlist:
    inside = {f"{where} members": row.get("members", [])}
    members = tuple(_each(inside, f"{where} members", _member))
    _once(where, (each.code for each in members))
    return Watchlist(_id(row, where), _name(row, where), members)


def _member(row: Mapping[str, Any], where: str) -> Member:
    code = _text(row, "code", where)
    colour = _text(row, "colour", where)
    if not code.strip() or len(code) > 20 or colour not in COLOURS:
        raise Changed("archive_wrong", where)
    return Member(
        code,
        _text(row, "note", where),
        _text(row, "tags", where),
        _number(row, "added", where),
        colour,
        *(_price(row, name, where) for name in _PRICES),
    )


def _event(row: Mapping[str, Any], where: str) -> MarketEvent:
    day, name = _number(row, "day", where), events.tidy(_name(row, where))
    if events.objection((), day, name):
        raise Changed("archive_wrong", where)
    return MarketEvent(day, name=name, id=_id(row, where))


def _screen(row: Mapping[str, Any], where: str) -> Screen:
    return Screen(_text(row, "text", where), name=_name(row, where), id=_id(row, where))


def _text(row: Mapping[str, Any], name: str, where: str) -> str:
    text = row.get(name, "")
    try:
        if not isinstance(text, str) or "\0" in text:
            raise ValueError(name)
        text.encode()  # half a character can be in JSON, but in no file
    except ValueError as error:
        raise Changed("archive_wrong", where) from error
    return text


def _name(row: Mapping[str, Any], where: str) -> str:
    name = _text(row, "name", where)
    if not name.strip():
        raise Changed("archive_wrong", where)
    return name


def _id(row: Mapping[str, Any], where: str) -> int:
    number = _number(row, "id", where)
    if number < 1:
        raise Changed("archive_wrong", where)
    return number


def _number(row: Mapping[str, Any], name: str, where: str) -> int:
    number = row.get(name, 0)
    if type(number) is not int or not 0 <= number < _MOST_NUMBER:
        raise Changed("archive_wrong", where)
    return number


def _price(row: Mapping[str, Any], name: str, where: str) -> float | None:
    price = row.get(name)
    if price is None:
        return None
    if type(price) not in (int, float) or not 0 <= price < 1e18 or not math.isfinite(price):
        raise Changed("archive_wrong", where)
    return float(price)


def _once(where: str, values: Iterable[object]) -> None:
    held = list(values)
    if len(set(held)) < len(held):
        raise Changed("archive_twice", where)
