"""Writing registrations: the row under its number, its claims, its moves and its history.

A registration's claims live and die in the transaction that moves its state, and every move is a conditional update
from the state that was seen (R-REG-2).
"""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.calendar import SHANGHAI
from channel.errors import Conflict
from channel.matching import parse_company_name
from channel.opportunities import waiting
from channel.opportunities.claims import held_lines, meeting
from channel.opportunities.drafts import Choices, Draft
from channel.opportunities.over import lasts, state_at
from channel.opportunities.requests import close_requests
from channel.opportunities.transitions import HOLDING, REGISTRATION_STATES, next_state
from channel.rows import moved
from models import Registration, RegistrationClaim, RegistrationEvent, RegistrationLine, RegistrationSubmission

#: What time and open requests had put on a registration goes with its protection: one that an appeal reinstates
#: must not stay paused for a request that was closed with it (R-REG-6).
UNCLOCKED: Mapping[str, Any] = {"frozen_until": None, "pauses": 0, "paused_at": None}
#: Letters and digits that nobody mixes up on the phone.
_NUMBER_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def columns_of(draft: Draft, choices: Choices) -> dict[str, Any]:
    """The columns that a dealer fills in."""
    return {
        "customer": draft.customer,
        "customer_key": parse_company_name(draft.customer).key if draft.customer else "",
        "credit_code": draft.credit_code,
        "name": draft.name,
        "amount": draft.amount,
        "expected_on": draft.expected_on,
        "contact_name": draft.contact_name,
        "contact_phone": draft.contact_phone,
        "opportunity_type": choices.type_code(draft),
        "project": draft.project,
        "region": draft.region,
        "tender_on": draft.tender_on,
    }


def insert_registration(
    session: Session, actor: Actor, draft: Draft, choices: Choices, state: str, *, now: datetime
) -> Registration:
    """Write a registration of the actor's dealer and the lines it names; it claims nothing yet."""
    values = {
        **columns_of(draft, choices),
        "dealer_id": actor.dealer(),
        "contact_id": actor.id,
        "state": state,
        "availability": "unknown",
        "submitted_at": now,
    }
    registration = insert_numbered(session, values, now=now)
    write_lines(session, registration, draft.product_lines)
    return registration


def insert_numbered(session: Session, values: Mapping[str, Any], *, now: datetime) -> Registration:
    """Insert a registration under a number that nobody has; a number drawn twice is drawn again."""
    for last_try in (False, False, False, False, True):
        registration = Registration(number=new_number("BB", now), **values)
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


def write_lines(session: Session, registration: Registration, lines: tuple[str, ...]) -> None:
    """Name exactly these product lines."""
    session.execute(delete(RegistrationLine).where(RegistrationLine.registration_id == registration.id))
    session.add_all(RegistrationLine(registration_id=registration.id, product_line=line) for line in lines)
    session.flush()


def number_submission(session: Session, registration: Registration, *, now: datetime) -> None:
    """Give a registration that is being submitted its place in the order of complete submissions (R-REG-11)."""
    submission = RegistrationSubmission(
        registration_id=registration.id, round=registration.round, contact_id=registration.contact_id, at=now
    )
    session.add(submission)
    session.flush()
    registration.sequence, registration.submitted_at = submission.id, now


def claim(session: Session, registration: Registration, lines: tuple[str, ...]) -> bool:
    """Hold the key for these lines; False when somebody else holds one: the unique constraint decides (R-REG-2).

    What is kept for this dealer, because he waited for it, becomes his claim. A line that another's `*` stands for has
    no row to meet, so that is looked for; it was held long before, and whoever lets go of it now is asked again.
    """
    key = registration.claim_key or ""
    held = meeting(held_lines(session, [key]), lines)
    if any(row.dealer_id != registration.dealer_id for row in held):
        return False
    kept = waiting.take_reserved(session, registration, lines)
    try:
        with session.begin_nested():
            session.add_all(
                RegistrationClaim(registration_id=registration.id, key=key, product_line=line)
                for line in lines
                if line not in kept
            )
            session.flush()
    except IntegrityError:
        return False
    return True


def move(
    session: Session,
    actor: Actor,
    registration: Registration,
    event: str,
    *,
    now: datetime,
    facts: Mapping[str, str] | None = None,
    **values: Any,
) -> None:
    """Move the state by an event; Conflict("already_decided") when it is no longer what we saw."""
    if not move_if_unchanged(session, actor, registration, event, now=now, facts=facts, **values):
        raise Conflict("already_decided", facts={"state": REGISTRATION_STATES[registration.state]})


def move_if_unchanged(
    session: Session,
    actor: Actor,
    registration: Registration,
    event: str,
    *,
    now: datetime,
    facts: Mapping[str, str] | None = None,
    **values: Any,
) -> bool:
    """Move the state if it still is what we saw; what it held goes to whoever waits, or is free.

    One whose protection is over moves no more, even before the sweep has met it: Conflict("already_decided").

    `facts` go to the history and are the dealer's to read; `values` are columns that change with the state.
    """
    before, state = registration.state, next_state(state_at(registration, now), event)
    if before == "protected" and state != "protected":
        # Before the row itself, as in a decision: two acts that lock the same rows in two orders would deadlock.
        close_requests(session, actor, [registration.id], now=now)
        values = {"ended_at": now, **UNCLOCKED, **values}
    change = (
        update(Registration)
        .where(Registration.id == registration.id, Registration.state == before, lasts(now))
        .values(state=state, **values)
    )
    won = moved(session, change)
    session.refresh(registration)
    if won:
        note(session, registration, event, now=now, facts=facts)
        # A transfer moves its claims itself.
        if before in HOLDING and state not in HOLDING and event != "transferred":
            waiting.pass_on(session, actor, [registration.id], now=now)
    return won


def note(
    session: Session, registration: Registration, event: str, *, now: datetime, facts: Mapping[str, str] | None = None
) -> None:
    """Write an event into the history that the dealer reads."""
    session.add(RegistrationEvent(registration_id=registration.id, at=now, event=event, facts=dict(facts or {})))


def new_number(prefix: str, now: datetime) -> str:
    """A number that people can read to each other, such as BB261121-7K3FQ. Whether it is free a unique key says."""
    tail = "".join(secrets.choice(_NUMBER_ALPHABET) for _ in range(5))
    return f"{prefix}{now.astimezone(SHANGHAI):%y%m%d}-{tail}"
