"""Which records of our own people's work with customers a member may read (R-REG-12)."""

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session

from channel.access.members import LOOKED_AFTER
from channel.actors import Actor
from models import Dealer, DirectEngagement, Member, Registration


def readable_engagements(session: Session, actor: Actor) -> ColumnElement[bool]:
    """The condition that the member may read a record: his own, his region's, or about a customer of his dealers.

    Headquarters read all. Another region's work is not his, unless a dealer he looks after has registered that
    customer, where it is evidence. Forbidden for dealers.
    """
    member = session.get_one(Member, actor.member())
    if member.role == "hq":
        return true()
    may = [DirectEngagement.member_id == member.id]
    if member.region is not None:
        may.append(DirectEngagement.member_id.in_(select(Member.id).where(Member.region == member.region)))
    if member.role in LOOKED_AFTER:
        dealers = select(Dealer.id).where(LOOKED_AFTER[member.role](member))
        registered = (Registration.dealer_id.in_(dealers), Registration.sequence.is_not(None))
        may.append(DirectEngagement.customer_id.in_(select(Registration.customer_id).where(*registered)))
    return or_(*may)
