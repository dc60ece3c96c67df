"""All weeks of one investor as the rows of a table."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.flows.prints import Prints
from jpviewer.analytics.flows.ranks import places
from jpviewer.analytics.flows.shares import share
from jpviewer.analytics.flows.weeks import Weeks
from jpviewer.market.tables import Columns


def table(weeks: Weeks, investor: str, prints: Prints) -> Columns:
    """Columns of the weeks held, in order; figures in yen, NaN where unknown.

    start, end; sell, buy, net; share (of the clients of brokers); rank (1 for the largest net
    buying, the number of weeks for the largest net selling); first_net (of the first print seen
    here); print (its number, above 1 where a week was revised); published (0: nobody knows) and
    seen of the newest print; at, its position among `weeks`.
    """
    trades = weeks.of(investor)
    held = np.flatnonzero(~np.isnan(trades.net))
    columns = {
        "at": np.arange(len(weeks.start)),
        "start": weeks.start,
        "end": weeks.end,
        "sell": trades.sell,
        "buy": trades.buy,
        "net": trades.net,
        "share": share(trades, weeks.of("brokerage")),
        "rank": places(trades.net),
        "first_net": prints.first_net,
        "print": prints.count,
        "published": prints.published,
        "seen": prints.seen,
    }
    return {name: values[held] for name, values in columns.items()}
