"""The application's look: palette, fonts and style sheet of a theme."""

from __future__ import annotations

from html import escape
from string import Template
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from jpviewer.settings import Settings, resource
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translations import language_of, speak
from jpviewer.ui.theme import Theme, make_theme

JAPANESE_FAMILIES = ("Noto Sans CJK JP", "Yu Gothic UI", "Hiragino Sans")
"""Named, for a system's own fallback may draw Chinese shapes of the same characters."""

Label = TypeVar("Label", bound=QLabel)

_DEMO, _DEMO_TEXT = "#e69f00", "#14171c"
"""The same on light and dark: nobody may overlook it."""

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


def is_dark(choice: str) -> bool:
    """Whether a choice of `settings.THEMES` is dark, the system being asked for 'system'."""
    hints = QGuiApplication.styleHints()
    scheme = _SCHEMES.get(choice, Qt.ColorScheme.Unknown)
    hints.setColorScheme(scheme)  # the title bar follows where the system draws it
    return (hints.colorScheme() if choice == "system" else scheme) == Qt.ColorScheme.Dark


def wear(settings: Settings, language: str = "") -> tuple[Theme, Formats]:
    """Has the whole application look and speak as the settings say, `language` before theirs."""
    language = language_of(language or settings.language)
    theme = make_theme(is_dark(settings.theme), settings.up_down, language)
    speak(language)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, theme)
    return theme, Formats(language)


def dress(application: QApplication, theme: Theme) -> None:
    """Gives every window the theme's colours."""
    palette = _palette(theme)
    application.setPalette(palette)
    # Fusion frames boxes to be ticked in a darker shade of this, which on dark nobody would see.
    framed = QPalette(palette)
    framed.setColor(QPalette.ColorRole.Window, QColor(theme.quiet))
    for kind in ("QCheckBox", "QListWidget"):
        application.setPalette(framed, kind)  # type: ignore[arg-type]  # takes a str, no bytes
    # A menu's separators are a thin shade, which a dark ground would swallow.
    framed.setColor(QPalette.ColorRole.Base, QColor(theme.line if theme.dark else theme.ground))
    application.setPalette(framed, "QMenu")  # type: ignore[arg-type]
    QToolTip.setPalette(palette)


def window_font() -> QFont:
    """The system's font for windows, Japanese families behind it, digits of one width."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([*font.families(), *JAPANESE_FAMILIES])
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def window_icon() -> QIcon:
    """The program's icon in every size there is."""
    icon = QIcon()
    for file in sorted(resource("icons").glob("jpviewer-*.png")):
        icon.addFile(str(file))
    return icon


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.raised,
        role.WindowText: theme.text,
        role.Base: theme.ground,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.fault,
        role.PlaceholderText: theme.quiet,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.ground,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.line,
        role.Midlight: theme.line,
        role.Dark: theme.line,
        role.Light: theme.line,
        role.Shadow: theme.line,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.quiet))
    return palette


def bar_sheet(theme: Theme) -> str:
    """The style sheet of menu, tool and status bar."""
    template = Template((resource("style") / "bars.qss").read_text("utf-8"))
    return template.substitute(
        raised=theme.raised,
        line=theme.line,
        accent=theme.accent,
        demo=_DEMO,
        demo_text=_DEMO_TEXT,
    )


def tip(text: str) -> str:
    """A plain text for a tool tip: Qt takes what a user has named "<b>" for markup."""
    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if "<" in text else text


def quiet(label: Label) -> Label:
    """The label, in the colour of hints."""
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def plain(label: QLabel) -> QLabel:
    """The label, in the colour of texts."""
    label.setForegroundRole(QPalette.ColorRole.WindowText)
    return label


def faulty(label: QLabel) -> QLabel:
    """The label, in the colour of faults."""
    label.setForegroundRole(QPalette.ColorRole.BrightText)
    return label
