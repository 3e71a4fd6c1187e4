"""Handing in attachments, attaching them to what they prove, reading them back, sweeping away what nobody attached."""

import secrets
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time, timedelta

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from channel.access import acting_dealer
from channel.access.attachments import own_attachments, owned_by
from channel.actors import Actor
from channel.attachments.checks import MEGABYTE, File
from channel.calendar import at_local, local_day
from channel.errors import Exhausted, Invalid
from channel.rows import insert_once, moved
from models import Attachment, AttachmentContent, AttachmentUse, Dealer, Member

#: How many attachments one thing may have.
MOST = 9
#: What one owner may hand in on a local day: so many files, so many bytes.
COUNT_A_DAY, BYTES_A_DAY = 200, 200 * MEGABYTE
#: What was not attached to anything for so long is swept away, so many in one run.
LOOSE_FOR, SWEPT = timedelta(days=1), 50
#: Clocks of phones run early.
_TOLERANCE = timedelta(days=1)


def hand_in(session: Session, actor: Actor, file: File, *, now: datetime) -> Attachment:
    """Keep a file that was `examined`; the same bytes from the same owner are the row that is there.

    A dealer's files are his, whoever of his people handed them in. Raises Forbidden("dealer_frozen"), or
    Exhausted("uploads_used_up") when the owner has handed in too much today.
    """
    _take_turn(session, actor)
    owner = owned_by(actor)
    # Refreshed rather than only found, so that the sweep does not take it away under the form that names it.
    again = update(Attachment).where(owner, Attachment.sha256 == file.sha256).values(handed_in_at=now)
    if not moved(session, again):
        _check_room(session, owner, len(file.content), now=now)
        _insert(session, actor, file, now=now)
    found = select(Attachment).where(owner, Attachment.sha256 == file.sha256)
    return session.scalars(found, execution_options={"populate_existing": True}).one()


def handed_in(session: Session, actor: Actor, ids: Sequence[str]) -> list[Attachment]:
    """Attachments that the actor's side handed in, by their public ids, ready to be attached in this transaction.

    Raises Invalid with the field `attachments` when there are too many, or one is not there (any more) or another's.
    """
    wanted = list(dict.fromkeys(ids))
    if len(wanted) > MOST:
        raise Invalid("invalid_fields", fields={"attachments": f"too_many_files:{MOST}"})
    found = {row.public_id: row for row in own_attachments(session, actor, wanted)} if wanted else {}
    if len(found) < len(wanted):
        raise Invalid("invalid_fields", fields={"attachments": "unknown_attachment"})
    return [found[id_] for id_ in wanted]


def attach(session: Session, rows: Sequence[Attachment], subject: str, subject_id: int, *, now: datetime) -> None:
    """Attach what `handed_in` gave to a thing: whoever may see that may see them. `subject`: see `SUBJECTS`."""
    about = {"subject": subject, "subject_id": subject_id}
    uses = [{"attachment_id": row.id, "position": position, **about} for position, row in enumerate(rows, 1)]
    if uses:
        session.execute(insert_once(session, AttachmentUse).values(uses))
    for row in rows:
        row.attached_at = row.attached_at or now
    session.flush()


def attached(session: Session, subject: str, subject_ids: Collection[int]) -> Mapping[int, Sequence[Attachment]]:
    """What is attached to things that were loaded through `access`, in the order chosen; one query for all of them."""
    found: dict[int, list[Attachment]] = defaultdict(list)
    if subject_ids:
        query = (
            select(AttachmentUse.subject_id, Attachment)
            .join(Attachment, Attachment.id == AttachmentUse.attachment_id)
            .where(AttachmentUse.subject == subject, AttachmentUse.subject_id.in_(subject_ids))
            .order_by(AttachmentUse.subject_id, AttachmentUse.position, AttachmentUse.id)
        )
        for subject_id, row in session.execute(query):
            found[subject_id].append(row)
    return found


def bytes_of(session: Session, attachment: Attachment, *, small: bool = False) -> bytes:
    """The bytes of an attachment that was loaded through `access`; of a picture also those of the small one."""
    content = session.get_one(AttachmentContent, attachment.id)
    return content.thumbnail if small and content.thumbnail is not None else content.content


def sweep_attachments(session: Session, now: datetime) -> int:
    """Delete what was handed in a day ago and attached to nothing; returns how many. Job."""
    loose = (Attachment.attached_at.is_(None), Attachment.handed_in_at < now - LOOSE_FOR)
    oldest = select(Attachment.id).where(*loose).order_by(Attachment.handed_in_at).limit(SWEPT)
    # The condition is asked again on the row itself: it may be attached this very moment. Its bytes go with it.
    gone = delete(Attachment).where(Attachment.id.in_(oldest), *loose).returning(Attachment.id)
    return len(session.execute(gone, execution_options={"synchronize_session": False}).all())


def _take_turn(session: Session, actor: Actor) -> None:
    """Let one owner's files come one after the other, so that two at once do not both find room for the last."""
    if actor.kind == "member":
        owner = select(Member.id).where(Member.id == actor.id)
    else:
        owner = select(Dealer.id).where(Dealer.id == acting_dealer(session, actor).id)
    session.execute(owner.with_for_update(key_share=True))


def _check_room(session: Session, owner: ColumnElement[bool], size: int, *, now: datetime) -> None:
    since = at_local(local_day(now), time())
    today = select(func.count(), func.coalesce(func.sum(Attachment.size), 0)).where(owner)
    count, used = session.execute(today.where(Attachment.created_at >= since)).one()
    if count >= COUNT_A_DAY or used + size > BYTES_A_DAY:
        facts = {"count": str(COUNT_A_DAY), "megabytes": str(BYTES_A_DAY // MEGABYTE)}
        raise Exhausted("uploads_used_up", facts=facts)


def _insert(session: Session, actor: Actor, file: File, *, now: datetime) -> None:
    width, height = file.pixels or (None, None)
    is_contact = actor.kind == "contact"
    row = Attachment(
        public_id=secrets.token_hex(16),
        dealer_id=actor.dealer_id if is_contact else None,
        contact_id=actor.id if is_contact else None,
        member_id=None if is_contact else actor.id,
        kind=file.kind,
        sha256=file.sha256,
        size=len(file.content),
        width=width,
        height=height,
        taken_at=file.taken_at if file.taken_at is not None and file.taken_at < now + _TOLERANCE else None,
        created_at=now,
        handed_in_at=now,
    )
    session.add(row)
    session.flush()
    session.add(AttachmentContent(attachment_id=row.id, content=file.content, thumbnail=file.thumbnail))
    session.flush()
