"""Prices of one security in words: with its decimals, and its currency where that is not yen."""

from __future__ import annotations

import math
from dataclasses import dataclass

from jpviewer.ui.stocks.security import Security
from jpviewer.ui.text.formats import MINUS, UNKNOWN, Formats

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_FIGURES = 3
"""A price shows as many at least: after many splits it may be far below a yen."""


@dataclass(frozen=True, slots=True)
class PriceWords:
    """Tokyo's prices as fine as its ticks, indices and what trades abroad with two decimals."""

    formats: Formats
    decimals: int = 1
    currency: str = "JPY"

    @staticmethod
    def of(security: Security, formats: Formats) -> PriceWords:
        """The words for a security's prices; an index has no currency."""
        fine = security.kind in ("index", "fx", "foreign") or not security.has_code
        bare = security.kind in ("index", "fx")
        currency = "" if bare else security.currency or "JPY"
        return PriceWords(formats, 2 if fine else 1, currency)

    def __call__(self, value: float) -> str:
        return self.formats.number(value, self._decimals(value))

    def signed(self, value: float, beside: float) -> str:
        """A change, as fine as the price it is of."""
        return self.formats.signed(value, self._decimals(beside))

    def money(self, value: float) -> str:
        """With its currency: '$123.45'; yen and points of an index stand alone."""
        return self._with_sign(value) if self.currency not in ("", "JPY") else self(value)

    def paid(self, value: float) -> str:
        """An amount for a share, without decimals that say nothing: '¥50', '50円', '$0.35'."""
        if self.currency == "JPY":
            text = self.formats.number(value, 4).rstrip("0").rstrip(".")
            return f"{text}円" if self.formats.language == "ja" else f"¥{text}"
        return self._with_sign(value)

    def _with_sign(self, value: float) -> str:
        text, sign = self(value), _SIGNS.get(self.currency)
        if text == UNKNOWN or not self.currency:
            return text
        if sign is None:
            return f"{self.currency} {text}"
        return f"{MINUS}{sign}{text[1:]}" if text.startswith(MINUS) else f"{sign}{text}"

    def _decimals(self, value: float) -> int:
        if not math.isfinite(value) or value == 0:
            return self.decimals
        return max(self.decimals, min(_FIGURES - 1 - math.floor(math.log10(abs(value))), 9))
