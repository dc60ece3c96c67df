"""A source at work, as a refresh would have it: its requests one by one, and where they lead."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from jpviewer.market.calendar import Calendar, weekdays
from jpviewer.market.tables import Columns, Table
from jpviewer.sources.http import Client
from jpviewer.sources.source import Anew, Known, Refusal, Request, Source
from tests.world.faults import Fault, Line, Make
from tests.world.replies import Reply

TODAY = date(2026, 11, 20)


@dataclass
class Brought:
    """What a source brought, in order."""

    tables: list[tuple[Table, Columns]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    anew: list[str] = field(default_factory=list)

    def columns(self, table: Table) -> dict[str, list[Any]]:
        """All rows of a table."""
        parts = [columns for each, columns in self.tables if each is table]
        return {name: np.concatenate([part[name] for part in parts]).tolist() for name in parts[0]}

    @property
    def subjects(self) -> list[str]:
        """What was asked for."""
        return [request.subject for request in self.requests]


def known(
    codes: Collection[str] = (),
    weeks: Collection[tuple[str, str, int]] = (),
    calendar: Calendar | None = None,
    **states: int,
) -> Known:
    """A cache that holds these codes and weeks."""
    return Known(
        now=0.0,
        calendar=calendar or weekdays(20160104, 20261231),
        securities={"code": np.array(list(codes), object)},
        weeks=frozenset(weeks),
        states=states,
    )


def work(source: Source, client: Client, held: Known, today: date = TODAY) -> Brought:
    """Plans and fetches; a trouble ends it."""
    return carry_out(source, client, source.plan(held, today))


def carry_out(source: Source, client: Client, requests: Iterable[Request]) -> Brought:
    """Fetches requests and all they lead to; a trouble ends it."""
    brought = Brought()
    ahead = list(requests)
    while ahead:
        request = ahead.pop(0)
        brought.requests.append(request)
        further = []
        for answer in source.fetch(request, client):
            if isinstance(answer, Request):
                further.append(answer)
            elif isinstance(answer, Refusal):
                brought.refusals.append(answer)
            elif isinstance(answer, Anew):
                brought.anew.append(answer.symbol)
            else:
                brought.tables.append(answer)
        ahead = further + ahead
    return brought


def serves(body: bytes) -> Fault:
    """This body, whatever should be there."""

    def act(line: Line, make: Make) -> None:
        line.send(Reply(body))

    return act
