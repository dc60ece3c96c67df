"""What is marked on a chart: splits, dividends, the year's extremes, days at the daily limit."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.landmarks import Limits, extremes, limits_met, split_factors
from jpviewer.market.days import iso
from jpviewer.ui.charting.study import Study
from jpviewer.ui.plots.marks import Mark
from jpviewer.ui.stocks.prices import PriceWords
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

_LARGEST = 1000
"""Shares that one may become in a split, as it is told."""


def marks(study: Study, words: PriceWords, theme: Theme) -> list[Mark]:
    """Everything to mark on a security's bars; nothing without bars."""
    if study.last < 0:
        return []
    found = _under_way(study, theme)
    if "marks" in study.choices.indicators:
        found += _paid(study, words, theme)
        found += _limits(study, theme)
        found += _extremes(study, words, theme)
    return found


def ratio(value: float) -> str:
    """A split as new shares to old: '2:1', '3:2', '1:10'."""
    from fractions import Fraction  # few stocks have a split

    fraction = Fraction(value).limit_denominator(_LARGEST)
    return f"{fraction.numerator}:{fraction.denominator}"


def _under_way(study: Study, theme: Theme) -> list[Mark]:
    """Three dots over a week or month that has sessions to come."""
    if study.finished:
        return []
    names = {
        "week": translate("chart", "Week under way"),
        "month": translate("chart", "Month under way"),
    }
    middle = float(study.prices.at[len(study.prices.close) - 1])
    said = translate("chart", "to {0}").format(iso(int(study.calendar.days[study.last])))
    figure = _height(study, "above", len(study.prices.close) - 1)
    return [Mark(middle, "above", figure, "…", names[study.choices.period], said, theme.quiet)]


def _paid(study: Study, words: PriceWords, theme: Theme) -> list[Mark]:
    """Splits and dividends at the foot, on the first session without them."""
    days = study.calendar.days
    found = []
    columns = (study.actions[name].tolist() for name in ("day", "action", "value"))
    for day, action, value in zip(*columns, strict=True):
        session = int(np.searchsorted(days, day))
        if not value > 0 or not _first(study) <= session <= study.last:
            continue
        if action == "split":
            name = translate("chart", "Split") if value > 1 else translate("chart", "Reverse split")
            text, colour = ratio(value), theme.text
        else:
            name, text, colour = translate("chart", "Dividend"), words.paid(value), theme.quiet
        found.append(_mark(study, session, "foot", text, name, text, colour))
    return found


def _first(study: Study) -> int:
    return int(np.flatnonzero(~np.isnan(study.sessions.close))[0])


def _limits(study: Study, theme: Theme) -> list[Mark]:
    """Sessions at the daily limit, where prices as they were traded are known."""
    met = _met(study)
    sides = (
        (met.up, "above", theme.up, translate("chart", "UL"), translate("chart", "Upper limit")),
        (
            met.down,
            "below",
            theme.down,
            translate("chart", "LL"),
            translate("chart", "Lower limit"),
        ),
    )
    closed = translate("chart", "closed at it")
    touched = translate("chart", "touched")
    return [
        _mark(
            study,
            session,
            lane,
            text if met.closed[session] else "",
            name,
            closed if met.closed[session] else touched,
            colour,
        )
        for places, lane, colour, text, name in sides
        for session in places.tolist()
    ]


def _met(study: Study) -> Limits:
    days = study.calendar.days[: study.last + 1]
    known = (days >= study.security.first) & (days <= study.security.checked)
    known &= study.sessions.volume != 0
    if not study.security.has_code:
        known[:] = False
    rows = (study.sessions.high, study.sessions.low, study.sessions.close)
    high, low, close = (np.where(known, row, np.nan) for row in rows)
    return limits_met(days, high, low, close, split_factors(days, study.actions))


def _extremes(study: Study, words: PriceWords, theme: Theme) -> list[Mark]:
    high = np.fmax(study.sessions.high, study.sessions.close)
    low = np.fmin(study.sessions.low, study.sessions.close)
    top, bottom = extremes(high, low)
    if top < 0:
        return []
    names = translate("chart", "52-week high"), translate("chart", "52-week low")
    rows = ((top, high, names[0]), (bottom, low, names[1]))
    return [
        Mark(place, "beside", float(row[place]), name, name, words(float(row[place])), theme.text)
        for place, row, name in rows
    ]


def _mark(
    study: Study, session: int, lane: str, text: str, name: str, said: str, colour: str
) -> Mark:
    """At its session, over or under the bar that the session is in."""
    figure = _height(study, lane, study.prices.place(session))
    return Mark(session, lane, figure, text, name, said, colour)


def _height(study: Study, lane: str, place: int) -> float:
    """The price that a mark of a bar stands at: of what is drawn of it, the highest or lowest."""
    prices = study.prices
    ends = {"above": prices.high, "below": prices.low}
    if lane not in ends:
        return float("nan")
    end, close = float(ends[lane][place]), float(prices.close[place])
    return close if study.choices.style in ("line", "area") or np.isnan(end) else end
