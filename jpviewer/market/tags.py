"""The user's tags over all lists, as a filter looks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from jpviewer.market.codes import fold
from jpviewer.market.watchlists import Lists


class TagWords:
    """The tags as they are written, in order; put together when they are asked for."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({word for each in self._lists for word in each.tagged}))


class Tagged(Mapping[str, frozenset[str]]):
    """The codes that have a tag on any list, by folded tag; put together when one is asked for."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists

    @cached_property
    def _parts(self) -> dict[str, list[frozenset[str]]]:
        parts: dict[str, list[frozenset[str]]] = {}
        for each in self._lists:
            for word, codes in each.tagged.items():
                parts.setdefault(fold(word), []).append(codes)
        return parts

    def __getitem__(self, tag: str) -> frozenset[str]:
        return frozenset().union(*self._parts[tag])

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)
