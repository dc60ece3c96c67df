"""Sentences about flows: each is true of the figures it stands under, in both languages."""

from __future__ import annotations

import math
import os
import re
import time
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtWidgets import QApplication

from jpviewer.analytics.flows.dollars import in_dollars, weekly_rate
from jpviewer.analytics.flows.pace import pace
from jpviewer.analytics.flows.prints import prints
from jpviewer.analytics.flows.ranks import rank
from jpviewer.analytics.flows.scatter import scatter
from jpviewer.analytics.flows.since import before, since
from jpviewer.analytics.flows.streaks import streaks
from jpviewer.analytics.flows.trickle import taken
from jpviewer.analytics.flows.weeks import Weeks, weeks
from jpviewer.analytics.flows.years import FISCAL, year_to_date
from jpviewer.market.days import instant
from jpviewer.market.investors import MARKETS, Scope
from jpviewer.market.releases import Release
from jpviewer.ui.text.flow_ranks import of_others, pace_words, streak_words, week_rank
from jpviewer.ui.text.flow_releases import release_words
from jpviewer.ui.text.flow_sentences import headline, revision, scope_note
from jpviewer.ui.text.flow_totals import (
    dollar_words,
    events_words,
    scatter_words,
    since_words,
    trickle_words,
    year_words,
)
from jpviewer.ui.text.flow_units import UNITS
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translations import speak
from tests.analytics.flows.made import SESSIONS, WEEKS, columns, together, week_row
from tests.analytics.flows.test_prints import revised, seen

ENGLISH, JAPANESE = Formats("en"), Formats("ja")
PRIME = Scope("jpx", "prime", "foreigners")
UNKNOWN = math.nan
AUTUMN = WEEKS.index((20250929, 20251003))
nets = some.lists(
    some.one_of(some.integers(-5, 5).map(lambda each: 1e11 * each), some.just(UNKNOWN)),
    min_size=1,
    max_size=40,
)


@pytest.fixture
def japanese(qapp: QApplication) -> Iterator[None]:
    speak("ja")
    yield
    speak("en")


def row_of(net: Sequence[float]) -> Weeks:
    return week_row([each * 1e11 for each in net])


def test_a_headline_has_who_how_much_of_what_when_and_by_whose_count() -> None:
    rows = seen(columns({WEEKS[AUTUMN]: 1.234e12}), 0, published=20251009)
    row = weeks(SESSIONS, rows)
    told = prints(row, rows, "foreigners", SESSIONS)
    assert headline(PRIME, row, told, ENGLISH) == (
        "Foreigners (non-residents) bought a net ¥1.23tn of cash equities in Prime in the week to "
        "3 Oct 2025 (JPX, published 9 Oct 2025)."
    )


def test_a_headline_in_japanese(japanese: None) -> None:
    rows = seen(columns({WEEKS[AUTUMN]: -8.72e10}), instant(20251009, 16, 0))
    row = weeks(SESSIONS, rows)
    told = prints(row, rows, "foreigners", SESSIONS)
    assert headline(PRIME, row, told, JAPANESE) == (
        "海外投資家は2025年10月3日までの週にプライムの現物株を872億円売り越し"
        "（JPX、初回値、2025年10月9日確認）。"
    )


def test_of_a_week_that_is_not_held_nothing_else_is_said() -> None:
    rows = columns({WEEKS[AUTUMN]: 1e12, WEEKS[AUTUMN + 2]: 1e12})
    row = weeks(SESSIONS, rows)
    told = prints(row, rows, "foreigners", SESSIONS)
    assert headline(PRIME, row, told, ENGLISH, 1) == "The week to 10 Oct 2025 is not held (JPX)."
    assert headline(PRIME, weeks(SESSIONS, columns({})), told, ENGLISH) == ""


def test_a_revision_is_told_with_both_figures() -> None:
    row, rows = revised()
    told = prints(row, rows, "foreigners", SESSIONS)
    assert revision(told, row, PRIME, ENGLISH, 1) == (
        "Revised on 13 Nov 2025 from +¥2.00bn to +¥7.00bn net."
    )
    assert revision(told, row, PRIME, ENGLISH, 2) == ""
    assert headline(PRIME, row, told, ENGLISH, 1).endswith("(JPX, print 2, published 13 Nov 2025).")


def test_when_a_revision_came_out_nobody_knows_only_when_it_was_seen() -> None:
    first = seen(columns({WEEKS[AUTUMN]: 2e9}), instant(20251009, 16, 0))
    rows = together(first, seen(columns({WEEKS[AUTUMN]: 7e9}), instant(20251120, 16, 0), 2))
    row = weeks(SESSIONS, rows)
    told = prints(row, rows, "foreigners", SESSIONS)
    assert revision(told, row, PRIME, ENGLISH) == (
        "Revision seen on 20 Nov 2025, from +¥2.00bn to +¥7.00bn net."
    )
    back = seen(columns({WEEKS[AUTUMN]: 2e9}), instant(20251127, 16, 0), 3)
    rows = together(rows, back)
    told = prints(row, rows, "foreigners", SESSIONS)
    assert revision(told, weeks(SESSIONS, rows), PRIME, ENGLISH) == (
        "Revision seen on 27 Nov 2025, net unchanged at +¥2.00bn."
    )


@given(nets)
def test_what_is_called_the_most_is(net: list[float]) -> None:
    row = week_row(net)
    figures = row.net("foreigners")
    if not len(figures):
        return
    said = week_rank(rank(figures), row, ENGLISH)
    known = [each for each in figures.tolist() if not math.isnan(each)]
    last = float(figures[-1])
    side = max if last > 0 else min
    assert ("weeks held, since" in said and said.startswith("The most net ")) == (
        len(known) > 1 and last != 0 and side(known) == last
    )
    if said.startswith("The most"):
        assert f"of the {len(known)} weeks held" in said
        assert ("buying" if last > 0 else "selling") in said
        assert ("As much in" in said) == (known.count(last) > 1)
    if found := re.match(r"Number (\d+) of the (\d+) weeks", said):
        stronger = [each for each in known if (each > last if last > 0 else each < last)]
        assert (int(found[1]), int(found[2])) == (len(stronger) + 1, len(known))
    # No sentence names a day before the first week held.
    years = [int(each) for each in re.findall(r"\b20\d\d\b", said)]
    assert min(years, default=9999) >= row.start[0] // 10000


def test_a_strong_week_that_is_no_record_says_how_far_back_its_like_is() -> None:
    row = row_of([9, *[1] * 20, 5])
    assert week_rank(rank(row.net("foreigners")), row, ENGLISH) == (
        "Number 2 of the 22 weeks held, since January 2024, by net buying. "
        "The most net buying since the week to 5 Jan 2024."
    )
    strong = row_of([*[50] * 11, *[1] * 130, 15])
    assert week_rank(rank(strong.net("foreigners"), 141), strong, ENGLISH) == (
        "More net buying than in 92% of the other 141 weeks held, since January 2024. "
        "The most net buying since the week to 15 Mar 2024."
    )
    ordinary = row_of([9, *range(30), 15])
    assert week_rank(rank(ordinary.net("foreigners")), ordinary, ENGLISH) == ""
    weak = row_of([*range(30, 60), 1])
    assert week_rank(rank(weak.net("foreigners")), weak, ENGLISH) == ""


def test_over_a_missing_week_nothing_is_the_most_since() -> None:
    held = row_of([9, *[1] * 20, 5])
    holed = row_of([9, *[1] * 10, UNKNOWN, *[1] * 9, 5])
    since_then = "The most net buying since the week to 5 Jan 2024."
    assert since_then in week_rank(rank(held.net("foreigners")), held, ENGLISH)
    assert week_rank(rank(holed.net("foreigners")), holed, ENGLISH) == (
        "Number 2 of the 21 weeks held, since January 2024, by net buying."
    )
    earlier = row_of([1, UNKNOWN, 9, *[1] * 20, 5])
    assert "The most" in week_rank(rank(earlier.net("foreigners")), earlier, ENGLISH)


@given(some.integers(1, 2000), some.data())
def test_all_the_others_are_told_only_where_it_is_all(count: int, data: some.DataObject) -> None:
    weaker = data.draw(some.integers(0, count))
    said = of_others(weaker / count, ENGLISH)
    assert said == f"{weaker * 100 // count}%"
    assert of_others(UNKNOWN, ENGLISH) == "–"


def test_a_pace_says_its_stretch_its_rank_and_what_is_broken() -> None:
    row = row_of([1, 2, 3, 4, 5])
    assert pace_words(pace(row.net("foreigners"), 4), row, ENGLISH) == (
        "+¥1.40tn in 4 weeks to 2 Feb 2024: the most net buying of the 2 such stretches held, "
        "since January 2024."
    )
    second = row_of([1, 9, 2, 3, 7])
    assert pace_words(pace(second.net("foreigners"), 1), second, ENGLISH) == (
        "+¥700bn in 1 week to 2 Feb 2024: number 2 of the 5 such stretches held, since January "
        "2024, by net buying (ahead of 75% of the others)."
    )
    holed = row_of([9, UNKNOWN, 3, 4, 5])
    assert pace_words(pace(holed.net("foreigners"), 2), holed, ENGLISH) == (
        "+¥900bn in 2 weeks to 2 Feb 2024: the most net buying of the 2 such stretches held, since "
        "January 2024. Stretches not counted, as a week is missing: 2."
    )
    assert pace_words(pace(holed.net("foreigners"), 13), holed, ENGLISH).startswith("13 weeks: not")
    assert pace_words(pace(row.net("foreigners"), 5), row, ENGLISH) == (
        "+¥1.50tn in 5 weeks to 2 Feb 2024."
    )


def test_a_run_is_told_with_the_longest_one() -> None:
    row = row_of([-1, 1, 1, 1, -1, 2, 3])
    assert streak_words(streaks(row.net("foreigners")), row, ENGLISH) == (
        "Net buying for 2 weeks in a row, +¥500bn: the longest run held is 3 weeks, to 26 Jan 2024."
    )
    row = row_of([-2, -3])
    assert streak_words(streaks(row.net("foreigners")), row, ENGLISH) == (
        "Net selling for at least 2 weeks in a row, −¥500bn: no longer run is held."
    )
    assert streak_words(streaks(np.array([0.0])), row, ENGLISH) == ""


def test_a_turn_is_told_by_the_run_that_it_ended() -> None:
    row = row_of([1, -1, -1, 2])
    assert streak_words(streaks(row.net("foreigners")), row, ENGLISH) == (
        "Net buying, +¥200bn, after 2 weeks of net selling."
    )
    row = row_of([1, 1, -2])
    assert streak_words(streaks(row.net("foreigners")), row, ENGLISH) == (
        "Net selling, −¥200bn, after 2 weeks of net buying."
    )


def test_sums_since_an_event_say_what_they_do_not_reach() -> None:
    row = week_row([1e11, UNKNOWN, 3e11], first=AUTUMN + 1)
    told = since(row, row.net("foreigners"), before(SESSIONS, 20250901))
    assert since_words(told, row, ENGLISH, 20250901) == (
        "+¥400bn in 2 weeks from 6 Oct 2025, +¥200bn a week. The weeks from 1 Sep 2025 to then are "
        "not held. Missing, and not in the sum: 1 week."
    )
    nothing = since(row, row.net("foreigners"), before(SESSIONS, 20261001))
    assert since_words(nothing, row, ENGLISH, 20261001) == (
        "No whole week since 1 Oct 2026 is held yet."
    )
    assert since_words(nothing, row, ENGLISH) == ""


def test_other_events_are_told_as_far_as_they_are_known() -> None:
    sums, names = np.array([2e11, UNKNOWN, -1e11]), ["Vote", "Pact", "Reform"]

    def said(mine: float) -> str:
        return events_words(3, sums, names, rank(np.append(sums, mine)), ENGLISH)

    others = "In the first 3 weeks after other events: Vote +¥200bn, Reform −¥100bn."
    assert said(1e11) == (
        f"{others} By net buying this is number 2 of 3 events (ahead of 50% of the others)."
    )
    assert said(3e11) == f"{others} By net buying this is number 1 of 3 events."
    assert said(-3e11) == f"{others} By net selling this is number 1 of 3 events."
    assert said(UNKNOWN) == others
    assert events_words(3, sums[1:2], ["Pact"], rank(np.array([UNKNOWN, 1.0])), ENGLISH) == ""


def test_dollars_are_told_only_where_every_rate_is_known() -> None:
    row = row_of([3, 3])
    net = row.net("foreigners")
    rate = np.full(len(SESSIONS), 150.0)
    yen = since(row, net, -1)
    dollars = since(row, in_dollars(net, weekly_rate(row, rate)), -1)
    assert dollar_words(dollars, yen, ENGLISH) == (
        "+$4.00bn at the mean USD/JPY of each week, +$2.00bn a week."
    )
    rate[row.first[1] :] = UNKNOWN
    dollars = since(row, in_dollars(net, weekly_rate(row, rate)), -1)
    assert dollar_words(dollars, yen, ENGLISH) == (
        "In dollars it is not known: USD/JPY is missing for 1 week."
    )


def test_a_year_is_told_against_the_year_before() -> None:
    row = row_of([1] * 60)
    told = year_to_date(row, row.net("foreigners"), SESSIONS)
    assert year_words(told, ENGLISH) == (
        "+¥700bn so far in 2025 (7 weeks), against +¥800bn in the year before to 23 Feb 2024, "
        "number 2 of 2 years held by net buying to this time."
    )
    fiscal = year_to_date(row, row.net("foreigners"), SESSIONS, FISCAL)
    assert "so far in fiscal 2024" in year_words(fiscal, ENGLISH)
    alone = year_to_date(row, row.net("foreigners"), SESSIONS, at=3)
    assert year_words(alone, ENGLISH) == "+¥400bn so far in 2024 (4 weeks)."


def test_markets_side_by_side() -> None:
    row = row_of([1, 1])
    level = np.full(20, 100.0)
    parts = [
        taken(market, row, "foreigners", 3, cap, level)
        for market, cap in (("prime", 1e15), ("growth", UNKNOWN))
    ]
    assert trickle_words(parts, ENGLISH).startswith("From 4 Jan 2024: Prime +¥200bn (+0.02% of ")
    assert "Growth +¥200bn. Sizes are" in trickle_words(parts, ENGLISH)
    assert trickle_words([], ENGLISH) == ""
    assert trickle_words(parts[1:], ENGLISH) == "From 4 Jan 2024: Growth +¥200bn."
    holed = taken("growth", row_of([1, UNKNOWN, 1]), "foreigners", 3, UNKNOWN, level)
    assert trickle_words([parts[1], holed], ENGLISH).endswith(
        "Missing, and not in the sum: Growth 1 week."
    )


def test_a_line_comes_with_its_caution() -> None:
    found = scatter(np.array([1e11, 2e11, 3e11]), np.array([0.01, 0.02, 0.03]))
    assert scatter_words(found, ENGLISH) == (
        "+1.00% of the index for each ¥100bn bought net in the same week, R² 1.00, 3 weeks. That "
        "both move together does not say which moves the other."
    )
    assert scatter_words(scatter(np.empty(0), np.empty(0)), ENGLISH) == ""


@pytest.fixture
def london(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system has no time zone of a process")
    monkeypatch.setitem(os.environ, "TZ", "Europe/London")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_next_week_comes_in_tokyo_s_time_and_the_reader_s(london: None) -> None:
    found = Release(20261109, 20261113, instant(20261119, 15, 30), instant(20261119, 17, 0))
    assert release_words("jpx", found, instant(20261119, 9, 0), ENGLISH) == (
        "Next from JPX: the week to 13 Nov 2026, on 19 Nov 2026 from 15:30 JST "
        "(2026-11-19 06:30 your time)."
    )
    assert "is being looked for, since 15:30 JST" in release_words(
        "jpx", found, instant(20261119, 16, 59), ENGLISH
    )
    assert "is late: it was to come on 19 Nov 2026 from 15:30 JST" in release_words(
        "jpx", found, instant(20261119, 17, 1), ENGLISH
    )
    assert release_words("jpx", None, 0, ENGLISH) == ""


def test_every_market_says_what_it_is_of() -> None:
    for source, markets in MARKETS.items():
        for market in markets:
            said = scope_note(Scope(source, market, "foreigners"))
            assert ("cash equities" in said) == (source == "jpx")
            assert ("Nagoya together" in said) == (market == "tokyo_nagoya")
            assert ("Not to be added" in said) == (source == "mof")
    assert "non-residents" not in scope_note(Scope("jpx", "prime", "banks"))


@pytest.mark.parametrize(
    ("key", "amount", "text"),
    [
        ("trillion", 1.89e12, "+1.890"),
        ("hundred_million", -1.89e12, "−18,900"),
        ("dollar", 12.4e9, "+12.40"),
    ],
)
def test_units_have_one_size_and_one_number_of_decimals(key: str, amount: float, text: str) -> None:
    unit = UNITS[key]
    assert unit.signed(amount, ENGLISH) == text
    assert unit.text(amount, ENGLISH) == text.removeprefix("+")
    assert unit.text(UNKNOWN, ENGLISH) == "–"
    assert unit.name()
