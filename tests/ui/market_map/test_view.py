"""Places and pixels of the map, and the lines over it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPointF, QRectF

from jpviewer.analytics.holding import Terms
from jpviewer.ui.market_map.guides import EXIT, NONE, RATIO, caption, guides
from jpviewer.ui.market_map.view import NARROWEST, WIDEST, View, fitted
from jpviewer.ui.text.formats import Formats

FIELD = QRectF(0, 20, 800, 500)
TERMS, ENGLISH = Terms(1e8, 0.2), Formats("en")
VIEWS = some.builds(
    lambda left, across, bottom, up: View(left, left + across, bottom, bottom + up),
    some.floats(-2, 9),
    some.floats(0.1, 8),
    some.floats(0, 12),
    some.floats(0.1, 8),
)
INSIDE = some.floats(0.01, 0.99)


def pixel(view: View, x: float, y: float) -> QPointF:
    across, upward = np.array([x]), np.array([y])
    return QPointF(float(view.x(across, FIELD)[0]), float(view.y(upward, FIELD)[0]))


@given(VIEWS, INSIDE, INSIDE)
def test_a_place_is_under_its_pixel(view: View, across: float, down: float) -> None:
    at = QPointF(FIELD.left() + across * FIELD.width(), FIELD.top() + down * FIELD.height())
    back = pixel(view, *view.place(at, FIELD))
    assert (back - at).manhattanLength() < 1e-6


@given(VIEWS, INSIDE, INSIDE, some.floats(0.01, 100))
def test_a_zoom_leaves_what_is_under_the_mouse(
    view: View, across: float, down: float, factor: float
) -> None:
    at = QPointF(FIELD.left() + across * FIELD.width(), FIELD.top() + down * FIELD.height())
    place = view.place(at, FIELD)
    near = view.zoomed(*place, factor)
    assert (pixel(near, *place) - at).manhattanLength() < 1e-3
    for low, high in ((near.left, near.right), (near.bottom, near.top)):
        assert NARROWEST * 0.999 <= high - low <= WIDEST * 1.001


@given(VIEWS, some.lists(some.tuples(INSIDE, INSIDE, some.floats(0.01, 100)), max_size=60))
def test_no_zoom_or_move_leads_to_where_there_is_no_number(
    view: View, turns: list[tuple[float, float, float]]
) -> None:
    for across, down, factor in turns:
        at = QPointF(FIELD.left() + across * FIELD.width(), FIELD.top() + down * FIELD.height())
        view = view.zoomed(*view.place(at, FIELD), factor).moved(factor, -factor)
    for edge in (view.left, view.right, view.bottom, view.top):
        assert 0 < 10.0**edge < math.inf


@given(some.lists(some.tuples(some.floats(3, 12), some.floats(7, 14)), max_size=20))
def test_what_is_fitted_is_seen(places: list[tuple[float, float]]) -> None:
    x, y = (np.array([each[axis] for each in places]) for axis in (0, 1))
    view = fitted(x, y)
    assert all(FIELD.contains(pixel(view, *each)) for each in places)
    assert view.left < view.right
    assert view.bottom < view.top


@given(VIEWS)
def test_on_a_line_of_the_turnover_ratio_as_much_of_each_company_is_traded(view: View) -> None:
    for each in guides(RATIO, view, FIELD, TERMS, ENGLISH):
        wanted = float(each.text.rstrip("%").replace(",", "")) / 100
        for end in (each.line.p1(), each.line.p2()):
            traded, cap = (10**place for place in view.place(end, FIELD))
            assert traded * 245 / cap == pytest.approx(wanted, rel=1e-6)
            assert FIELD.adjusted(-0.01, -0.01, 0.01, 0.01).contains(end)


@given(VIEWS)
def test_on_a_line_of_days_to_exit_the_way_out_is_as_long(view: View) -> None:
    for each in guides(EXIT, view, FIELD, TERMS, ENGLISH):
        days = float(each.text.removesuffix(" days"))
        traded = 10 ** view.place(each.line.p1(), FIELD)[0]
        assert 1e8 / (0.2 * traded) == pytest.approx(days, rel=1e-6)
        assert each.line.x1() == each.line.x2()


def test_lines_say_what_they_are() -> None:
    assert caption(EXIT, TERMS, ENGLISH) == (
        "Lines: days to exit ¥100m at 20% of the mean value traded"
    )
    assert "share of the market cap" in caption(RATIO, TERMS, ENGLISH)
    assert (caption(NONE, TERMS, ENGLISH), guides(NONE, View(), FIELD, TERMS, ENGLISH)) == ("", [])
    assert guides(EXIT, View(), FIELD, Terms(0.0, 0.2), ENGLISH) == []
    assert math.isfinite(View().centre[0])
