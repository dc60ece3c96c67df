"""Days as integers (20261120): readable in the cache, ordered, and free of time zones."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import numpy as np
from numpy.typing import NDArray

JST = timezone(timedelta(hours=9), "JST")
"""Japan has known no summer time since 1951: a fixed offset is exact."""
NEVER = 99999999
"""A day after all days."""


def to_day(value: date) -> int:
    """2026-11-20 as 20261120."""
    return value.year * 10000 + value.month * 100 + value.day


def to_date(day: int) -> date:
    """20261120 as 2026-11-20."""
    return date(day // 10000, day // 100 % 100, day % 100)


def iso(day: int) -> str:
    """20261120 as '2026-11-20'."""
    return f"{day // 10000:04}-{day // 100 % 100:02}-{day % 100:02}"


def from_iso(text: str) -> int:
    """'2026-11-20' as 20261120; ValueError when it is no date."""
    return to_day(date.fromisoformat(text))


def tokyo_day(instant: float) -> int:
    """The date in Tokyo at an instant (UTC seconds)."""
    return to_day(datetime.fromtimestamp(instant, JST).date())


def instant(day: int, hour: int, minute: int) -> int:
    """UTC seconds of a wall-clock time in Tokyo."""
    return int(
        datetime(day // 10000, day // 100 % 100, day % 100, hour, minute, tzinfo=JST).timestamp()
    )


def utc_text(seconds: int) -> str:
    """An instant as '2026-11-20T06:30:00Z'."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_datetime64(days: NDArray[np.int64]) -> NDArray[np.datetime64]:
    """Days as numpy dates (datetime64[D])."""
    months = (days // 10000 - 1970) * 12 + days // 100 % 100 - 1
    first = months.astype("datetime64[M]").astype("datetime64[D]")
    dates: NDArray[np.datetime64] = first + (days % 100 - 1).astype("timedelta64[D]")
    return dates


def from_datetime64(dates: NDArray[np.datetime64]) -> NDArray[np.int64]:
    """Numpy dates as days."""
    whole = dates.astype("datetime64[D]")
    months = whole.astype("datetime64[M]")
    count = months.astype(np.int64)
    day = (whole - months.astype("datetime64[D]")).astype(np.int64) + 1
    result: NDArray[np.int64] = (count // 12 + 1970) * 10000 + (count % 12 + 1) * 100 + day
    return result
