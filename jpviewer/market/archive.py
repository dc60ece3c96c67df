"""Everything that a user wrote as one JSON file, and back without loss."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from jpviewer.market import archive_fields as fields
from jpviewer.market import archive_watch, events, screens
from jpviewer.market.alerts import LIST, SCREEN
from jpviewer.market.events import MarketEvent
from jpviewer.market.messages import Changed
from jpviewer.market.names import distinct
from jpviewer.market.screens import Screen, Screens
from jpviewer.market.user import User
from jpviewer.market.watchlists import COLOURS, Lists, Member, Watchlist

FORMAT, VERSION = "jpviewer-user", 2
LARGEST = 64 * 2**20
"""Bytes of a file: ten times what 200 lists of 500 stocks come to."""
_PRICES = ("position", "target", "stop")


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
        **archive_watch.written(user.watch),
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
        tuple(fields.each_of(whole, "lists", _list)),
        tuple(
            sorted(fields.each_of(whole, "events", _event), key=lambda each: (each.day, each.id))
        ),
        tuple(fields.each_of(whole, "screens", _screen)),
        archive_watch.read(whole),
    )
    if len(user.events) > events.MOST:
        raise Changed("events_many", events.MOST)
    for part in (user.lists, user.screens):
        fields.once("name", (each.name for each in part))
    for kept in (user.lists, user.events, user.screens):
        fields.once("id", (each.id for each in kept))
    return user


def merged(mine: User, theirs: User, ids: Iterator[int]) -> User:
    """Theirs behind mine under ids never used; what both have alike stands once.

    A list or screen whose name is taken gets a number behind it.
    """
    lists, list_ids = _with_lists(mine.lists, theirs.lists, ids)
    all_events = mine.events
    for event in theirs.events:
        all_events = events.add(all_events, next(ids), event.day, event.name)
    all_screens, screen_ids = _with_screens(mine.screens, theirs.screens, ids)
    moved = {LIST: list_ids, SCREEN: screen_ids}
    watch = archive_watch.merged(mine.watch, theirs.watch, moved, ids)
    return User(lists, all_events, all_screens, watch)


def _with_lists(mine: Lists, theirs: Lists, ids: Iterator[int]) -> tuple[Lists, dict[str, str]]:
    """All lists, and the id that each of theirs has among them."""
    held = {(each.name, each.members): each.id for each in mine}
    moved: dict[str, str] = {}
    for each in theirs:
        which = held.get((each.name, each.members)) or next(ids)
        moved[str(each.id)] = str(which)
        if (each.name, each.members) not in held:
            name = distinct([other.name for other in mine], each.name)
            mine = (*mine, Watchlist(which, name, each.members))
    return mine, moved


def _with_screens(
    mine: Screens, theirs: Screens, ids: Iterator[int]
) -> tuple[Screens, dict[str, str]]:
    held = {(each.name, each.text): each.id for each in mine}
    moved: dict[str, str] = {}
    for each in theirs:
        which = held.get((each.name, each.text)) or next(ids)
        moved[str(each.id)] = str(which)
        if (each.name, each.text) not in held:
            mine = screens.add(mine, which, each.name, each.text)
    return mine, moved


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


def _list(row: Mapping[str, Any], where: str) -> Watchlist:
    inside = {f"{where} members": row.get("members", [])}
    members = tuple(fields.each_of(inside, f"{where} members", _member))
    fields.once(where, (each.code for each in members))
    return Watchlist(fields.id_of(row, where), fields.name_of(row, where), members)


def _member(row: Mapping[str, Any], where: str) -> Member:
    code = fields.text(row, "code", where)
    colour = fields.text(row, "colour", where)
    if not code.strip() or len(code) > 20 or colour not in COLOURS:
        raise Changed("archive_wrong", where)
    return Member(
        code,
        fields.text(row, "note", where),
        fields.text(row, "tags", where),
        fields.instant(row, "added", where),
        colour,
        *(fields.price(row, name, where) for name in _PRICES),
    )


def _event(row: Mapping[str, Any], where: str) -> MarketEvent:
    day, name = fields.number(row, "day", where), events.tidy(fields.name_of(row, where))
    if events.objection((), day, name):
        raise Changed("archive_wrong", where)
    return MarketEvent(day, name=name, id=fields.id_of(row, where))


def _screen(row: Mapping[str, Any], where: str) -> Screen:
    return Screen(
        fields.text(row, "text", where),
        name=fields.name_of(row, where),
        id=fields.id_of(row, where),
    )
