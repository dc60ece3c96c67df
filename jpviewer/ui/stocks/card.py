"""What a chart says of its stock: who it is, what it costs, how large and how liquid it is."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.liquidity import days_to_exit
from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Message
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import Columns
from jpviewer.settings import Settings
from jpviewer.ui.stocks.columns import days_text
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme


@dataclass(frozen=True, eq=False)
class StockCard:
    """`facts` is a row of `store.figures.stock` or none; `closes` has one a session."""

    code: str
    facts: Columns
    calendar: Calendar
    closes: NDArray[np.float64]

    def title(self, formats: Formats) -> str:
        """Code and name in the reader's language; '' when no stock is chosen."""
        return " ".join(filter(None, (self.code, *self._names(formats)[:1])))

    def heading(self, theme: Theme, formats: Formats) -> str:
        """Rich text: code, names, segment, size, sector, close and change."""
        if not self.code:
            return ""
        names = escape(" / ".join(self._names(formats)))
        place = escape(" · ".join(self._place()))
        quiet = f"<span style='color:{theme.quiet}'>{place}</span>"
        parts = (f"<b>{escape(self.code)}</b>", names, quiet, self._price(theme, formats))
        return " ".join(filter(None, parts))

    def particulars(self, settings: Settings, formats: Formats) -> str:
        """The day of the close, market cap, value traded, days to exit, and what is in doubt.

        '' when nothing is known of it.
        """
        known = np.flatnonzero(~np.isnan(self.closes))
        parts = []
        if len(known):
            parts.append(formats.day(int(self.calendar.days[known[-1]])))
        if len(self.facts["code"]) and self.facts["segment"][0] in STOCK_SEGMENTS:
            cap, adv20, median = (
                float(self.facts[name][0]) for name in ("market_cap", "adv20", "adv60_median")
            )
            exit_ = days_to_exit(np.array([median]), settings.position, settings.participation)
            parts += [
                translate("chart", "market cap {0}").format(formats.money(cap)),
                translate("chart", "value traded, 20-day average {0}").format(formats.money(adv20)),
                translate("chart", "days to exit {0} ({1} at {2})").format(
                    days_text(formats, float(exit_[0])),
                    formats.round_money(settings.position),
                    formats.share(settings.participation, 0),
                ),
            ]
        parts += [say(Message.load(text)) for text in self.facts["doubt"].tolist() if text]
        return " · ".join(parts)

    def _names(self, formats: Formats) -> list[str]:
        """Both names, the reader's first."""
        if not len(self.facts["code"]):
            return []
        names = [str(self.facts["name"][0]), str(self.facts["name_en"][0])]
        ordered = names if formats.language == "ja" else names[::-1]
        return list(dict.fromkeys(filter(None, ordered)))

    def _place(self) -> list[str]:
        if not len(self.facts["code"]):
            return [translate("chart", "not in the exchange's list")]
        segment, size, sector = (
            str(self.facts[name][0]) for name in ("segment", "size", "sector33")
        )
        places = words.segment(segment), size and words.size(size), sector and words.sector(sector)
        return [place for place in places if place]

    def _price(self, theme: Theme, formats: Formats) -> str:
        closes = self.closes[~np.isnan(self.closes)]
        if not len(closes):
            return ""
        text = f"<b>{formats.price(float(closes[-1]))}</b>"
        if len(closes) < 2:
            return text
        change = float(closes[-1] - closes[-2])
        colour = theme.up if change > 0 else theme.down if change < 0 else theme.text
        moved = formats.signed(change, 1)
        percent = formats.percent(change / float(closes[-2]))
        return f"{text}&nbsp;<span style='color:{colour}'>{moved}&nbsp;({percent})</span>"
