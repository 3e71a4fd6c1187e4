"""Telling people about a version: those whom it was planned for, and who looks after their dealers."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import Announcement, Receiver, announce_all
from channel.broadcasts import broadcast
from channel.calendar import local_day
from channel.policies.values import ANSWERS, POLICY_KINDS
from channel.policies.ways import NEWS, told_by
from models import Dealer, Member, OutboxMessage, Policy, PolicyReceiver, PolicyTarget, PolicyVersion

#: Kinds that no member wants once their version does not count any more; people do not want NEWS that they have opened.
MEMBER_NEWS = frozenset({"policy_announced"})


def about(policy: Policy, row: PolicyVersion) -> str:
    """What names a version in dedupe keys (R-REM-3)."""
    return f"{policy.number}:{row.version}"


def facts_of(policy: Policy, row: PolicyVersion, reason: str = "") -> dict[str, Any]:
    """What all announcements of a version say."""
    until = f" 至 {row.effective_until}" if row.effective_until is not None else "起"
    return {
        "number": policy.number,
        "version": row.version,
        "version_id": row.id,
        "title": row.title,
        "kind_text": POLICY_KINDS[policy.kind],
        "days": f"{row.effective_from}{until}生效",
        "verb": ANSWERS[row.answer],
        "reason": reason,
    }


def tell_people(
    session: Session,
    actor: Actor,
    kind: str,
    policy: Policy,
    row: PolicyVersion,
    people: Select[tuple[int]],
    *,
    reason: str = "",
    now: datetime,
    due_at: datetime | None = None,
    inbox_alone: bool = False,
) -> int:
    """Tell the receivers of a version that a query names, each by his way, or in the inbox alone; how many.

    In as many statements for thousands as for one.
    """
    facts, name = facts_of(policy, row, reason), about(policy, row)
    # The second push goes by the second way alone, everything else by every way that was used.
    used = (lambda way: PolicyReceiver.second_way == way) if kind == "policy_unread" else told_by
    ways = {way: receivers(row.id).where(used(way)) for way in ("subscribe", "chain") if not inbox_alone}
    return broadcast(session, actor, kind, people, facts, about=name, now=now, due_at=due_at, ways=ways)


def tell_managers(
    session: Session, actor: Actor, kind: str, policy: Policy, row: PolicyVersion, *, reason: str = "", now: datetime
) -> None:
    """Tell who looks after the dealers of a version, but for whoever does this himself."""
    dealers = select(PolicyTarget.dealer_id).where(PolicyTarget.version_id == row.id)
    managers = select(Dealer.manager_id).where(Dealer.id.in_(dealers))
    ids = session.scalars(select(Member.id).where(Member.id.in_(managers), Member.is_active.is_(True)))
    facts, name = facts_of(policy, row, reason), about(policy, row)
    others = [id_ for id_ in ids.all() if actor.kind != "member" or id_ != actor.id]
    told = [Announcement(Receiver(member_id=id_), facts, name) for id_ in sorted(others)]
    announce_all(session, actor, kind, told, now=now, batch_key=f"{kind}:{name}")


def receivers(version_id: int, *, unread: bool = False) -> Select[tuple[int]]:
    """Ids of the contacts whom a version was sent to, as a part of a query; `unread`: who have not opened it."""
    query = select(PolicyReceiver.contact_id).where(PolicyReceiver.version_id == version_id)
    return query.where(PolicyReceiver.opened_at.is_(None)) if unread else query


def unwanted(session: Session, messages: Collection[OutboxMessage], *, now: datetime) -> frozenset[int]:
    """Ids of those of these announcements whose version does not count any more, or was opened by the receiver."""
    wanted = [one for one in messages if one.kind in NEWS or one.kind in MEMBER_NEWS]
    versions = {_version(one) for one in wanted}
    if not versions:
        return frozenset()
    lasts = or_(PolicyVersion.effective_until.is_(None), PolicyVersion.effective_until >= local_day(now))
    counting = select(PolicyVersion.id).where(PolicyVersion.id.in_(versions), PolicyVersion.state == "published", lasts)
    current = set(session.scalars(counting))
    people = [one.contact_id for one in wanted if one.contact_id is not None]
    opened = select(PolicyReceiver.version_id, PolicyReceiver.contact_id).where(
        PolicyReceiver.version_id.in_(versions),
        PolicyReceiver.contact_id.in_(people),
        PolicyReceiver.opened_at.is_not(None),
    )
    read = set(session.execute(opened).tuples())
    return frozenset(
        one.id for one in wanted if _version(one) not in current or (_version(one), one.contact_id) in read
    )


def _version(message: OutboxMessage) -> int:
    said = message.facts.get("version_id")
    return said if isinstance(said, int) else 0
