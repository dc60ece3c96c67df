"""Bodies that went wrong on the way."""

from __future__ import annotations

from hypothesis import strategies as some

HTML = b"<!DOCTYPE html><html><body><h1>Maintenance</h1></body></html>"
NOTHING_LIKE_IT = {
    "empty": b"",
    "a page": HTML,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "only the mark of an .xls": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000),
    "only the mark of an .xlsx": b"PK\x03\x04" + bytes(200),
    "only the end of an .xlsx": b"PK\x05\x06" + bytes(18),
}


@some.composite
def damaged(draw: some.DrawFn, body: bytes) -> bytes:
    """The body cut off, with bytes changed, with a block of zeros, or with bytes too many."""
    place = draw(some.integers(0, len(body) - 1))
    kind = draw(some.sampled_from(["cut", "changed", "zeros", "more", "line ends"]))
    if kind == "cut":
        return body[:place]
    if kind == "changed":
        changed = bytearray(body)
        for at in draw(some.lists(some.integers(0, len(body) - 1), min_size=1, max_size=20)):
            changed[at] = draw(some.integers(0, 255))
        return bytes(changed)
    if kind == "zeros":
        return body[:place] + bytes(min(512, len(body) - place)) + body[place + 512 :]
    if kind == "more":
        return body[:place] + draw(some.binary(min_size=1, max_size=9)) + body[place:]
    return body.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
