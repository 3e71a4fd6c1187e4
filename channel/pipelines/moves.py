"""Moving an opportunity from stage to stage (R-STG-2): ask, move, settle, take back. Thin: load, ask the rules, write.

A move is a conditional update from the stage that was seen; a move that must be agreed to is a request about its row
in `stage_move`, of which an opportunity has at most one pending.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access import workable_registration
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.approvals import Inputs, Request, Verdict, request_approval, withdraw_approval
from channel.calendar import local_day
from channel.errors import Conflict
from channel.heartbeat import pause, resume
from channel.opportunities.details import named_lines
from channel.pipelines.rules import Move, checked_move, index_of, missing
from channel.pipelines.standing import Standing, open_standing_of, pending_move, standings
from channel.pipelines.versions import stages_of
from channel.rows import moved
from models import Contact, Dealer, Opportunity, PipelineVersion, Registration, StageMove

#: State of a move → what people read.
MOVE_STATES: Mapping[str, str] = {
    "pending": "等待审批",
    "done": "已完成",
    "rejected": "未通过",
    "withdrawn": "已撤回",
    "lapsed": "情况有变，未推进",
}


def move_stage(session: Session, actor: Actor, number: str, to: str, reason: str | None, *, now: datetime) -> StageMove:
    """Move an opportunity to another stage, or ask for it where a stage on the way needs approval.

    Returns the move, `done` or `pending`. Raises NotFound for another dealer's, Conflict("no_opportunity_yet",
    "opportunity_closed", "move_pending", "changed_since") and what `rules.checked_move` raises.
    """
    registration = workable_registration(session, actor, number)
    standing = open_standing_of(session, registration)
    waiting = pending_move(session, standing.opportunity)
    if waiting is not None:
        raise _pending(standing, waiting.to_stage)
    here = standing.opportunity.stage
    move = checked_move(standing.pipeline, here, to, standing.record, reason, today=local_day(now))
    row = _wish(session, actor, standing, to, move, now=now)
    if move.needs_approval:
        _ask(session, actor, standing, row, now=now)
    else:
        _carry_out(session, row, now=now)
        _tell_the_other_side(session, actor, standing, row, now=now)
    audit.record(session, actor, f"stage_move_{row.state}", "registration", number, now=now, to=to, kind=move.kind)
    return row


def withdraw_move(session: Session, actor: Actor, number: str, *, now: datetime) -> StageMove:
    """Take back a move that nobody has decided yet; Conflict when there is none or it is decided already."""
    registration = workable_registration(session, actor, number)
    standing = open_standing_of(session, registration)
    row = pending_move(session, standing.opportunity)
    if row is None:
        raise Conflict("no_move_pending")
    # The approval goes first, as in a decision: two acts that lock the same rows in two orders would deadlock.
    withdraw_approval(session, actor, "stage_move", row.id, now=now)
    _settle(session, row, "withdrawn", now=now)
    resume(session, registration, now)
    audit.record(session, actor, "stage_move_withdrawn", "registration", number, now=now, to=row.to_stage)
    return row


def settle_stage_move(session: Session, actor: Actor, move_id: int, verdict: Verdict, *, now: datetime) -> None:
    """Do what a decision means: move the stage if that is still possible, and tell who had asked for it.

    Between the request and the decision the opportunity may have ended, moved, or lost what its gates need. Then the
    move lapses: an agreement is to what the approver saw.
    """
    row = session.get_one(StageMove, move_id)
    (standing,) = standings(session, select(Opportunity).where(Opportunity.id == row.opportunity_id))
    state = "rejected"
    if verdict.decision == "approved":
        state = "done" if _is_possible(standing, row, now=now) and _moved(session, row, now=now) else "lapsed"
    _settle(session, row, state, now=now)
    resume(session, standing.registration, now)
    audit.record(session, actor, f"stage_move_{state}", "registration", standing.registration.number, now=now)
    facts = _facts(session, standing, row) | {"result": MOVE_STATES[state], "reason": _why(state, verdict)}
    to = Receiver(contact_id=row.contact_id, member_id=row.member_id)
    announce(session, actor, "stage_move_decided", to, facts, about=str(row.id), now=now)


def stage_move_facts(session: Session, move_id: int) -> dict[str, Any]:
    """What an approver is shown of a move: JSON values, no personal data of the customer's people."""
    row = session.get_one(StageMove, move_id)
    (standing,) = standings(session, select(Opportunity).where(Opportunity.id == row.opportunity_id))
    return _facts(session, standing, row)


def registrations_of_moves(session: Session, ids: Collection[int]) -> Mapping[int, int]:
    """The registration behind each move, by the move's id."""
    query = select(StageMove.id, Opportunity.registration_id).join(
        Opportunity, Opportunity.id == StageMove.opportunity_id
    )
    return {row.id: row.registration_id for row in session.execute(query.where(StageMove.id.in_(ids)))}


def _wish(session: Session, actor: Actor, standing: Standing, to: str, move: Move, *, now: datetime) -> StageMove:
    """Write the move; the unique index lets one wish at a time through."""
    row = StageMove(
        opportunity_id=standing.opportunity.id,
        pipeline_id=standing.version.id,
        kind=move.kind,
        from_stage=standing.opportunity.stage,
        to_stage=to,
        state="pending",
        reason=move.reason,
        asked_at=now,
        contact_id=actor.id if actor.kind == "contact" else None,
        member_id=actor.id if actor.kind == "member" else None,
    )
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        raise _pending(standing, to) from None
    return row


def _ask(session: Session, actor: Actor, standing: Standing, row: StageMove, *, now: datetime) -> None:
    dealer = session.get_one(Dealer, standing.opportunity.dealer_id)
    registration = standing.registration
    inputs = Inputs(
        amount=standing.opportunity.amount,
        product_lines=tuple(line.code for line in named_lines(session, [registration])[registration.id]),
        opportunity_type=registration.opportunity_type,
    )
    # While we are thinking the dealer need not show life (R-REG-6).
    pause(session, registration.id, now)
    request = Request("stage_move", row.id, dealer, _facts(session, standing, row), inputs)
    request_approval(session, actor, request, now=now)


def _carry_out(session: Session, row: StageMove, *, now: datetime) -> None:
    """Move without asking anybody; Conflict("changed_since") when somebody else moved a moment ago."""
    if not _moved(session, row, now=now):
        raise Conflict("changed_since")
    _settle(session, row, "done", now=now)


def _moved(session: Session, row: StageMove, *, now: datetime) -> bool:
    """Change the stage if the opportunity still is where the move began, and note how long it was there."""
    opportunity = session.get_one(Opportunity, row.opportunity_id)
    since = opportunity.stage_since
    change = (
        update(Opportunity)
        .where(
            Opportunity.id == row.opportunity_id,
            Opportunity.stage == row.from_stage,
            Opportunity.stage_since == since,
            Opportunity.pipeline_id == row.pipeline_id,
        )
        .values(stage=row.to_stage, stage_since=now)
    )
    won = moved(session, change)
    session.refresh(opportunity)
    if won:
        row.dwell_s = max(0, round((now - since).total_seconds()))
    return won


def _settle(session: Session, row: StageMove, state: str, *, now: datetime) -> None:
    row.state, row.settled_at = state, now
    session.flush()


def _is_possible(standing: Standing, row: StageMove, *, now: datetime) -> bool:
    if not standing.is_open or (standing.opportunity.stage, standing.version.id) != (row.from_stage, row.pipeline_id):
        return False
    way = range(standing.index, index_of(standing.pipeline, row.to_stage))
    return not any(missing(standing.pipeline, at, standing.record, today=local_day(now)) for at in way)


def _facts(session: Session, standing: Standing, row: StageMove) -> dict[str, Any]:
    stages = stages_of(session.get_one(PipelineVersion, row.pipeline_id)).stages
    names = {stage.code: stage.name for stage in stages}
    amount = standing.opportunity.amount
    return {
        "number": standing.registration.number,
        "dealer": session.get_one(Dealer, standing.opportunity.dealer_id).name,
        "customer": standing.opportunity.customer,
        "name": standing.opportunity.name,
        "amount": str(amount) if amount is not None else None,
        "stages": f"{names.get(row.from_stage or '', row.from_stage)} → {names[row.to_stage]}",
        "move_reason": row.reason or None,
    }


def _why(state: str, verdict: Verdict) -> str:
    if state == "lapsed":
        return "等待期间商机有了变化，请核对后再推进。"
    return f"原因：{verdict.reason_text}" if verdict.reason_text else ""


def _pending(standing: Standing, to: str) -> Conflict:
    names = {stage.code: stage.name for stage in standing.pipeline.stages}
    return Conflict("move_pending", facts={"stage": names.get(to, to)})


def _tell_the_other_side(session: Session, actor: Actor, standing: Standing, row: StageMove, *, now: datetime) -> None:
    """The manager hears what the dealer did, the dealer's people what the manager did."""
    facts, about = _facts(session, standing, row), str(row.id)
    dealer = session.get_one(Dealer, standing.opportunity.dealer_id)
    receivers = [Receiver(member_id=dealer.manager_id)] if dealer.manager_id is not None else []
    if actor.kind == "member":
        receivers = [Receiver(contact_id=id_) for id_ in people_concerned(session, standing.registration)]
    for to in receivers:
        announce(session, actor, "stage_moved", to, facts, about=about, now=now)


def people_concerned(session: Session, registration: Registration) -> list[int]:
    """Ids of the dealer's people who hear about a registration: who submitted it, and the owners."""
    query = select(Contact.id).where(
        Contact.dealer_id == registration.dealer_id,
        Contact.is_active,
        (Contact.id == registration.contact_id) | (Contact.role == "owner"),
    )
    return list(session.scalars(query.order_by(Contact.id)))
