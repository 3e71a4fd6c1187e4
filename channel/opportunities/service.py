"""The acts on a registration: submit, withdraw, settle, expire. Thin: load, ask the rules, write, announce."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer, own_registration
from channel.actors import Actor, job
from channel.announcements import Receiver, announce
from channel.approvals import Inputs, Request, Verdict, request_approval, withdraw_approval
from channel.calendar import SHANGHAI, local_day, local_text
from channel.configuration import current
from channel.errors import Conflict, Exhausted
from channel.opportunities.availability import (
    Availability,
    active_lines,
    count_lookup,
    find_availability,
    lookups_left,
)
from channel.opportunities.details import named_lines
from channel.opportunities.records import hold, insert_registration, move, move_if_unchanged, note
from channel.opportunities.rules import (
    Draft,
    checked,
    next_state,
    protection_end,
)
from channel.pipelines.opening import open_opportunity
from models import (
    Contact,
    Dealer,
    Registration,
)

#: How many similar customers a card names; the approver's page shows all that are kept.
SIMILAR_ON_CARD = 3
#: How many expired registrations one run of the job releases in one transaction.
EXPIRE_BATCH = 100


def register_opportunity(
    session: Session, actor: Actor, draft: Draft, *, now: datetime
) -> tuple[Registration, Availability]:
    """Submit a registration and put it to its approvers.

    Returns the registration with what was found. When somebody else holds the same, it is recorded as `rejected`
    with code `taken` (the attempt counts as evidence, R-REG-11) and nobody is asked.
    Raises Invalid with all wrong fields, Forbidden("dealer_frozen"), Conflict("opportunity_yours") and
    Exhausted("lookups_used_up") after too many submissions of one day.
    """
    dealer = acting_dealer(session, actor)
    draft = checked(draft, active_lines(session), today=local_day(now))
    if lookups_left(session, actor, "submission", now=now) <= 0:
        raise Exhausted("lookups_used_up")
    found = find_availability(session, actor, draft)
    registration = insert_registration(session, actor, draft, found, now=now)
    found = hold(session, actor, registration, draft, found)
    if found.status == "yours":
        raise Conflict("opportunity_yours", facts={"number": found.number or ""})
    count_lookup(session, actor, "submission", draft, found, now=now)
    if found.status == "taken":
        return _refuse(session, actor, registration, found, now=now), found
    note(session, registration, "submitted", now=now)
    audit.record(session, actor, "registration_submitted", "registration", registration.number, now=now)
    facts = {**registration_facts(session, registration), "similar": "、".join(found.similar[:SIMILAR_ON_CARD])}
    inputs = Inputs(
        amount=draft.amount, product_lines=draft.product_lines, has_conflict=found.status == "possibly_taken"
    )
    request = Request("registration", registration.id, dealer, facts, inputs)
    request_approval(session, actor, request, now=now)
    return registration, found


def withdraw_registration(session: Session, actor: Actor, number: str, *, now: datetime) -> Registration:
    """Take back a registration that nobody has decided yet.

    Raises NotFound for another dealer's, Forbidden("dealer_frozen") and Conflict("already_decided").
    """
    acting_dealer(session, actor)
    registration = own_registration(session, actor, number)
    next_state(registration.state, "withdrawn")
    # The approval goes first, as in a decision: two acts that lock the same rows in two orders would deadlock.
    withdraw_approval(session, actor, "registration", registration.id, now=now)
    move(session, registration, "withdrawn", now=now, decided_at=now)
    audit.record(session, actor, "registration_withdrawn", "registration", number, now=now)
    return registration


def settle_registration(
    session: Session, actor: Actor, registration_id: int, verdict: Verdict, *, now: datetime
) -> None:
    """Do what a decision means: protect and open the sales opportunity, or reject; tell the dealer either way."""
    registration = session.get_one(Registration, registration_id)
    if verdict.decision == "approved":
        move(session, registration, "approved", now=now, decided_at=now, protected_until=protection_end(now))
        open_opportunity(session, registration, current(session).registrations.default_type, now=now)
    else:
        reason = {"reject_code": verdict.reason_code, "reject_text": verdict.reason_text}
        move(session, registration, "rejected", now=now, decided_at=now, **reason)
    kind = f"registration_{verdict.decision}"
    audit.record(session, actor, kind, "registration", registration.number, now=now)
    _tell_dealer(session, actor, kind, registration, now=now)


def expire_protections(session: Session, now: datetime) -> int:
    """Release up to EXPIRE_BATCH registrations whose protection has ended; returns how many. Job.

    What somebody else has moved meanwhile is left alone.
    """
    ended = select(Registration).where(Registration.state == "protected", Registration.protected_until < now)
    actor, count = job("expire_protections"), 0
    for registration in session.scalars(ended.order_by(Registration.protected_until).limit(EXPIRE_BATCH)).all():
        if not move_if_unchanged(session, registration, "expired", now=now):
            continue
        _tell_dealer(session, actor, "protection_expired", registration, now=now)
        audit.record(session, actor, "registration_released", "registration", registration.number, now=now)
        count += 1
    return count


def registration_facts(session: Session, registration: Registration) -> dict[str, Any]:
    """What cards and messages say about a registration: JSON values, no personal data of the customer's people."""
    dealer = session.get_one(Dealer, registration.dealer_id)
    lines = named_lines(session, [registration])[registration.id]
    until = registration.protected_until
    return {
        "number": registration.number,
        "dealer": dealer.name,
        "dealer_level": dealer.level,
        "customer": registration.customer,
        "name": registration.name,
        "product_lines": "、".join(line.name for line in lines) or "全部产品线",
        "amount": str(registration.amount) if registration.amount is not None else None,
        "expected_on": registration.expected_on.isoformat() if registration.expected_on else None,
        "availability": registration.availability,
        "submitted_at": local_text(registration.submitted_at),
        "protected_until": until.astimezone(SHANGHAI).strftime("%Y-%m-%d") if until else None,
        "reason": registration.reject_text,
    }


def _refuse(
    session: Session, actor: Actor, registration: Registration, found: Availability, *, now: datetime
) -> Registration:
    registration.state = next_state(None, "refused")
    registration.availability = "taken"
    registration.decided_at = now
    registration.reject_code, registration.reject_text = "taken", f"该客户的同类商机已被报备，{found.hint}"
    note(session, registration, "refused", now=now)
    audit.record(session, actor, "registration_refused", "registration", registration.number, now=now)
    session.flush()
    return registration


def _tell_dealer(session: Session, actor: Actor, kind: str, registration: Registration, *, now: datetime) -> None:
    """Announce to whoever submitted it and to the owners of the dealer."""
    query = select(Contact.id).where(
        Contact.dealer_id == registration.dealer_id,
        Contact.is_active,
        (Contact.id == registration.contact_id) | (Contact.role == "owner"),
    )
    facts = registration_facts(session, registration)
    for contact_id in session.scalars(query.order_by(Contact.id)):
        announce(session, actor, kind, Receiver(contact_id=contact_id), facts, about=registration.number, now=now)
