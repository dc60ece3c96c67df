"""What the columns of a table of stocks are called, and what they mean."""

from __future__ import annotations

from jpviewer.ui.stocks.measured_titles import MEASURED
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP

TITLES = MEASURED | {
    "code": (QT_TRANSLATE_NOOP("stock_columns", "Code"), ""),
    "name": (QT_TRANSLATE_NOOP("stock_columns", "Name"), ""),
    "name_ja": (
        QT_TRANSLATE_NOOP("stock_columns", "Japanese name"),
        QT_TRANSLATE_NOOP("stock_columns", "The name in the exchange's Japanese list"),
    ),
    "name_en": (
        QT_TRANSLATE_NOOP("stock_columns", "English name"),
        QT_TRANSLATE_NOOP("stock_columns", "The name in the exchange's English list"),
    ),
    "doubt": (
        QT_TRANSLATE_NOOP("stock_columns", "In doubt"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "A bar of the last 60 sessions was refused or is in doubt; point at the row to see why",
        ),
    ),
    "market_cap": (
        QT_TRANSLATE_NOOP("stock_columns", "Market\ncap"),
        QT_TRANSLATE_NOOP("stock_columns", "Market capitalisation in yen, all shares"),
    ),
    "close": (
        QT_TRANSLATE_NOOP("stock_columns", "Close"),
        QT_TRANSLATE_NOOP("stock_columns", "Last close in yen, adjusted for splits"),
    ),
    "change_1d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n1 day"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 1 session"),
    ),
    "change_5d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n5 days"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 5 sessions"),
    ),
    "change_20d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n20 days"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 20 sessions"),
    ),
    "change_60d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n60 days"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 60 sessions"),
    ),
    "change_ytd": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\nthis year"),
        QT_TRANSLATE_NOOP("stock_columns", "Change since the last close of the year before"),
    ),
    "position_52w": (
        QT_TRANSLATE_NOOP("stock_columns", "52-week\nposition"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Where the close lies between the 52-week low (0%) and high (100%)"
        ),
    ),
    "turnover": (
        QT_TRANSLATE_NOOP("stock_columns", "Value\ntraded"),
        QT_TRANSLATE_NOOP("stock_columns", "Yen traded in the last session"),
    ),
    "adv20": (
        QT_TRANSLATE_NOOP("stock_columns", "Traded,\nmean 20 d"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Value traded, 20-day average; sessions without a trade count as zero",
        ),
    ),
    "adv60_median": (
        QT_TRANSLATE_NOOP("stock_columns", "Traded,\nmedian 60 d"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Value traded, median of 60 sessions, those without a trade included"
        ),
    ),
    "adv60_median_growth": (
        QT_TRANSLATE_NOOP("stock_columns", "Median,\nchange 1 y"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Change of the median value traded of 60 sessions in a year of 245 sessions; "
            "∞ if it was nothing",
        ),
    ),
    "turnover_ratio": (
        QT_TRANSLATE_NOOP("stock_columns", "Turnover\nratio"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Value traded in a year at the pace of 60 sessions, as a share of the market cap",
        ),
    ),
    "amihud": (
        QT_TRANSLATE_NOOP("stock_columns", "Impact, bp\nper ¥100m"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Amihud's illiquidity: mean move of the price per value traded, over 60 sessions",
        ),
    ),
    "tick_spread": (
        QT_TRANSLATE_NOOP("stock_columns", "Tick,\nbp"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "The tick as a share of the close: the smallest spread there can be"
        ),
    ),
    "zero_days": (
        QT_TRANSLATE_NOOP("stock_columns", "Days without\na trade"),
        QT_TRANSLATE_NOOP("stock_columns", "Sessions without a trade among the last 60"),
    ),
    "segment": (
        QT_TRANSLATE_NOOP("stock_columns", "Segment"),
        QT_TRANSLATE_NOOP("stock_columns", "Market segment of the Tokyo exchange"),
    ),
    "size": (
        QT_TRANSLATE_NOOP("stock_columns", "Size"),
        QT_TRANSLATE_NOOP("stock_columns", "Size group of the TOPIX indices"),
    ),
    "as_of": (
        QT_TRANSLATE_NOOP("stock_columns", "As of"),
        QT_TRANSLATE_NOOP("stock_columns", "The last session that the figures know"),
    ),
    "note": (
        QT_TRANSLATE_NOOP("stock_columns", "Note"),
        QT_TRANSLATE_NOOP("stock_columns", "Your own words; F2 edits them"),
    ),
    "sector33": (
        QT_TRANSLATE_NOOP("stock_columns", "Sector"),
        QT_TRANSLATE_NOOP("stock_columns", "One of the 33 sectors of the Tokyo exchange"),
    ),
    "topix_weight": (
        QT_TRANSLATE_NOOP("stock_columns", "TOPIX\nweight"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Share of TOPIX at the last published weights; few stocks of Growth are in it",
        ),
    ),
    "price_to_book": (
        QT_TRANSLATE_NOOP("stock_columns", "P/B"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Price over book value a share, as Yahoo's quotes tell it"
        ),
    ),
    "dividend_yield": (
        QT_TRANSLATE_NOOP("stock_columns", "Dividend\nyield"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Dividends of the last twelve months over the price, by Yahoo's quotes"
        ),
    ),
    "cap_rank": (
        QT_TRANSLATE_NOOP("stock_columns", "Cap\nrank"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Place by market cap among the common stocks of the three segments; 1 is the largest",
        ),
    ),
    "change_120d": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n120 days"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close over 120 sessions"),
    ),
    "change_1y": (
        QT_TRANSLATE_NOOP("stock_columns", "Change\n1 year"),
        QT_TRANSLATE_NOOP("stock_columns", "Change of the close since the same day a year before"),
    ),
    "strength_60d": (
        QT_TRANSLATE_NOOP("stock_columns", "Ahead of\nits segment"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Points by which the close did better over 60 sessions than its segment's composite",
        ),
    ),
    "ahead_of_prime_1y": (
        QT_TRANSLATE_NOOP("stock_columns", "Ahead of\nPrime, 1 year"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Points by which the close did better over a year than Prime's composite",
        ),
    ),
    "sparkline": (
        QT_TRANSLATE_NOOP("stock_columns", "Closes\n60 days"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "The last 60 closes from their lowest to their highest; sorts by their change",
        ),
    ),
    "adv5": (
        QT_TRANSLATE_NOOP("stock_columns", "Traded,\nmean 5 d"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Value traded, 5-day average; sessions without a trade count as zero"
        ),
    ),
    "adv60": (
        QT_TRANSLATE_NOOP("stock_columns", "Traded,\nmean 60 d"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Value traded, 60-day average; sessions without a trade count as zero"
        ),
    ),
    "relative_volume": (
        QT_TRANSLATE_NOOP("stock_columns", "Relative\nvolume"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Value traded in the last session, in multiples of its 20-day average"
        ),
    ),
    "edge": (
        QT_TRANSLATE_NOOP("stock_columns", "EDGE, bp\nnoisy"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Spread estimated from 250 sessions; says little of liquid stocks, blank if ≤ 0",
        ),
    ),
    "liquidity_score": (
        QT_TRANSLATE_NOOP("stock_columns", "Liquidity\nscore"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Percentile of the 60-day median value traded among common stocks; 100 is the most",
        ),
    ),
    "liquidity_change": (
        QT_TRANSLATE_NOOP("stock_columns", "Score,\n3 months"),
        QT_TRANSLATE_NOOP(
            "stock_columns", "Points that the liquidity score has gained or lost in 63 sessions"
        ),
    ),
    "cap_bucket": (
        QT_TRANSLATE_NOOP("stock_columns", "Cap\nbucket"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "By market cap: mega from ¥1tn, large from ¥200bn, mid from ¥50bn, small from ¥10bn, "
            "micro below",
        ),
    ),
    "flags": (
        QT_TRANSLATE_NOOP("stock_columns", "Flags"),
        QT_TRANSLATE_NOOP(
            "stock_columns",
            "Why its figures deserve a second look; point at the row for the whole reason",
        ),
    ),
}
"""The title and the meaning of each column by its key."""
