"""The weeks of Prime as they were published, from April 2022 to February 2026.

Expected figures come from the file by plain pandas. It says what was published when: each of its
prints is kept as if it had been seen at that day's end.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
import pytest

from jpviewer.analytics.flows.pace import pace
from jpviewer.analytics.flows.prints import Prints, prints
from jpviewer.analytics.flows.ranks import rank
from jpviewer.analytics.flows.shares import share
from jpviewer.analytics.flows.streaks import streaks
from jpviewer.analytics.flows.weeks import Weeks, missing, weeks
from jpviewer.analytics.flows.years import FISCAL, year_to_date
from jpviewer.market.days import from_iso, instant
from jpviewer.market.investors import SUMS
from jpviewer.market.tables import DTYPES, SESSIONS, Columns
from jpviewer.sources import tse_calendar
from jpviewer.store import flows
from jpviewer.store.store import Store, prepare
from tests.originals import original

FILE = "jpx_investor_type/jquants_v2_investor_types_TSEPrime_2022-04_2026-02.csv"
INVESTORS = {
    "Prop": "proprietary",
    "Brk": "brokerage",
    "Tot": "total",
    "Ind": "individuals",
    "Frgn": "foreigners",
    "SecCo": "securities",
    "InvTr": "investment_trusts",
    "BusCo": "business",
    "OthCo": "other_corporations",
    "InsCo": "insurers",
    "Bank": "banks",
    "TrstBnk": "trust_banks",
    "OthFin": "other_financials",
}
WHOLES = ("brokerage", "total")
"""Sums whose parts the file has."""


@pytest.fixture(scope="module")
def file() -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(original(FILE)))


@pytest.fixture(scope="module")
def plain(file: pd.DataFrame) -> pd.DataFrame:
    """The newest print of each week, in order."""
    newest = file.sort_values("PubDate").groupby("StDate").tail(1)
    return newest.sort_values("StDate").reset_index(drop=True)


@pytest.fixture(scope="module")
def sessions() -> Columns:
    return tse_calendar.sessions(date(2026, 2, 20))


@pytest.fixture(scope="module")
def store(
    file: pd.DataFrame, sessions: Columns, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """What a program that ran all the time would hold."""
    path = tmp_path_factory.mktemp("originals") / "cache.db"
    prepare(path)
    with Store(path, readonly=False) as opened:
        opened.upsert(SESSIONS, sessions)
        for published, part in file.groupby("PubDate"):
            day = from_iso(str(published))
            with opened.transaction():
                flows.keep_flows(opened, printed(part, day), instant(day, 18, 0))
        yield opened


def printed(part: pd.DataFrame, published: int) -> Columns:
    rows = [
        (
            *(
                "jpx",
                "prime",
                investor,
                from_iso(str(week.StDate)),
                from_iso(str(week.EnDate)),
                published,
            ),
            *(1000.0 * getattr(week, f"{key}{side}") for side in ("Sell", "Buy")),
        )
        for week in part.itertuples()
        for key, investor in INVESTORS.items()
    ]
    names = ("source", "market", "investor", "start", "end", "published", "sell", "buy")
    return {
        name: np.array(values, DTYPES[name])
        for name, values in zip(names, zip(*rows, strict=True), strict=True)
    }


@pytest.fixture(scope="module")
def columns(store: Store) -> Columns:
    return flows.prints(store, "jpx", "prime", list(INVESTORS.values()))


@pytest.fixture(scope="module")
def held(columns: Columns, sessions: Columns) -> Weeks:
    return weeks(sessions["day"], columns)


def told(held: Weeks, columns: Columns, sessions: Columns, investor: str) -> Prints:
    return prints(held, columns, investor, sessions["day"])


def net(plain: pd.DataFrame, key: str = "Frgn") -> pd.Series:
    result: pd.Series = 1000 * (plain[f"{key}Buy"] - plain[f"{key}Sell"])
    return result


def test_every_week_of_prime_is_held_once(held: Weeks, plain: pd.DataFrame) -> None:
    assert len(held.start) == len(plain) == 202
    assert held.start.tolist() == [from_iso(day) for day in plain["StDate"]]
    assert held.end.tolist() == [from_iso(day) for day in plain["EnDate"]]
    assert missing(held.net("foreigners")) == 0
    for key, investor in INVESTORS.items():
        assert held.net(investor).tolist() == (1000 * plain[f"{key}Bal"]).tolist()
        assert held.of(investor).both.tolist() == (1000 * plain[f"{key}Tot"]).tolist()


@pytest.mark.parametrize("whole", WHOLES)
def test_the_parts_are_the_whole_in_every_week(held: Weeks, whole: str) -> None:
    for side in ("sell", "buy"):
        parts = [getattr(held.of(part), side) for part in SUMS[whole]]
        assert np.sum(parts, axis=0).tolist() == getattr(held.of(whole), side).tolist()


def test_the_largest_weeks_of_foreigners(held: Weeks, plain: pd.DataFrame) -> None:
    expected = net(plain)
    foreigners = held.net("foreigners")
    for place, sign in ((int(np.argmax(expected)), 1), (int(np.argmin(expected)), -1)):
        found = rank(foreigners, place)
        assert (found.sign, found.place, found.count, found.ties) == (sign, 1, 202, 0)
        assert foreigners[place] == expected[place]
    ranked = expected.rank(ascending=False)
    places = [rank(foreigners, place).place for place in range(202)]
    buying = expected > 0
    assert np.array(places)[buying].tolist() == ranked[buying].tolist()


@pytest.mark.parametrize("window", [4, 13, 26, 52])
def test_the_record_stretches(held: Weeks, plain: pd.DataFrame, window: int) -> None:
    sums = net(plain).rolling(window).sum()
    for place, best in ((int(np.nanargmax(sums)), 1), (int(np.nanargmin(sums)), 202 - window + 1)):
        found = pace(held.net("foreigners"), window, place)
        assert found.sum == sums[place]
        assert found.rank.sign == np.sign(sums[place])
        # The least is last by buying where no stretch sold net, and first by selling where one did.
        assert found.rank.place == (best if sums[place] > 0 else 1)
        assert found.rank.count == 202 - window + 1
        assert found.broken == 0


@pytest.mark.parametrize("start", ["2024-08-19", "2024-08-26"])
def test_revised_weeks_are_told_with_both_prints(
    held: Weeks, columns: Columns, sessions: Columns, file: pd.DataFrame, start: str
) -> None:
    both = file[file["StDate"] == start].sort_values("PubDate")
    first, second = both.iloc[0], both.iloc[-1]
    assert len(both) == 2
    at = held.start.tolist().index(from_iso(start))
    changed = set()
    for key, investor in INVESTORS.items():
        found = told(held, columns, sessions, investor)
        assert found.first_net[at] == 1000 * first[f"{key}Bal"]
        assert held.net(investor)[at] == 1000 * second[f"{key}Bal"]
        newest = second if found.revised[at] else first
        assert found.published[at] == from_iso(newest["PubDate"])
        assert found.prompt[at]
        if found.revised[at]:
            changed.add(investor)
    assert changed == {
        investor
        for key, investor in INVESTORS.items()
        if first[f"{key}Sell"] != second[f"{key}Sell"] or first[f"{key}Buy"] != second[f"{key}Buy"]
    }
    assert changed


def test_no_other_week_was_revised(
    held: Weeks, columns: Columns, sessions: Columns, file: pd.DataFrame
) -> None:
    twice = file.groupby("StDate").size()
    expected = {from_iso(day) for day in twice[twice > 1].index}
    found = {
        start
        for investor in INVESTORS.values()
        for start in held.start[told(held, columns, sessions, investor).revised].tolist()
    }
    assert found == expected


def test_the_share_of_the_clients_of_brokers(held: Weeks, plain: pd.DataFrame) -> None:
    shares = share(held.of("foreigners"), held.of("brokerage"))
    assert shares == pytest.approx((plain["FrgnTot"] / plain["BrkTot"]).to_numpy(), rel=1e-12)


def test_years_to_date(held: Weeks, plain: pd.DataFrame, sessions: Columns) -> None:
    ends = pd.to_datetime(plain["EnDate"])
    nets = net(plain)
    calendar = year_to_date(held, held.net("foreigners"), sessions["day"])
    assert calendar.years.tolist() == [2023, 2024, 2025, 2026]
    fiscal = year_to_date(held, held.net("foreigners"), sessions["day"], FISCAL)
    # The session of 2022-04-01 was before the segments: that year is not held whole.
    assert fiscal.years.tolist() == [2023, 2024, 2025]
    for found, year_of in (
        (calendar, ends.dt.year),
        (fiscal, (ends.dt.year - (ends.dt.month < 4))),
    ):
        for year, total, last in zip(found.years, found.totals, found.ends, strict=True):
            until = ends <= pd.Timestamp(str(last))
            assert total == nets[(year_of == year) & until].sum()
            asked = ends.iloc[-1]
            apart = pd.Timestamp(str(last)).replace(year=asked.year) - asked
            assert abs(apart) <= pd.Timedelta(days=7)


def test_the_longest_run_of_buying(held: Weeks, plain: pd.DataFrame) -> None:
    sign = np.sign(net(plain))
    lengths = sign.groupby((sign != sign.shift()).cumsum()).agg(["size", "first"])
    found = streaks(held.net("foreigners"))
    assert found.buying.length == lengths.loc[lengths["first"] > 0, "size"].max()
    assert found.selling.length == lengths.loc[lengths["first"] < 0, "size"].max()
    assert found.now.length == lengths["size"].iloc[-1]
