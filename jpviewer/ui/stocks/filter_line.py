"""The line a filter is typed in: faults are underlined, and what fits is offered while typing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen

from jpviewer.ui.line import Line

if TYPE_CHECKING:
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QCompleter, QListView

    from jpviewer.market.filters.completion import Candidate, Completion

    Offer = Callable[[str, int], Completion]

_SHOWN = 12
_CURSOR = 5
"""Pixels that Qt adds before and after the cursor's own."""
_WAVE = 2
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class FilterLine(Line):
    """Tab takes the first candidate, Enter the one chosen with the arrows; Ctrl+Space asks."""

    def __init__(self, offer: Offer, label: Callable[[Candidate], str], fault: str) -> None:
        super().__init__()
        self._offer = offer
        self._label = label
        self._completion: Completion | None = None
        self._faults: list[tuple[int, int]] = []
        self._pen = QPen(QColor(fault))
        self.textEdited.connect(lambda: self._complete(asked=False))

    def underline(self, faults: Iterable[tuple[int, int]]) -> None:
        """Marks parts of the text, each from its start to its end."""
        self._faults = list(faults)
        self.update()

    @property
    def offering(self) -> bool:
        """Whether candidates are on screen."""
        return "_popup" in vars(self) and self._popup.isVisible()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab and self.offering:
                self._take(max(0, self._popup.currentIndex().row()))
                return True
            if event.key() == Qt.Key.Key_Space and event.modifiers() == _CONTROL:
                self._complete(asked=True)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and self.offering:
            if event.key() == Qt.Key.Key_Escape or self._popup.currentIndex().isValid():
                event.ignore()  # the list's: it takes its line, or goes
                return
            self._popup.hide()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._faults:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.contentsRect().adjusted(2, 0, -2, 0))
        painter.setPen(self._pen)
        for start, end in self._faults:
            painter.drawPolyline(self._wave(self._x(start), self._x(max(end, start + 1))))
        painter.end()

    def _x(self, place: int) -> float:
        """Where a character begins; the cursor tells how far the text is scrolled."""
        text, advance = self.text(), self.fontMetrics().horizontalAdvance
        cursor = self.cursorRect().x() + _CURSOR
        return cursor + advance(text[:place]) - advance(text[: self.cursorPosition()])

    def _wave(self, left: float, right: float) -> list[QPointF]:
        below = self.cursorRect().bottom() - _WAVE
        steps = range(max(2, round((right - left) / _WAVE) + 1))
        return [QPointF(left + at * _WAVE, below + at % 2 * _WAVE) for at in steps]

    @cached_property
    def _completer(self) -> QCompleter:
        """Made with the first letter, for it takes time; it is not the line's own, for Qt's would
        put a candidate in the place of the whole text."""
        from PySide6.QtWidgets import QCompleter

        completer = QCompleter(self._lines, self)
        completer.setPopup(self._popup)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        completer.setWidget(self)
        completer.activated[QModelIndex].connect(  # type: ignore[index]
            lambda index: self._take(index.row())
        )
        return completer

    @cached_property
    def _popup(self) -> QListView:
        from PySide6.QtWidgets import QListView

        return QListView()

    @cached_property
    def _lines(self) -> QStringListModel:
        from PySide6.QtCore import QStringListModel

        return QStringListModel(self)

    def _complete(self, asked: bool) -> None:
        found = self._completion = self._offer(self.text(), self.cursorPosition())
        part = self.text()[found.start : found.end]
        if not found.candidates or not (asked or _is_begun(part, self.text()[: found.start])):
            if self.offering:
                self._popup.hide()
            return
        if [each.text for each in found.candidates] == [part]:
            self._popup.hide()
            return
        self._lines.setStringList([self._label(each) for each in found.candidates])
        completer = self._completer
        rect = self.cursorRect()
        rect.setX(max(0, round(self._x(found.start)) - _CURSOR))
        rect.setWidth(self._popup.sizeHintForColumn(0) + 2 * self.fontMetrics().height())
        completer.complete(rect)
        self._popup.setCurrentIndex(QModelIndex())  # Enter is the line's until one is chosen

    def _take(self, row: int) -> None:
        found = self._completion
        if found is None or row >= len(found.candidates):
            return
        self._popup.hide()
        chosen = found.candidates[row]
        is_value = not chosen.text.endswith((":", ">"))
        self.setSelection(found.start, found.end - found.start)
        self.insert(chosen.text + (" " if is_value else ""))


_CONTROL = Qt.KeyboardModifier.ControlModifier


def _is_begun(part: str, before: str) -> bool:
    """Whether something that a code is not has been typed, or a value is due."""
    return not part[:1].isdigit() if part.strip() else before.endswith((":", ","))
