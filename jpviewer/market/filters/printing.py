"""A filter as its line of text: reading it again gives the same filter."""

from __future__ import annotations

import re

from jpviewer.market.filters import amounts
from jpviewer.market.filters.conditions import Comparison, Condition, Filter, Match
from jpviewer.market.filters.fields import BY_KEY

OR_WORDS = ("or", "または")
AND_WORDS, NOT_WORD = ("and", "かつ"), "not"
"""What people write who do not know that a space and `-` say the same."""
_PLAIN = re.compile(r'[^\s",、:<>=!≥≤\\-][^\s",、:<>=!≥≤\\]*')
_TAKEN = (*OR_WORDS, *AND_WORDS, NOT_WORD)


def printed(wanted: Filter, japanese: bool = False) -> str:
    """Groups with `or` between, numbers in the largest unit that fits; fields by their keys, or
    by their Japanese names."""
    groups = (" ".join(condition(each, japanese) for each in group) for group in wanted.groups)
    return f" {OR_WORDS[japanese]} ".join(groups)


def condition(each: Condition, japanese: bool = False) -> str:
    """One condition, as a line has it."""
    if isinstance(each, Comparison):
        asked = BY_KEY[each.field]
        return f"{asked.title(japanese)}{each.sign}{amounts.printed(each.value, asked, japanese)}"
    sign = "-" if each.negated else ""
    if isinstance(each, Match):
        asked = BY_KEY[each.field]
        words = (quoted(asked.word(value, japanese)) for value in each.values)
        return f"{sign}{asked.title(japanese)}:{','.join(words)}"
    return sign + quoted(each.text)


def quoted(text: str) -> str:
    """In quotes where it could not be read without them."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _TAKEN:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
