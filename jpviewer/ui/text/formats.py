"""Figures as a reader of English or Japanese writes them; the only place where units change."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from jpviewer.market import days

UNKNOWN = "–"
"""A figure that is not known; drawn quiet."""
MINUS = "−"

_ENGLISH = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_JAPANESE = ((1e12, "兆"), (1e8, "億"), (1e4, "万"))


Step = tuple[float, str, int]
"""A unit that is kept to: its size, what stands behind a figure, and its decimals."""


class Formats(NamedTuple):
    """The ways of one language."""

    language: str

    def number(self, value: float, decimals: int = 0) -> str:
        """'1,234.5' with a true minus; the dash when NaN; '∞' when infinite."""
        if math.isnan(value):
            return UNKNOWN
        if math.isinf(value):
            return "∞" if value > 0 else f"{MINUS}∞"
        return f"{value:z,.{decimals}f}".replace("-", MINUS)

    def signed(self, value: float, decimals: int = 0) -> str:
        """As `number`, with the plus said; what is rounded to 0 has no sign."""
        text = self.number(value, decimals)
        return f"+{text}" if round(value, decimals) > 0 else text

    def percent(self, ratio: float, decimals: int = 1) -> str:
        """0.234 as '+23.4%'."""
        text = self.signed(ratio * 100, decimals)
        return text if text == UNKNOWN else f"{text}%"

    def share(self, ratio: float, decimals: int = 1) -> str:
        """0.234 as '23.4%', for what has no direction."""
        text = self.number(ratio * 100, decimals)
        return text if text == UNKNOWN else f"{text}%"

    def amount(self, value: float, digits: int = 3, step: Step | None = None) -> str:
        """Yen or shares in three figures and a unit: '1.52tn', '1.52兆'; no currency sign.

        All in one unit where a `step` says which.
        """
        if not math.isfinite(value):
            return self.number(value)
        if step is not None:
            size, name, decimals = step
            return self.number(value / size, decimals) + name
        steps = _JAPANESE if self.language == "ja" else _ENGLISH
        for unit, name in steps:
            scaled = value / unit
            if abs(scaled) >= 0.9995:
                whole = len(str(int(abs(scaled))))
                return self.number(scaled, max(0, digits - whole)) + name
        return self.number(value)

    def money(self, yen: float, step: Step | None = None) -> str:
        """Yen with its sign: '¥1.52tn', '1.52兆円'."""
        text = self.amount(yen, step=step)
        if text == UNKNOWN:
            return text
        if self.language == "ja":
            return f"{text}円"
        return f"{MINUS}¥{text[1:]}" if text.startswith(MINUS) else f"¥{text}"

    def dollars(self, dollars: float) -> str:
        """Dollars with their sign: '$33.5bn', '335億ドル'."""
        text = self.amount(dollars)
        if text == UNKNOWN:
            return text
        if self.language == "ja":
            return f"{text}ドル"
        return f"{MINUS}${text[1:]}" if text.startswith(MINUS) else f"${text}"

    def signed_dollars(self, dollars: float) -> str:
        """As `dollars`, with the plus said."""
        return f"+{self.dollars(dollars)}" if dollars > 0 else self.dollars(dollars)

    def round_money(self, yen: float) -> str:
        """As `money`, without the decimals that say nothing: '¥100m', '1億円'."""
        return re.sub(
            r"\.(\d*?)0+(?=\D*$)", lambda found: f".{found[1]}".rstrip("."), self.money(yen)
        )

    def signed_money(self, yen: float, step: Step | None = None) -> str:
        """As `money`, with the plus said."""
        return f"+{self.money(yen, step)}" if yen > 0 else self.money(yen, step)

    def axis(
        self,
        values: Sequence[float],
        units: bool = False,
        finer: int = 0,
        kept: Step | None = None,
    ) -> list[str]:
        """Figures of an axis, in one unit and with the decimals that tell the first two apart.

        `units` shortens them to 兆 or bn, or to the one that is `kept` to; `finer` asks for so
        many decimals more.
        """
        steps = _JAPANESE if self.language == "ja" else _ENGLISH
        most = max(map(abs, values), default=0.0)
        unit, name = next((each for each in steps if units and most >= each[0]), (1.0, ""))
        if units and kept is not None:
            unit, name, _ = kept
        step = abs(values[1] - values[0]) / unit if len(values) > 1 else most / unit or 1.0
        decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step else 0
        return [
            self.number(value / unit, min(decimals + finer, 9)) + name if value else "0"
            for value in values
        ]

    def price(self, value: float) -> str:
        """A price: one decimal, as fine as Tokyo's ticks."""
        return self.number(value, 1)

    def day(self, day: int) -> str:
        """20261120 as '2026-11-20'; the dash for 0."""
        return days.iso(day) if day else UNKNOWN

    def date(self, day: int) -> str:
        """20261120 as a sentence says it: '20 Nov 2026', '2026年11月20日'; the dash for 0."""
        if not day:
            return UNKNOWN
        year, month, number = day // 10000, day // 100 % 100, day % 100
        if self.language == "ja":
            return f"{year}年{month}月{number}日"
        return f"{number} {_MONTHS[month - 1][:3]} {year}"

    def short_month(self, month: int) -> str:
        """A month's name as an axis says it: 'Nov', '11月'."""
        return f"{month}月" if self.language == "ja" else _MONTHS[month - 1][:3]

    def month(self, day: int) -> str:
        """The month of 20261120 as a sentence says it: 'November 2026', '2026年11月'."""
        year, month = day // 10000, day // 100 % 100
        return f"{year}年{month}月" if self.language == "ja" else f"{_MONTHS[month - 1]} {year}"

    def joined(self, *sentences: str) -> str:
        """Sentences after one another, the empty ones left out; in Japanese without a space."""
        return ("" if self.language == "ja" else " ").join(filter(None, sentences))

    def instant(self, seconds: float) -> str:
        """UTC seconds as local 'YYYY-MM-DD HH:MM'; the dash for 0."""
        if not seconds:
            return UNKNOWN
        return datetime.fromtimestamp(seconds).astimezone().strftime("%Y-%m-%d %H:%M")
