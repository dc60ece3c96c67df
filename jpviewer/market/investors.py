"""Kinds of investors in the exchange's and the ministry's statistics."""

from __future__ import annotations

from dataclasses import dataclass

INVESTORS = (
    "foreigners",
    "foreign_institutions",
    "foreign_individuals",
    "individuals",
    "individuals_cash",
    "individuals_margin",
    "proprietary",
    "securities",
    "investment_trusts",
    "business",
    "other_corporations",
    "insurers",
    "banks",
    "trust_banks",
    "other_financials",
    "brokerage",
    "total",
)
JPX_MARKETS = ("tokyo_nagoya", "prime", "standard", "growth")
OLD_MARKETS = ("first_section", "second_section", "mothers", "jasdaq")
"""The exchange's until April 2022, when its segments and Nagoya's Premier, Main and Next replaced
the sections of both; Tokyo & Nagoya is one series through that day."""
MOF_MARKETS = ("equity",)
MARKETS = {"jpx": (*JPX_MARKETS, *OLD_MARKETS), "mof": MOF_MARKETS}
PREDECESSORS = {
    "prime": ("first_section",),
    "standard": ("second_section", "jasdaq"),
    "growth": ("mothers", "jasdaq"),
}
"""Where most stocks of a segment came from, JASDAQ's from two. Stocks changed groups on that day:
such weeks may stand beside a segment's own, but are no part of its series."""
COMPOSITES = {
    "tokyo_nagoya": "all",
    "prime": "prime",
    "standard": "standard",
    "growth": "growth",
    "equity": "all",
}
"""The composite that a market's flows are held against; the sections have none."""
CLIENTS = (
    "individuals",
    "foreigners",
    "securities",
    "investment_trusts",
    "business",
    "other_corporations",
    "insurers",
    "banks",
    "trust_banks",
    "other_financials",
)
"""Kinds of clients of brokers, none in another: with `proprietary` they are the whole."""

SUMS: dict[str, tuple[str, ...]] = {
    "foreigners": ("foreign_institutions", "foreign_individuals"),
    "individuals": ("individuals_cash", "individuals_margin"),
    "brokerage": CLIENTS,
    "total": ("proprietary", "brokerage"),
}
"""What a sum is made of; checked before a week is kept, wherever all its parts are given."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose trades, in which market, by whose count."""

    source: str = "jpx"
    market: str = "tokyo_nagoya"
    investor: str = "foreigners"
