"""The menu of a right click on a plot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from jpviewer.ui.plots.pane import Pane, Scaling
    from jpviewer.ui.plots.plot import Plot

SCALES: dict[Scaling, str] = {
    "linear": QT_TRANSLATE_NOOP("plots", "&Linear scale"),
    "log": QT_TRANSLATE_NOOP("plots", "L&og scale"),
    "percent": QT_TRANSLATE_NOOP("plots", "&Percent scale"),
}


def make_menu(plot: Plot, session: int, pane: Pane) -> QMenu:
    """What can be done on a session and a pane; panels and events add theirs."""
    menu = QMenu(plot)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(translate("plots", "F&it all") + "\t" + translate("plots", "Double-click"))
    menu.actions()[0].triggered.connect(plot.fit)
    auto = menu.addAction(translate("plots", "Auto-&Y: fit the figures in view") + "\tA")
    auto.setCheckable(True)
    auto.setChecked(plot.auto_y)
    auto.toggled.connect(partial(_fit, plot))
    menu.addSeparator()
    _add_scales(menu, plot, pane)
    if plot.base is not None and plot.base_line.draggable:
        menu.addSeparator()
        here = menu.addAction(translate("plots", "&Base here"))
        here.triggered.connect(partial(plot.move_base, session, final=True))
    for fill in plot.menus:
        menu.addSeparator()
        fill(menu, session)
    return menu


def _add_scales(menu: QMenu, plot: Plot, pane: Pane) -> None:
    group = QActionGroup(menu)
    for kind, text in SCALES.items():
        action = group.addAction(translate("plots", text))
        action.setCheckable(True)
        action.setChecked(pane.scaling == kind)
        action.triggered.connect(partial(_choose, plot, pane, kind))
    menu.addActions(group.actions())


def _fit(plot: Plot, fitted: bool) -> None:
    plot.auto_y = fitted


def _choose(plot: Plot, pane: Pane, kind: Scaling) -> None:
    plot.set_scale(pane, kind)
    plot.scale_chosen.emit(pane, kind)
