"""The ways to a dealer's people (R-REM-8): which each has, how much is left of it, and what is missing."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.policies.people import Reachable, reachable_people
from models import Contact, Dealer, SubscribeGrant
from tests.channel.policies.desk import TEMPLATE, befriended, granted, in_chain
from tests.factories import NOW, Cast, make_cast


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def found(session: Session, who: Contact, template: str = TEMPLATE) -> Reachable:
    return reachable_people(session, session.get_one(Dealer, who.dealer_id), template)[who.id]


UNBOUND, NO_MESSAGE, NO_CHAIN, NO_FRIEND = (
    "还没绑定微信",
    "订阅消息用完了",
    "不在企业微信上下游",
    "还不是同事的企业微信好友",
)


def heads(one: Reachable) -> list[str]:
    """The beginnings of the sentences."""
    return [trouble.partition("：")[0] for trouble in one.troubles]


def test_r_rem_8_who_has_nothing_has_the_inbox_alone_and_every_trouble_is_said(session: Session, cast: Cast) -> None:
    one = found(session, cast.owner)
    assert (one.ways, one.text, one.messages_left) == ((), "仅站内信", 0)
    assert heads(one) == [UNBOUND, NO_CHAIN, NO_FRIEND]


def test_r_rem_8_each_way_is_said_with_what_is_left_of_it(session: Session, cast: Cast) -> None:
    granted(session, cast.owner, 2)
    in_chain(session, cast.owner)
    befriended(session, cast.owner, cast.manager)
    one = found(session, cast.owner)
    assert one.text == "企业微信（上下游）、小程序订阅消息（剩 2 条）、企业微信群发"
    assert (one.messages_left, one.troubles) == (2, ())
    # His colleague has none of it, the rival's people are not named.
    assert heads(found(session, cast.buyer)) == [UNBOUND, NO_CHAIN, NO_FRIEND]
    assert reachable_people(session, cast.dealer, TEMPLATE).keys() == {cast.owner.id, cast.buyer.id}


def test_r_rem_8_spent_messages_and_those_of_other_templates_are_none(session: Session, cast: Cast) -> None:
    granted(session, cast.owner, 1)
    assert heads(found(session, cast.owner, "T-other")) == [NO_MESSAGE, NO_CHAIN, NO_FRIEND]
    assert heads(found(session, cast.owner)) == [NO_CHAIN]
    # Without a template nobody is asked to grant it anything.
    assert heads(found(session, cast.owner, "")) == [NO_CHAIN, NO_FRIEND]
    for grant in session.scalars(select(SubscribeGrant).order_by(SubscribeGrant.id)):
        grant.spent_at = NOW
    session.flush()
    assert heads(found(session, cast.owner)) == [NO_MESSAGE, NO_CHAIN, NO_FRIEND]
