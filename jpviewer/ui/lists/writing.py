"""What is written on a member, as the user types and reads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jpviewer.market import watchlists
from jpviewer.market.codes import fold
from jpviewer.market.filters.fields import YEN, Field
from jpviewer.market.watchlists import COLOURS, LONGEST, Member
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from decimal import Decimal

AMOUNTS = ("position", "target", "stop")
FIELDS = ("note", "tags", "colour", *AMOUNTS)
"""What a user writes on a member, in the order of `Member` but for the instant it was added."""
MOST = 1e15
"""Yen: a thousand trillion, which nothing on this market costs."""

_YEN = Field("amount", "", YEN)
_UNITS = {"ja": ((8, "億"), (4, "万")), "en": ((9, "bn"), (6, "m"))}
_COLOURS = {
    "": QT_TRANSLATE_NOOP("lists", "None"),
    "red": QT_TRANSLATE_NOOP("lists", "Red"),
    "orange": QT_TRANSLATE_NOOP("lists", "Orange"),
    "yellow": QT_TRANSLATE_NOOP("lists", "Yellow"),
    "green": QT_TRANSLATE_NOOP("lists", "Green"),
    "blue": QT_TRANSLATE_NOOP("lists", "Blue"),
    "purple": QT_TRANSLATE_NOOP("lists", "Purple"),
}
Change = Callable[[Member], Member]


def colour_name(colour: str) -> str:
    """A mark's colour as the reader calls it."""
    return translate("lists", _COLOURS[colour])


def title(field: str) -> str:
    """What a field is called."""
    return {
        "note": translate("lists", "Note"),
        "tags": translate("lists", "Tags"),
        "colour": translate("lists", "Colour"),
        "position": translate("lists", "Position"),
        "target": translate("lists", "Target"),
        "stop": translate("lists", "Stop"),
    }[field]


def typed(value: float | None, formats: Formats) -> str:
    """An amount as it would be typed: exact, with a unit where that is shorter."""
    if value is None or value != value:
        return ""
    from decimal import Decimal  # not before it is wanted

    exact = Decimal(repr(float(value)))
    for power, unit in _UNITS.get(formats.language, _UNITS["en"]):
        scaled = exact.scaleb(-power)
        if exact >= 10**power and scaled == round(scaled, 2):
            return _plain(scaled) + unit
    return _plain(exact)


def amount(text: str) -> float | None:
    """The yen in what was typed (`3,000`, `1.5m`, `1億5000万`, `¥300`), None for nothing.

    Raises ValueError with a sentence for what is no amount.
    """
    from jpviewer.market.filters import amounts  # not before it is wanted

    plain = fold(text).replace(" ", "").removesuffix("円")
    if not plain:
        return None
    value = amounts.parse(plain, _YEN)
    if not isinstance(value, float) or not 0 <= value < MOST:
        sentence = translate("lists", "“{0}” is no amount of yen. Write 3,000, 1.5m or 300万.")
        raise ValueError(sentence.format(text.strip()[:30]))
    return value


def change(field: str, text: str) -> Change:
    """What writing a text into a field does to a member; ValueError with a sentence if it can't."""
    if field in AMOUNTS:
        value = amount(text)
        return lambda member: _priced(member, field, value)
    if field == "colour":
        return lambda member: member._replace(colour=text if text in COLOURS else "")
    if len(text) > LONGEST:
        sentence = translate("lists", "That is longer than the {0} characters that are kept.")
        raise ValueError(sentence.format(LONGEST))
    if field == "tags":
        words = dict.fromkeys(fold_tags(text))
        return lambda member: member._replace(tags=" ".join(words))
    return lambda member: member._replace(note=" ".join(text.split("\0")).strip())


def fold_tags(text: str) -> list[str]:
    """The tags in what was typed, with spaces or commas between, with or without a number sign."""
    for sign in "、,　\0":
        text = text.replace(sign, " ")
    return [word for each in text.split() if (word := each.lstrip("#＃"))]


def read(member: Member, field: str, formats: Formats) -> str:
    """What stands in a field of a member, as it would be typed."""
    value = getattr(member, field)
    return typed(value, formats) if field in AMOUNTS else str(value)


def title_of(member: Member) -> str:
    """A member as a sentence names it."""
    if member.is_separator:
        return member.note or translate("lists", "Separator")
    return member.code


def codes_in(members: watchlists.Members) -> list[str]:
    """The codes of those that are stocks."""
    return [member.code for member in members if not member.is_separator]


def _priced(member: Member, field: str, value: float | None) -> Member:
    if field == "position":
        return member._replace(position=value)
    return member._replace(target=value) if field == "target" else member._replace(stop=value)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
