"""The source of weekly flows, against the exchange's web site."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Changed, Refused, Trouble, Unreachable
from jpviewer.market.tables import FLOWS
from jpviewer.sources.http import Client
from jpviewer.sources.jpx_flows import RECHECKED, JpxFlows, missing_archives
from tests.sources.work import TODAY, Brought, known, serves, work
from tests.world import faults
from tests.world.exchange import MARKETS, Week, weeks
from tests.world.flow_books import week_name, week_xlsx
from tests.world.pages import (
    FLOWS_FOLDER,
    Site,
    archive_path,
    attached,
    file_name,
    flows_page,
    flows_site,
)
from tests.world.places import CLOSED, SESSIONS
from tests.world.world import World

CALENDAR = Calendar(np.array(SESSIONS), np.zeros(len(SESSIONS), np.int64))
INDEX = f"{FLOWS_FOLDER}index.html"
LISTED = 5
"""Weeks on the index page."""


def held(shown: list[Week]) -> list[tuple[str, str, int]]:
    return [("jpx", market, week.start) for week in shown for market in MARKETS]


def nets(brought: Brought) -> dict[tuple[object, ...], float]:
    rows = brought.columns(FLOWS)
    figures = zip(rows["buy"], rows["sell"], strict=True)
    return {
        key: float(str(buy)) - float(str(sell))
        for key, (buy, sell) in zip(
            zip(rows["market"], rows["investor"], rows["start"], rows["end"], strict=True),
            figures,
            strict=True,
        )
    }


def true_nets(shown: list[Week]) -> dict[tuple[object, ...], int]:
    return {
        (market, investor, week.start, week.end): week.net(market, investor)
        for week in shown
        for market in MARKETS
        for investor in week.figures(market)
        if week.start > 20260913 or not investor.startswith(("foreign_", "individuals_"))
    }


def published(world: World) -> list[Week]:
    return world.truth.published_weeks(world.now)


def files(shown: list[Week]) -> list[str]:
    """The subjects of these weeks, the newest first."""
    return [file_name(week) for week in reversed(shown)]


def play(world: World, site: Site) -> None:
    """Another site of the exchange than the world's own."""
    world.faults.add(faults.NOT_FOUND, path=FLOWS_FOLDER)
    for path, make in site.items():
        world.faults.add(serves(make()), path=path)


def test_the_first_time_brings_every_week_in_both_layouts(world: World, client: Client) -> None:
    brought = work(JpxFlows(), client, known())
    shown = published(world)
    assert {week.start <= 20260913 for week in shown} == {True, False}
    assert nets(brought) == true_nets(shown)
    assert brought.refusals == []
    newest, older = shown[-LISTED:], shown[:-LISTED]
    assert brought.subjects == [
        "index.html",
        *files(newest),
        "00-00-archives-00.html",
        *files(older),
    ]


def test_later_only_what_is_new_and_the_newest_again(world: World, client: Client) -> None:
    shown = published(world)
    held_before = known(weeks=held(shown[:-1]), calendar=CALENDAR, jpx_flows=1)
    brought = work(JpxFlows(), client, held_before)
    assert brought.subjects == ["index.html", *files(shown[-RECHECKED:])]
    assert nets(brought) == true_nets(shown[-RECHECKED:])


def test_goes_on_where_it_was_cut_off(world: World, client: Client) -> None:
    shown = published(world)
    brought = work(JpxFlows(), client, known(weeks=held(shown[4:]), calendar=CALENDAR))
    assert brought.subjects == [
        "index.html",
        *files(shown[-RECHECKED:]),
        "00-00-archives-00.html",
        *files(shown[:4]),
    ]


def test_asks_for_older_weeks_that_are_missing(world: World, client: Client) -> None:
    shown = published(world)
    hole = [week for week in shown if week is not shown[3]]
    brought = work(JpxFlows(), client, known(weeks=held(hole), calendar=CALENDAR, jpx_flows=1))
    assert brought.subjects[-2:] == ["00-00-archives-00.html", file_name(shown[3])]
    assert len(brought.subjects) == 1 + RECHECKED + 2


def test_sees_a_revision(world: World, client: Client) -> None:
    week = published(world)[-2]
    revised = weeks(week.start, 1, CLOSED, seed=99)[0]
    revised = Week(week.start, week.end, revised.parts)
    world.faults.add(serves(week_xlsx(revised)), path=attached(FLOWS_FOLDER, week_name(week)))
    everything = known(weeks=held(published(world)), calendar=CALENDAR, jpx_flows=1)
    found = nets(work(JpxFlows(), client, everything))
    assert true_nets([revised]).items() <= found.items()


def test_reads_every_year_of_the_archive(world: World, client: Client) -> None:
    long = weeks(20220307, 60, CLOSED)
    play(world, flows_site(long))
    brought = work(JpxFlows(), client, known(), date(2023, 5, 1))
    rows = brought.columns(FLOWS)
    assert sorted({int(str(start)) for start in rows["start"]}) == [week.start for week in long]
    old = {
        market
        for market, start in zip(rows["market"], rows["start"], strict=True)
        if int(str(start)) < 20220404
    }
    # Before the segments there were sections; only the sum of the markets has kept its name.
    assert old == {"tokyo_nagoya", "first_section", "second_section", "mothers", "jasdaq"}
    pages = [subject for subject in brought.subjects if subject.endswith(".html")]
    assert pages == ["index.html", "00-00-archives-00.html", "00-00-archives-01.html"]


def test_an_archive_page_that_is_not_there_is_passed_over(world: World, client: Client) -> None:
    shown = published(world)
    play(world, {INDEX: lambda: flows_page(shown[-LISTED:])} | _files(shown))
    world.faults.add(serves(flows_page(shown)), path=archive_path(0))
    brought = work(JpxFlows(), client, known())
    assert nets(brought) == true_nets(shown)
    # The index lists no archive: the usual eleven are tried.
    assert len(brought.refusals) == 10
    assert {refusal.message.key for refusal in brought.refusals} == {"missing"}


def test_archive_pages_lead_to_each_other(world: World, client: Client) -> None:
    long = weeks(20250901, 60, CLOSED)
    site = flows_site(long)
    # The index links this year's page only, that one all of them.
    play(world, site | {INDEX: lambda: flows_page(long[-LISTED:], [2026])})
    brought = work(JpxFlows(), client, known())
    assert nets(brought).keys() == true_nets(long).keys()
    pages = [subject for subject in brought.subjects if subject.endswith(".html")]
    assert pages == ["index.html", "00-00-archives-00.html", "00-00-archives-01.html"]


def test_a_page_that_is_wanted_need_not_be_linked(world: World, client: Client) -> None:
    long = weeks(20250901, 60, CLOSED)
    play(world, flows_site(long) | {INDEX: lambda: flows_page(long[-LISTED:], [2026])})
    hole = known(weeks=held(long[:3] + long[4:]), calendar=CALENDAR, jpx_flows=1)
    brought = work(JpxFlows(), client, hole)
    assert brought.subjects[-2:] == ["00-00-archives-01.html", file_name(long[3])]


def _files(shown: list[Week]) -> Site:
    return {path: make for path, make in flows_site(shown).items() if not path.endswith(".html")}


def test_samples_and_volumes_are_never_asked_for(world: World, client: Client) -> None:
    work(JpxFlows(), client, known())
    paths = [asked.path for asked in world.asked()]
    assert not any("YYYYMMDD" in path or "vol" in path or "revision" in path for path in paths)
    assert all(path.endswith((".html", ".xls", ".xlsx")) for path in paths)
    assert len(paths) == len(set(paths))


def test_a_week_whose_row_names_no_days_is_asked_for(world: World, client: Client) -> None:
    shown = published(world)
    page = flows_page(shown[:LISTED]).replace("月第".encode(), "月".encode())
    play(world, {INDEX: lambda: page} | _files(shown))
    everything = known(weeks=held(shown), calendar=CALENDAR, jpx_flows=1)
    brought = work(JpxFlows(), client, everything)
    assert set(brought.subjects) == {"index.html", *files(shown[:LISTED])}


@pytest.mark.parametrize(
    ("fault", "kind", "key"),
    [
        (faults.NOT_FOUND, Unreachable, "missing"),
        (faults.FORBIDDEN, Refused, "forbidden"),
        (faults.html, Changed, "link_missing"),
        (faults.huge, Changed, "too_large"),
    ],
    ids=["missing", "forbidden", "html", "huge"],
)
def test_each_fault_of_the_index_is_said(
    world: World, client: Client, fault: faults.Fault, kind: type[Trouble], key: str
) -> None:
    world.faults.add(fault, path=INDEX)
    with pytest.raises(kind) as caught:
        work(JpxFlows(), client, known())
    assert caught.value.message.key == key


@pytest.mark.parametrize("place", [0, -1], ids=["older layout", "newer layout"])
@pytest.mark.parametrize("fault", [faults.html, faults.cut, faults.NOT_FOUND])
def test_each_fault_of_a_file_is_said(
    world: World, client: Client, place: int, fault: faults.Fault
) -> None:
    name = file_name(published(world)[place])
    world.faults.add(fault, path=attached(FLOWS_FOLDER, name))
    with pytest.raises(Trouble) as caught:
        work(JpxFlows(), client, known())
    assert name in str(caught.value.message.args[0])


EVERY = weeks(20250106, 104, CLOSED)


# The last four weeks before TODAY are on the index.
@given(some.sets(some.integers(0, sum(week.end < 20261023 for week in EVERY) - 1)))
def test_an_archive_page_is_wanted_when_a_week_of_its_year_is_missing(gone: set[int]) -> None:
    left = [week.start for place, week in enumerate(EVERY) if place not in gone]
    missing = [week for week in (EVERY[place] for place in gone) if week.start > left[0]]
    expected = {2026 - week.end // 10000 for week in missing}
    assert missing_archives(frozenset(left), known(calendar=CALENDAR), TODAY) == expected


def test_around_new_year_both_pages_are_wanted() -> None:
    starts = frozenset(week.start for week in EVERY if week.start != 20251006)
    held_then = known(calendar=CALENDAR)
    assert missing_archives(starts, held_then, date(2026, 12, 30)) == {1}
    assert missing_archives(starts, held_then, date(2027, 1, 8)) == {1, 2}


def test_guessed_sessions_prove_nothing() -> None:
    starts = frozenset({20160104, 20261116})
    assert missing_archives(starts, known(), TODAY) == frozenset()
