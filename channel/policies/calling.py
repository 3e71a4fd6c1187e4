"""Calling somebody who has not read a policy: his phone, shown to who looks after his dealer, and written down."""

from datetime import datetime

from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.errors import NotFound
from channel.policies.reach import reached_people


def phone_of_reader(
    session: Session,
    actor: Actor,
    number: str,
    dealer: str,
    contact_id: int,
    *,
    version: int | None = None,
    now: datetime,
) -> str:
    """The phone of one of those whom a version was sent to, in E.164. Who looked is audited, the phone is not.

    Raises NotFound for people of other dealers and people whom it was not sent to, Forbidden.
    """
    _, people = reached_people(session, actor, number, dealer, version=version)
    found = next((one.contact for one in people if one.contact.id == contact_id and one.contact.is_active), None)
    if found is None:
        raise NotFound
    audit.record(session, actor, "phone_shown", "contact", found.id, now=now, policy=number)
    return found.phone
