"""Writing registrations: the row under its number, its claims, its moves and its history.

A registration's claims live and die in the transaction that moves its state, and every move is a conditional update
from the state that was seen (R-REG-2).
"""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.calendar import SHANGHAI
from channel.errors import Conflict
from channel.matching import parse_company_name
from channel.opportunities.availability import Availability, claimed_lines, find_availability
from channel.opportunities.rules import HOLDING, REGISTRATION_STATES, Draft, claim_keys, next_state
from channel.rows import moved
from models import Registration, RegistrationClaim, RegistrationEvent, RegistrationGram, RegistrationLine

#: Letters and digits that nobody mixes up on the phone.
_NUMBER_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
#: How many similar customers an approver is shown.
SIMILAR_KEPT = 10
#: How often a claim is tried when others claim the same at the same moment.
_CLAIM_TRIES = 3


def insert_registration(
    session: Session, actor: Actor, draft: Draft, found: Availability, *, now: datetime
) -> Registration:
    """Write a submitted registration and the lines it names; it claims nothing yet."""
    values = {
        "dealer_id": actor.dealer(),
        "contact_id": actor.id,
        "customer": draft.customer,
        "customer_key": parse_company_name(draft.customer).key,
        "credit_code": draft.credit_code,
        "name": draft.name,
        "amount": draft.amount,
        "expected_on": draft.expected_on,
        "contact_name": draft.contact_name,
        "contact_phone": draft.contact_phone,
        "state": next_state(None, "submitted"),
        "availability": found.status,
        "similar": list(found.similar[:SIMILAR_KEPT]),
        "submitted_at": now,
    }
    registration = _numbered(session, values, now)
    lines = (RegistrationLine(registration_id=registration.id, product_line=line) for line in draft.product_lines)
    session.add_all(lines)
    session.flush()
    return registration


def hold(session: Session, actor: Actor, registration: Registration, draft: Draft, found: Availability) -> Availability:
    """Claim what was found free; returns what is true after it.

    A claim fails when somebody was first a moment ago. By then the winner can be seen, or has let go again and the
    next try may succeed; more than a few turns would mean that claims fail for another reason.
    """
    for _ in range(_CLAIM_TRIES):
        if found.status in ("taken", "yours") or _claim(session, registration, draft):
            return found
        found = find_availability(session, actor, draft)
    return Availability("taken")


def move(session: Session, registration: Registration, event: str, *, now: datetime, **values: Any) -> None:
    """Move the state by an event; Conflict("already_decided") when it is no longer what we saw."""
    if not move_if_unchanged(session, registration, event, now=now, **values):
        raise Conflict("already_decided", facts={"state": REGISTRATION_STATES[registration.state]})


def move_if_unchanged(
    session: Session, registration: Registration, event: str, *, now: datetime, **values: Any
) -> bool:
    """Move the state if it still is what we saw, and let go of the claims where the new one holds none."""
    state = next_state(registration.state, event)
    change = (
        update(Registration)
        .where(Registration.id == registration.id, Registration.state == registration.state)
        .values(state=state, **values)
    )
    won = moved(session, change)
    session.refresh(registration)
    if won:
        if state not in HOLDING:
            for table in (RegistrationClaim, RegistrationGram):
                session.execute(delete(table).where(table.registration_id == registration.id))
        note(session, registration, event, now=now)
    return won


def note(session: Session, registration: Registration, event: str, *, now: datetime) -> None:
    """Write an event into the history that the dealer reads."""
    facts = {"reason": registration.reject_text} if registration.reject_text else {}
    session.add(RegistrationEvent(registration_id=registration.id, at=now, event=event, facts=facts))


def _numbered(session: Session, values: dict[str, Any], now: datetime) -> Registration:
    """Insert a registration under a number that nobody has; a number drawn twice is drawn again."""
    for last_try in (False, False, False, False, True):
        registration = Registration(number=_new_number(now), **values)
        try:
            with session.begin_nested():
                session.add(registration)
                session.flush()
        except IntegrityError:
            if last_try:
                raise
        else:
            break
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


def _new_number(now: datetime) -> str:
    tail = "".join(secrets.choice(_NUMBER_ALPHABET) for _ in range(5))
    return f"BB{now.astimezone(SHANGHAI):%y%m%d}-{tail}"
