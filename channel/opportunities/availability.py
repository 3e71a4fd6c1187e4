"""Whether an opportunity is free, and what of that a dealer may know (R-REG-1, R-REG-2, R-ID-8).

The same customer with a common product line is taken; a similar name is possibly taken. The answer never says whose
it is. Every question is counted and kept, so that the list of customers cannot be fished out.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.calendar import SHANGHAI, local_day
from channel.catalogue import product_lines
from channel.configuration import current
from channel.customers import Match, matches
from channel.errors import Exhausted
from channel.opportunities.claims import held_lines, meeting
from channel.opportunities.cooling import cooling_until
from channel.opportunities.drafts import Choices, Draft, checked
from channel.opportunities.keys import claim_key, claimed, shared_key
from channel.opportunities.over import lasts, state_at
from channel.opportunities.sweep import expire_met
from channel.opportunities.transitions import HOLDING
from channel.rows import insert_once
from channel.sales_regions import sales_regions
from models import Lookup, Registration

Status = Literal["free", "possibly_taken", "taken", "yours"]


#: A refused registration holds what is kept for its dealer.
_MAY_HOLD = (*HOLDING, "rejected")


@dataclass(frozen=True, slots=True)
class Availability:
    """What was found. `similar` and `related` are other dealers' business and never shown to a dealer."""

    status: Status
    #: Month such as 2027-02 in which protection ends; None when free or still under review.
    until_month: str | None = None
    #: The dealer's own registration, for `yours`.
    number: str | None = None
    #: Customers of similar registrations by others; for the channel manager only.
    similar: tuple[str, ...] = ()
    #: Customers of one brand at other places (R-ID-2), a hint for the channel manager only.
    related: tuple[str, ...] = ()
    #: Ids of the others' registrations that it met, for the evidence (R-REG-11); never for a dealer.
    rivals: tuple[int, ...] = ()
    #: First day on which this dealer may register the same again (R-REG-7); None when he may now.
    retry_on: date | None = None

    @property
    def hint(self) -> str:
        """When it is worth asking again, in Chinese."""
        return f"保护期约至 {self.until_month}，到期后可再报备。" if self.until_month else "正在审批中，请稍后再查。"


def look_up(session: Session, actor: Actor, draft: Draft, *, now: datetime) -> tuple[Availability, int]:
    """Answer a dealer's question and count it; returns the answer and how many questions are left today.

    Raises Invalid for an unusable name or code and Exhausted("lookups_used_up") when there are none left.
    """
    choices = load_choices(session)
    # A question needs no project and no amount: without them, what the customer as a whole meets is answered.
    draft = checked(replace(draft, amount=None), _for_questions(choices), today=local_day(now))
    found = find_availability(session, actor, draft, choices, now=now)
    used = count_lookup(session, actor, "question", draft, found, now=now)
    return found, choices.settings.look_ups.question - used


def find_availability(
    session: Session, actor: Actor, draft: Draft, choices: Choices, *, now: datetime, customer_id: int | None = None
) -> Availability:
    """What a checked draft would meet now; `customer_id` is its customer where that is known.

    Reads only, but for registrations that it meets when their protection is over: they are released.
    """
    alike = matches(session, draft.customer, draft.credit_code, phone=draft.contact_phone)
    same = {match.customer.id for match in alike if match.comparison.verdict == "same"}
    same |= {customer_id} if customer_id is not None else set()
    keys = {claim_key(id_, choices.type_code(draft), choices.project_key(draft)) for id_ in same}
    lines = claimed(draft.product_lines, choices.lines)
    holders = _holders(session, keys, lines, now=now)
    others = [row for row in holders if row.dealer_id != actor.dealer()]
    if others:
        return Availability("taken", until_month=_until_month(others), rivals=tuple(row.id for row in others))
    mine = [row for row in holders if row.state in HOLDING]
    if mine:
        return Availability("yours", number=mine[0].number)
    similar = _registered(session, actor, draft, choices, _of("possible", alike), now=now)
    related = _registered(session, actor, draft, choices, _of("related", alike), now=now)
    return Availability(
        "possibly_taken" if similar else "free",
        similar=tuple(row.customer for row in similar),
        rivals=tuple(row.id for row in similar),
        related=tuple(row.customer for row in related),
        retry_on=cooling_until(session, actor.dealer(), keys, draft.product_lines, choices.settings, now=now),
    )


def lookups_left(session: Session, actor: Actor, occasion: str, *, now: datetime) -> int:
    """How often the dealer may still learn something today on this occasion."""
    return _limit(session, occasion) - _used(session, actor, occasion, now)


def count_lookup(
    session: Session, actor: Actor, occasion: str, draft: Draft, found: Availability, *, now: datetime
) -> int:
    """Book what the dealer learned; returns its ordinal of the day, or raises Exhausted when the day's are used up.

    A submission tells as much as a question does, whatever its outcome, so it is counted before anybody looks.
    """
    row = {"dealer_id": actor.dealer(), "contact_id": actor.id, "on_day": local_day(now), "at": now}
    row |= {"occasion": occasion, "customer": draft.customer, "answer": found.status}
    for ordinal in range(_used(session, actor, occasion, now) + 1, _limit(session, occasion) + 1):
        insert = insert_once(session, Lookup).values(**row, ordinal=ordinal)
        if session.execute(insert.returning(Lookup.id)).first():
            return ordinal
    raise Exhausted("lookups_used_up")


def load_choices(session: Session) -> Choices:
    """What a registration can be made of now."""
    lines = tuple(line.code for line in product_lines(session))
    return Choices(lines, current(session).registrations, sales_regions(session))


def _for_questions(choices: Choices) -> Choices:
    types = tuple(type_.model_copy(update={"needs_project_key": False}) for type_ in choices.settings.types)
    eligibility = choices.settings.eligibility.model_copy(update={"minimum_amount": None})
    return replace(choices, settings=choices.settings.model_copy(update={"types": types, "eligibility": eligibility}))


def _limit(session: Session, occasion: str) -> int:
    limits = current(session).registrations.look_ups
    return limits.question if occasion == "question" else limits.submission


def _used(session: Session, actor: Actor, occasion: str, now: datetime) -> int:
    today = (Lookup.dealer_id == actor.dealer(), Lookup.on_day == local_day(now), Lookup.occasion == occasion)
    return session.scalars(select(func.coalesce(func.max(Lookup.ordinal), 0)).where(*today)).one()


def _holders(
    session: Session, keys: Collection[str], lines: Collection[str], *, now: datetime
) -> Sequence[Registration]:
    """Registrations that hold one of the keys, and refused ones for which it is kept as a first option.

    One whose protection is over is released and what it held looked at again: it may be somebody else's now. So is
    one that the sweep released between our two looks.
    """
    either = {*keys, *(shared_key(key) for key in keys)}
    for _ in range(2):
        ids = {claim.registration_id for claim in meeting(held_lines(session, either), lines)}
        query = select(Registration).where(Registration.id.in_(ids)).order_by(Registration.id)
        rows = session.scalars(query.execution_options(populate_existing=True)).all()
        gone = {row.id for row in rows if state_at(row, now) not in _MAY_HOLD}
        if not gone:
            break
        expire_met(session, gone, now=now)
    return [row for row in rows if row.id not in gone]


def _of(verdict: str, alike: Iterable[Match]) -> list[int]:
    return [match.customer.id for match in alike if match.comparison.verdict == verdict]


def _registered(
    session: Session, actor: Actor, draft: Draft, choices: Choices, customer_ids: Sequence[int], *, now: datetime
) -> list[Registration]:
    """Live registrations of other dealers for these customers that would meet this draft (R-REG-1), best first."""
    if not customer_ids:
        return []
    key_of = {claim_key(id_, choices.type_code(draft), choices.project_key(draft)): id_ for id_ in customer_ids}
    held = meeting(held_lines(session, key_of), claimed(draft.product_lines, choices.lines))
    query = select(Registration).where(
        Registration.id.in_({claim.registration_id for claim in held}),
        Registration.dealer_id != actor.dealer(),
        Registration.state.in_(HOLDING),
        lasts(now),
    )
    order = {customer_id: place for place, customer_id in enumerate(customer_ids)}
    return sorted(session.scalars(query), key=lambda row: (order.get(row.customer_id or 0, 0), row.id))


def _until_month(holders: Sequence[Registration]) -> str | None:
    ends = [row.protected_until for row in holders if row.state == "protected" and row.protected_until is not None]
    return max(ends).astimezone(SHANGHAI).strftime("%Y-%m") if ends else None
