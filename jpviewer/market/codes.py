"""Securities codes of the Tokyo exchange and Yahoo's symbols for them."""

from __future__ import annotations

import re
import unicodedata

# Since 2024 letters may stand at places 2 and 4; B E I O Q V Z are never used.
_COMMON = re.compile(r"[0-9][0-9ACDFGHJKLMNPRSTUWXY][0-9][0-9ACDFGHJKLMNPRSTUWXY]")
_LISTED = re.compile(_COMMON.pattern + "[0-9]?")
_KATAKANA = {letter: letter + 0x60 for letter in range(0x3041, 0x3097)}


def fold(text: str) -> str:
    """For search: full-width and half-width alike, case and outer space gone."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def sought(text: str) -> str:
    """As `fold`, for names: hiragana as katakana, for few names are written in the one and nobody
    wants to change to the other to look for them."""
    return fold(text).translate(_KATAKANA)


def parse(text: str) -> str | None:
    """The code in what a user typed (`7203`, `７２０３`, `7203.T`, `130a`), or None."""
    code = fold(text).upper().removesuffix(".T").removeprefix("TSE:")
    return code if _LISTED.fullmatch(code) else None


def is_common(code: str) -> bool:
    """Four characters: common stock or fund; five-digit codes are class shares."""
    return _COMMON.fullmatch(code) is not None


def symbol(code: str) -> str:
    """Yahoo's symbol for a code."""
    return f"{code}.T"
