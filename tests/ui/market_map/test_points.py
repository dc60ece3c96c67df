"""Who is on the map, in which colour, and who is next to whom."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from jpviewer.analytics.ranking import STALE_SESSIONS
from jpviewer.ui.market_map.classes import SEGMENT, STEPS, classes, up_and_down
from jpviewer.ui.market_map.points import NEAR, Points, points
from jpviewer.ui.market_map.sentences import on_the_map
from jpviewer.ui.market_map.view import fitted
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme

NAN = math.nan
FIELD = QRectF(0, 20, 800, 500)
ENGLISH, DARK = Formats("en"), make_theme(True, "green_up", "en")
Stock = dict[str, Any]
SEGMENTS = ("prime", "standard", "growth", "etf", "")
MARKETS = some.lists(
    some.fixed_dictionaries(
        {
            "market_cap": some.one_of(some.just(NAN), some.floats(1e8, 1e14)),
            "adv20": some.one_of(some.just(NAN), some.just(0.0), some.floats(1.0, 1e12)),
            "behind": some.sampled_from([0, 1, STALE_SESSIONS, STALE_SESSIONS + 1, 1_000_000]),
            "segment": some.sampled_from(SEGMENTS),
            "change_60d": some.one_of(some.just(NAN), some.floats(-0.9, 5)),
        }
    ),
    max_size=30,
)


def market(stocks: list[Stock]) -> Points:
    names = [f"{place + 1300}" for place in range(len(stocks))]
    figures = {
        name: np.array([each[name] for each in stocks], np.float64)
        for name in ("market_cap", "adv20", "behind", "change_60d")
    }
    texts = {name: np.array(names, object) for name in ("code", "name")}
    segments = np.array([each["segment"] for each in stocks], object)
    return points(figures | texts | {"segment": segments})


@given(MARKETS)
def test_everybody_is_on_the_map_or_counted(stocks: list[Stock]) -> None:
    shown = market(stocks)
    known = [
        each
        for each in stocks
        if not math.isnan(each["market_cap"])
        and not math.isnan(each["adv20"])
        and each["behind"] <= STALE_SESSIONS
    ]
    traded = [each for each in known if each["adv20"] > 0]
    assert len(shown) == len(traded)
    assert (shown.unknown, shown.idle) == (len(stocks) - len(known), len(known) - len(traded))
    caps = shown.values("market_cap").tolist()
    assert caps == sorted((each["market_cap"] for each in traded), reverse=True)
    assert [10**y for y in shown.y.tolist()] == [*map(_close, caps)]
    said = on_the_map(shown, ENGLISH)
    for count in (len(traded), shown.unknown, shown.idle):
        assert not traded or not count or f"{count}" in said


def _close(value: float) -> Any:
    return pytest.approx(value, rel=1e-9)


@given(MARKETS)
def test_every_point_has_the_colour_of_its_segment_or_move(stocks: list[Stock]) -> None:
    shown = market(stocks)
    if not len(shown):
        return
    by_segment = classes(shown, SEGMENT, DARK, ENGLISH)
    colours = {"prime": DARK.series[0], "growth": DARK.series[1], "standard": DARK.series[2]}
    for segment, kind in zip(shown.values("segment"), by_segment.of.tolist(), strict=True):
        assert by_segment.kinds[kind].colour == colours.get(segment, DARK.quiet)
    by_move = classes(shown, "change_60d", DARK, ENGLISH)
    for move, kind in zip(shown.values("change_60d"), by_move.of.tolist(), strict=True):
        assert by_move.kinds[kind].text == _said(float(move))


def _said(move: float) -> str:
    """As the legend has it: moves over 60 days count from 10 and from 30 percent on."""
    if math.isnan(move):
        return "–"
    if abs(move) <= 0.1:
        return "± 10%"
    if move > 0:
        return "> +30%" if move > 0.3 else "> +10%"
    return "< −30%" if move < -0.3 else "< −10%"


def test_no_map_is_red_and_green() -> None:
    for dark in (True, False):
        for scheme in ("red_up", "green_up", "blue_orange"):
            up, down = (QColor(each).hue() for each in up_and_down(make_theme(dark, scheme, "en")))
            warm = [hue for hue in (up, down) if hue < 60 or hue > 330]
            blue = [hue for hue in (up, down) if 190 <= hue <= 250]
            assert (len(warm), len(blue)) == (1, 1)


def test_every_move_can_be_coloured() -> None:
    for least, large in STEPS.values():
        assert 0 < least < large


@given(MARKETS, some.sampled_from([(-1, 0), (1, 0), (0, -1), (0, 1)]), some.integers(0, 29))
def test_an_arrow_goes_that_way_or_nowhere(
    stocks: list[Stock], step: tuple[int, int], place: int
) -> None:
    shown = market(stocks)
    if place >= len(shown):
        return
    view = fitted(shown.x, shown.y)
    here, there = place, shown.beside(place, step, view, FIELD)
    x, y = view.x(shown.x, FIELD), view.y(shown.y, FIELD)
    moved = (x[there] - x[here]) * step[0] + (y[there] - y[here]) * step[1]
    if there != here:
        assert moved > 0
    else:  # nobody lies that way more than aside
        ahead = (x - x[here]) * step[0] + (y - y[here]) * step[1]
        aside = np.abs((x - x[here]) * step[1]) + np.abs((y - y[here]) * step[0])
        assert not ((ahead > 0) & (ahead >= aside)).any()


@given(MARKETS, some.integers(0, 29), some.floats(-20, 20), some.floats(-20, 20))
def test_the_mouse_is_on_the_nearest_point(
    stocks: list[Stock], place: int, right: float, down: float
) -> None:
    shown = market(stocks)
    if place >= len(shown):
        return
    view = fitted(shown.x, shown.y)
    at = QPointF(
        float(view.x(shown.x, FIELD)[place]) + right, float(view.y(shown.y, FIELD)[place]) + down
    )
    off = [
        math.hypot(x - at.x(), y - at.y())
        for x, y in zip(view.x(shown.x, FIELD), view.y(shown.y, FIELD), strict=True)
    ]
    found = shown.nearest(at, view, FIELD)
    assert found == -1 or off[found] == min(off)
    assert (found == -1) == (min(off) > NEAR)
    inside = shown.inside(QRectF(at.x() - 5, at.y() - 5, 10, 10), view, FIELD).tolist()
    assert set(inside) >= {each for each, distance in enumerate(off) if distance < 4.9}
