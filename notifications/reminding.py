"""Reminders on their way out: asked again whether they are needed, and counted (R-REM-4, R-REM-5).

Nobody gets more than eight messages of this desk a day, what approvals say left aside. It is reminders that stay behind
then: what answers somebody's own act is counted, and goes out. The inbox has everything.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from channel.announcements import KINDS
from channel.calendar import at_local, local_day
from channel.reminders.digests import place_of
from channel.reminders.still import DIGESTS, is_reminder, unneeded
from channel.reminders.table import REMINDERS
from models import OutboxMessage

#: Messages that a person gets on a day at most.
CAP = 8
#: Kinds that the cap leaves aside: what approvals say, wherever it leads to.
UNCOUNTED = frozenset(
    {kind for kind, row in KINDS.items() if row.link.startswith("/approvals")} | {"card_outdated", "approval_reminder"}
)

_Person = tuple[int | None, int | None]


def held_back_reminders(session: Session, messages: Sequence[OutboxMessage], now: datetime) -> dict[int, str]:
    """Outbox ids of reminders that are not sent → why; nothing is asked when there are none among the messages."""
    found = unneeded(session, messages, now=now)
    capped = [one for one in messages if one.id not in found and _is_capped(one.kind)]
    capped.sort(key=lambda one: (place_of(one.kind), one.id))
    if not capped:
        return found
    told = _told_today(session, capped, now)
    for message in capped:
        if told[_person(message)] >= CAP:
            found[message.id] = f"{CAP} messages today: the inbox has it"
        else:
            told[_person(message)] += 1
    return found


def _is_capped(kind: str) -> bool:
    return is_reminder(kind) and (kind in DIGESTS or REMINDERS[kind].is_capped)


def _told_today(session: Session, messages: Sequence[OutboxMessage], now: datetime) -> Counter[_Person]:
    """How many messages these people were sent since midnight."""
    contacts = {one.contact_id for one in messages if one.contact_id is not None}
    members = {one.member_id for one in messages if one.member_id is not None}
    query = (
        select(OutboxMessage.contact_id, OutboxMessage.member_id, func.count())
        .where(
            OutboxMessage.is_in("sent"),
            OutboxMessage.finished_at >= at_local(local_day(now), time()),
            OutboxMessage.kind.not_in(UNCOUNTED),
            or_(OutboxMessage.contact_id.in_(contacts), OutboxMessage.member_id.in_(members)),
        )
        .group_by(OutboxMessage.contact_id, OutboxMessage.member_id)
    )
    return Counter({(contact_id, member_id): count for contact_id, member_id, count in session.execute(query)})


def _person(message: OutboxMessage) -> _Person:
    return message.contact_id, message.member_id
