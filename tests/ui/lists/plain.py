"""Lists as anybody would write them down, and what edits and undo make of them."""

from __future__ import annotations

import copy
import random
from dataclasses import dataclass, field
from typing import Any

from jpviewer.market.watchlists import Lists

CODES = ("7203", "6758", "8306", "9984", "130A", "0001", "25935")
COLOURS = ("", "red", "blue", "purple")
FRESH = {"note": "", "tags": "", "added": 0, "colour": ""} | dict.fromkeys(
    ("position", "target", "stop")
)
Row = dict[str, Any]
Edit = list[Any]


@dataclass
class Plain:
    """`lists` are [id, name, rows]; a row is a dictionary with its code."""

    lists: list[list[Any]] = field(default_factory=list)
    past: list[list[list[Any]]] = field(default_factory=list)
    future: list[list[list[Any]]] = field(default_factory=list)
    ids: int = 0

    def copy(self) -> Plain:
        return copy.deepcopy(self)

    def forget(self) -> None:
        """The process is gone, and its undo with it."""
        self.past.clear()
        self.future.clear()

    def do(self, edit: Edit) -> None:
        word, *given = edit
        if word in ("undo", "redo"):
            away, back = (self.past, self.future) if word == "undo" else (self.future, self.past)
            if away:
                back.append(self.lists)
                self.lists = away.pop()
            return
        before = copy.deepcopy(self.lists)
        getattr(self, f"_{word}")(*given)
        if self.lists != before:
            self.past.append(before)
            self.future.clear()

    def held(self) -> list[list[Any]]:
        return self.lists

    def _rows(self, which: int) -> list[Row]:
        return next((rows for key, _, rows in self.lists if key == which), [])

    def _names(self, but: int = 0) -> list[str]:
        return [name for key, name, _ in self.lists if key != but]

    def _free(self, name: str, but: int = 0) -> str:
        taken, number, found = self._names(but), 2, name
        while found in taken:
            found, number = f"{name} {number}", number + 1
        return found

    def _create(self, which: int, name: str) -> None:
        self.ids = max(self.ids, which)
        self.lists.append([which, self._free(name), []])

    def _rename(self, which: int, name: str) -> None:
        for each in self.lists:
            if each[0] == which:
                each[1] = self._free(name, which)

    def _delete(self, which: int) -> None:
        self.lists = [each for each in self.lists if each[0] != which]

    def _place(self, which: int, place: int) -> None:
        taken = [each for each in self.lists if each[0] == which]
        rest = [each for each in self.lists if each[0] != which]
        self.lists = rest[:place] + taken + rest[place:]

    def _duplicate(self, which: int, new: int) -> None:
        self.ids = max(self.ids, new)
        for place, (key, name, rows) in enumerate(list(self.lists)):
            if key == which:
                self.lists.insert(place + 1, [new, self._free(name), copy.deepcopy(rows)])
                return

    def _put(self, which: int, rows: list[list[Any]], place: int | None) -> None:
        self._insert(which, [dict(zip(("code", *FRESH), row, strict=True)) for row in rows], place)

    def _insert(self, which: int, rows: list[Row], place: int | None) -> None:
        held = self._rows(which)
        codes = {row["code"] for row in held}
        new = []
        for row in rows:
            if row["code"].startswith("#"):
                number = 1
                while f"#{number}" in codes:
                    number += 1
                row = {**row, "code": f"#{number}"}
            if row["code"] not in codes:
                codes.add(row["code"])
                new.append(row)
        at = len(held) if place is None else place
        held[at:at] = new

    def _import(self, which: int, text: str, at: int) -> None:
        words = [word for word in text.split() if word != "nothing"]
        self._insert(which, [{"code": word, **FRESH, "added": at} for word in words], None)

    def _remove(self, which: int, codes: list[str]) -> None:
        rows = self._rows(which)
        rows[:] = [row for row in rows if row["code"] not in codes]

    def _move(self, which: int, codes: list[str], place: int) -> None:
        rows = self._rows(which)
        taken = [row for row in rows if row["code"] in codes]
        rows[:] = [row for row in rows if row["code"] not in codes]
        rows[place:place] = taken

    def _transfer(self, source: int, target: int, codes: list[str]) -> None:
        if source == target or target not in [key for key, _, _ in self.lists]:
            return
        held = {row["code"]: row for row in self._rows(target) if not row["code"].startswith("#")}
        taken = [row for row in self._rows(source) if row["code"] in codes]
        going = [row for row in taken if row["code"] not in held or agree(held[row["code"]], row)]
        self._remove(source, [row["code"] for row in going])
        for row in going:
            if row["code"] in held:
                add_to(held[row["code"]], row)
        self._insert(target, [dict(row) for row in going], None)

    def _separate(self, which: int, heading: str, place: int) -> None:
        self._insert(which, [{"code": "#", **FRESH, "note": heading}], place)

    def _write(self, which: int, codes: list[str], name: str, text: str) -> None:
        value: Any = text
        if name in ("position", "target", "stop"):
            value = float(text) if text else None
        for row in self._rows(which):
            if row["code"] in codes:
                row[name] = value


def agree(one: Row, other: Row) -> bool:
    """Whether two rows of one code can become one row."""
    return all(
        one[name] == other[name] or one[name] in ("", None) or other[name] in ("", None)
        for name in ("colour", "position", "target", "stop")
    )


def add_to(row: Row, other: Row) -> None:
    """What is written on one row onto another of the same code."""
    for name in ("colour", "position", "target", "stop"):
        if row[name] in ("", None):
            row[name] = other[name]
    if other["note"] and other["note"] not in row["note"].split(" · "):
        row["note"] = row["note"] + " · " + other["note"] if row["note"] else other["note"]
    for word in other["tags"].split():
        if word not in row["tags"].split():
            row["tags"] = f"{row['tags']} {word}".strip()


def drawn(dice: random.Random, plain: Plain) -> Edit:
    """An edit that could be one's next."""
    ids = [key for key, _, _ in plain.lists]
    if not ids or dice.random() < 0.04:
        return ["create", plain.ids + 1, dice.choice(("Mine", "日本", "a & b"))]
    which, other = dice.choice(ids), dice.choice(ids)
    keys = [row["code"] for row in plain._rows(which)] or ["7203"]
    some = dice.sample(keys, dice.randint(1, len(keys)))
    row = [dice.choice(CODES), dice.choice(("", "look, 見る")), "a b", 5, "red", 1e6, None, 2.5]
    name = dice.choice(("note", "tags", "colour", "position", "target", "stop"))
    text = {
        "note": dice.choice(("", "x y", "改行")),
        "tags": dice.choice(("", "big", "a b")),
        "colour": dice.choice(COLOURS),
    }.get(name, dice.choice(("", "3000.5", "1e", "12")).replace("1e", "7"))
    return dice.choice(
        [
            *[["undo"]] * 3,
            *[["redo"]] * 2,
            ["rename", which, dice.choice(("Mine", "Other"))],
            *([["delete", which]] if dice.random() < 0.3 else []),
            ["place", which, dice.randint(0, len(ids))],
            *([["duplicate", which, plain.ids + 1]] if len(ids) < 6 else []),
            *[["put", which, [row], dice.choice((None, 0, 1))]] * 3,
            *[["import", which, f"{' '.join(dice.sample(CODES, 3))}", dice.randint(1, 9)]] * 2,
            ["remove", which, some],
            *[["move", which, some, dice.randint(0, len(keys))]] * 2,
            ["transfer", which, other, some],
            ["separate", which, dice.choice(("", "Banks")), dice.randint(0, len(keys))],
            *[["write", which, some, name, text]] * 3,
        ]
    )


def told(lists: Lists) -> list[list[Any]]:
    """The program's lists in the form of `Plain.lists`."""
    return [[each.id, each.name, [member._asdict() for member in each.members]] for each in lists]
