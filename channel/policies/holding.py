"""Telling of a policy in slices, while more waits to leave the house than platforms take in minutes (back-pressure).

The inbox of everybody has a policy at once. Of a large publication the messages outside of it are written slice by
slice, each when the outbox has room, so that neither the table nor what else it carries suffers.
"""

from datetime import datetime

from sqlalchemy import String, cast, exists, literal, select
from sqlalchemy.orm import Session

from channel.actors import job
from channel.policies.telling import about, receivers, tell_people
from channel.pressure import is_outbox_long
from models import HeldPush, InboxMessage, Policy, PolicyReceiver, PolicyVersion

#: People of one slice. Whatever is not larger does not wait.
SLICE = 2_000


def must_wait(session: Session, people: int, now: datetime) -> bool:
    """Whether a publication to so many is told in slices."""
    return people > SLICE and is_outbox_long(session, now)


def hold(session: Session, row: PolicyVersion, kind: str, *, now: datetime) -> None:
    """Have those told later who have an announcement of this kind and version in their inbox."""
    session.add(HeldPush(version_id=row.id, kind=kind, after_id=0, at=now))
    session.flush()


def push_held(session: Session, now: datetime) -> int:
    """Write the next slice of what was held, when there is room; how many people, 0 when nothing is held. Job."""
    if is_outbox_long(session, now):
        return 0
    oldest = select(HeldPush).order_by(HeldPush.id).limit(1).with_for_update(skip_locked=True)
    held = session.scalars(oldest, execution_options={"populate_existing": True}).first()
    if held is None:
        return 0
    row = session.get_one(PolicyVersion, held.version_id, populate_existing=True)
    policy = session.get_one(Policy, row.policy_id)
    key = literal(f"{held.kind}:{about(policy, row)}:contact:") + cast(PolicyReceiver.contact_id, String)
    has_it = exists().where(InboxMessage.dedupe_key == key)
    theirs = receivers(row.id, unread=True).where(PolicyReceiver.contact_id > held.after_id, has_it)
    ids = session.scalars(theirs.order_by(PolicyReceiver.contact_id).limit(SLICE)).all()
    if row.state != "published" or not ids:
        session.delete(held)
        session.flush()
        return 1
    slice_ = theirs.where(PolicyReceiver.contact_id <= ids[-1])
    tell_people(session, job("push_held"), held.kind, policy, row, slice_, now=now)
    held.after_id = ids[-1]
    session.flush()
    return len(ids)
