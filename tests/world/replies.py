"""What is asked of the world, and what it answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: `at` is in seconds of a clock that never goes back."""

    at: float
    method: str
    host: str
    target: str
    body: bytes = b""
    cookie: str = ""
    agent: str = ""

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.target).query).items()}


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; `headers` beside the usual ones."""

    body: bytes
    status: int = 200
    kind: str = "application/json;charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


def json_reply(value: Any, status: int = 200) -> Reply:
    return Reply(json.dumps(value).encode(), status)


def text(words: str, status: int = 200, **headers: str) -> Reply:
    return Reply(words.encode(), status, "text/plain;charset=utf-8", headers)
