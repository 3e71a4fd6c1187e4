"""The only way from user input to an attachment: part of `channel.access`, in a file of its own.

Who may see an attachment follows from what it is attached to, one row of SUBJECTS for each kind of thing; whatever
was put to a member to decide, he sees with what is attached to it. Before it is attached only its owner has it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, exists, false, or_, select
from sqlalchemy.orm import Session

from channel.access import LOOKED_AFTER, looked_after_ids, put_to, visible_registration_ids
from channel.access.cases import judged_case_ids
from channel.access.orders import visible_return_ids
from channel.access.policies import visible_policy_version_ids
from channel.actors import Actor
from channel.errors import NotFound
from models import Approval, Attachment, AttachmentUse, EvidencePiece, Extension, FollowUp, Member, Registration, Sku

#: What something can be attached to → ids of those of them that the actor may see.
Seen = Callable[[Session, Actor], Select[tuple[int]]]


def _follow_ups(session: Session, actor: Actor) -> Select[tuple[int]]:
    return select(FollowUp.id).where(FollowUp.registration_id.in_(visible_registration_ids(session, actor)))


def _extensions(session: Session, actor: Actor) -> Select[tuple[int]]:
    return select(Extension.id).where(Extension.registration_id.in_(visible_registration_ids(session, actor)))


def _evidence(session: Session, actor: Actor) -> Select[tuple[int]]:
    """A dealer's own side; for members both sides of the cases that they may judge."""
    if actor.kind == "member":
        return select(EvidencePiece.id).where(EvidencePiece.case_id.in_(judged_case_ids(session, actor)))
    return select(EvidencePiece.id).where(EvidencePiece.registration_id.in_(visible_registration_ids(session, actor)))


def _revocations(session: Session, actor: Actor) -> Select[tuple[int]]:
    """What proves a revocation stays with us (R-REG-11)."""
    if actor.kind != "member":
        return select(Registration.id).where(false())
    return select(Registration.id).where(Registration.dealer_id.in_(looked_after_ids(session, actor)))


def _order_returns(session: Session, actor: Actor) -> Select[tuple[int]]:
    return visible_return_ids(session, actor)


def _policies(session: Session, actor: Actor) -> Select[tuple[int]]:
    return visible_policy_version_ids(session, actor)


def _articles(_session: Session, _actor: Actor) -> Select[tuple[int]]:
    """What goods look like is no secret: ids are named only where the article may be seen."""
    return select(Sku.id)


SUBJECTS: Mapping[str, Seen] = {
    "follow_up": _follow_ups,
    "extension": _extensions,
    "evidence": _evidence,
    "revocation": _revocations,
    "order_return": _order_returns,
    "policy": _policies,
    "sku": _articles,
}


def visible_attachment(session: Session, actor: Actor, public_id: str, *, now: datetime) -> Attachment:
    """The attachment of that id if the actor may see what it is attached to, or owns it while it is loose.

    NotFound otherwise.
    """
    use = AttachmentUse
    shown = exists(select(use.id).where(use.attachment_id == Attachment.id, _sees_use(session, actor, now=now)))
    mine = owned_by(actor) & Attachment.attached_at.is_(None)
    row = session.scalar(select(Attachment).where(Attachment.public_id == public_id, or_(mine, shown)))
    if row is None:
        raise NotFound
    return row


def may_see(session: Session, actor: Actor, subject: str, subject_id: int) -> bool:
    """Whether the actor may see a thing with what is attached to it."""
    ids = SUBJECTS[subject](session, actor).subquery()
    return session.scalar(select(ids.c.id).where(ids.c.id == subject_id)) is not None


def own_attachments(session: Session, actor: Actor, public_ids: Sequence[str]) -> Sequence[Attachment]:
    """Those of these that the actor's side handed in, locked against the sweep; in the same order for everybody."""
    query = select(Attachment).where(owned_by(actor), Attachment.public_id.in_(public_ids)).order_by(Attachment.id)
    return session.scalars(query.with_for_update(key_share=True)).all()


def owned_by(actor: Actor) -> ColumnElement[bool]:
    """The condition that an attachment is the actor's dealer's or, for a member, his own."""
    return Attachment.member_id == actor.id if actor.kind == "member" else Attachment.dealer_id == actor.dealer()


def _sees_use(session: Session, actor: Actor, *, now: datetime) -> ColumnElement[bool]:
    use = AttachmentUse
    if actor.kind == "member" and session.get_one(Member, actor.id).role not in LOOKED_AFTER:
        return false()
    ways = [and_(use.subject == name, use.subject_id.in_(seen(session, actor))) for name, seen in SUBJECTS.items()]
    if actor.kind == "member":
        about = (Approval.subject == use.subject, Approval.subject_id == use.subject_id)
        ways.append(exists(select(Approval.id).where(*about, put_to(session, actor, now=now))))
    return or_(*ways)
