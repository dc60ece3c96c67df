"""What a chart says of its stock: who it is, what it costs, how large and how liquid it is."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.landmarks import year_position
from jpviewer.analytics.liquidity import days_to_exit
from jpviewer.analytics.periods import Prices
from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Message
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import Columns
from jpviewer.settings import Settings
from jpviewer.ui.stocks.columns import days_text
from jpviewer.ui.stocks.prices import PriceWords
from jpviewer.ui.stocks.security import Security
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme


@dataclass(frozen=True, eq=False)
class StockCard:
    """`facts` is a row of `store.figures.stock` or none; `sessions` are bars by session."""

    security: Security
    facts: Columns
    calendar: Calendar
    sessions: Prices

    def title(self, formats: Formats) -> str:
        """Code and name in the reader's language; '' when no stock is chosen."""
        return " ".join(filter(None, (self.security.code, *self.security.names(formats)[:1])))

    def heading(self, theme: Theme, formats: Formats) -> str:
        """Rich text: code, names, segment, size, sector, close and change."""
        if not self.security.code:
            return ""
        names = escape(" / ".join(self.security.names(formats)))
        place = escape(" · ".join(self._place(formats)))
        quiet = f"<span style='color:{theme.quiet}'>{place}</span>"
        code = f"<b>{escape(self.security.code)}</b>"
        return " ".join(filter(None, (code, names, quiet, self._price(theme, formats))))

    def particulars(self, settings: Settings, formats: Formats) -> str:
        """The day of the close, market cap, value traded, days to exit, and what is in doubt.

        '' when nothing is known of it.
        """
        parts = [*self._day(formats), *self._size(settings, formats), *self._year(formats)]
        parts += [say(Message.load(text)) for text in self.facts["doubt"].tolist() if text]
        return " · ".join(parts)

    def _known(self) -> NDArray[np.int64]:
        return np.flatnonzero(~np.isnan(self.sessions.close))

    def _day(self, formats: Formats) -> list[str]:
        """The day of the last close, and how old it is."""
        known = np.flatnonzero(~np.isnan(self.sessions.close) & (self.sessions.volume != 0))
        if not len(known):
            return []
        last = int(self.calendar.days[known[-1]])
        day, security = formats.day(last), self.security
        at = self.calendar.at_or_before
        if not security.in_tokyo:
            note = translate("chart", "closes abroad stand at Tokyo's next session")
            return [day, note]
        if silent := at(security.last) - int(known[-1]) if security.last > last else 0:
            text = translate("chart", "last traded {0}, {1} sessions before {2}")
            day = text.format(day, silent, formats.day(security.last))
        behind = at(security.newest) - at(max(security.last, last))
        if behind > 0:
            text = translate("chart", "{0} sessions behind the market")
            return [day, text.format(behind)]
        return [day]

    def _size(self, settings: Settings, formats: Formats) -> list[str]:
        if not len(self.facts["code"]) or self.facts["segment"][0] not in STOCK_SEGMENTS:
            return []
        cap, adv20, median = (
            float(self.facts[name][0]) for name in ("market_cap", "adv20", "adv60_median")
        )
        exit_ = days_to_exit(np.array([median]), settings.position, settings.participation)
        return [
            translate("chart", "market cap {0}").format(formats.money(cap)),
            translate("chart", "value traded, 20-day average {0}").format(formats.money(adv20)),
            translate("chart", "days to exit {0} ({1} at {2})").format(
                days_text(formats, float(exit_[0])),
                formats.round_money(settings.position),
                formats.share(settings.participation, 0),
            ),
        ]

    def _year(self, formats: Formats) -> list[str]:
        """Where the close lies between the lowest and highest price of 52 weeks."""
        position = year_position(self.sessions.high, self.sessions.low, self.sessions.close)
        if np.isnan(position):
            return []
        text = translate("chart", "52-week position {0}")
        return [text.format(formats.share(position, 0))]

    def _place(self, formats: Formats) -> list[str]:
        security = self.security
        if security.gone:
            text = translate("chart", "not in the exchange's list since {0}")
            return [text.format(formats.day(security.gone))]
        if not security.has_code:
            return [words.kind(security.kind)] if security.kind else []
        if not security.listed:
            return [translate("chart", "not in the exchange's list")]
        places = (
            words.segment(security.segment),
            security.size and words.size(security.size),
            security.sector and words.sector(security.sector),
        )
        return [place for place in places if place]

    def _price(self, theme: Theme, formats: Formats) -> str:
        closes = self.sessions.close[self._known()]
        if not len(closes):
            return ""
        prices, last = PriceWords.of(self.security, formats), float(closes[-1])
        text = f"<b>{prices.money(last)}</b>"
        if len(closes) < 2:
            return text
        change = last - float(closes[-2])
        colour = theme.up if change > 0 else theme.down if change < 0 else theme.text
        moved = prices.signed(change, last)
        before = float(closes[-2])
        percent = formats.percent(change / before if before > 0 else np.nan)
        return f"{text}&nbsp;<span style='color:{colour}'>{moved}&nbsp;({percent})</span>"
