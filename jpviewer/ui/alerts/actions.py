"""What a user can do with alerts and with what they told: each an action with its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from jpviewer.market.alerts import Alert
from jpviewer.ui.alerts.dialog import edit_alert, new_alert
from jpviewer.ui.alerts.live import Again, Standing, nothing, unchanged
from jpviewer.ui.alerts.rows import key_of
from jpviewer.ui.desk import Desk
from jpviewer.ui.panel import Panel
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text.translate import translate

_ROWS = Qt.ShortcutContext.WidgetShortcut
_PANEL = Qt.ShortcutContext.WidgetWithChildrenShortcut


class AlertActions(QObject):
    """Acts on the rows selected in the two tables of a panel."""

    def __init__(self, panel: Panel, desk: Desk, alerts: TableView, hits: TableView) -> None:
        super().__init__(panel)
        self._panel = panel
        self._desk = desk
        self._alerts = alerts
        self._hits = hits
        self.again: Again = unchanged
        self.standing: Standing = nothing
        make = self._action
        self.new = make(translate("alerts", "&New alert …"), self._new, "Ins", _PANEL)
        self.edit = make(translate("alerts", "&Edit alert …"), self.edit_current, "F2")
        self.turn = make(translate("alerts", "Switch &on or off"), self._turn, "Space")
        self.delete = make(translate("alerts", "&Delete alerts"), self._delete, "Del")
        self.forget = make(translate("alerts", "&Delete from the list"), self._forget, "Del")
        self.read = make(translate("alerts", "Mark all as &read"), self._read, "Ctrl+R", _PANEL)
        self.clear = make(translate("alerts", "&Clear the list"), self._clear)
        self.undo = desk.alerts.undo.createUndoAction(self, translate("alerts", "Undo"))
        self.redo = desk.alerts.undo.createRedoAction(self, translate("alerts", "Redo"))
        for action, key in (
            (self.undo, QKeySequence.StandardKey.Undo),
            (self.redo, QKeySequence.StandardKey.Redo),
        ):
            action.setShortcuts(QKeySequence.keyBindings(key))
            action.setShortcutContext(_PANEL)
        alerts.addActions(self.of_alerts)
        hits.addActions(self.of_hits)
        panel.addActions([self.new, self.read, self.undo, self.redo])
        for table in (alerts, hits):
            table.picked_others.connect(self.refresh)
        self.refresh()

    @property
    def of_alerts(self) -> list[QAction]:
        """Those of the selected alerts."""
        return [self.edit, self.turn, self.delete]

    @property
    def of_hits(self) -> list[QAction]:
        """Those of the selected hits."""
        return [self.forget]

    def refresh(self) -> None:
        """Makes possible what can be done with what is selected and shown."""
        for action in self.of_alerts:
            action.setEnabled(bool(self._alerts.picked()))
        self.forget.setEnabled(bool(self._hits.picked()))
        self.read.setEnabled(bool(self._desk.alerts.unread))
        self.clear.setEnabled(bool(self._desk.alerts.shown.hits))

    def edit_current(self) -> None:
        """Opens the current alert."""
        current = self._alerts.current()
        alert = next((each for each in self._desk.alerts.alerts if str(each.id) == current), None)
        if alert is not None:
            edit_alert(self._panel, self._desk, alert)

    def _new(self) -> None:
        new_alert(self._panel, self._desk, self._desk.code)

    def _picked(self) -> list[Alert]:
        picked = set(self._alerts.picked())
        return [each for each in self._desk.alerts.alerts if str(each.id) in picked]

    def _turn(self) -> None:
        """All on where one is off."""
        picked, live = self._picked(), self._desk.alerts
        ids = {each.id for each in picked}
        if all(each.enabled for each in picked):
            live.turn_off(ids)
        else:
            live.turn_on(ids, self.again, self.standing)

    def _delete(self) -> None:
        self._desk.alerts.remove({each.id for each in self._picked()})

    def _forget(self) -> None:
        self._desk.alerts.forget({key_of(row) for row in self._hits.picked()})

    def _read(self) -> None:
        self._desk.alerts.see({each.key for each in self._desk.alerts.unread})

    def _clear(self) -> None:
        self._desk.alerts.forget({each.key for each in self._desk.alerts.shown.hits})

    def _action(
        self,
        text: str,
        does: Callable[[], None],
        key: str = "",
        context: Qt.ShortcutContext = _ROWS,
    ) -> QAction:
        action = QAction(text, self)
        action.setIconText(_plain(text))
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(context)
        action.triggered.connect(lambda: does())
        return action


def _plain(text: str) -> str:
    """An action's text for a button: without its letter, which Japanese has in brackets."""
    plain, _, rest = text.partition("(&")
    return (plain + rest[2:]).replace("&", "").rstrip(" …")
