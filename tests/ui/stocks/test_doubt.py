"""A stock in doubt says so wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from jpviewer.analytics.periods import daily
from jpviewer.market.messages import Message
from jpviewer.market.tables import DOUBTS
from jpviewer.refresh.figures import make_figures
from jpviewer.settings import Settings
from jpviewer.store import figures, standing
from jpviewer.store.board import board
from jpviewer.store.store import Store
from jpviewer.ui.stocks.card import StockCard
from jpviewer.ui.stocks.columns import MARK, Measure, stock_columns
from jpviewer.ui.stocks.rows import market
from jpviewer.ui.stocks.security import load_security
from jpviewer.ui.stocks.words import hint
from jpviewer.ui.text.formats import Formats
from tests.refresh.market import CALENDAR, fill, make_stock

FORMATS = Formats("en")
RECENT, OLD = int(CALENDAR.days[-60]), int(CALENDAR.days[-61])
SENTENCE = "lies beyond the exchange's daily limits"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Three stocks: one with a doubtful bar 60 sessions ago, one with an older one, one dead."""
    path = tmp_path / "cache.db"
    fill(path, [make_stock("7203", 1), make_stock("8306", 2), make_stock("9984", 3)])
    outside = Message("bar_outside_limits", ("7203.T", "2026-08-28", 1234.5))
    dead = Message("bar_dead", ("9984.T", "2026-11-20", 2.4e9))
    rows = [
        (1, RECENT, "doubt", outside.dump(), 1234.5, 0, RECENT, 5),
        (2, OLD, "doubt", outside.dump(), 1234.5, 0, OLD, 4),
        (3, int(CALENDAR.days[-1]), "dead", dead.dump(), 2.4e9, 0, RECENT, 3),
    ]
    with Store(path, readonly=False) as opened:
        with opened.transaction():
            columns = {name: [row[at] for row in rows] for at, name in enumerate(DOUBTS.columns)}
            opened.upsert(DOUBTS, {name: np.array(each) for name, each in columns.items()})
            make_figures(opened, CALENDAR)
        yield opened


def test_the_table_marks_it_and_says_why(store: Store) -> None:
    whole = market(board(store), english=True).whole()
    assert whole["code"].tolist() == ["7203", "8306"]
    column = next(each for each in stock_columns(FORMATS, Measure()) if each.key == "doubt")
    assert [column.text(each) for each in whole["doubt"].tolist()] == [MARK, ""]
    assert SENTENCE in hint(whole, 0, FORMATS)
    assert hint(whole, 1, FORMATS) == "8306"


def test_its_chart_says_why(store: Store) -> None:
    def particulars(code: str) -> str:
        facts, closes = figures.stock(store, code), np.full(len(CALENDAR.days), 100.0)
        bars = daily(CALENDAR.days, closes, closes, closes, closes, closes, closes)
        card = StockCard(load_security(store, code), facts, CALENDAR, bars)
        return card.particulars(Settings("en", "dark"), FORMATS)

    assert SENTENCE in particulars("7203")
    assert SENTENCE not in particulars("8306")


def test_what_was_refused_and_what_is_kept_in_doubt_stand_apart(store: Store) -> None:
    day = "-".join(map(str, divmod(int(CALENDAR.days[-1]) // 100, 100))) + "-20"
    assert standing.refused(store)["subject"].tolist() == [f"9984.T {day}"]
    assert standing.doubted(store)["subject"].tolist() == ["7203.T", "8306.T"]
