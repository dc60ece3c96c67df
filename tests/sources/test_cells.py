"""Cells of Japanese statistics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market.messages import Changed
from jpviewer.sources.cells import amount, compact, text

WIDE = str.maketrans("0123456789,.-", "０１２３４５６７８９，．－")


@given(some.integers(-(10**15), 10**15), some.sampled_from("-−▲△"), some.booleans())
def test_a_figure_is_read_however_it_is_printed(figure: int, minus: str, wide: bool) -> None:
    printed = f"{figure:,} ".replace("-", f"{minus} ")
    assert amount(printed.translate(WIDE) if wide else printed, "file", "label") == figure
    assert amount(figure, "file", "label") == figure
    assert amount(float(figure), "file", "label") == figure


@pytest.mark.parametrize("nil", ["-", "－", "―", " – "])
def test_a_lone_dash_is_nil(nil: str) -> None:
    assert amount(nil, "file", "label") == 0


@pytest.mark.parametrize(
    "cell", ["", "#", "n/a", "1,2.3.4", "--5", "１２円", True, float("nan"), float("inf")]
)
def test_anything_else_is_no_figure(cell: object) -> None:
    with pytest.raises(Changed) as caught:
        amount(cell, "file", "label")
    assert caught.value.message.key == "cell_unreadable"
    assert caught.value.message.args[:2] == ("file", "label")


def test_text_has_one_form() -> None:
    assert text("ＫＡＳＡ　Ｂｉｏ ") == text("KASA\n Bio") == "KASA Bio"
    assert text(1401.0) == text(1401) == "1401"
    assert compact("Growth Market (Foreign)") == compact("growth market(foreign)")
