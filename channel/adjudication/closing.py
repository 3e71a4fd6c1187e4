"""Closing a case without a decision: its registration was settled by its approver, or withdrawn by its dealer.

In a module of its own, because registrations call it while the rest of this folder calls them.
"""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from channel import audit
from channel.access.cases import may_judge_all, open_cases_of
from channel.actors import Actor
from channel.errors import Conflict
from channel.rows import moved
from models import AdjudicationCase


def close_cases(session: Session, actor: Actor, registration_id: int, *, now: datetime) -> None:
    """Close the open cases of a registration.

    Raises Conflict("case_open") for a member who does not look after all parties: nobody settles over the head of
    somebody else's dealer.
    """
    for case in open_cases_of(session, registration_id):
        if actor.kind == "member" and not may_judge_all(session, actor, case):
            raise Conflict("case_open")
        # The dispute may come up again, so it gives its key back.
        change = update(AdjudicationCase).where(AdjudicationCase.id == case.id, AdjudicationCase.state == "open")
        if moved(session, change.values(state="closed", dispute=case.number, decided_at=now)):
            audit.record(session, actor, "case_closed", "case", case.number, now=now)
