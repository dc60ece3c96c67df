"""The settings, on three pages; nothing is taken before OK."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market import codes
from jpviewer.market.feeds import NAMES
from jpviewer.market.securities import BENCHMARKS
from jpviewer.settings import POSITIONS, Settings
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.checks import Checks
from jpviewer.ui.frame.layout import room_for_dialogs
from jpviewer.ui.frame.number_box import NumberBox
from jpviewer.ui.look import quiet
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_LANGUAGES = {
    "": QT_TRANSLATE_NOOP("settings", "As the system"),
    "en": "English",
    "ja": "日本語",
}
_THEMES = {
    "system": QT_TRANSLATE_NOOP("settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
}
_UP_DOWN = {
    "auto": QT_TRANSLATE_NOOP("settings", "As usual in the language"),
    "red_up": QT_TRANSLATE_NOOP("settings", "Red up, blue down"),
    "green_up": QT_TRANSLATE_NOOP("settings", "Green up, red down"),
    "blue_orange": QT_TRANSLATE_NOOP("settings", "Blue up, orange down"),
}


class SettingsDialog(QDialog):
    """Emits `chosen` with the new settings; the window writes and applies them."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = desk.settings
        self._desk = desk
        self.setWindowTitle(translate("settings", "Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pages = QTabWidget()
        pages.addTab(self._look_page(), translate("settings", "Look"))
        pages.addTab(self._sources_page(), translate("settings", "Sources"))
        pages.addTab(self._figures_page(), translate("settings", "Figures"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        defaults = buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        defaults.clicked.connect(lambda: self._show(Settings()))
        self.resize(QSize(460, 600).boundedTo(room_for_dialogs(self)))
        column = QVBoxLayout(self)
        column.addWidget(pages)
        column.addWidget(buttons)
        self._show(desk.settings)

    def settings(self) -> Settings:
        """The settings as the dialog stands now."""
        return self._settings._replace(
            language=self._language.currentData(),
            theme=self._theme.currentData(),
            up_down=self._up_down.currentData(),
            sources=self._sources.checked(),
            benchmarks=self._benchmarks.checked(),
            pace=self._pace.number(),
            automatic=self._automatic.isChecked(),
            inertia=self._inertia.isChecked(),
            notify=self._notify.isChecked(),
            position=float(self._position.currentData()),
            participation=self._participation.number(),
            own_positions=self._own.isChecked(),
            terms_chosen=self._settings.terms_chosen or self._has_other_terms,
        )

    @property
    def _has_other_terms(self) -> bool:
        """A choice of these answers what the watchlist asks at first."""
        chosen = self._own.isChecked(), float(self._position.currentData())
        return chosen != (self._settings.own_positions, self._settings.position)

    def accept(self) -> None:
        self._add_symbol()  # typed, and meant
        self.chosen.emit(self.settings())
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter after a symbol adds it; only elsewhere does it mean OK.
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (enter and self.focusWidget() is self._symbol):
            super().keyPressEvent(event)

    def _look_page(self) -> QWidget:
        page, form = _form()
        self._language = _choice(_LANGUAGES)
        self._theme = _choice(_THEMES)
        self._up_down = _choice(_UP_DOWN)
        form.addRow(translate("settings", "&Language"), self._language)
        form.addRow(translate("settings", "&Theme"), self._theme)
        form.addRow(translate("settings", "&Rises and falls"), self._up_down)
        self._inertia = QCheckBox(translate("settings", "Charts &glide on after a drag"))
        form.addRow(self._inertia)
        self._notify = QCheckBox(translate("settings", "Tell alerts on the &desktop"))
        form.addRow(self._notify)
        return page

    def _sources_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        self._automatic = QCheckBox(
            translate("settings", "Refresh &automatically when something new can have come")
        )
        column.addWidget(self._automatic)
        self._pace = NumberBox(0.1, 20.0)
        self._pace.setSingleStep(0.5)
        row = QHBoxLayout()
        label = QLabel(translate("settings", "&Pace, requests a second to one host"))
        label.setBuddy(self._pace)
        row.addWidget(label)
        row.addWidget(self._pace)
        row.addStretch()
        column.addLayout(row)
        self._sources = Checks()
        column.addWidget(_group(translate("settings", "Sources"), self._sources), 2)
        self._benchmarks = Checks()
        benchmarks = translate("settings", "Benchmarks")
        column.addWidget(_group(benchmarks, self._benchmarks, self._adding_row()), 3)
        return page

    def _adding_row(self) -> QWidget:
        self._symbol = QLineEdit()
        self._symbol.setPlaceholderText(translate("settings", "Yahoo's symbol, such as 1475.T"))
        add = QPushButton(translate("settings", "A&dd"))
        add.setAutoDefault(False)
        add.clicked.connect(self._add_symbol)
        self._symbol.returnPressed.connect(self._add_symbol)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._symbol)
        line.addWidget(add)
        return row

    def _figures_page(self) -> QWidget:
        page, form = _form()
        self._position = QComboBox()
        for each in dict.fromkeys((*POSITIONS, self._settings.position)):
            self._position.addItem(self._desk.formats.round_money(each), float(each))
        self._participation = NumberBox(0.1, 100.0, scale=100)
        self._participation.setSuffix(" %")
        form.addRow(translate("settings", "&Position to sell"), self._position)
        self._own = QCheckBox(translate("settings", "A position &noted on a stock comes first"))
        form.addRow(self._own)
        form.addRow(translate("settings", "&Share of volume"), self._participation)
        note = QLabel(
            translate(
                "settings",
                "Days to exit = position ÷ (share of volume × median value traded in 60 sessions)",
            )
        )
        note.setWordWrap(True)
        form.addRow(quiet(note))
        return page

    def _show(self, settings: Settings) -> None:
        self._language.setCurrentIndex(self._language.findData(settings.language))
        self._theme.setCurrentIndex(self._theme.findData(settings.theme))
        self._up_down.setCurrentIndex(self._up_down.findData(settings.up_down))
        self._automatic.setChecked(settings.automatic)
        self._inertia.setChecked(settings.inertia)
        self._notify.setChecked(settings.notify)
        self._pace.take(settings.pace)
        self._position.setCurrentIndex(self._position.findData(settings.position))
        self._participation.take(settings.participation)
        self._own.setChecked(settings.own_positions)
        self._sources.show_keys({name: words.source(name) for name in NAMES}, settings.sources)
        self._sources.setMinimumHeight(self._sources.whole_height)
        known = [each.symbol for each in BENCHMARKS]
        symbols = tuple(dict.fromkeys((*settings.benchmarks, *known)))
        names = {symbol: words.series(symbol) for symbol in symbols}
        self._benchmarks.show_keys(names, settings.benchmarks)

    def _add_symbol(self) -> None:
        text = self._symbol.text().strip()
        self._symbol.clear()
        code = codes.parse(text)
        symbol = codes.symbol(code) if code else text.upper()
        if symbol:
            self._benchmarks.add(symbol, words.series(symbol))


def _form() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    return page, QFormLayout(page)


def _choice(texts: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    for key, text in texts.items():
        box.addItem(translate("settings", text), key)
    return box


def _group(title: str, *widgets: QWidget) -> QGroupBox:
    group = QGroupBox(title)
    column = QVBoxLayout(group)
    for widget in widgets:
        column.addWidget(widget)
    return group
