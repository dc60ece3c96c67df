"""The tables of stocks that `export` writes: the market ranked, screened, and the user's lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.holding import Terms, holding
from jpviewer.analytics.ranking import order
from jpviewer.analytics.screening import Rows
from jpviewer.analytics.standing import standing
from jpviewer.cli.options import Options
from jpviewer.cli.tables import RANKING
from jpviewer.market.days import NEVER
from jpviewer.market.filters.conditions import Filter, Word
from jpviewer.market.filters.grammar import parse
from jpviewer.market.imports import exports
from jpviewer.market.messages import Message, StoreError
from jpviewer.market.screens import SCREENS
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import Columns
from jpviewer.market.user import User
from jpviewer.market.watchlists import Watchlist
from jpviewer.store import figures, listings
from jpviewer.store.bars import levels
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile

Chosen = tuple[Iterable[str], Columns]

BACK = 20000
"""Two years of days: what a change over one year of a stock far behind starts from."""


def ranking(store: Store, options: Options) -> Chosen:
    """Common stocks of the three segments, best first."""
    rest = options.rest
    columns = _stocks(store, options)
    if rest.segment:
        columns = _taken(columns, columns["segment"] == rest.segment)
    if rest.watchlist:
        members = set(_list(options, rest.watchlist).codes)
        columns = _taken(columns, np.isin(columns["code"].astype(str), list(members)))
    wanted = rest.filter or (_screen(options, rest.screen) if rest.screen else Filter())
    if unknown := next(_windowed(wanted), ""):
        raise StoreError("field_of_window", unknown)
    if wanted.groups:
        columns = _taken(columns, _rows(columns, options).wanted(wanted))
    best = order(columns, rest.by, rest.ascending)
    columns = _taken(columns, best[: rest.top] if rest.top > 0 else best)
    doubts = [Message.load(text).key if text else "" for text in columns["doubt"].tolist()]
    columns["doubt"] = np.array(doubts, object)
    columns["rank"] = np.arange(1, len(columns["code"]) + 1)
    return RANKING, columns


def _windowed(wanted: Filter) -> Iterator[str]:
    """Fields that follow from what a window shows: a span chosen there, notes beside a list."""
    asked = (each.field for each in wanted.conditions if not isinstance(each, Word))
    return (field for field in asked if field in ("retspan", "note"))


def watchlist(store: Store, options: Options) -> Chosen:
    """The stocks of a list in its order."""
    listed = listings.listed(store)
    names = dict(zip(listed["code"].tolist(), listed["name"].tolist(), strict=True))
    members = (each for each in _list(options, options.rest.name).members if not each.is_separator)
    rows = [exports.row(each, names) for each in members]
    return exports.COLUMNS, {
        name: np.array([row[place] for row in rows], object)
        for place, name in enumerate(exports.COLUMNS)
    }


def watchlist_text(options: Options) -> str:
    """A list in the form of another program."""
    return exports.FORMS[options.rest.form](_list(options, options.rest.name).members, {})


def screens(store: Store, options: Options) -> Chosen:
    """Every screen, built in ones first, as `--screen` names it."""
    del store
    every = (*SCREENS, *user_of(options).screens)
    names = [each.key or each.name for each in every]
    return ("name", "filter"), {
        "name": np.array(names, object),
        "filter": np.array([each.text for each in every], object),
    }


def _stocks(store: Store, options: Options) -> dict[str, NDArray[Any]]:
    """Every stock with its figures, its standing among the others, and what to hold it means."""
    rest, settings = options.rest, options.settings
    columns = dict(figures.stocks(store))
    columns["kind"] = np.full(len(columns["code"]), "stock", object)
    newest = int(columns["as_of"].max(initial=0)) or NEVER
    terms = Terms(
        settings.position if rest.position is None else rest.position,
        settings.participation if rest.participation is None else rest.participation,
    )
    beside = standing(columns, levels(store, STOCK_SEGMENTS, since=newest - BACK))
    return columns | beside | holding(columns, terms)


def _rows(columns: Columns, options: Options) -> Rows:
    return Rows.of(columns, user_of(options).lists)


def _screen(options: Options, name: str) -> Filter:
    """The filter of a screen by its key or name; one that no longer reads finds what it can."""
    every = (*SCREENS, *user_of(options).screens)
    found = next((each for each in every if name in (each.key, each.name)), None)
    if found is None:
        raise StoreError("no_such_screen", name)
    return parse(found.text).filter


def _list(options: Options, name: str) -> Watchlist:
    lists = user_of(options).lists
    found = next((each for each in lists if each.name == name), None)
    if found is None:
        names = ", ".join(each.name for each in lists)
        raise StoreError("no_such_list", name, names) if names else StoreError("no_list", name)
    return found


def user_of(options: Options) -> User:
    """What the user wrote; nothing where there is no file."""
    if not options.home.user.exists():
        return User()
    with UserFile(options.home.user, readonly=True) as file:
        return file.user()


def _taken(columns: Columns, chosen: NDArray[Any]) -> dict[str, NDArray[Any]]:
    return {name: values[chosen] for name, values in columns.items()}
