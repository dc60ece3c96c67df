"""Links of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market.messages import Changed
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


@given(some.text(alphabet="<>!-[]&;#'\"=/ atrhefoption\x00é"))
def test_any_page_gives_links_or_is_refused(page: str) -> None:
    try:
        found = links(page.encode(), BASE)
    except Changed as trouble:
        assert trouble.message.key == "answer_unreadable"
        assert trouble.body == page.encode()
    else:
        assert all(link.url.startswith("https://www.example.jp/") for link in found)
