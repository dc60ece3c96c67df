"""The preview of a whole file: what comes, what is here already, what would go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from jpviewer.market.alerts import LIST, SCREEN, Alert, same_wish
from jpviewer.market.events import MarketEvent
from jpviewer.market.user import User
from jpviewer.market.watchlists import Watchlist
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.tables.model import LEFT, Column, ColumnModel
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text.alert_words import condition
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_KINDS = {
    "lists": QT_TRANSLATE_NOOP("lists", "List"),
    "events": QT_TRANSLATE_NOOP("lists", "Event"),
    "screens": QT_TRANSLATE_NOOP("lists", "Screen"),
    "alerts": QT_TRANSLATE_NOOP("lists", "Alert"),
}
_OK = QDialogButtonBox.StandardButton.Ok


class Bringing(QDialog):
    """OK gives everything as it will be."""

    chosen = Signal(object)
    """A User."""

    def __init__(self, parent: QWidget, desk: Desk, mine: User, theirs: User, merged: User) -> None:
        super().__init__(parent)
        self._desk = desk
        self._mine, self._theirs, self._merged = mine, theirs, merged
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("lists", "Import everything"))
        self._add = QRadioButton(translate("lists", "&Add it to what is here"))
        self._replace = QRadioButton(translate("lists", "&Put it in the place of what is here"))
        self._model = ColumnModel(_columns())
        self._table = TableView(self._model, desk.theme)
        self._sum = quiet(QLabel())
        buttons = QDialogButtonBox(_OK | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(_OK).setText(translate("lists", "Import"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._add.setChecked(True)
        self._add.toggled.connect(self._show)
        self._table.setAccessibleName(translate("lists", "What comes, and what becomes of it"))
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._sum.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self._add)
        column.addWidget(self._replace)
        column.addWidget(self._table, 1)
        column.addWidget(self._sum)
        column.addWidget(buttons)
        self.resize(640, 460)
        self._add.setFocus()
        self._show()

    def accept(self) -> None:
        super().accept()
        self.chosen.emit(self._after)

    @property
    def _after(self) -> User:
        return self._merged if self._add.isChecked() else self._theirs

    def _show(self) -> None:
        rows = [row for part in _KINDS for row in self._rows(part)]
        if self._replace.isChecked():
            gone = translate("lists", "Goes (Ctrl+Z brings it back)")
            for part in _KINDS:
                kept = _values(self._theirs, part)
                left = [
                    each for each in _held(self._mine, part) if _value(each, self._mine) not in kept
                ]
                rows += [(part, each, gone) for each in left]
        self._model.show(_columns_of(rows, self._names(), self._desk))
        self._table.say("" if rows else translate("lists", "The file holds nothing."))
        self._sum.setText(self._summed())

    def _rows(self, part: str) -> list[tuple[str, Any, str]]:
        """What comes of one part, with what becomes of it."""
        held, instead = _values(self._mine, part), self._replace.isChecked()
        mine = {each.id for each in _held(self._mine, part)}
        left = [each for each in _held(self._merged, part) if each.id not in mine]
        rows = []
        for each in _held(self._theirs, part):
            if _value(each, self._theirs) in held:
                said = translate("lists", "Is here already")
            elif instead:
                said = translate("lists", "Added")
            elif not left:
                said = translate("lists", "Left out: there are as many as there can be")
            else:
                name = _named(left.pop(0))
                renamed = translate("lists", "Added as “{0}”").format(name)
                said = renamed if name != _named(each) else translate("lists", "Added")
            rows.append((part, each, said))
        return rows

    def _names(self) -> dict[str, str]:
        """The names of lists and screens by the ids that alerts know them by."""
        names: dict[str, str] = {}
        for user in (self._mine, self._theirs):
            names |= {f"{LIST} {each.id}": each.name for each in user.lists}
            names |= {f"{SCREEN} {each.id}": each.name for each in user.screens}
        return names

    def _summed(self) -> str:
        """How much there will be then, and how much there is."""
        parts = []
        for part in _KINDS:
            now, then = (len(_held(user, part)) for user in (self._mine, self._after))
            parts.append(_counted(part).format(then, now))
        return " · ".join(parts)


def _counted(part: str) -> str:
    return {
        "lists": translate("lists", "Lists: {0} (now {1})"),
        "events": translate("lists", "Events: {0} (now {1})"),
        "screens": translate("lists", "Screens: {0} (now {1})"),
        "alerts": translate("lists", "Alerts: {0} (now {1})"),
    }[part]


def _held(user: User, part: str) -> Sequence[Any]:
    return user.watch.alerts if part == "alerts" else getattr(user, part)


def _named(each: Any) -> str:
    """The name that the user gave; alerts have none."""
    return "" if isinstance(each, Alert) else str(each.name)


def _name(each: Any, named: Mapping[str, str]) -> str:
    """What the user knows it by."""
    if isinstance(each, Alert):
        return named.get(f"{each.scope} {each.subject}", each.subject)
    return str(each.name)


def _values(user: User, part: str) -> set[object]:
    return {_value(each, user) for each in _held(user, part)}


def _value(each: Any, user: User) -> object:
    """What makes two of a kind the same: all but their ids, and what alerts know by an id too."""
    if isinstance(each, Watchlist):
        return each.name, each.members
    if isinstance(each, Alert):
        scope, subject, *wish = same_wish(each)
        among: Sequence[Any] = {LIST: user.lists, SCREEN: user.screens}.get(each.scope, ())
        named = next((_value(one, user) for one in among if str(one.id) == each.subject), subject)
        return (scope, named, *wish)
    return each._replace(id=0)


def _content(each: Any, desk: Desk) -> str:
    if isinstance(each, Watchlist):
        return translate("lists", "Stocks: {0}").format(len(each.codes))
    if isinstance(each, MarketEvent):
        return desk.formats.day(each.day)
    return condition(each, desk.formats) if isinstance(each, Alert) else str(each.text)


def _columns() -> tuple[Column, ...]:
    return (
        Column(
            "what", translate("lists", "What"), lambda key: key.split(" ", 1)[1], LEFT, width=12
        ),
        Column("name", translate("lists", "Name"), str, LEFT, width=22),
        Column("content", translate("lists", "Content"), str, LEFT, width=14),
        Column("verdict", translate("lists", "What becomes of it"), str, LEFT, width=20),
    )


def _columns_of(
    rows: Sequence[tuple[str, Any, str]], named: Mapping[str, str], desk: Desk
) -> dict[str, Any]:
    columns: dict[str, list[str]] = {
        "what": [
            f"{at:06} {translate('lists', _KINDS.get(part, part))}"
            for at, (part, _, _) in enumerate(rows)
        ],
        "name": [_name(each, named) for _, each, _ in rows],
        "content": [_content(each, desk) for _, each, _ in rows],
        "verdict": [said for _, _, said in rows],
    }
    return {key: np.array(values, object) for key, values in columns.items()}
