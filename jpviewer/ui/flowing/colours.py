"""Which colour a kind of investor has when several are shown: the same one every time."""

from __future__ import annotations

from collections.abc import Sequence

from jpviewer.ui.theme import Theme

_PLACES = {
    "foreigners": 0,
    "individuals": 1,
    "investment_trusts": 2,
    "trust_banks": 3,
    "insurers": 4,
    "business": 5,
    "banks": 6,
    "proprietary": 7,
    "foreign_institutions": 0,
    "foreign_individuals": 6,
    "individuals_cash": 1,
    "individuals_margin": 5,
    "securities": 7,
    "other_corporations": 4,
    "other_financials": 3,
    "brokerage": 2,
    "total": 7,
}
"""Places in the theme's series, by how often investors are looked at."""


def colours(investors: Sequence[str], theme: Theme) -> dict[str, str]:
    """No two alike, up to as many as there are; one whose own is taken gets the next that is free.

    The most looked at come first, so that theirs never change.
    """
    taken: dict[str, int] = {}
    for each in (key for key in _PLACES if key in investors):
        free = [place for place in range(len(theme.series)) if place not in taken.values()]
        own = _PLACES[each]
        taken[each] = own if own in free or not free else free[0]
    return {each: theme.series[taken[each]] for each in investors}
