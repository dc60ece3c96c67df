"""Listed issues as a user looks for them: by code or by a part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jpviewer.market import codes
from jpviewer.store import listings
from jpviewer.store.store import Store
from jpviewer.ui.text import words

_SHOWN = 12


class Issue(NamedTuple):
    """A listed issue and what it is found by."""

    code: str
    name: str
    name_en: str
    folded: str


def load_issues(store: Store) -> tuple[Issue, ...]:
    """Every listed issue by code."""
    listed = listings.listed(store)
    names = (listed[name].tolist() for name in ("code", "name", "name_en"))
    return tuple(
        Issue(code, name, name_en, codes.sought(f"{code} {name} {name_en}"))
        for code, name, name_en in zip(*names, strict=True)
    )


def with_benchmarks(issues: tuple[Issue, ...], symbols: Sequence[str]) -> tuple[Issue, ...]:
    """Issues, and those of some symbols that Tokyo has no code for, by their names on screen."""
    listed = {codes.symbol(issue.code) for issue in issues}
    names = ((symbol, words.series(symbol)) for symbol in symbols if symbol not in listed)
    return (
        *issues,
        *(Issue(each, name, name, codes.sought(f"{each} {name}")) for each, name in names),
    )


def matches(issues: tuple[Issue, ...], text: str) -> list[Issue]:
    """Issues found by a code or a part of a name: codes first, then names that begin so."""
    wanted = codes.sought(text)
    code = codes.parse(text)
    if not wanted:
        return []

    def rank(issue: Issue) -> int:
        if issue.code == code:
            return 0
        if issue.folded.startswith(wanted):
            return 1
        return 2 if f" {wanted}" in issue.folded else 3

    words = wanted.split()
    found = [
        issue
        for issue in issues
        if issue.code == code or all(word in issue.folded for word in words)
    ]
    return sorted(found, key=rank)[:_SHOWN]
