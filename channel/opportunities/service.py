"""The acts on a registration: submit, withdraw, settle, expire. Thin: load, ask the rules, move rows, announce.

Every move is a conditional update from the state that `rules.TRANSITIONS` allows, and the claims of a registration
live and die in the same transaction as its state.
"""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access import own_registration
from channel.actors import Actor, job
from channel.announcements import Receiver, announce
from channel.approvals import Verdict, request_approval, withdraw_approval
from channel.calendar import SHANGHAI, local_day, local_text
from channel.errors import Conflict, Forbidden
from channel.matching import parse_company_name
from channel.opportunities.availability import (
    REFUSALS_A_DAY,
    Availability,
    active_lines,
    claimed_lines,
    count_lookup,
    find_availability,
)
from channel.opportunities.rules import HOLDING, Draft, checked, claim_keys, next_state, protection_end
from channel.rows import moved
from models import (
    Contact,
    Dealer,
    Opportunity,
    ProductLine,
    Registration,
    RegistrationClaim,
    RegistrationEvent,
    RegistrationGram,
    RegistrationLine,
)

#: Letters and digits that nobody mixes up on the phone.
_NUMBER_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
#: The stage in which every opportunity begins (R-STG-3).
_FIRST_STAGE = "discover"
#: How many similar customers an approver is shown; on a card, fewer.
SIMILAR_KEPT, SIMILAR_ON_CARD = 10, 3
#: How many expired registrations one run of the job releases in one transaction.
EXPIRE_BATCH = 500


def register_opportunity(
    session: Session, actor: Actor, draft: Draft, *, now: datetime
) -> tuple[Registration, Availability]:
    """Submit a registration and put it to its approvers.

    Returns the registration with what was found. When somebody else holds the same, it is recorded as `rejected`
    with code `taken` (the attempt counts as evidence, R-REG-11) and nobody is asked.
    Raises Invalid with all wrong fields, Forbidden("dealer_frozen"), Conflict("opportunity_yours") and
    Exhausted("lookups_used_up") after too many refused attempts.
    """
    dealer = session.get_one(Dealer, actor.dealer())
    if not dealer.is_active:
        raise Forbidden("dealer_frozen")
    draft = checked(draft, active_lines(session), today=local_day(now))
    found = find_availability(session, actor, draft)
    if found.status == "yours":
        raise Conflict("opportunity_yours", facts={"number": found.number or ""})
    registration = _insert(session, actor, draft, found, now=now)
    if found.status == "taken" or not _claim(session, registration, draft):
        # The second case is a race lost a moment ago; by now the winner can be seen.
        found = found if found.status == "taken" else find_availability(session, actor, draft)
        if found.status == "yours":
            raise Conflict("opportunity_yours", facts={"number": found.number or ""})
        return _refuse(session, actor, registration, draft, found, now=now), found
    _note(session, registration, "submitted", now=now)
    audit.record(session, actor, "registration_submitted", "registration", registration.number, now=now)
    facts = {**registration_facts(session, registration), "similar": "、".join(found.similar[:SIMILAR_ON_CARD])}
    request_approval(session, actor, "registration", registration.id, dealer, facts, now=now)
    return registration, found


def withdraw_registration(session: Session, actor: Actor, number: str, *, now: datetime) -> Registration:
    """Take back a registration that nobody has decided yet; Conflict("already_decided") when somebody has."""
    registration = own_registration(session, actor, number)
    next_state(registration.state, "withdrawn")
    # The approval goes first, as in a decision: two acts that lock the same rows in two orders would deadlock.
    withdraw_approval(session, actor, "registration", registration.id, now=now)
    _move(session, registration, "withdrawn", now=now, decided_at=now)
    audit.record(session, actor, "registration_withdrawn", "registration", number, now=now)
    return registration


def settle_registration(
    session: Session, actor: Actor, registration_id: int, verdict: Verdict, *, now: datetime
) -> None:
    """Do what a decision means: protect and open the sales opportunity, or reject; tell the dealer either way."""
    registration = session.get_one(Registration, registration_id)
    if verdict.decision == "approved":
        _move(session, registration, "approved", now=now, decided_at=now, protected_until=protection_end(now))
        _open_opportunity(session, registration, now=now)
    else:
        reason = {"reject_code": verdict.reason_code, "reject_text": verdict.reason_text}
        _move(session, registration, "rejected", now=now, decided_at=now, **reason)
    kind = f"registration_{verdict.decision}"
    audit.record(session, actor, kind, "registration", registration.number, now=now)
    _tell_dealer(session, actor, kind, registration, now=now)


def expire_protections(session: Session, now: datetime) -> int:
    """Release up to EXPIRE_BATCH registrations whose protection has ended; returns how many. Job."""
    ended = select(Registration).where(Registration.state == "protected", Registration.protected_until < now)
    actor, count = job("expire_protections"), 0
    for registration in session.scalars(ended.order_by(Registration.protected_until).limit(EXPIRE_BATCH)).all():
        _move(session, registration, "expired", now=now)
        _tell_dealer(session, actor, "protection_expired", registration, now=now)
        audit.record(session, actor, "registration_released", "registration", registration.number, now=now)
        count += 1
    return count


def registration_facts(session: Session, registration: Registration) -> dict[str, Any]:
    """What cards and messages say about a registration: JSON values, no personal data of the customer's people."""
    dealer = session.get_one(Dealer, registration.dealer_id)
    until = registration.protected_until
    return {
        "number": registration.number,
        "dealer": dealer.name,
        "dealer_level": dealer.level,
        "customer": registration.customer,
        "name": registration.name,
        "product_lines": "、".join(line_names(session, registration)) or "全部产品线",
        "amount": str(registration.amount) if registration.amount is not None else None,
        "expected_on": registration.expected_on.isoformat() if registration.expected_on else None,
        "availability": registration.availability,
        "submitted_at": local_text(registration.submitted_at),
        "protected_until": until.astimezone(SHANGHAI).strftime("%Y-%m-%d") if until else None,
        "reason": registration.reject_text,
    }


def line_names(session: Session, registration: Registration) -> list[str]:
    """Names of the product lines that the dealer named, in order; empty when none."""
    query = (
        select(ProductLine.name)
        .join(RegistrationLine, RegistrationLine.product_line == ProductLine.code)
        .where(RegistrationLine.registration_id == registration.id)
        .order_by(ProductLine.position)
    )
    return list(session.scalars(query))


def _insert(session: Session, actor: Actor, draft: Draft, found: Availability, *, now: datetime) -> Registration:
    registration = Registration(
        number=_new_number(now),
        dealer_id=actor.dealer(),
        contact_id=actor.id,
        customer=draft.customer,
        customer_key=parse_company_name(draft.customer).key,
        credit_code=draft.credit_code,
        name=draft.name,
        amount=draft.amount,
        expected_on=draft.expected_on,
        contact_name=draft.contact_name,
        contact_phone=draft.contact_phone,
        state=next_state(None, "submitted"),
        availability=found.status,
        similar=list(found.similar[:SIMILAR_KEPT]),
        submitted_at=now,
    )
    session.add(registration)
    session.flush()
    session.add_all(
        RegistrationLine(registration_id=registration.id, product_line=line) for line in draft.product_lines
    )
    session.flush()
    return registration


def _claim(session: Session, registration: Registration, draft: Draft) -> bool:
    """Hold the keys; False when somebody else holds one of them: the unique constraint decides (R-REG-2)."""
    claims = [(key, line) for key in claim_keys(draft) for line in claimed_lines(session, draft)]
    try:
        with session.begin_nested():
            session.add_all(
                RegistrationClaim(registration_id=registration.id, key=key, product_line=line)
                for key, line in sorted(claims)
            )
            grams = sorted(parse_company_name(draft.customer).grams())
            session.add_all(RegistrationGram(registration_id=registration.id, gram=gram) for gram in grams)
            session.flush()
    except IntegrityError:
        return False
    return True


def _refuse(
    session: Session, actor: Actor, registration: Registration, draft: Draft, found: Availability, *, now: datetime
) -> Registration:
    count_lookup(session, actor, draft, found, limit=REFUSALS_A_DAY, now=now)
    registration.state = next_state(None, "refused")
    registration.availability = "taken"
    registration.decided_at = now
    registration.reject_code, registration.reject_text = "taken", f"该客户的同类商机已被报备，{found.hint}"
    _note(session, registration, "refused", now=now)
    audit.record(session, actor, "registration_refused", "registration", registration.number, now=now)
    session.flush()
    return registration


def _move(session: Session, registration: Registration, event: str, *, now: datetime, **values: Any) -> None:
    """Move the state by an event if it still is what we saw, and let go of the claims where the new one holds none."""
    state = next_state(registration.state, event)
    change = (
        update(Registration)
        .where(Registration.id == registration.id, Registration.state == registration.state)
        .values(state=state, **values)
    )
    if not moved(session, change):
        session.refresh(registration)
        next_state(registration.state, event)
        raise Conflict("already_decided", facts={"state": "刚刚有变化"})
    session.refresh(registration)
    if state not in HOLDING:
        for table in (RegistrationClaim, RegistrationGram):
            session.execute(delete(table).where(table.registration_id == registration.id))
    _note(session, registration, event, now=now)


def _note(session: Session, registration: Registration, event: str, *, now: datetime) -> None:
    facts = {"reason": registration.reject_text} if registration.reject_text else {}
    session.add(RegistrationEvent(registration_id=registration.id, at=now, event=event, facts=facts))


def _open_opportunity(session: Session, registration: Registration, *, now: datetime) -> None:
    dealer = session.get_one(Dealer, registration.dealer_id)
    session.add(
        Opportunity(
            registration_id=registration.id,
            dealer_id=dealer.id,
            owner_id=dealer.manager_id,
            name=registration.name,
            customer=registration.customer,
            amount=registration.amount,
            expected_on=registration.expected_on,
            stage=_FIRST_STAGE,
            created_at=now,
        )
    )


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


def _new_number(now: datetime) -> str:
    tail = "".join(secrets.choice(_NUMBER_ALPHABET) for _ in range(5))
    return f"BB{now.astimezone(SHANGHAI):%y%m%d}-{tail}"
