"""Securities that are not in the exchange's list: indices, foreign funds, the yen."""

from __future__ import annotations

from typing import NamedTuple

from jpviewer.market.baskets import is_basket

TOKYO, NEW_YORK, LONDON = "Asia/Tokyo", "America/New_York", "Europe/London"

KINDS = ("stock", "class", "etf", "reit", "index", "fx", "foreign")
"""`class` is a class share (five digits); `foreign` trades outside Tokyo."""


class Benchmark(NamedTuple):
    """A series beside the composites; its name on screen is in `ui/text/words.py`."""

    symbol: str
    kind: str
    currency: str
    zone: str


BENCHMARKS = (
    Benchmark("^N225", "index", "JPY", TOKYO),
    *(
        Benchmark(f"{code}.T", "etf", "JPY", TOKYO)
        for code in ("1306", "2516", "1551", "1312", "1311")
    ),
    *(
        Benchmark(symbol, "foreign", "USD", NEW_YORK)
        for symbol in ("EWJ", "DXJ", "SCJ", "SPY", "IWM", "OEF", "RSP")
    ),
    Benchmark("JPY=X", "fx", "JPY", LONDON),
)


def guess(symbol: str) -> Benchmark:
    """A benchmark by its symbol; the kind of an unknown one is read off its spelling."""
    for known in BENCHMARKS:
        if known.symbol == symbol:
            return known
    if is_basket(symbol):
        return Benchmark(symbol, "basket", "JPY", TOKYO)
    if symbol.endswith("=X"):
        return Benchmark(symbol, "fx", "JPY", LONDON)
    if symbol.startswith("^"):
        return Benchmark(symbol, "index", "", "")
    if symbol.endswith(".T"):
        return Benchmark(symbol, "etf", "JPY", TOKYO)
    return Benchmark(symbol, "foreign", "", "")
