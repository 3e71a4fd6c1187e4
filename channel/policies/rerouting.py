"""When the platform refuses the template: who was to get a subscribe message is told by the next way that he has."""

from datetime import datetime

from sqlalchemy import and_, exists, select, update
from sqlalchemy.orm import Session

from channel.actors import job
from channel.policies.mass import plan_mass
from channel.policies.ways import has
from models import Contact, PolicyReceiver, PolicyVersion

#: The number of these mass messages among those of a version: 1 is its publication, 2 the second push.
_ROUND = 3


def go_next_way(session: Session, template: str, *, now: datetime) -> int:
    """Move those who wait for a subscribe message of this template to a mass message, else to the inbox; how many.

    Who has opened the policy, has it by any way, or may have it (outcome unknown) stays. What waits for them in the
    outbox is passed over while the template is closed. The second time there is nobody left.
    """
    counting = (PolicyVersion.template == template, PolicyVersion.state == "published")
    query = select(PolicyVersion).where(*counting).order_by(PolicyVersion.id).with_for_update()
    return sum(_move(session, row, now=now) for row in session.scalars(query).all())


def _move(session: Session, row: PolicyVersion, *, now: datetime) -> int:
    receiver = PolicyReceiver
    waiting = and_(
        receiver.version_id == row.id,
        receiver.way == "subscribe",
        receiver.delivered_at.is_(None),
        receiver.opened_at.is_(None),
        receiver.trouble.is_distinct_from("unknown"),
    )
    plan_mass(session, job("template_refused"), row, waiting, _ROUND, now=now)
    customer = exists().where(Contact.id == receiver.contact_id, has("mass", ""))
    moved = 0
    for way, which in (("mass", customer), ("inbox", ~customer)):
        change = update(receiver).where(waiting, which).values(way=way)
        ids = session.execute(change.returning(receiver.contact_id), execution_options={"synchronize_session": False})
        moved += len(ids.all())
    return moved
