"""Every message the program can say has its sentence, with as many places as arguments."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import jpviewer
from jpviewer.market.messages import Message
from jpviewer.ui.text.sentences import SENTENCES, say

MAKERS = {
    "Message",
    "Unreachable",
    "Missing",
    "Refused",
    "Changed",
    "Spent",
    "StoreError",
    "Running",
    "Trouble",
}
SOURCE = Path(jpviewer.__file__).parent


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the program that makes a message from a key spelled out."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                first = node.args[0] if node.args else None
                if node.func.id in MAKERS and isinstance(first, ast.Constant):
                    yield str(first.value), node


def test_every_key_has_a_sentence() -> None:
    keys = {key for key, _ in calls()}
    assert len(keys) > 20
    assert keys - set(SENTENCES) == set()


def test_no_sentence_wants_more_than_it_is_given() -> None:
    for key, call in calls():
        places = {int(each) for each in re.findall(r"\{(\d+)", SENTENCES[key])}
        if call.func.id == "Message":  # type: ignore[attr-defined]
            given = call.args[1].elts if len(call.args) > 1 else []  # type: ignore[attr-defined]
        else:
            given = call.args[1:]
        if not any(isinstance(each, ast.Starred) for each in given):
            assert max(places, default=-1) < len(given), key


def test_instants_are_told_in_local_time() -> None:
    text = say(Message("host_resting", ("example", 1_763_625_900)))
    assert re.search(r"2025-11-(19|20|21) \d\d:\d\d", text)
