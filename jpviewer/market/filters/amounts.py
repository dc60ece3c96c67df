"""Numbers as a filter writes them: `10bn`, `1兆2000億`, `5%`, `20bp`, `never`."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from itertools import pairwise

from jpviewer.market.filters.fields import COUNT, RATIO, YEN, Field
from jpviewer.market.messages import Message

LONGEST = 30
"""Characters of a number."""
NEVER_WORDS = ("never", "∞", "売却不能")

_ENGLISH = {"k": 3, "m": 6, "mn": 6, "b": 9, "bn": 9, "t": 12, "tn": 12}
_SPELT = {"million": 6, "billion": 9, "trillion": 12}
_JAPANESE = {"千": 3, "万": 4, "百万": 6, "千万": 7, "億": 8, "十億": 9, "百億": 10, "千億": 11}
_YEN_UNITS = _ENGLISH | _SPELT | _JAPANESE | {"兆": 12, "円": 0}
_RATIO_UNITS = {"%": -2, "bp": -4, "bps": -4}
_PRINTED = (("tn", 12), ("bn", 9), ("m", 6)), (("兆", 12), ("億", 8), ("万", 4))
"""In English, and in Japanese."""
_PART = re.compile(
    r"((?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)([^0-9.,]*)"
)
"""A number and what stands behind it. Commas part thousands: 1,5 is no 15."""
_MINUS = "-−–‐ー"
"""What is written for a minus, also by a keyboard that writes Japanese."""


def parse(text: str, field: Field) -> float | Message:
    """The value of a folded text in the field's unit, or why it has none."""
    if field.endless and text.casefold() in NEVER_WORDS:
        return math.inf
    signed = text[:1] == "+" or text.startswith(tuple(_MINUS))
    negative, digits = signed and text[0] != "+", text[signed:]
    parts = _parts(digits.lstrip("¥\\"))
    if not parts or len(text) > LONGEST:
        return Message("filter_number_wrong", (text[:LONGEST],))
    powers = [_power(unit, field) for _, unit in parts]
    if field.unit == RATIO and parts == [(parts[0][0], "")] and Decimal(parts[0][0]):
        missing = "filter_percent_missing" if field.per == "%" else "filter_bp_missing"
        return Message(missing, (text,))
    if None in powers or not _fall(powers):
        return Message(f"filter_unit_{field.unit}", (text,))
    whole = sum(
        Decimal(number).scaleb(power or 0) for (number, _), power in zip(parts, powers, strict=True)
    )
    return float(-whole if negative and whole else whole)


def printed(value: float, field: Field, japanese: bool = False) -> str:
    """How a value is written: `parse` gives it back."""
    if math.isinf(value):
        return NEVER_WORDS[-1 if japanese else 0]
    exact = Decimal(repr(value))
    if field.unit == RATIO and value:
        return f"{_plain(exact.scaleb(-_RATIO_UNITS[field.per]))}{field.per}"
    if field.unit == YEN:
        for unit, power in _PRINTED[japanese]:
            if abs(value) >= 10**power:
                return f"{_plain(exact.scaleb(-power))}{unit}"
    return _plain(exact)


def _parts(text: str) -> list[tuple[str, str]]:
    """Numbers and the units behind them; none when anything else stands in the text."""
    found = list(_PART.finditer(text))
    if "".join(each[0] for each in found) != text:
        return []
    return [(each[1].replace(",", ""), each[2].casefold()) for each in found]


def _power(unit: str, field: Field) -> int | None:
    """The power of ten of a unit; None for one that the field does not have."""
    if not unit:
        return 0
    if field.unit == COUNT:
        return 0 if unit in field.counted else None
    units = _YEN_UNITS if field.unit == YEN else _RATIO_UNITS
    bare = unit.removesuffix("円") if field.unit == YEN and len(unit) > 1 else unit
    return units.get(bare)


def _fall(powers: list[int | None]) -> bool:
    """Whether units go from large to small, as in 1兆2000億."""
    known = [power for power in powers if power is not None]
    return all(first > second for first, second in pairwise(known))


def _plain(number: Decimal) -> str:
    """Without an exponent and without zeros at the end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
