"""The user's lists among the series of a comparison."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics import baskets as analytics
from jpviewer.analytics import currency
from jpviewer.market.baskets import Basket, Baskets
from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import Columns
from jpviewer.store import baskets, closes
from jpviewer.store.store import Store
from jpviewer.ui.comparison.facts import Fact
from jpviewer.ui.text.translate import translate

KIND = "basket"


def levels(store: Store, calendar: Calendar, basket: Basket) -> Columns:
    """Its levels as `store.bars.levels` gives those of other series."""
    members = baskets.members(store, basket.codes)
    rows = closes.of_stocks(store, members["id"].tolist(), 0)
    return analytics.basket(basket.key, members, rows, calendar.days, basket.equal)


def joined(columns: Columns, store: Store, calendar: Calendar, shown: Baskets) -> Columns:
    """Levels of other series, and those of lists behind them."""
    parts = [columns, *(levels(store, calendar, each) for each in shown)]
    return {name: np.concatenate([part[name] for part in parts]) for name in columns}


def facts(shown: Baskets) -> dict[str, Fact]:
    """What each list is, by its key."""
    return {
        each.key: Fact(
            each.key, currency.YEN, KIND, name=full_name(each), known=True, short=short_name(each)
        )
        for each in shown
    }


def full_name(basket: Basket) -> str:
    """What it is: whose stocks, how weighed, and that they are those of now."""
    if basket.equal:
        text = translate("segments", "{0} (list, equal weights, today's members carried back)")
    else:
        text = translate("segments", "{0} (list, full cap, today's members carried back)")
    return text.format(basket.name)


def short_name(basket: Basket) -> str:
    """Where there is little room."""
    if basket.equal:
        return translate("segments", "{0} (equal)").format(basket.name)
    return translate("segments", "{0} (by cap)").format(basket.name)
