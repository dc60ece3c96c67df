"""The buttons of a comparison, in the corner of its legend."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from jpviewer.ui.comparison.chosen import HOME, Chosen, abroad
from jpviewer.ui.comparison.names import short_name
from jpviewer.ui.comparison.picker import SeriesPicker
from jpviewer.ui.comparison.view import ViewButton
from jpviewer.ui.text.translate import translate


class Controls(QWidget):
    """What series, the two ratios, the table, the view."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.picker = SeriesPicker(language)
        self.ratio = _toggle(translate("segments", "One line: Prime in units of Growth"))
        self.ratio.setText(short_name(HOME, {}, language))
        self.sibling = _toggle(
            translate("segments", "Beside Prime ÷ Growth: large over small in the United States")
        )
        self.table = _toggle(translate("segments", "Show or hide the table"))
        self.table.setText(translate("segments", "Table"))
        self.view = ViewButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for each in (self.picker, self.ratio, self.sibling, self.table, self.view):
            each.setAutoRaise(True)
            row.addWidget(each)

    def show_state(self, chosen: Chosen, benchmarks: Collection[str], day: str) -> None:
        """Presses those buttons whose comparison is shown; `day` names the user's base."""
        self.ratio.setChecked(chosen.ratio)
        self.sibling.setChecked(chosen.sibling)
        self.sibling.setText(short_name(abroad(benchmarks), {}, self._language))
        self.table.setChecked(self.view.view.below == "figures")
        self.view.show_view(self.view.view, day)


def _toggle(hint: str) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setToolTip(hint)
    return button
