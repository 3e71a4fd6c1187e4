"""What our own people did with a customer, documented (R-REG-12): recorded by members, shown where it is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access.engagements import readable_engagements
from channel.actors import Actor
from channel.calendar import local_day
from channel.configuration import current
from channel.customers import resolve
from channel.errors import Invalid
from channel.matching import code_problem, name_problem, normal_code, parse_company_name
from channel.opportunities.drafts import checked_text
from models import Customer, DirectEngagement, Member, Registration

#: Kind → what people read.
ENGAGEMENT_KINDS: Mapping[str, str] = {
    "visit": "拜访",
    "call": "电话沟通",
    "quote": "报价",
    "trial": "试用",
    "other": "其他",
}

#: What lies longer ago is a slip of the pen: it counts for nothing.
_OLDEST = timedelta(days=5 * 366)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Our own people's activity against a dealer's registration."""

    #: Newest first.
    engagements: Sequence[tuple[DirectEngagement, Member]]
    #: To whom the default gives it: the earlier documented activity. What was written down later than the day it
    #: tells of counts from when it was written.
    default: Literal["direct", "dealer"]


def record_engagement(
    session: Session,
    actor: Actor,
    customer: str,
    on_day: date,
    kind: str,
    summary: str,
    evidence: str | None = None,
    *,
    credit_code: str | None = None,
    now: datetime,
) -> tuple[DirectEngagement, Member]:
    """Write down what the member did with a customer. By any member; raises Invalid with the wrong field."""
    member = session.get_one(Member, actor.member())
    customer = checked_text("customer", customer, 2, 100)
    if problem := name_problem(customer):
        raise Invalid("invalid_fields", fields={"customer": problem})
    if kind not in ENGAGEMENT_KINDS:
        raise Invalid("invalid_fields", fields={"kind": "bad_value"})
    if credit_code and (problem := code_problem(normal_code(credit_code))):
        raise Invalid("invalid_fields", fields={"credit_code": problem})
    if problem := _day_problem(on_day, local_day(now)):
        raise Invalid("invalid_fields", fields={"on_day": problem})
    row = DirectEngagement(
        customer_id=resolve(session, customer, normal_code(credit_code or "") or None, now=now).id,
        customer=customer,
        member_id=member.id,
        on_day=on_day,
        kind=kind,
        summary=checked_text("summary", summary, 5, 500),
        evidence=checked_text("evidence", evidence, 2, 300) if evidence else None,
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    audit.record(session, actor, "engagement_recorded", "customer", row.customer_id, now=now, engagement=row.id)
    return row, member


def overlaps(session: Session, registrations: Sequence[Registration]) -> Mapping[int, Overlap]:
    """What our people did with the customers of registrations before they were submitted, by the registration's id.

    For members only. Where nothing is documented there is no entry; many registrations cost as much as one.
    """
    days = current(session).registrations.eligibility.direct_sales_days
    query = select(DirectEngagement, Member).join(Member, Member.id == DirectEngagement.member_id)
    customers = {row.customer_id for row in registrations if row.customer_id is not None}
    rows = session.execute(
        query.where(DirectEngagement.customer_id.in_(customers)).order_by(
            DirectEngagement.on_day.desc(), DirectEngagement.id.desc()
        )
    ).all()
    found: dict[int, Overlap] = {}
    for registration in registrations:
        submitted = registration.submitted_at
        since = local_day(submitted) - timedelta(days=days)
        near = [
            (done, by) for done, by in rows if done.customer_id == registration.customer_id and done.on_day >= since
        ]
        if near and days:
            earlier = any(done.recorded_at < submitted for done, _ in near)
            found[registration.id] = Overlap(near, "direct" if earlier else "dealer")
    return found


def engagements_with(
    session: Session, actor: Actor, *, customer: str | None, now: datetime, limit: int = 50
) -> Sequence[tuple[DirectEngagement, Member]]:
    """The newest engagements that the member may read, with one customer or with all; at most `limit`."""
    readable = readable_engagements(session, actor)
    query = select(DirectEngagement, Member).join(Member, Member.id == DirectEngagement.member_id)
    query = query.where(readable, DirectEngagement.on_day >= local_day(now) - timedelta(days=730))
    if customer is not None:
        key = parse_company_name(customer).key
        known = select(Customer.id).where(Customer.name_key == key)
        query = query.where(DirectEngagement.customer_id.in_(known))
    rows = session.execute(query.order_by(DirectEngagement.id.desc()).limit(limit))
    return [(engagement, member) for engagement, member in rows]


def _day_problem(day: date, today: date) -> str | None:
    if day > today:
        return "date_in_future"
    return "day_too_old" if day < today - _OLDEST else None
