"""Who can be reached outside the mini-program: the people of the chain (上下游), and customers of members (客户联系).

What the platform says is taken over as a whole: who is not there any more is forgotten. A corp belongs to the dealer
whose code it was given at the import, a person to the contact whose number he was given; a customer to every contact
with a mobile that the member wrote down.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.phones import normal_phone
from models import ChainCorp, ChainMember, Contact, Dealer, ExternalFriend, MassReceiver, Member


class FoundCorp(NamedTuple):
    """A corp of the chain with a copy of our app; its people as (userid there, number of our contact)."""

    corp_id: str
    agent_id: int
    dealer: str
    people: tuple[tuple[str, str], ...]


class FoundCustomer(NamedTuple):
    """A customer of a member, with the mobiles that the member wrote down."""

    external_userid: str
    userid: str
    mobiles: tuple[str, ...]


def keep_chain(session: Session, actor: Actor, found: Collection[FoundCorp], *, now: datetime) -> tuple[int, int]:
    """Take the chain over; how many corps and people of it are dealers of ours."""
    codes = {one.dealer for one in found}
    dealers = dict(session.execute(select(Dealer.code, Dealer.id).where(Dealer.code.in_(codes))).tuples().all())
    session.execute(delete(ChainMember))
    session.execute(delete(ChainCorp))
    corps = people = 0
    seen: set[int] = set()
    for one in sorted(found):
        dealer_id = dealers.get(one.dealer)
        if dealer_id is None or dealer_id in seen:
            continue
        seen.add(dealer_id)
        corp = ChainCorp(dealer_id=dealer_id, corp_id=one.corp_id, agent_id=one.agent_id, synced_at=now)
        session.add(corp)
        session.flush()
        corps += 1
        people += _keep_people(session, corp, one.people, now=now)
    audit.record(session, actor, "chain_read", "chain", "chain", now=now, corps=corps, people=people)
    return corps, people


def keep_customers(session: Session, actor: Actor, found: Iterable[FoundCustomer], *, now: datetime) -> int:
    """Take the customers of members over; how many contacts of ours are customers of somebody."""
    members = dict(session.execute(select(Member.userid, Member.id)).tuples().all())
    kept: dict[tuple[int, int], str] = {}
    for one in found:
        phones = {phone for phone in map(normal_phone, one.mobiles) if phone is not None}
        member_id = members.get(one.userid.lower())
        if member_id is None or not phones or not one.external_userid:
            continue
        query = select(Contact.id).where(Contact.phone_index.in_(phones)).order_by(Contact.id)
        for contact_id in session.scalars(query):
            kept[contact_id, member_id] = one.external_userid
    _forget_others(session, kept)
    there = {(row.contact_id, row.member_id): row for row in session.scalars(select(ExternalFriend))}
    for (contact_id, member_id), name in sorted(kept.items()):
        row = there.get((contact_id, member_id))
        if row is None:
            row = ExternalFriend(contact_id=contact_id, member_id=member_id)
            session.add(row)
        row.external_userid, row.external_index, row.synced_at = name, name, now
    session.flush()
    people = len({contact_id for contact_id, _ in kept})
    audit.record(session, actor, "customers_read", "customers", "customers", now=now, people=people)
    return people


def _keep_people(session: Session, corp: ChainCorp, people: Collection[tuple[str, str]], *, now: datetime) -> int:
    theirs = set(session.scalars(select(Contact.id).where(Contact.dealer_id == corp.dealer_id)))
    kept: dict[int, str] = {}
    for userid, number in sorted(people):
        if number.isascii() and number.isdecimal() and len(number) <= 18 and int(number) in theirs:
            kept.setdefault(int(number), userid)
    rows = [
        ChainMember(contact_id=contact_id, corp_id=corp.id, userid=userid, synced_at=now)
        for contact_id, userid in sorted(kept.items())
    ]
    session.add_all(rows)
    session.flush()
    return len(rows)


def _forget_others(session: Session, kept: Collection[tuple[int, int]]) -> None:
    """Who is no customer any more; a mass message that was planned for him goes without him."""
    rows = session.execute(select(ExternalFriend.id, ExternalFriend.contact_id, ExternalFriend.member_id)).all()
    gone = [row.id for row in rows if (row.contact_id, row.member_id) not in kept]
    session.execute(delete(MassReceiver).where(MassReceiver.friend_id.in_(gone)))
    session.execute(delete(ExternalFriend).where(ExternalFriend.id.in_(gone)))
