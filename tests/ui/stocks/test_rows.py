"""Rows of the board as a table shows them."""

from __future__ import annotations

import numpy as np

from jpviewer.market.watchlists import Member
from jpviewer.ui.stocks.rows import Market, market


def board(english: bool) -> Market:
    texts = {
        "code": ["1306", "3463", "7203"],
        "name": ["連動投信", "住宅法人", "大自動車"],
        "name_en": ["Tracker", "", "Big Motor"],
        "segment": ["etf", "reit", "prime"],
        "kind": ["etf", "reit", "stock"],
    }
    columns = {name: np.array(values, object) for name, values in texts.items()}
    columns |= {"behind": np.zeros(3, np.int64), "sparkline": np.array([b"\x01\xff"] * 3, "S60")}
    columns |= {"doubt": np.array(["", "", ""], object), "sessions": np.array([310, 40, 310])}
    columns |= {"market_cap": np.array([np.nan, 9e10, 4e13])}
    return market(columns, english)


def test_funds_are_shown_apart_from_stocks() -> None:
    rows = board(english=True)
    assert rows.whole()["code"].tolist() == ["7203"]
    assert rows.in_segment("etf")["code"].tolist() == ["1306"]
    assert rows.in_segment("reit")["name"].tolist() == ["住宅法人"]
    assert rows.in_segment("certificate")["code"].tolist() == []


def test_names_of_both_languages_stay_at_hand() -> None:
    for english in (True, False):
        row = board(english).whole()
        assert (row["name_ja"][0], row["name_en"][0]) == ("大自動車", "Big Motor")


def test_what_is_not_listed_has_no_line() -> None:
    rows = board(english=True).listed((Member("9999"), Member("7203")))
    assert rows["sparkline"].tolist() == [b"", b"\x01\xff"]
