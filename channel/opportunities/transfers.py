"""Another dealer goes on: by transfer (approved) or by award; the window is not reset (domain.md B2)."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access import approver, looked_after_dealer, looked_after_registration
from channel.actors import Actor
from channel.approvals import Inputs, Request, Verdict, request_approval
from channel.configuration import current
from channel.errors import Conflict, Invalid
from channel.heartbeat import pause, restart, resume
from channel.opportunities.details import named_lines
from channel.opportunities.drafts import checked_text
from channel.opportunities.eligibility import take_slot
from channel.opportunities.over import state_at
from channel.opportunities.records import insert_numbered, move, note, number_submission, write_lines
from channel.opportunities.telling import day_text, registration_facts, tell_dealers
from channel.opportunities.transitions import next_state
from channel.opportunities.waiting import close_used_option
from channel.pipelines.handover import leave_behind
from channel.rows import moved
from models import Contact, Dealer, Opportunity, Registration, RegistrationClaim, Transfer

#: What goes over to the next dealer. Not the customer's people: whom one dealer knows there is his to tell.
_CARRIED = (
    "customer_id",
    "customer",
    "customer_key",
    "credit_code",
    "name",
    "amount",
    "expected_on",
    "opportunity_type",
    "project",
    "region",
    "tender_on",
    "claim_key",
    "protected_until",
    "credit_days",
    "extensions",
    "reminded_days",
)


def ask_transfer(
    session: Session, actor: Actor, number: str, dealer_code: str, reason: str, *, now: datetime
) -> Transfer:
    """Ask that another dealer go on with a protected registration. By a member who looks after both dealers.

    Raises Invalid, Forbidden, NotFound, and Conflict("not_protected"), ("transfer_pending"), ("target_full") or
    ("dealer_without_contact").
    """
    reason = checked_text("reason", reason, 5, 300)
    dealer_code = checked_text("dealer", dealer_code, 1, 32)
    approver(session, actor)
    registration = looked_after_registration(session, actor, number)
    target = looked_after_dealer(session, actor, dealer_code)
    if target.id == registration.dealer_id or not target.is_active:
        raise Invalid("invalid_fields", fields={"dealer": "bad_value"})
    if state_at(registration, now) != "protected":
        raise Conflict("not_protected")
    _contact_of(session, target)
    _check_room(session, target, now=now)
    transfer = _insert(session, actor, registration, target, reason, now=now)
    pause(session, registration.id, now)
    audit.record(session, actor, "transfer_asked", "registration", number, now=now, to=target.code)
    dealer = session.get_one(Dealer, registration.dealer_id)
    inputs = Inputs(amount=registration.amount, opportunity_type=registration.opportunity_type)
    facts = transfer_facts(session, transfer.id)
    request_approval(session, actor, Request("transfer", transfer.id, dealer, facts, inputs), now=now)
    return transfer


def settle_transfer(session: Session, actor: Actor, transfer_id: int, verdict: Verdict, *, now: datetime) -> None:
    """Give the opportunity to the other dealer, or leave it where it is.

    Raises Conflict("target_frozen", "target_full") when he cannot take it any more.
    """
    transfer = session.get_one(Transfer, transfer_id)
    registration = session.get_one(Registration, transfer.registration_id)
    target = session.get_one(Dealer, transfer.dealer_id)
    if verdict.decision == "approved":
        # Days may have gone by since it was asked for.
        if not target.is_active:
            raise Conflict("target_frozen")
        _check_room(session, target, now=now)
    state = "approved" if verdict.decision == "approved" else "rejected"
    change = update(Transfer).where(Transfer.id == transfer.id, Transfer.state == "pending")
    if not moved(session, change.values(state=state, decided_at=now)):
        raise Conflict("not_protected")
    session.refresh(transfer)
    audit.record(session, actor, f"transfer_{state}", "registration", registration.number, now=now)
    resume(session, registration, now)
    if state == "approved":
        take_over(session, actor, registration, target, transfer.reason, now=now)


def take_over(
    session: Session, actor: Actor, source: Registration, dealer: Dealer, reason: str, *, now: datetime
) -> Registration:
    """Another dealer goes on with a protected registration, which ends as `transferred`; returns the new one.

    Claims, window and sales opportunity go over; silence counts anew, because the owner is new (R-REG-6). Neither
    dealer learns who the other is.
    """
    contact = _contact_of(session, dealer)
    leave_behind(session, actor, source, now=now)
    lines = tuple(line.code for line in named_lines(session, [source])[source.id])
    carried = {name: getattr(source, name) for name in _CARRIED}
    move(session, actor, source, "transferred", now=now, facts={"reason": reason})
    values = {
        **carried,
        "dealer_id": dealer.id,
        "contact_id": contact.id,
        "state": next_state(None, "taken_over"),
        "availability": "free",
        "submitted_at": now,
        "decided_at": now,
        "origin_id": source.id,
    }
    taken = insert_numbered(session, values, now=now)
    write_lines(session, taken, lines)
    number_submission(session, taken, now=now)
    note(session, taken, "taken_over", now=now, facts={"until": day_text(taken.protected_until) or ""})
    session.flush()
    claims = update(RegistrationClaim).where(RegistrationClaim.registration_id == source.id)
    session.execute(claims.values(registration_id=taken.id), execution_options={"synchronize_session": False})
    opportunity = session.scalar(select(Opportunity).where(Opportunity.registration_id == source.id))
    if opportunity is not None:
        opportunity.registration_id, opportunity.dealer_id = taken.id, dealer.id
        opportunity.owner_id = dealer.manager_id
        session.flush()
    close_used_option(session, actor, taken, now=now)
    restart(session, [taken.id], now)
    session.refresh(taken)
    audit.record(session, actor, "registration_taken_over", "registration", taken.number, now=now, origin=source.number)
    tell_dealers(session, actor, "registration_transferred", [source.id], now=now, more={source.id: {"reason": reason}})
    tell_dealers(session, actor, "registration_taken_over", [taken.id], now=now)
    return taken


def transfer_facts(session: Session, transfer_id: int) -> dict[str, Any]:
    """What an approver is shown."""
    transfer = session.get_one(Transfer, transfer_id)
    registration = session.get_one(Registration, transfer.registration_id)
    return {
        **registration_facts(session, registration),
        "to_dealer": session.get_one(Dealer, transfer.dealer_id).name,
        "asked_reason": transfer.reason,
    }


def registrations_of(session: Session, transfer_ids: Collection[int]) -> Mapping[int, int]:
    """Transfer id → its registration."""
    query = select(Transfer.id, Transfer.registration_id).where(Transfer.id.in_(transfer_ids))
    return dict(session.execute(query).tuples().all())


def _check_room(session: Session, target: Dealer, *, now: datetime) -> None:
    """Make sure that one more fits (R-REG-8), until the end of the transaction."""
    try:
        take_slot(session, target, current(session).registrations, now=now)
    except Conflict as full:
        raise Conflict("target_full", facts=full.facts) from None


def _contact_of(session: Session, dealer: Dealer) -> Contact:
    """Who stands for a dealer that did not submit by himself: an owner, else whoever is there first."""
    query = select(Contact).where(Contact.dealer_id == dealer.id, Contact.is_active)
    contact = session.scalars(query.order_by(Contact.role != "owner", Contact.id).limit(1)).first()
    if contact is None:
        raise Conflict("dealer_without_contact")
    return contact


def _insert(
    session: Session, actor: Actor, registration: Registration, target: Dealer, reason: str, *, now: datetime
) -> Transfer:
    transfer = Transfer(
        registration_id=registration.id,
        dealer_id=target.id,
        member_id=actor.member(),
        reason=reason,
        state="pending",
        asked_at=now,
    )
    try:
        with session.begin_nested():
            session.add(transfer)
            session.flush()
    except IntegrityError:
        raise Conflict("transfer_pending") from None
    return transfer
