"""Amounts in the currency that is shown, as sentences, axes and tables write them."""

from __future__ import annotations

from dataclasses import dataclass

from jpviewer.ui.text.flow_units import UNITS, Unit
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


@dataclass(frozen=True, slots=True)
class Money:
    """Writes yen or dollars."""

    formats: Formats
    dollar: bool = False

    def signed(self, amount: float) -> str:
        """'+¥1.52tn', '+1.52兆円', '+$10.1bn'."""
        if self.dollar:
            return self.formats.signed_dollars(amount)
        return self.formats.signed_money(amount)

    @property
    def basis(self) -> str:
        """What figures count in."""
        return translate("flows", "US dollars") if self.dollar else translate("flows", "yen")


def yen_unit(formats: Formats) -> Unit:
    """Of yen in a table: so much that figures of weeks and of years both fit a column."""
    return UNITS["hundred_million" if formats.language == "ja" else "trillion"]


def dollar_unit() -> Unit:
    """Of dollars in a table."""
    return UNITS["dollar"]
