"""The legend: a chip for every series, which hides it, takes it away or divides by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from jpviewer.market import pairs
from jpviewer.market.pairs import Pair
from jpviewer.ui.flow_layout import FlowLayout
from jpviewer.ui.look import tip
from jpviewer.ui.plots.samples import draw_sample
from jpviewer.ui.styles import Style
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

SAMPLE = 18
PAD = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """What a chip says: `remark` is in brackets, `figure` the change since the base."""

    series: str
    style: Style
    name: str
    figure: str
    remark: str
    hint: str
    shown: bool
    known: bool


class Chip(QAbstractButton):
    """One series; never broken over two lines, cut only where a whole line is too narrow."""

    def __init__(self, entry: Entry, theme: Theme) -> None:
        super().__init__()
        self.entry = entry
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.take(entry)

    def take(self, entry: Entry) -> None:
        """Says something else of the same series."""
        self.entry = entry
        self.setChecked(entry.shown)
        self.setToolTip(tip(entry.hint))
        self.setText(f"{entry.name}{entry.remark} {entry.figure}")
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(entry.hint)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        plain, bold = self._metrics()
        width = plain.horizontalAdvance(f"{self.entry.name}{self.entry.remark} ")
        width += bold.horizontalAdvance(self.entry.figure)
        return QSize(SAMPLE + 3 * PAD + width + PAD, plain.height() + PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(SAMPLE + 3 * PAD, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        entry, theme = self.entry, self._theme
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), QColor(theme.raised))
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if not entry.shown:
            painter.setOpacity(0.45)
        place = QRectF(PAD, 0, SAMPLE, self.height())
        colour = theme.series[entry.style.colour]
        draw_sample(painter, place, colour, entry.style.stroke, theme.ground)
        plain, bold = self._metrics()
        x = 2 * PAD + SAMPLE
        painter.setPen(QColor(theme.text if entry.known and entry.shown else theme.quiet))
        room = self.width() - x - PAD - bold.horizontalAdvance(f" {entry.figure}")
        name = plain.elidedText(
            f"{entry.name}{entry.remark}", Qt.TextElideMode.ElideRight, max(room, 0)
        )
        base = (self.height() + plain.ascent() - plain.descent()) // 2
        painter.drawText(x, base, name)
        painter.setFont(self._bold())
        painter.drawText(x + plain.horizontalAdvance(name + " "), base, entry.figure)
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self.font()), QFontMetrics(self._bold())


class Legend(QWidget):
    """Chips in lines, and what stands in the corner beside them."""

    hidden = Signal(str, bool)
    """A series, and whether it is shown from now on."""
    removed = Signal(str)
    paired = Signal(str)
    """The key of a ratio or a spread that is wanted."""

    def __init__(self, theme: Theme, corner: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._chips: dict[str, Chip] = {}
        if corner is not None:
            corner.setParent(self)
        self._flow = FlowLayout(corner)
        self._flow.setContentsMargins(4, 3, 4, 1)
        self.setLayout(self._flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chips(self) -> list[Chip]:
        """In the order shown."""
        return list(self._chips.values())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Chips of the same series in the same order are kept: one may have the keyboard."""
        if [each.series for each in entries] != list(self._chips):
            self._make(entries)
        for entry in entries:
            self._chips[entry.series].take(entry)

    def _make(self, entries: Sequence[Entry]) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}
        for entry in entries:
            chip = Chip(entry, self._theme)
            chip.toggled.connect(partial(self._toggle, entry.series))
            self._chips[entry.series] = chip
            self._flow.addWidget(chip)

    def _toggle(self, series: str, shown: bool) -> None:
        if shown != self._chips[series].entry.shown:
            self.hidden.emit(series, shown)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        chip = self.childAt(event.pos())
        focused = [each for each in self.chips if each.hasFocus()]
        found = chip if isinstance(chip, Chip) else focused[0] if focused else None
        if found is not None:
            below = found.mapToGlobal(QPoint(0, found.height()))
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self.menu(found.entry.series).popup(below if by_key else event.globalPos())

    def menu(self, series: str) -> QMenu:
        """What can be done with one series."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chip = self._chips[series]
        text = translate("segments", "Hide") if chip.isChecked() else translate("segments", "Show")
        menu.addAction(text).triggered.connect(chip.click)
        remove = menu.addAction(translate("segments", "Remove"))
        remove.setEnabled(len(self._chips) > 1)
        remove.triggered.connect(partial(self.removed.emit, series))
        pair = pairs.parse(series)
        menu.addSeparator()
        if pair is not None:
            turn = menu.addAction(translate("segments", "Turn round"))
            turn.triggered.connect(partial(self.paired.emit, pair.turned.key))
            return menu
        for title, is_ratio in (
            (translate("segments", "Divide by"), True),
            (translate("segments", "Lead over, in points"), False),
        ):
            self._offer_pairs(menu.addMenu(title), series, is_ratio)
        return menu

    def _offer_pairs(self, menu: QMenu, series: str, is_ratio: bool) -> None:
        for other, chip in self._chips.items():
            if other != series and pairs.parse(other) is None:
                key = Pair(series, other, is_ratio).key
                name = chip.entry.name.replace("&", "&&")
                menu.addAction(name).triggered.connect(partial(self.paired.emit, key))
        menu.setEnabled(not menu.isEmpty())
