from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market.filters.completion import complete
from jpviewer.market.filters.grammar import parse

KNOWN = {"in": ["My list", "Banks"], "tag": ["core", "watch"], "sector": ["Banks", "銀行業"]}


def offered(line: str, japanese: bool = False) -> list[str]:
    """What is offered at the end of a line."""
    return [each.text for each in complete(line, len(line), KNOWN, japanese).candidates]


def completed(line: str, at: int = 0) -> str:
    """The line with the candidate taken."""
    found = complete(line, len(line), KNOWN)
    return line[: found.start] + found.candidates[at].text + line[found.end :]


def test_a_field_is_completed_with_its_sign() -> None:
    assert completed("segment:prime ca") == "segment:prime cap>"
    assert completed("-seg") == "-segment:"
    assert offered("adv") == ["adv5>", "adv20>", "adv60>"]


def test_japanese_names_are_completed_too() -> None:
    assert "時価総額>" in offered("時価")
    assert offered("市場")[0] == "市場:"
    assert "市場区分:" in offered("", japanese=True)


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("segment:gr", "segment:growth"),
        ("市場：グ", "市場：グロース"),
        ("segment:prime,st", "segment:prime,standard"),
        ("in:my", 'in:"My list"'),
        ('in:"my l', 'in:"My list"'),
        ("x or tag:wa", "x or tag:watch"),
        ("sector:銀", "sector:銀行業"),
    ],
)
def test_values_are_completed_in_place(line: str, whole: str) -> None:
    assert completed(line) == whole


def test_each_size_is_offered_once_in_the_language_wanted() -> None:
    assert offered("size:") == [
        *("core30", "large70", "mid400", "small1", "small2"),
        *("topix100", "topix500", "small", "unsized"),
    ]
    assert "小型" in offered("size:", japanese=True)
    assert "small" not in offered("size:", japanese=True)


def test_numbers_and_unknown_fields_are_left_alone() -> None:
    assert offered("cap>10") == offered("foo:") == []


@given(some.text(max_size=30), some.integers(0, 30))
def test_it_stays_in_the_line(line: str, cursor: int) -> None:
    found = complete(line, min(cursor, len(line)), KNOWN)
    assert 0 <= found.start <= found.end <= len(line)


@pytest.mark.parametrize("line", ["se", "size:", "in:", "tag:", "市", "sector:B"])
def test_what_is_offered_can_be_read(line: str) -> None:
    found = complete(line, len(line), KNOWN)
    for each in found.candidates:
        whole = line[: found.start] + each.text
        reading = parse(whole + ("1" if each.text.endswith((">", ":")) else ""), KNOWN)
        fields = [fault.message.key for fault in reading.faults]
        assert not {"filter_field_unknown", "filter_field_like"} & set(fields)
        assert each.value == "" or not reading.faults
