"""The text of a file, whatever program saved it."""

from __future__ import annotations

import codecs

from jpviewer.market.messages import Changed

LARGEST = 10 * 2**20
"""Bytes."""
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(body: bytes) -> tuple[str, str]:
    """The text and its encoding: as its mark says, else UTF-8, else what Japanese Windows writes.

    Raises Changed for what is larger than a list, or no text.
    """
    if len(body) > LARGEST:
        raise Changed("import_large", LARGEST // 2**20)
    marked = [name for mark, name in _MARKED if body.startswith(mark)]
    for name in marked or ("utf-8", "cp932"):
        try:
            text = body.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, name
    raise Changed("import_unreadable")
