"""Links of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.sources.links import links

BASE = "https://www.example.jp/a/index.html"


def urls(page: str) -> list[str]:
    return [link.url for link in links(page.encode(), BASE)]


def test_links_are_whole_and_in_order_and_once() -> None:
    page = '<a href="b.xls">B</a><a href="/c.xls?x=1">C</a><A HREF=b.xls>again</A><a>none</a>'
    assert urls(page) == ["https://www.example.jp/a/b.xls", "https://www.example.jp/c.xls?x=1"]
    assert [link.name for link in links(page.encode(), BASE)] == ["b.xls", "c.xls"]


def test_choices_of_a_list_count_and_comments_do_not() -> None:
    page = '<!-- <a href="old.xls">x</a> --><select><option value="2025.html">2025</select>'
    assert urls(page) == ["https://www.example.jp/a/2025.html"]


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/b.xls",
        "//elsewhere.example/b.xls",
        "http://www.example.jp/b.xls",
        "https://www.example.jp.elsewhere.example/b.xls",
        "https://www.example.jp@elsewhere.example/b.xls",
        "javascript:alert(1)",
        "mailto:somebody@www.example.jp",
        "http://[broken/",
    ],
)
def test_no_link_leads_elsewhere(address: str) -> None:
    assert urls(f'<a href="{address}">x</a>') == []


def test_a_link_knows_the_text_before_it_in_its_row() -> None:
    page = "<tr><td>one</td><td><a href=1>x</a></td></tr><tr><td>two<td><a href=2>y</a></tr>"
    assert [link.row for link in links(page.encode(), BASE)] == ["one", "two"]


def test_scripts_and_styles_have_no_links() -> None:
    page = "<script>'<a href=\"1\">'</script><style><a href=2></STYLE><a href=3>x</a>"
    assert urls(page) == ["https://www.example.jp/a/3"]


def test_only_the_address_counts() -> None:
    assert urls("<a data-href='1' title=\"href='2'\">x</a><area href=3><a\nhref = '4&amp;5'>") == [
        "https://www.example.jp/a/4&5"
    ]


@given(some.text(alphabet="<>!-[]&;#'\"=/ atrhefoption\x00é"))
def test_any_page_gives_links_that_lead_home(page: str) -> None:
    assert all(url.startswith("https://www.example.jp/") for url in urls(page))
