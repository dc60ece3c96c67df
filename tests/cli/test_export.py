"""Exports of the demo market: columns, order, plain numbers."""

from __future__ import annotations

import csv
import io
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from jpviewer.cli import run
from jpviewer.market import watchlists
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.store import figures
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui.flowing import study
from jpviewer.ui.flowing.choices import FlowChoices

Table = list[dict[str, str]]
Export = Callable[..., Table]


@pytest.fixture
def export(demo: Path, capsys: pytest.CaptureFixture[str]) -> Export:
    """Runs an export on the demo market and reads its CSV."""

    def read(*arguments: str, home: Path = demo) -> Table:
        assert run(["export", *arguments, "--demo", "--home", str(home)]) == 0
        return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    return read


def plain(demo: Path, sql: str) -> list[tuple[Any, ...]]:
    """The cache read with nothing but SQLite."""
    with closing(sqlite3.connect(demo / "demo-small" / "cache.db")) as cache:
        return cache.execute(sql).fetchall()


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("listings",), "code,name,name_en,segment,sector33,size"),
        (("bars", "--code", "^N225"), "code,session,open,high,low,close,volume,turnover"),
        (("segments",), "session,series,level,coverage,carried_back"),
        (("segments", "--total"), "session,series,level,coverage,carried_back"),
        (("flows",), "source,market,investor,start,end,published,sell,buy,net"),
        (
            ("ranking",),
            "rank,code,name,segment,size,close,market_cap,adv20,adv60_median,turnover_ratio,"
            "amihud,tick_spread,days_to_exit,zero_days,as_of",
        ),
        (("sources",), "source,last_ok,last_try,rows,error"),
    ],
)
def test_columns_keep_their_names_and_order(
    export: Export, arguments: tuple[str, ...], names: str
) -> None:
    assert ",".join(export(*arguments)[0]).startswith(names)


def test_a_ranking_is_in_order_and_numbered(export: Export) -> None:
    rows = export("ranking", "--by", "adv20", "--segment", "growth")
    known = [float(row["adv20"]) for row in rows if row["adv20"]]
    assert known == sorted(known, reverse=True)
    assert [row["rank"] for row in rows] == [str(place) for place in range(1, len(rows) + 1)]
    assert {row["segment"] for row in rows} == {"growth"}
    assert [row["code"] for row in export("ranking", "--by", "adv20", "--top", "3")] != []
    assert len(export("ranking", "--top", "7")) == 7


def test_the_size_of_a_segment_is_that_of_its_stocks(demo: Path, export: Export) -> None:
    with Store(demo / "demo-small" / "cache.db") as store:
        found = figures.caps(store)
    rows = [row for row in export("ranking") if row["market_cap"]]
    for segment in ("prime", "standard", "growth"):
        stocks = [float(row["market_cap"]) for row in rows if row["segment"] == segment]
        assert found[segment] == pytest.approx(sum(stocks))
    assert found["all"] == pytest.approx(sum(float(row["market_cap"]) for row in rows))


def test_days_to_exit_follow_position_and_participation(export: Export) -> None:
    rows = export("ranking", "--position", "3e8", "--participation", "0.1")
    for row in rows:
        median = float(row["adv60_median"]) if row["adv60_median"] else None
        if median is None:
            assert row["days_to_exit"] == ""
        elif median == 0:
            assert row["days_to_exit"] == "inf"
        else:
            assert float(row["days_to_exit"]) == pytest.approx(3e8 / (0.1 * median))


def test_bars_are_those_of_the_cache_between_two_days(demo: Path, export: Export) -> None:
    (code,) = plain(demo, "SELECT code FROM securities WHERE kind = 'stock' LIMIT 1")[0]
    rows = export("bars", "--code", str(code), "--since", "2026-09-01", "--until", "2026-10-30")
    held = plain(
        demo,
        "SELECT close, volume FROM bars JOIN securities USING (id) "
        f"WHERE code = '{code}' AND day BETWEEN 20260901 AND 20261030 ORDER BY day",
    )
    assert [(float(row["close"]), float(row["volume"])) for row in rows] == held
    assert rows[0]["session"] >= "2026-09-01"
    assert rows[-1]["session"] <= "2026-10-30"


def test_rebased_levels_are_100_at_the_last_close_on_or_before(export: Export) -> None:
    # 2025-10-04 was a Saturday: the base is the close of Friday.
    rows = export("segments", "--series", "prime,growth,^N225", "--rebase", "2025-10-04")
    base = [row for row in rows if row["session"] == "2025-10-03"]
    assert {row["series"] for row in base} == {"prime", "growth", "^N225"}
    assert [float(row["level"]) for row in base] == pytest.approx([100.0] * 3)


@pytest.mark.parametrize("total", [(), ("--total",)])
@pytest.mark.parametrize("series", [*COMPOSITE_SERIES, "1306.T", "SPY"])
def test_every_variant_is_known_to_the_end(
    export: Export, series: str, total: tuple[str, ...]
) -> None:
    rows = export("segments", "--series", series, *total)
    assert all(float(row["level"]) > 0 for row in rows)
    assert float(rows[-1]["coverage"]) > 0.95
    assert rows[-1]["carried_back"] == "0"


@pytest.mark.parametrize("series", ["prime", "prime_float", "1306.T", "SPY"])
def test_dividends_come_on_top_of_the_price(export: Export, series: str) -> None:
    chosen = ("segments", "--series", series, "--rebase", "2025-11-20")
    price, total = export(*chosen), export(*chosen, "--total")
    assert [row["session"] for row in price] == [row["session"] for row in total]
    assert 0.5 < float(total[-1]["level"]) - float(price[-1]["level"]) < 6


def test_an_index_has_no_level_with_dividends(export: Export) -> None:
    rows = export("segments", "--series", "^N225", "--total")
    assert {(row["level"], row["coverage"]) for row in rows} == {("", "0")}


def test_flows_in_yen_add_up(export: Export) -> None:
    rows = export("flows", "--source", "jpx", "--market", "prime", "--since", "2026-01-01")
    assert rows
    assert all(float(row["buy"]) - float(row["sell"]) == float(row["net"]) for row in rows)
    assert {row["market"] for row in rows} == {"prime"}


def test_flows_are_those_of_the_panel(demo: Path, export: Export) -> None:
    choices = FlowChoices().at("jpx", "growth").showing(["individuals"])
    with Store(demo / "demo-small" / "cache.db") as store:
        shown = study.load(store, study.Question(choices, "max"))
    rows = export("flows", "--source", "jpx", "--market", "growth", "--investor", "individuals")
    assert [float(row["net"]) for row in rows] == shown.net.tolist()
    assert [int(row["start"].replace("-", "")) for row in rows] == shown.weeks.start.tolist()
    assert shown.since.sum == sum(float(row["net"]) for row in rows)


def test_every_print_of_a_revised_week_is_exported(export: Export) -> None:
    chosen = ("--source", "jpx", "--market", "prime", "--investor", "business")
    newest, every = export("flows", *chosen), export("flows", *chosen, "--prints", "all")
    revised = [row for row in every if row["start"] == "2024-08-19"]
    assert [row["print"] for row in revised] == ["1", "2"]
    assert [row for row in newest if row["start"] == "2024-08-19"] == revised[1:]
    assert len(every) == len(newest) + 1


def test_flows_of_the_two_sources_are_told_apart(export: Export) -> None:
    rows = export("flows", "--investor", "foreigners")
    assert {(row["source"], row["market"]) for row in rows} == {
        *(("jpx", market) for market in ("prime", "standard", "growth", "tokyo_nagoya")),
        ("mof", "equity"),
    }
    assert {row["investor"] for row in export("flows", "--source", "mof")} == {"foreigners"}


def test_topix_weights_rank_and_add_up(export: Export) -> None:
    rows = export("ranking", "--by", "topix_weight")
    shares = [float(row["topix_weight"]) for row in rows if row["topix_weight"]]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1, abs=1e-3)
    assert {row["size"] for row in rows if float(row["topix_weight"] or 0) == 0} == {""}


def test_a_watchlist_is_exported_and_ranked(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(demo / "demo-small", tmp_path / "demo-small")

    def read(*arguments: str) -> Table:
        assert run(["export", *arguments, "--demo", "--home", str(tmp_path)]) == 0
        return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    codes = [row["code"] for row in read("listings", "--segment", "prime")[:3]] + ["9Z99"]
    user = UserFile(tmp_path / "demo-small" / "user.db")
    try:
        user.edit(lambda lists: watchlists.create(lists, 77, "長期"))
        user.edit(lambda lists: watchlists.add(lists, 77, codes, 0))
    finally:
        user.close()
    members = read("watchlist", "--name", "長期")
    assert [row["code"] for row in members] == codes
    assert members[-1]["name"] == ""  # unknown to the market, kept all the same
    assert {row["code"] for row in read("ranking", "--watchlist", "長期")} <= set(codes)
    assert read("ranking", "--filter", "in:長期") == read("ranking", "--watchlist", "長期")
    command = ["export", "watchlist", "--name", "長期", "--form", "tradingview"]
    assert run([*command, "--demo", "--home", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ",".join(f"TSE:{code}" for code in codes)


def test_a_ranking_can_be_filtered_by_a_line_or_by_a_screen(
    export: Export, demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every, found = export("ranking"), export("ranking", "--filter", "cap>100bn -segment:prime")
    assert [row["code"] for row in found] == [
        row["code"]
        for row in every
        if row["market_cap"] and float(row["market_cap"]) > 1e11 and row["segment"] != "prime"
    ]
    screens = {row["name"]: row["filter"] for row in export("screens")}
    trapped = export("ranking", "--screen", "trapped")
    assert trapped == export("ranking", "--filter", screens["trapped"])
    assert all(float(row["one_percent_exit"]) > 60 for row in trapped)
    home = ["--demo", "--home", str(demo)]
    assert run(["export", "ranking", "--filter", "cap>ten%", *home]) == 2
    assert "ten%" in capsys.readouterr().err
    assert run(["export", "ranking", "--filter", "retspan>5%", *home]) == 1
    assert "retspan" in capsys.readouterr().err
    assert run(["export", "ranking", "--screen", "nothing", *home]) == 1
    assert "nothing" in capsys.readouterr().err


def test_what_quotes_tell_can_be_ranked_and_asked_for(export: Export, demo: Path) -> None:
    sql = (
        "SELECT s.code FROM quotes q JOIN securities s ON s.id = q.id AND s.kind = 'stock' "
        "JOIN listing_now l ON l.code = s.code AND l.listed WHERE q.price_to_book < 1 "
        "AND l.segment IN ('prime', 'standard', 'growth') AND length(s.code) = 4"
    )
    cheap = export("ranking", "--filter", "pb<1")
    assert {row["code"] for row in cheap} == {code for (code,) in plain(demo, sql)}
    assert cheap
    paid = [row["dividend_yield"] for row in export("ranking", "--by", "dividend_yield")]
    known = [float(each) for each in paid if each]
    assert known == sorted(known, reverse=True)


def test_an_export_into_a_file_is_utf8(demo: Path, export: Export, tmp_path: Path) -> None:
    out = tmp_path / "listings.csv"
    export("listings", "--out", str(out))
    text = out.read_bytes().decode("utf-8")
    assert text.count("\n") == len(export("listings")) + 1
    assert "\r" not in text


def test_what_is_in_doubt_is_told_in_words_and_flagged_in_rankings(
    export: Export, demo: Path, tmp_path: Path
) -> None:
    assert export("refused") == []
    assert {row["doubt"] for row in export("ranking")} == {""}
    shutil.copytree(demo, tmp_path / "doubts")
    with closing(sqlite3.connect(tmp_path / "doubts" / "demo-small" / "cache.db")) as cache:
        reason = '["bar_outside_limits", "x", "2026-11-20", 1234.5]'
        code = cache.execute("SELECT code FROM listing_now WHERE segment = 'prime'").fetchone()[0]
        cache.execute(
            "INSERT INTO doubts SELECT id, 20261120, 'doubt', ?, 1234.5, 0, 20261120, 1795158300 "
            "FROM securities WHERE code = ?",
            (reason, code),
        )
        cache.commit()
    home = tmp_path / "doubts"
    flagged = {row["code"]: row["doubt"] for row in export("ranking", home=home) if row["doubt"]}
    assert flagged == {code: "bar_outside_limits"}
    (row,) = export("refused", home=home)
    assert (row["source"], row["subject"]) == ("yahoo_bars", f"{code}.T 2026-11-20")
    assert (row["standing"], row["at"]) == ("doubt", "2026-11-20T07:05:00Z")
    assert "1,234.5" in row["reason"]
    assert "daily limits" in row["reason"]
