"""Whether flows and prices move together: a dot a week, the line through them, and a caution."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.scatter import Scatter, returns, scatter
from jpviewer.market.investors import COMPOSITES
from jpviewer.store.store import Store
from jpviewer.ui.flowing.study import FlowStudy, composite
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.plots.dots import Cloud, Dots
from jpviewer.ui.text import words
from jpviewer.ui.text.flow_totals import scatter_words
from jpviewer.ui.text.translate import translate


@dataclass(frozen=True, eq=False)
class Pairs:
    """The lead's net and the index's return of every week of which both are known."""

    study: FlowStudy
    series: str
    """The composite; '' where the market has none."""
    scatter: Scatter


def load(store: Store, study: FlowStudy) -> Pairs:
    """Against the index above or, where none is shown, the market's own."""
    series = study.choices.composite or COMPOSITES.get(study.choices.market, "")
    level = composite(store, study.calendar, series).level if series else np.empty(0)
    return Pairs(study, series, scatter(study.net, returns(study.weeks, level)))


class PriceView(View):
    """Dots, the newest of them strong."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.dots = Dots(panel.desk.theme)
        self.take_along(self.dots, "prices")
        self.dots.setAccessibleName(
            translate("flows", "Net buying of each week against the index's return of it")
        )
        self.put(self.dots)

    def tell(self, told: Pairs) -> None:
        """Shows the points of a study."""
        self.study = told.study
        formats, points, weeks = self.desk.formats, told.scatter, told.study.weeks
        self.say(scatter_words(points, formats))

        def hint(place: int) -> str:
            week = translate("flows", "Week to {0}")
            end = formats.day(int(weeks.end[points.weeks[place]]))
            net = formats.signed_money(float(points.net[place]))
            change = formats.percent(float(points.change[place]), 2)
            return f"{week.format(end)}\n{net}, {change}"

        self.dots.show_cloud(
            Cloud(
                points.net,
                points.change,
                points.slope,
                points.intercept,
                translate("flows", "Net buying in the week, yen"),
                translate("flows", "{0}, same week").format(words.series(told.series)),
                lambda figures: formats.axis(figures, units=True),
                lambda figures: [
                    f"{each}%" for each in formats.axis([figure * 100 for figure in figures])
                ],
                hint,
            ),
            "" if points.count else _missing(told),
        )
        self.dots.setAccessibleDescription(self.words.text())


def _missing(told: Pairs) -> str:
    if not told.series:
        return translate("flows", "There is no composite of a market that is gone.")
    return translate("flows", "Dots come once both flows and prices of a week are known.")
