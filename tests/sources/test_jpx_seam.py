"""The change of layout in September 2026 leaves no seam in a series."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from jpviewer.analytics.flows.weeks import Weeks, missing, weeks
from jpviewer.market.calendar import weekdays
from jpviewer.market.investors import INVESTORS, JPX_MARKETS
from jpviewer.sources import jpx_book, jpx_sheet
from jpviewer.store import flows
from jpviewer.store.store import Store, prepare
from tests.world import exchange
from tests.world.flow_books import legacy_name, legacy_xls, week_name, week_xlsx

TRUE = exchange.weeks(20260831, 6)
CHANGED = 20260914
"""The first week in the layout of today."""
SPLIT = ("foreign_institutions", "foreign_individuals", "individuals_cash", "individuals_margin")


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Weeks]:
    """Every market's weeks as they come from files of both layouts."""
    path: Path = tmp_path_factory.mktemp("seam") / "cache.db"
    prepare(path)
    sessions = weekdays(20260801, 20261231).days
    with Store(path, readonly=False) as store:
        for week in TRUE:
            if week.start < CHANGED:
                found, _ = jpx_book.parse(legacy_xls(week), legacy_name(week))
            else:
                found = jpx_sheet.parse(week_xlsx(week), week_name(week))
            flows.keep_flows(store, found.columns(), 1)
        return {
            market: weeks(sessions, flows.prints(store, "jpx", market, INVESTORS))
            for market in JPX_MARKETS
        }


@pytest.mark.parametrize("market", JPX_MARKETS)
@pytest.mark.parametrize("investor", [each for each in INVESTORS if each not in SPLIT])
def test_an_investor_is_one_series(series: dict[str, Weeks], market: str, investor: str) -> None:
    net = series[market].net(investor)
    assert net.tolist() == [week.net(market, investor) for week in TRUE]
    assert missing(net) == 0


@pytest.mark.parametrize("market", JPX_MARKETS)
def test_the_parts_that_only_the_newer_layout_has_add_up(
    series: dict[str, Weeks], market: str
) -> None:
    found = series[market]
    newer = found.start >= CHANGED
    for whole, parts in (("foreigners", SPLIT[:2]), ("individuals", SPLIT[2:])):
        both = found.net(parts[0]) + found.net(parts[1])
        assert np.isnan(both[~newer]).all()
        assert both[newer].tolist() == found.net(whole)[newer].tolist()
