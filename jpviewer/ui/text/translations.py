"""The language of the program: which one, and its catalogues."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from jpviewer.settings import resource

_NAME = "jpviewer translation"


def language_of(choice: str) -> str:
    """A choice of `settings.LANGUAGES`; the locale's language when there is none."""
    told = choice or next(iter(QLocale.system().uiLanguages()), "")
    return "ja" if told.startswith("ja") else "en"


@cache
def japanese() -> QTranslator:
    """The Japanese catalogue, to look words up in whatever the reader's language."""
    catalogue = QTranslator()
    catalogue.load("jpviewer_ja", str(resource("translations")))
    return catalogue


def speak(language: str) -> None:
    """Makes `translate` and Qt's own texts speak a language; needs an application object."""
    application = QCoreApplication.instance()
    assert application is not None
    for old in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(old)
        old.setParent(None)
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    folders = {
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        "jpviewer": str(resource("translations")),
    }
    for name, folder in folders.items():
        translator = QTranslator(application)
        translator.setObjectName(_NAME)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
