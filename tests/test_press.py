"""What newspapers said of three weeks in 2025, said by the program from the ministry's file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import trustme

from jpviewer.analytics.flows.prints import prints
from jpviewer.analytics.flows.ranks import rank
from jpviewer.analytics.flows.since import before, since
from jpviewer.analytics.flows.weeks import at, weeks
from jpviewer.analytics.flows.years import year_to_date
from jpviewer.cli import run
from jpviewer.market.investors import Scope
from jpviewer.settings import Home
from jpviewer.store import flows, listings
from jpviewer.store.store import Store
from jpviewer.ui.text.flow_ranks import week_rank
from jpviewer.ui.text.flow_sentences import headline, revision
from jpviewer.ui.text.flow_totals import since_words, year_words
from jpviewer.ui.text.formats import Formats
from tests.world.press import TOLD, PressTruth, press_weeks
from tests.world.world import World

SCOPE = Scope("mof", "equity", "foreigners")
ENGLISH = Formats("en")
MORNINGS = {20251009: 20251004, 20251017: 20251011, 20251023: 20251018}
"""Mornings on which a week was out, and its last day; October 13th was a holiday."""
SINCE_2005 = (date(2025, 10, 4) - date(2005, 1, 1)).days // 7
"""Weeks to the record, from that which began on Sunday 2005-01-02."""


@pytest.fixture(scope="module")
def said(
    authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[int, list[str]]]:
    """The headline and the rank on each of the mornings; the home is kept for the rest."""
    folder = tmp_path_factory.mktemp("press")
    truth = PressTruth(ministry_weeks=press_weeks())
    found = {}
    with World(truth, authority, folder) as world, pytest.MonkeyPatch.context() as process:
        for morning in MORNINGS:
            day = f"{morning // 10000}-{morning // 100 % 100}-{morning % 100:02}"
            world.set_clock(f"{day}T09:00+09:00")
            for name, value in world.environment().items():
                process.setenv(name, value)
            assert run(["refresh", "--only", "mof_flows", "--home", str(folder / "home")]) == 0
            found[morning] = sentences(folder / "home")
        assert world.strangers == []
        found[0] = [str(folder / "home")]
        yield found


def sentences(home: Path) -> list[str]:
    with Store(Home(home).cache) as store:
        sessions = listings.calendar(store).days
        columns = flows.prints(store, SCOPE.source, SCOPE.market, [SCOPE.investor])
    row = weeks(sessions, columns)
    told = prints(row, columns, SCOPE.investor, sessions)
    net = row.net(SCOPE.investor)
    event = since(row, net, before(sessions, 20251004))
    return [
        headline(SCOPE, row, told, ENGLISH),
        week_rank(rank(net), row, ENGLISH),
        year_words(year_to_date(row, net, sessions), ENGLISH),
        since_words(event, row, ENGLISH, 20251004),
        revision(told, row, SCOPE, ENGLISH, at(row, 20251005)),
    ]


def test_the_record_is_told_as_one_and_since_when(said: dict[int, list[str]]) -> None:
    assert said[20251009][:2] == [
        "Foreigners (non-residents) bought a net ¥2.48tn of Japanese equities and fund shares in "
        "the week to 4 Oct 2025 (MOF, first print, seen 9 Oct 2025).",
        f"The most net buying of the {SINCE_2005:,} weeks held, since January 2005.",
    ]


def test_the_week_after_is_second_to_it(said: dict[int, list[str]]) -> None:
    assert said[20251017][0].startswith("Foreigners (non-residents) bought a net ¥1.89tn of ")
    assert said[20251017][0].endswith(
        "the week to 11 Oct 2025 (MOF, first print, seen 17 Oct 2025)."
    )
    assert said[20251017][1].startswith(f"Number 2 of the {SINCE_2005 + 1:,} weeks held")


def test_the_year_to_date_is_told_against_the_year_before(said: dict[int, list[str]]) -> None:
    newest = said[20251023]
    assert newest[2].startswith("+¥5.28tn so far in 2025 (41 weeks), against +¥2.12tn in the year ")
    assert "before to 19 Oct 2024" in newest[2]


def test_the_event_counts_from_the_week_that_began_after_it(said: dict[int, list[str]]) -> None:
    total = 18_700 + TOLD[20251018]
    assert said[20251023][3] == (
        f"+{ENGLISH.money(total * 1e8)} in 2 weeks from 5 Oct 2025, "
        f"+{ENGLISH.money(total * 1e8 / 2)} a week."
    )


def test_the_revision_is_told_with_what_was_said_first(said: dict[int, list[str]]) -> None:
    assert said[20251017][4] == ""
    assert said[20251023][4] == "Revision seen on 23 Oct 2025, from +¥1.89tn to +¥1.87tn net."


def test_the_export_has_every_print_in_yen(said: dict[int, list[str]], tmp_path: Path) -> None:
    out = tmp_path / "flows.csv"
    options = ["--source", "mof", "--prints", "all", "--out", str(out), "--home", said[0][0]]
    assert run(["export", "flows", *options]) == 0
    with out.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(press_weeks()) + 1
    newest = [row for row in rows if row["end"] >= "2025-10-04"]
    assert [(row["end"], row["net"], row["print"]) for row in newest] == [
        ("2025-10-04", "2480000000000", "1"),
        ("2025-10-11", "1890000000000", "1"),
        ("2025-10-11", "1870000000000", "2"),
        ("2025-10-18", "752600000000", "1"),
    ]
    assert {row["published"] for row in rows} == {""}
