"""What headquarters change about a customer: its name, other names it is known by, and that two rows are one."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import headquarters
from channel.actors import Actor
from channel.customers.records import add_name
from channel.customers.reindexing import rekey
from channel.errors import Conflict, Invalid
from channel.fields import text_problem
from channel.matching import parse_company_name
from channel.plain import plain
from channel.rows import moved
from models import Customer, CustomerName, CustomerPhone, DirectEngagement, Registration, RegistrationClaim

#: Kinds of names that headquarters may add.
ADDED_KINDS = ("alias", "english", "former")
#: What speaks of a customer by its id and follows it into another.
_FOLLOWERS = (Registration, DirectEngagement)


def rename_customer(session: Session, actor: Actor, customer: Customer, name: str, *, now: datetime) -> None:
    """Give a customer its new name; the old one is kept as a former name and found as before.

    What was told apart from it may be the same now and is shown again (R-ID-7). Raises Invalid for an unusable name
    and Forbidden for everybody but headquarters.
    """
    headquarters(session, actor)
    name = _checked(name)
    if name == customer.name:
        return
    before = customer.name
    own = CustomerName.customer_id == customer.id
    session.execute(update(CustomerName).where(own, CustomerName.text == before).values(kind="former"))
    add_name(session, customer, name, "registered", now=now)
    session.execute(update(CustomerName).where(own, CustomerName.text == name).values(kind="registered"))
    if not moved(
        session, update(Customer).where(Customer.id == customer.id, Customer.name == before).values(name=name)
    ):
        raise Conflict("already_changed")
    rekey(session, [{"customer": customer.id, "key": parse_company_name(name).key}])
    session.refresh(customer)
    audit.record(session, actor, "customer_renamed", "customer", customer.id, now=now, before=before, after=name)


def add_customer_name(
    session: Session, actor: Actor, customer: Customer, name: str, kind: str, *, now: datetime
) -> None:
    """Write another name that a customer is known by: one of ADDED_KINDS. Headquarters only; Invalid if unusable."""
    headquarters(session, actor)
    if kind not in ADDED_KINDS:
        raise Invalid("invalid_fields", fields={"kind": "bad_value"})
    name = _checked(name)
    add_name(session, customer, name, kind, now=now)
    # What a dealer once wrote so, headquarters vouch for now.
    same = (CustomerName.customer_id == customer.id, CustomerName.text == name, CustomerName.kind == "written")
    session.execute(update(CustomerName).where(*same).values(kind=kind))
    audit.record(session, actor, "customer_name_added", "customer", customer.id, now=now, name=name, kind=kind)


def merge_customers(session: Session, actor: Actor, gone: Customer, kept: Customer, *, now: datetime) -> None:
    """One company had two rows: what speaks of the first speaks of the second from now on. Headquarters only.

    Raises Invalid("same_customer"), Conflict("different_codes") when both have codes, which makes them two (R-ID-6),
    and Conflict("customer_held") while a registration holds the first: whose protection counts is for adjudication.
    A registration that claims it in this very moment stays with it; its approval finds the kept one's by name.
    """
    headquarters(session, actor)
    if gone.id == kept.id:
        raise Invalid("same_customer")
    if gone.credit_code and kept.credit_code:
        raise Conflict("different_codes")
    if session.scalar(select(RegistrationClaim.id).where(RegistrationClaim.key.startswith(f"customer:{gone.id}|"))):
        raise Conflict("customer_held")
    code = gone.credit_code
    free = (Customer.merged_into_id.is_(None), Customer.id == gone.id)
    if not moved(session, update(Customer).where(*free).values(merged_into_id=kept.id, credit_code=None)):
        raise Conflict("already_changed")
    if code:
        session.execute(update(Customer).where(Customer.id == kept.id).values(credit_code=code))
    _move_names(session, gone, kept)
    for table in _FOLLOWERS:
        session.execute(update(table).where(table.customer_id == gone.id).values(customer_id=kept.id))
    for row in (gone, kept):
        session.refresh(row)
    audit.record(session, actor, "customers_merged", "customer", kept.id, now=now, gone=gone.id, name=gone.name)


def _move_names(session: Session, gone: Customer, kept: Customer) -> None:
    """The index speaks of names, so that it needs no change; what both have stays with the one that is gone."""
    for table, column in ((CustomerName, CustomerName.text), (CustomerPhone, CustomerPhone.phone_index)):
        known = select(column).where(table.customer_id == kept.id)
        theirs = update(table).where(table.customer_id == gone.id, column.not_in(known.scalar_subquery()))
        session.execute(theirs.values(customer_id=kept.id), execution_options={"synchronize_session": False})
    former = (CustomerName.customer_id == kept.id, CustomerName.kind == "registered", CustomerName.text != kept.name)
    session.execute(update(CustomerName).where(*former).values(kind="alias"))


def _checked(name: str) -> str:
    name = plain(name)
    problem = text_problem(name, 2, 100) or ("name_without_core" if not parse_company_name(name).core else None)
    if problem:
        raise Invalid("invalid_fields", fields={"name": problem})
    return name
