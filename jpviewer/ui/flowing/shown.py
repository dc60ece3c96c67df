"""All that the flows panel shows at once: the picture's study, and what stands below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jpviewer.store.store import Store
from jpviewer.ui.flowing import below
from jpviewer.ui.flowing.study import FlowStudy, Question
from jpviewer.ui.flowing.study import load as load_study


@dataclass(frozen=True, eq=False)
class Shown:
    """One answer of the lane."""

    study: FlowStudy
    view: str
    told: Any


def load(store: Store, question: Question, view: str = "") -> Shown:
    """Reads the study and, for one of the views, what it needs besides."""
    study = load_study(store, question, *(below.KINDS[view].also if view else ()))
    return Shown(study, view, below.load(store, study, view))
