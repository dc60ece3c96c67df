"""Bad files of flows through a whole refresh: not kept, said in one sentence, the rest unharmed."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
import trustme

from jpviewer.cli import run
from tests.world import faults
from tests.world.exchange import MARKETS, Week, issues, weeks
from tests.world.flow_books import SHEETS, legacy_rows, legacy_xls, week_rows, week_xlsx
from tests.world.ministry import PATH, MinistryWeek, ministry_rows, ministry_weeks
from tests.world.pages import FLOWS_FOLDER, LEGACY_UNTIL, attached, file_name, flows_page
from tests.world.places import CLOSED
from tests.world.truth import Truth
from tests.world.workbooks import Cell, Rows, to_xls, to_xlsx
from tests.world.world import World

DONE, PARTLY = 0, 3
ONE_SESSION = 20241230
WEEKS = [
    *weeks(20241223, 3, CLOSED | {20241231}),
    *weeks(20260817, 14, CLOSED),
]
OLDER = next(week for week in WEEKS if week.start == 20260824)
NEWER = next(week for week in WEEKS if week.start == 20261026)
Row = tuple[str, str, str, str, float, float]


def _row(row: dict[str, str]) -> Row:
    market, investor, start, end = (row[name] for name in ("market", "investor", "start", "end"))
    return market, investor, start, end, float(row["sell"]), float(row["buy"])


@dataclass
class Home:
    """A home of its own in a world of which one part may be wrong."""

    world: World
    path: Path
    said: Callable[[], str]

    def refresh(self, source: str = "jpx_flows") -> tuple[int, list[str]]:
        """The exit code, and what was said of it."""
        code = run(["refresh", "--only", source, "--pace", "500", "--home", str(self.path)])
        return code, self.said().strip().splitlines()

    def rows(self, *wanted: str) -> set[Row]:
        """Weeks as they are exported."""
        out = self.path / "out.csv"
        assert run(["export", "flows", *wanted, "--out", str(out), "--home", str(self.path)]) == 0
        self.said()
        with out.open(encoding="utf-8") as file:
            return {_row(row) for row in csv.DictReader(file)}

    def aside(self) -> list[bytes]:
        """What lies in the folder of files that were not understood."""
        return [each.read_bytes() for each in sorted(self.path.glob("rejected/*"))]


@pytest.fixture(scope="module")
def world(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    truth = Truth(
        issues=issues(6, 5, 8), weeks=WEEKS, ministry_weeks=ministry_weeks(date(2025, 12, 28), 47)
    )
    with World(truth, authority, tmp_path_factory.mktemp("world")) as made:
        yield made


@pytest.fixture
def home(
    world: World,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Iterator[Home]:
    for name, value in world.environment().items():
        monkeypatch.setenv(name, value)
    yield Home(world, tmp_path / "home", lambda: capfd.readouterr().err)
    world.faults.clear()
    assert world.strangers == []


SPLIT = ("foreign_", "individuals_")
PUBLISHED = [week for week in WEEKS if week.end <= 20261113]


def true_rows(*without: Week) -> set[Row]:
    """Every published week but some, as an export of the exchange's flows would have them."""
    return {row for week in PUBLISHED if week not in without for row in _true(week)}


def _true(week: Week) -> Iterator[Row]:
    start, end = (
        f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}" for day in (week.start, week.end)
    )
    for market in MARKETS:
        for investor, (sell, buy) in week.figures(market).items():
            if week.end > LEGACY_UNTIL or not investor.startswith(SPLIT):
                yield market, investor, start, end, 1000.0 * sell, 1000.0 * buy


def rescaled(week: Week, times: int) -> Week:
    return replace(
        week,
        parts={
            market: {part: (sell * times, buy * times) for part, (sell, buy) in parts.items()}
            for market, parts in week.parts.items()
        },
    )


def newer(change: Callable[[Rows], object]) -> bytes:
    """The file of today's layout with something else in it."""
    rows = week_rows(NEWER)
    change(rows)
    return to_xlsx(rows, "sheet1")


def older(change: Callable[[dict[str, Rows]], object]) -> bytes:
    """The file of the layout before."""
    sheets = {name: legacy_rows(OLDER, None, market) for name, market in SHEETS.items()}
    change(sheets)
    return to_xls(sheets)


def put(row: int, column: int, cell: Cell) -> Callable[[Rows], object]:
    return lambda rows: rows[row].__setitem__(column, cell)


def twice(rows: Rows) -> None:
    rows += [[None, *row[1:]] for row in rows[7:9]]


def next_layout(rows: Rows) -> None:
    """One that nobody has seen: dates down the side, investors named by numbers."""
    rows[:] = [["Date", *(f"K{number:02}" for number in range(20))]]
    rows += [[f"2026-10-{day}", *range(20)] for day in range(26, 31)]


BAD = {
    "the exchange's sample, a thousand times too large": (NEWER, week_xlsx(NEWER, 1000), "large"),
    "yen under thousand yen in the older layout": (
        OLDER,
        legacy_xls(rescaled(OLDER, 1000)),
        "large",
    ),
    "a balance that does not add up": (NEWER, newer(put(8, 5, 123)), "add up"),
    "a balance that does not add up in the older layout": (
        OLDER,
        older(lambda sheets: sheets["TSE Growth"][29].__setitem__(8, "1")),
        "add up",
    ),
    "a market twice": (NEWER, newer(twice), "twice"),
    "another week than its name says": (NEWER, week_xlsx(PUBLISHED[-1]), ""),
    "a layout nobody has seen": (NEWER, newer(next_layout), ""),
    "half a file": (NEWER, week_xlsx(NEWER)[:4000], ""),
    "a page in the place of a file": (OLDER, b"<!DOCTYPE html><p>Maintenance</p>", ""),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_costs_its_own_week_only(home: Home, what: str) -> None:
    week, body, word = BAD[what]
    name = file_name(week)
    home.world.faults.add(faults.changed(lambda _: body), path=attached(FLOWS_FOLDER, name))
    code, said = home.refresh()
    assert code == PARTLY
    (line,) = (each for each in said if name in each)
    assert line.endswith(".")
    assert word in line
    assert home.aside() == [body]
    assert home.rows() == true_rows(week)
    home.world.faults.clear()
    assert home.refresh()[0] == DONE
    assert home.rows() == true_rows()


def test_the_sample_on_the_page_is_never_asked_for(home: Home) -> None:
    home.world.forget()
    assert home.refresh()[0] == DONE
    asked = [each.path.rsplit("/", 1)[-1] for each in home.world.asked(path=FLOWS_FOLDER)]
    assert not any("YYYYMMDD" in name or name.startswith("revision") for name in asked)
    assert home.rows() == true_rows()


def test_a_week_of_one_session_is_kept_as_one(home: Home) -> None:
    (week,) = (each for each in WEEKS if each.start == ONE_SESSION)
    assert week.end == ONE_SESSION
    assert home.refresh()[0] == DONE
    spans = {row[2:4] for row in home.rows() if row[2] == "2024-12-30"}
    assert spans == {("2024-12-30", "2024-12-30")}


def test_a_week_linked_twice_is_kept_once(home: Home) -> None:
    doubled = flows_page([*PUBLISHED[-5:], PUBLISHED[-1]], [2026, 2025, 2024])
    home.world.faults.add(faults.changed(lambda _: doubled), path=f"{FLOWS_FOLDER}index.html")
    assert home.refresh()[0] == DONE
    assert home.rows() == true_rows()
    assert home.rows("--prints", "all") == true_rows()


def test_a_week_that_is_missing_is_said_and_fetched_once_it_is_there(home: Home) -> None:
    name = file_name(OLDER)
    home.world.faults.add(faults.NOT_FOUND, path=attached(FLOWS_FOLDER, name))
    code, said = home.refresh()
    assert code == PARTLY
    assert sum(name in line for line in said) == 1
    assert home.aside() == []
    assert home.rows() == true_rows(OLDER)
    home.world.faults.clear()
    assert home.refresh()[0] == DONE
    assert home.rows() == true_rows()


FULL = str.maketrans("0123456789,", "０１２３４５６７８９，")


@pytest.mark.parametrize("minus", ["▲", "－", "△ ", "−"])
def test_figures_in_every_form_are_the_same_figures(home: Home, minus: str) -> None:
    def write(rows: Rows) -> None:
        for row in rows[7:]:
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    row[column] = f"{cell:,}".replace("-", minus).translate(FULL)

    home.world.faults.add(
        faults.changed(lambda _: newer(write)), path=attached(FLOWS_FOLDER, file_name(NEWER))
    )
    assert home.refresh()[0] == DONE
    assert home.rows() == true_rows()


def ministry(weeks_: list[MinistryWeek], change: Callable[[list[list[str]]], object]) -> bytes:
    rows = ministry_rows(weeks_)
    change(rows)
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("cp932")


OF_MINISTRY = ministry_weeks(date(2025, 12, 28), 46)
NEXT = ministry_weeks(date(2025, 12, 28), 47)
FIRST = 14
BAD_OF_MINISTRY = {
    "a week twice": lambda rows: rows.insert(FIRST + 3, rows[FIRST + 3]),
    "a week missing": lambda rows: rows.pop(FIRST + 3),
    "a net that does not add up": lambda rows: rows[FIRST + 3].__setitem__(14, "1,234,567 "),
    "another unit": lambda rows: rows[4].__setitem__(19, "Unit: 1 million Yen"),
    "a hundred thousand times too large": lambda rows: [
        row.__setitem__(place, row[place].strip() + "00000")
        for row in rows[FIRST : FIRST + 46]
        for place in (12, 13, 14)
    ],
    "a layout nobody has seen": lambda rows: [row.reverse() for row in rows],
    "nothing behind the table": lambda rows: rows.__delitem__(slice(FIRST + 10, None)),
}


@pytest.mark.parametrize("what", BAD_OF_MINISTRY)
def test_a_bad_file_of_the_ministry_changes_nothing(home: Home, what: str) -> None:
    assert home.refresh("mof_flows")[0] == DONE
    before = home.rows("--source", "mof", "--prints", "all")
    assert before
    body = ministry(NEXT, BAD_OF_MINISTRY[what])
    home.world.faults.add(faults.changed(lambda _: body), path=PATH)
    code, said = home.refresh("mof_flows")
    assert code != DONE
    assert len(said) == 1
    assert said[0].endswith(".")
    assert "week.csv" in said[0]
    assert home.aside() == [body]
    assert home.rows("--source", "mof", "--prints", "all") == before


@pytest.mark.parametrize("minus", ["▲", "－", "△ ", "-"])
def test_the_ministry_s_figures_in_every_form_are_the_same(home: Home, minus: str) -> None:
    assert home.refresh("mof_flows")[0] == DONE
    before = home.rows("--source", "mof")

    def write(rows: list[list[str]]) -> None:
        for row in rows[FIRST : FIRST + len(published)]:
            row[12:15] = [cell.replace("-", minus).translate(FULL) for cell in row[12:15]]

    published = home.world.truth.published_ministry_weeks(home.world.now)
    body = ministry(published, write)
    home.world.faults.add(faults.changed(lambda _: body), path=PATH)
    assert home.refresh("mof_flows")[0] == DONE
    assert home.rows("--source", "mof", "--prints", "all") == before
