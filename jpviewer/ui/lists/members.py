"""The columns of what the user wrote on the members of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.tables import Columns
from jpviewer.market.watchlists import Lists, Member, Watchlist
from jpviewer.ui.lists.writing import colour_name, title
from jpviewer.ui.stocks.choices import stock_groups, stock_presets
from jpviewer.ui.stocks.columns import HIDDEN_AT_FIRST
from jpviewer.ui.stocks.separators import HEADS, separators
from jpviewer.ui.tables.columns import Choice
from jpviewer.ui.tables.model import LEFT, RIGHT, Column, by_sign
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

WRITTEN = ("tags", "colour", "position", "target", "stop")
DISTANCES = ("to_target", "to_stop")
OF_MEMBERS = ("note", *WRITTEN, *DISTANCES)
"""Columns that only the user's lists have."""
FIRST_HIDDEN = (*HIDDEN_AT_FIRST, *WRITTEN, *DISTANCES)
_UNWRITTEN = Member("")
_MINE = (
    *("code", "name", "doubt", "colour", "tags", "note", "close", "change_1d", "position"),
    *("days_to_exit", "target", "to_target", "stop", "to_stop"),
)


def list_columns(stocks: tuple[Column, ...], formats: Formats) -> tuple[Column, ...]:
    """Those of stocks, and of what is written on members; a separator's key is not shown."""
    code, *others = stocks
    return (code._replace(text=_code), *others, *_member_columns(formats))


def list_groups() -> tuple[Choice, ...]:
    """Every column but the code, under headings."""
    mine = Choice(translate("lists", "&List"), (*WRITTEN, *DISTANCES))
    return (*stock_groups(), mine)


def list_presets(columns: tuple[Column, ...]) -> tuple[Choice, ...]:
    """Those of stocks, and one for what is written on members."""
    stocks = tuple(each for each in columns if each.key not in (*WRITTEN, *DISTANCES))
    return (*stock_presets(stocks), Choice(translate("lists", "&My marks"), _MINE))


def with_members(rows: Columns, mine: Watchlist | None, lists: Lists) -> Columns:
    """Rows of stocks with what is written on each; off the user's lists, the position noted on any.

    A separator's name is its heading.
    """

    def column(name: str, kind: type) -> NDArray[Any]:
        if mine is None:
            return np.full(len(rows["code"]), getattr(_UNWRITTEN, name), kind)
        return np.array([getattr(each, name) for each in mine.members], kind)

    written = {name: column(name, object) for name in ("tags", "colour", "note")}
    prices = {name: column(name, float) for name in ("position", "target", "stop")}
    if mine is None:
        prices["position"] = _noted(rows, lists)
    heads = separators(rows)
    written[HEADS] = heads
    if heads.any():
        names = np.where(heads, written["note"], rows["name"])
        written |= {"name": names, "note": np.where(heads, "", written["note"])}
    with np.errstate(divide="ignore", invalid="ignore"):
        distances = {f"to_{name}": prices[name] / rows["close"] - 1 for name in ("target", "stop")}
    return {**rows, **written, **prices, **distances}


def _noted(rows: Columns, lists: Lists) -> NDArray[np.float64]:
    noted: dict[str, float] = {}
    for each in lists:
        noted.update(each.positions)
    return np.array([noted.get(code, np.nan) for code in rows["code"].tolist()], np.float64)


def _code(code: str) -> str:
    return "" if code.startswith("#") else str(code)


def _member_columns(formats: Formats) -> tuple[Column, ...]:
    def column(
        key: str, text: Callable[[Any], str], hint: str, align: int = RIGHT, width: int = 8
    ) -> Column:
        return Column(key, title(key), text, align, hint=hint, width=width, editable=True)

    def distance(key: str, name: str, hint: str) -> Column:
        return Column(key, name, formats.percent, colour=by_sign, hint=hint, width=7)

    return (
        column(
            "tags", str, translate("lists", "Words of yours; a filter finds tag:word"), LEFT, 12
        ),
        column(
            *("colour", lambda colour: colour_name(colour) if colour else ""),
            translate("lists", "The colour that you marked it with"),
            *(LEFT, 9),
        ),
        column(
            *("position", formats.amount),
            translate("lists", "Yen that you hold or want to; days to exit are those of it"),
        ),
        column("target", formats.price, translate("lists", "The price you want to sell at")),
        column("stop", formats.price, translate("lists", "The price at which you give it up")),
        distance(
            *("to_target", translate("lists", "To the\ntarget")),
            translate("lists", "From the close to the target"),
        ),
        distance(
            *("to_stop", translate("lists", "To the\nstop")),
            translate("lists", "From the close to the stop"),
        ),
    )
