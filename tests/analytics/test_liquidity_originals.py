"""Value traded and its mean over the exchange's own bars, which only some computers have."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from jpviewer.analytics import liquidity
from jpviewer.analytics.ranking import order
from tests.originals import original_table

FILE = "prices/jquants_chart0_1025_codes_2022-01_2026-02.parquet"
LAST = "2026-02-06"


@pytest.fixture(scope="module")
def bars() -> pd.DataFrame:
    table = original_table(FILE, ["Code", "Date", "Close", "Volume", "TradingValue"])
    return table[(table["Date"] > "2025-12-01") & (table["Date"] <= LAST)]


def test_close_times_volume_stands_for_the_value_traded(bars: pd.DataFrame) -> None:
    traded = bars[bars["TradingValue"] > 0]
    ratio = traded["TradingValue"] / (traded["Close"] * traded["Volume"])
    assert ratio.median() == pytest.approx(1, abs=0.005)


def test_the_twenty_most_traded_are_those_of_a_plain_calculation(bars: pd.DataFrame) -> None:
    wide = bars.pivot_table(index="Code", columns="Date", values="TradingValue")
    found = liquidity.mean_turnover(wide.fillna(0.0).to_numpy(), 20)
    codes = wide.index.astype(str).to_numpy().astype(object)
    best = codes[order({"code": codes, "adv20": found}, "adv20")[:20]]
    days = np.sort(bars["Date"].unique())[-20:]
    last = bars[bars["Date"].isin(days)]
    plain = last.groupby("Code")["TradingValue"].sum() / 20
    assert best.tolist() == plain.nlargest(20).index.astype(str).tolist()
