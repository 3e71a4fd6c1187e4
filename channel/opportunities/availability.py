"""Whether an opportunity is free, and what of that a dealer may know (R-REG-1, R-REG-2, R-ID-8).

An equal key with a common product line is taken; a similar name is possibly taken. The answer never says whose it
is. Every question is counted and kept, so that the list of customers cannot be fished out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import insert_once
from channel.calendar import SHANGHAI, local_day
from channel.errors import Exhausted
from channel.matching import compare, parse_company_name
from channel.opportunities.rules import HOLDING, Draft, checked, claim_keys
from models import Lookup, ProductLine, Registration, RegistrationClaim, RegistrationGram

#: Questions a dealer may ask a day (R-ID-8).
LOOKUPS_A_DAY = 20
#: A refused submission tells as much as a question; questions and refusals together stop here.
REFUSALS_A_DAY = 40
#: The claim of a registration that named no product line; such a registration also claims every line there is.
ANY_LINE = "*"
#: How many similar names are compared in full.
_CANDIDATES = 50

Status = Literal["free", "possibly_taken", "taken", "yours"]


@dataclass(frozen=True, slots=True)
class Availability:
    """What was found. Only `status` and `until_month` may be shown to a dealer, and `number` when it is his own."""

    status: Status
    #: Month such as 2027-02 in which protection ends; None when free or still under review.
    until_month: str | None = None
    #: The dealer's own registration, for `yours`.
    number: str | None = None
    #: Customers of similar registrations by others; for the channel manager only.
    similar: tuple[str, ...] = ()

    @property
    def hint(self) -> str:
        """When it is worth asking again, in Chinese."""
        return f"保护期约至 {self.until_month}，到期后可再报备。" if self.until_month else "正在审批中，请稍后再查。"


def look_up(session: Session, actor: Actor, draft: Draft, *, now: datetime) -> tuple[Availability, int]:
    """Answer a dealer's question and count it; returns the answer and how many questions are left today.

    Raises Invalid for an unusable name or code and Exhausted("lookups_used_up") after LOOKUPS_A_DAY.
    """
    draft = checked(draft, active_lines(session), today=local_day(now))
    found = find_availability(session, actor, draft)
    used = count_lookup(session, actor, draft, found, limit=LOOKUPS_A_DAY, now=now)
    return found, LOOKUPS_A_DAY - used


def find_availability(session: Session, actor: Actor, draft: Draft) -> Availability:
    """What a checked draft would meet now. Reads only."""
    holders = _holders(session, draft)
    others = [row for row in holders if row.dealer_id != actor.dealer()]
    if others:
        return Availability("taken", until_month=_until_month(others))
    if holders:
        return Availability("yours", number=holders[0].number)
    similar = _similar(session, actor, draft)
    return Availability("possibly_taken" if similar else "free", similar=tuple(row.customer for row in similar))


def count_lookup(
    session: Session, actor: Actor, draft: Draft, found: Availability, *, limit: int, now: datetime
) -> int:
    """Book one question of the dealer; returns its ordinal of the day, or raises Exhausted above `limit`."""
    day, dealer_id = local_day(now), actor.dealer()
    asked = select(func.coalesce(func.max(Lookup.ordinal), 0)).where(
        Lookup.dealer_id == dealer_id, Lookup.on_day == day
    )
    ordinal = session.scalars(asked).one() + 1
    while ordinal <= limit:
        row = {"dealer_id": dealer_id, "contact_id": actor.id, "on_day": day, "at": now}
        insert = insert_once(session, Lookup).values(
            **row, ordinal=ordinal, customer=draft.customer, answer=found.status
        )
        if session.execute(insert.returning(Lookup.id)).first():
            return ordinal
        ordinal += 1
    raise Exhausted("lookups_used_up")


def active_lines(session: Session) -> Sequence[str]:
    """Codes of the product lines that can be registered, in order."""
    query = select(ProductLine.code).where(ProductLine.is_active).order_by(ProductLine.position, ProductLine.code)
    return session.scalars(query).all()


def claimed_lines(session: Session, draft: Draft) -> tuple[str, ...]:
    """The lines a draft claims: the named ones, or every one and `*` when none was named; sorted.

    Sorted, because two transactions that insert the same claims in different orders would deadlock.
    """
    return tuple(sorted(draft.product_lines or [*active_lines(session), ANY_LINE]))


def _holders(session: Session, draft: Draft) -> Sequence[Registration]:
    claims = select(RegistrationClaim.registration_id).where(
        RegistrationClaim.key.in_(claim_keys(draft)),
        RegistrationClaim.product_line.in_(claimed_lines(session, draft)),
    )
    return session.scalars(select(Registration).where(Registration.id.in_(claims)).order_by(Registration.id)).all()


def _similar(session: Session, actor: Actor, draft: Draft) -> list[Registration]:
    name = parse_company_name(draft.customer)
    near = (
        select(RegistrationGram.registration_id)
        .where(RegistrationGram.gram.in_(name.grams()))
        .group_by(RegistrationGram.registration_id)
        .order_by(func.count().desc(), RegistrationGram.registration_id.desc())
        .limit(_CANDIDATES)
        .subquery()
    )
    lines = claimed_lines(session, draft)
    query = (
        select(Registration)
        .join(near, near.c.registration_id == Registration.id)
        .join(RegistrationClaim, RegistrationClaim.registration_id == Registration.id)
        .where(
            Registration.dealer_id != actor.dealer(),
            Registration.state.in_(HOLDING),
            RegistrationClaim.product_line.in_(lines),
        )
        .distinct()
        .order_by(Registration.id)
    )
    return [
        row
        for row in session.scalars(query)
        if compare(name, draft.credit_code, parse_company_name(row.customer), row.credit_code) == "possible"
    ]


def _until_month(holders: Sequence[Registration]) -> str | None:
    ends = [row.protected_until for row in holders if row.protected_until is not None]
    return max(ends).astimezone(SHANGHAI).strftime("%Y-%m") if ends else None
