"""Reading filters: what they mean, how they are written, where they are wrong."""

from __future__ import annotations

import math
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from jpviewer.market.filters.conditions import Comparison, Condition, Filter, Match, Word
from jpviewer.market.filters.fields import CHOICE, FIELDS, RATIO
from jpviewer.market.filters.grammar import LONGEST, MOST, parse
from jpviewer.market.filters.printing import printed
from jpviewer.ui.text.sentences import say


def conditions(text: str) -> tuple[Condition, ...]:
    reading = parse(text)
    assert not reading.faults
    return reading.filter.conditions


def test_a_line_as_the_window_shows_it() -> None:
    assert conditions("segment:growth cap>10bn adv20>100m exit<5 ret60>10%") == (
        Match("segment", ("growth",)),
        Comparison("cap", ">", 1e10),
        Comparison("adv20", ">", 1e8),
        Comparison("exit", "<", 5.0),
        Comparison("ret60", ">", 0.1),
    )


@pytest.mark.parametrize(
    ("japanese", "english"),
    [
        ("時価総額>100億", "cap>10bn"),
        ("市場：グロース　時価総額＞１００億円", "segment:growth cap>10bn"),
        ("時価総額>=1兆2,000億", "cap>=1.2tn"),
        ("平均売買代金20日>5千万", "adv20>50m"),
        ("売却日数≦５", "exit<=5"),
        ("売却日数=売却不能", "exit=never"),
        ("騰落率60日≧−１０％", "ret60>=-10%"),
        ("-市場:プライム,スタンダード", "-segment:prime,standard"),
        ("銘柄:ﾄﾖﾀ または ｿﾆｰ", "name:トヨタ or ソニー"),
        ("市場:プライム、グロース かつ 騰落率60日＜ー10％", "segment:prime,growth ret60<-10%"),
        ("時価総額＞1兆2,000億 円 売却日数<5日", "cap>1.2tn exit<5"),
        ("pbr<1倍 時価総額順位≦100位 流動性スコア>80点", "pb<1 rank<=100 score>80"),
        ("規模:小型 リスト:“私の リスト”", 'size:small in:"私の リスト"'),
    ],
)
def test_japanese_reads_as_english_does(japanese: str, english: str) -> None:
    assert conditions(japanese) == conditions(english)
    assert printed(parse(japanese).filter) == english


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("cap > 10 bn", "cap>10bn"),
        ("cap > 10 bn toyota", "cap>10bn toyota"),
        ("ret60 > 10 % bp", "ret60>10% bp"),
        ("cap>2.5 billion", "cap>2.5bn"),
        ("cap>1,000bn", "cap>1tn"),
        ("cap≠5bn", "cap!=5bn"),
        ("cap>5bn\u200b \ufefftoyota", "cap>5bn toyota"),
        ("tick<20bps", "tick<20bp"),
        ("ret60>–10%", "ret60>-10%"),
        ("exit < 5 days", "exit<5"),
        ("relvol>2x", "relvol>2"),
        ("segment:growth AND cap>10bn", "segment:growth cap>10bn"),
        ("not segment:growth", "-segment:growth"),
        ("TSE:7203 cap>5bn", '"TSE:7203" cap>5bn'),
        ('NOT toyota "and" "not"', '-toyota "and" "not"'),
    ],
)
def test_what_people_write_is_read_as_they_mean_it(line: str, meant: str) -> None:
    assert printed(Filter((conditions(line),))) == meant


def test_basis_points_are_asked_for_and_written_where_the_column_has_them() -> None:
    for field in ("tick", "impact", "edge"):
        (fault,) = parse(f"{field}<15").faults
        assert fault.message.key == "filter_bp_missing"
        assert printed(parse(f"{field}<0.2%").filter) == f"{field}<20bp"


def test_what_must_not_hold() -> None:
    assert conditions("-cap>10bn -exit=never -name:x -toyota name!=y -name!=z") == (
        Comparison("cap", "<=", 1e10),
        Comparison("exit", "!=", math.inf),
        Match("name", ("x",), negated=True),
        Word("toyota", negated=True),
        Match("name", ("y",), negated=True),
        Match("name", ("z",)),
    )


def test_groups_stand_beside_or() -> None:
    groups = parse('toyota cap>1tn or "toyota motor" or in:"My \\"best\\" list"').filter.groups
    assert groups == (
        (Word("toyota"), Comparison("cap", ">", 1e12)),
        (Word("toyota motor"),),
        (Match("in", ('My "best" list',)),),
    )


@pytest.mark.parametrize(
    ("line", "wrong", "key"),
    [
        ("cap>10bn foo>5", "foo", "filter_field_unknown"),
        ("segmnt:prime", "segmnt", "filter_field_like"),
        ("toyota cap>", "cap>", "filter_value_missing"),
        ("cap>ten x", "ten", "filter_number_wrong"),
        ("cap>１０％ x", "１０％", "filter_unit_yen"),
        ("exit<5bn", "5bn", "filter_unit_count"),
        ("ret60>5億", "5億", "filter_unit_ratio"),
        ("cap>1億2兆", "1億2兆", "filter_unit_yen"),
        ("ret60>10 x", "10", "filter_percent_missing"),
        ("cap>1,5bn x", "1,5bn", "filter_number_wrong"),
        ("cap>1,2345 x", "1,2345", "filter_number_wrong"),
        ("size:prime,big", "big", "filter_value_unknown"),
        ("size:smal", "smal", "filter_value_like"),
        ("in:Mein", "Mein", "filter_value_like"),
        ("name>5", ">", "filter_not_a_number"),
        ('x name:"abc def', '"abc def', "filter_quote_open"),
        ('x "abc', '"abc', "filter_quote_open"),
        ("x or", "or", "filter_or_alone"),
        ("または x", "または", "filter_or_alone"),
        ("x" * (LONGEST + 5), "xxxxx", "filter_long"),
        ("ﾀﾞﾊﾞ foo>5", "foo", "filter_field_unknown"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(line: str, wrong: str, key: str) -> None:
    fault = parse(line, {"in": ["Mine"]}).faults[-1]
    assert line[fault.start : fault.end] == wrong
    assert fault.message.key == key
    assert "{" not in say(fault.message)


def test_what_is_right_beside_it_still_counts() -> None:
    reading = parse("cap>10bn foo>5 or segment:growth exit<x")
    assert printed(reading.filter) == "cap>10bn or segment:growth"
    assert len(reading.faults) == 2


def test_no_line_is_too_much() -> None:
    reading = parse(" ".join(f"w{number}" for number in range(MOST + 9)))
    assert len(reading.filter.conditions) == MOST
    assert [fault.message.key for fault in reading.faults] == ["filter_many"]


def test_names_of_fields_are_distinct_and_can_be_written() -> None:
    names = [name for field in FIELDS for name in (field.key, *field.names)]
    assert len({unicodedata.normalize("NFKC", name).casefold() for name in names}) == len(names)
    for field in FIELDS:
        for name in (field.key, *field.names):
            value = "prime" if field.unit == CHOICE and field.key == "segment" else "core30"
            number = "5%" if field.unit == RATIO else "5"
            (found,) = conditions(f"{name}:{number if field.is_number else value}")
            assert not isinstance(found, Word)
            assert found.field == field.key


LINES = some.one_of(
    some.text(max_size=40),
    some.lists(
        some.one_of(
            some.builds(
                lambda field, sign, value: f"{field}{sign}{value}",
                some.sampled_from([name for each in FIELDS for name in (each.key, *each.names)]),
                some.sampled_from([":", ">", "<=", "≧", " != ", "＝"]),
                some.one_of(
                    some.from_regex(r"-?[0-9]{1,12}(\.[0-9]{1,6})?(bn|億|%|bp|)", fullmatch=True),
                    some.sampled_from(["prime", "グロース", "small", "never", '"a b"', "x,y"]),
                ),
            ),
            some.text(max_size=12),
            some.sampled_from(
                ["or", "-", '"', "または", " ", "-x", "\\", "and", "not", "かつ", "bn", "、"]
            ),
        ),
        max_size=8,
    ).map(" ".join),
)


@given(LINES)
@example('-"\\\\" name:"\\""')
def test_what_is_printed_reads_as_the_same_filter(line: str) -> None:
    first = parse(line)
    text = printed(first.filter)
    if len(text) <= LONGEST:
        again = parse(text)
        assert not again.faults
        assert again.filter == first.filter
        assert printed(again.filter) == text
    for fault in first.faults:
        assert 0 <= fault.start <= fault.end <= len(line)


@given(some.sampled_from(["cap", "ret60", "exit"]), some.floats(-1e15, 1e15))
def test_any_value_of_six_figures_can_be_written(field: str, value: float) -> None:
    wanted = Comparison(field, ">", float(f"{value:.6g}") if abs(value) > 1e-9 else 0.0)
    assert conditions(printed(Filter(((wanted,),)))) == (wanted,)


@given(LINES, some.integers(0, 12))
def test_chips_can_be_taken_out_and_put_back(line: str, place: int) -> None:
    wanted = parse(line).filter
    if place >= len(wanted.conditions):
        return
    chip = wanted.conditions[place]
    assert wanted.replaced(place, chip) == wanted
    left = wanted.without(place)
    assert list(left.conditions) == [
        each for at, each in enumerate(wanted.conditions) if at != place
    ]
    assert chip in left.added(chip).conditions
