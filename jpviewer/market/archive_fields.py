"""The fields of an archive's rows: read, or refused with the place of what is wrong."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from jpviewer.market.days import to_date
from jpviewer.market.messages import Changed

_MOST_NUMBER = 2**63
_MOST_ID = 2**53
"""What every program that reads JSON holds exactly, and far below what a file can hold."""
_LAST_INSTANT = 253_402_214_400
"""The last day that calendars have: 9999-12-31."""

T = TypeVar("T")
Fields = Mapping[str, Any]


def each_of(
    whole: Mapping[str, Any], part: str, read: Callable[[Mapping[str, Any], str], T]
) -> Iterable[T]:
    """Every row of a part, read; what is wrong is told by its place."""
    rows = whole.get(part, [])
    if not isinstance(rows, list):
        raise Changed("archive_wrong", part)
    for place, row in enumerate(rows, 1):
        where = f"{part} {place}"
        if not isinstance(row, dict):
            raise Changed("archive_wrong", where)
        yield read(row, where)


def text(row: Mapping[str, Any], name: str, where: str) -> str:
    """A text that a file can hold; empty where there is none."""
    found = row.get(name, "")
    try:
        if not isinstance(found, str) or "\0" in found:
            raise ValueError(name)
        found.encode()  # half a character can be in JSON, but in no file
    except ValueError as error:
        raise Changed("archive_wrong", where) from error
    return found


def name_of(row: Mapping[str, Any], where: str) -> str:
    """A name with something in it."""
    found = text(row, "name", where)
    if not found.strip():
        raise Changed("archive_wrong", where)
    return found


def id_of(row: Mapping[str, Any], where: str) -> int:
    """An id."""
    found = number(row, "id", where)
    if not 1 <= found <= _MOST_ID:
        raise Changed("archive_wrong", where)
    return found


def instant(row: Mapping[str, Any], name: str, where: str) -> int:
    """Seconds, on a day that can be said; 0 where there is none."""
    found = number(row, name, where)
    if found > _LAST_INSTANT:
        raise Changed("archive_wrong", where)
    return found


def day(row: Mapping[str, Any], name: str, where: str) -> int:
    """A day there is; 0 where there is none."""
    found = number(row, name, where)
    try:
        if found:
            to_date(found)
    except (ValueError, OverflowError) as error:
        raise Changed("archive_wrong", where) from error
    return found


def number(row: Mapping[str, Any], name: str, where: str) -> int:
    """A whole number from 0 up; 0 where there is none."""
    found = row.get(name, 0)
    if type(found) is not int or not 0 <= found < _MOST_NUMBER:
        raise Changed("archive_wrong", where)
    return found


def price(row: Mapping[str, Any], name: str, where: str) -> float | None:
    """Yen; None where there is none."""
    found = row.get(name)
    if found is None:
        return None
    if type(found) not in (int, float) or not 0 <= found < 1e18 or not math.isfinite(found):
        raise Changed("archive_wrong", where)
    return float(found)


def once(where: str, values: Iterable[object]) -> None:
    """Refuses a value that stands twice."""
    held = list(values)
    if len(set(held)) < len(held):
        raise Changed("archive_twice", where)
