"""What somebody looked at and found not to be the same (R-ID-7): remembered until a name or a code changes."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, aliased

from channel import audit
from channel.access import approver
from channel.actors import Actor
from channel.errors import Invalid
from channel.rows import dialect_insert
from models import Customer, CustomerDistinction


def dismiss(session: Session, actor: Actor, a: Customer, b: Customer, *, now: datetime) -> CustomerDistinction:
    """Remember that two customers are not the same, as they are named now; saying it again renews it.

    Raises Forbidden for whoever is no member that decides, Invalid("same_customer") for one customer twice.
    """
    member = approver(session, actor)
    if a.id == b.id:
        raise Invalid("same_customer")
    one, other = sorted((a, b), key=lambda customer: customer.id)
    seen = {
        "one_name": one.name,
        "one_code": one.credit_code,
        "other_name": other.name,
        "other_code": other.credit_code,
        "member_id": member.id,
        "created_at": now,
    }
    insert = dialect_insert(session, CustomerDistinction).values(one_id=one.id, other_id=other.id, **seen)
    upsert = insert.on_conflict_do_update(index_elements=["one_id", "other_id"], set_=seen)
    row_id = session.scalars(upsert.returning(CustomerDistinction.id)).one()
    audit.record(session, actor, "customers_told_apart", "customer", one.id, now=now, other=other.id)
    return session.get_one(CustomerDistinction, row_id, populate_existing=True)


def told_apart_from(session: Session, customer: Customer) -> Collection[int]:
    """Ids of the customers that somebody told apart from this one, of which both still are what he saw."""
    one, other, pair = aliased(Customer), aliased(Customer), CustomerDistinction
    query = (
        select(pair.one_id, pair.other_id)
        .join(one, and_(one.id == pair.one_id, one.name == pair.one_name))
        .join(other, and_(other.id == pair.other_id, other.name == pair.other_name))
        .where(
            or_(pair.one_id == customer.id, pair.other_id == customer.id),
            one.credit_code.is_not_distinct_from(pair.one_code),
            other.credit_code.is_not_distinct_from(pair.other_code),
        )
    )
    return {row.other_id if row.one_id == customer.id else row.one_id for row in session.execute(query)}
