"""How many mini-program messages a person has granted: every accept is one message (R-REM-8).

Grants are booked from the platform's events only, never from what a client claims.
"""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.rows import moved
from models import Binding, Identity, SubscribeGrant

#: How many open grants are tried before a message goes without; each was a tap, so there are seldom more than two.
_GRANTS_LOOKED_AT = 8


def book_answer(session: Session, app_id: str, openid: str, template_id: str, *, accepted: bool, now: datetime) -> None:
    """Book what a person answered to the prompt: one more message, or none any more. Unknown people are ignored."""
    identity = session.scalar(select(Identity).where(Identity.app_id == app_id, Identity.openid_index == openid))
    if identity is None:
        return
    if accepted:
        session.add(SubscribeGrant(identity_id=identity.id, template_id=template_id, granted_at=now))
    else:
        void_grants(session, identity.id, template_id, now=now)


def void_grants(session: Session, identity_id: int, template_id: str, *, now: datetime) -> None:
    """Forget every open grant, because the person or the platform (43101) said there is none."""
    session.execute(
        update(SubscribeGrant)
        .where(
            SubscribeGrant.identity_id == identity_id,
            SubscribeGrant.template_id == template_id,
            SubscribeGrant.spent_at.is_(None),
        )
        .values(spent_at=now, spent_for="refused")
    )


def spend_grant(
    session: Session, contact_id: int, template_id: str, *, now: datetime, message_id: int | None = None
) -> tuple[int, int, str] | None:
    """Take one open grant of the contact; returns (grant id, identity id, openid), None when there is none.

    Asking again for the same outbox row `message_id` gives the same grant: a worker that died between spending and
    sending costs the person no acceptance and loses no message. Workers pass over a grant that another one is
    taking at that moment (PostgreSQL), and the conditional update gives it to one of them anywhere.
    """
    query = (
        select(SubscribeGrant.id, Identity.id, Identity.openid)
        .join(Identity, Identity.id == SubscribeGrant.identity_id)
        .join(Binding, Binding.identity_id == Identity.id)
        .where(Binding.contact_id == contact_id, SubscribeGrant.template_id == template_id)
    )
    mine = None
    if message_id is not None:
        mine = session.execute(query.where(SubscribeGrant.outbox_id == message_id)).first()
    if mine is not None:
        return mine[0], mine[1], mine[2]
    free = query.where(SubscribeGrant.spent_at.is_(None)).order_by(SubscribeGrant.id).limit(_GRANTS_LOOKED_AT)
    for grant_id, identity_id, openid in session.execute(free.with_for_update(skip_locked=True, of=SubscribeGrant)):
        change = (
            update(SubscribeGrant)
            .where(SubscribeGrant.id == grant_id, SubscribeGrant.spent_at.is_(None))
            .values(spent_at=now, spent_for="sent", outbox_id=message_id)
        )
        if moved(session, change):
            return grant_id, identity_id, openid
    return None


def return_grant(session: Session, grant_id: int) -> None:
    """Give a grant back whose message did not leave, for a reason that was not the person's."""
    session.execute(
        update(SubscribeGrant)
        .where(SubscribeGrant.id == grant_id, SubscribeGrant.spent_for == "sent")
        .values(spent_at=None, spent_for=None, outbox_id=None)
    )
