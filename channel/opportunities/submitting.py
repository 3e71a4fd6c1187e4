"""Drafts and submissions: keeping a draft, submitting it, and again after a return (B2, R-REG-1 … R-REG-9)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer, own_registration
from channel.actors import Actor
from channel.adjudication.cases import open_disputes
from channel.adjudication.evidence import seal_submission
from channel.approvals import Inputs, Request, request_approval
from channel.calendar import local_day
from channel.customers import remember_phone, resolve
from channel.errors import Conflict, Exhausted
from channel.opportunities.availability import (
    Availability,
    count_lookup,
    find_availability,
    load_choices,
    lookups_left,
)
from channel.opportunities.details import named_lines
from channel.opportunities.drafts import Choices, Draft, checked, checked_unfinished
from channel.opportunities.eligibility import check_eligible, check_tender, take_slot
from channel.opportunities.keys import claim_key, claimed
from channel.opportunities.records import (
    claim,
    columns_of,
    insert_registration,
    move,
    note,
    number_submission,
    write_lines,
)
from channel.opportunities.telling import registration_facts
from channel.opportunities.transitions import REGISTRATION_STATES, next_state
from channel.opportunities.waiting import close_used_option
from channel.rows import moved
from models import Dealer, Registration

#: How many similar customers are kept for the approvers, and how many a card names.
SIMILAR_KEPT, SIMILAR_ON_CARD = 10, 3
#: How often a claim is tried when others claim the same at the same moment.
_CLAIM_TRIES = 3


def register_opportunity(
    session: Session, actor: Actor, draft: Draft, *, now: datetime
) -> tuple[Registration, Availability]:
    """Submit a registration and put it to its approvers.

    Returns the registration with what was found. When somebody else holds the same, it is recorded as `rejected`
    with code `taken` (the attempt counts as evidence, R-REG-11) and nobody is asked; a similar name makes it wait in
    `dup_review`. Raises Invalid with all wrong fields; Forbidden("dealer_frozen"), ("not_authorised_here");
    Conflict("opportunity_yours"), ("cooling_down"), ("no_slot_left"), ("tender_published"); and
    Exhausted("lookups_used_up") after too many submissions of one day.
    """
    dealer, choices, draft = _begin(session, actor, draft, now=now)
    state = next_state(None, "submitted")
    registration = insert_registration(session, actor, draft, choices, state, now=now)
    return registration, _submit(session, actor, dealer, registration, draft, choices, now=now)


def save_draft(
    session: Session, actor: Actor, draft: Draft, *, number: str | None = None, now: datetime
) -> Registration:
    """Keep what a dealer has filled in so far, as a new draft or over the one of that number. It holds nothing.

    Raises Invalid for what is there and wrong, NotFound for another dealer's number, Conflict("already_decided") for
    one that is no draft any more.
    """
    acting_dealer(session, actor)
    choices = load_choices(session)
    draft = checked_unfinished(draft, choices, today=local_day(now))
    if number is None:
        registration = insert_registration(session, actor, draft, choices, next_state(None, "drafted"), now=now)
        note(session, registration, "drafted", now=now)
        return registration
    registration = own_registration(session, actor, number)
    # Only while it is a draft: what a colleague submits at this moment must stay what its approvers were shown. So
    # nothing pending is ever edited, and nobody calls `amend_approval` for a registration: it is returned or
    # withdrawn first.
    still = (Registration.id == registration.id, Registration.state == "draft")
    won = moved(session, update(Registration).where(*still).values(columns_of(draft, choices)))
    session.refresh(registration)
    if not won:
        raise Conflict("already_decided", facts={"state": REGISTRATION_STATES[registration.state]})
    write_lines(session, registration, draft.product_lines)
    return registration


def submit_draft(
    session: Session, actor: Actor, number: str, draft: Draft | None = None, *, now: datetime
) -> tuple[Registration, Availability]:
    """Submit a draft, or a returned registration again: round n+1, a new place in the order of submissions (R-APR-8).

    `draft` is what the dealer has changed it to; None: as it is kept. Returns and raises what `register_opportunity`
    does, and NotFound or Conflict("already_decided") about the number.
    """
    registration = own_registration(session, actor, number)
    next_state(registration.state, "submitted")
    draft = draft if draft is not None else kept_draft(session, registration)
    dealer, choices, draft = _begin(session, actor, draft, now=now)
    again = registration.sequence is not None
    values: dict[str, Any] = {"contact_id": actor.id, "round": registration.round + again}
    values |= {"reject_code": None, "reject_text": None, "decided_at": None, "similar": [], "related": []}
    # Two at once: one moves it, the other meets what is no draft any more.
    move(session, actor, registration, "submitted", now=now, **columns_of(draft, choices), **values)
    write_lines(session, registration, draft.product_lines)
    return registration, _submit(session, actor, dealer, registration, draft, choices, now=now, noted=True)


def kept_draft(session: Session, registration: Registration) -> Draft:
    """What a dealer has filled in, as a draft."""
    lines = named_lines(session, [registration])[registration.id]
    same = ("customer", "name", "amount", "expected_on", "credit_code", "contact_name", "contact_phone")
    more = ("opportunity_type", "project", "region", "tender_on")
    values: dict[str, Any] = {name: getattr(registration, name) for name in (*same, *more)}
    return Draft(**values, product_lines=tuple(line.code for line in lines))


def _begin(session: Session, actor: Actor, draft: Draft, *, now: datetime) -> tuple[Dealer, Choices, Draft]:
    """What is refused before anything is looked up about others, and before anything is written."""
    dealer = acting_dealer(session, actor)
    choices = load_choices(session)
    draft = checked(draft, choices, today=local_day(now))
    if lookups_left(session, actor, "submission", now=now) <= 0:
        raise Exhausted("lookups_used_up")
    check_eligible(session, dealer, draft, choices, today=local_day(now))
    take_slot(session, dealer, choices.settings, now=now)
    return dealer, choices, draft


def _submit(
    session: Session,
    actor: Actor,
    dealer: Dealer,
    registration: Registration,
    draft: Draft,
    choices: Choices,
    *,
    now: datetime,
    noted: bool = False,
) -> Availability:
    """Check a registration in state `submitted` against what others hold, and send it on its way."""
    customer = resolve(session, draft.customer, draft.credit_code, now=now)
    key = claim_key(customer.id, choices.type_code(draft), choices.project_key(draft))
    check_tender(session, dealer, draft, key, choices, now=now)
    registration.customer_id, registration.claim_key = customer.id, key
    number_submission(session, registration, now=now)
    found = _hold(session, actor, registration, draft, choices, now=now)
    count_lookup(session, actor, "submission", draft, found, now=now)
    registration.availability = found.status
    if not noted:
        note(session, registration, "submitted", now=now)
    audit.record(session, actor, "registration_submitted", "registration", registration.number, now=now)
    seal_submission(session, registration, draft.product_lines, found.rivals, now=now)
    if found.status == "taken":
        _refuse(session, actor, registration, found, now=now)
        return found
    close_used_option(session, actor, registration, now=now)
    if draft.contact_phone:
        remember_phone(session, customer, draft.contact_phone, now=now)
    _put_to_approvers(session, actor, dealer, registration, draft, found, now=now)
    return found


def _hold(
    session: Session, actor: Actor, registration: Registration, draft: Draft, choices: Choices, *, now: datetime
) -> Availability:
    """Look what is free and claim it; returns what is true after it. Conflict when it is the dealer's own affair.

    A claim fails when somebody was first a moment ago. By then the winner can be seen, or has let go again and the
    next try may succeed; more than a few turns would mean that claims fail for another reason.
    """
    lines = claimed(draft.product_lines, choices.lines)
    for _ in range(_CLAIM_TRIES):
        found = find_availability(session, actor, draft, choices, now=now, customer_id=registration.customer_id)
        if found.status == "yours":
            raise Conflict("opportunity_yours", facts={"number": found.number or ""})
        if found.retry_on is not None and found.status != "taken":
            raise Conflict("cooling_down", facts={"day": found.retry_on.isoformat()})
        if found.status == "taken" or claim(session, registration, lines):
            return found
    return Availability("taken")


def _put_to_approvers(
    session: Session,
    actor: Actor,
    dealer: Dealer,
    registration: Registration,
    draft: Draft,
    found: Availability,
    *,
    now: datetime,
) -> None:
    """Ask for a decision; a similar name is looked at first (state `dup_review`), with the evidence (R-ID-5)."""
    event = "questioned" if found.status == "possibly_taken" else "cleared"
    registration.state = next_state(registration.state, event)
    registration.similar = list(found.similar[:SIMILAR_KEPT])
    registration.related = list(found.related[:SIMILAR_KEPT])
    note(session, registration, event, now=now)
    session.flush()
    similar: Mapping[str, str] = {"similar": "、".join(found.similar[:SIMILAR_ON_CARD])}
    inputs = Inputs(
        amount=draft.amount,
        product_lines=draft.product_lines,
        opportunity_type=registration.opportunity_type,
        has_conflict=found.status == "possibly_taken",
    )
    facts = {**registration_facts(session, registration), **similar}
    request_approval(session, actor, Request("registration", registration.id, dealer, facts, inputs), now=now)
    open_disputes(session, actor, registration, found.rivals, now=now)


def _refuse(session: Session, actor: Actor, registration: Registration, found: Availability, *, now: datetime) -> None:
    registration.state = next_state(registration.state, "refused")
    registration.decided_at = now
    registration.reject_code, registration.reject_text = "taken", f"该客户的同类商机已被报备，{found.hint}"
    note(session, registration, "refused", now=now, facts={"reason": registration.reject_text})
    audit.record(session, actor, "registration_refused", "registration", registration.number, now=now)
    session.flush()
