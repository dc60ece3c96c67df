"""A panel's figures as CSV: a header, ISO dates, plain numbers in base units, '' for unknown."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TextIO

import numpy as np
from numpy.typing import NDArray

from jpviewer.cli.options import Options
from jpviewer.cli.ranking import ranking, screens, user_of, watchlist, watchlist_text
from jpviewer.cli.tables import DAYS
from jpviewer.market import codes
from jpviewer.market.days import iso, utc_text
from jpviewer.market.messages import Message, StoreError, Trouble
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.market.tables import Columns
from jpviewer.market.watch import taken
from jpviewer.store import alerts, bars, figures, flows, listings
from jpviewer.store.store import Store
from jpviewer.store.troubles import is_full
from jpviewer.ui.text.translate import translate

INSTANTS = ("last_ok", "last_try", "seen", "at")


def export(options: Options) -> int:
    """Writes one table; StoreError when there is no cache, or not what was asked for."""
    if not options.home.cache.exists():
        raise StoreError("no_cache", str(options.home.path))
    rest, out, text = options.rest, options.rest.out, ""
    if rest.table == "watchlist" and rest.form != "csv":
        text = watchlist_text(options)
    with Store(options.home.cache) as store:
        names, columns = _TABLES[rest.table](store, options)
    try:
        with (
            Path(out).open("w", encoding="utf-8", newline="") if out else nullcontext(sys.stdout)
        ) as file:
            file.write(text) if text else _write(file, names, columns)
    except BrokenPipeError:
        raise
    except OSError as error:
        key = "picture_no_room" if is_full(error) else "picture_unwritable"
        raise Trouble(key, out or translate("cli", "Standard output")) from error
    return 0


def _write(file: TextIO, names: Iterable[str], columns: Columns) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(zip(*(_texts(name, columns[name]) for name in names), strict=True))
    file.flush()


def _texts(name: str, values: NDArray[Any]) -> list[str]:
    if name in DAYS:
        return [iso(value) if value else "" for value in values.tolist()]
    if name in INSTANTS:
        return [utc_text(value) if value else "" for value in values.tolist()]
    if values.dtype == np.float64:
        return [_number(value) for value in values.tolist()]
    return [str(value) for value in values.tolist()]


def _number(value: float) -> str:
    """The shortest decimal that reads back as the same number."""
    if value != value:
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)


def _listings(store: Store, options: Options) -> tuple[Iterable[str], Columns]:
    columns = listings.listed(store)
    wanted = options.rest.segment
    if wanted:
        columns = _rows(columns, columns["segment"] == wanted)
    return ("code", "name", "name_en", "segment", "sector33", "size"), columns


def _bars(store: Store, options: Options) -> tuple[Iterable[str], Columns]:
    named = options.rest.code
    code = codes.parse(named)
    symbol = codes.symbol(code) if code else named.upper()  # as Yahoo writes all of them
    columns = dict(bars.bars(store, symbol, options.rest.since, options.rest.until))
    if not len(columns["day"]) and not bars.is_known(store, symbol):
        raise StoreError("no_such_code", named)
    columns["session"] = columns["day"]
    columns["code"] = np.full(len(columns["day"]), code or symbol, object)
    names = ("code", "session", "open", "high", "low", "close", "volume", "turnover")
    return names, columns


def _segments(store: Store, options: Options) -> tuple[Iterable[str], Columns]:
    wanted = [each.strip() for each in options.rest.series.split(",") if each.strip()]
    for each in wanted:
        if each not in COMPOSITE_SERIES and not bars.is_known(store, each):
            raise StoreError("no_such_series", each, ", ".join(COMPOSITE_SERIES))
    columns = dict(bars.levels(store, wanted, total=options.rest.total))
    if options.rest.rebase:
        columns["level"] = _rebased(columns, options.rest.rebase)
    inside = (columns["day"] >= options.rest.since) & (columns["day"] <= options.rest.until)
    columns["session"] = columns["day"]
    chosen = _rows(columns, inside)
    by_day = np.argsort(chosen["day"], kind="stable")
    return ("session", "series", "level", "coverage", "carried_back"), _rows(chosen, by_day)


def _rebased(columns: Columns, day: int) -> NDArray[np.float64]:
    """Levels as 100 at each series' last close on or before a day; NaN without one."""
    levels: NDArray[np.float64] = columns["level"].copy()
    for series in set(columns["series"].tolist()):
        mine = np.flatnonzero(columns["series"] == series)
        base = mine[columns["day"][mine] <= day]
        levels[mine] *= 100 / levels[base[-1]] if len(base) else np.nan
    return levels


def _flows(store: Store, options: Options) -> tuple[Iterable[str], Columns]:
    rest = options.rest
    columns = flows.weeks(
        store, rest.source, rest.market, rest.investor, rest.since, rest.prints == "all"
    )
    names = ("source", "market", "investor", "start", "end", "published", "sell", "buy", "net")
    return (*names, "print", "seen"), columns


def _sources(store: Store, options: Options) -> tuple[Iterable[str], Columns]:
    from jpviewer.ui.text.sentences import say

    columns = dict(figures.state(store))
    columns["error"] = _told(columns["error"], say)
    return ("source", "last_ok", "last_try", "rows", "error"), columns


def _refused(store: Store, options: Options) -> tuple[Iterable[str], Columns]:
    from jpviewer.ui.text.sentences import say

    columns = dict(figures.rejections(store))
    columns["reason"] = _told(columns["reason"], say)
    return ("source", "subject", "standing", "reason", "at"), columns


def _alerts(store: Store, options: Options) -> tuple[Iterable[str], Columns]:
    """What alerts told, the newest first; what the window has not taken over yet stands too."""
    user = user_of(options)
    watch = taken(user.watch, alerts.hits(store), ())
    hits = sorted(watch.hits, key=lambda hit: (-hit.day, -hit.at, hit.code))
    names = ("session", "code", "kind", "threshold", "span", "value", "subject", "at", "read")
    columns = {
        "session": np.array([each.day for each in hits], np.int64),
        "code": np.array([each.code for each in hits], object),
        "kind": np.array([each.kind for each in hits], object),
        "threshold": np.array([each.threshold for each in hits], np.float64),
        "span": np.array([each.span for each in hits], np.int64),
        "value": np.array([each.value for each in hits], np.float64),
        "subject": np.array([each.subject for each in hits], object),
        "at": np.array([each.at for each in hits], np.int64),
        "read": np.array([int(each.seen) for each in hits], np.int64),
    }
    return names, columns


def _told(messages: NDArray[Any], tell: Callable[[Message], str]) -> NDArray[Any]:
    """Messages (as text, '' for none) as something is made of them."""
    told = [tell(Message.load(text)) if text else "" for text in messages.tolist()]
    return np.array(told, object)


def _rows(columns: Columns, chosen: NDArray[Any]) -> dict[str, NDArray[Any]]:
    return {name: values[chosen] for name, values in columns.items()}


_TABLES: dict[str, Callable[[Store, Options], tuple[Iterable[str], Columns]]] = {
    "listings": _listings,
    "bars": _bars,
    "segments": _segments,
    "flows": _flows,
    "ranking": ranking,
    "watchlist": watchlist,
    "screens": screens,
    "sources": _sources,
    "refused": _refused,
    "alerts": _alerts,
}
