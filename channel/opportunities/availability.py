"""Whether an opportunity is free, and what of that a dealer may know (R-REG-1, R-REG-2, R-ID-8).

An equal key with a common product line is taken; a similar name is possibly taken. The answer never says whose it
is. Every question is counted and kept, so that the list of customers cannot be fished out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.calendar import SHANGHAI, local_day
from channel.catalogue import product_lines
from channel.errors import Exhausted
from channel.matching import CompanyName, compare, parse_company_name
from channel.opportunities.rules import HOLDING, Draft, checked, claim_keys
from channel.rows import insert_once
from models import Lookup, Registration, RegistrationClaim, RegistrationGram

#: Occasion → how often a dealer may learn a day whether a customer is free (R-ID-8). A submission tells as much as a
#: question does, whatever its outcome, so it is counted before anybody looks.
LIMITS_A_DAY: Mapping[str, int] = {"question": 20, "submission": 40}
#: The claim of a registration that named no product line; such a registration also claims every line there is.
ANY_LINE = "*"
#: How many similar names are compared in full.
_CANDIDATES = 50
#: A name begins with what tells it from others (the brand) and ends with what many share (科技, 电气), so its first
#: pieces find the candidates, at a cost that does not grow with the trade.
_GRAMS = 4

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

    Raises Invalid for an unusable name or code and Exhausted("lookups_used_up") when there are none left.
    """
    draft = checked(draft, active_lines(session), today=local_day(now))
    found = find_availability(session, actor, draft)
    used = count_lookup(session, actor, "question", draft, found, now=now)
    return found, LIMITS_A_DAY["question"] - used


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


def lookups_left(session: Session, actor: Actor, occasion: str, *, now: datetime) -> int:
    """How often the dealer may still learn something today on this occasion."""
    return LIMITS_A_DAY[occasion] - _used(session, actor, occasion, now)


def count_lookup(
    session: Session, actor: Actor, occasion: str, draft: Draft, found: Availability, *, now: datetime
) -> int:
    """Book what the dealer learned; returns its ordinal of the day, or raises Exhausted when the day's are used up."""
    row = {"dealer_id": actor.dealer(), "contact_id": actor.id, "on_day": local_day(now), "at": now}
    row |= {"occasion": occasion, "customer": draft.customer, "answer": found.status}
    for ordinal in range(_used(session, actor, occasion, now) + 1, LIMITS_A_DAY[occasion] + 1):
        insert = insert_once(session, Lookup).values(**row, ordinal=ordinal)
        if session.execute(insert.returning(Lookup.id)).first():
            return ordinal
    raise Exhausted("lookups_used_up")


def active_lines(session: Session) -> Sequence[str]:
    """Codes of the product lines that can be registered, in order."""
    return [line.code for line in product_lines(session)]


def claimed_lines(session: Session, draft: Draft) -> tuple[str, ...]:
    """The lines a draft claims: the named ones, or every one and `*` when none was named; sorted.

    Sorted, because two transactions that insert the same claims in different orders would deadlock.
    """
    return tuple(sorted(draft.product_lines or [*active_lines(session), ANY_LINE]))


def _used(session: Session, actor: Actor, occasion: str, now: datetime) -> int:
    today = (Lookup.dealer_id == actor.dealer(), Lookup.on_day == local_day(now), Lookup.occasion == occasion)
    return session.scalars(select(func.coalesce(func.max(Lookup.ordinal), 0)).where(*today)).one()


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
        .where(RegistrationGram.gram.in_(name.grams()[:_GRAMS]))
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
    return [row for row in session.scalars(query) if _is_worth_asking(name, draft, row)]


def _is_worth_asking(name: CompanyName, draft: Draft, row: Registration) -> bool:
    other = parse_company_name(row.customer)
    found = compare(name, other, one_code=draft.credit_code, other_code=row.credit_code)
    return found.verdict in ("same", "possible")


def _until_month(holders: Sequence[Registration]) -> str | None:
    ends = [row.protected_until for row in holders if row.protected_until is not None]
    return max(ends).astimezone(SHANGHAI).strftime("%Y-%m") if ends else None
