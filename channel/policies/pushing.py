"""The second push: those who have not opened a policy are told once more, by the next way that they have.

After a time that its writer chose, and once, while it counts: who has only one way is told by the same again.
"""

from datetime import datetime

from sqlalchemy import and_, select, update
from sqlalchemy.orm import Session

from channel.actors import job
from channel.calendar import local_day
from channel.policies.mass import plan_mass
from channel.policies.telling import receivers, tell_people
from channel.policies.ways import open_template, second_way
from channel.rows import each_apart, moved
from models import Contact, Policy, PolicyReceiver, PolicyVersion

#: How many versions one run looks at: one is pushed in a transaction, since each may be for tens of thousands; the
#: others are there for the case that the first cannot be.
_LOOKED_AT = 20


def push_unread(session: Session, now: datetime, *, due_at: datetime | None = None) -> int:
    """Tell those who have not opened a version, of all that are due the longest waiting, once; 0 when none is. Job."""
    due = (PolicyVersion.remind_at <= now, PolicyVersion.state == "published")
    query = select(PolicyVersion.id).where(*due).order_by(PolicyVersion.remind_at, PolicyVersion.id)
    for one in session.scalars(query.limit(_LOOKED_AT)).all():
        if each_apart(session, [one], lambda id_: _push(session, id_, now=now, due_at=due_at), what="policy"):
            return 1
    return 0


def _push(session: Session, version_id: int, *, now: datetime, due_at: datetime | None) -> int:
    waiting = (PolicyVersion.id == version_id, PolicyVersion.remind_at.is_not(None))
    if not moved(session, update(PolicyVersion).where(*waiting).values(remind_at=None)):
        return 0
    row = session.get_one(PolicyVersion, version_id, populate_existing=True)
    if row.effective_until is not None and row.effective_until < local_day(now):
        return 1  # it does not count any more: nobody needs to read it
    policy = session.get_one(Policy, row.policy_id)
    people = receivers(row.id, unread=True)
    way = second_way(open_template(session, row.template, now))
    chosen = select(way).where(Contact.id == PolicyReceiver.contact_id)
    unread = and_(PolicyReceiver.version_id == row.id, PolicyReceiver.opened_at.is_(None))
    session.execute(
        update(PolicyReceiver).where(unread).values(second_way=chosen.correlate(PolicyReceiver).scalar_subquery()),
        execution_options={"synchronize_session": False},
    )
    plan_mass(session, job("push_unread"), row, and_(unread, PolicyReceiver.second_way == "mass"), 2, now=now)
    tell_people(session, job("push_unread"), "policy_unread", policy, row, people, now=now, due_at=due_at)
    return 1
