"""The standing cast: a dealer, his colleague, a rival dealer, approvers, an outsider. Every service is tried with
the rival. All names and numbers are invented.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.configuration import configuration_of, current
from channel.configuration.versions import digest_of, forget
from channel.configuration.whole import body_of
from models import ConfigurationVersion, Contact, Dealer, Member, ProductLine

#: Monday, 23 November 2026, 10:00 in Shanghai.
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@dataclass
class Cast:
    """Rows of the standing cast and, for each, the actor as a door would build it."""

    dealer: Dealer
    rival_dealer: Dealer
    owner: Contact
    buyer: Contact
    rival: Contact
    manager: Member
    director: Member
    rep: Member
    outsider: Member
    hq: Member

    def actor(self, who: Contact | Member, request_id: str | None = "req-test") -> Actor:
        """The actor for one of the cast."""
        if isinstance(who, Contact):
            return Actor("contact", who.id, who.name, who.dealer_id, request_id=request_id)
        return Actor("member", who.id, who.name, request_id=request_id)


LINES = {"switch": "开关插座", "light": "照明灯具", "cable": "电线电缆"}


def make_cast(session: Session) -> Cast:
    """Write the cast and three product lines."""
    for position, (code, name) in enumerate(LINES.items()):
        session.add(ProductLine(code=code, name=name, position=position, is_active=True))
    director = Member(userid="wangfang", name="王芳", role="director", region="华东", is_active=True)
    hq = Member(userid="zongbu", name="总部值班", role="hq", region=None, is_active=True)
    session.add_all([director, hq])
    session.flush()
    manager = Member(userid="lina", name="李娜", role="manager", region="华东", leader_id=director.id, is_active=True)
    rep = Member(userid="zhouq", name="周琪", role="rep", region="华东", leader_id=manager.id, is_active=True)
    outsider = Member(userid="sunwei", name="孙伟", role="manager", region="西南", is_active=True)
    session.add_all([manager, rep, outsider])
    session.flush()
    dealer = Dealer(
        code="D0001", name="杭州建安电气有限公司", level="A", region="华东", city="杭州", manager_id=manager.id
    )
    rival_dealer = Dealer(
        code="D0002", name="宁波远航机电有限公司", level="B", region="华东", city="宁波", manager_id=manager.id
    )
    for row in (dealer, rival_dealer):
        row.is_active = True
    session.add_all([dealer, rival_dealer])
    session.flush()
    owner = make_contact(session, dealer, "陈建安", "owner", "+8613800000001")
    buyer = make_contact(session, dealer, "小赵", "buyer", "+8613800000002")
    rival = make_contact(session, rival_dealer, "吴远航", "owner", "+8613800000003")
    return Cast(dealer, rival_dealer, owner, buyer, rival, manager, director, rep, outsider, hq)


def make_contact(session: Session, dealer: Dealer, name: str, role: str, phone: str) -> Contact:
    """A person prepared at a dealer."""
    contact = Contact(
        dealer_id=dealer.id, name=name, role=role, phone=phone, phone_index=phone, is_active=True, created_at=NOW
    )
    session.add(contact)
    session.flush()
    return contact


def configure(session: Session, changes: Mapping[str, Any]) -> None:
    """Make a changed configuration count: `changes` are merged into the one that counts, lists are replaced."""
    newest = session.scalars(select(func.max(ConfigurationVersion.id))).one() or 0
    body = body_of(configuration_of(_merged(body_of(current(session)), changes)))
    version = ConfigurationVersion(id=newest + 1, applied_at=NOW, note="test", body=body, digest=digest_of(body))
    session.add(version)
    session.flush()
    forget(session)


def _merged(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    nested = {name: _merged(base[name], value) for name, value in changes.items() if isinstance(value, Mapping)}
    return {**base, **changes, **nested}
