"""A list as a file that other programs read, and that comes back as it was."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from jpviewer.market.codes import symbol
from jpviewer.market.days import iso, tokyo_day
from jpviewer.market.watchlists import Member, Members

COLUMNS = ("code", "name", "note", "tags", "added", "colour", "position", "target", "stop")
_YAHOO = (
    *("Symbol", "Current Price", "Date", "Time", "Change", "Open", "High", "Low", "Volume"),
    *("Trade Date", "Purchase Price", "Quantity", "Commission", "High Limit", "Low Limit"),
    "Comment",
)
_RETURN = re.compile(r"\r\n?")

Names = Mapping[str, str]


def to_csv(members: Members, names: Names, sign: str = ",") -> str:
    """Everything written on each stock; separators are left out, for a table has none."""
    return _table((COLUMNS, *(row(each, names) for each in _stocks(members))), sign)


def to_tsv(members: Members, names: Names) -> str:
    """As `to_csv`, with tabs between."""
    return to_csv(members, names, "\t")


def to_tradingview(members: Members, names: Names) -> str:
    """Codes with their exchange, separators as headings, in one line."""
    del names
    return ",".join(
        f"###{each.note.replace(',', ' ')}" if each.is_separator else f"TSE:{each.code}"
        for each in members
    )


def to_yahoo(members: Members, names: Names) -> str:
    """A portfolio with the target as high limit, the stop as low limit, the note as comment."""
    del names
    blank = dict.fromkeys(_YAHOO, "")
    rows = (
        blank
        | {"Symbol": symbol(each.code), "High Limit": _number(each.target)}
        | {"Low Limit": _number(each.stop), "Comment": each.note}
        for each in _stocks(members)
    )
    return _table((_YAHOO, *(tuple(each.values()) for each in rows)), ",")


def to_rakuten(members: Members, names: Names) -> str:
    """Code, name and note under the titles of Rakuten Securities."""
    rows = ((each.code, names.get(each.code, ""), each.note) for each in _stocks(members))
    return _table((("銘柄コード・ティッカー", "銘柄", "メモ"), *rows), ",")


def to_sbi(members: Members, names: Names) -> str:
    """Code and name in one cell, and the note, under the titles of SBI Securities."""
    rows = (
        (f"{each.code} {names.get(each.code, '')}".strip(), each.note) for each in _stocks(members)
    )
    return _table((("銘柄（コード）", "メモ"), *rows), ",")


def to_codes(members: Members, names: Names) -> str:
    """A code a line."""
    del names
    return "".join(f"{each.code}\n" for each in _stocks(members))


def row(member: Member, names: Names) -> tuple[str, ...]:
    """COLUMNS of a member as texts, '' for what is not known."""
    return (
        member.code,
        names.get(member.code, ""),
        member.note,
        member.tags,
        iso(tokyo_day(member.added)) if member.added else "",
        member.colour,
        *(_number(each) for each in (member.position, member.target, member.stop)),
    )


FORMS: dict[str, Callable[[Members, Names], str]] = {
    "csv": to_csv,
    "tsv": to_tsv,
    "tradingview": to_tradingview,
    "yahoo": to_yahoo,
    "rakuten": to_rakuten,
    "sbi": to_sbi,
    "codes": to_codes,
}


def _stocks(members: Members) -> Iterator[Member]:
    return (each for each in members if not each.is_separator)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    text = f"{Decimal(repr(value)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _table(rows: Iterable[Iterable[str]], sign: str) -> str:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=sign, lineterminator="\n")
    # Before Python 3.13 a carriage return alone gets no quotation marks, and ends the row.
    writer.writerows([_RETURN.sub("\n", cell) for cell in row] for row in rows)
    return target.getvalue()
