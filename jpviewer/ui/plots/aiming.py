"""What a cross says: every series at a session, its changes since the base and on the day."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from jpviewer.ui.plots.crosshair import Aim
from jpviewer.ui.plots.readout import Line
from jpviewer.ui.plots.series import Reading, Series
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from jpviewer.ui.plots.surface import Surface


def aim_at(plot: Surface, session: int, y: float | None) -> Aim:
    """The cross on a session, at a height where the mouse is."""
    said = plot.readings(session)
    heads = _heads(plot) if any(each.since is not None for each in said) else ("",)
    return Aim(
        x=plot.mapping().x(float(session)),
        y=y,
        area=plot.field(),
        date=plot.day_text(session),
        figure="" if y is None else _height(plot, y),
        lines=[_line(plot, each, len(heads)) for each in said],
        heads=heads,
    )


def readings(series: Series, session: int, base: int) -> list[Reading]:
    """What a series says of a session, with changes of its figure where they mean something."""
    said = series.readings(session)
    if not said or not series.compared:
        return said
    figure = series.figure(session)
    since, day = _change(series.standing(base), figure), _change(series.before(session), figure)
    # Of open, high, low and close, the close is what is compared.
    return [*said[:-1], replace(said[-1], since=since, day=day)]


def _change(before: float, now: float) -> float:
    return now / before - 1 if before > 0 else math.nan


def _heads(plot: Surface) -> tuple[str, ...]:
    base = int(plot.days[plot.since])
    since = translate("plots", "since {0}").format(plot.formats.day(base))
    return "", since, translate("plots", "on the day")


def _line(plot: Surface, reading: Reading, cells: int) -> Line:
    changes = [
        "" if each is None else plot.formats.percent(each) for each in (reading.since, reading.day)
    ]
    figures = (reading.text, *changes)[:cells]
    return Line(reading.name, reading.colour, figures, reading.stroke)


def _height(plot: Surface, y: float) -> str:
    """The figure at a height, as the axis beside writes it."""
    pane = plot.pane_at(y)
    figure = pane.mapping().figure(y - pane.geometry().top())
    return plot.value_axes[plot.panes.index(pane)].text(figure)
