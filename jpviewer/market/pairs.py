"""Series made of two: one in units of the other, or how many points it is ahead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# No symbol of Yahoo's holds a slash or a space; many hold a hyphen.
_RATIO, _SPREAD = "/", " - "


@dataclass(frozen=True, slots=True)
class Pair:
    """Two series, neither of them a pair itself."""

    one: str
    other: str
    is_ratio: bool = True

    @property
    def key(self) -> str:
        """How it is written in a list of series: 'prime/growth', 'prime - growth'."""
        return f"{self.one}{_RATIO if self.is_ratio else _SPREAD}{self.other}"

    @property
    def turned(self) -> Pair:
        """The same, seen from the other side."""
        return Pair(self.other, self.one, self.is_ratio)


def parse(series: str) -> Pair | None:
    """The pair that a series' key names; None for a plain series."""
    for sign in (_SPREAD, _RATIO):
        one, found, other = series.partition(sign)
        if found and one and other and not _signs(one + other):
            return Pair(one, other, sign == _RATIO)
    return None


def is_series(text: str) -> bool:
    """Whether a text can be a series' key: plain, or of two plain ones."""
    return bool(text.strip()) and (not _signs(text) or parse(text) is not None)


def plain(series: Iterable[str]) -> tuple[str, ...]:
    """The plain series that these are made of, each once, in order."""
    pairs = ((key, parse(key)) for key in series)
    parts = ((pair.one, pair.other) if pair else (key,) for key, pair in pairs)
    return tuple(dict.fromkeys(each for part in parts for each in part))


def _signs(text: str) -> bool:
    return _RATIO in text or _SPREAD in text
