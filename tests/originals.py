"""Files as they were published, which only some computers have: they may not be passed on."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest

_BESIDE = Path(__file__).parent.parent.parent / "shared" / "data"


def original(path: str) -> bytes:
    """A published file; the test is skipped where there is none.

    The folder is `../shared/data`, or that of JPVIEWER_TRUTH.
    """
    file = Path(os.environ.get("JPVIEWER_TRUTH", _BESIDE)) / path
    if not file.is_file():
        pytest.skip(f"the published file {path} is not on this computer")
    return file.read_bytes()


def original_table(path: str, columns: list[str]) -> pd.DataFrame:
    """Some columns of a Parquet file; skipped, too, where nothing can read that."""
    body = original(path)
    pytest.importorskip("pyarrow", reason=f"pyarrow, which reads {path}, is not installed")
    return pd.read_parquet(BytesIO(body), columns=columns)
