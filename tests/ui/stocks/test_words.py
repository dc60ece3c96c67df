"""The sentence under a table of stocks."""

from __future__ import annotations

import math

import pytest

from jpviewer.analytics.summary import Summary
from jpviewer.ui.stocks.words import summed
from jpviewer.ui.text.formats import Formats


@pytest.mark.parametrize(
    ("share", "told"),
    [(0.0002, "<0.1%"), (0.0005, "0.1%"), (0.0214, "2.1%"), (0.9994, "99.9%")],
)
def test_a_share_that_is_something_is_not_said_to_be_nothing(share: float, told: str) -> None:
    found = Summary(15, 2e11, 3e7, 14, share, math.nan, math.nan)
    text = summed(found, False, {"growth"}, "20 days", Formats("en"))
    assert text == f"15 shown · market cap ¥200bn ({told} of Growth) · median traded a day ¥30.0m"


@pytest.mark.parametrize(("priced", "told"), [(10, ""), (9, ""), (8, " (prices of 8 known)")])
def test_what_few_prices_tell_is_not_told_of_all(priced: int, told: str) -> None:
    found = Summary(10, 2e11, 3e7, priced, 1.0, math.nan, math.nan)
    text = summed(found, False, {"growth"}, "20 days", Formats("en"))
    assert text == f"10 shown · market cap ¥200bn · median traded a day ¥30.0m{told}"
