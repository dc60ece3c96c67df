"""What the user chose to see on a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from jpviewer.analytics.periods import PERIODS
from jpviewer.ui.plots.candles import Style
from jpviewer.ui.plots.pane import Scaling

Key = TypeVar("Key", bound=str)

STYLES: tuple[Style, ...] = ("candles", "bars", "line", "area")
SCALES: tuple[Scaling, ...] = ("linear", "log", "percent")
INDICATORS = (
    "averages",
    "long_average",
    "bollinger",
    "ichimoku",
    "marks",
    "volume",
    "rsi",
    "macd",
    "strength",
)
"""As the menu lists them; the last four have panes of their own."""
ANCHOR = "vwap:"
"""Before the day of an average price, in a link of the legend."""
MOST_ANCHORS = 4
MOST_OTHERS = 6


@dataclass(frozen=True, slots=True)
class ChartChoices:
    """Everything but the security: another one is drawn in the same way."""

    period: str = "day"
    style: Style = "candles"
    scale: Scaling = "linear"
    indicators: frozenset[str] = frozenset(("averages", "marks", "volume"))
    anchors: tuple[int, ...] = ()
    """Days from which an average price is counted."""
    others: tuple[str, ...] = ()
    """Codes drawn beside the security."""

    @staticmethod
    def read(stored: Mapping[str, Any]) -> ChartChoices:
        """Choices that `stored` once gave; what does not fit keeps its default."""
        plain = ChartChoices()
        names = stored.get("indicators")
        return ChartChoices(
            _one_of(PERIODS, stored.get("period"), plain.period),
            _one_of(STYLES, stored.get("style"), plain.style),
            _one_of(SCALES, stored.get("scale"), plain.scale),
            frozenset(each for each in names if each in INDICATORS)
            if isinstance(names, list)
            else plain.indicators,
            tuple(each for each in _list(stored, "anchors") if _is_day(each))[-MOST_ANCHORS:],
            tuple(each for each in _list(stored, "others") if isinstance(each, str))[:MOST_OTHERS],
        )

    def stored(self) -> dict[str, Any]:
        """As JSON can hold them."""
        return {
            "period": self.period,
            "style": self.style,
            "scale": self.scale,
            "indicators": [each for each in INDICATORS if each in self.indicators],
            "anchors": list(self.anchors),
            "others": list(self.others),
        }

    def switched(self, indicator: str) -> ChartChoices:
        """With an indicator that was not shown, or without one that was."""
        return replace(self, indicators=self.indicators ^ {indicator})

    def anchored(self, day: int) -> ChartChoices:
        """With one more anchor, the oldest choice giving way where there are too many."""
        others = tuple(each for each in self.anchors if each != day)
        return replace(self, anchors=(*others, day)[-MOST_ANCHORS:])

    def beside(self, code: str) -> ChartChoices:
        """With one more code to compare; in percent, where differences of prices say nothing."""
        return replace(self, others=(*self.others, code), scale="percent")

    def after_removal(self, target: str) -> ChartChoices:
        """Without what a link of the legend names: a code, or 'vwap:' and a day."""
        day = target.removeprefix(ANCHOR)
        if day == target:
            return self.without(target)
        return replace(self, anchors=tuple(each for each in self.anchors if str(each) != day))

    def without(self, code: str) -> ChartChoices:
        """Without one of the codes compared; the last one takes the percent with it."""
        others = tuple(each for each in self.others if each != code)
        if others or self.scale != "percent":
            return replace(self, others=others)
        return replace(self, others=(), scale="linear")


def _one_of(known: Sequence[Key], value: Any, default: Key) -> Key:
    return next((each for each in known if each == value), default)


def _list(stored: Mapping[str, Any], name: str) -> list[Any]:
    value = stored.get(name)
    return value if isinstance(value, list) else []


def _is_day(value: Any) -> bool:
    return type(value) is int and 19000101 <= value <= 21001231
