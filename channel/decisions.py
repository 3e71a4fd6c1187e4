"""What a decision does to its subject, and what an approver is shown of it: where approvals meet their nouns.

Everybody who decides (card, chat, API) comes through `decide`, so an approval and its effect are one transaction.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import asked_approval, waiting_for
from channel.actors import Actor
from channel.approvals import STATE_TEXTS, Seen, Verdict, record_verdict
from channel.approvals.asking import FIRST_CARD, asking_facts
from channel.approvals.cards import CLOCK_NAME, asked_by, outcome_facts
from channel.approvals.seats import LIVE
from channel.approvals.shown import SHOWN
from channel.approvals.standing import Standing, standings
from channel.calendar import load_calendar, local_text
from channel.credit.limits import change_facts, settle_change
from channel.errors import Invalid
from channel.opportunities import extensions, special_prices, transfers
from channel.opportunities.details import Details, details
from channel.opportunities.settling import settle_registration
from channel.opportunities.telling import facts_of
from channel.orders.asking import facts_of as order_request_facts
from channel.orders.claims import return_facts
from channel.orders.returns import settle_return
from channel.orders.settling import settle_order
from channel.pipelines.moves import registrations_of_moves, settle_stage_move, stage_move_facts
from models import Approval, Member, Registration


@dataclass(frozen=True, slots=True)
class Subject:
    """What approvals of one kind are about. What their approvers are shown is in `approvals.shown.SHOWN`."""

    #: What a verdict means: (session, actor, subject_id, verdict, now=…). `returned` only where `is_returnable`.
    settle: Callable[..., None]
    #: Facts for a card, as of now: (session, subject_id).
    facts: Callable[[Session, int], dict[str, Any]]
    #: The registrations behind subjects of this kind: (session, subject ids) → registration id by subject id.
    registrations: Callable[[Session, Collection[int]], Mapping[int, int]] = lambda _session, _ids: {}
    #: Whether it can be handed back as a draft, to be changed and sent again (R-APR-8).
    is_returnable: bool = False


SUBJECTS: Mapping[str, Subject] = {
    "registration": Subject(
        settle_registration, facts_of, lambda _session, ids: {id_: id_ for id_ in ids}, is_returnable=True
    ),
    "extension": Subject(extensions.settle_extension, extensions.extension_facts, extensions.registrations_of),
    "transfer": Subject(transfers.settle_transfer, transfers.transfer_facts, transfers.registrations_of),
    "order": Subject(settle_order, order_request_facts, is_returnable=True),
    "order_return": Subject(settle_return, return_facts),
    "special_price": Subject(
        special_prices.settle_special_price, special_prices.special_price_facts, special_prices.registrations_of
    ),
    "stage_move": Subject(settle_stage_move, stage_move_facts, registrations_of_moves),
    "credit_limit": Subject(settle_change, change_facts),
}


def decide(
    session: Session,
    actor: Actor,
    approval_id: int,
    verdict: Verdict,
    *,
    now: datetime,
    seen: Seen | None = None,
    redraws_card: bool = False,
    from_wecom: bool = False,
) -> Approval:
    """Record a verdict and, when the request ends with it, do what it means, once (R-APR-12).

    `seen` is what the approver had before him (R-APR-10); for the others see `approvals.record_verdict`. A
    repetition of one's own verdict changes nothing and is no error. Raises NotFound when the actor was not asked,
    Invalid("not_returnable"), and Conflict when somebody else was first or the request was withdrawn or changed.
    """
    asked = asked_approval(session, actor, approval_id, now=now)
    if verdict.decision == "returned" and not SUBJECTS[asked.subject].is_returnable:
        raise Invalid("not_returnable", fields={"decision": "bad_value"})
    complete_facts(session, asked)
    recorded = record_verdict(
        session, actor, approval_id, verdict, now=now, seen=seen, redraws_card=redraws_card, from_wecom=from_wecom
    )
    if recorded is None:
        return asked
    approval, is_over = recorded
    if is_over:
        settle(session, actor, approval, verdict, now=now)
    return approval


def settle(session: Session, actor: Actor, approval: Approval, verdict: Verdict, *, now: datetime) -> None:
    """Do what the end of a request means for its subject; only whoever has ended it calls this."""
    SUBJECTS[approval.subject].settle(session, actor, approval.subject_id, verdict, now=now)


def complete_facts(session: Session, approval: Approval) -> None:
    """Keep what approvers are shown with a request from before that was done."""
    if not approval.facts:
        approval.facts = SUBJECTS[approval.subject].facts(session, approval.subject_id)
        session.flush()


def approval_facts(session: Session, approval: Approval) -> dict[str, Any]:
    """What cards and messages say of a request as it stands now."""
    return {
        **(approval.facts or SUBJECTS[approval.subject].facts(session, approval.subject_id)),
        "subject": approval.subject,
        "what": SHOWN[approval.subject].title,
        "approval_id": approval.id,
        "state": approval.state,
        "state_text": STATE_TEXTS[approval.state],
        "decided_by": decider_name(session, approval),
        "decided_at": local_text(approval.decided_at) if approval.decided_at else None,
        "reason": approval.reason_text,
        "can_return": SUBJECTS[approval.subject].is_returnable,
    }


def card_facts(session: Session, approval: Approval, member_id: int, card: str = FIRST_CARD) -> dict[str, Any]:
    """What one member's card says now: that it asks (state pending), or what became of what it asked about.

    `card` is what it asks about (version, step and turn): what is decided in another step does not change it.
    """
    facts = approval_facts(session, approval)
    found = asked_by(session, approval, member_id, card)
    if found is None:
        return facts
    step, task = found
    asking = asking_facts(session, approval, step, task)
    if task.state in LIVE and approval.state == "pending":
        return facts | asking | {"card": card}
    return facts | {"step": asking["step"], "for_whom": asking["for_whom"]} | outcome_facts(session, approval, *found)


def decider_name(session: Session, approval: Approval) -> str:
    """Who decided; empty while pending or when withdrawn."""
    member = session.get(Member, approval.decided_by) if approval.decided_by is not None else None
    if member is None and approval.state == "approved":
        return CLOCK_NAME
    return member.name if member else ""


@dataclass(frozen=True, slots=True)
class Case:
    """A request for a decision with everything that its approver needs to see."""

    approval: Approval
    #: What is shown of it, from its facts.
    facts: Mapping[str, Any]
    #: The registration that it is about; None when it is about something else.
    registration: Details | None
    standing: Standing
    #: Who decided; None while pending and after a withdrawal.
    decided_by: str | None
    #: Working time (R-APR-7) from the request to its end, or to now.
    waited: timedelta
    #: Whether it waits for the actor, himself or in place of somebody away.
    is_mine: bool
    is_returnable: bool


def cases(session: Session, actor: Actor, approvals: Sequence[Approval], *, now: datetime) -> list[Case]:
    """Approvals that were loaded through `access`, in the given order; as many queries for many as for one."""
    registrations = _registrations(session, actor, approvals)
    how, mine = standings(session, approvals), waiting_for(session, actor, approvals, now=now)
    calendar = load_calendar(session)
    return [
        Case(
            approval,
            approval.facts or SUBJECTS[approval.subject].facts(session, approval.subject_id),
            registrations.get(approval.id),
            how[approval.id],
            _named_decider(approval, how[approval.id].names),
            calendar.working_time(approval.requested_at, approval.decided_at or now),
            approval.id in mine,
            SUBJECTS[approval.subject].is_returnable,
        )
        for approval in approvals
    ]


def _named_decider(approval: Approval, names: Mapping[int, str]) -> str | None:
    if approval.decided_by is not None:
        return names[approval.decided_by]
    return CLOCK_NAME if approval.state == "approved" else None


def _registrations(session: Session, actor: Actor, approvals: Sequence[Approval]) -> Mapping[int, Details]:
    """The registration behind each approval that has one, by the approval's id."""
    behind: dict[int, int] = {}
    for name, subject in SUBJECTS.items():
        of_kind = [approval for approval in approvals if approval.subject == name]
        if of_kind:
            found = subject.registrations(session, {approval.subject_id for approval in of_kind})
            behind |= {row.id: found[row.subject_id] for row in of_kind if row.subject_id in found}
    wanted = select(Registration).where(Registration.id.in_(set(behind.values())))
    by_id = {row.registration.id: row for row in details(session, actor, session.scalars(wanted).all())}
    return {id_: by_id[registration_id] for id_, registration_id in behind.items()}
