"""The cast, and effects of decisions that are only noted: what they mean is the subject's business."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.orm import Session

from channel import decisions
from tests.factories import Cast, make_cast


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """Subject and decision of every effect, in the order in which they happened."""
    effects: list[tuple[int, str]] = []

    def note(_session: Session, _actor: Any, subject_id: int, verdict: Any, **_: Any) -> None:
        effects.append((subject_id, verdict.decision))

    subject = replace(decisions.SUBJECTS["registration"], settle=note, is_returnable=True)
    monkeypatch.setitem(decisions.SUBJECTS, "registration", subject)  # type: ignore[arg-type]
    return effects
