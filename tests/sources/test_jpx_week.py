"""A week of trading: its days, and the sums that prove it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market.investors import INVESTORS
from jpviewer.market.messages import Changed
from jpviewer.sources.jpx_week import Pair, Week, complete, pair, titled
from tests.world.exchange import MARKETS, PARTS, weeks

FIGURES = some.integers(0, 10**9)
PAIRS = some.tuples(FIGURES, FIGURES)
TRUE = weeks(20260914, 1)[0]


@given(PAIRS)
def test_a_pair_is_what_its_balance_and_total_say(figures: tuple[int, int]) -> None:
    sell, buy = figures
    assert pair("file", "label", sell, buy, buy - sell, sell + buy) == (sell, buy)


@given(PAIRS, some.tuples(*[some.integers(-9, 9)] * 2).filter(any))
def test_a_pair_that_is_not_is_refused(figures: tuple[int, int], off: tuple[int, int]) -> None:
    sell, buy = figures
    with pytest.raises(Changed) as caught:
        pair("file", "label", sell, buy, buy - sell + off[0], sell + buy + off[1])
    assert caught.value.message.args == ("file", "label")


def test_sales_are_never_negative() -> None:
    with pytest.raises(Changed):
        pair("file", "label", -5, 10, 15, 5)


def parts() -> dict[str, Pair]:
    return {part: (float(sell), float(buy)) for part, (sell, buy) in TRUE.parts["prime"].items()}


def test_sums_that_are_not_printed_are_made() -> None:
    whole = complete(parts(), "file", "prime")
    assert {name: whole[name] for name in INVESTORS} == TRUE.figures("prime")


@given(some.sampled_from(sorted(set(TRUE.figures("prime")) - set(PARTS))), some.booleans())
def test_a_printed_sum_must_be_the_sum(investor: str, side: bool) -> None:
    sell, buy = TRUE.figures("prime")[investor]
    off = (sell + 1, buy) if side else (sell, buy + 1)
    with pytest.raises(Changed) as caught:
        complete(parts() | {investor: off}, "file", "prime")
    assert caught.value.message.key == "sums_differ"


@given(some.sampled_from(PARTS[6:]))
def test_nobody_may_be_missing(part: str) -> None:
    short = {each: figures for each, figures in parts().items() if each != part}
    with pytest.raises(Changed) as caught:
        complete(short, "file", "prime")
    assert caught.value.message.key == "label_missing"


def test_a_thousand_times_too_much_is_refused() -> None:
    large = {part: (1000 * sell, 1000 * buy) for part, (sell, buy) in parts().items()}
    with pytest.raises(Changed) as caught:
        complete(large, "file", "prime")
    assert caught.value.message.key == "figures_too_large"


def test_columns_are_in_yen() -> None:
    markets = {market: complete(TRUE.parts[market], "file", market) for market in MARKETS}
    columns = Week(TRUE.start, TRUE.end, markets).columns()
    keys = zip(*(columns[name].tolist() for name in ("market", "investor")), strict=True)
    nets = dict(zip(keys, (columns["buy"] - columns["sell"]).tolist(), strict=True))
    assert nets == {
        (market, investor): TRUE.net(market, investor)
        for market in MARKETS
        for investor in INVESTORS
    }
    assert set(columns["source"].tolist()) == {"jpx"}
    assert set(columns["published"].tolist()) == {0}
    assert set(columns["start"].tolist()) == {TRUE.start}
    assert set(columns["end"].tolist()) == {TRUE.end}


@given(
    some.dates(date(2013, 7, 1), date(2040, 1, 1)),
    some.integers(0, 4),
    some.sampled_from(
        [
            "{0:%Y}年{0.month}月第3週({1.month}月{1.day}日～{2.month}月{2.day}日)",
            "{0:%Y}年{0.month}月第3週  ( {1.month}/{1.day} - {2.month}/{2.day} )",
            "{0:%Y}年{0.month}月第3週（{1.month}月{1.day}日〜{2.month}月{2.day}日）",
        ]
    ),
    some.booleans(),
)
def test_a_title_names_the_days_across_months_and_years(
    day: date, length: int, title: str, by_end: bool
) -> None:
    first = day - timedelta(days=day.weekday())
    last = first + timedelta(days=length)
    named = last if by_end else first
    found = titled(title.format(named, first, last))
    assert found is not None
    assert (found.start, found.end) == (int(f"{first:%Y%m%d}"), int(f"{last:%Y%m%d}"))
    assert found.code == f"{named:%y%m}03"


def test_a_week_may_have_one_day() -> None:
    for said in ("2024年12月第5週(12月30日)", "2024年12月第5週 2024/12 ( 12/30 - 12/30 )"):
        found = titled(said)
        assert found is not None
        assert (found.code, found.start, found.end) == ("241205", 20241230, 20241230)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "2026年9月第2週",
        "2026年9月(9月7日～9月11日)",
        "2026年2月第4週(2月29日～3月4日)",
        "2026年9月第2週(9月11日～9月7日)",
        "2026年9月第2週(9月7日～9月14日)",
        "2025年9月第2週(9月7日～9月11日)",
        "2026年12月第2週(9月7日～9月11日)",
    ],
)
def test_other_titles_name_none(title: str) -> None:
    assert titled(title) is None
