"""A filter as its line of text: reading it again gives the same filter."""

from __future__ import annotations

import re

from jpviewer.market.filters import amounts
from jpviewer.market.filters.conditions import Comparison, Condition, Filter, Match
from jpviewer.market.filters.fields import BY_KEY

OR_WORDS = ("or", "または")
_PLAIN = re.compile(r'[^\s",:<>=!≥≤\\-][^\s",:<>=!≥≤\\]*')


def printed(wanted: Filter) -> str:
    """Groups with `or` between, fields by their keys, numbers in the largest unit that fits."""
    groups = (" ".join(map(condition, group)) for group in wanted.groups)
    return f" {OR_WORDS[0]} ".join(groups)


def condition(each: Condition) -> str:
    """One condition: what a chip says."""
    if isinstance(each, Comparison):
        return f"{each.field}{each.sign}{amounts.printed(each.value, BY_KEY[each.field])}"
    sign = "-" if each.negated else ""
    if isinstance(each, Match):
        return f"{sign}{each.field}:{','.join(map(quoted, each.values))}"
    return sign + quoted(each.text)


def quoted(text: str) -> str:
    """In quotes where it could not be read without them."""
    if _PLAIN.fullmatch(text) and text.casefold() not in OR_WORDS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
