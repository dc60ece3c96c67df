"""Charts as Yahoo really sent them, through the unmodified yfinance."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import BARS, SECURITIES
from jpviewer.sources.source import Request
from jpviewer.sources.wishes import Wish
from jpviewer.sources.yahoo_bars import YahooBars
from tests.originals import original
from tests.sources.conftest import Fetch
from tests.sources.work import serves
from tests.world.world import World


@pytest.mark.parametrize("symbol", ["1306.T", "^N225", "JPY=X"])
def test_a_real_chart_is_read(
    world: World, fetch: Fetch, calendar: Calendar, yahoo_folder: Path, symbol: str
) -> None:
    body = original(f"yahoo_raw/v8_chart_{symbol}_6mo_1wk_2026-09-27.json")
    (result,) = json.loads(body)["chart"]["result"]
    meta, (quote,) = result["meta"], result["indicators"]["quote"]
    zone = ZoneInfo(meta["exchangeTimezoneName"])
    days = [int(f"{datetime.fromtimestamp(at, zone):%Y%m%d}") for at in result["timestamp"]]
    world.set_clock("2026-09-27T12:00+09:00")
    world.faults.add(serves(body), path="/v8/finance/chart/")
    wish = Wish(symbol, meta["exchangeTimezoneName"], "", 20260301, 20260301, calendar, True)
    brought = fetch(YahooBars(yahoo_folder), [Request("yahoo_bars", symbol, wish)])
    bars = brought.columns(BARS)
    # In weekly bars the live point is a day of its own; that of a currency is a Saturday's.
    count = len(days) - (symbol == "JPY=X")
    assert bars["day"] == days[:count]
    np.testing.assert_allclose(bars["close"], quote["close"][:count], rtol=1e-9)
    np.testing.assert_allclose(bars["volume"], quote["volume"][:count])
    (name,), (currency,) = (brought.columns(SECURITIES)[key] for key in ("name", "currency"))
    assert (name, currency) == (meta["longName"], meta["currency"])


def test_the_world_s_charts_look_like_real_ones(world: World) -> None:
    from tests.world.replies import Asked
    from tests.world.yahoo import answer

    body = original("yahoo_raw/v8_chart_1306.T_6mo_1wk_2026-09-27.json")
    (real,) = json.loads(body)["chart"]["result"]
    asked = Asked(0.0, "GET", "query2.finance.yahoo.com", "/v8/finance/chart/1306.T?period1=0")
    (ours,) = json.loads(answer(world.truth.market, asked, world.now).body)["chart"]["result"]
    assert ours.keys() - {"events"} == real.keys()
    assert ours["meta"].keys() <= real["meta"].keys()
    assert {key: type(value) for key, value in ours["meta"].items()} == {
        key: type(real["meta"][key]) for key in ours["meta"]
    }
    assert ours["indicators"]["quote"][0].keys() == real["indicators"]["quote"][0].keys()
    assert [each % 86400 for each in (ours["timestamp"][0], ours["timestamp"][-1])] == [0, 23400]
