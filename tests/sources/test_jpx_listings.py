"""The source of listings, against the exchange's web site."""

from __future__ import annotations

import pytest

from jpviewer.market.messages import Changed, Refused, Trouble, Unreachable
from jpviewer.market.tables import ENGLISH_NAMES, LISTINGS, SECURITIES
from jpviewer.sources.http import Client
from jpviewer.sources.jpx_listings import JpxListings
from tests.sources.work import known, serves, work
from tests.world import faults
from tests.world.pages import ENGLISH_FOLDER, LISTINGS_FOLDER, attached, listings_page
from tests.world.workbooks import listing_xls
from tests.world.world import World

PAGE, ENGLISH_PAGE = f"{LISTINGS_FOLDER}01.html", f"{ENGLISH_FOLDER}01.html"
FILE = attached(LISTINGS_FOLDER, "data_j.xlsx")
ENGLISH_FILE = attached(ENGLISH_FOLDER, "data_e.xlsx")
CODES = [str(code) for code in range(1400, 1800)]


def test_brings_the_list_and_english_names(world: World, client: Client) -> None:
    brought = work(JpxListings(), client, known())
    issues = world.truth.issues
    listings = brought.columns(LISTINGS)
    assert listings["code"] == [issue.code for issue in issues]
    assert listings["segment"] == [issue.segment for issue in issues]
    assert set(listings["since"]) == {20261031}
    assert brought.columns(SECURITIES)["symbol"] == [issue.symbol for issue in issues]
    names = brought.columns(ENGLISH_NAMES)
    assert list(zip(names["code"], names["name_en"], strict=True)) == [
        (issue.code, issue.name_en) for issue in issues
    ]
    assert brought.refusals == []
    assert [asked.path for asked in world.asked()] == [PAGE, FILE, ENGLISH_PAGE, ENGLISH_FILE]


def test_reads_the_older_format_too(world: World, client: Client) -> None:
    body = listing_xls(world.truth.issues, 20261030)
    world.faults.add(serves(listings_page(["data_j.xls"])), path=PAGE)
    world.faults.add(serves(body), path=attached(LISTINGS_FOLDER, "data_j.xls"))
    brought = work(JpxListings(), client, known())
    assert brought.subjects[1] == "data_j.xls"
    assert set(brought.columns(LISTINGS)["since"]) == {20261030}


def test_takes_the_newer_format_where_both_are_linked(world: World, client: Client) -> None:
    world.faults.add(serves(listings_page(["data_j.xlsx", "data_j.xls"])), path=PAGE)
    assert work(JpxListings(), client, known()).subjects[1] == "data_j.xlsx"


def test_takes_the_english_file_from_the_page_where_it_is_linked(
    world: World, client: Client
) -> None:
    page = listings_page(["data_j.xlsx"]) + listings_page(["data_e.xlsx"], ENGLISH_FOLDER)
    world.faults.add(serves(page), path=PAGE)
    brought = work(JpxListings(), client, known())
    assert len(brought.columns(ENGLISH_NAMES)["code"]) == len(world.truth.issues)
    assert [asked.path for asked in world.asked()] == [PAGE, FILE, ENGLISH_FILE]


@pytest.mark.parametrize("path", [ENGLISH_PAGE, ENGLISH_FILE], ids=["page", "file"])
@pytest.mark.parametrize("fault", [faults.NOT_FOUND, faults.BROKEN, faults.html, faults.cut])
def test_does_without_english_names(
    world: World, client: Client, path: str, fault: faults.Fault
) -> None:
    world.faults.add(fault, path=path)
    brought = work(JpxListings(), client, known())
    assert len(brought.columns(LISTINGS)["code"]) == len(world.truth.issues)
    assert len(brought.refusals) == 1


@pytest.mark.parametrize("path", [PAGE, FILE], ids=["page", "file"])
@pytest.mark.parametrize(
    ("fault", "kind", "key"),
    [
        (faults.NOT_FOUND, Unreachable, "missing"),
        (faults.too_many(), Refused, "too_many_requests"),
        (faults.huge, Changed, "too_large"),
    ],
    ids=["missing", "too many", "huge"],
)
def test_does_not_do_without_the_list(
    world: World, client: Client, path: str, fault: faults.Fault, kind: type[Trouble], key: str
) -> None:
    world.faults.add(fault, path=path)
    with pytest.raises(kind) as caught:
        work(JpxListings(), client, known())
    assert caught.value.message.key == key


def test_says_that_a_page_has_no_link(world: World, client: Client) -> None:
    world.faults.add(faults.html, path=PAGE)
    with pytest.raises(Changed) as caught:
        work(JpxListings(), client, known())
    assert caught.value.message.key == "link_missing"
    assert b"Maintenance" in caught.value.body


def test_says_that_a_page_is_no_workbook(world: World, client: Client) -> None:
    world.faults.add(faults.html, path=FILE)
    with pytest.raises(Changed) as caught:
        work(JpxListings(), client, known())
    assert caught.value.message.key == "answer_unreadable"
    assert b"Maintenance" in caught.value.body


def test_does_not_believe_that_most_stocks_have_gone(world: World, client: Client) -> None:
    with pytest.raises(Changed) as caught:
        work(JpxListings(), client, known(codes=CODES))
    assert caught.value.message.key == "list_short"
