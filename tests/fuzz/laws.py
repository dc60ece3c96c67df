"""What holds of every row that a parser lets through, and of every word on what it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import numpy as np

from jpviewer.market import codes
from jpviewer.market.days import to_date
from jpviewer.market.investors import INVESTORS, MARKETS
from jpviewer.market.messages import Changed, Message
from jpviewer.market.segments import SEGMENTS, SIZES
from jpviewer.market.tables import DTYPES, Columns
from jpviewer.sources.source import Refusal


@contextmanager
def known_trouble(body: bytes) -> Iterator[None]:
    """Nothing but Changed, which brings the body along and can be said."""
    try:
        yield
    except Changed as trouble:
        assert trouble.body == body
        can_be_said(trouble.message)


def can_be_said(message: Message) -> None:
    """A message reaches the cache and comes back as it was."""
    assert Message.load(message.dump().encode().decode()) == message


def are_said(refusals: Iterable[Refusal]) -> None:
    for refusal in refusals:
        assert refusal.subject.encode()
        can_be_said(refusal.message)


def typed(columns: Columns) -> int:
    """Columns of one length in their types, texts that a file can hold; how many rows."""
    (count,) = {len(values) for values in columns.values()}
    for name, values in columns.items():
        assert values.dtype == (object if name == "symbol" else DTYPES[name]), name
        if values.dtype == object:
            assert all(type(value) is str for value in values.tolist()), name
            "".join(values.tolist()).encode()
    return count


def listings(columns: Columns) -> None:
    """Each code once, in a known size and in a known segment or none, all of one day."""
    count = typed(columns)
    found = columns["code"].tolist()
    assert count == len(set(found)) > 0
    assert all(codes.parse(code) == code for code in found)
    assert set(columns["segment"].tolist()) <= {"", *SEGMENTS}
    assert set(columns["size"].tolist()) <= {*SIZES, ""}
    (since,) = set(columns["since"].tolist())
    assert to_date(since).year >= 2000


def weights(columns: Columns) -> None:
    """Each code once, with a share between 0 and 1, together no more than 1."""
    assert typed(columns) == len(set(columns["code"].tolist())) > 0
    assert (columns["weight"] >= 0).all()
    assert columns["weight"].sum() <= 1 + 1e-6 * len(columns["weight"])
    assert set(columns["size"].tolist()) <= {*SIZES, ""}


def flows(columns: Columns, source: str) -> None:
    """Whole weeks of known markets and investors, neither side negative nor beyond belief."""
    assert typed(columns) > 0
    assert set(columns["source"].tolist()) == {source}
    assert set(columns["market"].tolist()) <= set(MARKETS[source])
    assert set(columns["investor"].tolist()) <= set(INVESTORS)
    for start, end in zip(columns["start"].tolist(), columns["end"].tolist(), strict=True):
        assert 0 <= (to_date(end) - to_date(start)).days <= 6
    for side in ("sell", "buy"):
        assert ((columns[side] >= 0) & (columns[side] <= 200e12)).all()


def bars(columns: Columns) -> None:
    """A day once, prices positive and in order."""
    keys = list(zip(columns["id"].tolist(), columns["day"].tolist(), strict=True))
    assert len(keys) == len(set(keys))
    with np.errstate(invalid="ignore"):
        low = np.fmin(columns["open"], columns["close"])
        high = np.fmax(columns["open"], columns["close"])
        for name in ("open", "high", "low", "close"):
            assert not (columns[name] <= 0).any(), name
            assert not np.isinf(columns[name]).any(), name
        assert not (columns["low"] > low * (1 + 1e-6)).any()
        assert not (columns["high"] < high * (1 - 1e-6)).any()
        assert not (columns["volume"] < 0).any()


def quotes(columns: Columns) -> None:
    """A symbol of Tokyo, an instant, a price that can be."""
    typed(columns)
    assert all(symbol.endswith(".T") for symbol in columns["symbol"].tolist())
    assert (columns["at"] > 0).all()
    assert not ((columns["price"] <= 0) | (columns["price"] > 1e7)).any()
    for name in ("open", "high", "low", "previous_close", "market_cap", "shares"):
        assert not (columns[name] <= 0).any()
