"""Kinds of investors in the exchange's and the ministry's statistics."""

from __future__ import annotations

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
MOF_MARKETS = ("equity",)
MARKETS = {"jpx": JPX_MARKETS, "mof": MOF_MARKETS}

SUMS: dict[str, tuple[str, ...]] = {
    "foreigners": ("foreign_institutions", "foreign_individuals"),
    "individuals": ("individuals_cash", "individuals_margin"),
    "brokerage": (
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
    ),
    "total": ("proprietary", "brokerage"),
}
"""What a sum is made of; checked before a week is kept, wherever all its parts are given."""
