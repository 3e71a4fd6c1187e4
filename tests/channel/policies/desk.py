"""Policies for tests: drafts of the cast's manager and headquarters, rules behind them, people who read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.policies.drafts import create_policy
from channel.policies.publishing import publish_policy
from channel.policies.reading import read_policy
from channel.policies.values import Audience, Draft, Link
from models import (
    Binding,
    ChainCorp,
    ChainMember,
    Contact,
    ExternalFriend,
    Identity,
    InboxMessage,
    Member,
    OutboxMessage,
    Policy,
    PolicyVersion,
    SubscribeGrant,
)
from tests.factories import NOW, Cast
from tests.shop import publish

TODAY = date(2026, 11, 23)
NOTICE = Draft("国庆发货安排", "十月一日至三日不发货，请提前下单。", TODAY)
EVERYBODY = Audience()


def make_rules(session: Session, *, off: str = "200") -> None:
    """A promotion of every kind of figure, from now on: 满3000减200, 九五折, 买10送1, 单价 4.80."""
    tiers = [{"at": "3000", "off": off}]
    publish(
        session,
        {
            "order_promotions": [
                {"code": "M3000", "name": "满减", "effect": {"is": "OrderOff", "tiers": tiers}},
            ],
            "promotions": [
                {"code": "Z95", "name": "球泡九五折", "effect": {"is": "PercentOff", "percent": "5"}},
                {"code": "B10", "name": "买赠", "effect": {"is": "BuyGet", "buy": "10", "get": "1"}},
                {"code": "P48", "name": "开关特价", "effect": {"is": "FixedPrice", "price": "4.80"}},
            ],
        },
    )


def linked(*codes: str) -> tuple[Link, ...]:
    return tuple(Link("price_rule", code) for code in codes)


def drafted(
    session: Session, cast: Cast, who: Member | None = None, kind: str = "notice", **changes: Any
) -> tuple[Policy, PolicyVersion]:
    return create_policy(session, cast.actor(who or cast.hq), kind, replace(NOTICE, **changes), now=NOW)


def sent_out(
    session: Session,
    cast: Cast,
    who: Member | None = None,
    kind: str = "notice",
    template: str = "",
    **changes: Any,
) -> tuple[Policy, PolicyVersion]:
    """A policy, published at once."""
    policy, row = drafted(session, cast, who, kind, **changes)
    actor = cast.actor(who or cast.hq)
    return publish_policy(session, actor, policy.number, row.revision, now=NOW, template=template)


def opened(session: Session, cast: Cast, who: Contact, policy: Policy, share: int = 0, version: int = 1) -> None:
    read_policy(session, cast.actor(who), policy.number, version, share, now=NOW)


TEMPLATE = "T-policy"


def granted(session: Session, who: Contact, count: int = 1) -> Identity:
    """So many acceptances of the template of policies, by the WeChat person of a contact."""
    name = f"o{who.id}"
    identity = session.scalar(select(Identity).where(Identity.openid_index == name))
    if identity is None:
        identity = Identity(app_id="wx1", openid=name, openid_index=name, created_at=NOW)
        session.add(identity)
        session.flush()
        session.add(Binding(identity_id=identity.id, contact_id=who.id, bound_at=NOW))
    session.add_all(SubscribeGrant(identity_id=identity.id, template_id=TEMPLATE, granted_at=NOW) for _ in range(count))
    session.flush()
    return identity


def in_chain(session: Session, who: Contact, userid: str = "chen") -> ChainCorp:
    """A contact who has the dealer's own WeCom, which has joined the chain."""
    corp = session.scalar(select(ChainCorp).where(ChainCorp.dealer_id == who.dealer_id))
    if corp is None:
        corp = ChainCorp(dealer_id=who.dealer_id, corp_id=f"wwd{who.dealer_id}", agent_id=7, synced_at=NOW)
        session.add(corp)
        session.flush()
    session.add(ChainMember(contact_id=who.id, corp_id=corp.id, userid=userid, synced_at=NOW))
    session.flush()
    return corp


def befriended(session: Session, who: Contact, member: Member) -> ExternalFriend:
    """A contact whom a member has as a customer."""
    name = f"wm{who.id}"
    known = {"external_userid": name, "external_index": name, "synced_at": NOW}
    friend = ExternalFriend(contact_id=who.id, member_id=member.id, **known)
    session.add(friend)
    session.flush()
    return friend


def kinds_told(session: Session, who: Contact | Member) -> Sequence[str]:
    """Kinds of the messages in somebody's inbox, the oldest first."""
    column = InboxMessage.contact_id if isinstance(who, Contact) else InboxMessage.member_id
    return session.scalars(select(InboxMessage.kind).where(column == who.id).order_by(InboxMessage.id)).all()


def pushes(session: Session, kind: str) -> Sequence[OutboxMessage]:
    return session.scalars(select(OutboxMessage).where(OutboxMessage.kind == kind).order_by(OutboxMessage.id)).all()
