"""What a result means for a registration: by the state in which the decision finds it, in the decision's transaction.

Whoever wins or shares is cleared and goes on to its approval, or is protected again; whoever loses is refused or
revoked. What has ended otherwise meanwhile (won, lost, expired …) is left alone.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.adjudication.rules import Result
from channel.approvals import Inputs, Request, request_approval, withdraw_approval
from channel.errors import Conflict
from channel.opportunities.availability import load_choices
from channel.opportunities.claims import held_lines, meeting
from channel.opportunities.details import named_lines
from channel.opportunities.ending import reinstate_registration
from channel.opportunities.keys import claimed, shared_key
from channel.opportunities.over import state_at
from channel.opportunities.records import claim, move
from channel.opportunities.telling import registration_facts
from channel.opportunities.transitions import UNDECIDED
from models import AdjudicationCase, Dealer, Registration, RegistrationClaim

Effect = Callable[[Session, Actor, Registration, AdjudicationCase, datetime], None]


def stand_down(session: Session, actor: Actor, registration: Registration, *, now: datetime) -> None:
    """Take back the request for approval of a registration that has lost; before anything else, for the locks."""
    if registration.state in UNDECIDED:
        withdraw_approval(session, actor, "registration", registration.id, now=now)


def settle_party(
    session: Session, actor: Actor, registration: Registration, result: Result, case: AdjudicationCase, *, now: datetime
) -> None:
    """Do what the result means; Conflict("taken_meanwhile") when it needs what is somebody else's by now."""
    effect = EFFECTS[result].get(state_at(registration, now))
    if effect is not None:
        effect(session, actor, registration, case, now)


def _clear(session: Session, actor: Actor, registration: Registration, _case: AdjudicationCase, now: datetime) -> None:
    move(session, actor, registration, "cleared", now=now)


def _refuse(session: Session, actor: Actor, registration: Registration, case: AdjudicationCase, now: datetime) -> None:
    words = case.reason_text or ""
    values = {"reject_code": "adjudicated", "reject_text": words, "decided_at": now}
    move(session, actor, registration, "rejected", now=now, facts={"reason": words}, **values)


def _revoke(session: Session, actor: Actor, registration: Registration, case: AdjudicationCase, now: datetime) -> None:
    words = case.reason_text or ""
    # The appeal is one against the decision, so the registration has none of its own.
    move(
        session,
        actor,
        registration,
        "revoked",
        now=now,
        facts={"reason": words},
        reject_code="adjudicated",
        reject_text=words,
    )


def _readmit(session: Session, actor: Actor, registration: Registration, case: AdjudicationCase, now: datetime) -> None:
    """Put a refused registration to its approvers after all.

    Capacity is consciously not asked (R-REG-8): a judgement must not fail because the dealer went on working since.
    He may be one over his limit by it; it fills a slot, and until there is room again he submits nothing new.
    """
    lines = tuple(line.code for line in named_lines(session, [registration])[registration.id])
    held = claimed(lines, load_choices(session).lines)
    if not claim(session, registration, held) and not _claim_shared(session, registration, held, case):
        raise Conflict("taken_meanwhile")
    values: dict[str, Any] = {"reject_code": None, "reject_text": None, "decided_at": None}
    values["round"] = registration.round + 1
    move(session, actor, registration, "readmitted", now=now, **values)
    dealer = session.get_one(Dealer, registration.dealer_id)
    inputs = Inputs(
        amount=registration.amount,
        product_lines=lines,
        opportunity_type=registration.opportunity_type,
        has_conflict=True,
    )
    facts = registration_facts(session, registration)
    request_approval(session, actor, Request("registration", registration.id, dealer, facts, inputs), now=now)


def _reinstate(
    session: Session, actor: Actor, registration: Registration, _case: AdjudicationCase, now: datetime
) -> None:
    if not reinstate_registration(session, actor, registration, now=now):
        raise Conflict("taken_meanwhile")


def _claim_shared(session: Session, registration: Registration, lines: tuple[str, ...], case: AdjudicationCase) -> bool:
    """Hold the same as the other party beside it, where the case says that both may; False when it does not."""
    if case.outcome not in ("split", "both") or registration.claim_key is None:
        return False
    key = shared_key(registration.claim_key)
    if meeting(held_lines(session, [key]), lines):
        return False
    try:
        with session.begin_nested():
            rows = (RegistrationClaim(registration_id=registration.id, key=key, product_line=line) for line in lines)
            session.add_all(rows)
            session.flush()
    except IntegrityError:
        return False
    return True


_GOES_ON: Mapping[str, Effect] = {"dup_review": _clear, "rejected": _readmit, "revoked": _reinstate}

#: Result → state of the registration → what happens; nothing for the states that are not there.
EFFECTS: Mapping[Result, Mapping[str, Effect]] = {
    "won": _GOES_ON,
    "shared": _GOES_ON,
    "both": _GOES_ON,
    # It was never refused for another's sake, so there is nothing to take back.
    "apart": {"dup_review": _clear},
    "lost": {"dup_review": _refuse, "pending_approval": _refuse, "protected": _revoke},
}
