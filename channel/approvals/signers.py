"""Asking a colleague besides (R-APR-2): to look first, or to agree as well."""

from datetime import datetime
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import asked_approval
from channel.access.members import LOOKED_AFTER
from channel.actors import Actor
from channel.approvals.absences import settle_absences
from channel.approvals.asking import outdate_cards
from channel.approvals.seats import LIVE, open_due, seat, tasks_of
from channel.approvals.turns import active_step, take_turn
from channel.approvals.verdicts import STATE_TEXTS
from channel.errors import Conflict, Invalid
from models import Approval, Member

#: before: the approver waits until the signer has agreed. with: the step needs the signer's consent, too.
When = Literal["before", "with"]


def add_signer(session: Session, actor: Actor, approval_id: int, userid: str, when: When, *, now: datetime) -> Approval:
    """Ask somebody besides in the current step; only who is asked himself may do so.

    A signer's refusal ends the request, his consent lets it go on. Raises NotFound, Conflict("already_decided",
    "no_longer_asked" or "signer_there_already") and Invalid about `userid`.
    """
    approval = asked_approval(session, actor, approval_id, now=now)
    if not take_turn(session, approval):
        raise Conflict("already_decided", facts={"state": STATE_TEXTS[approval.state]})
    settle_absences(session, actor, approval, now=now)
    step = active_step(session, approval)
    tasks = tasks_of(session, step) if step is not None else []
    mine = next((task for task in tasks if task.member_id == actor.member() and task.state in LIVE), None)
    if step is None or mine is None:
        raise Conflict("no_longer_asked")
    signer = session.scalar(select(Member).where(Member.userid == userid.lower(), Member.is_active))
    if signer is None or signer.role not in LOOKED_AFTER or signer.id in (approval.submitter_id, actor.id):
        raise Invalid("invalid_fields", fields={"userid": "unknown_member"})
    if any(task.member_id == signer.id and task.state in ("waiting", *LIVE) for task in tasks):
        raise Conflict("signer_there_already")
    new = seat(session, step, max(task.seat for task in tasks) + 1, signer.id, "signer", now=now)
    new.kind, new.for_id = when, actor.id
    if when == "before":
        new.before_seat = mine.seat
        held = [task for task in tasks if task.seat == mine.seat and task.state in LIVE]
        outdate_cards(session, actor, approval, [(step, task) for task in held], now=now)
        for task in held:
            # His turn comes again, with a card of its own.
            task.state, task.turn = "waiting", task.turn + 1
    session.flush()
    open_due(session, actor, approval, step, now=now)
    facts = {"signer": signer.userid, "when": when, "step": step.position}
    audit.record(session, actor, "approval_signer_added", "approval", approval.id, now=now, **facts)
    return approval
