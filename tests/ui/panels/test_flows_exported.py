"""What the panel's table takes along is what `jpviewer export flows` gives, from one home."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.cli import run
from jpviewer.settings import Home, Settings
from jpviewer.ui.flowing.choices import PLACES, FlowChoices
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.session import Session
from tests.ui.panels.conftest import settle
from tests.ui.panels.test_flow_views import rows, view

INVESTORS = ("foreigners", "individuals", "business", "trust_banks", "proprietary")
FIGURES = ("start", "end", "sell", "buy", "net", "print", "published")
HELD = [place for place in PLACES if place[1] in ("tokyo_nagoya", "prime", "growth", "equity")]


@pytest.fixture
def panel(demo: Path, qtbot: QtBot) -> Iterator[FlowsPanel]:
    session = Session(
        Home(demo / "demo-small"), Settings("en"), Home(demo), "small", automatic=False
    )
    made = FlowsPanel(session.desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    yield made
    session.close()


def exported(demo: Path, into: Path, *wanted: str) -> list[dict[str, str]]:
    assert run(["export", "flows", *wanted, "--out", str(into), "--demo", "--home", str(demo)]) == 0
    with into.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("source", "market"), HELD)
def test_the_panel_and_the_export_have_the_same_figures(
    panel: FlowsPanel, demo: Path, tmp_path: Path, qtbot: QtBot, source: str, market: str
) -> None:
    usual = FlowChoices(view="").at(source, market)
    for investor in (each for each in INVESTORS if each in usual.offered):
        panel.controls.choose(usual.showing([investor]))
        panel.reload()
        settle(qtbot, panel)
        shown = view(panel, "weeks", qtbot)
        shown.table.shown.hide(())
        names = ("--source", source, "--market", market, "--investor", investor)
        expected = exported(demo, tmp_path / "flows.csv", *names)
        assert expected
        assert plain(rows(shown)) == plain(expected)[::-1]
        panel.controls.choose(usual)


def plain(table: list[dict[str, str]]) -> list[list[str | float]]:
    return [[_plain(row[name]) for name in FIGURES] for row in table]


def _plain(text: str) -> str | float:
    return text if "-" in text[1:] or not text else float(text)


def test_sums_of_the_panel_are_those_of_the_export(
    panel: FlowsPanel, demo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    panel.desk.choose_range("general_election")
    panel.reload()
    settle(qtbot, panel)
    shown = view(panel, "segments", qtbot)
    study = panel.study
    assert study is not None
    for line in (each for each in shown.amounts.series if hasattr(each, "values")):
        names = ("--source", "jpx", "--market", line.name.lower(), "--investor", "foreigners")
        table = exported(demo, tmp_path / "flows.csv", *names)
        after = [float(row["net"]) for row in table if row["start"] >= "2026-02-09"]
        assert line.figure(study.calendar.at_or_before(20261113)) == sum(after)
    table = exported(
        demo, tmp_path / "flows.csv", "--market", "tokyo_nagoya", "--investor", "foreigners"
    )
    after = [float(row["net"]) for row in table if row["start"] >= "2026-02-09"]
    assert study.since.sum == sum(after)
    assert (
        f"{panel.desk.formats.signed_money(sum(after))} in {len(after)} weeks" in panel.note.text()
    )
