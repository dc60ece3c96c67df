"""What lies on a plot besides its series: cross, ruler, zoom box, base line, marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from jpviewer.market.days import to_date
from jpviewer.ui.plots.aiming import aim_at, readings
from jpviewer.ui.plots.auto_mark import AutoMark
from jpviewer.ui.plots.base_line import BaseLine
from jpviewer.ui.plots.crosshair import Aim, Crosshair
from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.following import Following
from jpviewer.ui.plots.link import Link
from jpviewer.ui.plots.overlay import berth
from jpviewer.ui.plots.pane import Pane, Scaling
from jpviewer.ui.plots.ruler import Ruler
from jpviewer.ui.plots.scroll import Scroll
from jpviewer.ui.plots.series import Reading, known_figure
from jpviewer.ui.plots.unscaled import Unscaled
from jpviewer.ui.plots.zoom_box import ZoomBox
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import Theme


class Surface(Scroll):
    """Knows where it is pointed at, and from which session changes count."""

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        panes: Sequence[Pane],
        parent: QWidget | None = None,
    ) -> None:
        self._following: Following | None = None
        super().__init__(theme, formats, panes, parent)
        self.base: int | None = None
        """The session of the base line; None for no line."""
        self.pointed: QPointF | None = None
        """Where the mouse is; None where it is not on the plot."""
        self._counted: dict[Pane, tuple[int, float | None]] = {}
        """Percent scales the user chose: from which session they count, and its figure."""
        self.auto_mark = AutoMark(self, theme, self.measure)
        self.unscaled = Unscaled(self, theme, self.measure)
        self.base_line = BaseLine(self, theme, self.measure)
        self.ruler = Ruler(self, theme, self.measure)
        self.zoom_box = ZoomBox(theme, self.measure, height=8)
        self.crosshair = Crosshair(theme, self.measure, self._aim)
        self._overlays = (
            self.auto_mark, self.unscaled, self.base_line, self.ruler, self.zoom_box,
            self.crosshair,
        )  # fmt: skip
        for each in self._overlays:
            self.scene().addItem(each)

    @property
    def since(self) -> int:
        """The session from which the cross counts changes: the base, else where what is shown
        opens."""
        first, last = self.sessions
        base = self.opening if self.base is None else self.base
        return min(max(base, first), last)

    def set_link(self, link: Link | None) -> None:
        """Shares cross and sessions with the other plots of a link."""
        if self._following is not None:
            self._following.end()
        self._following = Following(self, link) if link is not None else None
        self.crosshair.update()

    def point(self, at: QPointF | None) -> None:
        """The mouse is there; None when it has left."""
        self.pointed = at
        self.crosshair.update()
        self._tell_day()

    def session_at(self, x: float) -> int:
        """The session nearest to a pixel, of those that have figures."""
        return min(max(round(self.mapping().session(x)), self.sessions[0]), self.sessions[1])

    def day_text(self, session: int) -> str:
        """A session's date and day of the week."""
        day = int(self.days[session])
        weekday = QLocale(self.formats.language).dayName(
            to_date(day).isoweekday(), QLocale.FormatType.ShortFormat
        )
        return f"{self.formats.day(day)} ({weekday})"

    def covers(self, live: bool) -> list[QRectF]:
        base = self.base_line.tag()
        found = [berth(base)] if base is not None else []
        if live:
            found += [place for place, _ in self.auto_mark.placed()]
        if live and (cross := self._cross()) is not None:
            session, y = cross
            x, date = self.mapping().x(float(session)), self.day_text(session)
            found += map(berth, self.crosshair.tags(date, x, y, self.field()))
        return found

    def readings(self, session: int) -> list[Reading]:
        """What every series says of a session, from above."""
        return [
            reading
            for pane in self.shown
            for each in pane.series
            for reading in readings(each, session, self.since)
        ]

    def set_scale(self, pane: Pane, kind: Scaling) -> None:
        """Shows a pane on another scale; percent counts from `since`, also when the plot moves."""
        pane.set_scale(kind)
        self._count(pane, self.since)
        self.show_extent(self.extent)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for each in self._overlays:
            each.set_look(self.measure, theme)

    def refresh(self) -> None:
        super().refresh()
        self.count_anew()

    def count_anew(self) -> None:
        """Percent scales that the user chose take notice of another base, or of other series."""
        for pane, (session, reference) in list(self._counted.items()):
            if pane.scaling == "percent" and pane.reference == reference:
                self._count(pane, session)
                self.settle(anchored=False)
            else:  # a panel has given it another reference
                del self._counted[pane]

    def fit(self) -> None:
        super().fit()
        self._tell()

    def stretch(self, extent: Extent, anchored: bool = True, exactly: bool = False) -> None:
        super().stretch(extent, anchored, exactly)
        if anchored and not exactly:
            self._tell()
        else:
            self._tell_day()  # under a mouse that lies still there is another session now

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._following is not None:
            self._following.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for each in self._overlays:
            each.place(QRectF(0, 0, self.width(), self.height()))

    def _count(self, pane: Pane, session: int) -> None:
        """Has a percent scale count from the base, else from a session: from the figure of the
        first series that has one then, or ever."""
        since = session if self.base is None else self.base
        figures = [known_figure(each, since) for each in pane.series if each.compared]
        pane.reference = next((each for each in figures if each > 0), None)
        self._counted[pane] = session, pane.reference

    def _aim(self) -> Aim | None:
        cross = self._cross()
        return None if cross is None else aim_at(self, *cross)

    def _cross(self) -> tuple[int, float | None] | None:
        """The session nearest to the mouse and its height, or the session of a linked plot."""
        at, session = self.pointed, self._pointed_session()
        if session is not None and at is not None:
            return session, at.y()
        led = self._following.session if self._following is not None else None
        seen = led is not None and self.extent.left <= led <= self.extent.right
        return (led, None) if seen and led is not None and self._pointable() else None

    def _pointable(self) -> bool:
        return not self.message and len(self.days) > 0

    def _pointed_session(self) -> int | None:
        """The one nearest to the mouse; None when that is not on a pane."""
        at = self.pointed
        if at is None or not self._pointable() or not self.field().contains(at):
            return None
        return self.session_at(at.x())

    def _tell(self) -> None:
        if self._following is not None:
            self._following.tell_extent()
            self._tell_day()

    def _tell_day(self) -> None:
        if self._following is not None:
            self._following.tell_day(self._pointed_session())
