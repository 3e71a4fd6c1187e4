"""Whose policies a person may see: dealers those that were sent to them, members their own and those to their dealers.

Headquarters see and change all; who else writes one changes his own. A draft is its writer's business.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, case, or_, select, true
from sqlalchemy.orm import Session

from channel.access import looked_after_ids
from channel.access.contacts import own_contact
from channel.access.members import approver
from channel.access.pages import PAGE_DEFAULT, page
from channel.actors import Actor
from channel.errors import NotFound
from channel.policies.values import RECEIVING
from models import Policy, PolicyReceiver, PolicyTarget, PolicyVersion

#: Policies that count now for one dealer; more are not shown.
MOST_CURRENT = 200


@dataclass(frozen=True, slots=True)
class Sent:
    """A version as somebody at a dealer has it."""

    policy: Policy
    version: PolicyVersion
    target: PolicyTarget
    #: None for who came to the dealer after it was sent, and has not opened it.
    receiver: PolicyReceiver | None

    @property
    def id(self) -> int:
        """By what a list of them is cut into pages."""
        return self.version.id


def changeable_policy(session: Session, actor: Actor, number: str) -> Policy:
    """The policy of that number if the actor may change it; NotFound otherwise, Forbidden for who looks after none."""
    return _found(session.scalar(select(Policy).where(Policy.number == number, _changeable(session, actor))))


def visible_policy(session: Session, actor: Actor, number: str) -> tuple[Policy, PolicyVersion]:
    """The policy of that number with its newest version that the member may see; NotFound, Forbidden."""
    query = _visible(session, actor).where(Policy.number == number)
    row = session.execute(query.order_by(PolicyVersion.version.desc()).limit(1)).tuples().first()
    if row is None:
        raise NotFound
    return row


def visible_version(session: Session, actor: Actor, number: str, version: int | None) -> tuple[Policy, PolicyVersion]:
    """That version, which was published at some time; None: the one that was published last. NotFound, Forbidden."""
    query = _visible(session, actor).where(Policy.number == number, PolicyVersion.state != "draft")
    if version is not None:
        query = query.where(PolicyVersion.version == version)
    row = session.execute(query.order_by(PolicyVersion.version.desc()).limit(1)).tuples().first()
    if row is None:
        raise NotFound
    return row


def visible_versions(
    session: Session,
    actor: Actor,
    *,
    state: str | None = None,
    kind: str | None = None,
    before: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[tuple[Policy, PolicyVersion]]:
    """Versions that the member may see, newest first; `before` is the id where the last page ended."""
    ids = select(PolicyVersion.id).select_from(Policy).join(PolicyVersion, PolicyVersion.policy_id == Policy.id)
    query = select(PolicyVersion).where(PolicyVersion.id.in_(ids.where(_visible_condition(session, actor))))
    if state is not None:
        query = query.where(PolicyVersion.state == state)
    if kind is not None:
        query = query.where(PolicyVersion.policy_id.in_(select(Policy.id).where(Policy.kind == kind)))
    rows = page(session, query, PolicyVersion.id, before, limit)
    named = select(Policy).where(Policy.id.in_([row.policy_id for row in rows]))
    policies = {row.id: row for row in session.scalars(named)}
    return [(policies[row.policy_id], row) for row in rows]


def sent_policy(session: Session, actor: Actor, number: str) -> Sent:
    """The policy of that number as it was sent to the actor's dealer: what counts, else what counted last; NotFound."""
    query = _sent(session, actor).where(Policy.number == number)
    counts = case((PolicyVersion.state == "published", 0), else_=1)
    query = query.order_by(counts, PolicyVersion.version.desc()).limit(1).execution_options(populate_existing=True)
    row = session.execute(query).tuples().first()
    if row is None:
        raise NotFound
    return Sent(*row)


def current_policies(session: Session, actor: Actor, today: date) -> Sequence[Sent]:
    """Policies that count for the actor's dealer today or later, newest first."""
    query = _sent(session, actor).where(_counts(today)).order_by(PolicyVersion.id.desc()).limit(MOST_CURRENT)
    return [Sent(*row) for row in session.execute(query).tuples()]


def past_policies(
    session: Session, actor: Actor, today: date, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Sent]:
    """What was sent to the actor's dealer and does not count any more, newest first."""
    query = _sent(session, actor).where(~_counts(today))
    if before is not None:
        query = query.where(PolicyVersion.id < before)
    query = query.order_by(PolicyVersion.id.desc()).limit(limit)
    return [Sent(*row) for row in session.execute(query).tuples()]


def unanswered_policies(session: Session, actor: Actor, today: date) -> Sequence[tuple[Policy, PolicyVersion]]:
    """Policies that wait for the answer of the actor's dealer, those without which he cannot order first."""
    waits = (PolicyVersion.answer != "none", PolicyTarget.answered_at.is_(None))
    query = _sent(session, actor).where(_counts(today), *waits)
    query = query.order_by(PolicyVersion.blocks_orders.desc(), PolicyVersion.id).limit(MOST_CURRENT)
    return [(row[0], row[1]) for row in session.execute(query).tuples()]


def is_changeable_policy(session: Session, actor: Actor, policy: Policy) -> bool:
    """Whether the member may change, publish and recall this policy that he sees."""
    return policy.created_by == actor.id or approver(session, actor).role == "hq"


def visible_policy_version_ids(session: Session, actor: Actor) -> Select[tuple[int]]:
    """Ids of the versions that the actor may see, as a part of a query."""
    if actor.kind != "member":
        return _sent(session, actor).with_only_columns(PolicyVersion.id)
    return _visible(session, actor).with_only_columns(PolicyVersion.id)


def _counts(today: date) -> ColumnElement[bool]:
    until = PolicyVersion.effective_until
    return and_(PolicyVersion.state == "published", or_(until.is_(None), until >= today))


def _sent(session: Session, actor: Actor) -> Select[tuple[Policy, PolicyVersion, PolicyTarget, PolicyReceiver]]:
    dealer_id = actor.dealer()
    role = own_contact(session, actor).role
    kinds = [kind for kind, roles in RECEIVING.items() if role in roles]
    mine = and_(PolicyReceiver.version_id == PolicyVersion.id, PolicyReceiver.contact_id == actor.id)
    return (
        select(Policy, PolicyVersion, PolicyTarget, PolicyReceiver)
        .join(PolicyVersion, PolicyVersion.policy_id == Policy.id)
        .join(PolicyTarget, PolicyTarget.version_id == PolicyVersion.id)
        .outerjoin(PolicyReceiver, mine)
        .where(PolicyTarget.dealer_id == dealer_id, Policy.kind.in_(kinds), PolicyVersion.state != "draft")
    )


def _visible(session: Session, actor: Actor) -> Select[tuple[Policy, PolicyVersion]]:
    query = select(Policy, PolicyVersion).join(PolicyVersion, PolicyVersion.policy_id == Policy.id)
    return query.where(_visible_condition(session, actor))


def _visible_condition(session: Session, actor: Actor) -> ColumnElement[bool]:
    theirs = select(PolicyTarget.version_id).where(PolicyTarget.dealer_id.in_(looked_after_ids(session, actor)))
    published = and_(PolicyVersion.state != "draft", PolicyVersion.id.in_(theirs))
    return or_(_changeable(session, actor), published)


def _changeable(session: Session, actor: Actor) -> ColumnElement[bool]:
    if approver(session, actor).role == "hq":
        return true()
    return Policy.created_by == actor.id


def _found(policy: Policy | None) -> Policy:
    if policy is None:
        raise NotFound
    return policy
