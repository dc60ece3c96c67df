"""The tables that `export` writes, and the options of each."""

from __future__ import annotations

import argparse

from jpviewer.cli.common import add_common
from jpviewer.market.days import from_iso
from jpviewer.market.investors import INVESTORS, JPX_MARKETS, MOF_MARKETS
from jpviewer.market.segments import SEGMENTS, STOCK_SEGMENTS
from jpviewer.ui.text.translate import translate

RANKING = (
    "rank",
    "code",
    "name",
    "segment",
    "size",
    "close",
    "market_cap",
    "adv20",
    "adv60_median",
    "turnover_ratio",
    "amihud",
    "tick_spread",
    "days_to_exit",
    "zero_days",
    "as_of",
    "name_en",
    "sector33",
    "turnover",
    "adv5",
    "change_1d",
    "change_5d",
    "change_20d",
    "change_60d",
    "change_ytd",
    "position_52w",
    "topix_weight",
    "doubt",
)
DAYS = ("session", "start", "end", "published", "as_of")


def add_tables(parser: argparse.ArgumentParser) -> None:
    """One sub-command for each table."""
    tables = parser.add_subparsers(dest="table", metavar="TABLE", required=True)

    def table(name: str, help_text: str) -> argparse.ArgumentParser:
        added = tables.add_parser(name, help=help_text, description=help_text, add_help=False)
        add_common(added, first=False)
        added.add_argument(
            "--out", metavar="FILE", default="", help=translate("cli", "write into a file")
        )
        return added

    add = table("listings", translate("cli", "listed issues")).add_argument
    add("--segment", choices=SEGMENTS, default="", help=translate("cli", "only this segment"))

    bars = table("bars", translate("cli", "daily bars of one code or symbol"))
    bars.add_argument("--code", required=True, help=translate("cli", "7203, ^N225, SPY …"))
    _add_days(bars)

    levels = table("segments", translate("cli", "levels of composites and benchmarks"))
    levels.add_argument(
        "--series",
        default=",".join(STOCK_SEGMENTS),
        help=translate("cli", "keys of composites or symbols, separated by commas"),
    )
    _add_days(levels)
    levels.add_argument(
        "--rebase",
        type=day,
        default=0,
        metavar="DATE",
        help=translate("cli", "100 at the last close on or before this date"),
    )
    _add_flows(table("flows", translate("cli", "weekly trading by kind of investor")))
    _add_ranking(table("ranking", translate("cli", "stocks by liquidity, size or change")))
    members = table("watchlist", translate("cli", "members of a watchlist"))
    members.add_argument("--name", required=True, help=translate("cli", "the list's name"))
    table("sources", translate("cli", "how each source stands"))
    table("refused", translate("cli", "what was refused or is in doubt, and why"))


def _add_days(parser: argparse.ArgumentParser) -> None:
    for name, default, text in (
        ("--since", 0, translate("cli", "the first day")),
        ("--until", 99999999, translate("cli", "the last day")),
    ):
        parser.add_argument(name, type=day, default=default, metavar="DATE", help=text)


def _add_flows(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--source", choices=("jpx", "mof"), default="", help=translate("cli", "only this source"))
    add(
        "--market",
        choices=(*JPX_MARKETS, *MOF_MARKETS),
        default="",
        help=translate("cli", "only this market"),
    )
    add("--investor", choices=INVESTORS, default="", help=translate("cli", "only these investors"))
    add("--since", type=day, default=0, metavar="DATE", help=translate("cli", "the first day"))
    add(
        "--prints",
        choices=("newest", "all"),
        default="newest",
        help=translate("cli", "the newest print of each week, or all"),
    )


def _add_ranking(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--by",
        choices=[name for name in RANKING if name != "rank"],
        default="market_cap",
        metavar="COLUMN",
        help=translate("cli", "the column to rank by"),
    )
    add("--ascending", action="store_true", help=translate("cli", "smallest first"))
    add("--top", type=int, default=0, metavar="N", help=translate("cli", "only the first N"))
    add("--segment", choices=STOCK_SEGMENTS, default="", help=translate("cli", "only this segment"))
    add("--watchlist", default="", metavar="NAME", help=translate("cli", "only this list"))
    add(
        "--position",
        type=float,
        default=None,
        metavar="YEN",
        help=translate("cli", "the position to get out of"),
    )
    add(
        "--participation",
        type=float,
        default=None,
        metavar="SHARE",
        help=translate("cli", "share of the turnover one may be"),
    )


def day(text: str) -> int:
    """'2026-11-20' as a day."""
    try:
        return from_iso(text)
    except ValueError:
        raise argparse.ArgumentTypeError(translate("cli", "a date is like 2026-11-20")) from None
