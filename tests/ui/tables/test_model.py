"""Rows are arranged and cut down without ever losing or inventing one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jpviewer.market.tables import Columns
from jpviewer.ui.tables.model import (
    DOWN,
    LEFT,
    PLAIN,
    QUIET,
    UP,
    Column,
    ColumnModel,
    by_sign,
)

COLUMNS = (
    Column("code", "Code", str, LEFT),
    Column("name", "Name", str, LEFT, editable=True),
    Column("close", "Close", lambda value: f"{value:.1f}"),
    Column("change", "Change", lambda value: f"{value:+.1%}", colour=by_sign),
)

FIGURES = st.lists(
    st.tuples(
        st.text("abcあア", max_size=3),
        st.floats(allow_infinity=True, allow_nan=True, width=32),
        st.booleans(),
    ),
    max_size=30,
)


def stocks(rows: list[tuple[str, float]]) -> Columns:
    return {
        "code": np.array([str(1301 + number) for number in range(len(rows))], object),
        "name": np.array([name for name, _ in rows], object),
        "close": np.array([close for _, close in rows]),
        "change": np.array([close / 100 - 1 for _, close in rows]),
    }


def shown(model: ColumnModel, key: str) -> list[str]:
    place = model.place(key)
    return [model.index(row, place).data() for row in range(model.rowCount())]


@given(FIGURES, st.sampled_from(["", "code", "name", "close"]), st.booleans())
def test_what_is_shown_is_what_is_kept_each_once_and_the_unknown_last(
    rows: list[tuple[str, float, bool]], by: str, ascending: bool
) -> None:
    model = ColumnModel(COLUMNS)
    model.show(stocks([row[:2] for row in rows]))
    model.arrange(*([(by, ascending)] if by else []))
    model.keep(np.array([row[2] for row in rows], bool))
    assert sorted(model.rows) == [number for number, row in enumerate(rows) if row[2]]
    if by == "close":
        closes = [rows[number][1] for number in model.rows]
        known = [close for close in closes if close == close]
        assert known == sorted(known, reverse=not ascending)
        assert all(close != close for close in closes[len(known) :])
    if by == "":
        assert model.rows == sorted(model.rows)


def test_it_is_a_model_that_views_can_trust(qtbot: QtBot) -> None:
    model = ColumnModel(COLUMNS)
    # Its complaints are warnings, and a warning fails a test.
    warn = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, warn)
    model.show(stocks([("a", 100), ("b", 90)]))
    model.arrange(("close", False))
    model.keep(np.array([True, False]))
    model.replace(COLUMNS[2], np.array([1.0, 2.0]))
    model.show(stocks([]))
    assert tester.model() is model


def test_a_column_says_its_figures_as_a_reader_sees_them() -> None:
    model = ColumnModel(COLUMNS)
    model.show(stocks([("a", 110), ("b", 90)]), arrangement=(("close", True),))
    assert shown(model, "close") == ["90.0", "110.0"]
    assert shown(model, "change") == ["-10.0%", "+10.0%"]
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Close"


def test_tones_tell_up_from_down_and_keep_the_unknown_and_the_faint_quiet() -> None:
    model = ColumnModel(COLUMNS)
    faint = np.array([False, False, False, False, True])
    rows = [("a", 110.0), ("b", 90.0), ("c", 100.0), ("", np.nan), ("e", 110.0)]
    model.show(stocks(rows), faint)
    assert model.tones(3) == [UP, DOWN, PLAIN, QUIET, QUIET]
    assert model.tones(1) == [PLAIN, PLAIN, PLAIN, QUIET, QUIET]


def test_a_change_written_as_zero_has_no_direction() -> None:
    tones = by_sign(np.array([0.0004, -0.0004, 0.0006, -0.0006, 0.0]), least=0.0005)
    assert tones.tolist() == [PLAIN, PLAIN, UP, DOWN, PLAIN]


def test_another_column_of_figures_ranks_the_rows_anew() -> None:
    model = ColumnModel(COLUMNS)
    model.show(stocks([("a", 3), ("b", 2), ("c", 1)]), arrangement=(("close", False),))
    model.keep(np.array([True, False, True]))
    model.replace(Column("close", "Other", str), np.array([1.0, 2.0, 3.0]))
    assert shown(model, "code") == ["1303", "1301"]
    assert shown(model, "close") == ["3.0", "1.0"]
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Other"


def test_an_edit_is_said_and_left_to_others(qtbot: QtBot) -> None:
    model = ColumnModel(COLUMNS)
    model.show(stocks([("a", 1), ("b", 2)]), arrangement=(("close", False),))
    with qtbot.waitSignal(model.edited) as said:
        model.setData(model.index(0, 1), "mine")
    assert said.args == [1, "name", "mine"]
    assert shown(model, "name") == ["b", "a"]
