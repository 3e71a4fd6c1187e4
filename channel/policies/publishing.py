"""Publishing: version, dealers, people, announcements in one transaction, in as many statements for all as for one."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, insert, literal, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.calendar import local_day
from channel.errors import Conflict
from channel.policies.audience import dealers_of, receiving
from channel.policies.drafts import draft_of
from channel.policies.examining import NotPublishable, examined
from channel.policies.holding import hold, must_wait
from channel.policies.mass import plan_mass, recall_mass
from channel.policies.telling import receivers, tell_managers, tell_people
from channel.policies.values import audience_of, digest_of
from channel.policies.ways import first_way, open_template
from channel.rows import moved
from models import Contact, Dealer, Policy, PolicyReceiver, PolicyTarget, PolicyVersion
from models.types import Id, UtcDateTime

#: What those are told whom the version before was for and this one is not.
NOT_FOR_YOU = "有新版本，不再适用于贵司"


def publish_policy(
    session: Session, actor: Actor, number: str, revision: int, *, now: datetime, template: str = ""
) -> tuple[Policy, PolicyVersion]:
    """Let a draft count as it was seen, and tell everybody whom it is for, each by the first way that he has.

    The version before is superseded. `template` is that of the subscribe messages, "" when there is none.

    A member publishes to the dealers whom he looks after, headquarters to all. Of two taps at once one wins.
    Raises NotPublishable with everything that stands against it, NotFound, Forbidden, Conflict: no_draft,
    changed_since.
    """
    policy, row = draft_of(session, actor, number)
    inside = dealers_of(session, actor, audience_of(row.audience), local_day(now))
    if row.is_exclusive:
        # Two exclusive policies for the same dealers come one after the other, so that the second sees the first.
        session.execute(
            select(Dealer.id).where(Dealer.id.in_(inside)).order_by(Dealer.id).with_for_update(key_share=True)
        )
    outlook = examined(session, actor, policy, row, now=now, template=template)
    if outlook.problems:
        raise NotPublishable(outlook.problems)
    before = _supersede(session, actor, policy, now=now)
    _claim(session, actor, row, revision, template, now=now)
    session.refresh(row)
    dealers, people = _plan(session, policy, row, inside, now=now)
    session.execute(
        update(PolicyVersion).where(PolicyVersion.id == row.id).values(dealers=dealers, people=people),
        execution_options={"synchronize_session": False},
    )
    session.refresh(row)
    _tell(session, actor, policy, row, before, now=now)
    facts: dict[str, Any] = {"version": row.version, "dealers": dealers, "people": people, "digest": row.digest}
    audit.record(session, actor, "policy_published", "policy", number, now=now, **facts)
    return policy, row


def _supersede(session: Session, actor: Actor, policy: Policy, *, now: datetime) -> PolicyVersion | None:
    """End the version that counted; None when there was none."""
    there = (PolicyVersion.policy_id == policy.id, PolicyVersion.state == "published")
    old = session.scalar(select(PolicyVersion).where(*there))
    if old is None:
        return None
    ended = {"state": "superseded", "ended_at": now, "ended_by": _member(actor), "remind_at": None}
    if not moved(session, update(PolicyVersion).where(PolicyVersion.id == old.id, *there).values(**ended)):
        raise Conflict("changed_since")
    session.refresh(old)
    recall_mass(session, actor, old, now=now)
    return old


def _claim(session: Session, actor: Actor, row: PolicyVersion, revision: int, template: str, *, now: datetime) -> None:
    hours = row.remind_after_hours
    values = {
        "state": "published",
        "published_at": now,
        "published_by": _member(actor),
        "digest": digest_of(row.title, row.text),
        "template": template,
        "remind_at": None if hours is None else now + timedelta(hours=hours),
    }
    seen = (PolicyVersion.id == row.id, PolicyVersion.state == "draft", PolicyVersion.revision == revision)
    if not moved(session, update(PolicyVersion).where(*seen).values(**values)):
        raise Conflict("changed_since")


def _plan(
    session: Session, policy: Policy, row: PolicyVersion, inside: Select[tuple[int]], *, now: datetime
) -> tuple[int, int]:
    """Write down for which dealers and people it is; how many."""
    version = literal(row.id, Id)
    targets = select(version, Dealer.id).where(Dealer.id.in_(inside))
    session.execute(insert(PolicyTarget).from_select(["version_id", "dealer_id"], targets))
    way = first_way(open_template(session, row.template, now))
    people = select(version, Contact.id, Contact.dealer_id, literal(now, UtcDateTime()), literal(0), way).where(
        Contact.dealer_id.in_(select(PolicyTarget.dealer_id).where(PolicyTarget.version_id == row.id)),
        *receiving(policy.kind),
    )
    columns = ["version_id", "contact_id", "dealer_id", "planned_at", "share", "way"]
    session.execute(insert(PolicyReceiver).from_select(columns, people))
    return _size(session, PolicyTarget, row.id), _size(session, PolicyReceiver, row.id)


def _tell(
    session: Session, actor: Actor, policy: Policy, row: PolicyVersion, before: PolicyVersion | None, *, now: datetime
) -> None:
    people, waits = receivers(row.id), must_wait(session, row.people or 0, now)
    plan_mass(session, actor, row, PolicyReceiver.way == "mass", 1, now=now)
    tell_managers(session, actor, "policy_announced", policy, row, now=now)
    if waits:
        for kind in ("policy_published",) if before is None else ("policy_published", "policy_updated"):
            hold(session, row, kind, now=now)
    if before is None:
        tell_people(session, actor, "policy_published", policy, row, people, now=now, inbox_alone=waits)
        return
    had, column = receivers(before.id), PolicyReceiver.contact_id
    for kind, of in (("policy_published", column.not_in(had)), ("policy_updated", column.in_(had))):
        tell_people(session, actor, kind, policy, row, people.where(of), now=now, inbox_alone=waits)
    left = had.where(column.not_in(people))
    tell_people(session, actor, "policy_recalled", policy, before, left, reason=NOT_FOR_YOU, now=now)


def _size(session: Session, table: type[PolicyTarget] | type[PolicyReceiver], version_id: int) -> int:
    return session.scalar(select(func.count()).select_from(table).where(table.version_id == version_id)) or 0


def _member(actor: Actor) -> int | None:
    return actor.id if actor.kind == "member" else None
