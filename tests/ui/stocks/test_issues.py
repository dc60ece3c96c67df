"""Finding an issue by what a user types."""

from __future__ import annotations

import pytest

from jpviewer.market.codes import sought
from jpviewer.ui.stocks.issues import Issue, matches


def issue(code: str, name: str, name_en: str) -> Issue:
    return Issue(code, name, name_en, sought(f"{code} {name} {name_en}"))


ISSUES = (
    issue("130A", "みどり創薬", "Midori Drug Discovery"),
    issue("2013", "北海パン", "Hokkai Bread"),
    issue("6502", "南北電機", "Nanboku Electric"),
    issue("7203", "東山自動車", "Higashiyama Motor"),
    issue("7210", "ＨＯＫＫＡＩ部品", "HOKKAI PARTS"),
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("7203", ["7203"]),
        ("７２０３", ["7203"]),
        ("7203.T", ["7203"]),
        ("130a", ["130A"]),
        ("72", ["7203", "7210"]),
        ("自動車", ["7203"]),
        ("hokkai", ["2013", "7210"]),
        ("ｈｏｋｋａｉ parts", ["7210"]),
        ("motor higashi", ["7203"]),
        ("ぱん", ["2013"]),
        ("ミドリ", ["130A"]),
        ("ﾐﾄﾞﾘ", ["130A"]),
        ("electric", ["6502"]),
        ("", []),
        ("   ", []),
        ("nothing like this", []),
    ],
)
def test_codes_and_parts_of_names_find(typed: str, expected: list[str]) -> None:
    assert [each.code for each in matches(ISSUES, typed)] == expected


def test_a_whole_code_stands_before_names_that_contain_it() -> None:
    issues = (issue("1001", "二〇一三", "Fund 2013"), *ISSUES)
    assert [each.code for each in matches(issues, "2013")] == ["2013", "1001"]
