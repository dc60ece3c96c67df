"""Units in which flows are told: of one table or axis, so that figures can be compared at sight."""

from __future__ import annotations

from dataclasses import dataclass

from jpviewer.ui.text.formats import Formats, Step
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Unit:
    """So many yen or dollars, and the decimals that still say something."""

    key: str
    size: float
    decimals: int
    title: str
    behind: tuple[str, str] = ("", "")
    """In English and in Japanese."""
    dollar: bool = False

    def name(self) -> str:
        """As a header says it."""
        return translate("flows", self.title)

    def text(self, amount: float, formats: Formats) -> str:
        """An amount, of dollars where the unit is one, without the unit's name."""
        return formats.number(amount / self.size, self.decimals)

    def step(self, formats: Formats) -> Step:
        """For axes and readouts, where the unit stands behind each figure."""
        return self.size, self.behind[formats.language == "ja"], self.decimals

    def signed(self, amount: float, formats: Formats) -> str:
        """As `text`, with the plus said."""
        return formats.signed(amount / self.size, self.decimals)


UNITS = {
    unit.key: unit
    for unit in (
        Unit("trillion", 1e12, 3, QT_TRANSLATE_NOOP("flows", "¥tn"), ("tn", "兆")),
        Unit("hundred_million", 1e8, 0, QT_TRANSLATE_NOOP("flows", "¥100m"), ("×100m", "億")),
        Unit("dollar", 1e9, 2, QT_TRANSLATE_NOOP("flows", "$bn"), dollar=True),
    )
}
"""By the keys that are kept with the layout."""
