"""Changes that get past the door: a file is taken apart, changed inside, and put together again."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

Change = Callable[[bytes], bytes]

ODD: tuple[Any, ...] = (
    *(None, True, "", "x", "\ud800", "\x00", "NaN", "1e400", [], {}, [[]], {"raw": 1.5}),
    *(0, -1, 1, 0.5, -0.0, 1e-320, 1e308, float("nan"), float("inf"), 10**25, 10**400),
    *(1795154400, -(10**10), 10**14, "2026-11-20", "JPY", "Asia/Tokyo", "Mars/Olympus", "7203.T"),
)

ODD_CELLS = (
    *(
        b"",
        b"-",
        b"0",
        b"-1",
        b"0.0000%",
        b"100.0000%",
        b"1e5",
        b"nan",
        b'"',
        b'""',
        b"\x00",
        b"\x81",
    ),
    *(
        b"9" * 400,
        b"20261032",
        b"00000000",
        b"\x82\x60",
        b"9.9999%",
        b"7203",
        b"1,2",
        b"\n",
        b'"a\nb"',
    ),
    *("２０２６．１２．２７～２０２７．１．２".encode("cp932"), b"2026.1.4~2026.1.10", b"Net"),
)


def archive(body: bytes, change: Change, dice: random.Random) -> bytes:
    """One part of a zip archive changed, so that all sums are right; other files as a whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as source:
            parts = {name: source.read(name) for name in source.namelist()}
    except Exception:
        parts = {}  # damaged, and the better for it
    if not parts or dice.random() < 0.1:
        return change(body)
    chosen = dice.choice(sorted(parts))
    parts[chosen] = change(parts[chosen])
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        for name, part in parts.items():
            copy.writestr(name, part)
    return target.getvalue()


def values(body: bytes, change: Change, dice: random.Random) -> bytes:
    """Up to three values of a JSON text replaced, removed, doubled or moved; or its bytes."""
    if dice.random() < 0.2:
        return change(body)
    try:
        whole = json.loads(body)
        for _ in range(dice.randint(1, 3)):
            _change_value(whole, dice)
        return json.dumps(whole).encode()
    except (ValueError, RecursionError):
        return change(body)


def _change_value(whole: Any, dice: random.Random) -> None:
    places = list(_places(whole))
    if not places:
        return
    inside, key = dice.choice(places)
    kind = dice.randrange(4)
    if kind == 0:
        inside[key] = dice.choice(ODD)
    elif kind == 1:
        del inside[key]
    elif kind == 2:
        other, name = dice.choice(places)
        inside[key] = json.loads(json.dumps(other[name]))
    elif isinstance(inside, list):
        inside.insert(key, json.loads(json.dumps(inside[key])))
    else:
        inside[dice.choice(("raw", "symbol", "open", "x"))] = inside[key]


def _places(inside: Any) -> Iterator[tuple[Any, Any]]:
    """Every container of a JSON value with each of its keys."""
    if not isinstance(inside, dict | list):
        return
    keys = inside.keys() if isinstance(inside, dict) else range(len(inside))
    for key in list(keys):
        yield inside, key
        yield from _places(inside[key])


def cells(body: bytes, change: Change, dice: random.Random) -> bytes:
    """Up to three cells or lines of a CSV replaced, removed, doubled or moved; or its bytes."""
    if dice.random() < 0.2:
        return change(body)
    lines = [line.split(b",") for line in body.split(b"\r\n")]
    for _ in range(dice.randint(1, 3)):
        _change_cell(lines, dice)
    return b"\r\n".join(b",".join(line) for line in lines)


def _change_cell(lines: list[list[bytes]], dice: random.Random) -> None:
    at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    line = lines[at]
    place = dice.randrange(len(line))
    kind = dice.randrange(6)
    if kind == 0:
        line[place] = dice.choice(ODD_CELLS)
    elif kind == 1:
        line[place] = dice.choice(lines[other])
    elif kind == 2:
        line.insert(place, dice.choice(ODD_CELLS))
    elif kind == 3:
        lines.insert(other, list(line))
    elif kind == 4 and len(line) > 1:
        del line[place]
    elif len(lines) > 1:
        del lines[at]


INSIDE = {"workbook": archive, "csv": cells, "json": values, "list": cells, "archive": values}
"""By the names of targets."""
