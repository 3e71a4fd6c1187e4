"""Writing policies: a draft that only its writer and headquarters see, changed until it is published or thrown away."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access.members import approver
from channel.access.policies import changeable_policy
from channel.actors import Actor
from channel.attachments.service import attach, attached, handed_in
from channel.calendar import local_day
from channel.errors import Conflict, Invalid
from channel.orders.records import new_number
from channel.policies.audience import unknown_names
from channel.policies.rules import far_days, problems, tidied
from channel.policies.values import RULE_KINDS, Draft, audience_json
from channel.rows import insert_once, moved
from models import Attachment, AttachmentUse, Policy, PolicyVersion

#: What its attachments are attached to (`channel.access.attachments.SUBJECTS`).
SUBJECT = "policy"
_PREFIX, _DRAWS = "ZC", 5


def create_policy(
    session: Session, actor: Actor, kind: str, draft: Draft, *, now: datetime
) -> tuple[Policy, PolicyVersion]:
    """A new policy as a draft. Raises Invalid with everything wrong, Forbidden for who looks after no dealers."""
    _check_may_write(session, actor)
    draft = checked(session, draft, now=now)
    files = handed_in(session, actor, draft.attachments) if draft.attachments else []
    policy = _insert(session, actor, kind, now=now)
    row = PolicyVersion(policy_id=policy.id, version=1, state="draft", created_at=now, **columns_of(draft))
    session.add(row)
    session.flush()
    attach(session, files, SUBJECT, row.id, now=now)
    audit.record(session, actor, "policy_drafted", "policy", policy.number, now=now, version=1, kind=kind)
    return policy, row


def revise_policy(
    session: Session, actor: Actor, number: str, draft: Draft, *, now: datetime
) -> tuple[Policy, PolicyVersion]:
    """The next version of a published policy, as a draft; Conflict("draft_exists") when there is one already.

    Attachments of the versions before may be named again. Raises Invalid, NotFound, Forbidden.
    """
    policy = changeable_policy(session, actor, number)
    draft = checked(session, draft, now=now)
    files = _files(session, actor, policy, draft)
    newest = session.scalar(select(func.max(PolicyVersion.version)).where(PolicyVersion.policy_id == policy.id)) or 0
    values = {"policy_id": policy.id, "version": newest + 1, "state": "draft", "created_at": now, **columns_of(draft)}
    row = PolicyVersion(**values)
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        raise Conflict("draft_exists") from None
    attach(session, files, SUBJECT, row.id, now=now)
    audit.record(session, actor, "policy_drafted", "policy", number, now=now, version=row.version)
    return policy, row


def change_draft(
    session: Session, actor: Actor, number: str, draft: Draft, revision: int, *, now: datetime
) -> tuple[Policy, PolicyVersion]:
    """Change a draft as it was seen; Conflict("changed_since") when somebody else has changed or published it.

    Raises Invalid, NotFound, Forbidden, and Conflict("no_draft").
    """
    policy, row = draft_of(session, actor, number)
    draft = checked(session, draft, now=now)
    files = _files(session, actor, policy, draft)
    same = (PolicyVersion.id == row.id, PolicyVersion.state == "draft", PolicyVersion.revision == revision)
    if not moved(session, update(PolicyVersion).where(*same).values(revision=revision + 1, **columns_of(draft))):
        raise Conflict("changed_since")
    session.refresh(row)
    session.execute(
        delete(AttachmentUse).where(AttachmentUse.subject == SUBJECT, AttachmentUse.subject_id == row.id),
        execution_options={"synchronize_session": False},
    )
    attach(session, files, SUBJECT, row.id, now=now)
    audit.record(session, actor, "policy_changed", "policy", number, now=now, version=row.version)
    return policy, row


def discard_draft(session: Session, actor: Actor, number: str, *, now: datetime) -> None:
    """Throw a draft away, and its policy with it when it was never published. Raises NotFound, Forbidden, Conflict."""
    policy, row = draft_of(session, actor, number)
    uses = (AttachmentUse.subject == SUBJECT, AttachmentUse.subject_id == row.id)
    session.execute(delete(AttachmentUse).where(*uses), execution_options={"synchronize_session": False})
    still = (PolicyVersion.id == row.id, PolicyVersion.state == "draft")
    gone = session.scalars(delete(PolicyVersion).where(*still).returning(PolicyVersion.id)).all()
    if not gone:
        raise Conflict("changed_since")
    if row.version == 1:
        session.delete(policy)
    session.flush()
    audit.record(session, actor, "policy_discarded", "policy", number, now=now, version=row.version)


def draft_of(session: Session, actor: Actor, number: str) -> tuple[Policy, PolicyVersion]:
    """The draft of a policy that the actor may change; Conflict("no_draft") when there is none."""
    policy = changeable_policy(session, actor, number)
    row = session.scalar(
        select(PolicyVersion).where(PolicyVersion.policy_id == policy.id, PolicyVersion.state == "draft")
    )
    if row is None:
        raise Conflict("no_draft")
    return policy, row


def checked(session: Session, draft: Draft, *, now: datetime) -> Draft:
    """The draft tidied; Invalid with everything wrong with it, by field."""
    draft = tidied(draft)
    found = dict(problems(draft)) | dict(far_days(draft.effective_from, draft.effective_until, local_day(now)))
    if not any(field.startswith("audience") for field in found):
        found |= dict(unknown_names(session, draft.audience))
    found |= dict(_link_problems(draft))
    if found:
        raise Invalid("invalid_fields", fields=found)
    return draft


def columns_of(draft: Draft) -> dict[str, Any]:
    """The draft as columns of its version."""
    plain = ("title", "text", "effective_from", "effective_until", "answer", "blocks_orders", "is_exclusive")
    columns: dict[str, Any] = {name: getattr(draft, name) for name in (*plain, "remind_after_hours")}
    return {**columns, "audience": audience_json(draft.audience), "rules": [asdict(link) for link in draft.rules]}


def _link_problems(draft: Draft) -> Iterator[tuple[str, str]]:
    seen = set()
    for place, link in enumerate(draft.rules):
        if link.kind not in RULE_KINDS:
            yield f"rules[{place}]", "unknown_rule"
        elif link in seen:
            yield f"rules[{place}]", "repeated"
        seen.add(link)


def _check_may_write(session: Session, actor: Actor) -> None:
    if actor.kind != "job":
        approver(session, actor)


def _insert(session: Session, actor: Actor, kind: str, *, now: datetime) -> Policy:
    """A policy under a number that nobody has; a number drawn twice is drawn again."""
    values = {"kind": kind, "created_by": actor.id if actor.kind == "member" else None, "created_at": now}
    for _ in range(_DRAWS):
        insert = insert_once(session, Policy).values(number=new_number(_PREFIX, now), **values).returning(Policy)
        row = session.scalar(insert, execution_options={"populate_existing": True})
        if row is not None:
            return row
    raise Conflict("try_again")


def _files(session: Session, actor: Actor, policy: Policy, draft: Draft) -> list[Attachment]:
    """What is to be attached: files of earlier versions of the policy, and what the actor has handed in."""
    versions = select(PolicyVersion.id).where(PolicyVersion.policy_id == policy.id)
    before = attached(session, SUBJECT, session.scalars(versions).all())
    known: Mapping[str, Attachment] = {row.public_id: row for rows in before.values() for row in rows}
    new = [one for one in draft.attachments if one not in known]
    mine = {row.public_id: row for row in handed_in(session, actor, new)} if new else {}
    found = {**known, **mine}
    return [found[one] for one in dict.fromkeys(draft.attachments)]
