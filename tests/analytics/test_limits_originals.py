"""Sessions at the daily limit against the exchange's own flags, where its bars are at hand."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.landmarks import limits_met
from tests.originals import original_table

FILE = "prices/jquants_chart0_1025_codes_2022-01_2026-02.parquet"
COLUMNS = ["Code", "Date", "High", "Low", "Close", "UpLimit", "LowLimit"]


def test_limits_are_where_the_exchange_flags_them() -> None:
    """Its prices are split-adjusted and the splits are not told, so a fifth cannot be found."""
    table = original_table(FILE, COLUMNS)
    table["day"] = table["Date"].dt.strftime("%Y%m%d").astype(np.int64)
    days = np.unique(table["day"].to_numpy())
    found = flagged = both = 0
    for _, stock in table.groupby("Code"):
        at = np.searchsorted(days, stock["day"].to_numpy())
        rows = np.full((5, len(days)), np.nan)
        rows[:, at] = stock[COLUMNS[2:]].to_numpy().T
        high, low, close, *flags = rows
        met = limits_met(days, high, low, close, np.ones(len(days)))
        for places, flag in zip((met.up, met.down), flags, strict=True):
            found += len(places)
            flagged += int((flag == 1).sum())
            both += int((flag[places] == 1).sum())
    assert found > 500
    assert both / found > 0.99
    assert both / flagged > 0.8
