"""Amounts in the currency and the unit that are shown, as axes and tables write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jpviewer.ui.flowing.choices import AUTO
from jpviewer.ui.flowing.study import Question
from jpviewer.ui.text.flow_units import UNITS, Unit
from jpviewer.ui.text.formats import Formats, Step
from jpviewer.ui.text.translate import translate


@dataclass(frozen=True, slots=True)
class Money:
    """Writes yen or dollars; yen in one unit where the user chose it."""

    formats: Formats
    dollar: bool = False
    unit: str = AUTO

    @staticmethod
    def of(question: Question, formats: Formats) -> Money:
        """As a question wants it."""
        return Money(formats, question.in_dollars, question.choices.unit)

    def signed(self, amount: float) -> str:
        """'+¥1.52tn', '+1.52兆円', '+$10.1bn'."""
        if self.dollar:
            return self.formats.signed_dollars(amount)
        return self.formats.signed_money(amount, self.step)

    def axis(self, amounts: Sequence[float]) -> list[str]:
        """Figures of an axis."""
        return self.formats.axis(amounts, units=True, kept=self.step)

    @property
    def step(self) -> Step | None:
        """The unit that yen are kept to; none for the fitting one."""
        unit = UNITS.get(self.unit)
        return unit.step(self.formats) if unit is not None and not self.dollar else None

    @property
    def basis(self) -> str:
        """What figures count in."""
        return translate("flows", "US dollars") if self.dollar else translate("flows", "yen")


def yen_unit(formats: Formats, key: str = AUTO) -> Unit:
    """Of yen in a table: so much that figures of weeks and of years both fit a column."""
    usual = "hundred_million" if formats.language == "ja" else "trillion"
    return UNITS.get(key, UNITS[usual])


def dollar_unit() -> Unit:
    """Of dollars in a table."""
    return UNITS["dollar"]
