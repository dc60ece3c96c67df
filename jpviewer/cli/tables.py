"""The tables that `export` writes, and the options of each."""

from __future__ import annotations

import argparse
from functools import partial

from jpviewer.cli.common import add_choice, add_common, add_value, count, number
from jpviewer.market.days import NEVER, from_iso
from jpviewer.market.filters.conditions import Filter
from jpviewer.market.filters.grammar import parse
from jpviewer.market.imports.exports import FORMS
from jpviewer.market.investors import INVESTORS, MARKETS
from jpviewer.market.segments import SEGMENTS, STOCK_SEGMENTS
from jpviewer.ui.text.sentences import say
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
    "adv60",
    "adv60_median_3m",
    "adv60_median_1y",
    "change_120d",
    "change_1y",
    "edge",
    "roll",
    "corwin_schultz",
    "abdi_ranaldo",
    "cap_rank",
    "liquidity_score",
    "liquidity_change",
    "strength_60d",
    "ahead_of_prime_1y",
    "lot",
    "relative_volume",
    "one_percent_exit",
    "adv60_median_growth",
    "price_to_book",
    "dividend_yield",
)
MOST_YEN = 1e14
"""Of a position; all of Tokyo is worth some ten times as much."""
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

    only = translate("cli", "only this segment")
    add_choice(table("listings", translate("cli", "listed issues")), "--segment", SEGMENTS, only)

    bars = table("bars", translate("cli", "daily bars of one code or symbol"))
    bars.add_argument("--code", required=True, help=translate("cli", "7203, ^N225, SPY …"))
    _add_days(bars)

    levels = table("segments", translate("cli", "levels of composites and benchmarks"))
    series = translate("cli", "keys of composites or symbols, separated by commas")
    levels.add_argument("--series", default=",".join(STOCK_SEGMENTS), help=series)
    _add_days(levels)
    base = translate("cli", "100 at the last close on or before this date")
    add_value(levels, "--rebase", day, "DATE", base, 0)
    total = translate("cli", "with dividends reinvested; coverage then counts them too")
    levels.add_argument("--total", action="store_true", help=total)
    _add_flows(table("flows", translate("cli", "weekly trading by kind of investor")))
    _add_ranking(table("ranking", translate("cli", "stocks by liquidity, size or change")))
    members = table("watchlist", translate("cli", "members of a watchlist"))
    members.add_argument("--name", required=True, help=translate("cli", "the list's name"))
    form = translate("cli", "as which program reads it")
    add_choice(members, "--form", tuple(FORMS), form, "csv")
    table("screens", translate("cli", "built-in screens and your own"))
    table("sources", translate("cli", "how each source stands"))
    table("refused", translate("cli", "what was refused or is in doubt, and why"))
    table("alerts", translate("cli", "what alerts told, the newest first"))


def _add_days(parser: argparse.ArgumentParser) -> None:
    add_value(parser, "--since", day, "DATE", translate("cli", "the first day"), 0)
    add_value(parser, "--until", day, "DATE", translate("cli", "the last day"), NEVER)


def _add_flows(parser: argparse.ArgumentParser) -> None:
    add_choice(parser, "--source", ("jpx", "mof"), translate("cli", "only this source"))
    markets = tuple(market for each in MARKETS.values() for market in each)
    add_choice(parser, "--market", markets, translate("cli", "only this market"))
    add_choice(parser, "--investor", INVESTORS, translate("cli", "only these investors"))
    add_value(parser, "--since", day, "DATE", translate("cli", "the first day"), 0)
    prints = translate("cli", "the newest print of each week, or all")
    add_choice(parser, "--prints", ("newest", "all"), prints, "newest")


def _add_ranking(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--by",
        choices=[name for name in RANKING if name != "rank"],
        default="market_cap",
        metavar="COLUMN",
        help=translate("cli", "the column to rank by"),
    )
    smallest = translate("cli", "smallest first")
    parser.add_argument("--ascending", action="store_true", help=smallest)
    add_value(parser, "--top", count, "N", translate("cli", "only the first N"), 0)
    add_choice(parser, "--segment", STOCK_SEGMENTS, translate("cli", "only this segment"))
    add_value(parser, "--watchlist", str, "NAME", translate("cli", "only this list"), "")
    line = translate("cli", "only what fits a filter")
    add_value(parser, "--filter", _filter, "TEXT", line)
    named = translate("cli", "only what fits a screen")
    add_value(parser, "--screen", str, "NAME", named, "")
    sold = translate("cli", "the position to get out of")
    add_value(parser, "--position", partial(number, most=MOST_YEN), "YEN", sold)
    share = translate("cli", "share of the turnover one may be")
    add_value(parser, "--participation", partial(number, most=1), "SHARE", share)


def _filter(text: str) -> Filter:
    """A line of `market.filters` without a fault."""
    reading = parse(text)
    if reading.faults:
        fault = reading.faults[0]
        wrong = f"{text[fault.start : fault.end]}: {say(fault.message)}"
        raise argparse.ArgumentTypeError(wrong.replace("%", "%%"))
    return reading.filter


def day(text: str) -> int:
    """'2026-11-20' as a day."""
    try:
        return from_iso(text)
    except ValueError:
        raise argparse.ArgumentTypeError(translate("cli", "a date is like 2026-11-20")) from None
